// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/signature.h"
#include "tests/core/platforms/aliexpress/ali_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms::aliexpress;
using namespace supercargo::tests;

namespace {

const std::string kSecret = "sc-demo-secret-0001";

} // namespace

TEST_CASE("The platform's own published example of a signature comes out as published", "[aliexpress]")
{
    const Parameters parameters{{"app_key", "123456"},
                                {"timestamp", "1517820392000"},
                                {"sign_method", "sha256"},
                                {"access_token", "test"},
                                {"order_id", "1234"},
                                {"sign", "not signed itself"},
                                {"empty", ""}};
    CHECK(signatureBase("/order/get", parameters) ==
          "/order/getaccess_tokentestapp_key123456order_id1234sign_methodsha256timestamp1517820392000");
    CHECK(signature("helloworld", "/order/get", parameters) ==
          "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A");
}

TEST_CASE("A call of a service is signed without a path, before it is encoded", "[aliexpress]")
{
    const Parameters orders{{"app_key", "12345678"},
                            {"format", "json"},
                            {"method", "aliexpress.solution.order.get"},
                            {"session", "demo-access-token"},
                            {"sign_method", "sha256"},
                            {"simplify", "true"},
                            {"timestamp", "1782864000000"},
                            {"param0", R"({"current_page":1,"page_size":50,"create_date_start":"2026-07-01 00:00:00",)"
                                       R"("order_status_list":["WAIT_SELLER_SEND_GOODS","SELLER_PART_SEND_GOODS"]})"}};
    CHECK(signature(kSecret, "", orders) == "7B8BB2AFED13F6A677938DFEC3B7478F3D1C9D2104040BE8666D811F8C3AB032");
    const Parameters shipment{{"app_key", "12345678"},          {"description", "Größe 42 发货"},
                              {"logistics_no", "LA88887777CN"}, {"method", "aliexpress.solution.order.fulfill"},
                              {"out_ref", "8012345678901234"},  {"send_type", "part"},
                              {"service_name", "EMS"},          {"session", "demo-access-token"},
                              {"sign_method", "sha256"},        {"timestamp", "1782864000000"}};
    CHECK(signature(kSecret, "", shipment) == "E6752A1AB37A4BC3D7A652CDF6841D2C5BB22CC36B9DFE9329F04D71B958418C");
}

TEST_CASE("A call for tokens is signed with its path in front", "[aliexpress]")
{
    const Parameters create{{"app_key", "12345678"},
                            {"code", "3_12345678_abcDEF"},
                            {"sign_method", "sha256"},
                            {"timestamp", "1782864000000"}};
    CHECK(signature(kSecret, "/auth/token/create", create) ==
          "89061D23CAB6CB486824735DEB75D1670B74A49FAD6A3B1ADEF77A63D4FE5961");
    const Parameters refresh{{"app_key", "12345678"},
                             {"refresh_token", "50000xyz"},
                             {"sign_method", "sha256"},
                             {"timestamp", "1782864000000"}};
    CHECK(signature(kSecret, "/auth/token/refresh", refresh) ==
          "B5FF462C560ACBB1871257416C1B9FDA2200C371A763A12CF8EE043685EBDC81");
}

TEST_CASE("Names are signed in the order of their bytes, not of a language", "[aliexpress]")
{
    CHECK(
        signatureBase("", {{"order_id", "1"}, {"orderId", "2"}, {"OrderId", "3"}, {"foo_bar", "4"}, {"foobar", "5"}}) ==
        "OrderId3foo_bar4foobar5orderId2order_id1");
}

TEST_CASE("The gateway before this one is signed for by MD5 and by HMAC-MD5", "[aliexpress]")
{
    Parameters parameters{{"app_key", "12345678"},
                          {"format", "json"},
                          {"method", "aliexpress.solution.order.get"},
                          {"param0", R"({"current_page":1,"page_size":50})"},
                          {"session", "demo-session"},
                          {"sign_method", "md5"},
                          {"timestamp", "2026-07-01 08:00:00"},
                          {"v", "2.0"}};
    CHECK(topSignature(kSecret, parameters) == "20A0553CFDDFDC4A54F73B8D7AB7B398");
    parameters["sign_method"] = "hmac";
    CHECK(topSignature(kSecret, parameters) == "EDE79801148D475157C361FE9F0E4432");
}

TEST_CASE("What travels is what was signed, each try at its own time, and no secret is in it", "[aliexpress]")
{
    AliShop shop;
    shop.addOrder(1);
    const auto connection = shop.open();
    const auto window = shop.window();
    CHECK(connection->pull(window, "", {}).orders.size() == 1);
    shop.market.answerNext("aliexpress.solution.order.get", {503, "<html>", {}}, 2);
    const auto before = shop.market.http().requestCount();
    CHECK(connection->pull(window, "", {}).orders.size() == 1);
    const auto requests = shop.market.http().requests();
    CHECK(requests.at(before).formField("timestamp") != requests.at(before + 2).formField("timestamp"));
    for (const auto& request : requests) {
        CHECK(request.method == "POST");
        CHECK(request.body.find(kSecret) == std::string::npos);
        CHECK(request.target.find("session") == std::string::npos); // addresses end up in logs
    }
}

TEST_CASE("A clock that is wrong here is set right by the platform's", "[aliexpress]")
{
    AliShop shop;
    shop.addOrder(1);
    auto refusal = fakeAliComplaint("InvalidTimestamp", "The timestamp is out of the allowed range");
    refusal.headers.push_back({"Date", "Fri, 20 Nov 2026 11:00:00 GMT"}); // an hour ahead
    const auto connection = shop.open();
    const auto window = shop.window();
    CHECK(connection->pull(window, "", {}).orders.size() == 1);
    shop.market.answerNext("aliexpress.solution.order.get", refusal);
    CHECK(connection->pull(window, "", {}).orders.size() == 1);
    CHECK(connection->clockSkew() == std::chrono::hours{1});
    CHECK(shop.market.calls("aliexpress.solution.order.get") == 3);
}

TEST_CASE("The gateway before this one is spoken to where the account says so", "[aliexpress]")
{
    AliShop shop;
    shop.account.region = "top";
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto window = shop.window();
    CHECK(connection->pull(window, "", {}).orders.size() == 1);
    connection->markShipped(shop.news(order, "YT2026112000001"), {});
    CHECK(shop.market.order(order.id).status == "WAIT_BUYER_ACCEPT_GOODS");
    const auto request = shop.market.http().requests().back();
    CHECK(request.path == "/router/rest");
    CHECK(request.formField("timestamp") == "2026-11-20 18:00:00"); // in China
    CHECK(request.formField("v") == "2.0");
}
