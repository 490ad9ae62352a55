// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/ebay/ebay_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;
using namespace supercargo::tests;
using std::chrono::minutes;

TEST_CASE("All orders of a window come, over as many pages as it has", "[ebay]")
{
    EbayShop shop;
    for (int i = 0; i < 450; ++i) {
        shop.addOrder(i, minutes{i + 1});
    }
    const auto connection = shop.open();

    const auto orders = shop.pullAll(*connection, shop.window());

    CHECK(orders.size() == 450);
    CHECK(shop.ebay.calls("getOrders") == 3);
    CHECK(shop.ebay.calls("token") == 1);
    const auto request = shop.ebay.http().requests().at(1);
    CHECK(request.parameter("filter") == "lastmodifieddate:[2026-11-19T10:00:00.000Z..2026-11-20T09:59:59.999Z]");
    CHECK(request.parameter("limit") == "200");
    CHECK(request.header("Authorization").rfind("Bearer ", 0) == 0);
}

TEST_CASE("No order is stepped over when others leave the window between two pages", "[ebay]")
{
    EbayShop shop;
    shop.ebay.setPageLimit(5);
    for (int i = 0; i < 23; ++i) {
        shop.addOrder(i, minutes{i + 1});
    }
    const auto connection = shop.open();
    const auto seen = ConnectedShop::idsOf(*connection, shop.window(), [&](const int pages) {
        if (pages == 2) { // the two oldest change: what stood at 10 stands at 8 now
            shop.ebay.edit("12-34567-10022", [](FakeEbayOrder& order) { order.note = "later"; });
            shop.ebay.edit("12-34567-10021", [](FakeEbayOrder& order) { order.note = "later"; });
        }
    });
    CHECK(seen.size() == 23);
}

TEST_CASE("A request to cancel and a half shipped line are looked up, order by order", "[ebay]")
{
    EbayShop shop;
    const auto asked = shop.addOrder(1);
    const auto rejected = shop.addOrder(2);
    const auto half = shop.addOrder(3);
    shop.addOrder(4);
    shop.ebay.edit(asked.id, [](FakeEbayOrder& order) { order.cancelState = "IN_PROGRESS"; });
    shop.ebay.edit(rejected.id, [](FakeEbayOrder& order) {
        order.cancelState = "IN_PROGRESS";
        order.cancelRequestState = "REJECTED";
    });
    shop.ebay.edit(half.id, [](FakeEbayOrder& order) {
        order.fulfillments = {{"RR1", "RR1", "ChinaPost", {{order.lines[0].lineItemId, 1}}}};
    });
    shop.clock.advance(minutes{5});
    const auto connection = shop.open();

    const auto orders = shop.pullAll(*connection, shop.window());

    REQUIRE(orders.size() == 4);
    CHECK(orders.at(asked.id).buyerAskedCancel == true);
    CHECK(orders.at(rejected.id).buyerAskedCancel == false);
    CHECK(orders.at(half.id).status == orders::PlatformStatus::partly_shipped);
    CHECK(orders.at(half.id).lines[0].shipped == 1);
    CHECK(shop.ebay.calls("getOrder") == 2);
    CHECK(shop.ebay.calls("getShippingFulfillments") == 1);
}

TEST_CASE("A warning of eBay's is shown, and the orders come", "[ebay]")
{
    EbayShop shop;
    shop.addOrder(1);
    shop.ebay.warnOnPages("Some fields were dropped");
    const auto page = shop.open()->pull(shop.window(), "", {});
    CHECK(page.orders.size() == 1);
    REQUIRE(page.unreadable.size() == 1);
    CHECK(page.unreadable[0].platformOrderId.empty());
    CHECK(page.unreadable[0].what == "30000: Some fields were dropped");
}

TEST_CASE("A token that ends in the middle of a run is renewed, and no page is lost", "[ebay]")
{
    EbayShop shop;
    shop.ebay.setPageLimit(2);
    for (int i = 0; i < 6; ++i) {
        shop.addOrder(i);
    }
    const auto connection = shop.open();
    const auto window = shop.window();
    const auto first = connection->pull(window, "", {});
    shop.ebay.expireTokens();
    const auto second = connection->pull(window, first.next, {});

    CHECK(second.orders.size() == 2);
    CHECK(shop.ebay.calls("token") == 2);
}

TEST_CASE("A consent that was taken back asks for a person, in eBay's words", "[ebay]")
{
    EbayShop shop;
    shop.ebay.revoke();
    const auto error = shop.pullError();
    CHECK(error.code() == ErrorCode::authorization_ended);
    CHECK(error.arguments().at(1).find("invalid_grant") != std::string::npos);

    shop.secrets.remove("shop-1");
    CHECK(shop.pullError().code() == ErrorCode::not_connected);
    shop.secrets.put("shop-1", {{"client_id", "x"}});
    const auto missing = shop.pullError();
    CHECK(missing.code() == ErrorCode::secret_missing);
    CHECK(missing.arguments() == std::vector<std::string>{"ebay-us", "refresh_token"});
}

TEST_CASE("A token that is refused twice is not asked with for ever", "[ebay]")
{
    EbayShop shop;
    shop.ebay.answerNext("getOrders", {401, R"({"errors":[{"errorId":1001,"message":"Invalid access token"}]})", {}},
                         9);
    const auto error = shop.pullError();
    CHECK(error.code() == ErrorCode::authorization_ended);
    CHECK(error.arguments().at(1) == "1001: Invalid access token");
    CHECK(shop.ebay.calls("getOrders") == 2);
}

TEST_CASE("A scope that the application lacks is named", "[ebay]")
{
    EbayShop shop;
    shop.ebay.forbid("getOrders");
    const auto error = shop.pullError();
    CHECK(error.code() == ErrorCode::role_missing);
    CHECK(error.arguments() == std::vector<std::string>{"sell.fulfillment", "1100: Access denied"});
}

TEST_CASE("Throttling is waited out where it is short, with Retry-After and without", "[ebay]")
{
    EbayShop shop;
    shop.addOrder(1);
    shop.ebay.answerNext("getOrders", {429, "", {{"Retry-After", "3"}}});
    shop.ebay.answerNext("getOrders", {429, R"({"errors":[{"errorId":2001,"message":"Too many requests"}]})", {}});
    const auto window = shop.window();
    CHECK(shop.open()->pull(window, "", {}).orders.size() == 1);
    CHECK(shop.waiting.waited() >= std::chrono::seconds{3});
}

TEST_CASE("When the day's calls are used up, the shop waits until eBay counts anew", "[ebay]")
{
    EbayShop shop;
    const auto reset = shop.clock.now() + std::chrono::hours{9};
    shop.ebay.useUpLimits(reset);
    shop.ebay.answerNext("getOrders", {429, "", {}}, 99);
    const auto connection = shop.open();
    const auto window = shop.window();

    const auto error = errorOf([&] { (void)connection->pull(window, "", {}); });
    CHECK(error.code() == ErrorCode::throttled);
    CHECK(error.arguments() == std::vector<std::string>{"getOrders", toIso8601(reset)});

    const auto asked = shop.ebay.http().requestCount();
    CHECK(errorOf([&] { (void)connection->pull(window, "", {}); }).code() == ErrorCode::throttled);
    CHECK(shop.ebay.http().requestCount() == asked);
}

TEST_CASE("A broken page is an error, never an end", "[ebay]")
{
    EbayShop shop;
    shop.addOrder(1);
    const auto codeOf = [&](LoopbackAnswer answer, const int times = 1) {
        shop.ebay.answerNext("getOrders", std::move(answer), times);
        return shop.pullError().code();
    };
    CHECK(codeOf({200, R"({"orders": [{"orderId": "12-3)", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"orders": []})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"orders": [], "total": 3})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"orders": {}, "total": 0})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"orders": [], "total": 0, "offset": 200})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, "", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({503, "<html>", {}}, 99) == ErrorCode::platform_failed);
}

TEST_CASE("What eBay refuses comes in its words", "[ebay]")
{
    EbayShop shop;
    shop.ebay.answerNext("getOrders",
                         {400,
                          R"({"errors":[{"errorId":30800,"domain":"API_FULFILLMENT","message":"Invalid filter value",
                             "longMessage":"Invalid filter value x for filter y",
                             "parameters":[{"name":"fieldname","value":"y"}]}]})",
                          {}});
    const auto error = shop.pullError();
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments() ==
          std::vector<std::string>{"400", "30800: Invalid filter value x for filter y (fieldname: y)"});

    shop.ebay.answerNext("getOrders", {404, "<html>", {}});
    CHECK(shop.pullError().arguments() == std::vector<std::string>{"404", "no reason given"});
}

TEST_CASE("Whatever goes wrong on the way, in the end every order is here as eBay has it", "[ebay]")
{
    const auto seed = GENERATE(range(1, 9));
    EbayShop shop;
    shop.ebay.setPageLimit(4);
    for (int i = 0; i < 25; ++i) {
        shop.addOrder(i, minutes{10 + i});
    }
    shop.ebay.setFaults({.seed = static_cast<std::uint64_t>(seed),
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
    const auto orders = shop.pullInSpiteOf(shop.ebay);
    REQUIRE(orders.size() == 25);
    for (const auto& order : shop.ebay.orders()) {
        CHECK(orders.at(order.id).version == order.modified);
        CHECK(orders.at(order.id).buyerNote.value_or("") == order.note);
    }
}
