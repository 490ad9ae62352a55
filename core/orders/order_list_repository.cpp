// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/order_list_repository.h"

#include "core/base/error.h"
#include "core/orders/open_stages.h"
#include "core/orders/tag_repository.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

namespace supercargo::orders {

namespace {

/// One run through one index, from behind the cursor. `source` ends with a condition on the index' leading columns.
std::string run(const std::string& source, const OrderFilter& filter, const bool hasCursor, const OrderSort sort)
{
    const bool first = sort == OrderSort::deadlineFirst;
    std::string sql = "SELECT ship_by_sort, id FROM " + source;
    sql += hasCursor ? std::string{" AND (ship_by_sort, id) "} + (first ? ">" : "<") + " ($2, $3)" : "";
    sql += filter.overdueAt ? " AND ship_by_sort < $4" : "";
    return sql + (first ? " ORDER BY ship_by_sort, id LIMIT $1" : " ORDER BY ship_by_sort DESC, id DESC LIMIT $1");
}

/// The orders of a tag are few among all: they are read by the tag (CROSS keeps the planner to it), and sorted.
std::string taggedSql(const OrderFilter& filter, const std::vector<Stage>& stages, const bool hasCursor,
                      const OrderSort sort)
{
    std::string source = "order_tags CROSS JOIN orders WHERE tag_id = $6 AND id = order_id";
    source += filter.shop ? " AND shop_id = $5" : "";
    for (const auto stage : stages) {
        source += (stage == stages.front() ? " AND stage IN ('" : ", '") + std::string{toString(stage)} + "'";
    }
    return run(source + (stages.empty() ? "" : ")"), filter, hasCursor, sort);
}

std::string keysSql(const OrderFilter& filter, const std::vector<Stage>& stages, const bool hasCursor,
                    const OrderSort sort)
{
    if (filter.tag) {
        return taggedSql(filter, stages, hasCursor, sort);
    }
    if (stages.empty()) {
        return run("orders WHERE true", filter, hasCursor, sort);
    }
    // Each stage is a run of its own through (stage, deadline, id): the first of each are merged.
    std::string sql;
    for (const auto stage : stages) {
        const auto source =
            std::string{"orders WHERE "} + (filter.shop ? "shop_id = $5 AND " : "") + "stage = '" + std::string{toString(stage)} + "'";
        sql += sql.empty() ? "" : " UNION ALL ";
        sql += "SELECT * FROM (" + run(source, filter, hasCursor, sort) + ")";
    }
    return sql + (sort == OrderSort::deadlineFirst ? " ORDER BY 1, 2 LIMIT $1" : " ORDER BY 1 DESC, 2 DESC LIMIT $1");
}

std::optional<DayOrInstant> dayOrInstant(const db::Statement& row, const int column)
{
    const auto at = row.optionalInstant(column);
    if (!at) {
        return std::nullopt;
    }
    const auto date = parseIsoDate(row.textView(column + 1));
    return DayOrInstant{*at, date.has_value(), date.value_or(Date{})};
}

OrderRow rowFrom(const db::Statement& row)
{
    OrderRow order;
    order.id = row.as<OrderId>(0);
    order.shop = row.as<ShopId>(1);
    order.shopName = row.text(2);
    order.platformOrderId = row.text(3);
    order.stage = parseStage(row.textView(4)).value_or(Stage::waiting);
    order.buyer = row.text(5);
    order.country = row.text(6);
    order.pieces = row.integer(7);
    if (const auto currency = Currency::parse(row.textView(9)); currency && !row.isNull(8)) {
        order.total = Money{row.integer(8), *currency};
    }
    order.placedAt = dayOrInstant(row, 10);
    order.shipBy = dayOrInstant(row, 12);
    order.held = row.boolean(14);
    order.heldReason = row.text(15);
    order.packageCount = row.integer(16);
    order.warehouse = row.text(17);
    order.channel = row.text(18);
    order.tracking = row.text(19);
    order.reasons = row.text(20);
    order.isMerged = row.boolean(21);
    return order;
}

} // namespace

std::string OrderCursor::text() const
{
    return std::to_string(shipBySort) + "." + std::to_string(id.value);
}

std::optional<OrderCursor> OrderCursor::parse(const std::string_view text)
{
    OrderCursor cursor;
    const auto* const end = text.data() + text.size();
    const auto [dot, first] = std::from_chars(text.data(), end, cursor.shipBySort);
    if (first != std::errc{} || dot == end || *dot != '.') {
        return std::nullopt;
    }
    const auto [rest, second] = std::from_chars(dot + 1, end, cursor.id.value);
    return second == std::errc{} && rest == end ? std::optional{cursor} : std::nullopt;
}

std::vector<Stage> OrderListRepository::stagesOf(const OrderFilter& filter)
{
    if (!filter.stages.empty()) {
        return filter.stages;
    }
    if (filter.overdueAt) {
        return openStages();
    }
    return filter.shop ? std::vector<Stage>{kStages.begin(), kStages.end()} : std::vector<Stage>{};
}

std::vector<OrderCursor> OrderListRepository::keys(const OrderFilter& filter, const std::optional<OrderCursor>& after,
                                                   const std::int64_t limit, const OrderSort sort)
{
    const auto stages = stagesOf(filter);
    auto query = m_db.statement(keysSql(filter, stages, after.has_value(), sort));
    query.bind("$1", limit);
    if (after) {
        query.bind("$2", after->shipBySort).bind("$3", after->id);
    }
    if (filter.overdueAt) {
        query.bind("$4", *filter.overdueAt);
    }
    if (filter.shop) {
        query.bind("$5", *filter.shop);
    }
    if (filter.tag) {
        query.bind("$6", *filter.tag);
    }
    std::vector<OrderCursor> found;
    while (query.next()) {
        found.push_back({query.integer(0), query.as<OrderId>(1)});
    }
    return found;
}

OrderPage OrderListRepository::page(const OrderFilter& filter, const std::optional<OrderCursor>& after,
                                    const std::int64_t limit, const OrderSort sort)
{
    if (limit <= 0) {
        throw Error{ErrorCode::invalid_argument, {"limit", std::to_string(limit)}};
    }
    auto found = keys(filter, after, limit + 1, sort);
    OrderPage page;
    if (static_cast<std::int64_t>(found.size()) > limit) {
        found.pop_back();
        page.next = found.back();
    }
    std::vector<OrderId> ids(found.size());
    std::ranges::transform(found, ids.begin(), &OrderCursor::id);
    page.rows = rows(ids);
    return page;
}

std::vector<OrderId> OrderListRepository::ids(const OrderFilter& filter, const std::int64_t limit, const OrderSort sort)
{
    const auto found = keys(filter, {}, limit, sort);
    std::vector<OrderId> ids(found.size());
    std::ranges::transform(found, ids.begin(), &OrderCursor::id);
    return ids;
}

OrderAnchors OrderListRepository::anchors(const OrderFilter& filter, const std::int64_t step, const TaskControl& task,
                                          const OrderSort sort)
{
    constexpr std::int64_t kKeysPerRead = 10'000;
    const auto readAtOnce = step * std::max<std::int64_t>(1, kKeysPerRead / step);
    OrderAnchors anchors;
    std::optional<OrderCursor> after;
    while (!task.stopRequested()) {
        const auto found = keys(filter, after, readAtOnce, sort);
        const auto count = static_cast<std::int64_t>(found.size());
        for (auto last = step - 1; last < count; last += step) {
            anchors.starts.push_back(found[static_cast<std::size_t>(last)]);
        }
        anchors.rows += count;
        if (count < readAtOnce) {
            return anchors;
        }
        after = found.back();
    }
    anchors.stoppedEarly = true;
    return anchors;
}

std::vector<OrderRow> OrderListRepository::rows(const std::span<const OrderId> ids)
{
    std::unordered_map<std::int64_t, OrderRow> found;
    auto query = m_db.statement(
        "SELECT o.id, o.shop_id, s.name, o.platform_order_id, o.stage,"
        " CASE WHEN o.ship_name <> '' THEN o.ship_name ELSE o.buyer_name END, o.ship_country, o.pieces, o.total_minor,"
        " coalesce(o.currency, ''), o.placed_at, coalesce(o.placed_date, ''), o.ship_by, coalesce(o.ship_by_date, ''),"
        " o.held, o.held_reason, o.packages, coalesce(w.code, ''), coalesce(c.code, ''),"
        " coalesce(p.tracking_number, ''), coalesce(p.reasons, ''),"
        " EXISTS (SELECT 1 FROM packages AS aside WHERE aside.merged_into = p.id)"
        " FROM (SELECT o.*, k.packages, k.first_package FROM orders AS o LEFT JOIN"
        "  (SELECT l.order_id, count(DISTINCT p.id) AS packages, min(p.id) AS first_package FROM order_lines AS l"
        "   JOIN package_lines AS pl ON pl.order_line_id = l.id"
        "   JOIN packages AS p ON p.id = pl.package_id AND p.state <> 'cancelled' AND p.merged_into IS NULL"
        "   WHERE l.order_id IN " +
        db::listOf("$1") + " GROUP BY l.order_id) AS k ON k.order_id = o.id WHERE o.id IN " + db::listOf("$1") +
        ") AS o JOIN shops AS s ON s.id = o.shop_id LEFT JOIN packages AS p ON p.id = o.first_package"
        " LEFT JOIN warehouses AS w ON w.id = p.warehouse_id LEFT JOIN channels AS c ON c.id = p.channel_id");
    query.bindList("$1", ids);
    while (query.next()) {
        auto row = rowFrom(query);
        found.emplace(row.id.value, std::move(row));
    }
    auto tags = TagRepository{m_db}.of(ids);
    std::vector<OrderRow> ordered;
    ordered.reserve(ids.size());
    for (const auto id : ids) {
        if (const auto row = found.find(id.value); row != found.end()) {
            ordered.push_back(std::move(row->second));
            ordered.back().tags = std::move(tags[id]);
        }
    }
    return ordered;
}

std::map<Stage, std::int64_t> OrderListRepository::counters(const std::optional<ShopId> shop)
{
    std::map<Stage, std::int64_t> counts;
    auto query = m_db.statement("SELECT stage, sum(orders) FROM stage_counters WHERE $1 IS NULL OR shop_id = $1"
                                " GROUP BY stage");
    query.bind("$1", shop);
    while (query.next()) {
        if (const auto stage = parseStage(query.textView(0)); stage && query.integer(1) != 0) {
            counts.emplace(*stage, query.integer(1));
        }
    }
    return counts;
}

std::int64_t OrderListRepository::countOverdue(const Instant at)
{
    auto query =
        m_db.statement("SELECT count(*) FROM orders WHERE stage IN " + db::listOf("$1") + " AND ship_by_sort < $2");
    query.bindList("$1", wordsOf(openStages())).bind("$2", at);
    query.next();
    return query.integer(0);
}

} // namespace supercargo::orders
