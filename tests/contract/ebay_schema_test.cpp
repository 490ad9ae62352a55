// SPDX-License-Identifier: GPL-3.0-or-later
// eBay's published documents against what we read, what we write, and what our own fake of it answers. The documents
// are eBay's and not part of this project: without them the cases say that they were skipped.
#include "core/platforms/ebay/order_mapping.h"
#include "tests/contract/published_schema.h"
#include "tests/core/platforms/ebay/ebay_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;
using namespace supercargo::tests;
using nlohmann::json;

namespace {

std::filesystem::path document(const char* name)
{
    return std::filesystem::path{SUPERCARGO_SOURCE_DIR} / "../shared/platforms/specs/ebay" / name;
}

bool areDocumentsHere()
{
    const bool areHere = std::filesystem::exists(document("sell_fulfillment_v1_oas3.json"));
    if (!areHere) {
        WARN("skipped: eBay's published documents are not here");
    }
    return areHere;
}

} // namespace

TEST_CASE("All that we take of an eBay order stands where the published schema has it", "[contract][ebay]")
{
    if (!areDocumentsHere()) {
        return;
    }
    const PublishedSchema fulfillment{document("sell_fulfillment_v1_oas3.json")};
    auto example = fulfillment.example("Order");
    // Words of enumerations, of which the document names none.
    example["orderPaymentStatus"] = "PAID";
    example["cancelStatus"]["cancelRequests"][0]["cancelRequestState"] = "REJECTED";
    example["lineItems"][0]["lineItemFulfillmentStatus"] = "NOT_STARTED";
    example["lineItems"][0]["ebayCollectAndRemitTaxes"][0]["ebayReference"]["name"] = "IOSS";
    example["pricingSummary"]["deliveryDiscount"]["value"] = "-2.33";
    example["program"] = json::object();
    auto read = ebay::readOrder(example, Currency{"EUR"});
    if (const auto* unreadable = std::get_if<sync::UnreadableOrder>(&read)) {
        FAIL(unreadable->what);
    }
    const auto order = std::get<orders::IncomingOrder>(std::move(read));

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

TEST_CASE("What we send to eBay, and what our fake answers, has no member that the schemas do not name",
          "[contract][ebay]")
{
    if (!areDocumentsHere()) {
        return;
    }
    const PublishedSchema fulfillment{document("sell_fulfillment_v1_oas3.json")};
    const PublishedSchema inventory{document("sell_inventory_v1_oas3.json")};
    const auto none = std::vector<std::string>{};
    EbayShop shop;
    const auto order = shop.addOrder(1);
    shop.ebay.edit(order.id, [](FakeEbayOrder& changed) { changed.cancelState = "IN_PROGRESS"; });
    shop.ebay.setStock("A", 3);
    const auto connection = shop.open();

    connection->markShipped(shop.news(order, "RR1CN", 1), {});
    CHECK(fulfillment.strangers("ShippingFulfillmentDetails", json::parse(shop.ebay.http().requests().back().body)) ==
          none);
    CHECK(connection->pushStock(std::vector<sync::StockLevel>{{"A", 4}, {"B", 5}}, {}).size() == 1);
    CHECK(inventory.strangers("BulkPriceQuantity", json::parse(shop.ebay.http().requests().back().body)) == none);
    CHECK(connection->readStock(std::vector<std::string>{"A", "B"}, {}).size() == 1);
    CHECK(inventory.strangers("BulkGetInventoryItem", json::parse(shop.ebay.http().requests().back().body)) == none);

    CHECK(fulfillment.strangers("Order", fakeEbayJson(shop.ebay.order(order.id), true)) == none);
    const auto asked = [&](const std::string& target, const std::string& body = {}) {
        const auto sent = shop.ebay.http().requests().back();
        return json::parse(shop.transport
                               .send({.method = body.empty() ? net::HttpMethod::get : net::HttpMethod::post,
                                      .url = shop.ebay.url() + target,
                                      .headers = {{"Authorization", sent.header("Authorization")}},
                                      .body = body},
                                     {})
                               .body);
    };
    const std::string orders = "/sell/fulfillment/v1/order";
    CHECK(fulfillment.strangers("OrderSearchPagedCollection", asked(orders)) == none);
    CHECK(fulfillment.strangers("ShippingFulfillmentPagedCollection",
                                asked(orders + "/" + order.id + "/shipping_fulfillment")) == none);
    CHECK(inventory.strangers("BulkGetInventoryItemResponse", asked("/sell/inventory/v1/bulk_get_inventory_item",
                                                                    R"({"requests":[{"sku":"A"},{"sku":"B"}]})")) ==
          none);
    CHECK(inventory.strangers("BulkPriceQuantityResponse",
                              asked("/sell/inventory/v1/bulk_update_price_quantity",
                                    R"({"requests":[{"sku":"B","shipToLocationAvailability":{"quantity":1}}]})")) ==
          none);
    const PublishedSchema identity{document("commerce_identity_v1_oas3.json")};
    CHECK(identity.strangers("UserResponse", asked("/commerce/identity/v1/user/")) == none);
    shop.ebay.useUpLimits(shop.clock.now() + std::chrono::hours{1});
    const PublishedSchema analytics{document("developer_analytics_v1_beta_oas3.json")};
    CHECK(analytics.strangers("RateLimitsResponse", asked("/developer/analytics/v1_beta/user_rate_limit/")) == none);
}
