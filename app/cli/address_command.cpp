// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/order_forms.h"

#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

void addAddressCommand(CLI::App& orders, Context& context)
{
    struct Options {
        std::string order;
        std::optional<std::string> name;
        std::optional<std::string> company;
        std::vector<std::string> lines;
        std::optional<std::string> city;
        std::optional<std::string> region;
        std::optional<std::string> postcode;
        std::optional<std::string> country;
        std::optional<std::string> phone;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(orders, "address", word(Words::tr("correct where an order goes; what is not said stays")));
    command->add_option("ORDER", options->order, word(Words::tr("SHOP:NUMBER, or our number")))->required();
    command->add_option("--name", options->name, word(Words::tr("the recipient")));
    command->add_option("--company", options->company, word(Words::tr("the company")));
    command->add_option("--line", options->lines, word(Words::tr("a line of the address; all of them anew")));
    command->add_option("--city", options->city, word(Words::tr("the city")));
    command->add_option("--region", options->region, word(Words::tr("the state or region")));
    command->add_option("--postcode", options->postcode, word(Words::tr("the postcode")));
    command->add_option("--country", options->country, word(Words::tr("the country, as DE")));
    command->add_option("--phone", options->phone, word(Words::tr("the telephone")));
    command->callback([&context, options] {
        auto& workspace = context.workspace();
        const auto id = workspace.orders.getId(options->order);
        auto to = workspace.orders.get(id).shipTo;
        const auto take = [](std::string& ours, const std::optional<std::string>& theirs) {
            ours = theirs.value_or(ours);
        };
        take(to.name, options->name);
        take(to.company, options->company);
        to.lines = options->lines.empty() ? to.lines : options->lines;
        take(to.city, options->city);
        take(to.region, options->region);
        take(to.postcode, options->postcode);
        take(to.country, options->country);
        take(to.phone, options->phone);
        workspace.addresses.correct(id, to);
        auto form = orderForms(workspace, std::vector{id}).front();
        form["done"] = true;
        context.answer(form, {form["ship_to"].dump(2)});
    });
}

} // namespace supercargo::cli
