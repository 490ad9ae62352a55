// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_forms.h"

#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

void addChannelImport(CLI::App& channels, Context& context)
{
    auto file = std::make_shared<std::string>();
    auto* command = addCommand(channels, "import", word(Words::tr("take a file of channels")));
    command->add_option("FILE", *file, word(Words::tr("csv or xlsx")))->required();
    command->callback([&context, file] {
        const auto report = context.workspace().channelService.importFile(*file, context.task());
        answerImport(context, *file, report.added, report.changed, report.unchanged, report.rejections);
    });
}

void addChannelList(CLI::App& channels, Context& context)
{
    addCommand(channels, "list", word(Words::tr("list the channels")))->callback([&context] {
        nlohmann::json list = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& channel : context.workspace().channels.list()) {
            nlohmann::json entry{{"channel", channel.code},
                                 {"name", channel.name},
                                 {"carrier", channel.carrier},
                                 {"numbers", toString(channel.numbers)},
                                 {"countries", channel.countries},
                                 {"per_kg", toJson(channel.perKilogram)},
                                 {"per_piece", toJson(channel.perPiece)}};
            if (channel.maxWeight) {
                entry["max_weight_g"] = channel.maxWeight->value;
            }
            list.push_back(std::move(entry));
            rows.push_back({channel.code, channel.name, channel.carrier, std::string{toString(channel.numbers)}});
        }
        context.answer({{"channels", list}}, table({word(Words::tr("Channel")), word(Words::tr("Name")),
                                                    word(Words::tr("Carrier")), word(Words::tr("Numbers"))},
                                                   rows));
    });
}

nlohmann::json rangeForm(const channels::NumberRange& range)
{
    return {{"channel", range.channelCode},
            {"from", range.from()},
            {"to", range.to()},
            {"next", range.next()},
            {"left", range.left()}};
}

void addNumbersAdd(CLI::App& numbers, Context& context)
{
    struct Options {
        std::string channel;
        std::string from;
        std::string to;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(numbers, "add", word(Words::tr("give a channel a range of S10 numbers")));
    command->add_option("CHANNEL", options->channel, word(Words::tr("the channel's code")))->required();
    command->add_option("--from", options->from, word(Words::tr("the first number")))->required();
    command->add_option("--to", options->to, word(Words::tr("the last number")))->required();
    command->callback([&context, options] {
        const auto range = context.workspace().channelService.addNumbers(options->channel, options->from, options->to);
        auto answer = rangeForm(range);
        answer["done"] = true;
        context.answer(answer, {range.channelCode + ": " + std::to_string(range.left())});
    });
}

void addNumbersList(CLI::App& numbers, Context& context)
{
    addCommand(numbers, "list", word(Words::tr("list the number ranges")))->callback([&context] {
        nlohmann::json list = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& range : context.workspace().numbers.list()) {
            list.push_back(rangeForm(range));
            rows.push_back({range.channelCode, range.from(), range.to(), range.next(), std::to_string(range.left())});
        }
        context.answer({{"numbers", list}},
                       table({word(Words::tr("Channel")), word(Words::tr("From")), word(Words::tr("To")),
                              word(Words::tr("Next")), word(Words::tr("Left"))},
                             rows));
    });
}

} // namespace

void addChannelCommands(CLI::App& program, Context& context)
{
    auto* channels = addNoun(program, "channels", word(Words::tr("channels: the carriers' services")));
    addChannelImport(*channels, context);
    addChannelList(*channels, context);
    auto* numbers = addNoun(program, "numbers", word(Words::tr("ranges of tracking numbers")));
    addNumbersAdd(*numbers, context);
    addNumbersList(*numbers, context);
}

} // namespace supercargo::cli
