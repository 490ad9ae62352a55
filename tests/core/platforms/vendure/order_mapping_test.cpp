// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/vendure/order_mapping.h"

#include "core/base/error.h"
#include "tests/support/fake_vendure.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using nlohmann::json;
using orders::PlatformStatus;
using platforms::vendure::incomingOrder;
using platforms::vendure::orderPage;
using platforms::vendure::statusOf;

namespace {

const Instant kReadAt = *parseIso8601("2026-11-22T08:00:00Z");

/// An answer of a Vendure 3.7.3 to the adapter's question, as it came.
const char* const kAnswer = R"({"globalSettings": {"serverConfig": {"moneyStrategyPrecision": 2}},
  "orders": {"totalItems": 1, "items": [{
  "id": "1", "code": "RFD38BTVMU747Z2D", "type": "Regular", "state": "PaymentSettled",
  "nextStates": ["PartiallyDelivered", "Delivered", "PartiallyShipped", "Shipped", "Cancelled", "Modifying",
                 "ArrangingAdditionalPayment"],
  "orderPlacedAt": "2026-11-21T20:26:29.052Z", "currencyCode": "USD",
  "totalWithTax": 2480, "shippingWithTax": 500,
  "customer": {"id": "1", "emailAddress": "erika@example.net", "firstName": "Erika", "lastName": "Mustermann",
               "phoneNumber": null},
  "shippingAddress": {"fullName": "Erika Mustermann", "company": null, "streetLine1": "Heidestr. 17",
    "streetLine2": null, "city": "Köln", "province": null, "postalCode": "51147", "countryCode": "DE",
    "phoneNumber": "+49221000000"},
  "billingAddress": {"fullName": null, "company": null, "streetLine1": null, "streetLine2": null, "city": null,
    "province": null, "postalCode": null, "countryCode": null, "phoneNumber": null},
  "shippingLines": [{"shippingMethod": {"name": "Standard Shipping"}}],
  "lines": [{"id": "1", "quantity": 2, "proratedLinePriceWithTax": 1980,
             "productVariant": {"sku": "SC-CASE-BLK", "name": "Phone case black"}}],
  "payments": [{"createdAt": "2026-11-21T20:26:29.000Z", "state": "Settled"}],
  "fulfillments": []}]}})";

json sample()
{
    return json::parse(kAnswer).at("orders").at("items").at(0);
}

json fulfillment(const std::string& state, const int quantity)
{
    return {{"id", "1"},
            {"state", state},
            {"trackingCode", "RR1CN"},
            {"lines", {{{"orderLineId", "1"}, {"quantity", quantity}}}}};
}

} // namespace

TEST_CASE("A Vendure order is read whole", "[vendure]")
{
    const auto page = orderPage(json::parse(kAnswer), kReadAt);
    REQUIRE(page.orders.size() == 1);
    const auto& order = page.orders.front();
    CHECK(order.platformOrderId == "RFD38BTVMU747Z2D");
    CHECK(order.version == kReadAt); // the shop's own time of change stays where it should move
    CHECK(order.placedAt->at == *parseIso8601("2026-11-21T20:26:29.052Z"));
    CHECK(order.paidAt->at == *parseIso8601("2026-11-21T20:26:29Z"));
    CHECK(order.status == PlatformStatus::paid);
    CHECK(order.total == Money{2480, Currency{"USD"}});
    CHECK(order.shippingPaid == Money{500, Currency{"USD"}});
    CHECK(order.serviceLevel == "Standard Shipping");
    CHECK(order.buyerName == "Erika Mustermann");
    CHECK(order.buyerEmail == "erika@example.net");
    CHECK(order.shipTo.name == "Erika Mustermann");
    CHECK(order.shipTo.lines == std::vector<std::string>{"Heidestr. 17"});
    CHECK(order.shipTo.city == "Köln");
    CHECK(order.shipTo.postcode == "51147");
    CHECK(order.shipTo.country == "DE");
    CHECK(order.shipTo.phone == "+49221000000");
    REQUIRE(order.lines.size() == 1);
    CHECK(order.lines[0].platformLineId == "1");
    CHECK(order.lines[0].platformSku == "SC-CASE-BLK");
    CHECK(order.lines[0].title == "Phone case black");
    CHECK(order.lines[0].quantity == 2);
    CHECK(order.lines[0].shipped == 0);
    CHECK(order.lines[0].total == Money{1980, Currency{"USD"}});
    CHECK(order.lines[0].unitPrice == Money{990, Currency{"USD"}});
}

TEST_CASE("A Vendure order's amounts have the shop's digits, not the currency's", "[vendure]")
{
    auto order = sample();
    order["currencyCode"] = "JPY";
    order["totalWithTax"] = 248'000;
    CHECK(incomingOrder(order, 2, kReadAt).total == Money{2'480, Currency{"JPY"}});
    order["totalWithTax"] = 2'480;
    CHECK(incomingOrder(order, 0, kReadAt).total == Money{2'480, Currency{"JPY"}});
    CHECK(incomingOrder(order, 3, kReadAt).total == std::nullopt); // 2.48 yen cannot be had in coins
    order["currencyCode"] = "EUR";
    CHECK(incomingOrder(order, 3, kReadAt).total == Money{248, Currency{"EUR"}});
}

TEST_CASE("What a Vendure order's state means", "[vendure]")
{
    auto order = sample();
    const auto status = [&](const char* state) {
        order["state"] = state;
        return statusOf(order);
    };
    CHECK(status("PaymentAuthorized") == PlatformStatus::unpaid);
    order["nextStates"] = json::array({"Cancelled"});
    CHECK(status("ArrangingPayment") == PlatformStatus::unpaid);
    CHECK(status("PaymentSettled") == PlatformStatus::paid);
    CHECK(status("PartiallyShipped") == PlatformStatus::partly_shipped);
    CHECK(status("PartiallyDelivered") == PlatformStatus::partly_shipped);
    CHECK(status("Shipped") == PlatformStatus::shipped);
    CHECK(status("Delivered") == PlatformStatus::completed);
    CHECK(status("Cancelled") == PlatformStatus::cancelled);
    CHECK(status("CheckingByHand") == PlatformStatus::unpaid); // the shop's own word
    order["nextStates"] = json::array({"Cancelled", "Shipped"});
    CHECK(status("ReadyToPick") == PlatformStatus::paid);
    CHECK(status("Modifying") == PlatformStatus::unpaid);
}

TEST_CASE("What has left of a Vendure order is what its fulfillments say", "[vendure]")
{
    auto order = sample();
    order["fulfillments"] = {fulfillment("Pending", 2)};
    CHECK(statusOf(order) == PlatformStatus::paid);
    order["fulfillments"] = {fulfillment("Shipped", 1), fulfillment("Cancelled", 1)};
    order["state"] = "PartiallyShipped";
    CHECK(statusOf(order) == PlatformStatus::partly_shipped);
    CHECK(incomingOrder(order, 2, kReadAt).lines[0].shipped == 1);
    // The first parcel has arrived before the second one leaves: Vendure stays behind.
    order["fulfillments"] = {fulfillment("Delivered", 1), fulfillment("Shipped", 1)};
    order["state"] = "PartiallyDelivered";
    CHECK(statusOf(order) == PlatformStatus::shipped);
    CHECK(incomingOrder(order, 2, kReadAt).lines[0].shipped == 2);
}

TEST_CASE("An order that Vendure has cut up for its sellers is left out: its pieces come", "[vendure]")
{
    auto answer = json::parse(kAnswer);
    answer["orders"]["items"][0]["type"] = "Aggregate";
    CHECK(orderPage(answer, kReadAt).orders.empty());
    answer["orders"]["items"][0]["type"] = "Seller";
    CHECK(orderPage(answer, kReadAt).orders.size() == 1);
}

TEST_CASE("Where a Vendure order has no shipping address, the billing address is meant", "[vendure]")
{
    auto order = sample();
    order["billingAddress"] = order["shippingAddress"];
    order["billingAddress"]["streetLine2"] = "Hinterhaus";
    order["shippingAddress"] = nullptr;
    order["billingAddress"]["fullName"] = nullptr;
    const auto read = incomingOrder(order, 2, kReadAt);
    CHECK(read.shipTo.lines == std::vector<std::string>{"Heidestr. 17", "Hinterhaus"});
    CHECK(read.shipTo.name == "Erika Mustermann"); // the customer's
}

TEST_CASE("A Vendure order that cannot be read is set aside, and named", "[vendure]")
{
    const auto whatOf = [](const std::string& pointer, const json& value) {
        auto answer = json::parse(kAnswer);
        answer["orders"]["items"].push_back(sample());
        answer["orders"]["items"][0][json::json_pointer{pointer}] = value;
        const auto page = orderPage(answer, kReadAt);
        CHECK(page.orders.size() == 1);
        return page.unreadable.size() == 1 ? page.unreadable[0].what : std::string{};
    };
    CHECK(whatOf("/code", json::object()) == "order number");
    CHECK(whatOf("/state", nullptr) == "state");
    CHECK(whatOf("/currencyCode", "XXXX") == "currencyCode");
    CHECK(whatOf("/orderPlacedAt", "yesterday") == "orderPlacedAt");
    CHECK(whatOf("/totalWithTax", "24.80") == "totalWithTax");
    CHECK(whatOf("/lines", json::array()) == "lines");
    CHECK(whatOf("/lines/0/quantity", -1) == "quantity");
    CHECK(whatOf("/lines/0/proratedLinePriceWithTax", 1.5) == "proratedLinePriceWithTax of line 1");
    CHECK(whatOf("/shippingAddress", "here") == "shippingAddress");
    CHECK(whatOf("/fulfillments", "none") == "fulfillments");
}
