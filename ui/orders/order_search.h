// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/order_list_repository.h"

#include <string>
#include <vector>

namespace supercargo::ui {

/// What the search field has found, in the order of the list.
struct FoundOrders {
    std::vector<OrderId> ids;
    bool hasMore = false; ///< than are shown
};

/// Of the orders that pass the filter: by words; for "@SZ" those whose packages stand in that warehouse; for "#VIP" or
/// "@#VIP", where there is such a tag, those that have it.
[[nodiscard]] FoundOrders findOrders(db::Connection& db, const std::string& words, const orders::OrderFilter& filter);

} // namespace supercargo::ui
