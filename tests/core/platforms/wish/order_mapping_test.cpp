// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wish/order_mapping.h"

#include "core/net/json_page.h"
#include "core/platforms/json_members.h"
#include "core/platforms/wish/carriers.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;
using namespace supercargo::platforms::wish;
using nlohmann::json;
using orders::PlatformStatus;

namespace {

json wholeOrder()
{
    return json::parse(R"({
        "id": "5e1f00000000000000001001", "transaction_id": "5e1f0000000000000000aaaa", "state": "APPROVED",
        "released_at": "2026-11-19T08:00:00.000Z", "updated_at": "2026-11-20T09:30:00.250+08:00",
        "full_address": {"shipping_detail": {
            "name": "João Silva", "street_address1": "Rua Um 17", "street_address2": "Apto 3", "city": "São Paulo",
            "state": "SP", "zipcode": "01000-000", "country_code": "BR", "country": "Brazil", "neighborhood": "Centro",
            "phone_number": {"number": "11 99999-0000", "country_code": "55"}}},
        "product_information": {"id": "p", "variation_id": "v", "sku": " MUG-RED ", "name": "Mug", "color": "red", "size": "L"},
        "order_payment": {"general_payment_details": {
            "product_quantity": 3, "product_price": {"amount": 10.4, "currency_code": "USD"},
            "shipping_merchant_payment": {"amount": 1.705, "currency_code": "USD"},
            "payment_total": {"amount": 31.620000000000001, "currency_code": "USD"}}},
        "fulfillment_requirements": {"expected_ship_time": "2026-11-24T08:00:00.000Z",
            "expected_delivery_time": "2026-12-20T08:00:00.000Z"},
        "fulfillment_order_types": ["ADVANCED_LOGISTICS", "VAT"],
        "tax_information": {"customer_identity_number": "123.456.789-09", "customer_identity_number_type": "CPF",
            "vat_information": {"eu_vat_customs_declaration": {"vat_payer": {"ioss_number": "IM3720000224"}},
                "required_vat_numbers": {"voec": {"number": "2025906", "entity": "WISH"}}}},
        "tracking_information": [], "fulfillment_records": [
            {"event_type": "ORDER_RELEASED", "event_time": "2026-11-19T08:00:00.000Z"}]})");
}

PlatformStatus statusWith(const char* state)
{
    auto order = wholeOrder();
    order["state"] = state;
    return statusOf(order);
}

std::string unreadable(const json& order)
{
    sync::OrderPage page;
    addOrder(page, net::textOf(order, "id"), [&] { return incomingOrder(order); });
    REQUIRE(page.unreadable.size() == 1);
    return page.unreadable.front().what;
}

json shippedOrder()
{
    auto order = wholeOrder();
    order["state"] = "SHIPPED";
    order["tracking_information"] = {{{"tracking_number", "RR1CN"}, {"ship_note", "supercargo 7"}},
                                     {{"tracking_number", "RR0CN"}, {"ship_note", "mine"}}};
    order["fulfillment_records"].push_back(
        {{"event_type", "MARK_SHIPPED"}, {"event_time", "2026-11-20T01:00:00.000Z"}});
    return order;
}

} // namespace

TEST_CASE("A Wish order comes with address, money, deadlines and the numbers that customs want", "[wish]")
{
    const auto order = incomingOrder(wholeOrder());
    CHECK(order.platformOrderId == "5e1f00000000000000001001");
    CHECK(order.version == parseIso8601("2026-11-20T01:30:00.250Z"));
    CHECK(order.status == PlatformStatus::paid);
    CHECK(order.placedAt->at == parseIso8601("2026-11-19T08:00:00Z"));
    CHECK(order.releasedAt == parseIso8601("2026-11-19T08:00:00Z"));
    CHECK(order.shipBy->at == parseIso8601("2026-11-24T08:00:00Z"));
    CHECK(order.deliverBy->at == parseIso8601("2026-12-20T08:00:00Z"));
    CHECK(order.buyerId == "5e1f0000000000000000aaaa"); // orders of one checkout may be merged
    CHECK(order.shipTo.name == "João Silva");
    CHECK(order.shipTo.lines == std::vector<std::string>{"Rua Um 17", "Apto 3", "Centro"});
    CHECK(order.shipTo.country == "BR");
    CHECK(order.shipTo.phone == "+55 11 99999-0000");
    CHECK(order.iossNumber == "IM3720000224");
    CHECK(order.vatNumber == "2025906");
    CHECK(order.buyerNote == "CPF 123.456.789-09");
    CHECK(order.serviceLevel == "WishPost, ADVANCED_LOGISTICS, VAT");
    CHECK(order.fulfilledByPlatform == false);
    REQUIRE(order.lines.size() == 1);
    CHECK(order.lines[0].platformSku == "MUG-RED");
    CHECK(order.lines[0].title == "Mug [red, L]");
    CHECK(order.lines[0].quantity == 3);
    CHECK(order.lines[0].shipped == 0);
    // Floats are rounded to cents at once, half away from zero.
    CHECK(order.lines[0].unitPrice == Money{1'040, Currency{"USD"}});
    CHECK(order.lines[0].total == Money{3'120, Currency{"USD"}});
    CHECK(order.shippingPaid == Money{513, Currency{"USD"}});
    CHECK(order.total == Money{3'162, Currency{"USD"}});
}

TEST_CASE("What the buyer paid goes before what Wish pays, and yen have no cents", "[wish]")
{
    auto order = wholeOrder();
    auto& payment = order["order_payment"]["general_payment_details"];
    payment["customer_paid_prices_detail"] = {{"product_price", {{"amount", 1999.5}, {"currency_code", "JPY"}}},
                                              {"total", {{"amount", 6000}, {"currency_code", "JPY"}}},
                                              {"shipping_price_total", {{"amount", 0.4}, {"currency_code", "JPY"}}}};
    const auto read = incomingOrder(order);
    CHECK(read.lines[0].unitPrice == Money{2'000, Currency{"JPY"}});
    CHECK(read.total == Money{6'000, Currency{"JPY"}});
    CHECK(read.shippingPaid == Money{0, Currency{"JPY"}});
}

TEST_CASE("Wish's states are ours, and one that is not known ships nothing", "[wish]")
{
    CHECK(statusWith("APPROVED") == PlatformStatus::paid);
    CHECK(statusWith("SHIPPED") == PlatformStatus::shipped);
    CHECK(statusWith("REFUNDED") == PlatformStatus::cancelled);
    CHECK(statusWith("DECLINED") == PlatformStatus::cancelled);
    CHECK(statusWith("REQUIRE_REVIEW") == PlatformStatus::unpaid);
    CHECK(statusWith("SOMETHING_NEW") == PlatformStatus::unpaid);
    auto order = wholeOrder();
    order["fulfillment_order_types"] = {"WISH_EXPRESS", "FULFILLED_BY_WISH"};
    CHECK(incomingOrder(order).fulfilledByPlatform == true);
    CHECK_FALSE(incomingOrder(shippedOrder()).releasedAt);
    CHECK(incomingOrder(shippedOrder()).lines[0].shipped == 3);
}

TEST_CASE("The numbers of an order that was given back count no more, though they still stand there", "[wish]")
{
    auto order = shippedOrder();
    REQUIRE(shipmentsOf(order).size() == 2);
    CHECK(shipmentsOf(order)[0].tracking == "RR1CN");
    CHECK(shipmentsOf(order)[0].reference == "7");
    CHECK(shipmentsOf(order)[1].reference.empty());

    order["state"] = "APPROVED";
    CHECK(shipmentsOf(order).size() == 2); // on its way: marked, and not taken back

    order["fulfillment_records"].push_back(
        {{"event_type", "TRACKING_CANCELLED"}, {"event_time", "2026-11-20T03:00:00.000Z"}});
    order["fulfillment_records"].push_back(
        {{"event_type", "ORDER_RE_RELEASED"}, {"event_time", "2026-11-20T03:00:01.000Z"}});
    CHECK(shipmentsOf(order).empty());
    CHECK(incomingOrder(order).releasedAt == parseIso8601("2026-11-20T03:00:01Z"));

    order["fulfillment_records"] = json::array();
    CHECK(shipmentsOf(order).empty());
}

TEST_CASE("A Wish order that cannot be understood says what, and nothing of the buyer's", "[wish]")
{
    const auto without = [](const char* pointer, const json& value = nullptr) {
        auto order = wholeOrder();
        order[json::json_pointer{pointer}] = value;
        return unreadable(order);
    };
    CHECK(without("/id") == "order number");
    CHECK(without("/state") == "state");
    CHECK(without("/updated_at", "yesterday") == "updated_at");
    CHECK(without("/full_address", "secret street 1") == "full_address");
    CHECK(without("/order_payment/general_payment_details/product_quantity") == "product_quantity");
    CHECK(without("/order_payment/general_payment_details/product_quantity", 0) == "product_quantity");
    CHECK(without("/order_payment/general_payment_details/product_price/amount", "ten") == "product_price");
    CHECK(without("/order_payment/general_payment_details/payment_total/currency_code", "?") == "payment_total");
    CHECK(without("/order_payment/general_payment_details/product_price/amount", 1e18) == "product_price");
    CHECK(without("/fulfillment_records", "none") == "fulfillment_records");
}

TEST_CASE("A carrier is told by a name that Wish accepts, however we call it", "[wish]")
{
    const std::vector<std::string> accepted{"USPS",         "YunExpress", "Yanwen Logistics",
                                            "ChinaAirPost", "FourPX",     "Flash Post"};
    CHECK(acceptedName(accepted, "云途") == "YunExpress");
    CHECK(acceptedName(accepted, "yun-express") == "YunExpress");
    CHECK(acceptedName(accepted, "4PX") == "FourPX");
    CHECK(acceptedName(accepted, "China Post") == "ChinaAirPost");
    CHECK(acceptedName(accepted, "flash post") == "Flash Post");
    CHECK_FALSE(acceptedName(accepted, "DHL"));
    CHECK(trackingNumber(" yt 2026-1120 ") == "yt20261120");
}
