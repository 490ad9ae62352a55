// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

// What is asked of a shop. Source: the schema of the Admin API of Vendure 3.7, which every shop tells by introspection;
// nothing here is newer than Vendure 2.2.
namespace supercargo::platforms::vendure::query {

inline constexpr std::string_view kLogin = R"(mutation Login($username: String!, $password: String!) {
  login(username: $username, password: $password, rememberMe: true) {
    __typename
    ... on ErrorResult { errorCode message }
  }
})";

inline constexpr std::string_view kMe = R"(query Me {
  me { identifier channels { code token permissions } }
  activeChannel { code token }
})";

inline constexpr std::string_view kOrders = R"(query Orders($options: OrderListOptions!) {
  globalSettings { serverConfig { moneyStrategyPrecision } }
  orders(options: $options) { totalItems items { ...OrderFields } }
}
)";

inline constexpr std::string_view kOrderCodes = R"(query OrderCodes($options: OrderListOptions!) {
  orders(options: $options) { totalItems items { code } }
})";

/// Of the buyer only what a parcel and its papers need.
inline constexpr std::string_view kOrderFields = R"(fragment OrderFields on Order {
  id code type state nextStates orderPlacedAt currencyCode totalWithTax shippingWithTax
  customer { id firstName lastName emailAddress phoneNumber }
  shippingAddress { ...AddressFields }
  billingAddress { ...AddressFields }
  shippingLines { shippingMethod { name } }
  lines { id quantity proratedLinePriceWithTax productVariant { sku name } }
  payments { createdAt state }
  fulfillments { ...FulfillmentFields }
}
fragment AddressFields on OrderAddress {
  fullName company streetLine1 streetLine2 city province postalCode countryCode phoneNumber
}
)";

inline constexpr std::string_view kShipments = R"(query Shipments($code: String!) {
  orders(options: {take: 1, filter: {code: {eq: $code}}}) {
    items {
      id code state nextStates
      lines { id quantity }
      fulfillments { ...FulfillmentFields }
    }
  }
}
)";

inline constexpr std::string_view kFulfillmentFields = R"(fragment FulfillmentFields on Fulfillment {
  id state method trackingCode lines { orderLineId quantity }
}
)";

inline constexpr std::string_view kAddFulfillment = R"(mutation AddFulfillment($input: FulfillOrderInput!) {
  addFulfillmentToOrder(input: $input) {
    __typename
    ... on Fulfillment { id state }
    ... on ErrorResult { errorCode message }
    ... on CreateFulfillmentError { fulfillmentHandlerError }
    ... on FulfillmentStateTransitionError { transitionError }
    ... on InsufficientStockOnHandError { productVariantName stockOnHand }
  }
})";

inline constexpr std::string_view kMoveFulfillment = R"(mutation MoveFulfillment($id: ID!, $state: String!) {
  transitionFulfillmentToState(id: $id, state: $state) {
    __typename
    ... on Fulfillment { id state }
    ... on FulfillmentStateTransitionError { errorCode message transitionError }
  }
})";

inline constexpr std::string_view kVariants = R"(query Variants($options: ProductVariantListOptions!) {
  globalSettings { trackInventory }
  productVariants(options: $options) {
    totalItems
    items { id sku trackInventory stockLevels { stockLocationId stockOnHand stockAllocated } }
  }
})";

inline constexpr std::string_view kSetStock = R"(mutation SetStock($input: [UpdateProductVariantInput!]!) {
  updateProductVariants(input: $input) { id }
})";

} // namespace supercargo::platforms::vendure::query
