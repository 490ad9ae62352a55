// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/queries.h"

#include <string_view>

namespace supercargo::platforms::shopify {

namespace {

constexpr std::string_view kMoney = "{ shopMoney { amount currencyCode } }";
constexpr std::string_view kPageInfo = " pageInfo { hasNextPage endCursor }";

std::string lines()
{
    return "{ nodes { id name sku quantity currentQuantity unfulfilledQuantity requiresShipping"
           " customAttributes { key value } discountedTotalSet(withCodeDiscounts: true) " +
           std::string{kMoney} + " }" + std::string{kPageInfo} + " }";
}

std::string fulfillmentOrderLines()
{
    return "{ nodes { id remainingQuantity lineItem { id } }" + std::string{kPageInfo} + " }";
}

std::string fulfillmentOrders()
{
    return "{ nodes { id status updatedAt fulfillBy assignedLocation { location { id isFulfillmentService } }"
           " deliveryMethod { methodType } lineItems(first: 10) " +
           fulfillmentOrderLines() + " }" + std::string{kPageInfo} + " }";
}

std::string order()
{
    const std::string money{kMoney};
    return "{ id name createdAt updatedAt cancelledAt displayFinancialStatus displayFulfillmentStatus currencyCode"
           " currentTotalPriceSet " +
           money + " totalShippingPriceSet " + money +
           " email phone note shippingLine { title }"
           " shippingAddress { name company address1 address2 city province provinceCode zip countryCodeV2 phone }"
           " lineItems(first: 10) " +
           lines() + " fulfillmentOrders(first: 4) " + fulfillmentOrders() + " }";
}

std::string fulfillmentLines()
{
    return "{ nodes { quantity lineItem { id } }" + std::string{kPageInfo} + " }";
}

} // namespace

std::string ordersQuery()
{
    return "query Orders($first: Int!, $after: String, $query: String!) {"
           " orders(first: $first, after: $after, sortKey: UPDATED_AT, query: $query) { nodes " +
           order() + std::string{kPageInfo} + " } }";
}

std::string orderQuery()
{
    return "query Order($id: ID!) { order(id: $id) " + order() + " }";
}

std::string orderLinesQuery()
{
    return "query OrderLines($id: ID!, $after: String) { order(id: $id) { lineItems(first: 100, after: $after) " +
           lines() + " } }";
}

std::string fulfillmentOrdersOfQuery()
{
    return "query FulfillmentOrdersOf($id: ID!, $after: String) { order(id: $id) {"
           " fulfillmentOrders(first: 20, after: $after) " +
           fulfillmentOrders() + " } }";
}

std::string fulfillmentOrderLinesQuery()
{
    return "query FulfillmentOrderLines($id: ID!, $after: String) { fulfillmentOrder(id: $id) {"
           " lineItems(first: 200, after: $after) " +
           fulfillmentOrderLines() + " } }";
}

std::string changedFulfillmentOrdersQuery()
{
    return "query ChangedFulfillmentOrders($after: String, $query: String!) {"
           " fulfillmentOrders(first: 25, after: $after, includeClosed: true, sortKey: UPDATED_AT, query: $query)"
           " { nodes { id order { id updatedAt } }" +
           std::string{kPageInfo} + " } }";
}

std::string fulfillmentsQuery()
{
    return "query Fulfillments($id: ID!) { order(id: $id) { id cancelledAt displayFinancialStatus"
           " displayFulfillmentStatus fulfillments(first: 40) { id status trackingInfo(first: 2) { number }"
           " fulfillmentLineItems(first: 9) " +
           fulfillmentLines() + " } } }";
}

std::string fulfillmentLinesQuery()
{
    return "query FulfillmentLines($id: ID!, $after: String) { fulfillment(id: $id) {"
           " fulfillmentLineItems(first: 200, after: $after) " +
           fulfillmentLines() + " } }";
}

std::string createFulfillmentMutation()
{
    return "mutation CreateFulfillment($fulfillment: FulfillmentInput!) {"
           " fulfillmentCreate(fulfillment: $fulfillment) { fulfillment { id status } userErrors { field message } } }";
}

std::string updateTrackingMutation()
{
    return "mutation UpdateTracking($id: ID!, $tracking: FulfillmentTrackingInput!) {"
           " fulfillmentTrackingInfoUpdate(fulfillmentId: $id, trackingInfoInput: $tracking, notifyCustomer: true)"
           " { fulfillment { id } userErrors { field message } } }";
}

std::string inventoryItemsQuery()
{
    return "query InventoryItems($query: String!, $after: String, $location: ID!) {"
           " inventoryItems(first: 100, after: $after, query: $query) { nodes { id sku tracked"
           " inventoryLevel(locationId: $location) { quantities(names: [\"available\"]) { name quantity } } }" +
           std::string{kPageInfo} + " } }";
}

std::string setQuantitiesMutation()
{
    return "mutation SetQuantities($input: InventorySetQuantitiesInput!, $key: String!) {"
           " inventorySetQuantities(input: $input) @idempotent(key: $key) { userErrors { code field message } } }";
}

std::string shopQuery()
{
    return "query Shop { shop { name } currentAppInstallation { accessScopes { handle } } }";
}

std::string locationsQuery()
{
    return "query Locations { locations(first: 250, includeInactive: true, includeLegacy: true)"
           " { nodes { id name isActive isFulfillmentService } } }";
}

} // namespace supercargo::platforms::shopify
