// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/order_mapping.h"

#include "core/base/error.h"
#include "core/platforms/amazon/order_mapping_v0.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms::amazon;
using nlohmann::json;
using orders::PlatformStatus;

namespace {

// In the shape of the model's own examples, smaller, with invented people.
json britishOrder()
{
    return json::parse(R"({
        "orderId": "202-7654321-1098765", "createdTime": "2026-11-20T14:20:00Z", "lastUpdatedTime": "2026-11-20T18:45:00Z",
        "programs": ["PRIME"],
        "salesChannel": {"channelName": "AMAZON", "marketplaceId": "A1F83G8C2ARO7P", "marketplaceName": "Amazon.co.uk"},
        "buyer": {"buyerName": "Ann Example", "buyerEmail": "abc@marketplace.amazon.co.uk"},
        "recipient": {"deliveryAddress": {"name": "Ann Example", "addressLine1": "45 Oak Avenue", "addressLine2": "Flat 2A",
            "addressLine3": "", "city": "London", "districtOrCounty": "Greater London", "stateOrRegion": "England",
            "municipality": "", "postalCode": "SW1A 1AA", "countryCode": "GB", "phone": "+44 20 7946 0958"},
            "deliveryPreference": {"dropOffLocation": "Behind the shed"}},
        "proceeds": {"grandTotal": {"amount": "74.97", "currencyCode": "GBP"}},
        "fulfillment": {"fulfillmentStatus": "PARTIALLY_SHIPPED", "fulfilledBy": "MERCHANT",
            "fulfillmentServiceLevel": "EXPEDITED",
            "shipByWindow": {"earliestDateTime": "2026-11-20T00:00:00Z", "latestDateTime": "2026-11-23T23:59:59Z"},
            "deliverByWindow": {"earliestDateTime": "2026-11-26T00:00:00Z", "latestDateTime": "2026-11-28T23:59:59Z"}},
        "tax": {"taxRegistrations": [{"entityType": "MARKETPLACE", "taxRegistrationNumber": "GB1"},
            {"entityType": "BUYER", "taxRegistrationType": "VAT", "taxRegistrationNumber": "GB999"}]},
        "orderItems": [
          {"orderItemId": "20276543210987", "quantityOrdered": 3,
           "product": {"asin": "B0", "title": "A lamp | Charcoal", "sellerSku": " LAMP-1 ",
                       "price": {"unitPrice": {"amount": "20.99", "currencyCode": "GBP"}}},
           "proceeds": {"proceedsTotal": {"amount": "69.97", "currencyCode": "GBP"}, "breakdowns": [
                {"type": "ITEM", "subtotal": {"amount": "62.97", "currencyCode": "GBP"}},
                {"type": "SHIPPING", "subtotal": {"amount": "4.99", "currencyCode": "GBP"}}]},
           "fulfillment": {"quantityFulfilled": 1, "quantityUnfulfilled": 1,
                "packing": {"giftOption": {"giftMessage": "With love"}},
                "shipping": {"internationalShipping": {"iossNumber": "IM4420001201"}}}},
          {"orderItemId": "20276543210988", "quantityOrdered": 1,
           "product": {"title": "A bulb", "sellerSku": "BULB", "price": {"unitPrice": {"amount": "7", "currencyCode": "GBP"}}},
           "cancellation": {"cancellationExecution": {"cancelledBy": "BUYER"}},
           "fulfillment": {"quantityFulfilled": 0, "quantityUnfulfilled": 0}}],
        "packages": [{"packageReferenceId": "1", "carrier": "DPD", "trackingNumber": "155 0123",
            "packageStatus": {"status": "IN_TRANSIT"}, "packageItems": [{"orderItemId": "20276543210987", "quantity": 1}]},
            {"packageReferenceId": "2", "trackingNumber": "VOID", "packageStatus": {"status": "CANCELLED"}}]
    })");
}

orders::IncomingOrder read(const json& order)
{
    return incomingOrder(order, Cancellations::told);
}

} // namespace

TEST_CASE("An Amazon order arrives whole: who, where, what, until when", "[amazon]")
{
    const auto order = read(britishOrder());
    CHECK(order.platformOrderId == "202-7654321-1098765");
    CHECK(order.version == parseIso8601("2026-11-20T18:45:00Z"));
    CHECK(order.placedAt->at == *parseIso8601("2026-11-20T14:20:00Z"));
    CHECK(order.shipBy->at == *parseIso8601("2026-11-23T23:59:59Z"));
    CHECK_FALSE(order.shipBy->isDay);
    CHECK(order.deliverBy->at == *parseIso8601("2026-11-28T23:59:59Z"));
    CHECK(order.status == PlatformStatus::partly_shipped);
    CHECK(order.fulfilledByPlatform == false);
    CHECK(order.serviceLevel == "EXPEDITED");
    CHECK(order.buyerName == "Ann Example");
    CHECK(order.buyerEmail == "abc@marketplace.amazon.co.uk");
    CHECK(order.buyerNote == "Behind the shed\nWith love");
    CHECK(order.shipTo.lines == std::vector<std::string>{"45 Oak Avenue", "Flat 2A", "Greater London"});
    CHECK(order.shipTo.region == "England");
    CHECK(order.shipTo.postcode == "SW1A 1AA");
    CHECK(order.shipTo.company == "");
    CHECK(order.shipTo.phone == "+44 20 7946 0958");
    CHECK(order.total == Money{7'497, Currency{"GBP"}});
    CHECK(order.shippingPaid == Money{499, Currency{"GBP"}});
    CHECK(order.iossNumber == "IM4420001201");
    CHECK(order.vatNumber == "GB999");
    CHECK(order.buyerAskedCancel == false);
    CHECK(json::parse(order.rawPayload).at(0) == britishOrder());
}

TEST_CASE("A line has what is not cancelled, and a price of one piece", "[amazon]")
{
    const auto order = read(britishOrder());
    REQUIRE(order.lines.size() == 2);
    CHECK(order.lines[0].platformLineId == "20276543210987");
    CHECK(order.lines[0].platformSku == "LAMP-1");
    CHECK(order.lines[0].quantity == 2); // of three, one was cancelled
    CHECK(order.lines[0].shipped == 1);
    CHECK(order.lines[0].unitPrice == Money{2'099, Currency{"GBP"}});
    CHECK(order.lines[0].total == Money{6'297, Currency{"GBP"}});
    CHECK(order.lines[1].quantity == 0);
}

TEST_CASE("An order that waits for its payment wants all its pieces and is not shipped", "[amazon]")
{
    auto order = britishOrder();
    order["fulfillment"]["fulfillmentStatus"] = "PENDING";
    for (auto& item : order["orderItems"]) {
        item["fulfillment"] = {{"quantityFulfilled", 0}, {"quantityUnfulfilled", 0}};
        item.erase("cancellation");
        item["product"].erase("price");
        item.erase("proceeds");
    }
    order.erase("proceeds");
    order.erase("recipient");
    const auto incoming = read(order);
    CHECK(incoming.status == PlatformStatus::unpaid);
    CHECK(incoming.lines[0].quantity == 3);
    CHECK_FALSE(incoming.lines[0].unitPrice);
    CHECK_FALSE(incoming.total);
    CHECK_FALSE(incoming.shipTo.lines);
}

TEST_CASE("Where Amazon hides the address, ours stays as it is", "[amazon]")
{
    auto order = britishOrder();
    order.erase("buyer");
    order["recipient"] = {{"deliveryAddress", {{"city", "London"}, {"countryCode", "GB"}}}};
    const auto incoming = read(order);
    CHECK_FALSE(incoming.buyerName);
    CHECK_FALSE(incoming.shipTo.name);
    CHECK_FALSE(incoming.shipTo.lines);
    CHECK_FALSE(incoming.shipTo.company);
    CHECK(incoming.shipTo.city == "London");
}

TEST_CASE("Of an order that Amazon ships itself no personal data is taken", "[amazon]")
{
    auto order = britishOrder();
    order["fulfillment"]["fulfilledBy"] = "AMAZON";
    const auto incoming = read(order);
    CHECK(incoming.fulfilledByPlatform == true);
    CHECK_FALSE(incoming.buyerName);
    CHECK_FALSE(incoming.shipTo.lines);
    CHECK(incoming.rawPayload.find("Example") == std::string::npos);
    CHECK(incoming.lines.size() == 2);
}

TEST_CASE("What the platform's words of tomorrow mean is not guessed: nothing is shipped on them", "[amazon]")
{
    auto order = britishOrder();
    order["fulfillment"]["fulfillmentStatus"] = "ON_THE_MOON";
    CHECK(read(order).status == PlatformStatus::partly_shipped);
    order["orderItems"][0]["fulfillment"]["quantityFulfilled"] = 0;
    CHECK(read(order).status == PlatformStatus::unpaid);
    order["fulfillment"]["fulfilledBy"] = "ROBOTS";
    order["programs"] = json::array({"NEW_PROGRAM", 7});
    CHECK(read(order).fulfilledByPlatform == true);
}

TEST_CASE("An order whose parcels have all arrived is completed", "[amazon]")
{
    auto order = britishOrder();
    order["fulfillment"]["fulfillmentStatus"] = "SHIPPED";
    CHECK(read(order).status == PlatformStatus::shipped);
    order["packages"][0]["packageStatus"]["status"] = "DELIVERED";
    CHECK(read(order).status == PlatformStatus::completed);
}

TEST_CASE("A buyer's wish to cancel is seen, until it is done", "[amazon]")
{
    auto order = britishOrder();
    order["orderItems"][0]["cancellation"]["cancellationRequest"] = {{"requester", "BUYER"}};
    CHECK(read(order).buyerAskedCancel == true);
    order["orderItems"][0]["cancellation"]["cancellationExecution"] = {{"cancelledBy", "MERCHANT"}};
    CHECK(read(order).buyerAskedCancel == false);
    CHECK_FALSE(incomingOrder(order, Cancellations::not_told).buyerAskedCancel);
}

TEST_CASE("An address has all its parts once", "[amazon]")
{
    auto order = britishOrder();
    order["recipient"]["deliveryAddress"] =
        json::parse(R"({"name": "Carlos Exemplo", "addressLine1": "Avenida Paulista, 1000",
        "city": "São Paulo", "stateOrRegion": "SP", "municipality": "São Paulo", "postalCode": "01310-100", "countryCode": "BR",
        "extendedFields": {"streetName": "Avenida Paulista", "streetNumber": "1000", "neighborhood": "Bela Vista"}})");
    CHECK(read(order).shipTo.lines == std::vector<std::string>{"Avenida Paulista, 1000", "Bela Vista"});
    order["recipient"]["deliveryAddress"] =
        json::parse(R"({"name": "山田", "addressLine1": "道玄坂1-2-3", "municipality": "渋谷区",
        "districtOrCounty": "東京都", "postalCode": "150-0002", "countryCode": "JP"})");
    const auto shipTo = read(order).shipTo;
    CHECK(shipTo.city == "渋谷区");
    CHECK(shipTo.region == "東京都");
    CHECK(shipTo.lines == std::vector<std::string>{"道玄坂1-2-3"});
}

TEST_CASE("Amazon's amounts are exact, in the currency that they name", "[amazon]")
{
    auto order = britishOrder();
    order["proceeds"]["grandTotal"] = {{"amount", "19940"}, {"currencyCode", "JPY"}};
    order["orderItems"][0]["product"]["price"]["unitPrice"]["amount"] = "0.3333";
    const auto incoming = read(order);
    CHECK(incoming.total == Money{19'940, Currency{"JPY"}});
    CHECK_FALSE(incoming.lines[0].unitPrice); // no coins for it; the line's total stands
    CHECK(incoming.lines[0].total == Money{6'297, Currency{"GBP"}});
}

TEST_CASE("An order that cannot be understood is named, and the others of its page arrive", "[amazon]")
{
    auto bad = britishOrder();
    bad["orderId"] = "202-0000000-0000001";
    bad["orderItems"][1]["product"]["price"]["unitPrice"]["amount"] = "seven";
    auto nameless = britishOrder();
    nameless.erase("orderId");
    auto huge = britishOrder();
    huge["orderItems"][0]["quantityOrdered"] = 5'000'000'000;
    auto undated = britishOrder();
    undated["lastUpdatedTime"] = "yesterday";
    const json answer{{"orders", json::array({bad, britishOrder(), nameless, huge, undated, 7})},
                      {"pagination", {{"nextToken", "abc"}}},
                      {"lastUpdatedBefore", "2026-11-21T00:00:00Z"}};
    const auto page = orderPage(answer, Cancellations::told);
    REQUIRE(page.orders.size() == 1);
    REQUIRE(page.unreadable.size() == 5);
    CHECK(page.unreadable[0].platformOrderId == "202-0000000-0000001");
    CHECK(page.unreadable[0].what == "unitPrice of line 2");
    CHECK(page.unreadable[1].what == "order number");
    CHECK(page.unreadable[2].what == "quantityOrdered of line 1");
    CHECK(page.unreadable[3].what == "lastUpdatedTime");
    CHECK(page.next == "abc");
    CHECK(page.reaches == parseIso8601("2026-11-21T00:00:00Z"));
    CHECK_THROWS_AS(orderPage(json::array(), Cancellations::told), Error);
}

TEST_CASE("Read back, an order shows its parcels and not the ones taken back", "[amazon]")
{
    const auto known = orderAtPlatform(britishOrder());
    CHECK(known.status == PlatformStatus::partly_shipped);
    REQUIRE(known.shipments.size() == 1);
    CHECK(known.shipments[0].reference == "1");
    CHECK(known.shipments[0].tracking == "155 0123");
    CHECK(known.shipments[0].lines == std::vector<outbox::MarkedLine>{{"20276543210987", 1}});
}

TEST_CASE("By the older interface it is the same order", "[amazon]")
{
    const auto order = json::parse(R"({"AmazonOrderId": "902-1845936-5435065", "PurchaseDate": "2026-11-20T03:58:30Z",
        "LastUpdateDate": "2026-11-20T03:58:32.058Z", "OrderStatus": "Unshipped", "FulfillmentChannel": "MFN",
        "OrderTotal": {"CurrencyCode": "USD", "Amount": "14.01"}, "MarketplaceId": "ATVPDKIKX0DER",
        "ShipmentServiceLevelCategory": "Standard", "LatestShipDate": "2026-11-22T04:05:13Z",
        "BuyerInfo": {"BuyerEmail": "x@marketplace.amazon.com", "BuyerName": "Sam Example"},
        "ShippingAddress": {"Name": "Sam Example", "AddressLine1": "1 Main St", "City": "Seattle", "StateOrRegion": "WA",
            "PostalCode": "98121-2778", "CountryCode": "US", "Phone": "+1 206 555 0100"}})");
    const auto items =
        json::parse(R"([{"ASIN": "B0", "OrderItemId": "68828574383266", "SellerSKU": "CBA_OTF_1", "Title": "Thing",
        "QuantityOrdered": 2, "QuantityShipped": 1, "ItemPrice": {"CurrencyCode": "USD", "Amount": "11.00"},
        "ShippingPrice": {"CurrencyCode": "USD", "Amount": "3.01"}, "IossNumber": "IM1",
        "BuyerRequestedCancel": {"IsBuyerRequestedCancel": "true"}}])");
    const auto incoming = incomingOrderV0(order, items);
    CHECK(incoming.platformOrderId == "902-1845936-5435065");
    CHECK(incoming.status == PlatformStatus::paid);
    CHECK(incoming.serviceLevel == "STANDARD");
    CHECK(incoming.shipTo.name == "Sam Example");
    CHECK(incoming.shipTo.lines == std::vector<std::string>{"1 Main St"});
    CHECK(incoming.shippingPaid == Money{301, Currency{"USD"}});
    CHECK(incoming.iossNumber == "IM1");
    CHECK(incoming.buyerAskedCancel == true);
    REQUIRE(incoming.lines.size() == 1);
    CHECK(incoming.lines[0].unitPrice == Money{550, Currency{"USD"}}); // there the price is the line's
    CHECK(incoming.lines[0].total == Money{1'100, Currency{"USD"}});
    CHECK(incoming.lines[0].shipped == 1);
    CHECK(statusV0(json{{"OrderStatus", "Canceled"}}) == PlatformStatus::cancelled);
    CHECK(statusV0(json{{"OrderStatus", "InvoiceUnconfirmed"}}) == PlatformStatus::shipped);
    CHECK(statusV0(json{{"OrderStatus", "OnTheMoon"}}) == PlatformStatus::unpaid);
}
