// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/woocommerce/oauth_signature.h"
#include "core/platforms/woocommerce/shop_address.h"
#include "tests/core/platforms/woocommerce/woo_shop.h"

#include <set>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms::woocommerce;
using namespace supercargo::tests;

TEST_CASE("A request over http is signed as a shop checks it", "[woocommerce]")
{
    const ConsumerKeys keys{"ck_0123456789abcdef0123456789abcdef01234567",
                            "cs_89abcdef0123456789abcdef0123456789abcdef"};
    const ShopAddress shop{{.shopUrl = "http://shop.example.net"}};
    const auto url = shop.url("/wc/v3/orders", {{"status", "processing,on-hold"},
                                                {"per_page", "100"},
                                                {"modified_after", "2026-01-01T00:00:00"},
                                                {"dates_are_gmt", "true"}});
    const auto once = OneTime{"0a1b2c3d4e5f6071", *parseIso8601("2026-01-01T00:00:00Z")};
    const auto whole = signedUrl("GET", url, keys, once);
    const auto signature = whole.find("&oauth_signature=");
    REQUIRE(signature != std::string::npos);
    CHECK(signatureBase("GET", whole.substr(0, signature)) ==
          "GET&http%3A%2F%2Fshop.example.net%2Fwp-json%2Fwc%2Fv3%2Forders&dates_are_gmt%3Dtrue%26modified_after%3D"
          "2026-01-01T00%253A00%253A00%26oauth_consumer_key%3Dck_0123456789abcdef0123456789abcdef01234567%26oauth_"
          "nonce%3D0a1b2c3d4e5f6071%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1767225600%26per_page"
          "%3D100%26status%3Dprocessing%252Con-hold");
    CHECK(whole.substr(signature + 17) == net::percentEncoded("19/36M4OFpqf9KTC4Y6OCTJYzuFzEk8GPFvUUpDKs4Q="));
    CHECK(whole.find("cs_") == std::string::npos);
}

TEST_CASE("No nonce comes twice", "[woocommerce]")
{
    std::set<std::string> nonces;
    for (int i = 0; i < 100; ++i) {
        nonces.insert(randomName());
    }
    CHECK(nonces.size() == 100);
    CHECK(nonces.begin()->size() == 32);
}

TEST_CASE("A shop is found by the address that its seller has at hand", "[woocommerce]")
{
    const auto urlOf = [](const std::string& shopUrl, const Query& query = {}) {
        return ShopAddress{{.shopUrl = shopUrl}}.url("/wc/v3/orders", query);
    };
    CHECK(urlOf("https://shop.example.net") == "https://shop.example.net/wp-json/wc/v3/orders");
    CHECK(urlOf(" https://shop.example.net/store/ ") == "https://shop.example.net/store/wp-json/wc/v3/orders");
    CHECK(urlOf("https://shop.example.net/wp-json/") == "https://shop.example.net/wp-json/wc/v3/orders");
    CHECK(urlOf("http://shop.example.net:8080/?rest_route=/", {{"page", "2"}}) ==
          "http://shop.example.net:8080/?rest_route=%2Fwc%2Fv3%2Forders&page=2");
    for (const auto* wrong : {"", "shop.example.net", "ftp://shop.example.net", "https://me:pass@shop.example.net",
                              "https://shop.example.net/?page=2", "https://shop.example.net/#top"}) {
        CAPTURE(wrong);
        const auto error = errorOf([&] { (void)urlOf(wrong); });
        CHECK(error.code() == ErrorCode::invalid_argument);
    }
}

TEST_CASE("Over https the keys are sent, and the secret never over http", "[woocommerce]")
{
    WooShop shop;
    shop.addOrder(1);
    const auto window = shop.window();
    CHECK(shop.open()->pull(window, "", {}).orders.size() == 1);
    for (const auto& request : shop.woo.http().requests()) {
        CHECK(request.header("Authorization").empty());
        CHECK(request.target.find("cs_") == std::string::npos);
    }
    WooShop secure;
    secure.beSecure();
    secure.addOrder(1);
    CHECK(secure.open()->pull(window, "", {}).orders.size() == 1);
    CHECK(secure.woo.http().requests().back().header("Authorization").starts_with("Basic "));
    CHECK(secure.woo.http().requests().back().parameter("oauth_nonce").empty());
}

TEST_CASE("Where the web server keeps the keys from the shop, requests are signed over https, too", "[woocommerce]")
{
    WooShop shop;
    shop.beSecure();
    shop.woo.stripAuthorization();
    shop.addOrder(1);
    const auto connection = shop.open();
    const auto window = shop.window();
    CHECK(connection->pull(window, "", {}).orders.size() == 1);
    CHECK(connection->pull(window, "", {}).orders.size() == 1);
    CHECK(shop.woo.http().requestCount() == 3); // the way that works is kept
}

TEST_CASE("What is tried again is signed anew: a nonce is taken once", "[woocommerce]")
{
    WooShop shop;
    shop.addOrder(1);
    shop.woo.http().failNext(LoopbackFault::reset_after, 2); // heard, and the answer lost
    const auto window = shop.window();
    CHECK(shop.open()->pull(window, "", {}).orders.size() == 1);
    std::set<std::string> nonces;
    for (const auto& request : shop.woo.http().requests()) {
        nonces.insert(request.parameter("oauth_nonce"));
    }
    CHECK(nonces.size() == 3);
}

TEST_CASE("A clock that is wrong here is set right by the shop's", "[woocommerce]")
{
    WooShop shop;
    shop.addOrder(1);
    auto refusal = fakeWooRefusal(401, "woocommerce_rest_authentication_error", "Invalid timestamp.");
    refusal.headers.push_back({"Date", "Fri, 20 Nov 2026 11:00:00 GMT"}); // an hour ahead
    shop.woo.answerNext("orders", refusal);
    const auto window = shop.window();
    const auto connection = shop.open();
    // The fake goes by our clock and takes what is at most 15 minutes away from it.
    CHECK(errorOf([&] { (void)connection->pull(window, "", {}); }).arguments().back() ==
          "woocommerce_rest_authentication_error: Invalid timestamp.");
    CHECK(connection->clockSkew() == std::chrono::hours{1});
    CHECK(shop.woo.http().requests().back().parameter("oauth_timestamp") ==
          std::to_string(toMilliseconds(*parseIso8601("2026-11-20T11:00:00Z")) / 1000));
}
