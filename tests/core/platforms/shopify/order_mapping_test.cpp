// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/order_mapping.h"

#include "core/base/error.h"
#include "core/net/json_page.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shopify/carriers.h"
#include "core/platforms/shopify/query_cost.h"
#include "core/platforms/shopify/shop_domain.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;
using namespace supercargo::platforms::shopify;
using nlohmann::json;
using orders::PlatformStatus;

namespace {

json wholeOrder()
{
    return json::parse(R"({
        "id": "gid://shopify/Order/450789469", "name": "#1001", "createdAt": "2026-11-21T20:29:00Z",
        "updatedAt": "2026-11-21T20:31:05Z", "cancelledAt": null, "displayFinancialStatus": "PAID",
        "displayFulfillmentStatus": "UNFULFILLED", "currencyCode": "EUR",
        "currentTotalPriceSet": {"shopMoney": {"amount": "30.75", "currencyCode": "EUR"}},
        "totalShippingPriceSet": {"shopMoney": {"amount": "5.95", "currencyCode": "EUR"}},
        "email": "ines@example.net", "phone": null, "note": "Bitte klingeln",
        "shippingLine": {"title": "DHL Paket"},
        "shippingAddress": {"name": "Ines Roth", "company": "Roth GmbH", "address1": "Heideweg 17",
            "address2": "2. OG", "city": "Köln", "province": "Nordrhein-Westfalen", "provinceCode": null,
            "zip": "51147", "countryCodeV2": "DE", "phone": "+49228111"},
        "lineItems": {"nodes": [
            {"id": "gid://shopify/LineItem/41", "name": "Tasse - Rot", "sku": " MUG-RED ", "quantity": 2,
             "currentQuantity": 2, "unfulfilledQuantity": 2, "requiresShipping": true,
             "customAttributes": [{"key": "Gravur", "value": "Ines"}, {"key": "_app", "value": "x"}],
             "discountedTotalSet": {"shopMoney": {"amount": "19.80", "currencyCode": "EUR"}}},
            {"id": "gid://shopify/LineItem/42", "name": "Gutschein", "sku": null, "quantity": 1,
             "currentQuantity": 1, "unfulfilledQuantity": 1, "requiresShipping": false, "customAttributes": [],
             "discountedTotalSet": {"shopMoney": {"amount": "5.00", "currencyCode": "EUR"}}}],
            "pageInfo": {"hasNextPage": false, "endCursor": "x"}},
        "fulfillmentOrders": {"nodes": [
            {"id": "gid://shopify/FulfillmentOrder/71", "status": "OPEN", "updatedAt": "2026-11-21T20:29:05Z",
             "fulfillBy": "2026-11-24T00:00:00Z", "deliveryMethod": {"methodType": "SHIPPING"},
             "assignedLocation": {"location": {"id": "gid://shopify/Location/11", "isFulfillmentService": false}},
             "lineItems": {"nodes": [
                {"id": "gid://shopify/FulfillmentOrderLineItem/1", "remainingQuantity": 2,
                 "lineItem": {"id": "gid://shopify/LineItem/41"}},
                {"id": "gid://shopify/FulfillmentOrderLineItem/2", "remainingQuantity": 1,
                 "lineItem": {"id": "gid://shopify/LineItem/42"}}], "pageInfo": {"hasNextPage": false}}}],
            "pageInfo": {"hasNextPage": false}}})");
}

json& part(json& order)
{
    return order["fulfillmentOrders"]["nodes"][0];
}

PlatformStatus statusWith(const char* financial, const char* fulfillment, const json& cancelled = nullptr)
{
    auto order = wholeOrder();
    order["displayFinancialStatus"] = financial;
    order["displayFulfillmentStatus"] = fulfillment;
    order["cancelledAt"] = cancelled;
    return statusOf(order);
}

std::string unreadable(const json& order)
{
    sync::OrderPage page;
    addOrder(page, digitsOf(net::textOf(order, "id")), [&] { return incomingOrder(order); });
    REQUIRE(page.unreadable.size() == 1);
    return page.unreadable.front().what;
}

} // namespace

TEST_CASE("A Shopify order comes with its buyer, its lines and its money", "[shopify]")
{
    const auto order = incomingOrder(wholeOrder());
    const Currency euro{"EUR"};
    CHECK(order.platformOrderId == "450789469"); // as in Shopify's own order files
    CHECK(order.version == parseIso8601("2026-11-21T20:31:05Z"));
    CHECK(order.placedAt->at == parseIso8601("2026-11-21T20:29:00Z"));
    CHECK(order.shipBy->at == parseIso8601("2026-11-24T00:00:00Z"));
    CHECK(order.status == PlatformStatus::paid);
    CHECK(order.fulfilledByPlatform == false);
    CHECK(order.buyerName == "Ines Roth");
    CHECK(order.buyerEmail == "ines@example.net");
    CHECK(order.buyerNote == "Bitte klingeln");
    CHECK(order.serviceLevel == "DHL Paket");
    CHECK(order.total == Money{3'075, euro});
    CHECK(order.shippingPaid == Money{595, euro});
    CHECK(order.shipTo.company == "Roth GmbH");
    CHECK(order.shipTo.lines == std::vector<std::string>{"Heideweg 17", "2. OG"});
    CHECK(order.shipTo.region == "Nordrhein-Westfalen");
    CHECK(order.shipTo.postcode == "51147");
    CHECK(order.shipTo.country == "DE");
    REQUIRE(order.lines.size() == 2);
    CHECK(order.lines[0].platformLineId == "41");
    CHECK(order.lines[0].platformSku == "MUG-RED");
    CHECK(order.lines[0].title == "Tasse - Rot [Gravur: Ines]");
    CHECK(order.lines[0].quantity == 2);
    CHECK(order.lines[0].shipped == 0);
    CHECK(order.lines[0].total == Money{1'980, euro});
    CHECK(order.lines[0].unitPrice == Money{990, euro});
    CHECK(order.lines[0].needsShipping);
    CHECK_FALSE(order.lines[1].needsShipping); // a gift card
    CHECK(json::parse(order.rawPayload).at(0) == wholeOrder());
}

TEST_CASE("A Shopify shop's statuses become ours, and only what is paid is to be shipped", "[shopify]")
{
    CHECK(statusWith("PAID", "UNFULFILLED") == PlatformStatus::paid);
    CHECK(statusWith("PARTIALLY_REFUNDED", "ON_HOLD") == PlatformStatus::paid);
    CHECK(statusWith("PAID", "PARTIALLY_FULFILLED") == PlatformStatus::partly_shipped);
    CHECK(statusWith("PAID", "FULFILLED") == PlatformStatus::shipped);
    CHECK(statusWith("REFUNDED", "FULFILLED") == PlatformStatus::shipped);
    CHECK(statusWith("REFUNDED", "UNFULFILLED") == PlatformStatus::cancelled);
    CHECK(statusWith("PAID", "UNFULFILLED", "2026-11-22T08:00:00Z") == PlatformStatus::cancelled);
    for (const auto* word : {"PENDING", "AUTHORIZED", "PARTIALLY_PAID", "VOIDED", "EXPIRED", "SOMETHING_NEW"}) {
        CHECK(statusWith(word, "UNFULFILLED") == PlatformStatus::unpaid);
    }
}

TEST_CASE("An order whose fulfilment orders are on hold or scheduled waits, and its version is the hold's", "[shopify]")
{
    const std::string status = GENERATE("ON_HOLD", "SCHEDULED");
    auto order = wholeOrder();
    part(order)["status"] = status;
    part(order)["updatedAt"] = "2026-11-22T09:00:00Z";
    const auto held = incomingOrder(order);
    CHECK(held.status == PlatformStatus::unpaid);
    CHECK(held.version == parseIso8601("2026-11-22T09:00:00Z"));
    CHECK(held.lines[0].quantity == 2);
    CHECK(held.fulfilledByPlatform == false);
}

TEST_CASE("What is held back of an order is not yet to be shipped, the rest is", "[shopify]")
{
    auto order = wholeOrder();
    auto held = part(order);
    held["status"] = "ON_HOLD";
    held["lineItems"]["nodes"][0]["remainingQuantity"] = 1;
    held["lineItems"]["nodes"].erase(1);
    part(order)["lineItems"]["nodes"][0]["remainingQuantity"] = 1;
    order["fulfillmentOrders"]["nodes"].push_back(held);
    const auto read = incomingOrder(order);
    CHECK(read.status == PlatformStatus::paid);
    CHECK(read.lines[0].quantity == 1);
    CHECK(read.lines[1].quantity == 1);
}

TEST_CASE("What lies at another location is not ours to ship", "[shopify]")
{
    auto order = wholeOrder();
    part(order)["assignedLocation"]["location"]["isFulfillmentService"] = true;
    CHECK(incomingOrder(order).fulfilledByPlatform == true);
    CHECK(incomingOrder(order, {"11"}).fulfilledByPlatform == false); // unless it was named
    order = wholeOrder();
    CHECK(incomingOrder(order, {"12"}).fulfilledByPlatform == true);
    CHECK(incomingOrder(order, {"11"}).fulfilledByPlatform == false);
    CHECK(incomingOrder(order, {"11", "12"}).fulfilledByPlatform == false);
    order["fulfillmentOrders"]["nodes"] = json::array(); // those that the app may not see
    CHECK(incomingOrder(order).fulfilledByPlatform == true);
}

TEST_CASE("What has left counts as shipped, what was refunded before it left is not to be shipped", "[shopify]")
{
    auto order = wholeOrder();
    auto& line = order["lineItems"]["nodes"][0];
    line["unfulfilledQuantity"] = 1;
    part(order)["lineItems"]["nodes"][0]["remainingQuantity"] = 1;
    order["displayFulfillmentStatus"] = "PARTIALLY_FULFILLED";
    CHECK_FALSE(asksForShipments(order));
    CHECK(incomingOrder(order).lines[0].shipped == 1);
    CHECK(incomingOrder(order).lines[0].quantity == 2);

    line["currentQuantity"] = 1; // is it the one that has left that was refunded, or the other?
    CHECK(asksForShipments(order));
    CHECK(incomingOrder(order, {}, {{"41", 1}}).lines[0].shipped == 1);
    CHECK(incomingOrder(order, {}, {{"41", 1}}).lines[0].quantity == 2);

    order["displayFulfillmentStatus"] = "UNFULFILLED"; // nothing has left
    CHECK_FALSE(asksForShipments(order));
    CHECK(incomingOrder(order).lines[0].shipped == 0);
    CHECK(incomingOrder(order).lines[0].quantity == 1);
}

TEST_CASE("What the buyer fetches goes into no parcel", "[shopify]")
{
    auto order = wholeOrder();
    part(order)["deliveryMethod"]["methodType"] = "PICK_UP";
    CHECK_FALSE(incomingOrder(order).lines[0].needsShipping);
}

TEST_CASE("A Shopify order that cannot be read says where, and nothing of the buyer's", "[shopify]")
{
    auto order = wholeOrder();
    order["lineItems"]["nodes"][1]["quantity"] = 0.5;
    CHECK(unreadable(order) == "quantity of line 2");
    order = wholeOrder();
    order["updatedAt"] = nullptr;
    CHECK(unreadable(order) == "updatedAt");
    order = wholeOrder();
    order["currentTotalPriceSet"]["shopMoney"]["amount"] = "a lot";
    CHECK(unreadable(order) == "currentTotalPriceSet");
    order = wholeOrder();
    order["lineItems"]["nodes"] = json::array();
    CHECK(unreadable(order) == "lineItems");
    CHECK(unreadable(json{7}) == "order number");
}

TEST_CASE("Every member of a Shopify order may be missing, null or something else, and nothing breaks", "[shopify]")
{
    const auto whole = wholeOrder();
    for (const auto& member : whole.items()) {
        for (const auto& instead : {json(), json::array(), json("x"), json(-1), json::object()}) {
            auto order = whole;
            order[member.key()] = instead;
            sync::OrderPage page;
            CHECK_NOTHROW(addOrder(page, digitsOf(net::textOf(order, "id")), [&] { return incomingOrder(order); }));
            CHECK(page.orders.size() + page.unreadable.size() == 1);
        }
    }
}

TEST_CASE("A shop at Shopify is found by whatever address its seller has at hand", "[shopify]")
{
    for (const auto* typed :
         {"my-shop", " My-Shop.myshopify.com ", "https://my-shop.myshopify.com/admin/products?page=2",
          "https://admin.shopify.com/store/my-shop/orders", "http://my-shop.myshopify.com"}) {
        CAPTURE(typed);
        const ShopDomain domain{{.shopUrl = typed}};
        CHECK(domain.graphqlUrl() == "https://my-shop.myshopify.com/admin/api/2026-10/graphql.json");
        CHECK(domain.tokenUrl() == "https://my-shop.myshopify.com/admin/oauth/access_token");
    }
    for (const auto* typed : {"", "www.my-shop.com", "my shop", "my-shop.myshopify.com.evil.example", "evil@my-shop",
                              "https://admin.shopify.com/store/", "-x"}) {
        CAPTURE(typed);
        CHECK_THROWS_AS(ShopDomain({.shopUrl = typed}), Error);
    }
}

TEST_CASE("Shopify waits are as long as its points need to come back", "[shopify]")
{
    const auto now = *parseIso8601("2026-11-20T10:00:00Z");
    const auto answer = [](const json& requested, const json& available) {
        return json{{"cost",
                     {{"requestedQueryCost", requested},
                      {"throttleStatus",
                       {{"maximumAvailable", 2000.0}, {"currentlyAvailable", available}, {"restoreRate", 100.0}}}}}};
    };
    QueryCost cost;
    CHECK(cost.untilAffordable("Orders", now).count() == 0); // nothing is known yet
    cost.learn("Orders", answer(870, 370), now);
    CHECK(cost.untilAffordable("Orders", now) == std::chrono::seconds{5});
    CHECK(cost.untilAffordable("Orders", now + std::chrono::seconds{3}) == std::chrono::seconds{2});
    CHECK(cost.untilAffordable("Orders", now + std::chrono::seconds{9}).count() == 0);
    CHECK(cost.untilAffordable("Shop", now).count() == 0);
    for (const auto& nonsense : {json(), json("x"), json(-1), json(1e300), json::array()}) {
        cost.learn("Orders", answer(nonsense, nonsense), now);
    }
    cost.learn("Orders", json::array(), now);
    CHECK(cost.untilAffordable("Orders", now) == std::chrono::seconds{5});
    cost.learn("Orders", answer(5'000, 0), now); // more than it holds: not for ever
    CHECK(cost.untilAffordable("Orders", now) == std::chrono::seconds{20});
}

TEST_CASE("Carriers are named as Shopify knows them, others come with an address for the buyer", "[shopify]")
{
    CHECK(trackingCompany("云途", "YT1").name == "YunExpress");
    CHECK(trackingCompany("yun-express", "YT1").url.empty());
    CHECK(trackingCompany("4PX", "4PX1").name == "4PX");
    CHECK(trackingCompany("Yanwen", "UA 1").name == "Yanwen");
    CHECK(trackingCompany("Yanwen", "UA 1").url == "https://t.17track.net/en#nums=UA%201");
    CHECK(trackingCompany("Yanwen", "").url.empty());
    CHECK(trackingKey(" rr-1 cn") == trackingKey("RR1CN"));
}
