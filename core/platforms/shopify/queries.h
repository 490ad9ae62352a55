// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

// What Shopify is asked (GraphQL Admin; shopify.dev, reference of 2026-10: "Order", "FulfillmentOrder", "Fulfillment",
// "InventoryItem"). An object costs a point, a connection as many objects as its `first` may bring, and no question may
// cost more than 1,000 ("GraphQL Admin API rate limits"): so few orders come at a time, each with few of its lines, and
// where there are more the rest is asked for. Of the buyer only what goes on the parcel is asked for: `customer` would
// need a scope of its own.
namespace supercargo::platforms::shopify {

/// Some 145 points an order (10 lines of 4, 4 fulfilment orders of 4 with 10 lines of 2, and a dozen).
inline constexpr std::int64_t kOrdersPerPage = 6;

/// $first, $after, $query: orders {nodes, pageInfo}, by their time of change.
[[nodiscard]] std::string ordersQuery();
/// $id: order, as a page has it.
[[nodiscard]] std::string orderQuery();
/// $id, $after: the order's further lines.
[[nodiscard]] std::string orderLinesQuery();
/// $id, $after: the order's further fulfilment orders.
[[nodiscard]] std::string fulfillmentOrdersOfQuery();
/// $id, $after: the fulfilment order's further lines.
[[nodiscard]] std::string fulfillmentOrderLinesQuery();
/// $after, $query: fulfilment orders of the whole shop by their time of change, closed ones too, and when their orders
/// have changed.
[[nodiscard]] std::string changedFulfillmentOrdersQuery();

/// Pieces of an order may leave in many parcels, and `fulfillments` has no pages: more than these are refused.
inline constexpr std::int64_t kMostFulfillments = 40;
/// $id: what has left of an order, and its state.
[[nodiscard]] std::string fulfillmentsQuery();
/// $id, $after: further lines of a fulfilment.
[[nodiscard]] std::string fulfillmentLinesQuery();
/// $fulfillment: FulfillmentInput.
[[nodiscard]] std::string createFulfillmentMutation();
/// $id, $tracking: FulfillmentTrackingInput.
[[nodiscard]] std::string updateTrackingMutation();

/// $query, $after, $location: inventory items by SKU, with what is available at the location.
[[nodiscard]] std::string inventoryItemsQuery();
/// $input: InventorySetQuantitiesInput, $key: one for each set of quantities, the same at each try.
[[nodiscard]] std::string setQuantitiesMutation();

[[nodiscard]] std::string shopQuery();
/// All of the shop's, also those of fulfilment services and those that were deactivated: at most 200, on a Plus plan
/// (shopify.dev, "Location"; a page may have 250).
[[nodiscard]] std::string locationsQuery();

} // namespace supercargo::platforms::shopify
