// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/aliexpress/ali_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using orders::PlatformStatus;
using std::chrono::minutes;

namespace {

const char* const kFulfill = "aliexpress.solution.order.fulfill";
const char* const kShipmentForTop = "aliexpress.logistics.sellershipmentfortop";
const char* const kOrderShipment = "aliexpress.logistics.order.shipment";

} // namespace

TEST_CASE("A parcel is told to AliExpress as the whole of its order, by the carrier's service", "[aliexpress]")
{
    AliShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "YT2026112000001");
    CHECK_FALSE(isTold(*connection, news));
    connection->markShipped(news, {});
    const auto there = shop.market.order(order.id);
    REQUIRE(there.shipments.size() == 1);
    CHECK(there.shipments[0].service == "YUNTU");
    CHECK(there.shipments[0].sendType == "all");
    CHECK(there.shipments[0].website.empty());
    CHECK(there.status == "WAIT_BUYER_ACCEPT_GOODS");
    CHECK(isTold(*connection, news));
    CHECK(connection->read(std::to_string(order.id), {}).status == PlatformStatus::shipped);
    CHECK(connection->read(std::to_string(order.id), {}).shipments[0].reference == "7");
    auto spaced = news;
    spaced.mark.tracking = " yt2026112000001";
    CHECK(isTold(*connection, spaced)); // as people write it
}

TEST_CASE("An order in several parcels is told in parts, and the last one as the last", "[aliexpress]")
{
    const bool byLines = GENERATE(false, true);
    AliShop shop;
    if (byLines) {
        shop.forbidOrderCalls();
    }
    auto order = shop.addOrder(1);
    order.lines.push_back({.id = order.id + 600'000, .sku = "TEE", .quantity = 3});
    order.lines.push_back({.id = order.id + 700'000, .sku = "CAP", .quantity = 1, .isByPlatform = true});
    shop.market.put(order);
    shop.open()->markShipped(shop.news(order, "YT1", 1, "7"), {});
    CHECK(shop.market.order(order.id).status == "SELLER_PART_SEND_GOODS");
    shop.open()->markShipped(shop.news(order, "YT2", 1, "8"), {}); // each in a run of its own
    CHECK(shop.market.order(order.id).status == "SELLER_PART_SEND_GOODS");
    auto last = shop.news(order, "YT3", 1, "9");
    last.mark.lines = {{std::to_string(order.lines[1].id), 3}};
    shop.open()->markShipped(last, {});
    const auto there = shop.market.order(order.id);
    CHECK(there.numbers() == std::vector<std::string>{"YT1", "YT2", "YT3"});
    CHECK(there.status == "WAIT_BUYER_ACCEPT_GOODS");
    CHECK(there.family == (byLines ? "lines" : "order"));
    if (!byLines) {
        CHECK(there.shipments[1].sendType == "part");
        CHECK(there.shipments[2].sendType == "all");
    }
}

TEST_CASE("The two families of calls never meet on one order, whatever the app may do at what time", "[aliexpress]")
{
    AliShop shop;
    auto first = shop.addOrder(1);
    auto second = shop.addOrder(2);
    SECTION("an order begun by the one stays with it when the app has only the other")
    {
        shop.open()->markShipped(shop.news(first, "YT1", 1, "7"), {});
        shop.forbidOrderCalls();
        const auto error = errorOf([&] { shop.open()->markShipped(shop.news(first, "YT2", 1, "8"), {}); });
        CHECK(error.code() == ErrorCode::platform_refused); // of this order only
        CHECK(error.arguments().back().find(kFulfill) == 0);
        shop.open()->markShipped(shop.news(second, "YT3", 2, "9"), {}); // a new order goes by what there is
        CHECK(shop.market.order(second.id).family == "lines");
        shop.market.forbid({});
        shop.open()->markShipped(shop.news(first, "YT2", 1, "8"), {});
        CHECK(shop.market.order(first.id).family == "order");
        CHECK(shop.market.order(first.id).status == "WAIT_BUYER_ACCEPT_GOODS");
    }
    SECTION("one begun by lines stays with them when the other comes back")
    {
        shop.forbidOrderCalls();
        shop.open()->markShipped(shop.news(first, "YT1", 1, "7"), {});
        shop.market.forbid({});
        shop.open()->markShipped(shop.news(first, "YT2", 1, "8"), {});
        CHECK(shop.market.order(first.id).family == "lines");
        CHECK(shop.market.order(first.id).status == "WAIT_BUYER_ACCEPT_GOODS");
    }
    SECTION("a call whose answer was lost counts as made")
    {
        shop.market.answerNext(kFulfill, {503, "<html>", {}});
        CHECK(errorOf([&] { shop.open()->markShipped(shop.news(first, "YT1", 1, "7"), {}); }).code() ==
              ErrorCode::answer_lost);
        shop.forbidOrderCalls();
        CHECK(errorOf([&] { shop.open()->markShipped(shop.news(first, "YT1", 1, "7"), {}); }).code() ==
              ErrorCode::platform_refused);
    }
    SECTION("without either no parcel is told, and that is of the whole shop")
    {
        shop.market.forbid({kFulfill, kShipmentForTop, kOrderShipment});
        const auto error = errorOf([&] { shop.open()->markShipped(shop.news(first, "YT1"), {}); });
        CHECK(error.code() == ErrorCode::role_missing);
        CHECK(shop.notes.find(std::to_string(first.id)).empty());
    }
    SECTION("the twin for sellers in China is of the same family")
    {
        shop.open()->markShipped(shop.news(first, "YT1", 1, "7"), {});
        shop.market.forbid({kFulfill});
        shop.open()->markShipped(shop.news(first, "YT2", 1, "8"), {});
        CHECK(shop.market.calls(kShipmentForTop) == 1);
        CHECK(shop.market.order(first.id).status == "WAIT_BUYER_ACCEPT_GOODS");
    }
    CHECK(shop.market.mixedCalls() == 0);
}

TEST_CASE("A carrier that AliExpress does not know, or a number that it does not take, is the seller's own service",
          "[aliexpress]")
{
    AliShop shop;
    const auto order = shop.addOrder(1);
    auto news = shop.news(order, "12345");
    SECTION("unknown")
    {
        news.mark.carrier = "My cousin's van";
        shop.open()->markShipped(news, {});
    }
    SECTION("its service does not take such a number")
    {
        news.mark.carrier = "China Post";
        shop.open()->markShipped(news, {});
        CHECK(shop.market.calls(kFulfill) == 2);
    }
    REQUIRE(shop.market.order(order.id).shipments.size() == 1);
    CHECK(shop.market.order(order.id).shipments[0].service == "Other");
    CHECK(shop.market.order(order.id).shipments[0].website == "https://www.17track.net");
}

TEST_CASE("A number that may be there already is not told a second time as another service's", "[aliexpress]")
{
    AliShop shop;
    const auto order = shop.addOrder(1);
    const auto news = shop.news(order, "YT1");
    shop.market.answerNext(kFulfill, {503, "<html>", {}}); // it may have been done, and not show yet
    CHECK(errorOf([&] { shop.open()->markShipped(news, {}); }).code() == ErrorCode::answer_lost);
    shop.market.answerNext(kFulfill, {200,
                                      R"({"aliexpress_solution_order_fulfill_response": {"result":
        {"result_success": "false", "error_code": "11", "error_message": "declared already"}}})",
                                      {}});
    CHECK(errorOf([&] { shop.open()->markShipped(news, {}); }).code() ==
          ErrorCode::answer_malformed); // tried again by itself
    CHECK(shop.market.calls(kFulfill) == 2);
    shop.clock.advance(minutes{31}); // by then it would show
    shop.open()->markShipped(news, {});
    CHECK(shop.market.order(order.id).numbers() == std::vector<std::string>{"YT1"});
}

TEST_CASE("A service's number of an error is not the gateway's", "[aliexpress]")
{
    AliShop shop;
    const auto order = shop.addOrder(1);
    shop.market.answerNext(kFulfill,
                           {200,
                            R"({"aliexpress_solution_order_fulfill_response": {"result":
        {"result_success": "false", "error_code": "11", "error_message": "not for you"}}})",
                            {}},
                           2);
    const auto error = errorOf([&] { shop.open()->markShipped(shop.news(order, "YT1"), {}); });
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments().back() == "11: not for you");
}

TEST_CASE("A package's next label is told as a correction of the one before, by the same family", "[aliexpress]")
{
    const bool byLines = GENERATE(false, true);
    AliShop shop;
    if (byLines) {
        shop.forbidOrderCalls();
    }
    const auto order = shop.addOrder(1);
    shop.open()->markShipped(shop.news(order, "YT1"), {});
    const auto next = shop.news(order, "YT9");
    CHECK_FALSE(isTold(*shop.open(), next));
    const std::string correcting =
        byLines ? "aliexpress.logistics.order.modifyshipment" : "aliexpress.logistics.sellermodifiedshipmentfortop";
    shop.market.answerNext(correcting, {503, "<html>", {}}); // lost, and not done
    CHECK(errorOf([&] { shop.open()->markShipped(next, {}); }).code() == ErrorCode::answer_lost);
    CHECK_FALSE(isTold(*shop.open(), next));
    shop.open()->markShipped(next, {});
    CHECK(shop.market.order(order.id).numbers() == std::vector<std::string>{"YT9"});
    CHECK(isTold(*shop.open(), next));
    CHECK(shop.market.calls(correcting) == 2);
    CHECK(shop.market.mixedCalls() == 0);
}

TEST_CASE("While a parcel of an order may yet show, the next one waits: it may be the last", "[aliexpress]")
{
    AliShop shop;
    const auto order = shop.addOrder(1);
    shop.market.answerNext(kFulfill, {503, "<html>", {}});
    CHECK(errorOf([&] { shop.open()->markShipped(shop.news(order, "YT1", 1, "7"), {}); }).code() ==
          ErrorCode::answer_lost);
    const auto second = shop.news(order, "YT2", 1, "8");
    const auto error = errorOf([&] { shop.open()->markShipped(second, {}); });
    CHECK(error.code() == ErrorCode::answer_malformed); // tried again by itself
    CHECK(shop.market.order(order.id).shipments.empty());
    SECTION("it is told again, and then the next one is the last")
    {
        shop.open()->markShipped(shop.news(order, "YT1", 1, "7"), {});
        shop.open()->markShipped(second, {});
        CHECK(shop.market.order(order.id).status == "WAIT_BUYER_ACCEPT_GOODS");
    }
    SECTION("it never shows")
    {
        shop.clock.advance(minutes{31});
        shop.open()->markShipped(second, {});
        CHECK(shop.market.order(order.id).status == "SELLER_PART_SEND_GOODS");
    }
}

TEST_CASE("What AliExpress refuses to be told comes in its words, and leaves no trace", "[aliexpress]")
{
    AliShop shop;
    const auto order = shop.addOrder(1);
    const auto news = shop.news(order, "YT1");
    SECTION("an order that was closed meanwhile is not told at all")
    {
        shop.market.edit(order.id, [](FakeAliOrder& each) { each.status = "FINISH"; });
        const auto error = errorOf([&] { shop.open()->markShipped(news, {}); });
        CHECK(error.arguments() == std::vector<std::string>{"200", "order_status: FINISH"});
        CHECK(shop.market.calls(kFulfill) == 0);
    }
    SECTION("one that is held")
    {
        shop.market.edit(order.id, [](FakeAliOrder& each) { each.status = "RISK_CONTROL"; });
        const auto error = errorOf([&] { shop.open()->markShipped(news, {}); });
        CHECK(error.code() == ErrorCode::platform_refused);
        CHECK(error.arguments().back() == "order status does not allow it: RISK_CONTROL");
    }
    SECTION("a parcel without a number")
    {
        CHECK(errorOf([&] { shop.open()->markShipped(shop.news(order, " "), {}); }).code() ==
              ErrorCode::invalid_argument);
    }
    SECTION("a part of an order that came without its line ids")
    {
        auto part = shop.news(order, "YT1", 1);
        part.mark.lines[0].platformLineId.clear();
        CHECK(errorOf([&] { shop.open()->markShipped(part, {}); }).code() == ErrorCode::invalid_argument);
    }
    SECTION("an order that is not there")
    {
        auto unknown = news;
        unknown.mark.platformOrderId = "1";
        CHECK(errorOf([&] { shop.open()->markShipped(unknown, {}); }).arguments().back() == "order not found");
    }
    SECTION("a line within an answer of success")
    {
        shop.forbidOrderCalls();
        const LoopbackAnswer answer{200,
                                    R"({"aliexpress_logistics_order_shipment_response": {"result": {"success": true,
            "sub_trade_order_list": {"dto": [{"sub_trade_order_index": 1, "error_code": "LINE_CLOSED", "error_msg": "no"}]}}}})",
                                    {}};
        shop.market.answerNext(kOrderShipment, answer, 2);
        CHECK(errorOf([&] { shop.open()->markShipped(news, {}); }).arguments().back() == "LINE_CLOSED: no");
    }
    CHECK(shop.notes.find(std::to_string(order.id)).empty());
    CHECK(shop.market.order(order.id).shipments.empty());
}
