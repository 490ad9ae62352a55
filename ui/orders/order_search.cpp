// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_search.h"

#include "core/reports/warehouse_orders.h"
#include "ui/orders/order_table.h"

#include <utility>

namespace supercargo::ui {

namespace {

/// What a search by words shows.
constexpr std::int64_t kMostFound = 50;
/// What is shown of a warehouse's orders: more is not acted upon at once.
constexpr std::size_t kMostInWarehouse = OrderTable::kMostSelected;

} // namespace

FoundOrders findOrders(db::Connection& db, const std::string& words, const orders::OrderFilter& filter)
{
    reports::WarehouseOrders warehouses{db};
    if (const auto place = warehouses.placeOf(words)) {
        const auto stage = filter.stages.empty() ? std::nullopt : std::optional{filter.stages.front()};
        auto ids = warehouses.list({*place, stage, filter.overdueAt}, kMostInWarehouse + 1);
        const bool hasMore = ids.size() > kMostInWarehouse;
        ids.resize(hasMore ? kMostInWarehouse : ids.size());
        return {std::move(ids), hasMore};
    }
    auto found = orders::OrderListRepository{db}.search(words, filter, {}, kMostFound);
    return {std::move(found.ids), found.next.has_value()};
}

} // namespace supercargo::ui
