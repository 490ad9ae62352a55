// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_forms.h"
#include "core/base/check_code.h"
#include "core/base/text.h"
#include "ui/text/allocated.h"

#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

struct AllocationOptions {
    bool dryRun = false;
    std::string explain;
};

void answerReport(Context& context, const packages::AllocationReport& report)
{
    std::vector<std::string> lines{word(ui::allocatedText(report))};
    for (const auto& [warehouse, count] : report.byWarehouse) {
        lines.push_back("  " + warehouse + ": " + std::to_string(count));
    }
    nlohmann::json waits = nlohmann::json::object();
    for (const auto& [stage, count] : report.waits) {
        waits[std::string{toString(stage)}] = count;
    }
    context.answer({{"allocated", report.allocated},
                    {"waiting", report.waiting},
                    {"waits", waits},
                    {"by_warehouse", report.byWarehouse},
                    {"reasons", report.reasons}},
                   lines);
}

/// The reasons; where there are none, what the order is in: held, in review.
std::string whyItWaits(const packages::Explanation& explanation, const orders::Stage stage)
{
    std::vector<std::string> reasons;
    for (const auto& reason : explanation.reasons) {
        reasons.push_back(toString(reason));
    }
    return reasons.empty() ? std::string{toString(stage)} : joined(reasons, " ");
}

nlohmann::json formOf(const packages::Explanation& explanation, const orders::Stage stage)
{
    nlohmann::json others = nlohmann::json::array();
    for (const auto& other : explanation.why.others) {
        others.push_back({{"warehouse", other.warehouse}, {"why_not", other.whyNot}});
        for (const auto& missing : other.missing) {
            others.back()["missing"].push_back({{"sku", missing.sku}, {"quantity", missing.quantity}});
        }
    }
    nlohmann::json channels = nlohmann::json::array();
    for (const auto& channel : explanation.why.channels) {
        channels.push_back({{"channel", channel.channel}, {"why_not", channel.whyNot}});
    }
    nlohmann::json form{{"others", others}, {"channels", channels}};
    if (explanation.why.chosen.empty()) {
        form["why"] = whyItWaits(explanation, stage);
    } else {
        form["chosen"] = explanation.why.chosen;
        form["why"] = explanation.why.why;
    }
    if (!explanation.why.channel.empty()) {
        form["channel"] = explanation.why.channel;
    }
    if (explanation.why.price) {
        form["price"] = toJson(*explanation.why.price);
    }
    return form;
}

/// One package's answer stands in the object itself; those of further packages of the order in "packages".
void answerExplanation(Context& context, const std::string& order)
{
    auto& workspace = context.workspace();
    const auto id = workspace.orders.getId(order);
    const auto explanations = workspace.allocation.explain(id);
    const auto row = workspace.orderList.rows({&id, 1}).front();
    auto answer = formOf(explanations.front(), row.stage);
    answer["order"] = row.shopName + ":" + row.platformOrderId;
    for (const auto& explanation : explanations) {
        auto form = formOf(explanation, row.stage);
        form["package"] = packageNumber(explanation.package.value);
        answer["packages"].push_back(std::move(form));
    }
    context.answer(answer, {answer.dump(2)});
}

} // namespace

void addAllocationCommand(CLI::App& program, Context& context)
{
    auto options = std::make_shared<AllocationOptions>();
    auto* command =
        addCommand(program, "allocate", word(Words::tr("give waiting packages their warehouse, bins and channel")));
    command->add_flag("--dry-run", options->dryRun, word(Words::tr("decide, but write nothing")));
    command->add_option("--explain", options->explain, word(Words::tr("say why an order is where it is")))
        ->type_name("ORDER");
    command->callback([&context, options] {
        if (!options->explain.empty()) {
            answerExplanation(context, options->explain);
        } else if (options->dryRun) {
            answerReport(context, context.workspace().allocation.dryRun());
        } else {
            answerReport(context, context.workspace().allocateAll(context.task()));
        }
    });
}

} // namespace supercargo::cli
