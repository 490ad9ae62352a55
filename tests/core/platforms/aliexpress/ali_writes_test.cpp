// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/shipment_note.h"
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

/// All calls for whole orders are gone: only those for lines are left.
void forbidOrderCalls(AliShop& shop)
{
    shop.market.forbid({kFulfill, kShipmentForTop, "aliexpress.logistics.sellermodifiedshipmentfortop"});
}

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
        forbidOrderCalls(shop);
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
        forbidOrderCalls(shop);
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
        forbidOrderCalls(shop);
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
        forbidOrderCalls(shop);
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
        forbidOrderCalls(shop);
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
        forbidOrderCalls(shop);
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

TEST_CASE("The whole of an order is told though its lines came without ids, by lines, too", "[aliexpress]")
{
    AliShop shop;
    if (GENERATE(false, true)) {
        forbidOrderCalls(shop);
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
    forbidOrderCalls(shop);
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
    CHECK(shop.market.calls(kOrderShipment) == 1); // another service would not help

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
    forbidOrderCalls(shop);
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

TEST_CASE("AliExpress's stock is set in every product that has the SKU, and read back", "[aliexpress]")
{
    AliShop shop;
    std::vector<sync::StockLevel> levels;
    std::vector<std::string> skus;
    for (int i = 0; i < 50; ++i) {
        const auto sku = "SKU-" + std::to_string(i);
        shop.market.setStock(std::to_string(100 + i / 2), sku, 1);
        levels.push_back({sku, i});
        skus.push_back(sku);
    }
    shop.market.setStock("900", "SKU-3", 7); // listed twice
    const auto connection = shop.open();
    levels.push_back({"UNKNOWN", 3});
    const auto refusals = connection->pushStock(levels, {});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].platformSku == "UNKNOWN");
    CHECK(shop.market.stock().at("101/SKU-3") == 3);
    CHECK(shop.market.stock().at("900/SKU-3") == 3);
    CHECK(shop.market.calls("aliexpress.solution.batch.product.inventory.update") == 2);
    levels.pop_back();
    const auto known = connection->readStock(skus, {});
    CHECK(known.size() == 50);
    CHECK(std::is_permutation(known.begin(), known.end(), levels.begin(), levels.end()));
}

TEST_CASE("A product whose stock AliExpress does not take is named with all of its SKUs", "[aliexpress]")
{
    AliShop shop;
    shop.market.setStock("100", "A", 1);
    shop.market.setStock("100", "B", 1);
    shop.market.setStock("101", "C", 1);
    shop.market.answerNext("aliexpress.solution.batch.product.inventory.update", {200,
                                                                                  R"({
        "aliexpress_solution_batch_product_inventory_update_response": {"update_success": false, "update_failed_list":
        {"synchronize_product_response_dto": [{"product_id": 100, "error_code": "F00", "error_message": "It is reviewed"}]}}})",
                                                                                  {}});
    const auto refusals = shop.open()->pushStock(std::vector<sync::StockLevel>{{"A", 4}, {"B", 5}, {"C", 6}}, {});
    REQUIRE(refusals.size() == 2);
    CHECK(refusals[1].platformSku == "B");
    CHECK(refusals[1].words == "F00: It is reviewed");
}
