// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/due_packages.h"

#include <algorithm>
#include <utility>

namespace supercargo::reports {

DueList DueReader::read(const Instant endOfToday)
{
    const db::Snapshot snapshot{m_db};
    DueList list;
    {
        auto query = m_db.statement(
            "SELECT id, warehouse_id, ship_by_sort, created_at FROM packages"
            " WHERE state IN ('waiting', 'ready', 'in_wave', 'picked', 'packed') AND merged_into IS NULL"
            " AND warehouse_id IS NOT NULL AND held = 0 AND in_review = 0 AND ship_by_sort < $1");
        query.bind("$1", endOfToday);
        while (query.next()) {
            list.packages.push_back({.package = query.as<PackageId>(0),
                                     .warehouse = query.as<WarehouseId>(1),
                                     .shipBy = query.instant(2),
                                     .createdAt = query.instant(3)});
        }
    }
    auto query = m_db.statement("SELECT id, code, name FROM warehouses ORDER BY code");
    while (query.next()) {
        const auto id = query.as<WarehouseId>(0);
        if (std::ranges::find(list.packages, id, &DuePackage::warehouse) != list.packages.end()) {
            list.warehouses.push_back({.warehouse = id, .code = query.text(1), .name = query.text(2)});
        }
    }
    return list;
}

DueStep DueReminder::stepOf(const Instant shipBy, const Instant now)
{
    return shipBy < now ? DueStep::overdue : shipBy < now + kSoon ? DueStep::soon : DueStep::today;
}

bool DueReminder::wasToldBefore(const DuePackage& package, const DueStep step, const Instant endOfToday) const
{
    if (!m_toldUntil) {
        return false;
    }
    const Instant reached = step == DueStep::overdue ? package.shipBy
                            : step == DueStep::soon  ? package.shipBy - kSoon
                                                     : endOfToday - std::chrono::hours{24};
    return std::max(reached, package.createdAt) <= *m_toldUntil;
}

std::vector<DueNews> DueReminder::take(const DueList& list, const Instant now, const Instant endOfToday)
{
    std::vector<DueNews> news;
    for (const auto& warehouse : list.warehouses) {
        news.push_back({.warehouse = warehouse, .due = {}, .fresh = {}});
    }
    const auto count = [](StepCounts& counts, const DueStep step) {
        ++(step == DueStep::overdue ? counts.overdue : step == DueStep::soon ? counts.soon : counts.today);
    };
    std::map<PackageId, DueStep> told; // what has left is forgotten
    for (const auto& package : list.packages) {
        const auto step = stepOf(package.shipBy, now);
        const auto at = std::ranges::find(news, package.warehouse,
                                          [](const DueNews& of) { return of.warehouse.warehouse; });
        if (at == news.end()) {
            continue;
        }
        count(at->due, step);
        const auto before = m_told.find(package.package);
        const bool isKnown = before != m_told.end() ? before->second >= step
                                                    : wasToldBefore(package, step, endOfToday);
        if (!isKnown) {
            count(at->fresh, step);
        }
        told.emplace(package.package, step);
    }
    m_told = std::move(told);
    m_toldUntil.reset(); // from here on they are known one by one
    return news;
}

} // namespace supercargo::reports
