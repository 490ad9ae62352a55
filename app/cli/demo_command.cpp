// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/demo/demo_service.h"

#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

void addDemoCommand(CLI::App& program, Context& context)
{
    struct Options {
        std::int64_t orders = 500;
        std::uint64_t seed = 1;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(program, "demo", word(Words::tr("fill an empty data folder with an invented seller")));
    command->add_option("--orders", options->orders, word(Words::tr("how many orders (default 500)")))
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{2'000'000}));
    command->add_option("--seed", options->seed, word(Words::tr("another number makes another seller")));
    command->callback([&context, options] {
        const auto report = demo::makeDemoSeller(context.workspace(), options->orders, options->seed, context.task());
        context.answer({{"done", true},
                        {"shops", report.shops},
                        {"warehouses", report.warehouses},
                        {"products", report.products},
                        {"orders", report.orders}},
                       {std::to_string(report.shops) + word(Words::tr(" shops, ")) + std::to_string(report.products) +
                        word(Words::tr(" products, ")) + std::to_string(report.orders) + word(Words::tr(" orders"))});
    });
}

} // namespace supercargo::cli
