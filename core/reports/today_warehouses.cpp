// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/today_report.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace supercargo::reports {

namespace {

/// The orders whose lines packages hold; a condition on these follows.
constexpr const char* kOrdersOfPackages = " FROM packages p JOIN package_lines k ON k.package_id = p.id"
                                          " JOIN order_lines l ON l.id = k.order_line_id"
                                          " JOIN orders o ON o.id = l.order_id WHERE ";

using WarehouseFigure = std::int64_t WarehouseFigures::*;

WarehouseFigure stepOf(const std::string_view state)
{
    return state == "waiting"   ? &WarehouseFigures::waiting
           : state == "ready"   ? &WarehouseFigures::ready
           : state == "in_wave" ? &WarehouseFigures::inWave
           : state == "picked"  ? &WarehouseFigures::picked
                                : &WarehouseFigures::packed;
}

/// Counts an order once in each figure, of a warehouse and of them all, whatever its lines and packages.
class OrderTally {
public:
    explicit OrderTally(WarehouseFigures& everywhere) : m_everywhere{everywhere} {}

    void count(WarehouseFigures& figures, const WarehouseFigure figure, const OrderId order)
    {
        for (auto* place : {&figures, &m_everywhere}) {
            std::int64_t& sum = place->*figure;
            if (m_counted[&sum].insert(order.value).second) {
                ++sum;
            }
        }
    }

private:
    WarehouseFigures& m_everywhere;
    std::unordered_map<const std::int64_t*, std::unordered_set<std::int64_t>> m_counted; // by figure
};

} // namespace

std::int64_t TodayReader::countShipped(const Instant from, const Instant before)
{
    auto query = m_db.statement(std::string{"SELECT count(DISTINCT l.order_id)"} + kOrdersOfPackages +
                                "p.shipped_at >= $1 AND p.shipped_at < $2");
    query.bind("$1", from).bind("$2", before);
    query.next();
    return query.integer(0);
}

void TodayReader::readWarehouses(TodayReport& report, const DaySpan& days, const Instant now)
{
    {
        auto query =
            m_db.statement("SELECT id, code, name FROM warehouses WHERE kind <> 'marketplace' ORDER BY code");
        while (query.next()) {
            report.warehouses.push_back(
                {.warehouse = query.as<WarehouseId>(0), .code = query.text(1), .name = query.text(2)});
        }
    }
    WarehouseFigures none;
    OrderTally tally{report.everywhere};
    const auto figuresOf = [&](const WarehouseId id) -> WarehouseFigures& {
        const auto row = std::ranges::find(report.warehouses, id, &WarehouseFigures::warehouse);
        return row == report.warehouses.end() ? none : *row;
    };
    auto open = m_db.statement(std::string{"SELECT coalesce(p.warehouse_id, 0), l.order_id, p.state, o.ship_by_sort"} +
                               kOrdersOfPackages +
                               "p.state IN ('waiting', 'ready', 'in_wave', 'picked', 'packed')"
                               " AND p.merged_into IS NULL");
    while (open.next()) {
        auto& figures = figuresOf(open.as<WarehouseId>(0));
        const auto order = open.as<OrderId>(1);
        tally.count(figures, stepOf(open.textView(2)), order);
        const auto shipBy = open.instant(3);
        if (shipBy < now) {
            tally.count(figures, &WarehouseFigures::overdue, order);
        }
        if (shipBy < days.end) {
            tally.count(figures, &WarehouseFigures::dueToday, order);
        }
    }
    auto shipped = m_db.statement(std::string{"SELECT coalesce(p.warehouse_id, 0), l.order_id"} + kOrdersOfPackages +
                                  "p.shipped_at >= $1 AND p.shipped_at < $2");
    shipped.bind("$1", days.starts.back()).bind("$2", days.end);
    while (shipped.next()) {
        tally.count(figuresOf(shipped.as<WarehouseId>(0)), &WarehouseFigures::shippedToday, shipped.as<OrderId>(1));
    }
    if (none.waiting > 0) {
        report.warehouses.push_back(none);
    }
}

} // namespace supercargo::reports
