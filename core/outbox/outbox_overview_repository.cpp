// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/outbox_overview_repository.h"

namespace supercargo::outbox {

std::map<ShopId, OutboxCounts> OutboxOverviewRepository::openCounts()
{
    std::map<ShopId, OutboxCounts> counts; // each by its own partial index
    auto waiting =
        m_db.statement("SELECT shop_id, count(*) FROM outbox_entries WHERE state = 'waiting' GROUP BY shop_id");
    while (waiting.next()) {
        counts[waiting.as<ShopId>(0)].waiting = waiting.integer(1);
    }
    auto failed =
        m_db.statement("SELECT shop_id, count(*) FROM outbox_entries WHERE state IN ('failed', 'ask') GROUP BY shop_id");
    while (failed.next()) {
        counts[failed.as<ShopId>(0)].failed = failed.integer(1);
    }
    return counts;
}

std::vector<PushRow> OutboxOverviewRepository::lastPushes(const ShopId shop, const std::int64_t limit)
{
    auto query = m_db.statement("SELECT p.number, p.file, (SELECT count(*) FROM outbox_entries AS e WHERE e.push_id = p.id),"
                                " p.state = 'done', p.created_at FROM outbox_pushes AS p"
                                " WHERE p.shop_id = $1 ORDER BY p.number DESC LIMIT $2");
    query.bind("$1", shop).bind("$2", limit);
    std::vector<PushRow> rows;
    while (query.next()) {
        rows.push_back({query.integer(0), query.text(1), query.integer(2), query.integer(3) != 0, query.instant(4)});
    }
    return rows;
}

} // namespace supercargo::outbox
