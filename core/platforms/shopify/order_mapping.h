// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/incoming_order.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// A shop's orders in our words. Source: shopify.dev, GraphQL Admin, reference of 2026-10 ("Order", "LineItem",
// "FulfillmentOrder"). Amounts are decimals in the shop's own currency (shopMoney), times have their zone.
//
// What is to be shipped, and from where, a shop's fulfilment orders say: a location's share of an order each. One that
// is on hold or scheduled does not leave yet, and one at a location that is not ours is no business of ours.
namespace supercargo::platforms::shopify {

/// Ids are written "gid://shopify/Order/123"; ours are the digits, as in Shopify's own order files.
[[nodiscard]] std::string digitsOf(std::string_view gid);
[[nodiscard]] std::string gidOf(std::string_view kind, std::string_view digits); // "Order", "123"

/// The locations that are ours, by their digits; empty: all that are no fulfilment service's.
using Locations = std::set<std::string, std::less<>>;
[[nodiscard]] bool isOurs(const nlohmann::json& fulfillmentOrder, const Locations& locations);
/// May its pieces leave now (OPEN, IN_PROGRESS)?
[[nodiscard]] bool isOpen(const nlohmann::json& fulfillmentOrder);

/// Pieces by the line's digits.
using Pieces = std::map<std::string, std::int64_t, std::less<>>;

/// Something has left and something was refunded: the lines alone do not say which pieces are which.
[[nodiscard]] bool asksForShipments(const nlohmann::json& order);

/// One order with all of its lines and fulfilment orders. `shipped` where it was asked for (asksForShipments).
/// - The version is the latest change of the order or of a fulfilment order, which a hold changes alone.
/// - A line's quantity is what has left and what may leave from our locations. Where nothing has left and nothing may
///   yet, the order is `unpaid`: nothing is shipped on it, until it is released.
/// - Where all of it is elsewhere, the order is fulfilled by the platform.
/// - What is fetched (PICK_UP, RETAIL) or needs no shipping (gift cards, downloads) goes into no parcel.
/// Throws answer_malformed {"", what} (json_members.h), amount_overflow.
[[nodiscard]] orders::IncomingOrder incomingOrder(const nlohmann::json& order, const Locations& locations = {},
                                                  const Pieces& shipped = {});

/// Of an order's own fields:
/// - `shipped`: FULFILLED, whatever became of it later;
/// - `cancelled`: cancelledAt, or REFUNDED as a whole;
/// - `paid`: PAID, PARTIALLY_REFUNDED; `partly_shipped`: the same where some of it has left (PARTIALLY_FULFILLED);
/// - `unpaid`: all else, AUTHORIZED too: the money is not there yet.
[[nodiscard]] orders::PlatformStatus statusOf(const nlohmann::json& order);

} // namespace supercargo::platforms::shopify
