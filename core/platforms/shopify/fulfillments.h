// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/shopify/order_mapping.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

// Telling what has left: a fulfilment of pieces of an order's fulfilment orders, one for each location (shopify.dev,
// "fulfillmentCreate"). It bears no reference of ours and Shopify knows no repetition of it, so what was told is known
// by its tracking number and its pieces.
namespace supercargo::platforms::shopify {

/// What has left of an order, of the answer to fulfillmentsQuery: one for each tracking number, whatever fulfilments
/// bear it, and one for each fulfilment without a number. What was cancelled or has failed is not among them.
[[nodiscard]] std::vector<sync::KnownShipment> shipmentsOf(const nlohmann::json& order);
/// All pieces that have left.
[[nodiscard]] Pieces shippedPieces(const nlohmann::json& order);

/// Does `shipment` have the number and all the pieces of `news`? Where neither has a number, just its pieces.
[[nodiscard]] bool isSameShipment(const sync::KnownShipment& shipment, const sync::ShipmentNews& news);

/// What is to be done to tell `news`.
struct Telling {
    std::vector<nlohmann::json> fulfillments; // FulfillmentInput, one for each location
    std::string renumbered;                   // the id of a fulfilment that gets the number instead
};

/// Of the order's fulfillmentOrders and its `fulfillments`. Pieces that bear the number already are not told again.
/// Where all of it has left under another number (its label was void), that one fulfilment gets this number. Throws
/// platform_refused {"409", words} where the pieces may not leave (cancelled, on hold, at another location, or gone),
/// invalid_argument {"order line", order} for a part of an order whose lines came without ids.
[[nodiscard]] Telling tellingOf(const nlohmann::json& order, const nlohmann::json& fulfillments,
                                const sync::ShipmentNews& news, const Locations& locations);

/// FulfillmentTrackingInput.
[[nodiscard]] nlohmann::json trackingInput(const outbox::ShipmentMark& mark);

} // namespace supercargo::platforms::shopify
