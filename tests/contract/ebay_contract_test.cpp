// SPDX-License-Identifier: GPL-3.0-or-later
// Every request that the eBay adapter makes, and every answer of the fake eBay, held against the published documents;
// and an answer with all that the documents name, read without loss. eBay's documents have no examples of their own.
#include "core/platforms/ebay/order_mapping.h"
#include "tests/contract/prism.h"
#include "tests/contract/published_schema.h"
#include "tests/core/platforms/ebay/ebay_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;
using namespace supercargo::tests;
using nlohmann::json;

TEST_CASE("All that we take of an eBay order stands where the published schema has it", "[contract][ebay]")
{
    if (!hasSpecifications()) {
        return;
    }
    const PublishedSchema fulfillment{specification("ebay/sell_fulfillment_v1_oas3.json")};
    auto example = fulfillment.example("Order");
    // Words of enumerations, of which the document names none.
    example["orderPaymentStatus"] = "PAID";
    example["cancelStatus"]["cancelRequests"][0]["cancelRequestState"] = "REJECTED";
    example["lineItems"][0]["lineItemFulfillmentStatus"] = "NOT_STARTED";
    example["lineItems"][0]["ebayCollectAndRemitTaxes"][0]["ebayReference"]["name"] = "IOSS";
    example["pricingSummary"]["deliveryDiscount"]["value"] = "-2.33";
    example["program"] = json::object();
    const auto order = ebay::incomingOrder(example, Currency{"EUR"});

    const auto when = *parseIso8601("2026-11-18T09:05:30.250Z");
    const Money amount{1'233, Currency{"USD"}};
    CHECK(order.platformOrderId == "orderId");
    CHECK(order.version == when);
    CHECK(order.status == orders::PlatformStatus::paid);
    CHECK(order.buyerId == "username");
    CHECK(order.buyerName == "fullName");
    CHECK(order.buyerEmail == "email");
    CHECK(order.buyerNote == "buyerCheckoutNotes");
    CHECK(order.buyerAskedCancel == false);
    CHECK(order.placedAt->at == when);
    CHECK(order.paidAt->at == when);
    CHECK(order.shipBy->at == when);
    CHECK(order.deliverBy->at == when);
    CHECK(order.serviceLevel == "shippingServiceCode");
    CHECK(order.iossNumber == "12.33"); // the member is called "value"
    CHECK(order.total == amount);
    CHECK(order.shippingPaid == Money{1'000, Currency{"USD"}});
    CHECK(order.shipTo.name == "fullName");
    CHECK(order.shipTo.company == "companyName");
    CHECK(order.shipTo.lines ==
          std::vector<std::string>{"Reference #shipToReferenceId", "addressLine1", "addressLine2"});
    CHECK(order.shipTo.city == "city");
    CHECK(order.shipTo.region == "stateOrProvince");
    CHECK(order.shipTo.postcode == "postalCode");
    CHECK(order.shipTo.country == "countryCode");
    CHECK(order.shipTo.phone == "phoneNumber");
    REQUIRE(order.lines.size() == 1);
    CHECK(order.lines[0].platformLineId == "legacyItemId-lineItemId");
    CHECK(order.lines[0].platformSku == "sku");
    CHECK(order.lines[0].title == "title [name: 12.33]");
    CHECK(order.lines[0].quantity == 3);
    CHECK(order.lines[0].total == amount);
    CHECK(order.lines[0].unitPrice == Money{411, Currency{"USD"}});
    CHECK(json::parse(order.rawPayload) == json::array({example}));

    const auto page = fulfillment.example("ShippingFulfillmentPagedCollection");
    const auto shipments = ebay::readShipments(page, example);
    REQUIRE(shipments.size() == 1);
    CHECK(shipments[0].tracking == "shipmentTrackingNumber");
    CHECK(shipments[0].lines == std::vector<outbox::MarkedLine>{{"legacyItemId-lineItemId", 3}});
}

TEST_CASE("All that we send to eBay, and all that our fake answers, is as the published documents have it",
          "[contract][ebay]")
{
    if (!hasSpecifications()) {
        return;
    }
    EbayShop shop;
    ContractTransport transport{shop.transport, shop.ebay.url()};
    const auto check = [&](const std::string& basePath, const char* document) {
        transport.check(basePath, specification(document), basePath);
    };
    check("/sell/fulfillment/v1", "ebay/sell_fulfillment_v1_oas3.json");
    check("/sell/inventory/v1", "ebay/sell_inventory_v1_oas3.json");
    check("/commerce/identity/v1", "ebay/commerce_identity_v1_oas3.json");
    check("/developer/analytics/v1_beta", "ebay/developer_analytics_v1_beta_oas3.json");
    for (int i = 0; i < 5; ++i) {
        shop.addOrder(i);
    }
    const auto asked = shop.addOrder(5);
    const auto half = shop.addOrder(6);
    const auto whole = shop.addOrder(7);
    shop.ebay.edit(asked.id, [](FakeEbayOrder& order) { order.cancelState = "IN_PROGRESS"; });
    shop.ebay.setPageLimit(3);
    shop.ebay.setStock("A", 3);
    const auto connection = platforms::ebay::open(shop.account, shop.parts(transport));

    CHECK(connection->test({}).missing.empty());
    connection->markShipped(shop.news(half, "RR 1 CN", 1), {});
    connection->markShipped(shop.news(whole, ""), {});
    CHECK(connection->read(half.id, {}).shipments.size() == 1);
    shop.clock.advance(std::chrono::minutes{5});
    shop.ebay.warnOnPages("Some fields were dropped");
    CHECK(shop.pullAll(*connection, shop.window()).size() == 8);
    CHECK(connection->pushStock(std::vector<sync::StockLevel>{{"A", 4}, {"B", 5}}, {}).size() == 1);
    CHECK(connection->readStock(std::vector<std::string>{"A", "B"}, {}) == std::vector<sync::StockLevel>{{"A", 4}});
    shop.ebay.useUpLimits(shop.clock.now() + std::chrono::hours{1});
    CHECK_NOTHROW(connection->test({}));

    CHECK(transport.violations() == std::vector<std::string>{});
    for (const char* operation : {"getUser", "getUserRateLimits", "getOrders", "getOrder", "getShippingFulfillments",
                                  "createShippingFulfillment", "bulkUpdatePriceQuantity", "bulkGetInventoryItem"}) {
        INFO(operation);
        CHECK(shop.ebay.calls(operation) > 0);
    }
}

TEST_CASE("The fake eBay's answers have no member that the schemas do not name", "[contract][ebay]")
{
    if (!hasSpecifications()) {
        return;
    }
    const PublishedSchema fulfillment{specification("ebay/sell_fulfillment_v1_oas3.json")};
    const PublishedSchema inventory{specification("ebay/sell_inventory_v1_oas3.json")};
    const PublishedSchema identity{specification("ebay/commerce_identity_v1_oas3.json")};
    const PublishedSchema analytics{specification("ebay/developer_analytics_v1_beta_oas3.json")};
    EbayShop shop;
    const auto order = shop.addOrder(1);
    shop.ebay.edit(order.id, [](FakeEbayOrder& changed) { changed.cancelState = "IN_PROGRESS"; });
    shop.ebay.setStock("A", 3);
    shop.open()->markShipped(shop.news(order, "RR1CN", 1), {});
    shop.ebay.useUpLimits(shop.clock.now() + std::chrono::hours{1});
    const auto token = shop.ebay.http().requests().back().header("Authorization");
    const auto strangers = [&](const PublishedSchema& document, const char* schema, const std::string& target,
                               const std::string& body = {}) {
        const net::HttpRequest request{.method = body.empty() ? net::HttpMethod::get : net::HttpMethod::post,
                                       .url = shop.ebay.url() + target,
                                       .headers = {{"Authorization", token}},
                                       .body = body};
        return document.strangers(schema, json::parse(shop.transport.send(request, {}).body));
    };
    const auto none = std::vector<std::string>{};
    const std::string orders = "/sell/fulfillment/v1/order";
    const std::string stock = "/sell/inventory/v1/";
    CHECK(strangers(fulfillment, "OrderSearchPagedCollection", orders) == none);
    CHECK(strangers(fulfillment, "Order", orders + "/" + order.id) == none);
    CHECK(strangers(fulfillment, "ShippingFulfillmentPagedCollection",
                    orders + "/" + order.id + "/shipping_fulfillment") == none);
    CHECK(strangers(inventory, "BulkGetInventoryItemResponse", stock + "bulk_get_inventory_item",
                    R"({"requests":[{"sku":"A"},{"sku":"B"}]})") == none);
    CHECK(strangers(inventory, "BulkPriceQuantityResponse", stock + "bulk_update_price_quantity",
                    R"({"requests":[{"sku":"B","shipToLocationAvailability":{"quantity":1}}]})") == none);
    CHECK(strangers(identity, "UserResponse", "/commerce/identity/v1/user/") == none);
    CHECK(strangers(analytics, "RateLimitsResponse", "/developer/analytics/v1_beta/user_rate_limit/") == none);
}
