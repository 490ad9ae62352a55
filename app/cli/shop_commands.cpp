// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <memory>
#include <set>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

std::set<std::string> platformWords()
{
    std::set<std::string> words;
    for (const auto platform : kPlatforms) {
        words.emplace(toString(platform));
    }
    return words;
}

nlohmann::json shopForm(const shops::Shop& shop)
{
    return {{"shop", shop.name},
            {"platform", toString(shop.platform)},
            {"time_zone", shop.timeZone},
            {"currency", shop.currency.code()},
            {"mark_at", toString(shop.markAt)}};
}

void addShopAdd(CLI::App& shop, Context& context)
{
    struct Options {
        std::string name;
        std::string platform;
        std::string timeZone;
        std::string currency;
        std::string markAt = "shipped";
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(shop, "add", word(Words::tr("add a shop")));
    command->add_option("NAME", options->name, word(Words::tr("the shop's name")))->required();
    command->add_option("--platform", options->platform, word(Words::tr("where it sells")))
        ->required()
        ->check(CLI::IsMember(platformWords()));
    command
        ->add_option("--time-zone", options->timeZone, word(Words::tr("of times that come without one, as Area/City")))
        ->check(readableBy([](const std::string& name) { return TimeZone::get(name); }));
    command->add_option("--currency", options->currency, word(Words::tr("of amounts that come without one, as USD")));
    command
        ->add_option("--mark-at", options->markAt,
                     word(Words::tr("when the platform is told that an order is shipped")))
        ->check(CLI::IsMember({"packed", "shipped"}));
    command->callback([&context, options] {
        shops::NewShop wanted{.name = options->name,
                              .platform = *parsePlatform(options->platform),
                              .timeZone = {},
                              .currency = {},
                              .markAt = *shops::parseMarkAt(options->markAt)};
        if (!options->timeZone.empty()) {
            wanted.timeZone = options->timeZone;
        }
        if (!options->currency.empty()) {
            wanted.currency = Currency::parse(options->currency);
            if (!wanted.currency) {
                throw CLI::ValidationError{"--currency", options->currency};
            }
        }
        const auto added = context.workspace().shopService.add(wanted);
        auto answer = shopForm(added);
        answer["done"] = true;
        context.answer(answer, {word(Words::tr("Added the shop ")) + added.name});
    });
}

void addShopList(CLI::App& shop, Context& context)
{
    addCommand(shop, "list", word(Words::tr("list the shops")))->callback([&context] {
        nlohmann::json shops = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& each : context.workspace().shops.list()) {
            shops.push_back(shopForm(each));
            rows.push_back({each.name, std::string{toString(each.platform)}, each.timeZone,
                            std::string{each.currency.code()}, std::string{toString(each.markAt)}});
        }
        context.answer({{"shop", shops}},
                       table({word(Words::tr("Shop")), word(Words::tr("Platform")), word(Words::tr("Time zone")),
                              word(Words::tr("Currency")), word(Words::tr("Marked at"))},
                             rows));
    });
}

} // namespace

void addShopCommands(CLI::App& program, Context& context)
{
    auto* shop = addNoun(program, "shop", word(Words::tr("shops: one seller account on one platform each")));
    addShopAdd(*shop, context);
    addShopList(*shop, context);
    addConnectionCommands(*shop, context);
}

} // namespace supercargo::cli
