// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/wish/wish_shop.h"

#include <nlohmann/json.hpp>

#include <set>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using std::chrono::minutes;

TEST_CASE("All orders of a window come from Wish, page after page by the time of their change", "[wish]")
{
    WishShop shop;
    for (int i = 0; i < 250; ++i) {
        shop.addOrder(i, minutes{i + 1});
    }
    const auto connection = shop.open();

    const auto orders = shop.pullAll(*connection, shop.window());

    CHECK(orders.size() == 250);
    CHECK(shop.wish.calls("orders") == 4); // the last one has but the order that the third ended with
    CHECK(shop.wish.calls("refresh") == 1);
    const auto request = shop.wish.http().requests().at(1);
    CHECK(request.path == "/api/v3/orders");
    CHECK(request.parameter("sort_by") == "updated_at.asc");
    CHECK(request.parameter("updated_at_min") == "2026-11-19T10:00:00Z");
    CHECK(request.parameter("updated_at_max") == "2026-11-20T09:59:59.999Z");
    CHECK(request.header("Authorization") == "Bearer access-1");
}

TEST_CASE("Whole pages of orders that changed at one instant do not stall it", "[wish]")
{
    WishShop shop;
    const auto at = shop.clock.now() - minutes{30};
    shop.addOrder(1, minutes{40});
    for (int i = 100; i < 750; ++i) { // more than the largest page
        auto order = shop.addOrder(i, minutes{i});
        order.updated = at;
        shop.wish.put(order);
    }
    shop.addOrder(2, minutes{20});
    const auto connection = shop.open();
    CHECK(shop.pullAll(*connection, shop.window()).size() == 652);

    SECTION("also where a page has fewer than asked for")
    {
        shop.wish.setPageLimit(7);
        CHECK(shop.pullAll(*shop.open(), shop.window()).size() == 652);
    }
    SECTION("and those that were released at one instant, too, are said to be left out, not passed over in silence")
    {
        for (int i = 100; i < 750; ++i) {
            shop.wish.edit(WishShop::idOf(i), [&](FakeWishOrder& order) { order.released = at; });
        }
        for (int i = 100; i < 750; ++i) {
            auto order = shop.wish.order(WishShop::idOf(i));
            order.updated = at;
            shop.wish.put(order);
        }
        std::string next;
        std::vector<sync::UnreadableOrder> unreadable;
        std::set<std::string> seen;
        do {
            const auto page = connection->pull(shop.window(), next, {});
            unreadable.insert(unreadable.end(), page.unreadable.begin(), page.unreadable.end());
            for (const auto& order : page.orders) {
                seen.insert(order.platformOrderId);
            }
            next = page.next;
        } while (!next.empty());
        REQUIRE(unreadable.size() == 1);
        CHECK(unreadable[0].what == "more orders than one page changed at 2026-11-20T09:30:00Z");
        CHECK(seen.count(WishShop::idOf(2)) == 1);
    }
}

TEST_CASE("An order that changes between two pages is not stepped over, nor are those behind it", "[wish]")
{
    WishShop shop;
    shop.wish.setPageLimit(5);
    for (int i = 0; i < 23; ++i) {
        shop.addOrder(i, minutes{i + 1});
    }
    const auto connection = shop.open();
    const auto window = shop.window();
    auto seen = ConnectedShop::idsOf(*connection, window, [&](const int pages) {
        if (pages == 2) { // the one that the next page begins with, among others
            for (const auto number : {13, 14, 15, 22}) {
                shop.wish.edit(WishShop::idOf(number), [](FakeWishOrder& order) { order.street = "Elsewhere 1"; });
            }
        }
    });
    for (const auto& [id, order] : shop.pullAll(*connection, {window.to, window.to + minutes{5}})) {
        seen.insert(id); // the next window has those that changed
    }
    CHECK(seen.size() == 23);
}

TEST_CASE("A page of another place begins the window anew, and one that breaks is never an end", "[wish]")
{
    WishShop shop;
    shop.wish.setPageLimit(5);
    for (int i = 0; i < 12; ++i) {
        shop.addOrder(i, minutes{i + 1});
    }
    const auto connection = shop.open();
    const auto window = shop.window();
    const auto first = connection->pull(window, "", {});
    const auto second = connection->pull(window, first.next, {});
    auto old = nlohmann::json::array();
    for (const auto& order : first.orders) {
        old.push_back(nlohmann::json::parse(order.rawPayload).front());
    }
    shop.wish.answerNext("orders", fakeWishData(old));
    const auto error = errorOf([&] { (void)connection->pull(window, second.next, {}); });
    CHECK(error.code() == ErrorCode::invalid_argument);

    const auto codeOf = [&](LoopbackAnswer answer, const int times = 1) {
        shop.wish.answerNext("orders", std::move(answer), times);
        return shop.pullError().code();
    };
    CHECK(codeOf({200, R"({"code": 0, "data": [{"id": "5e)", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"data": []})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"code": 0, "data": {}})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"code": 0})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"code": 0, "data": [{"id": "1"}]})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({403, "<html>Are you a robot?</html>", {}}) == ErrorCode::platform_failed);
    CHECK(codeOf({503, "<html>", {}}, 99) == ErrorCode::platform_failed);
}

TEST_CASE("One order that cannot be read is set aside, and the others come", "[wish]")
{
    WishShop shop;
    auto good = fakeWishJson(shop.addOrder(1));
    auto bad = good;
    bad["id"] = "bad";
    bad["order_payment"] = "twelve";
    shop.wish.answerNext("orders", fakeWishData({good, bad}));
    const auto page = shop.open()->pull(shop.window(), "", {});
    CHECK(page.orders.size() == 1);
    REQUIRE(page.unreadable.size() == 1);
    CHECK(page.unreadable[0].platformOrderId == "bad");
    CHECK(page.unreadable[0].what == "order_payment");
}

TEST_CASE("When Wish has counted enough calls, the shop waits until it counts anew", "[wish]")
{
    WishShop shop;
    shop.addOrder(1);
    const auto connection = shop.open();
    const auto reset = shop.clock.now() + std::chrono::seconds{8};
    SECTION("a short time is waited out")
    {
        shop.wish.answerNext("orders", {429, "", {{"Wish-Rate-Limit-Reset", toIso8601(reset)}}});
        CHECK(connection->pull(shop.window(), "", {}).orders.size() == 1);
        CHECK(shop.clock.now() >= reset);
    }
    SECTION("a long one is the shop's next turn")
    {
        const auto later = shop.clock.now() + std::chrono::hours{2};
        shop.wish.answerNext("orders",
                             {429, "", {{"Wish-Rate-Limit-Reset", std::to_string(toMilliseconds(later) / 1'000)}}});
        const auto error = errorOf([&] { (void)connection->pull(shop.window(), "", {}); });
        CHECK(error.code() == ErrorCode::throttled);
        CHECK(error.arguments().back() == toIso8601(later));
        CHECK(connection->budget().front().blockedUntil == later);
    }
    SECTION("few that are left are used slowly")
    {
        auto answer = fakeWishData(nlohmann::json::array());
        answer.headers[1].value = "2";
        shop.wish.answerNext("orders", answer);
        CHECK(connection->pull(shop.window(), "", {}).orders.empty());
        CHECK(connection->pull(shop.window(), "", {}).orders.size() == 1);
        CHECK(shop.waiting.waited() >= std::chrono::seconds{2});
    }
}

TEST_CASE("Whatever goes wrong on the way, in the end every order is here as Wish has it", "[wish]")
{
    const auto seed = GENERATE(range(1, 7));
    WishShop shop;
    shop.wish.setPageLimit(4);
    for (int i = 0; i < 25; ++i) {
        shop.addOrder(i, minutes{10 + i});
    }
    shop.wish.setFaults({.seed = static_cast<std::uint64_t>(seed),
                         .reset = 5,
                         .lost = 5,
                         .cut = 5,
                         .slow = 1,
                         .throttled = 8,
                         .failing = 8,
                         .malformed = 5,
                         .expiring = 10,
                         .edited = 20,
                         .stale = 10});
    const auto orders = shop.pullInSpiteOf(shop.wish);
    REQUIRE(orders.size() == 25);
    for (const auto& order : shop.wish.orders()) {
        CHECK(orders.at(order.id).version == order.updated);
        CHECK(orders.at(order.id).shipTo.lines->front() == order.street);
    }
}
