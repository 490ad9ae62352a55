// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/order_forms.h"

#include <memory>
#include <set>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

std::set<std::string> stageWords()
{
    std::set<std::string> words{"all"};
    for (const auto stage : orders::kStages) {
        words.emplace(toString(stage));
    }
    return words;
}

struct OrderListOptions {
    std::string stage = "all";
    std::string shop;
    std::string tag;
    std::string search;
    std::int64_t limit = 50;
    std::string after;
};

/// A list and a search have cursors of their own forms: one of the other is refused like any other text.
template <typename Cursor>
std::optional<Cursor> cursorFrom(const std::string& text)
{
    auto cursor = text.empty() ? std::nullopt : Cursor::parse(text);
    if (!text.empty() && !cursor) {
        throw CLI::ValidationError{"--after", text};
    }
    return cursor;
}

template <typename Cursor>
nlohmann::json formOf(const std::optional<Cursor>& next)
{
    return next ? nlohmann::json(next->text()) : nlohmann::json(nullptr);
}

std::pair<std::vector<OrderId>, nlohmann::json> find(workspace::Workspace& workspace, const OrderListOptions& options)
{
    orders::OrderFilter filter;
    if (const auto stage = orders::parseStage(options.stage)) {
        filter.stages.push_back(*stage);
    }
    if (!options.shop.empty()) {
        filter.shop = workspace.shops.getByName(options.shop).id;
    }
    if (!options.tag.empty()) {
        filter.tag = workspace.tags.get(options.tag).id;
    }
    if (!options.search.empty()) {
        const auto after = cursorFrom<orders::SearchCursor>(options.after);
        auto found = workspace.orderList.search(options.search, filter, after, options.limit);
        return {std::move(found.ids), formOf(found.next)};
    }
    const auto page = workspace.orderList.page(filter, cursorFrom<orders::OrderCursor>(options.after), options.limit);
    std::vector<OrderId> ids;
    for (const auto& row : page.rows) {
        ids.push_back(row.id);
    }
    return {std::move(ids), formOf(page.next)};
}

void addOrderList(CLI::App& noun, Context& context)
{
    auto options = std::make_shared<OrderListOptions>();
    auto* command = addCommand(noun, "list", word(Words::tr("list orders by deadline")));
    command->add_option("--stage", options->stage, word(Words::tr("where they stand (default all)")))
        ->check(CLI::IsMember(stageWords()));
    command->add_option("--shop", options->shop, word(Words::tr("of one shop")));
    command->add_option("--tag", options->tag, word(Words::tr("with this tag")));
    command->add_option("--search", options->search, word(Words::tr("any number, name, e-mail, SKU or tracking number; SHOP:… in that shop")));
    command->add_option("--limit", options->limit, word(Words::tr("at most so many (default 50)")))
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{100'000}));
    command->add_option("--after", options->after, word(Words::tr("go on after this cursor")));
    command->callback([&context, options] {
        const auto [ids, next] = find(context.workspace(), *options);
        std::vector<std::vector<std::string>> rows;
        for (const auto& row : context.workspace().orderList.rows(ids)) {
            rows.push_back({row.shopName + ":" + row.platformOrderId, std::string{toString(row.stage)}, row.buyer,
                            row.country, std::to_string(row.pieces),
                            row.shipBy ? toIso8601(row.shipBy->at) : std::string{"-"}});
        }
        context.answer({{"orders", orderForms(context.workspace(), ids)}, {"next", next}},
                       table({word(Words::tr("Order")), word(Words::tr("Stage")), word(Words::tr("Buyer")),
                              word(Words::tr("To")), word(Words::tr("Pieces")), word(Words::tr("Ship by"))},
                             rows));
    });
}

void addOrderShow(CLI::App& noun, Context& context)
{
    auto order = std::make_shared<std::string>();
    auto* command = addCommand(noun, "show", word(Words::tr("show an order with its packages")));
    command->add_option("ORDER", *order, word(Words::tr("SHOP:NUMBER, or our number")))->required();
    command->callback([&context, order] {
        const auto id = context.workspace().orders.getId(*order);
        const auto forms = orderForms(context.workspace(), std::vector{id});
        context.answer(forms.front(), {forms.front().dump(2)});
    });
}

void addHistory(CLI::App& noun, Context& context)
{
    auto order = std::make_shared<std::string>();
    auto* command = addCommand(noun, "history", word(Words::tr("who did what to an order")));
    command->add_option("ORDER", *order, word(Words::tr("SHOP:NUMBER, or our number")))->required();
    command->callback([&context, order] {
        auto& workspace = context.workspace();
        const auto id = workspace.orders.getId(*order);
        auto entries = workspace.history.list("order", id.value);
        for (const auto& package : workspace.packages.listForOrders({&id, 1}, packages::Which::all)) {
            const auto more = workspace.history.list("package", package.id.value);
            entries.insert(entries.end(), more.begin(), more.end());
        }
        std::ranges::sort(entries, std::greater{}, &audit::RecordedEntry::id);
        nlohmann::json history = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& entry : entries) {
            nlohmann::json form{{"at", toIso8601(entry.at)},
                                {"who", entry.actor.who},
                                {"subject", entry.subject},
                                {"subject_id", entry.subjectId},
                                {"action", entry.action}};
            for (const auto& [key, text] : {std::pair{"station", entry.actor.station}, std::pair{"field", entry.field},
                                            std::pair{"before", entry.before}, std::pair{"after", entry.after}}) {
                if (!text.empty()) {
                    form[key] = text;
                }
            }
            history.push_back(std::move(form));
            rows.push_back({toIso8601(entry.at), entry.actor.who, entry.subject, entry.action, entry.field,
                            entry.before, entry.after});
        }
        context.answer(
            {{"history", history}},
            table({word(Words::tr("When")), word(Words::tr("Who")), word(Words::tr("What")), word(Words::tr("Action")),
                   word(Words::tr("Field")), word(Words::tr("Before")), word(Words::tr("After"))},
                  rows));
    });
}

/// hold, release, approve: one order, one call.
void addFlag(CLI::App& noun, Context& context, const std::string& name, const std::string& help,
             void (*change)(workspace::Workspace&, OrderId, const std::string& reason))
{
    auto order = std::make_shared<std::string>();
    auto reason = std::make_shared<std::string>();
    auto* command = addCommand(noun, name, help);
    command->add_option("ORDER", *order, word(Words::tr("SHOP:NUMBER, or our number")))->required();
    if (name == "hold") {
        command->add_option("--reason", *reason, word(Words::tr("why")))->required();
    }
    command->callback([&context, order, reason, change] {
        auto& workspace = context.workspace();
        const auto id = workspace.orders.getId(*order);
        change(workspace, id, *reason);
        const auto row = workspace.orderList.rows({&id, 1}).front();
        context.answer(
            {{"done", true}, {"order", row.shopName + ":" + row.platformOrderId}, {"stage", toString(row.stage)}},
            {row.shopName + ":" + row.platformOrderId + ": " + std::string{toString(row.stage)}});
    });
}

} // namespace

void addOrderCommands(CLI::App& program, Context& context)
{
    auto* noun = addNoun(program, "orders", word(Words::tr("what buyers bought")));
    addOrderList(*noun, context);
    addOrderShow(*noun, context);
    addHistory(*noun, context);
    addMergeCommands(*noun, context);
    addTaggingCommands(*noun, context);
    addAddressCommand(*noun, context);
    addFlag(*noun, context, "hold", word(Words::tr("keep an order back")),
            [](workspace::Workspace& workspace, const OrderId id, const std::string& reason) {
                workspace.holds.hold({&id, 1}, reason);
            });
    addFlag(*noun, context, "release", word(Words::tr("end a hold")),
            [](workspace::Workspace& workspace, const OrderId id, const std::string&) {
                workspace.holds.release({&id, 1});
            });
    addFlag(*noun, context, "approve", word(Words::tr("end a review, accept what has changed")),
            [](workspace::Workspace& workspace, const OrderId id, const std::string&) {
                workspace.holds.approve({&id, 1});
            });
}

} // namespace supercargo::cli
