// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/orders/incoming_order.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// eBay's orders in our words. Source: Sell Fulfillment API 1.20.7 (sell_fulfillment_v1_oas3.json), schemas Order,
// LineItem, FulfillmentStartInstruction, CancelStatus, ShippingFulfillment. A word of an enumeration that is not known
// never breaks an order; a date, number or amount that cannot be read does, because nothing is guessed.
namespace supercargo::platforms::ebay {

/// Pieces that have left, by lineItemId: what ShippingFulfillments add up to.
using ShippedPieces = std::map<std::string, std::int64_t, std::less<>>;

/// An order as it stands in a page of getOrders, or alone in getOrder. `shipped` is needed where asksForShipments; the
/// currency is taken where an amount has none. Throws answer_malformed {"", what} (json_members.h).
[[nodiscard]] orders::IncomingOrder incomingOrder(const nlohmann::json& order, Currency currency,
                                                  const ShippedPieces& shipped = {});

/// - `cancelled`: fully refunded, or cancelState CANCELED;
/// - `shipped`: FULFILLED, whoever set it and with or without a tracking number;
/// - `unpaid`: any payment status but PAID and PARTIALLY_REFUNDED, also one that we do not know;
/// - `partly_shipped`: IN_PROGRESS; else `paid`.
[[nodiscard]] orders::PlatformStatus statusOf(const nlohmann::json& order);

/// A cancellation is under way, and a page of getOrders does not say whose and how far: getOrder does.
[[nodiscard]] bool asksForCancelRequests(const nlohmann::json& order);
/// Some pieces of a line have left, and only its fulfillments say how many.
[[nodiscard]] bool asksForShipments(const nlohmann::json& order);

/// The answer of getShippingFulfillments. Lines bear our ids, which `order` tells. Throws answer_malformed.
[[nodiscard]] std::vector<sync::KnownShipment> readShipments(const nlohmann::json& fulfillments,
                                                             const nlohmann::json& order);
[[nodiscard]] ShippedPieces shippedPieces(const nlohmann::json& fulfillments);

/// Our id of a line is "legacyItemId-lineItemId", as the orders report names it by item and transaction, so that an
/// order which came by file first and from the platform then has its lines once. This is the lineItemId of it.
[[nodiscard]] std::string_view lineItemIdOf(std::string_view platformLineId);

} // namespace supercargo::platforms::ebay
