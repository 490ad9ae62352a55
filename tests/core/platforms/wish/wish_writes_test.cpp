// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/wish/wish_shop.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using nlohmann::json;

namespace {

/// The body of the last shipment that was told.
json lastTold(WishShop& shop)
{
    for (auto requests = shop.wish.http().requests(); !requests.empty(); requests.pop_back()) {
        if (requests.back().method == "PUT") {
            return json::parse(requests.back().body);
        }
    }
    return {};
}

} // namespace

TEST_CASE("A shipment is told to Wish with an accepted carrier, a clean number and where it comes from", "[wish]")
{
    WishShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    CHECK_FALSE(isTold(*connection, shop.news(order.id, "yt 2026-1120 0001")));

    connection->markShipped(shop.news(order.id, "yt 2026-1120 0001"), {});

    CHECK(lastTold(shop) == json{{"shipping_provider", "YunExpress"},
                                 {"tracking_number", "yt202611200001"},
                                 {"origin_country", "CN"},
                                 {"ship_note", "supercargo 7"}});
    CHECK(connection->read(order.id, {}).status == orders::PlatformStatus::shipped);
    CHECK(isTold(*connection, shop.news(order.id, "YT-2026-1120-0001")));
    CHECK_FALSE(isTold(*connection, shop.news(order.id, "YT-2026-1120-0002")));
    CHECK_FALSE(isTold(*connection, shop.news(order.id, "YT-2026-1120-0001", "8")));
}

TEST_CASE("An order with confirmed delivery takes a carrier of the shorter list only", "[wish]")
{
    WishShop shop;
    const auto order = shop.addOrder(1);
    auto shown = fakeWishJson(order);
    shown["fulfillment_order_types"] = {"CONFIRMED_DELIVERY_POLICY"};
    shop.wish.answerNext("order", fakeWishData(shown));
    auto news = shop.news(order.id, "RR1CN");
    news.mark.carrier = "USPS";
    const auto connection = shop.open();
    const auto error = errorOf([&] { connection->markShipped(news, {}); });
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments().back() == "Wish accepts no carrier of this name: USPS");
    CHECK(shop.wish.calls("tracking") == 0);

    connection->markShipped(news, {}); // any other order
    CHECK(shop.wish.order(order.id).told == std::vector<std::string>{"RR1CN"});
}

TEST_CASE("What Wish has taken and not done yet is not told again", "[wish]")
{
    WishShop shop;
    shop.wish.setProcessingTime(std::chrono::minutes{2});
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order.id, "RR1CN");
    CHECK(errorOf([&] { connection->markShipped(news, {}); }).code() == ErrorCode::answer_lost);
    CHECK_FALSE(isTold(*connection, news));
    CHECK(errorOf([&] { connection->markShipped(news, {}); }).code() == ErrorCode::answer_lost);
    CHECK(shop.wish.calls("tracking") == 1);

    shop.clock.advance(std::chrono::minutes{2});
    CHECK(isTold(*connection, news));
    CHECK(shop.wish.order(order.id).told.size() == 1);
}

TEST_CASE("What Wish fails to do is a refusal, and can be told again", "[wish]")
{
    WishShop shop;
    shop.wish.failProcessing();
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order.id, "RR1CN");
    const auto error = errorOf([&] { connection->markShipped(news, {}); });
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments().front() == "FAILED");
    CHECK_FALSE(isTold(*connection, news));

    connection->markShipped(news, {}); // the failure that stands there is an earlier one's
    CHECK(shop.wish.order(order.id).told == std::vector<std::string>{"RR1CN"});
}

TEST_CASE("An order that Wish gave back is told again once, with a new number or with the same", "[wish]")
{
    WishShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order.id, "RR1CN"), {});
    REQUIRE(isTold(*connection, shop.news(order.id, "RR1CN")));
    shop.clock.advance(std::chrono::hours{20});
    shop.wish.giveBack(order.id);
    CHECK(shop.wish.order(order.id).tracking.size() == 1); // still shown
    CHECK(connection->read(order.id, {}).status == orders::PlatformStatus::paid);

    const auto number = GENERATE(std::string{"RR2CN"}, std::string{"RR1CN"});
    const auto again = shop.news(order.id, number, "8");
    CHECK_FALSE(isTold(*connection, again));
    CHECK_FALSE(isTold(*connection, shop.news(order.id, "RR1CN")));
    shop.clock.advance(std::chrono::minutes{1});
    connection->markShipped(again, {});
    CHECK(isTold(*connection, again));
    CHECK(shop.wish.order(order.id).told == std::vector<std::string>{"RR1CN", number});
}

TEST_CASE("Two parcels of one order are told both, and each is known again", "[wish]")
{
    WishShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order.id, "RR1CN", "7"), {});
    connection->markShipped(shop.news(order.id, "RR2CN", "8"), {});
    CHECK(isTold(*connection, shop.news(order.id, "RR1CN", "7")));
    CHECK(isTold(*connection, shop.news(order.id, "RR2CN", "8")));
    CHECK(shop.wish.order(order.id).told == std::vector<std::string>{"RR1CN", "RR2CN"});
}

TEST_CASE("A refunded order is not marked shipped, and one without a number neither", "[wish]")
{
    WishShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    CHECK(errorOf([&] { connection->markShipped(shop.news(order.id, ""), {}); }).code() == ErrorCode::platform_refused);
    shop.wish.edit(order.id, [](FakeWishOrder& there) { there.state = "REFUNDED"; });
    const auto error = errorOf([&] { connection->markShipped(shop.news(order.id, "RR1CN"), {}); });
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments() == std::vector<std::string>{"409", "state: REFUNDED"});
    CHECK(shop.wish.calls("tracking") == 0);

    const auto unknown = errorOf([&] { (void)connection->read("5e1f", {}); });
    CHECK(unknown.code() == ErrorCode::platform_refused);
    CHECK(unknown.arguments().back() == "90001: We could not find an order for id: '5e1f'");
}

TEST_CASE("A lost answer to a shipment is said to be lost, and reading back tells whether it was done", "[wish]")
{
    WishShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    shop.wish.answerNext("tracking", {500, "", {}});
    CHECK(errorOf([&] { connection->markShipped(shop.news(order.id, "RR1CN"), {}); }).code() == ErrorCode::answer_lost);
    CHECK_FALSE(isTold(*connection, shop.news(order.id, "RR1CN")));

    // It was taken, and then nothing more is heard: that it is told is not known.
    shop.wish.answerNext("order", fakeWishData(fakeWishJson(order)));
    shop.wish.answerNext("order", {503, "", {}}, 99);
    CHECK(errorOf([&] { connection->markShipped(shop.news(order.id, "RR1CN"), {}); }).code() == ErrorCode::answer_lost);
    CHECK(shop.wish.calls("tracking") == 2);
}

// ---- Tokens --------------------------------------------------------------------------------------------------

TEST_CASE("The pair of tokens is kept before it is used, and one process's renewal serves the next", "[wish]")
{
    WishShop shop;
    shop.wish.changeRefreshTokens();
    shop.addOrder(1);
    CHECK(shop.open()->pull(shop.window(), "", {}).orders.size() == 1);
    auto kept = *shop.secrets.find("shop-1");
    CHECK(kept.at("access_token") == "access-1");
    CHECK(kept.at("refresh_token") == "refresh-2");
    CHECK(kept.at("access_token_until") == "2026-12-20T10:00:00Z");

    CHECK(shop.open()->pull(shop.window(), "", {}).orders.size() == 1);
    CHECK(shop.wish.calls("refresh") == 1); // the kept one serves

    const auto connection = shop.open();
    CHECK(connection->pull(shop.window(), "", {}).orders.size() == 1);
    shop.wish.expireTokens();
    CHECK(shop.open()->pull(shop.window(), "", {}).orders.size() == 1); // somebody else renews
    CHECK(connection->pull(shop.window(), "", {}).orders.size() == 1);  // and that one is taken, not another
    CHECK(shop.wish.calls("refresh") == 2);

    shop.clock.advance(std::chrono::hours{24 * 28});
    CHECK_NOTHROW((void)shop.open()->pull(shop.window(), "", {})); // before it ends
    CHECK(shop.wish.calls("refresh") == 3);
}

TEST_CASE("When the answer of a renewal is lost it is asked for again, and where that is too late, a person is",
          "[wish]")
{
    WishShop shop;
    shop.addOrder(1);
    SECTION("the refresh token stays")
    {
        shop.wish.http().failNext(LoopbackFault::reset_after);
        CHECK(shop.open()->pull(shop.window(), "", {}).orders.size() == 1);
        CHECK(shop.wish.calls("refresh") == 2);
    }
    SECTION("the refresh token was in the lost answer")
    {
        shop.wish.changeRefreshTokens();
        shop.wish.http().failNext(LoopbackFault::reset_after);
        const auto error = shop.pullError();
        CHECK(error.code() == ErrorCode::authorization_ended);
        CHECK(error.arguments().back() == "1006: Unauthorized access on this API");
        shop.secrets.put("shop-1", shop.wish.secrets()); // signed in anew
        CHECK(shop.open()->pull(shop.window(), "", {}).orders.size() == 1);
    }
    SECTION("an old token serves on while its renewal breaks")
    {
        CHECK(shop.open()->pull(shop.window(), "", {}).orders.size() == 1);
        shop.clock.advance(std::chrono::hours{24 * 28});
        shop.wish.answerNext("refresh", {503, "", {}}, 99);
        CHECK_NOTHROW((void)shop.open()->pull(shop.window(), "", {}));
    }
}

TEST_CASE("A consent that was taken back needs the seller, and a token's end in a run does not", "[wish]")
{
    WishShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    CHECK(connection->pull(shop.window(), "", {}).orders.size() == 1);
    shop.wish.expireTokens();
    connection->markShipped(shop.news(order.id, "RR1CN"), {});
    CHECK(shop.wish.order(order.id).told.size() == 1);

    shop.wish.revoke();
    CHECK(errorOf([&] { (void)connection->pull(shop.window(), "", {}); }).code() == ErrorCode::authorization_ended);
}

TEST_CASE("The seller signs in by the browser, and the code becomes what is kept, once", "[wish]")
{
    WishShop shop;
    const auto typed = shop.wish.secrets();
    const auto urlIn = [&](const char* region) {
        sync::Account account;
        account.region = region;
        return platforms::wish::consentUrl(account, typed, "s&1");
    };
    CHECK(urlIn("sandbox") == "https://sandbox.merchant.wish.com/v3/oauth/authorize?client_id=app-1&state=s%261");
    CHECK(urlIn("china").starts_with("https://china-merchant.wish.com/"));
    CHECK(urlIn("global").starts_with("https://merchant.wish.com/"));
    CHECK(errorOf([&] { (void)urlIn("eu"); }).code() == ErrorCode::invalid_argument);

    const auto kept = platforms::wish::secretsForCode(shop.account, typed, FakeWish::kCode, shop.parts(), {});
    CHECK(kept.at("refresh_token") == "refresh-1");
    CHECK(kept.at("access_token") == "access-1");
    CHECK(kept.at("redirect_uri") == "https://seller.example/wish");
    const auto request = shop.wish.http().requests().back();
    CHECK(request.method == "POST");
    CHECK(request.target == "/api/v3/oauth/access_token"); // no secret in an address
    const auto again =
        errorOf([&] { (void)platforms::wish::secretsForCode(shop.account, typed, FakeWish::kCode, shop.parts(), {}); });
    CHECK(again.code() == ErrorCode::platform_refused);
    CHECK(again.arguments().back() == "10002: The authorization code has already been redeemed");
}

// ---- Test, stock ---------------------------------------------------------------------------------------------

TEST_CASE("A test of the connection says who it is, and names the scope that is missing", "[wish]")
{
    WishShop shop;
    auto report = shop.open()->test({});
    CHECK(report.accountName == "A fine shop");
    CHECK(report.missing.empty());

    shop.wish.forbid("merchant:read");
    shop.wish.forbid("orders:write"); // nothing is written to find that out
    shop.wish.expireTokens();
    report = shop.open()->test({});
    CHECK(report.accountName == "5e1f0000000000000000beef");
    CHECK(report.missing ==
          std::vector<std::string>{"merchant:read: 1006: Unauthorized access on this API", "orders:write"});
}

TEST_CASE("Stock is told by the variation, in the standard warehouse, and what is unknown comes back", "[wish]")
{
    WishShop shop;
    shop.wish.setStock("MUG-RED", "MUG-RED", 5); // its own parent
    shop.wish.setStock("LID", "LID-S", 5);       // found by what stands before the dash
    shop.wish.setStock("LID", "LID-L", 5);
    shop.wish.setStock("ODD", "xyz", 5); // found among all
    const auto connection = shop.open();

    const auto refusals = connection->pushStock(
        std::vector<sync::StockLevel>{{"MUG-RED", 3}, {"LID-S", 4}, {"LID-L", 600'000}, {"xyz", 6}, {"NONE", 7}}, {});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].platformSku == "NONE");
    CHECK(shop.wish.stock() ==
          std::map<std::string, std::int64_t>{{"MUG-RED", 3}, {"LID-S", 4}, {"LID-L", 500'000}, {"xyz", 6}});
    CHECK(shop.wish.calls("update") == 3); // one a product
    CHECK(lastTold(shop)["variations"][0]["inventories"].size() == 2);
    CHECK(lastTold(shop)["variations"][0]["inventories"][0]["inventory"] == 7); // the other warehouse keeps its own

    const auto known = connection->readStock(std::vector<std::string>{"LID-S", "mug-red", "NONE"}, {});
    CHECK(known == std::vector<sync::StockLevel>{{"LID-S", 4}, {"mug-red", 3}});

    shop.wish.answerNext("update", fakeWishRefusal(400, 90001, "Removed variations cannot be updated."));
    const auto refused = connection->pushStock(std::vector<sync::StockLevel>{{"LID-S", 1}}, {});
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].words == "90001: Removed variations cannot be updated.");
}
