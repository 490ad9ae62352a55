// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/check_code.h"
#include "core/base/text.h"
#include "core/orders/open_stages.h"
#include "core/orders/order_list_repository.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <unordered_set>

// The search of the order list: exact numbers by their indexes, the rest by full text. Each way of finding gives its
// orders newest first; an order belongs to the first way that finds it, so that a cursor is a way and an id.
namespace supercargo::orders {

namespace {

constexpr OrderId kNewest{std::numeric_limits<std::int64_t>::max()};
constexpr std::size_t kMostAtOnce = 20'000;

std::vector<OrderId> idsOf(db::Statement& query)
{
    std::vector<OrderId> ids;
    while (query.next()) {
        ids.push_back(query.as<OrderId>(0));
    }
    return ids;
}

std::vector<OrderId> idsOf(const std::vector<std::int64_t>& numbers)
{
    std::vector<OrderId> ids(numbers.size());
    std::ranges::transform(numbers, ids.begin(), [](const std::int64_t number) { return OrderId{number}; });
    return ids;
}

/// A whole e-mail address, or one whose domain is still being typed.
bool isEmail(const std::string_view text)
{
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find(' ') == std::string_view::npos;
}

std::string ordersOfPackages(const std::string_view packages)
{
    return "SELECT DISTINCT l.order_id FROM package_lines AS pl JOIN order_lines AS l ON l.id = pl.order_line_id"
           " WHERE pl.package_id IN " +
           std::string{packages};
}

} // namespace

/// What was typed, understood.
struct OrderListRepository::Search {
    std::string text; // without the shop
    OrderFilter filter;
    bool isNowhere = false;   // the shop that was typed is not the one of the filter
    bool isReference = false; // shop and number in full
    std::string email;        // folded
    db::SearchedWords words;
};

std::string SearchCursor::text() const
{
    return "s" + std::to_string(way) + "." + std::to_string(id.value);
}

std::optional<SearchCursor> SearchCursor::parse(const std::string_view text)
{
    SearchCursor cursor;
    const auto* const end = text.data() + text.size();
    if (!text.starts_with('s')) {
        return std::nullopt;
    }
    const auto [dot, first] = std::from_chars(text.data() + 1, end, cursor.way);
    if (first != std::errc{} || dot == end || *dot != '.' || cursor.way < 0) {
        return std::nullopt;
    }
    const auto [rest, second] = std::from_chars(dot + 1, end, cursor.id.value);
    return second == std::errc{} && rest == end ? std::optional{cursor} : std::nullopt;
}

OrdersFound OrderListRepository::search(const std::string_view text, const OrderFilter& filter,
                                        const std::optional<SearchCursor>& after, const std::int64_t limit)
{
    constexpr int kLast = static_cast<int>(Way::telephone);
    OrdersFound found;
    const auto wanted = understood(text, filter);
    if (wanted.text.empty() || wanted.isNowhere || limit <= 0) {
        return found;
    }
    std::vector<int> ways; // of each order found
    auto below = after ? after->id : kNewest;
    for (int i = after ? after->way : 0; i <= (wanted.isReference ? 0 : kLast); ++i, below = kNewest) {
        const auto way = static_cast<Way>(i);
        // Where the filter lets little through, ever more is looked at.
        auto atOnce = static_cast<std::size_t>(limit) + 1;
        for (bool hasMore = true; hasMore; atOnce = std::min(atOnce * 4, std::max(atOnce, kMostAtOnce))) {
            auto ids = find(wanted, way, below, static_cast<std::int64_t>(atOnce));
            hasMore = ids.size() == atOnce;
            below = ids.empty() ? below : ids.back();
            for (const auto id : onlyNew(wanted, way, std::move(ids))) {
                if (std::ssize(found.ids) == limit) {
                    found.next = {ways.back(), found.ids.back()};
                    return found;
                }
                found.ids.push_back(id);
                ways.push_back(i);
            }
        }
    }
    return found;
}

OrderListRepository::Search OrderListRepository::understood(const std::string_view text, const OrderFilter& filter)
{
    Search search{.text = std::string{trimmed(text)}, .filter = filter, .email = {}, .words = {}};
    if (const auto colon = search.text.find(':'); colon != std::string::npos) {
        auto shop = m_db.statement("SELECT id FROM shops WHERE name = $1");
        shop.bind("$1", search.text.substr(0, colon));
        if (shop.next()) {
            const auto id = shop.as<ShopId>(0);
            search.isNowhere = filter.shop && *filter.shop != id;
            search.filter.shop = id;
            search.text = std::string{trimmed(std::string_view{search.text}.substr(colon + 1))};
            search.isReference = !passing(find(search, Way::number, kNewest, 1'000), {.shop = id}).empty();
        }
    }
    search.email = isEmail(search.text) ? folded(search.text) : std::string{};
    search.words = db::searchedWords(search.text);
    return search;
}

std::vector<OrderId> OrderListRepository::find(const Search& search, const Way way, const OrderId below,
                                               const std::int64_t limit)
{
    using Reach = db::FullText::Reach;
    switch (way) {
    case Way::number: {
        // The plus signs keep the planner from running through all orders by id.
        auto query = m_db.statement("SELECT id FROM orders WHERE platform_order_id IN ($1, $2, $3, $4) AND +id < $5"
                                    " ORDER BY +id DESC LIMIT $6");
        query.bind("$1", search.text)
            .bind("$2", upperAscii(search.text))
            .bind("$3", lowerAscii(search.text))
            .bind("$4", "#" + search.text)
            .bind("$5", below)
            .bind("$6", limit);
        return idsOf(query);
    }
    case Way::package: {
        const auto number = readPackageNumber(search.text);
        auto query = m_db.statement(ordersOfPackages("($1)") + " AND +l.order_id < $2 ORDER BY 1 DESC LIMIT $3");
        query.bind("$1", number ? fromBase32(std::string_view{*number}.substr(1, number->size() - 2)) : std::nullopt)
            .bind("$2", below)
            .bind("$3", limit);
        return number ? idsOf(query) : std::vector<OrderId>{};
    }
    case Way::tracking: {
        auto query = m_db.statement(ordersOfPackages("(SELECT package_id FROM tracking_numbers WHERE number_key = $1"
                                                     " UNION SELECT id FROM packages WHERE tracking_number = $2"
                                                     " AND tracking_number <> '')") +
                                    " AND +l.order_id < $3 ORDER BY 1 DESC LIMIT $4");
        query.bind("$1", foldedCode(search.text)).bind("$2", search.text).bind("$3", below).bind("$4", limit);
        return idsOf(query);
    }
    case Way::sku: {
        auto query = m_db.statement(ordersOfPackages("(SELECT e.package_id FROM products AS d JOIN package_pieces AS e"
                                                     " ON e.product_id = d.id WHERE d.sku_key = $1)") +
                                    " AND +l.order_id < $2 ORDER BY 1 DESC LIMIT $3");
        query.bind("$1", foldedCode(search.text)).bind("$2", below).bind("$3", limit);
        return idsOf(query);
    }
    case Way::words:
        return idsOf(m_words.find(search.words, Reach::wholeWords, below.value, limit));
    case Way::wordBegun:
        return search.email.empty() ? idsOf(m_words.find(search.words, Reach::lastWordBegun, below.value, limit))
                                    : std::vector<OrderId>{};
    case Way::telephone:
        return idsOf(m_words.find(search.words, Reach::telephone, below.value, limit));
    }
    return {};
}

std::vector<OrderId> OrderListRepository::findAmong(const Search& search, const Way way,
                                                    const std::span<const OrderId> ids)
{
    std::vector<std::int64_t> numbers(ids.size());
    std::ranges::transform(ids, numbers.begin(), &OrderId::value);
    switch (way) {
    case Way::words:
        return idsOf(m_words.findAmong(search.words, db::FullText::Reach::wholeWords, numbers));
    case Way::wordBegun:
        return idsOf(m_words.findAmong(search.words, db::FullText::Reach::lastWordBegun, numbers));
    default: // of exact numbers there are few
        return find(search, way, kNewest, std::numeric_limits<std::int64_t>::max());
    }
}

std::vector<OrderId> OrderListRepository::onlyNew(const Search& search, const Way way, std::vector<OrderId> ids)
{
    for (int before = 0; before < static_cast<int>(way) && !ids.empty(); ++before) {
        const auto known = findAmong(search, static_cast<Way>(before), ids);
        const std::unordered_set<OrderId> found{known.begin(), known.end()};
        std::erase_if(ids, [&found](const OrderId id) { return found.contains(id); });
    }
    if (way == Way::words && !search.email.empty()) {
        ids = writtenTo(ids, search.email);
    }
    return passing(ids, search.filter);
}

std::vector<OrderId> OrderListRepository::writtenTo(const std::span<const OrderId> ids, const std::string& email)
{
    std::vector<OrderId> found;
    auto query = m_db.statement("SELECT id, buyer_email, buyer_id FROM orders WHERE id IN " + db::listOf("$1") +
                                " ORDER BY id DESC");
    query.bindList("$1", ids);
    while (query.next()) {
        if (folded(query.textView(1)).starts_with(email) || folded(query.textView(2)).starts_with(email)) {
            found.push_back(query.as<OrderId>(0));
        }
    }
    return found;
}

std::vector<OrderId> OrderListRepository::passing(const std::span<const OrderId> ids, const OrderFilter& filter)
{
    const auto stages = wordsOf(stagesOf(filter));
    auto query = m_db.statement("SELECT id FROM orders WHERE id IN " + db::listOf("$1") +
                                " AND ($2 = 0 OR stage IN " + db::listOf("$3") +
                                ") AND ($4 IS NULL OR shop_id = $4) AND ($5 IS NULL OR ship_by_sort < $5)"
                                " AND ($6 IS NULL OR EXISTS (SELECT 1 FROM order_tags WHERE tag_id = $6 AND order_id = orders.id))"
                                " ORDER BY id DESC");
    query.bindList("$1", ids)
        .bind("$2", static_cast<std::int64_t>(stages.size()))
        .bindList("$3", stages)
        .bind("$4", filter.shop)
        .bind("$5", filter.overdueAt)
        .bind("$6", filter.tag);
    return idsOf(query);
}

} // namespace supercargo::orders
