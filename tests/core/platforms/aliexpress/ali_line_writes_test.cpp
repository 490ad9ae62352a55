// SPDX-License-Identifier: GPL-3.0-or-later
// What AliExpress is told line by line, and the note of what was told.
#include "core/platforms/aliexpress/shipment_note.h"
#include "tests/core/platforms/aliexpress/ali_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;

TEST_CASE("The whole of an order is told though its lines came without ids, by lines, too", "[aliexpress]")
{
    AliShop shop;
    if (GENERATE(false, true)) {
        shop.forbidOrderCalls();
    }
    const auto order = shop.addOrder(1);
    auto news = shop.news(order, "YT1");
    news.mark.lines[0].platformLineId.clear();
    shop.open()->markShipped(news, {});
    CHECK(shop.market.order(order.id).status == "WAIT_BUYER_ACCEPT_GOODS");
}

TEST_CASE("Lines that AliExpress does not take with a parcel's others are not told, and the next try tells only those",
          "[aliexpress]")
{
    AliShop shop;
    shop.forbidOrderCalls();
    auto order = shop.addOrder(1);
    order.lines.push_back({.id = order.id + 600'000, .sku = "TEE", .quantity = 1});
    order.lines.push_back({.id = order.id + 700'000, .sku = "CAP", .quantity = 1});
    shop.market.put(order);
    const bool isFromFile = GENERATE(false, true); // without the lines' ids
    auto news = shop.news(order, "YT1");
    news.mark.isPart = false;
    news.mark.lines = {{std::to_string(order.lines[0].id), 2}, {std::to_string(order.lines[1].id), 1},
                       {std::to_string(order.lines[2].id), 1}};
    if (isFromFile) {
        news.mark.lines = {{"", 4}};
    }
    shop.market.refuseLines({2, 3});
    const auto refusal = [&] { return errorOf([&] { shop.open()->markShipped(news, {}); }); };
    auto error = refusal();
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments().back() == "B_LINE_IN_ISSUE: The line is in dispute");
    CHECK(shop.market.order(order.id).numbers() == std::vector<std::string>{"YT1"}); // the first line has left
    CHECK_FALSE(isTold(*shop.open(), news));
    CHECK(shop.market.calls("aliexpress.logistics.order.shipment") == 1); // another service would not help

    shop.market.refuseLines({3});
    error = refusal();
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK_FALSE(isTold(*shop.open(), news));
    CHECK(shop.market.order(order.id).lines[1].status == "WAIT_BUYER_ACCEPT_GOODS");

    SECTION("they are taken at last")
    {
        shop.market.refuseLines({});
        shop.open()->markShipped(news, {});
        const auto requests = shop.market.http().requests();
        CHECK(requests.back().body.find("sub_trade_order_index%22%3A3") != std::string::npos);
        CHECK(requests.back().body.find("sub_trade_order_index%22%3A1") == std::string::npos);
    }
    SECTION("or the seller has sent them by hand")
    {
        shop.market.edit(order.id, [](FakeAliOrder& each) {
            each.lines[2].status = "WAIT_BUYER_ACCEPT_GOODS";
            each.status = "WAIT_BUYER_ACCEPT_GOODS";
        });
    }
    CHECK(isTold(*shop.open(), news));
    CHECK(shop.market.order(order.id).status == "WAIT_BUYER_ACCEPT_GOODS");
    CHECK(shop.market.order(order.id).numbers() == std::vector<std::string>{"YT1"});
}

TEST_CASE("A parcel of whose lines AliExpress takes none leaves no trace", "[aliexpress]")
{
    AliShop shop;
    shop.forbidOrderCalls();
    const auto order = shop.addOrder(1);
    shop.market.refuseLines({1});
    const auto error = errorOf([&] { shop.open()->markShipped(shop.news(order, "YT1"), {}); });
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments().back() == "B_LINE_IN_ISSUE: The line is in dispute");
    CHECK(shop.notes.find(std::to_string(order.id)).empty());
    CHECK_FALSE(isTold(*shop.open(), shop.news(order, "YT1")));
}

TEST_CASE("A note of an order's shipments is read as it was written, and a damaged one is not guessed", "[aliexpress]")
{
    using namespace platforms::aliexpress;
    ShipmentNote note;
    CHECK(toText(note).empty());
    CHECK(shipmentNoteFrom("") == note);
    note.family = Family::lines;
    note.put({.reference = "7",
              .tracking = "YT1",
              .service = "YUNTU",
              .replaced = "YT0",
              .replacedService = "Other",
              .lines = {{"8012", 2}},
              .refused = {"8013"},
              .at = *parseIso8601("2026-11-20T10:00:00Z"),
              .isConfirmed = true});
    CHECK(shipmentNoteFrom(toText(note)) == note);
    for (const auto* damaged : {"{", "[]", R"({"family": "order"})", R"({"family": "order", "packages": [{}]})"}) {
        CHECK(errorOf([&] { (void)shipmentNoteFrom(damaged); }).code() == ErrorCode::database_damaged);
    }
}
