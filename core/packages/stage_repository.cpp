// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/stage_repository.h"

#include "core/base/error.h"

#include <algorithm>

namespace supercargo::packages {

namespace {

orders::Stage stageFrom(const std::string_view word)
{
    const auto stage = orders::parseStage(word);
    if (!stage) {
        throw Error{ErrorCode::database_damaged, {"the stage " + std::string{word}}};
    }
    return *stage;
}

} // namespace

std::vector<OrderStanding> StageRepository::list(const std::span<const OrderId> orders)
{
    std::vector<OrderStanding> found;
    // A package of several lines comes several times; that changes nothing in what is decided from it.
    auto query = m_db.statement(
        "SELECT o.id, o.shop_id, o.stage, o.platform_status, o.held, o.in_review,"
        " p.state, p.held, p.in_review, p.reasons"
        " FROM orders AS o LEFT JOIN order_lines AS l ON l.order_id = o.id"
        " LEFT JOIN package_lines AS pl ON pl.order_line_id = l.id" // in brackets the whole of it would be built each time
        " LEFT JOIN packages AS p ON p.id = pl.package_id AND p.state <> 'cancelled' AND p.merged_into IS NULL"
        " WHERE o.id IN " +
        db::listOf("$1") + " ORDER BY o.id");
    query.bindList("$1", orders);
    while (query.next()) {
        if (found.empty() || found.back().id != query.as<OrderId>(0)) {
            found.push_back({.id = query.as<OrderId>(0),
                             .shop = query.as<ShopId>(1),
                             .stage = stageFrom(query.textView(2)),
                             .status = orders::platformStatusFrom(query.textView(3)),
                             .held = query.boolean(4),
                             .inReview = query.boolean(5),
                             .packages = {}});
        }
        if (!query.isNull(6)) {
            found.back().packages.push_back({.state = packageStateFrom(query.textView(6)),
                                             .held = query.boolean(7),
                                             .inReview = query.boolean(8),
                                             .reasons = reasonsFrom(query.textView(9))});
        }
    }
    return found;
}

void StageRepository::setStage(const OrderId order, const orders::Stage stage)
{
    m_db.statement("UPDATE orders SET stage = $2 WHERE id = $1").bind("$1", order).bind("$2", toString(stage)).run();
}

void StageRepository::addToCounter(const ShopId shop, const orders::Stage stage, const std::int64_t orders)
{
    m_db.statement("INSERT INTO stage_counters (shop_id, stage, orders) VALUES ($1, $2, $3)"
                   " ON CONFLICT (shop_id, stage) DO UPDATE SET orders = stage_counters.orders + excluded.orders")
        .bind("$1", shop)
        .bind("$2", toString(stage))
        .bind("$3", orders)
        .run();
}

std::vector<StageCount> StageRepository::countsOf(const std::string_view sql)
{
    std::vector<StageCount> counts;
    auto query = m_db.statement(sql);
    while (query.next()) {
        counts.push_back({query.as<ShopId>(0), stageFrom(query.textView(1)), query.integer(2)});
    }
    std::ranges::sort(counts, {}, [](const StageCount& count) { return std::pair{count.shop, count.stage}; });
    return counts;
}

std::vector<StageCount> StageRepository::counters()
{
    return countsOf("SELECT shop_id, stage, orders FROM stage_counters WHERE orders <> 0");
}

std::vector<StageCount> StageRepository::countOrders()
{
    return countsOf("SELECT shop_id, stage, count(*) FROM orders GROUP BY shop_id, stage");
}

void StageRepository::replaceCounters(const std::span<const StageCount> counts)
{
    m_db.statement("DELETE FROM stage_counters").run();
    for (const auto& count : counts) {
        addToCounter(count.shop, count.stage, count.orders);
    }
}

} // namespace supercargo::packages
