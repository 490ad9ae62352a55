// SPDX-License-Identifier: GPL-3.0-or-later
// How the fake Shopify's orders stand, and how its GraphQL writes them.
#include "tests/support/fake_shopify_json.h"

#include <algorithm>

namespace supercargo::tests {

using nlohmann::json;

namespace {

json money(const std::string& amount)
{
    return {{"shopMoney", {{"amount", amount}, {"currencyCode", "EUR"}}},
            {"presentmentMoney", {{"amount", amount}, {"currencyCode", "USD"}}}};
}

json partJson(const FakeFulfillmentOrder& part, const std::size_t first)
{
    const json location{{"id", shopifyGid("Location", part.location)}, {"isFulfillmentService", part.isService}};
    return {{"id", shopifyGid("FulfillmentOrder", part.id)},
            {"status", part.status},
            {"updatedAt", shopifyTime(part.updated)},
            {"fulfillBy", shopifyTime(part.fulfillBy)},
            {"assignedLocation", {{"location", location}}},
            {"deliveryMethod", {{"methodType", part.method}}},
            {"lineItems", fakeConnection(shopifyPieces(part.remaining, "remainingQuantity"), first, nullptr)}};
}

json fulfillmentsJson(const FakeShopifyOrder& order)
{
    auto list = json::array();
    for (const auto& fulfillment : order.fulfillments) {
        auto tracking = json::array();
        if (!fulfillment.number.empty()) {
            tracking.push_back({{"number", fulfillment.number}, {"company", fulfillment.company}});
        }
        list.push_back(
            {{"id", shopifyGid("Fulfillment", fulfillment.id)},
             {"status", fulfillment.status},
             {"trackingInfo", tracking},
             {"fulfillmentLineItems", fakeConnection(shopifyPieces(fulfillment.pieces, "quantity"), 9, nullptr)}});
    }
    return list;
}

} // namespace

std::string shopifyGid(const std::string& kind, const std::int64_t id)
{
    return "gid://shopify/" + kind + "/" + std::to_string(id);
}

json shopifyTime(const std::optional<Instant>& instant)
{
    return instant ? json(toIso8601(std::chrono::floor<std::chrono::seconds>(*instant))) : json();
}

json shopifyPieces(const FakePieces& pieces, const std::string& quantity)
{
    auto nodes = json::array();
    for (const auto& [line, count] : pieces) {
        nodes.push_back({{"id", shopifyGid("FulfillmentOrderLineItem", line)},
                         {quantity, count},
                         {"lineItem", {{"id", shopifyGid("LineItem", line)}}}});
    }
    return nodes;
}

json shopifyLines(const FakeShopifyOrder& order)
{
    auto nodes = json::array();
    for (const auto& line : order.lines) {
        nodes.push_back({{"id", shopifyGid("LineItem", line.id)},
                         {"name", line.name},
                         {"sku", line.sku},
                         {"quantity", line.quantity},
                         {"currentQuantity", line.quantity - line.refunded},
                         {"unfulfilledQuantity", order.unfulfilled(line.id)},
                         {"requiresShipping", line.requiresShipping},
                         {"customAttributes", json::array()},
                         {"discountedTotalSet", money(line.total)}});
    }
    return nodes;
}

json shopifyParts(const FakeShopifyOrder& order, const std::size_t first)
{
    auto nodes = json::array();
    for (const auto& part : order.parts) {
        nodes.push_back(partJson(part, first));
    }
    return nodes;
}

json fakeConnection(const json& nodes, const std::size_t first, const json& after)
{
    const auto begin = after.is_string() ? static_cast<std::size_t>(std::stoull(after.get<std::string>())) : 0U;
    auto page = json::array();
    for (auto i = begin; i < std::min(begin + first, nodes.size()); ++i) {
        page.push_back(nodes[i]);
    }
    const auto end = begin + page.size();
    return {{"nodes", page}, {"pageInfo", {{"hasNextPage", end < nodes.size()}, {"endCursor", std::to_string(end)}}}};
}

std::int64_t FakeShopifyOrder::unfulfilled(const std::int64_t line) const
{
    std::int64_t sum = 0;
    for (const auto& part : parts) {
        const auto found = part.remaining.find(line);
        sum += found == part.remaining.end() || part.status == "CANCELLED" ? 0 : found->second;
    }
    return sum;
}

std::string FakeShopifyOrder::fulfillmentStatus() const
{
    std::int64_t left = 0;
    for (const auto& line : lines) {
        left += unfulfilled(line.id);
    }
    const bool hasLeft = std::ranges::any_of(fulfillments, [](const auto& each) { return each.status == "SUCCESS"; });
    if (hasLeft) {
        return left == 0 ? "FULFILLED" : "PARTIALLY_FULFILLED";
    }
    const bool isHeld = std::ranges::any_of(parts, [](const auto& part) { return part.status == "ON_HOLD"; });
    return isHeld ? "ON_HOLD" : "UNFULFILLED";
}

Instant FakeShopifyOrder::changed() const
{
    auto latest = updated;
    for (const auto& part : parts) {
        latest = std::max(latest, part.updated);
    }
    return std::chrono::floor<std::chrono::seconds>(latest);
}

std::vector<std::string> FakeShopifyOrder::numbers() const
{
    std::vector<std::string> numbers;
    for (const auto& fulfillment : fulfillments) {
        if (fulfillment.status == "SUCCESS") {
            numbers.push_back(fulfillment.number);
        }
    }
    std::ranges::sort(numbers);
    return numbers;
}

json fakeShopifyJson(const FakeShopifyOrder& order, const std::size_t first)
{
    const json address{{"name", "Erika Mustermann"},
                       {"company", nullptr},
                       {"address1", order.street},
                       {"address2", ""},
                       {"city", "Köln"},
                       {"province", "Nordrhein-Westfalen"},
                       {"provinceCode", nullptr},
                       {"zip", "51147"},
                       {"countryCodeV2", "DE"},
                       {"phone", "+49221000000"}};
    return {{"id", shopifyGid("Order", order.id)},
            {"name", "#" + std::to_string(order.id)},
            {"createdAt", shopifyTime(order.created)},
            {"updatedAt", shopifyTime(order.updated)},
            {"cancelledAt", shopifyTime(order.cancelled)},
            {"displayFinancialStatus", order.financial},
            {"displayFulfillmentStatus", order.fulfillmentStatus()},
            {"currencyCode", "EUR"},
            {"currentTotalPriceSet", money("24.80")},
            {"totalShippingPriceSet", money("5.00")},
            {"email", "erika@example.net"},
            {"phone", nullptr},
            {"note", order.note.empty() ? json() : json(order.note)},
            {"shippingAddress", address},
            {"shippingLine", {{"title", "Standard"}}},
            {"customer", {{"id", "gid://shopify/Customer/1"}}},
            {"lineItems", fakeConnection(shopifyLines(order), first, nullptr)},
            {"fulfillmentOrders", fakeConnection(shopifyParts(order, first), 4, nullptr)},
            {"fulfillments", fulfillmentsJson(order)}};
}

} // namespace supercargo::tests
