// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

// The same orders as the older interface tells them (ordersV0.json, definitions Order and OrderItem): asked only where
// the newer one is refused. It tells a line's price, not a piece's, and no packages.
namespace supercargo::platforms::amazon {

/// `items` is an array of OrderItem: all pages of getOrderItems. Throws answer_malformed {"", what}
/// (json_members.h), amount_overflow.
[[nodiscard]] orders::IncomingOrder incomingOrderV0(const nlohmann::json& order, const nlohmann::json& items);

/// An order by the older interface's word: "PartiallyShipped". The quantities tell of one that is not known.
[[nodiscard]] orders::PlatformStatus statusV0(const nlohmann::json& order);

} // namespace supercargo::platforms::amazon
