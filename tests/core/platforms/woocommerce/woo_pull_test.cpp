// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/woocommerce/woo_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using orders::PlatformStatus;
using std::chrono::minutes;

TEST_CASE("All orders of a shop's window come, over as many pages as it has, the trash last", "[woocommerce]")
{
    WooShop shop;
    for (int i = 0; i < 250; ++i) {
        shop.addOrder(i, minutes{i + 1});
    }
    const auto connection = shop.open();

    const auto orders = shop.pullAll(*connection, shop.window());

    CHECK(orders.size() == 250);
    CHECK(shop.woo.calls("orders") == 4);
    const auto requests = shop.woo.http().requests();
    CHECK(requests.at(1).parameter("page") == "2");
    CHECK(requests.at(1).parameter("modified_after") == "2026-11-19T09:59:59");
    CHECK(requests.at(1).parameter("modified_before") == "2026-11-20T10:00:00");
    CHECK(requests.at(1).parameter("_fields").find("customer_ip_address") == std::string::npos);
    CHECK(requests.back().parameter("status") == "trash");
}

TEST_CASE("What changed in the very second that a window begins with is in it, though the shop's bound is exclusive",
          "[woocommerce]")
{
    WooShop shop;
    shop.addOrder(1, minutes{60});
    const auto at = shop.clock.now() - minutes{60};
    const auto connection = shop.open();
    CHECK(shop.pullAll(*connection, {at, shop.clock.now()}).size() == 1);
    CHECK(shop.pullAll(*connection, {at - minutes{5}, at}).empty());
}

TEST_CASE("No order of a shop is stepped over when others leave the window between two pages", "[woocommerce]")
{
    WooShop shop;
    for (int i = 0; i < 230; ++i) {
        shop.addOrder(i, minutes{10});
    }
    const auto connection = shop.open();
    const auto seen = ConnectedShop::idsOf(*connection, shop.window(), [&](const int pages) {
        if (pages == 1) { // what stood at 100 stands at 98 now
            shop.clock.advance(minutes{1});
            shop.woo.edit(1'000, [](FakeWooOrder& order) { order.note = "later"; });
            shop.woo.edit(1'001, [](FakeWooOrder& order) { order.status = "trash"; });
        }
    });
    CHECK(seen.size() == 230);
}

TEST_CASE("A page that a cache gives in place of another is not taken for it", "[woocommerce]")
{
    WooShop shop;
    for (int i = 0; i < 230; ++i) {
        shop.addOrder(i);
    }
    const auto connection = shop.open();
    const auto window = shop.window();
    const auto first = connection->pull(window, "", {});
    shop.woo.setFaults({.stale = 100});
    const auto error = errorOf([&] { (void)connection->pull(window, first.next, {}); });
    CHECK(error.code() == ErrorCode::invalid_argument); // of the continuation: the engine begins the window anew
    shop.woo.quiet();
    CHECK(connection->pull(window, first.next, {}).orders.size() == 100);
}

TEST_CASE("An order that was thrown away is cancelled, and one that had left stays shipped", "[woocommerce]")
{
    WooShop shop;
    const auto order = shop.addOrder(1);
    const auto done = shop.addOrder(2);
    shop.addOrder(3);
    shop.woo.edit(order.id, [](FakeWooOrder& each) { each.status = "trash"; });
    shop.woo.edit(done.id, [&](FakeWooOrder& each) {
        each.completed = shop.clock.now();
        each.status = "trash";
    });
    shop.clock.advance(minutes{5});
    const auto connection = shop.open();
    const auto orders = shop.pullAll(*connection, shop.window());
    REQUIRE(orders.size() == 3);
    CHECK(orders.at("1001").status == PlatformStatus::cancelled);
    CHECK(orders.at("1002").status == PlatformStatus::shipped);
    CHECK(orders.at("1003").status == PlatformStatus::paid);
}

TEST_CASE("Of an order with refunds the shop is asked what was refunded; carts are no orders yet", "[woocommerce]")
{
    WooShop shop;
    const auto order = shop.addOrder(1);
    const auto cart = shop.addOrder(2);
    shop.woo.edit(order.id, [](FakeWooOrder& each) { each.lines[0].refunded = 1; });
    shop.woo.edit(cart.id, [](FakeWooOrder& each) { each.status = "checkout-draft"; });
    shop.clock.advance(minutes{5});
    const auto connection = shop.open();
    const auto orders = shop.pullAll(*connection, shop.window());
    REQUIRE(orders.size() == 1);
    CHECK(orders.at("1001").lines[0].quantity == 1);
    CHECK(shop.woo.calls("refunds") == 1);

    shop.woo.answerNext("refunds", fakeWooRefusal(400, "woocommerce_rest_x", "Not now."));
    const auto page = connection->pull(shop.window(), "", {});
    CHECK(page.orders.size() == 1);
    REQUIRE(page.unreadable.size() == 1);
    CHECK(page.unreadable[0].what == "woocommerce_rest_x: Not now.");
}

TEST_CASE("Keys that are not taken ask for a person, in the shop's words", "[woocommerce]")
{
    const bool isSecure = GENERATE(false, true);
    WooShop shop;
    if (isSecure) {
        shop.beSecure();
    }
    shop.woo.revokeKeys();
    const auto error = shop.pullError();
    CHECK(error.code() == ErrorCode::authorization_ended);
    CHECK(error.arguments().back() == "woocommerce_rest_authentication_error: Consumer key is invalid.");

    shop.secrets.put("shop-1", {{"consumer_key", "x"}});
    const auto missing = shop.pullError();
    CHECK(missing.code() == ErrorCode::secret_missing);
    shop.secrets.remove("shop-1");
    CHECK(shop.pullError().code() == ErrorCode::not_connected);
}

TEST_CASE("A page that is none is an error, never an end", "[woocommerce]")
{
    WooShop shop;
    shop.addOrder(1);
    const auto codeOf = [&](LoopbackAnswer answer, const int times = 1) {
        shop.woo.answerNext("orders", std::move(answer), times);
        return shop.pullError().code();
    };
    CHECK(codeOf({200, "<html>", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, "[]", {}}) == ErrorCode::answer_malformed); // without X-WP-Total
    CHECK(codeOf({200, "[]", {{"X-WP-Total", "many"}}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, "{}", {{"X-WP-Total", "0"}}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({403, "<html>Are you a robot?</html>", {}}) == ErrorCode::platform_failed);
    CHECK(codeOf({301, "", {{"Location", "https://www.shop.example.net/"}}}) == ErrorCode::platform_refused);
    CHECK(codeOf({503, "<html>", {}}, 99) == ErrorCode::platform_failed);
}

TEST_CASE("What a shop refuses comes in its words, with the parameters that it means", "[woocommerce]")
{
    WooShop shop;
    shop.woo.answerNext("orders", {400,
                                   R"({"code": "rest_invalid_param", "message": "Invalid parameter(s): per_page",
        "data": {"status": 400, "params": {"per_page": "per_page must be between 1 and 100"}}})",
                                   {}});
    const auto error = shop.pullError();
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments() ==
          std::vector<std::string>{"400",
                                   "rest_invalid_param: Invalid parameter(s): per_page (per_page must be between 1 "
                                   "and 100)"});
    shop.woo.answerNext("orders",
                        fakeWooRefusal(403, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources."));
    CHECK(shop.pullError().code() == ErrorCode::role_missing);
}

TEST_CASE("A shop that throttles is waited for", "[woocommerce]")
{
    WooShop shop;
    shop.addOrder(1);
    shop.woo.answerNext("orders", {429, "<html>", {{"Retry-After", "3"}}});
    const auto window = shop.window();
    CHECK(shop.open()->pull(window, "", {}).orders.size() == 1);
    CHECK(shop.waiting.waited() >= std::chrono::seconds{3});
}

TEST_CASE("Whatever goes wrong on the way, in the end every order is here as the shop has it", "[woocommerce]")
{
    const auto seed = GENERATE(range(1, 7));
    WooShop shop;
    for (int i = 0; i < 230; ++i) {
        shop.addOrder(i, minutes{10 + i});
    }
    shop.woo.setFaults({.seed = static_cast<std::uint64_t>(seed),
                        .reset = 5,
                        .lost = 5,
                        .cut = 5,
                        .throttled = 8,
                        .failing = 8,
                        .malformed = 5,
                        .firewalled = 5,
                        .edited = 20,
                        .stale = 10});
    const auto orders = shop.pullInSpiteOf(shop.woo);
    REQUIRE(orders.size() == 230);
    for (const auto& order : shop.woo.orders()) {
        CHECK(orders.at(std::to_string(order.id)).version == order.modified);
        CHECK(orders.at(std::to_string(order.id)).buyerNote.value_or("") == order.note);
    }
}
