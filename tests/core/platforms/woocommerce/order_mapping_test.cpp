// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/woocommerce/order_mapping.h"

#include "core/net/json_page.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;
using namespace supercargo::platforms::woocommerce;
using nlohmann::json;
using orders::PlatformStatus;

namespace {

json wholeOrder()
{
    return json::parse(R"({
        "id": 731, "number": "DE-00731", "status": "processing", "currency": "EUR",
        "date_created_gmt": "2026-11-21T20:29:00", "date_modified_gmt": "2026-11-21T20:31:05",
        "date_paid_gmt": "2026-11-21T20:30:00", "date_completed_gmt": null,
        "total": "30.75", "shipping_total": "5.00", "shipping_tax": "0.95", "customer_id": 12,
        "billing": {"first_name": "Jonas", "last_name": "Weber", "company": "", "address_1": "Rechnungsweg 1",
            "address_2": "", "city": "Bonn", "state": "", "postcode": "53111", "country": "DE",
            "email": "jonas@example.net", "phone": "+49228111"},
        "shipping": {"first_name": "Ines", "last_name": "Roth", "company": "Roth GmbH", "address_1": "Heideweg 17",
            "address_2": "2. OG", "city": "Köln", "state": "DE-NW", "postcode": "51147", "country": "DE", "phone": ""},
        "customer_note": "Bitte klingeln", "needs_processing": true,
        "line_items": [
            {"id": 41, "name": "Tasse", "product_id": 10, "variation_id": 0, "quantity": 2, "subtotal": "21.00",
             "total": "19.80", "sku": " MUG-RED ", "price": 9.9, "meta_data": [
                {"id": 15, "key": "_reduced_stock", "value": "2", "display_key": "_reduced_stock", "display_value": "2"},
                {"id": 16, "key": "gravur", "value": "Ines", "display_key": "Gravur", "display_value": "Ines"},
                {"id": 17, "key": "addon", "value": {"a": 1}, "display_key": "Addon", "display_value": {"a": 1}}]},
            {"id": 42, "name": "Tee - Rot", "quantity": 1, "total": "5.00", "sku": "TEE-RED", "meta_data": [
                {"id": 18, "key": "farbe", "value": "Rot", "display_key": "Farbe", "display_value": "Rot"}]}],
        "shipping_lines": [{"id": 2, "method_title": "DHL Paket", "method_id": "flat_rate", "total": "5.00"}],
        "refunds": []})");
}

PlatformStatus statusWith(const char* word, const json& completed = nullptr)
{
    auto order = wholeOrder();
    order["status"] = word;
    order["date_completed_gmt"] = completed;
    return statusOf(order);
}

std::string unreadable(const json& order)
{
    sync::OrderPage page;
    addOrder(page, net::textOf(order, "id"), [&] { return incomingOrder(order); });
    REQUIRE(page.unreadable.size() == 1);
    return page.unreadable.front().what;
}

} // namespace

TEST_CASE("A WooCommerce order comes with its buyer, its lines and its money", "[woocommerce]")
{
    const auto order = incomingOrder(wholeOrder());
    const Currency euro{"EUR"};
    CHECK(order.platformOrderId == "731");
    CHECK(order.version == parseIso8601("2026-11-21T20:31:05Z"));
    CHECK(order.placedAt->at == parseIso8601("2026-11-21T20:29:00Z"));
    CHECK(order.paidAt->at == parseIso8601("2026-11-21T20:30:00Z"));
    CHECK(order.status == PlatformStatus::paid);
    CHECK(order.buyerId == "12");
    CHECK(order.buyerName == "Jonas Weber");
    CHECK(order.buyerEmail == "jonas@example.net");
    CHECK(order.buyerNote == "Bitte klingeln");
    CHECK(order.serviceLevel == "DHL Paket");
    CHECK(order.total == Money{3'075, euro});
    CHECK(order.shippingPaid == Money{595, euro});
    CHECK(order.shipTo.name == "Ines Roth");
    CHECK(order.shipTo.company == "Roth GmbH");
    CHECK(order.shipTo.lines == std::vector<std::string>{"Heideweg 17", "2. OG"});
    CHECK(order.shipTo.city == "Köln");
    CHECK(order.shipTo.region == "DE-NW");
    CHECK(order.shipTo.postcode == "51147");
    CHECK(order.shipTo.country == "DE");
    CHECK(order.shipTo.phone == "+49228111"); // the shipping address has none
    REQUIRE(order.lines.size() == 2);
    CHECK(order.lines[0].platformLineId == "41");
    CHECK(order.lines[0].platformSku == "MUG-RED");
    CHECK(order.lines[0].title == "Tasse [Gravur: Ines]");
    CHECK(order.lines[0].quantity == 2);
    CHECK(order.lines[0].total == Money{1'980, euro}); // after the discount
    CHECK(order.lines[0].unitPrice == Money{990, euro});
    CHECK(order.lines[1].title == "Tee - Rot");
    CHECK(json::parse(order.rawPayload).at(0) == wholeOrder());
}

TEST_CASE("Without a shipping address the billing address is meant", "[woocommerce]")
{
    auto order = wholeOrder();
    for (auto& field : order["shipping"]) {
        field = "";
    }
    CHECK(incomingOrder(order).shipTo.city == "Bonn");
    order["shipping"] = json::array(); // as PHP writes an object without members
    CHECK(incomingOrder(order).shipTo.name == "Jonas Weber");
}

TEST_CASE("A shop's statuses become ours, and only what is processing is to be shipped", "[woocommerce]")
{
    CHECK(statusWith("processing") == PlatformStatus::paid);
    CHECK(statusWith("wc-processing") == PlatformStatus::paid);
    CHECK(statusWith("completed", "2026-11-22T08:00:00") == PlatformStatus::shipped);
    CHECK(statusWith("cancelled") == PlatformStatus::cancelled);
    CHECK(statusWith("refunded") == PlatformStatus::cancelled);
    CHECK(statusWith("trash") == PlatformStatus::cancelled);
    CHECK(statusWith("trash", "2026-11-22T08:00:00") == PlatformStatus::shipped);
    CHECK(statusWith("partial-shipped") == PlatformStatus::partly_shipped);
    CHECK(statusWith("delivered") == PlatformStatus::completed);
    for (const auto* word : {"pending", "on-hold", "failed", "packing-by-robots"}) {
        CHECK(statusWith(word) == PlatformStatus::unpaid);
    }
    CHECK(isDraft(json{{"status", "checkout-draft"}}));
    CHECK_FALSE(isDraft(wholeOrder()));
}

TEST_CASE("What was refunded before it left is not to be shipped", "[woocommerce]")
{
    auto order = wholeOrder();
    CHECK_FALSE(asksForRefunds(order));
    order["refunds"] = json::parse(R"([{"id": 17, "reason": "damaged", "total": "-9.90"}])");
    CHECK(asksForRefunds(order));
    const auto pieces = refundedPieces(json::parse(R"([{"id": 17, "line_items": [{"id": 60, "quantity": -1,
        "meta_data": [{"id": 54, "key": "_refunded_item_id", "value": "41"}]}]}, {"id": 18, "line_items": []}])"));
    CHECK(pieces == RefundedPieces{{"41", 1}});
    CHECK(incomingOrder(order, pieces).lines[0].quantity == 1);
    CHECK(incomingOrder(order, {{"41", 9}}).lines[0].quantity == 0);
}

TEST_CASE("What is fetched from the shop, or downloaded, goes into no parcel", "[woocommerce]")
{
    auto order = wholeOrder();
    order["shipping_lines"][0]["method_id"] = "local_pickup";
    CHECK_FALSE(incomingOrder(order).lines[0].needsShipping);
    order = wholeOrder();
    order["needs_processing"] = false;
    CHECK_FALSE(incomingOrder(order).lines[0].needsShipping);
}

TEST_CASE("A completed order has left with all its pieces", "[woocommerce]")
{
    auto order = wholeOrder();
    CHECK_FALSE(incomingOrder(order).lines[0].shipped);
    order["status"] = "completed";
    CHECK(incomingOrder(order).lines[0].shipped == 2);
}

TEST_CASE("A WooCommerce order that cannot be read says where, and nothing of the buyer's", "[woocommerce]")
{
    auto order = wholeOrder();
    order["line_items"][1]["quantity"] = 0.5;
    CHECK(unreadable(order) == "quantity of line 2");
    order = wholeOrder();
    order["date_modified_gmt"] = "yesterday";
    CHECK(unreadable(order) == "date_modified_gmt");
    order = wholeOrder();
    order["total"] = "a lot";
    CHECK(unreadable(order) == "total");
    order["line_items"] = json::array();
    order["total"] = "1.00";
    CHECK(unreadable(order) == "line_items");
    CHECK(unreadable(json{7}) == "order number");
}

TEST_CASE("Every member of a WooCommerce order may be missing, null or an empty list, and nothing breaks",
          "[woocommerce]")
{
    const auto whole = wholeOrder();
    for (const auto& member : whole.items()) {
        for (const auto& instead : {json(), json::array(), json("x"), json(-1)}) {
            auto order = whole;
            order[member.key()] = instead;
            sync::OrderPage page;
            CHECK_NOTHROW(addOrder(page, net::textOf(order, "id"), [&] { return incomingOrder(order); }));
            CHECK(page.orders.size() + page.unreadable.size() == 1);
        }
    }
}
