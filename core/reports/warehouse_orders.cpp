// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/warehouse_orders.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace supercargo::reports {

namespace {

using orders::Stage;

constexpr std::array kStepsOfPackages{Stage::waiting, Stage::ready, Stage::in_wave, Stage::picked, Stage::packed};

/// The states are spelt out: a partial index is taken only for what it is made of.
std::string conditionOf(const WarehouseOrdersFilter& filter)
{
    const bool isShipped = filter.stage == Stage::shipped;
    std::string condition = isShipped ? "p.shipped_at IS NOT NULL"
                                      : "p.state IN ('waiting', 'ready', 'in_wave', 'picked', 'packed')"
                                        " AND p.merged_into IS NULL";
    if (filter.place.kind == Place::Kind::none) {
        condition += " AND p.warehouse_id IS NULL";
    } else if (filter.place.kind == Place::Kind::one) {
        condition += " AND p.warehouse_id = $1";
    }
    if (filter.at) {
        condition += isShipped ? " AND p.shipped_at >= $2" : " AND p.ship_by_sort < $2 AND o.ship_by_sort < $2";
    }
    if (filter.stage && !isShipped) {
        const bool isStep = std::ranges::find(kStepsOfPackages, *filter.stage) != kStepsOfPackages.end();
        condition += isStep ? " AND p.state = $3" : " AND o.stage = $3";
    }
    return condition + (isShipped ? " ORDER BY p.shipped_at DESC, o.id DESC" : " ORDER BY p.ship_by_sort, o.id");
}

} // namespace

std::optional<Place> WarehouseOrders::placeOf(const std::string_view text)
{
    if (text.size() < 2 || text.front() != '@') {
        return std::nullopt;
    }
    if (text == "@*" || text == "@?") {
        return Place{text == "@*" ? Place::Kind::any : Place::Kind::none, {}};
    }
    auto query = m_db.statement("SELECT id FROM warehouses WHERE upper(code) = upper($1)");
    query.bind("$1", text.substr(1));
    return query.next() ? std::optional{Place{Place::Kind::one, query.as<WarehouseId>(0)}} : std::nullopt;
}

std::vector<OrderId> WarehouseOrders::list(const WarehouseOrdersFilter& filter, const std::size_t limit)
{
    auto query = m_db.statement("SELECT o.id FROM packages p JOIN package_lines k ON k.package_id = p.id"
                                " JOIN order_lines l ON l.id = k.order_line_id JOIN orders o ON o.id = l.order_id"
                                " WHERE " +
                                conditionOf(filter));
    if (filter.place.kind == Place::Kind::one) {
        query.bind("$1", filter.place.warehouse);
    }
    if (filter.at) {
        query.bind("$2", *filter.at);
    }
    if (filter.stage && filter.stage != Stage::shipped) {
        query.bind("$3", toString(*filter.stage));
    }
    std::vector<OrderId> found;
    std::unordered_set<std::int64_t> seen; // an order of several lines or packages
    while (found.size() < limit && query.next()) {
        const auto id = query.as<OrderId>(0);
        if (seen.insert(id.value).second) {
            found.push_back(id);
        }
    }
    return found;
}

} // namespace supercargo::reports
