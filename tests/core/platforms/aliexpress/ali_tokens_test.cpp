// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/tokens.h"
#include "core/platforms/connections.h"
#include "tests/core/platforms/aliexpress/ali_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using std::chrono::days;
using std::chrono::hours;

namespace {

const char* const kRefresh = "/auth/token/refresh";

void pullOnce(AliShop& shop, sync::ShopConnection& connection)
{
    static_cast<void>(connection.pull(shop.window(), "", {}));
}

} // namespace

TEST_CASE("A seller signs in by the browser, and the code becomes tokens, once", "[aliexpress]")
{
    AliShop shop;
    const auto* platform = platforms::findConnectable(Platform::aliexpress);
    REQUIRE(platform != nullptr);
    REQUIRE(platform->consent != nullptr);
    auto typed = shop.market.secrets();
    typed.erase("refresh_token");
    CHECK(platforms::missingField(*platform, typed, true).empty());
    CHECK(platforms::missingField(*platform, typed, false) == "refresh_token");
    CHECK(platform->consent->url({}, typed, "some-state") ==
          "https://api-sg.aliexpress.com/oauth/authorize?response_type=code&client_id=12345678&redirect_uri="
          "https%3A%2F%2Fseller.example.net%2Fcallback&state=some-state&force_auth=true");

    const net::RedirectFields answer{{"code", shop.market.newCode()}};
    const auto secrets = platform->consent->secrets(shop.account, typed, answer, shop.parts(), {});
    CHECK(secrets.at("access_token") == "50000access-1");
    CHECK(secrets.at("refresh_token") == "50000refresh-1");
    CHECK(secrets.at("access_token_until") == "2026-12-20T10:00:00Z");
    CHECK(secrets.at("refresh_token_until") == "2027-01-19T10:00:00Z");
    CHECK(secrets.at("account") == "cn1000000001");
    CHECK(secrets.at("app_secret") == typed.at("app_secret"));
    shop.secrets.put("shop-1", secrets);
    pullOnce(shop, *shop.open());
    CHECK(shop.market.calls(kRefresh) == 0);

    const auto twice =
        errorOf([&] { (void)platform->consent->secrets(shop.account, typed, answer, shop.parts(), {}); });
    CHECK(twice.code() == ErrorCode::authorization_ended);
    CHECK(twice.arguments().back() == "InvalidCode: Invalid authorization code");
    CHECK(errorOf([&] { (void)platform->consent->secrets(shop.account, typed, {}, shop.parts(), {}); }).code() ==
          ErrorCode::invalid_argument);
}

TEST_CASE("The access token is renewed when a fifth of its life is left, and not before", "[aliexpress]")
{
    AliShop shop;
    pullOnce(shop, *shop.open()); // there was none yet
    CHECK(shop.market.calls(kRefresh) == 1);
    shop.clock.advance(days{23});
    pullOnce(shop, *shop.open());
    CHECK(shop.market.calls(kRefresh) == 1);
    shop.clock.advance(days{2});
    pullOnce(shop, *shop.open());
    CHECK(shop.market.calls(kRefresh) == 2);
    CHECK(shop.secrets.find("shop-1")->at("refresh_token") == "50000refresh-2"); // the one before is none any more
    pullOnce(shop, *shop.open());
    CHECK(shop.market.calls(kRefresh) == 2);
}

TEST_CASE("What one process has renewed, another takes and does not renew again", "[aliexpress]")
{
    AliShop shop;
    const auto first = shop.open();
    const auto second = shop.open();
    pullOnce(shop, *first);
    pullOnce(shop, *second);
    CHECK(shop.market.calls(kRefresh) == 1);
    shop.clock.advance(days{25});
    pullOnce(shop, *first);
    pullOnce(shop, *second); // it still has the one from before in hand
    CHECK(shop.market.calls(kRefresh) == 2);
    shop.market.expireToken();
    pullOnce(shop, *first);
    pullOnce(shop, *second);
    CHECK(shop.market.calls(kRefresh) == 3);
}

TEST_CASE("A token that is none any more is renewed once, and the call made again", "[aliexpress]")
{
    AliShop shop;
    shop.addOrder(1);
    const auto connection = shop.open();
    pullOnce(shop, *connection);
    shop.market.expireToken();
    const auto window = shop.window();
    CHECK(connection->pull(window, "", {}).orders.size() == 1);
    CHECK(shop.market.calls(kRefresh) == 2);
    shop.market.revoke();
    const auto error = errorOf([&] { pullOnce(shop, *connection); });
    CHECK(error.code() == ErrorCode::authorization_ended);
    CHECK(error.arguments().back() == "IllegalRefreshToken: The specified refresh token is invalid or expired");
}

TEST_CASE("A renewal that fails ahead of time stops nothing while the token lives", "[aliexpress]")
{
    AliShop shop;
    pullOnce(shop, *shop.open());
    shop.clock.advance(days{25});
    shop.market.answerNext(kRefresh, fakeAliComplaint("IllegalRefreshToken", "Not now"), 2);
    pullOnce(shop, *shop.open());
    shop.clock.advance(days{4});
    pullOnce(shop, *shop.open());
    shop.clock.advance(hours{1});
    pullOnce(shop, *shop.open()); // and when it goes well again, it is renewed
    CHECK(shop.secrets.find("shop-1")->at("access_token") == "50000access-2");
}

TEST_CASE("Tokens that cannot be renewed are used to their end, which is told", "[aliexpress]")
{
    AliShop shop;
    shop.market.beUnrenewable();
    const auto connection = shop.open();
    CHECK(connection->test({}).authorizedUntil == shop.clock.now() + FakeAliexpress::kTokenLives);
    shop.clock.advance(days{29});
    pullOnce(shop, *shop.open());
    CHECK(shop.market.calls(kRefresh) == 1);
}

TEST_CASE("Who signs in anew while a token is renewed has the tokens that count", "[aliexpress]")
{
    AliShop shop;
    const auto connection = shop.open();
    pullOnce(shop, *connection);
    auto other = shop.market.secrets();
    other["refresh_token"] = "50000refresh-1";
    other["account"] = "another";
    shop.secrets.put("shop-1", other); // typed in: without its access token
    pullOnce(shop, *shop.open());
    CHECK(shop.market.calls(kRefresh) == 2);
    // A refresh token of another account does not go with the access token that is kept.
    auto kept = *shop.secrets.find("shop-1");
    kept["refresh_token"] = "typed in";
    CHECK(platforms::aliexpress::isDue(kept, shop.clock.now()));
    CHECK_FALSE(platforms::aliexpress::isAlive(kept, shop.clock.now()));
}

TEST_CASE("A tokens' answer that is none keeps what there is", "[aliexpress]")
{
    AliShop shop;
    const auto codeOf = [&](const char* body) {
        shop.market.answerNext(kRefresh, {200, body, {}});
        return errorOf([&] { pullOnce(shop, *shop.open()); }).code();
    };
    CHECK(codeOf(R"({"code": "0"})") == ErrorCode::answer_malformed);
    CHECK(codeOf(R"({"access_token": "a", "expires_in": "soon"})") == ErrorCode::answer_malformed);
    CHECK(codeOf(R"({"access_token": "a", "expires_in": -5})") == ErrorCode::answer_malformed);
    CHECK(codeOf(R"({"access_token": ["a"]})") == ErrorCode::answer_malformed);
    CHECK(shop.secrets.find("shop-1")->at("refresh_token") == "50000-first");
    pullOnce(shop, *shop.open());
    shop.secrets.put("shop-1", {{"app_key", "x"}});
    CHECK(errorOf([&] { pullOnce(shop, *shop.open()); }).code() == ErrorCode::secret_missing);
    shop.secrets.remove("shop-1");
    CHECK(errorOf([&] { pullOnce(shop, *shop.open()); }).code() == ErrorCode::not_connected);
}
