// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_search.h"

#include "core/orders/tag_repository.h"
#include "core/reports/warehouse_orders.h"
#include "ui/orders/order_table.h"

#include <utility>

namespace supercargo::ui {

namespace {

/// What a search by words shows.
constexpr std::int64_t kMostFound = 50;
/// What is shown of a warehouse's orders, or a tag's: more is not acted upon at once.
constexpr std::size_t kMostInPlace = OrderTable::kMostSelected;

/// One more than are shown tells that there are more.
FoundOrders shortened(std::vector<OrderId> ids)
{
    const bool hasMore = ids.size() > kMostInPlace;
    ids.resize(hasMore ? kMostInPlace : ids.size());
    return {std::move(ids), hasMore};
}

std::optional<orders::Tag> tagOf(db::Connection& db, const std::string_view words)
{
    const auto name = words.substr(words.starts_with('@') ? 1 : 0);
    return name.starts_with('#') ? orders::TagRepository{db}.find(name) : std::nullopt;
}

} // namespace

FoundOrders findOrders(db::Connection& db, const std::string& words, const orders::OrderFilter& filter)
{
    if (const auto tag = tagOf(db, words)) {
        auto tagged = filter;
        tagged.tag = tag->id;
        return shortened(orders::OrderListRepository{db}.ids(tagged, kMostInPlace + 1));
    }
    reports::WarehouseOrders warehouses{db};
    if (const auto place = warehouses.placeOf(words)) {
        const auto stage = filter.stages.empty() ? std::nullopt : std::optional{filter.stages.front()};
        return shortened(warehouses.list({*place, stage, filter.overdueAt}, kMostInPlace + 1));
    }
    auto found = orders::OrderListRepository{db}.search(words, filter, {}, kMostFound);
    return {std::move(found.ids), found.next.has_value()};
}

} // namespace supercargo::ui
