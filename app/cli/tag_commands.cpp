// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <memory>
#include <set>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

std::set<std::string> colorWords()
{
    std::set<std::string> words;
    for (const auto color : orders::kTagColors) {
        words.emplace(toString(color));
    }
    return words;
}

nlohmann::json formOf(const orders::Tag& tag, const std::int64_t orders)
{
    return {{"tag", tag.name}, {"color", toString(tag.color)}, {"orders", orders}};
}

void addTagList(CLI::App& noun, Context& context)
{
    addCommand(noun, "list", word(Words::tr("list the tags")))->callback([&context] {
        auto& tags = context.workspace().tags;
        nlohmann::json forms = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& tag : tags.list()) {
            const auto orders = tags.countOrders(tag.id);
            forms.push_back(formOf(tag, orders));
            rows.push_back({tag.name, std::string{toString(tag.color)}, std::to_string(orders)});
        }
        context.answer({{"tags", forms}},
                       table({word(Words::tr("Tag")), word(Words::tr("Colour")), word(Words::tr("Orders"))}, rows));
    });
}

void addTagAdd(CLI::App& noun, Context& context)
{
    auto name = std::make_shared<std::string>();
    auto color = std::make_shared<std::string>();
    auto* command = addCommand(noun, "add", word(Words::tr("define a tag")));
    command->add_option("NAME", *name, word(Words::tr("its word")))->required();
    command->add_option("--color", *color, word(Words::tr("its colour (default one that is not in use)")))
        ->check(CLI::IsMember(colorWords()));
    command->callback([&context, name, color] {
        const auto tag = context.workspace().tagService.add(*name, orders::parseTagColor(*color));
        auto answer = formOf(tag, 0);
        answer["done"] = true;
        context.answer(answer, {tag.name + ": " + std::string{toString(tag.color)}});
    });
}

void addTagChange(CLI::App& noun, Context& context)
{
    auto name = std::make_shared<std::string>();
    auto newName = std::make_shared<std::string>();
    auto color = std::make_shared<std::string>();
    auto* command = addCommand(noun, "change", word(Words::tr("name or colour a tag anew")));
    command->add_option("TAG", *name, word(Words::tr("the tag")))->required();
    command->add_option("--name", *newName, word(Words::tr("its new word")));
    command->add_option("--color", *color, word(Words::tr("its new colour")))->check(CLI::IsMember(colorWords()));
    command->callback([&context, name, newName, color] {
        auto& workspace = context.workspace();
        auto tag = workspace.tags.get(*name);
        tag.name = newName->empty() ? tag.name : *newName;
        tag.color = orders::parseTagColor(*color).value_or(tag.color);
        workspace.tagService.change(tag);
        tag = workspace.tags.get(tag.id);
        auto answer = formOf(tag, workspace.tags.countOrders(tag.id));
        answer["done"] = true;
        context.answer(answer, {tag.name + ": " + std::string{toString(tag.color)}});
    });
}

void addTagRemove(CLI::App& noun, Context& context)
{
    auto name = std::make_shared<std::string>();
    auto* command = addCommand(noun, "remove", word(Words::tr("take a tag off all orders, and away")));
    command->add_option("TAG", *name, word(Words::tr("the tag")))->required();
    command->callback([&context, name] {
        auto& workspace = context.workspace();
        const auto tag = workspace.tags.get(*name);
        const auto orders = workspace.tagService.remove(tag.id);
        context.answer({{"done", true}, {"tag", tag.name}, {"orders", orders}},
                       {tag.name + ": " + std::to_string(orders)});
    });
}

/// tag, untag: one tag, any number of orders.
void addTagging(CLI::App& noun, Context& context, const std::string& name, const std::string& help,
                std::vector<OrderId> (orders::TagService::*change)(std::span<const OrderId>, TagId))
{
    auto tag = std::make_shared<std::string>();
    auto orders = std::make_shared<std::vector<std::string>>();
    auto* command = addCommand(noun, name, help);
    command->add_option("TAG", *tag, word(Words::tr("the tag")))->required();
    command->add_option("ORDER", *orders, word(Words::tr("SHOP:NUMBER, or our number")))->required();
    command->callback([&context, tag, orders, change] {
        auto& workspace = context.workspace();
        const auto known = workspace.tags.get(*tag);
        std::vector<OrderId> ids;
        for (const auto& order : *orders) {
            ids.push_back(workspace.orders.getId(order));
        }
        const auto changed = (workspace.tagService.*change)(ids, known.id);
        context.answer({{"done", true}, {"tag", known.name}, {"changed", changed.size()}},
                       {known.name + ": " + std::to_string(changed.size())});
    });
}

} // namespace

void addTagCommands(CLI::App& program, Context& context)
{
    auto* noun = addNoun(program, "tag", word(Words::tr("coloured words on orders")));
    addTagList(*noun, context);
    addTagAdd(*noun, context);
    addTagChange(*noun, context);
    addTagRemove(*noun, context);
}

void addTaggingCommands(CLI::App& orders, Context& context)
{
    addTagging(orders, context, "tag", word(Words::tr("put a tag on orders")), &orders::TagService::put);
    addTagging(orders, context, "untag", word(Words::tr("take a tag off orders")), &orders::TagService::take);
}

} // namespace supercargo::cli
