// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/base/check_code.h"
#include "core/base/error.h"

#include <charconv>
#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

nlohmann::json formOf(const packages::MergePlan& plan)
{
    nlohmann::json form{{"proposals", nlohmann::json::array()}, {"refused", nlohmann::json::array()}};
    for (const auto& proposal : plan.proposals) {
        nlohmann::json numbers = nlohmann::json::array();
        for (const auto& package : proposal.packages) {
            numbers.push_back(packageNumber(package.id.value));
        }
        form["proposals"].push_back(
            {{"packages", numbers}, {"certain", proposal.isCertain}, {"reasons", proposal.reasons}});
    }
    for (const auto& refusal : plan.refusals) {
        form["refused"].push_back({{"package", packageNumber(refusal.package.value)},
                                   {"with", packageNumber(refusal.with.value)},
                                   {"why", toString(refusal.why)}});
    }
    return form;
}

void addMerge(CLI::App& orders, Context& context)
{
    auto apply = std::make_shared<bool>(false);
    auto* command = addCommand(orders, "merge", word(Words::tr("propose which orders may share a package")));
    command->add_flag("--apply", *apply, word(Words::tr("and merge them")));
    command->callback([&context, apply] {
        auto& workspace = context.workspace();
        const auto report = *apply ? workspace.merges.apply(packages::MergeBy::person, context.task())
                                   : packages::MergeReport{{}, 0, workspace.merges.propose(), false};
        auto answer = formOf(report.plan);
        answer["merged"] = nlohmann::json::array();
        std::vector<std::string> lines{word(Words::tr("Proposals: ")) + std::to_string(answer["proposals"].size()) +
                                       word(Words::tr(", refused pairs: ")) + std::to_string(answer["refused"].size())};
        for (const auto package : report.merged) {
            answer["merged"].push_back(packageNumber(package.value));
            lines.push_back(word(Words::tr("Merged: ")) + packageNumber(package.value));
        }
        context.answer(answer, lines);
    });
}

void addUnmerge(CLI::App& orders, Context& context)
{
    auto package = std::make_shared<std::string>();
    auto* command = addCommand(orders, "unmerge", word(Words::tr("restore the packages before a merge")));
    command->add_option("PACKAGE", *package, word(Words::tr("the merged package")))->required();
    command->callback([&context, package] {
        auto& workspace = context.workspace();
        nlohmann::json restored = nlohmann::json::array();
        for (const auto each : workspace.merges.unmerge(workspace.packages.get(*package).id)) {
            restored.push_back(packageNumber(each.value));
        }
        context.answer({{"done", true}, {"package", *package}, {"restored", restored}}, {restored.dump()});
    });
}

/// "SKU=QTY", divided at the last "=".
std::pair<std::string, std::int64_t> splitLine(const std::string& text)
{
    const auto at = text.rfind('=');
    std::int64_t quantity = 0;
    const char* end = text.data() + text.size();
    if (at == std::string::npos || at == 0 || std::from_chars(text.data() + at + 1, end, quantity).ptr != end ||
        quantity <= 0) {
        throw Error{ErrorCode::invalid_argument, {"--line", text}};
    }
    return {text.substr(0, at), quantity};
}

void addSplit(CLI::App& orders, Context& context)
{
    struct Options {
        std::string order;
        std::vector<std::string> lines;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(orders, "split", word(Words::tr("put a part of an order into a package of its own")));
    command->add_option("ORDER", options->order, word(Words::tr("SHOP:NUMBER, or our number")))->required();
    command->add_option("--line", options->lines, word(Words::tr("what goes into the new package, as SKU=QTY")))
        ->required()
        ->check(readableBy(splitLine));
    command->callback([&context, options] {
        auto& workspace = context.workspace();
        std::vector<packages::SkuQuantity> wishes;
        for (const auto& line : options->lines) {
            const auto [sku, quantity] = splitLine(line);
            wishes.push_back({sku, Quantity{quantity}});
        }
        const auto made = workspace.splits.splitOrder(workspace.orders.getId(options->order), wishes);
        context.answer({{"done", true}, {"order", options->order}, {"package", packageNumber(made.value)}},
                       {word(Words::tr("New package: ")) + packageNumber(made.value)});
    });
}

} // namespace

void addMergeCommands(CLI::App& orders, Context& context)
{
    addMerge(orders, context);
    addUnmerge(orders, context);
    addSplit(orders, context);
}

} // namespace supercargo::cli
