// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/json_page.h"
#include "core/platforms/ebay/carriers.h"
#include "core/platforms/ebay/order_mapping.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;
using nlohmann::json;
using orders::PlatformStatus;

namespace {

/// An order with all that a line of the trade looks at, in the shape of getOrder.
json wholeOrder()
{
    return json::parse(R"({
        "orderId": "12-34567-89012", "salesRecordReference": "1042",
        "creationDate": "2026-11-18T09:00:00.000Z", "lastModifiedDate": "2026-11-18T09:05:30.250Z",
        "orderFulfillmentStatus": "NOT_STARTED", "orderPaymentStatus": "PAID", "sellerId": "fine_seller",
        "buyer": {"username": "a1b2c3", "buyerRegistrationAddress": {"fullName": "Greta Käufer",
            "contactAddress": {"addressLine1": "Falsche Str. 1", "city": "Bonn", "countryCode": "DE"}}},
        "buyerCheckoutNotes": "Bitte gut verpacken",
        "pricingSummary": {"priceSubtotal": {"value": "25.98", "currency": "EUR"},
            "deliveryCost": {"value": "4.90", "currency": "EUR"}, "deliveryDiscount": {"value": "-1.00", "currency": "EUR"},
            "total": {"value": "29.88", "currency": "EUR", "convertedFromValue": "34.00", "convertedFromCurrency": "USD"}},
        "cancelStatus": {"cancelState": "NONE_REQUESTED", "cancelRequests": []},
        "paymentSummary": {"payments": [{"paymentStatus": "PAID", "paymentDate": "2026-11-18T09:01:00.000Z"}], "refunds": []},
        "fulfillmentStartInstructions": [{"fulfillmentInstructionsType": "SHIP_TO",
            "minEstimatedDeliveryDate": "2026-11-25T00:00:00.000Z", "maxEstimatedDeliveryDate": "2026-12-02T00:00:00.000Z",
            "shippingStep": {"shippingServiceCode": "DE_StandardVersand", "shippingCarrierCode": "DHL",
                "shipTo": {"fullName": "Hans Empfänger", "companyName": "Empfang GmbH", "email": "x@members.ebay.com",
                    "primaryPhone": {"phoneNumber": "030 1234"},
                    "contactAddress": {"addressLine1": "Hauptstr. 12", "addressLine2": "2. OG", "city": "Berlin",
                        "postalCode": "10115", "countryCode": "DE"}}}}],
        "lineItems": [{"lineItemId": "10022000001001", "legacyItemId": "110000000001", "legacyVariationId": "5",
            "variationAspects": [{"name": "Farbe", "value": "Rot"}], "sku": " MUG-RED ", "title": "Tasse", "quantity": 2,
            "lineItemCost": {"value": "25.98", "currency": "EUR"}, "lineItemFulfillmentStatus": "NOT_STARTED",
            "lineItemFulfillmentInstructions": {"shipByDate": "2026-11-21T22:59:59.000Z"},
            "ebayCollectAndRemitTaxes": [{"taxType": "VAT", "ebayReference": {"name": "IOSS", "value": "IM2760000742"}}]}]
    })");
}

orders::IncomingOrder mapped(const json& order, const ebay::ShippedPieces& shipped = {})
{
    return ebay::incomingOrder(order, Currency{"USD"}, shipped);
}

sync::OrderPage pageOf(const json& order)
{
    sync::OrderPage page;
    addOrder(page, net::textOf(order, "orderId"), [&] { return mapped(order); });
    return page;
}

Instant at(const char* text)
{
    return *parseIso8601(text);
}

} // namespace

TEST_CASE("An eBay order comes with its buyer, its lines, its money and its deadlines", "[ebay]")
{
    const auto order = mapped(wholeOrder());

    CHECK(order.platformOrderId == "12-34567-89012");
    CHECK(order.version == at("2026-11-18T09:05:30.250Z"));
    CHECK(order.status == PlatformStatus::paid);
    CHECK(order.buyerId == "a1b2c3");
    CHECK(order.buyerName == "Greta Käufer");
    CHECK(order.buyerEmail == "x@members.ebay.com");
    CHECK(order.buyerNote == "Bitte gut verpacken");
    CHECK(order.placedAt->at == at("2026-11-18T09:00:00Z"));
    CHECK(order.paidAt->at == at("2026-11-18T09:01:00Z"));
    CHECK(order.shipBy->at == at("2026-11-21T22:59:59Z"));
    CHECK(order.deliverBy->at == at("2026-12-02T00:00:00Z"));
    CHECK(order.serviceLevel == "DE_StandardVersand");
    CHECK(order.total == Money{2'988, Currency{"EUR"}});
    CHECK(order.shippingPaid == Money{390, Currency{"EUR"}});
    CHECK(order.iossNumber == "IM2760000742");
    CHECK_FALSE(order.vatNumber);
    CHECK(order.buyerAskedCancel == false);
    CHECK(order.fulfilledByPlatform == false);
    REQUIRE(order.lines.size() == 1);
    const auto& line = order.lines.front();
    CHECK(line.platformLineId == "110000000001-10022000001001");
    CHECK(line.platformSku == "MUG-RED");
    CHECK(line.title == "Tasse [Farbe: Rot]");
    CHECK(line.quantity == 2);
    CHECK(line.shipped == 0);
    CHECK(line.unitPrice == Money{1'299, Currency{"EUR"}});
    CHECK(line.total == Money{2'598, Currency{"EUR"}});
    CHECK(json::parse(order.rawPayload) == json::array({wholeOrder()}));
}

TEST_CASE("An eBay order is shipped to shipTo, never to where the buyer is registered", "[ebay]")
{
    const auto shipTo = mapped(wholeOrder()).shipTo;

    CHECK(shipTo.name == "Hans Empfänger");
    CHECK(shipTo.company == "Empfang GmbH");
    CHECK(shipTo.lines == std::vector<std::string>{"Hauptstr. 12", "2. OG"});
    CHECK(shipTo.city == "Berlin");
    CHECK_FALSE(shipTo.region);
    CHECK(shipTo.postcode == "10115");
    CHECK(shipTo.country == "DE");
    CHECK(shipTo.phone == "030 1234");
}

TEST_CASE("A package for the Global Shipping Program goes to the hub, with the reference above its street", "[ebay]")
{
    auto order = wholeOrder();
    auto& instruction = order["fulfillmentStartInstructions"][0];
    instruction["ebaySupportedFulfillment"] = true;
    instruction["finalDestinationAddress"] = {{"addressLine1", "Rue de Loin 1"}, {"countryCode", "FR"}};
    instruction["shippingStep"]["shipToReferenceId"] = "1234567890123456";

    CHECK(mapped(order).shipTo.lines ==
          std::vector<std::string>{"Reference #1234567890123456", "Hauptstr. 12", "2. OG"});
    CHECK(mapped(order).shipTo.country == "DE");
}

TEST_CASE("An address that eBay has purged after 90 days leaves ours as it is", "[ebay]")
{
    auto order = wholeOrder();
    auto& shipTo = order["fulfillmentStartInstructions"][0]["shippingStep"]["shipTo"];
    shipTo.erase("fullName");
    shipTo.erase("primaryPhone");
    shipTo["contactAddress"].erase("addressLine1");
    shipTo["contactAddress"].erase("addressLine2");

    const auto address = mapped(order).shipTo;
    CHECK_FALSE(address.name);
    CHECK_FALSE(address.lines);
    CHECK_FALSE(address.phone);
    CHECK(address.city == "Berlin");
}

TEST_CASE("eBay's statuses become ours, and only what is paid is to be shipped", "[ebay]")
{
    const auto statusOf = [](const char* payment, const char* fulfillment, const char* cancel) {
        auto order = wholeOrder();
        order["orderPaymentStatus"] = payment;
        order["orderFulfillmentStatus"] = fulfillment;
        order["cancelStatus"]["cancelState"] = cancel;
        return *mapped(order).status;
    };
    const char* none = "NONE_REQUESTED";
    CHECK(statusOf("PAID", "NOT_STARTED", none) == PlatformStatus::paid);
    CHECK(statusOf("PARTIALLY_REFUNDED", "NOT_STARTED", none) == PlatformStatus::paid);
    CHECK(statusOf("PAID", "IN_PROGRESS", none) == PlatformStatus::partly_shipped);
    CHECK(statusOf("PAID", "FULFILLED", none) == PlatformStatus::shipped);
    CHECK(statusOf("PENDING", "NOT_STARTED", none) == PlatformStatus::unpaid);
    CHECK(statusOf("FAILED", "NOT_STARTED", none) == PlatformStatus::unpaid);
    CHECK(statusOf("FULLY_REFUNDED", "NOT_STARTED", none) == PlatformStatus::cancelled);
    CHECK(statusOf("PAID", "NOT_STARTED", "CANCELED") == PlatformStatus::cancelled);
    // Words of next year: nothing breaks, and nothing unpaid leaves.
    CHECK(statusOf("ESCROWED", "NOT_STARTED", none) == PlatformStatus::unpaid);
    CHECK(statusOf("PAID", "TELEPORTED", none) == PlatformStatus::paid);
    CHECK(statusOf("PAID", "NOT_STARTED", "PONDERED") == PlatformStatus::paid);
}

TEST_CASE("An open request to cancel is asked for and holds the order; a closed one does not", "[ebay]")
{
    auto order = wholeOrder();
    order["cancelStatus"]["cancelState"] = "IN_PROGRESS";
    CHECK(mapped(order).buyerAskedCancel == true);
    CHECK(ebay::asksForCancelRequests(order));

    order["cancelStatus"]["cancelRequests"] = {{{"cancelInitiator", "Buyer"}, {"cancelRequestState", "REQUESTED"}}};
    CHECK(mapped(order).buyerAskedCancel == true);
    CHECK_FALSE(ebay::asksForCancelRequests(order));

    order["cancelStatus"]["cancelRequests"][0]["cancelRequestState"] = "REJECTED";
    CHECK(mapped(order).buyerAskedCancel == false);
}

TEST_CASE("Pieces that have left are counted from the fulfillments where a line is under way", "[ebay]")
{
    auto order = wholeOrder();
    auto& status = order["lineItems"][0]["lineItemFulfillmentStatus"];
    status = "FULFILLED";
    CHECK(mapped(order).lines[0].shipped == 2);

    status = "IN_PROGRESS";
    CHECK(ebay::asksForShipments(order));
    CHECK_FALSE(mapped(order).lines[0].shipped);
    const auto fulfillments = json::parse(R"({"total": 1, "fulfillments": [{"fulfillmentId": "1Z999",
        "shipmentTrackingNumber": "1Z999", "lineItems": [{"lineItemId": "10022000001001", "quantity": 1}]}]})");
    CHECK(mapped(order, ebay::shippedPieces(fulfillments)).lines[0].shipped == 1);

    const auto shipments = ebay::readShipments(fulfillments, order);
    REQUIRE(shipments.size() == 1);
    CHECK(shipments[0].tracking == "1Z999");
    CHECK(shipments[0].lines == std::vector<outbox::MarkedLine>{{"110000000001-10022000001001", 1}});
}

TEST_CASE("What eBay's own warehouse sends is not ours, and what is digital needs no package", "[ebay]")
{
    auto order = wholeOrder();
    order["program"]["fulfillmentProgram"]["fulfilledBy"] = "EBAY";
    CHECK(mapped(order).fulfilledByPlatform == true);

    auto digital = wholeOrder();
    digital["fulfillmentStartInstructions"] = {{{"fulfillmentInstructionsType", "DIGITAL"}}};
    CHECK_FALSE(mapped(digital).lines[0].needsShipping);
    CHECK(mapped(digital).fulfilledByPlatform == false);
}

TEST_CASE("A tax number for another country than the EU's stands beside the IOSS number", "[ebay]")
{
    auto order = wholeOrder();
    auto& reference = order["lineItems"][0]["ebayCollectAndRemitTaxes"][0]["ebayReference"];
    reference = {{"name", "VOEC"}, {"value", "2024926"}};
    CHECK(mapped(order).vatNumber == "2024926");
    CHECK_FALSE(mapped(order).iossNumber);
    reference = {{"name", "DDG"}, {"value", "paid"}};
    CHECK_FALSE(mapped(order).vatNumber);
}

TEST_CASE("A price that the pieces do not divide exactly is left out, the total stays", "[ebay]")
{
    auto order = wholeOrder();
    order["lineItems"][0]["lineItemCost"]["value"] = "25.99";
    const auto line = mapped(order).lines[0];
    CHECK_FALSE(line.unitPrice);
    CHECK(line.total == Money{2'599, Currency{"EUR"}});
}

TEST_CASE("An order that cannot be read says where, and nothing of the buyer's", "[ebay]")
{
    const auto whatOf = [](const json& order) {
        const auto page = pageOf(order);
        REQUIRE(page.unreadable.size() == 1);
        return page.unreadable.front();
    };
    auto order = wholeOrder();
    order["lineItems"][0]["lineItemCost"]["value"] = "many";
    CHECK(whatOf(order).platformOrderId == "12-34567-89012");
    CHECK(whatOf(order).what == "lineItemCost of line 1");
    order = wholeOrder();
    order["lastModifiedDate"] = "yesterday";
    CHECK(whatOf(order).what == "lastModifiedDate");
    order = wholeOrder();
    order["lineItems"][0].erase("quantity");
    CHECK(whatOf(order).what == "quantity of line 1");
    order = wholeOrder();
    order.erase("orderId");
    CHECK(whatOf(order).platformOrderId.empty());
    order = wholeOrder();
    order["fulfillmentStartInstructions"] = "none";
    CHECK(whatOf(order).what == "fulfillmentStartInstructions");
    CHECK(whatOf(json{17}).platformOrderId.empty());
}

TEST_CASE("Every member of an eBay order may be missing or be null, and nothing breaks", "[ebay]")
{
    const auto whole = wholeOrder();
    for (const auto& member : whole.items()) {
        auto without = wholeOrder();
        without.erase(member.key());
        CHECK_NOTHROW(pageOf(without));
        without[member.key()] = nullptr;
        CHECK_NOTHROW(pageOf(without));
        without[member.key()] = json::array({7, "x", nullptr});
        CHECK_NOTHROW(pageOf(without));
    }
}

TEST_CASE("Carriers go to eBay by its codes, and numbers as letters and digits", "[ebay]")
{
    CHECK(ebay::carrierCode("USPS") == "USPS");
    CHECK(ebay::carrierCode("royal mail") == "RoyalMail");
    CHECK(ebay::carrierCode("4PX") == "FourPX");
    CHECK(ebay::carrierCode("Yun Express") == "YunExpress");
    CHECK(ebay::carrierCode("云途") == "YunExpress");
    CHECK(ebay::carrierCode("燕文") == "YANWEN");
    CHECK(ebay::carrierCode("Evri") == "Hermes");
    CHECK(ebay::carrierCode("ChinaPost") == "ChinaPost");
    CHECK(ebay::carrierCode("Uncle Wang's van") == "Other");
    CHECK(ebay::carrierCode("") == "Other");
    CHECK(ebay::trackingNumber(" rr 123-456 789 cn\t") == "RR123456789CN");
    CHECK(ebay::trackingNumber("运单") == "");
    CHECK(ebay::lineItemIdOf("110000000001-10022000001001") == "10022000001001");
    CHECK(ebay::lineItemIdOf("10022000001001") == "10022000001001");
}
