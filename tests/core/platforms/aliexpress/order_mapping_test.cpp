// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/carriers.h"
#include "core/platforms/aliexpress/order_mapping.h"
#include "core/platforms/aliexpress/recipient.h"
#include "tests/core/platforms/aliexpress/ali_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms::aliexpress;
using namespace supercargo::tests;
using nlohmann::json;
using orders::PlatformStatus;

namespace {

const Instant kNow = *parseIso8601("2026-11-20T10:00:00Z");

json listed()
{
    return json::parse(R"({
        "order_id": 8012345678901234567, "order_status": "WAIT_SELLER_SEND_GOODS",
        "gmt_create": "2026-11-18 05:00:00", "gmt_pay_time": "2026-11-18 05:10:00", "gmt_update": "2026-11-19 06:00:00",
        "buyer_login_id": "br1234567", "buyer_signer_fullname": "Ana Souza",
        "pay_amount": {"amount": "31.47", "currency_code": "USD"}, "timeout_left_time": "120340569",
        "frozen_status": "NO_FROZEN", "issue_status": "NO_ISSUE", "logistics_status": "WAIT_SELLER_SEND_GOODS",
        "product_list": {"order_product_dto": [
            {"child_id": 8012345678901234568, "sku_code": "MUG-RED", "product_name": "Mug", "product_count": "2",
             "product_unit_price": {"amount": "5.00", "currency_code": "USD"},
             "total_product_amount": {"amount": 10.0, "currency_code": "USD"},
             "son_order_status": "WAIT_SELLER_SEND_GOODS", "logistics_service_name": "AliExpress Standard Shipping",
             "logistics_type": "CAINIAO_STANDARD", "memo": "blue, please", "send_goods_operator": "SELLER_SEND_GOODS"},
            {"child_id": 8012345678901234569, "sku_code": "", "product_name": "Tee", "product_count": 1,
             "total_product_amount": {"amount": "19.47", "currency_code": "USD"},
             "son_order_status": "WAIT_SELLER_SEND_GOODS", "logistics_service_name": "AliExpress Standard Shipping",
             "memo": "blue, please", "send_goods_operator": "SELLER_SEND_GOODS"}]}})");
}

json detail()
{
    return json::parse(R"({
        "id": 8012345678901234567, "order_status": "WAIT_SELLER_SEND_GOODS", "gmt_modified": "2026-11-19 06:30:00",
        "memo": "leave it at the door", "over_time_left": "2026-11-25 05:10:00", "cpf_number": "12345678909",
        "logistics_amount": {"amount": "2.00", "currency_code": "USD"}, "logistics_status": "WAIT_SELLER_SEND_GOODS",
        "receipt_address": {"contact_person": "Ana Souza", "detail_address": "Rua Augusta 100", "address2": "ap 5",
            "city": "São Paulo", "province": "SP", "zip": "01304-000", "country": "BR", "mobile_no": "11987654321",
            "phone_country": "55"},
        "child_order_list": {"global_aeop_tp_child_order_dto": [
            {"id": 8012345678901234568, "child_order_id": "8012345678901234568", "order_sort_id": 1, "product_count": 2,
             "order_status": "WAIT_SELLER_SEND_GOODS"},
            {"id": 8012345678901234569, "child_order_id": "8012345678901234569", "order_sort_id": 2, "product_count": 1,
             "order_status": "WAIT_SELLER_SEND_GOODS",
             "product_attributes": "{\"sku\":[{\"pName\":\"Color\",\"pValue\":\"Black\",\"selfDefineValue\":\"Night\"},{\"pName\":\"Size\",\"pValue\":\"XL\"}]}"}]},
        "logistic_info_list": {}})");
}

orders::IncomingOrder readOrder(const json& page, const json& whole = {}, const json& recipient = {})
{
    return incomingOrder({page, whole, recipient}, PacificTime{}, kNow);
}

PlatformStatus statusOfWord(const char* word, const json& more = json::object())
{
    json order{{"order_status", word}};
    order.update(more);
    return platforms::aliexpress::statusOf(order);
}

} // namespace

TEST_CASE("An order to ship is read from its page and its detail, to the last digit of its number", "[aliexpress]")
{
    const auto order = readOrder(listed(), detail(), detail()["receipt_address"]);
    CHECK(order.platformOrderId == "8012345678901234567");
    CHECK(order.status == PlatformStatus::paid);
    CHECK(order.version == *parseIso8601("2026-11-19T14:30:00Z")); // the detail is newer
    CHECK(order.placedAt->at == *parseIso8601("2026-11-18T13:00:00Z"));
    CHECK(order.paidAt->at == *parseIso8601("2026-11-18T13:10:00Z"));
    CHECK(order.shipBy->at == *parseIso8601("2026-11-25T13:10:00Z"));
    CHECK(order.buyerId == "br1234567");
    CHECK(order.buyerName == "Ana Souza");
    CHECK(order.buyerNote == "leave it at the door");
    CHECK(order.serviceLevel == "AliExpress Standard Shipping");
    CHECK(order.total == Money{3'147, Currency{"USD"}});
    CHECK(order.shippingPaid == Money{200, Currency{"USD"}});
    CHECK(order.buyerAskedCancel == false);
    CHECK(order.fulfilledByPlatform == false);
    REQUIRE(order.lines.size() == 2);
    CHECK(order.lines[0].platformLineId == "8012345678901234568");
    CHECK(order.lines[0].platformSku == "MUG-RED");
    CHECK(order.lines[0].title == "Mug");
    CHECK(order.lines[0].quantity == 2);
    CHECK(order.lines[0].shipped == 0);
    CHECK(order.lines[0].unitPrice == Money{500, Currency{"USD"}});
    CHECK(order.lines[0].total == Money{1'000, Currency{"USD"}});
    CHECK(order.lines[1].title == "Tee [Color: Night, Size: XL]"); // it has no SKU to be known by
    CHECK(order.shipTo.name == "Ana Souza");
    CHECK(order.shipTo.lines == std::vector<std::string>{"Rua Augusta 100", "ap 5", "CPF 12345678909"});
    CHECK(order.shipTo.city == "São Paulo");
    CHECK(order.shipTo.region == "SP");
    CHECK(order.shipTo.postcode == "01304-000");
    CHECK(order.shipTo.country == "BR");
    CHECK(order.shipTo.phone == "+55 11987654321");
    CHECK(json::accept(order.rawPayload));
}

TEST_CASE("A page alone gives an order without its address, and lists may come simplified", "[aliexpress]")
{
    auto page = listed();
    page["product_list"] = page["product_list"]["order_product_dto"];
    const auto order = readOrder(page);
    CHECK(order.lines.size() == 2);
    CHECK(order.lines[1].title == "Tee");
    CHECK_FALSE(order.shipTo.name); // what we have of it stays
    CHECK(order.buyerNote == "blue, please");
    CHECK(order.version == *parseIso8601("2026-11-19T14:00:00Z"));
    CHECK(order.shipBy->at == *parseIso8601("2026-11-21T19:25:00Z")); // now and what is left, to the minute
}

TEST_CASE("The platform's words for an order's state, and the closed one that has two meanings", "[aliexpress]")
{
    CHECK(statusOfWord("PLACE_ORDER_SUCCESS") == PlatformStatus::unpaid);
    CHECK(statusOfWord("PAYMENT_PROCESSING") == PlatformStatus::unpaid);
    CHECK(statusOfWord("RISK_CONTROL") == PlatformStatus::unpaid);
    CHECK(statusOfWord("RISK_CONTROL_HOLD") == PlatformStatus::unpaid);
    CHECK(statusOfWord("WAIT_SELLER_EXAMINE_MONEY") == PlatformStatus::unpaid);
    CHECK(statusOfWord("A_WORD_OF_NEXT_YEAR") == PlatformStatus::unpaid);
    CHECK(statusOfWord("WAIT_SELLER_SEND_GOODS") == PlatformStatus::paid);
    CHECK(statusOfWord("WAIT_SELLER_SEND_GOODS", {{"frozen_status", "IN_FROZEN"}}) == PlatformStatus::unpaid);
    CHECK(statusOfWord("SELLER_PART_SEND_GOODS") == PlatformStatus::partly_shipped);
    CHECK(statusOfWord("WAIT_BUYER_ACCEPT_GOODS") == PlatformStatus::shipped);
    CHECK(statusOfWord("FUND_PROCESSING") == PlatformStatus::shipped);
    CHECK(statusOfWord("FINISH") == PlatformStatus::cancelled);
    CHECK(statusOfWord("FINISH", {{"gmt_send_goods_time", "2026-11-01 10:00:00"}}) == PlatformStatus::completed);
    CHECK(statusOfWord("FINISH", {{"logistics_status", "BUYER_ACCEPT_GOODS"}}) == PlatformStatus::completed);
    CHECK(statusOfWord("ARCHIVE", {{"logistic_info_list", {{{"logistics_no", "RR1CN"}}}}}) ==
          PlatformStatus::completed);
    CHECK(statusOfWord("IN_CANCEL") == PlatformStatus::paid);
    CHECK(statusOfWord("IN_ISSUE", {{"logistics_status", "SELLER_SEND_GOODS"}}) == PlatformStatus::shipped);
    CHECK(statusOfWord("IN_ISSUE", {{"logistics_status", "SELLER_SEND_PART_GOODS"}}) == PlatformStatus::partly_shipped);
    CHECK(statusOfWord("IN_FROZEN") == PlatformStatus::unpaid);
    CHECK_THROWS_AS(statusOf(json::object()), Error);
}

TEST_CASE("A cancellation that the buyer asks for is told, and the order may still be shipped or not", "[aliexpress]")
{
    auto page = listed();
    page["order_status"] = "IN_CANCEL";
    const auto order = readOrder(page);
    CHECK(order.buyerAskedCancel == true);
    CHECK(order.status == PlatformStatus::paid);
}

TEST_CASE("What the platform's warehouse sends is not ours to pick", "[aliexpress]")
{
    auto page = listed();
    auto& lines = page["product_list"]["order_product_dto"];
    lines[1]["send_goods_operator"] = "WAREHOUSE_SEND_GOODS";
    auto order = readOrder(page);
    CHECK(order.fulfilledByPlatform == false);
    CHECK(order.lines[0].shipped == 0);
    CHECK(order.lines[1].shipped == 1);
    lines[0]["send_goods_operator"] = "WAREHOUSE_SEND_GOODS";
    CHECK(readOrder(page).fulfilledByPlatform == true);
}

TEST_CASE("Lines that have left, and lines that were closed while the order waits", "[aliexpress]")
{
    auto page = listed();
    auto& lines = page["product_list"]["order_product_dto"];
    lines[0]["son_order_status"] = "FINISH";
    CHECK(readOrder(page).lines[0].quantity == 0);
    page["order_status"] = "SELLER_PART_SEND_GOODS";
    lines[0]["son_order_status"] = "WAIT_BUYER_ACCEPT_GOODS";
    CHECK(readOrder(page).lines[0].shipped == 2);
    lines[0]["son_order_status"] = "SELLER_PART_SEND_GOODS";
    CHECK_FALSE(readOrder(page).lines[0].shipped); // nobody says how many
    page["order_status"] = "WAIT_BUYER_ACCEPT_GOODS";
    CHECK(readOrder(page).lines[0].shipped == 2);
}

TEST_CASE("Asterisks are no address: it is decrypted whole, or left out", "[aliexpress]")
{
    auto address = detail()["receipt_address"];
    CHECK_FALSE(isMasked(address));
    address["contact_person"] = "A***";
    address["address2"] = "***";
    address["mobile_no"] = "1198*****21";
    CHECK(isMasked(address));
    const auto told = unmasked(address, {{"contact_person", "Ana Souza"}, {"mobile_no", "11987654321"}});
    CHECK_FALSE(isMasked(told));
    const auto to = addressOf(told, "");
    CHECK(to.name == "Ana Souza");
    CHECK(to.lines == std::vector<std::string>{"Rua Augusta 100"});
    CHECK(to.phone == "+55 11987654321");

    auto page = listed();
    page["buyer_signer_fullname"] = "A***";
    CHECK_FALSE(readOrder(page).buyerName);
}

TEST_CASE("Addresses as the platform writes them: UK, a fixed line, one line for two fields", "[aliexpress]")
{
    const auto to = addressOf(json::parse(R"({"contact_person": "Jo", "address": "1 High St", "address2": "1 High St",
        "country": "UK", "phone_country": "44", "phone_area": "20", "phone_number": "7946 0000"})"),
                              "");
    CHECK(to.country == "GB");
    CHECK(to.lines == std::vector<std::string>{"1 High St"});
    CHECK(to.phone == "+44 20 7946 0000");
}

TEST_CASE("What cannot be read is named, and nothing of the buyer's is in it", "[aliexpress]")
{
    const auto faultOf = [](const char* pointer, const json& value) {
        auto page = listed();
        page[json::json_pointer{pointer}] = value;
        return errorOf([&] { (void)readOrder(page); }).arguments().back();
    };
    CHECK(faultOf("/order_status", nullptr) == "order_status");
    CHECK(faultOf("/gmt_create", "tomorrow") == "gmt_create");
    CHECK(faultOf("/gmt_update", 5) == "gmt_update");
    CHECK(faultOf("/pay_amount", {{"amount", "much"}, {"currency_code", "USD"}}) == "pay_amount");
    CHECK(faultOf("/product_list", json::object()) == "product_list");
    CHECK(faultOf("/product_list", "none") == "product_list");
    CHECK(faultOf("/product_list/order_product_dto/1/product_count", -1) == "product_count of line 2");
    CHECK(faultOf("/product_list/order_product_dto/0/child_id", nullptr) == "child_id of line 1");
    CHECK(faultOf("/buyer_login_id", json::array()) == "buyer_login_id");
}

TEST_CASE("Carriers as sellers call them are the platform's services; others are the seller's own", "[aliexpress]")
{
    CHECK(serviceName("云途") == "YUNTU");
    CHECK(serviceName("yun express") == "YUNTU");
    CHECK(serviceName("China Post") == "CPAM");
    CHECK(serviceName("CPAM") == "CPAM");
    CHECK(serviceName("燕文物流") == "YANWEN_AM");
    CHECK(serviceName("My cousin's van") == "Other");
    CHECK(serviceName("") == "Other");
}
