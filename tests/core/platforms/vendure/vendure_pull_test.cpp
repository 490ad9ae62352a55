// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/vendure/vendure_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using nlohmann::json;
using std::chrono::minutes;

namespace {

json variablesOf(const LoopbackRequest& request)
{
    return json::parse(request.body).at("variables");
}

sync::Account accountOf(const std::string& shopUrl)
{
    return {.region = {}, .marketplaces = {}, .sellerId = {}, .shopUrl = shopUrl, .baseUrl = {}};
}

} // namespace

TEST_CASE("A Vendure shop is found by its address, its dashboard's, or its Admin API's", "[vendure]")
{
    const auto urlOf = [](const std::string& typed) { return platforms::vendure::ShopAddress{accountOf(typed)}.url(); };
    CHECK(urlOf(" https://shop.example ") == "https://shop.example/admin-api");
    CHECK(urlOf("https://shop.example/") == "https://shop.example/admin-api");
    CHECK(urlOf("https://shop.example:8443/dashboard/orders/17#x") == "https://shop.example:8443/admin-api");
    CHECK(urlOf("https://shop.example/admin/") == "https://shop.example/admin-api");
    CHECK(urlOf("https://shop.example/admin-api/") == "https://shop.example/admin-api");
    CHECK(urlOf("https://shop.example/de/api?vendure-token=ab1") == "https://shop.example/de/api?vendure-token=ab1");
    const auto* const bad =
        GENERATE("", "shop.example", "http://shop.example", "ftp://shop.example", "https://me:secret@shop.example");
    CHECK(errorOf([&] { (void)urlOf(bad); }).arguments() == std::vector<std::string>{"shop address", bad});
}

TEST_CASE("All orders of a Vendure shop's window come, over as many pages as it has", "[vendure]")
{
    VendureShop shop;
    for (int i = 0; i < 250; ++i) {
        shop.addOrder(i, minutes{i + 1});
    }
    const auto connection = shop.open();

    const auto orders = shop.pullAll(*connection, shop.window());

    CHECK(orders.size() == 250);
    CHECK(shop.vendure.calls("Orders") == 3);
    const auto requests = shop.vendure.http().requests();
    const auto options = variablesOf(requests.at(2)).at("options");
    CHECK(options.at("skip") == 100);
    CHECK(options.at("sort") == json{{"id", "ASC"}});
    const auto& filter = options.at("filter");
    CHECK(filter.at("orderPlacedAt") == json{{"isNull", false}}); // carts are none yet
    CHECK(parseIso8601(filter.at("_or").at(0).at("updatedAt").at("between").at("start").get<std::string>()) ==
          parseIso8601("2026-11-19T09:59:59Z"));
    CHECK(filter.at("_or").at(1).at("orderPlacedAt") == filter.at("_or").at(0).at("updatedAt"));
    CHECK(requests.at(0).header("Authorization").empty()); // the sign-in
    CHECK(requests.at(2).header("Authorization") == "Bearer token-1");
}

TEST_CASE("What changed in the very second that a Vendure window begins with is in it", "[vendure]")
{
    VendureShop shop;
    shop.addOrder(1, minutes{60});
    const auto at = shop.clock.now() - minutes{60};
    const auto connection = shop.open();
    CHECK(shop.pullAll(*connection, {at, shop.clock.now()}).size() == 1);
    CHECK(shop.pullAll(*connection, {at - minutes{5}, at - minutes{1}}).empty());
}

TEST_CASE("An order whose last change is older than the order itself comes when it was placed", "[vendure]")
{
    VendureShop shop;
    auto order = shop.addOrder(1);
    order.updated = shop.clock.now() - std::chrono::hours{48}; // the cart; the bank took two days
    shop.vendure.put(order);
    const auto connection = shop.open();
    const auto orders = shop.pullAll(*connection, {shop.clock.now() - minutes{70}, shop.clock.now()});
    CHECK(orders.count(order.code) == 1);
    CHECK(shop.pullAll(*connection, {shop.clock.now() - minutes{50}, shop.clock.now()}).empty());
}

TEST_CASE("What changed without the shop's time of change comes by its number", "[vendure]")
{
    VendureShop shop;
    std::vector<std::string> codes{"NONE-SUCH"};
    for (int i = 0; i < 3; ++i) {
        codes.push_back(shop.addOrder(i, std::chrono::hours{24 * 9}).code);
    }
    shop.vendure.editUnseen("SC1001", [](FakeVendureOrder& order) { order.street = "Domplatz 1"; });
    shop.vendure.editUnseen("SC1002", [](FakeVendureOrder& order) { order.isBroken = true; });
    const auto connection = shop.open();
    CHECK(connection->habits().openAtOnce > 0);
    CHECK(shop.pullAll(*connection, shop.window()).empty());
    const auto page = connection->pullOpen(codes, {});
    REQUIRE(page.orders.size() == 2);
    CHECK(page.orders[1].shipTo.lines == std::vector<std::string>{"Domplatz 1"});
    CHECK(page.unreadable.size() == 1);
}

TEST_CASE("No order of a Vendure shop is stepped over when others leave the window between two pages", "[vendure]")
{
    VendureShop shop;
    for (int i = 0; i < 230; ++i) {
        shop.addOrder(i, minutes{10});
    }
    const auto connection = shop.open();
    const auto seen = ConnectedShop::idsOf(*connection, shop.window(), [&](const int pages) {
        if (pages == 1) { // what stood at 100 stands at 98 now
            shop.clock.advance(minutes{1});
            shop.vendure.edit("SC1000", [](FakeVendureOrder& order) { order.street = "later"; });
            shop.vendure.edit("SC1001", [](FakeVendureOrder& order) { order.state = "Cancelled"; });
        }
    });
    CHECK(seen.size() == 230);
}

TEST_CASE("One order that the shop itself falls over is set aside, and the others of its page come", "[vendure]")
{
    VendureShop shop;
    for (int i = 0; i < 5; ++i) {
        shop.addOrder(i);
    }
    shop.vendure.edit("SC1003", [](FakeVendureOrder& order) { order.isBroken = true; });
    shop.clock.advance(minutes{5});
    const auto connection = shop.open();
    const auto page = connection->pull(shop.window(), "", {});
    CHECK(page.orders.size() == 4);
    REQUIRE(page.unreadable.size() == 1);
    CHECK(page.unreadable[0].platformOrderId == "SC1003");
    CHECK(page.unreadable[0].what == "INTERNAL_SERVER_ERROR: Cannot return null for non-nullable field Order.x.");
    CHECK(page.next.empty());
}

TEST_CASE("A session is kept between rounds, and begun anew when it is over", "[vendure]")
{
    VendureShop shop;
    if (GENERATE(false, true)) {
        shop.vendure.useCookies();
    }
    shop.addOrder(1);
    const auto window = shop.window();
    CHECK(shop.open()->pull(window, "", {}).orders.size() == 1);
    CHECK(shop.open()->pull(window, "", {}).orders.size() == 1);
    CHECK(shop.vendure.calls("Login") == 1);
    auto kept = *shop.secrets.find("shop-1");
    kept["session"] = "Bearer long over";
    shop.secrets.put("shop-1", kept);
    CHECK(shop.open()->pull(window, "", {}).orders.size() == 1);
    CHECK(shop.vendure.calls("Login") == 2);
    CHECK(shop.secrets.find("shop-1")->at("password") == "correct horse");
}

TEST_CASE("A password that Vendure does not take asks for a person, in the shop's words", "[vendure]")
{
    VendureShop shop;
    shop.vendure.changePassword();
    const auto error = shop.pullError();
    CHECK(error.code() == ErrorCode::authorization_ended);
    CHECK(error.arguments().back() == "INVALID_CREDENTIALS_ERROR: The provided credentials are invalid");

    shop.secrets.put("shop-1", {{"username", "x"}});
    const auto missing = shop.pullError();
    CHECK(missing.code() == ErrorCode::secret_missing);
    shop.secrets.remove("shop-1");
    CHECK(shop.pullError().code() == ErrorCode::not_connected);
}

TEST_CASE("A page of a Vendure shop that is none is an error, never an end", "[vendure]")
{
    VendureShop shop;
    shop.addOrder(1);
    const auto codeOf = [&](LoopbackAnswer answer, const int times = 1) {
        shop.vendure.answerNext("Orders", std::move(answer), times);
        return shop.pullError().code();
    };
    CHECK(codeOf({200, "<html>", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, "{}", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"data": {"orders": {"items": []}}})", {}}) == ErrorCode::answer_malformed); // no totalItems
    CHECK(codeOf({200, R"({"data": {"orders": []}})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"data": {"orders": {"totalItems": 1, "items": {}}}})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({403, "<html>Are you a robot?</html>", {}}) == ErrorCode::platform_failed);
    CHECK(codeOf({404, "<pre>Cannot POST /admin-api</pre>", {}}) == ErrorCode::platform_refused);
    CHECK(codeOf({301, "", {{"Location", "https://www.shop.example.net/"}}}) == ErrorCode::platform_refused);
    CHECK(codeOf({503, "<html>", {}}, 99) == ErrorCode::platform_failed);
    CHECK(shop.vendure.calls("OrderCodes") == 0);
}

TEST_CASE("What a Vendure shop refuses comes in its words", "[vendure]")
{
    VendureShop shop;
    shop.vendure.answerNext("Orders", fakeVendureError("USER_INPUT_ERROR", "Cannot take more than 50 results"));
    const auto error = shop.pullError();
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments() ==
          std::vector<std::string>{"USER_INPUT_ERROR", "USER_INPUT_ERROR: Cannot take more than 50 results"});

    shop.vendure.setPermissions({"Authenticated"});
    const auto forbidden = shop.pullError();
    CHECK(forbidden.code() == ErrorCode::role_missing);
    CHECK(forbidden.arguments() ==
          std::vector<std::string>{"orders", "FORBIDDEN: You are not currently authorized to perform this action"});
}

TEST_CASE("A Vendure shop that is throttled on the way is waited for", "[vendure]")
{
    VendureShop shop;
    shop.addOrder(1);
    shop.vendure.answerNext("Orders", {429, "<html>", {{"Retry-After", "3"}}});
    const auto window = shop.window();
    CHECK(shop.open()->pull(window, "", {}).orders.size() == 1);
    CHECK(shop.waiting.waited() >= std::chrono::seconds{3});
}

TEST_CASE("Whatever goes wrong on the way, in the end every order is here as the Vendure shop has it", "[vendure]")
{
    const auto seed = GENERATE(range(1, 7));
    VendureShop shop;
    for (int i = 0; i < 230; ++i) {
        shop.addOrder(i, minutes{10 + i});
    }
    shop.vendure.setFaults({.seed = static_cast<std::uint64_t>(seed),
                            .reset = 5,
                            .lost = 5,
                            .cut = 5,
                            .throttled = 8,
                            .failing = 8,
                            .fellOver = 5,
                            .malformed = 5,
                            .firewalled = 5,
                            .expired = 10,
                            .edited = 20});
    const auto orders = shop.pullInSpiteOf(shop.vendure);
    REQUIRE(orders.size() == 230);
    for (const auto& order : shop.vendure.orders()) {
        CHECK(orders.at(order.code).shipTo.lines->front() == order.street);
    }
}
