// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/base/instant.h"

#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

constexpr std::size_t kMostListed = 1'000;

nlohmann::json toJson(const floor::Dispatch& dispatch)
{
    nlohmann::json form{{"dispatch", dispatch.id.value},
                        {"channel", dispatch.channelCode},
                        {"state", dispatch.closedAt ? "closed" : "open"},
                        {"packages", dispatch.packages},
                        {"weight_g", dispatch.weight.value},
                        {"opened_at", toIso8601(dispatch.openedAt)}};
    if (dispatch.closedAt) {
        form["closed_at"] = toIso8601(*dispatch.closedAt);
    }
    return form;
}

std::string stateWord(const floor::Dispatch& dispatch)
{
    return dispatch.closedAt ? word(Words::tr("closed")) : word(Words::tr("open"));
}

void addDispatchList(CLI::App& noun, Context& context)
{
    addCommand(noun, "list", word(Words::tr("list the bags, newest first")))->callback([&context] {
        nlohmann::json list = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& each : context.bench().dispatches.list(kMostListed)) {
            list.push_back(toJson(each));
            rows.push_back({std::to_string(each.id.value), each.channelCode, stateWord(each),
                            std::to_string(each.packages), std::to_string(each.weight.value)});
        }
        context.answer({{"dispatches", list}},
                       table({word(Words::tr("Handover")), word(Words::tr("Channel")), word(Words::tr("State")),
                              word(Words::tr("Packages")), word(Words::tr("Grams"))},
                             rows));
    });
}

void addDispatchScan(CLI::App& noun, Context& context)
{
    auto code = std::make_shared<std::string>();
    auto* command = addCommand(noun, "scan", word(Words::tr("a label into the open bag of its channel: it has left")));
    command->add_option("CODE", *code, word(Words::tr("a tracking number or a package number")))->required();
    command->callback([&context, code] {
        const auto answer = context.bench().dispatches.scan({}, *code);
        nlohmann::json form{{"code", toString(answer.code)}};
        if (answer.package) {
            form["package"] = answer.packageNumber;
        }
        if (answer.with) {
            form["dispatch"] = answer.with->value;
        }
        context.answer(form, {std::string{toString(answer.code)} + " " + answer.packageNumber});
    });
}

void addTakeOut(CLI::App& noun, Context& context)
{
    auto number = std::make_shared<std::string>();
    auto* command = addCommand(noun, "take-out", word(Words::tr("a package out of its open bag: it stays here")));
    command->add_option("PACKAGE", *number, word(Words::tr("the package's number")))->required();
    command->callback([&context, number] {
        const auto package = context.workspace().packages.get(*number).id;
        const auto answer = context.bench().dispatches.takeOut(package);
        context.answer({{"code", toString(answer.code)}, {"package", answer.packageNumber}, {"told", answer.isTold}},
                       {std::string{toString(answer.code)} + " " + answer.packageNumber});
    });
}

void addBagStep(CLI::App& noun, Context& context, const std::string& name, const std::string& help,
                floor::Dispatch (floor::DispatchService::*step)(floor::DispatchId))
{
    auto number = std::make_shared<std::int64_t>();
    auto* command = addCommand(noun, name, help);
    command->add_option("N", *number, word(Words::tr("the handover's number")))->required();
    command->callback([&context, number, step] {
        const auto dispatch = (context.bench().dispatches.*step)(floor::DispatchId{*number});
        context.answer(toJson(dispatch), {word(Words::tr("Handover")) + " " + std::to_string(dispatch.id.value) + ": " +
                                          stateWord(dispatch)});
    });
}

} // namespace

void addDispatchCommands(CLI::App& program, Context& context)
{
    auto* noun = addNoun(program, "dispatch", word(Words::tr("bags at the door, one channel each")));
    addDispatchList(*noun, context);
    addDispatchScan(*noun, context);
    addTakeOut(*noun, context);
    addBagStep(*noun, context, "close", word(Words::tr("the driver has the bag")), &floor::DispatchService::close);
    addBagStep(*noun, context, "reopen", word(Words::tr("a bag that was closed too early is open again")),
               &floor::DispatchService::reopen);
}

} // namespace supercargo::cli
