// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/vendure/stock_calls.h"
#include "tests/core/platforms/vendure/vendure_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using orders::PlatformStatus;
using platforms::vendure::LocationStock;
using Levels = std::map<std::string, std::pair<std::int64_t, std::int64_t>>;

TEST_CASE("A parcel becomes a fulfillment with its carrier and number, and the order is shipped", "[vendure]")
{
    VendureShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "YT2026112000001");
    CHECK_FALSE(isTold(*connection, news));

    connection->markShipped(news, {});

    const auto there = shop.vendure.order(order.code);
    CHECK(there.state == "Shipped");
    REQUIRE(there.fulfillments.size() == 1);
    CHECK(there.fulfillments[0].state == "Shipped");
    CHECK(there.fulfillments[0].method == "云途");
    CHECK(there.fulfillments[0].trackingCode == "YT2026112000001");
    CHECK(there.fulfillments[0].lines == std::map<std::int64_t, std::int64_t>{{5'001, 2}});
    CHECK(isTold(*connection, news));
    CHECK(connection->read(order.code, {}).status == PlatformStatus::shipped);
    CHECK_FALSE(isTold(*connection, shop.news(order, "YT2026112000002")));
}

TEST_CASE("A Vendure order goes in several parcels, and is shipped by the last one", "[vendure]")
{
    VendureShop shop;
    auto order = shop.addOrder(1);
    order.lines.push_back({.id = 6'000, .sku = "TEE", .quantity = 3});
    shop.vendure.put(order);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order, "RR1CN", 1, "7"), {});
    CHECK(shop.vendure.order(order.code).state == "PartiallyShipped");
    CHECK(connection->read(order.code, {}).status == PlatformStatus::partly_shipped);
    auto last = shop.news(order, "RR2CN", 1, "8");
    last.mark.lines = {{"5001", 1}, {"6000", 3}};
    connection->markShipped(last, {});

    const auto there = shop.vendure.order(order.code);
    CHECK(there.state == "Shipped");
    CHECK(there.told() == std::vector<std::string>{"RR1CN", "RR2CN"});
    CHECK(isTold(*connection, last));
}

TEST_CASE("Orders that went in one parcel each have its number", "[vendure]")
{
    VendureShop shop;
    const auto first = shop.addOrder(1);
    const auto second = shop.addOrder(2);
    const auto connection = shop.open();
    connection->markShipped(shop.news(first, "RR1CN"), {});
    connection->markShipped(shop.news(second, "RR1CN"), {});
    CHECK(shop.vendure.order(first.code).told() == shop.vendure.order(second.code).told());
    CHECK(shop.vendure.order(second.code).state == "Shipped");
}

TEST_CASE("Parcels without a number are told apart by what is in them", "[vendure]")
{
    VendureShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto part = shop.news(order, "", 1);
    connection->markShipped(part, {});
    CHECK(isTold(*connection, part));
    CHECK_FALSE(isTold(*connection, shop.news(order, "", 2)));
}

TEST_CASE("A fulfillment that an earlier try has made is moved, and not made again", "[vendure]")
{
    VendureShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "RR1CN");
    shop.vendure.answerNext("MoveFulfillment", {502, "<html>", {}});
    CHECK(errorOf([&] { connection->markShipped(news, {}); }).code() == ErrorCode::answer_lost);
    CHECK(shop.vendure.order(order.code).fulfillments.size() == 1);
    CHECK_FALSE(isTold(*connection, news)); // it has not left there yet
    connection->markShipped(news, {});
    CHECK(isTold(*connection, news));
    CHECK(shop.vendure.order(order.code).fulfillments.size() == 1);
}

TEST_CASE("A package's next label takes the place of the one before at Vendure", "[vendure]")
{
    VendureShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order, "RR1CN", 1, "7"), {});
    connection->markShipped(shop.news(order, "RR2CN", 1, "8"), {});
    connection->markShipped(shop.news(order, "RR9CN", 1, "7"), {});
    const auto there = shop.vendure.order(order.code);
    CHECK(there.told() == std::vector<std::string>{"RR2CN", "RR9CN"});
    CHECK(there.fulfillments[0].state == "Cancelled");
    CHECK(there.state == "Shipped");
    CHECK(isTold(*connection, shop.news(order, "RR9CN", 1, "7")));
}

TEST_CASE("A lost answer to Vendure is said to be lost, and reading back tells whether it was done", "[vendure]")
{
    VendureShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "RR1CN");
    CHECK_FALSE(isTold(*connection, news));
    const auto answer = GENERATE(LoopbackAnswer{500, "<html>", {}},
                                 fakeVendureError("INTERNAL_SERVER_ERROR", "SQLITE_BUSY: database is locked"));
    shop.vendure.answerNext("AddFulfillment", answer);
    CHECK(errorOf([&] { connection->markShipped(news, {}); }).code() == ErrorCode::answer_lost);
    CHECK_FALSE(isTold(*connection, news));
    connection->markShipped(news, {});
    CHECK(isTold(*connection, news));
}

TEST_CASE("A Vendure order that was cancelled, is being changed or is not paid is not shipped", "[vendure]")
{
    VendureShop shop;
    const std::string state = GENERATE("Cancelled", "Modifying", "ArrangingAdditionalPayment", "PaymentAuthorized");
    const auto order = shop.addOrder(1);
    shop.vendure.edit(order.code, [&](FakeVendureOrder& each) { each.state = state; });
    const auto connection = shop.open();
    const auto error = errorOf([&] { connection->markShipped(shop.news(order, "RR1CN"), {}); });
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments() == std::vector<std::string>{"409", "state: " + state});
    CHECK(shop.vendure.order(order.code).fulfillments.empty());

    shop.vendure.remove(order.code);
    CHECK(errorOf([&] { (void)connection->read(order.code, {}); }).arguments() ==
          std::vector<std::string>{"404", "no order SC1001"});
}

TEST_CASE("What Vendure does not ship it says in its words", "[vendure]")
{
    VendureShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order, "RR1CN"), {});
    const auto error = errorOf([&] { connection->markShipped(shop.news(order, "RR2CN", 2, "8"), {}); });
    CHECK(error.arguments() ==
          std::vector<std::string>{"ITEMS_ALREADY_FULFILLED_ERROR",
                                   "ITEMS_ALREADY_FULFILLED_ERROR: One or more OrderItems are already part of a "
                                   "Fulfillment"});
    const auto other = shop.addOrder(2);
    shop.vendure.answerNext("AddFulfillment",
                            {200,
                             R"({"data": {"addFulfillmentToOrder": {"__typename": "InsufficientStockOnHandError",
        "errorCode": "INSUFFICIENT_STOCK_ON_HAND_ERROR", "message": "Cannot create a Fulfillment",
        "productVariantName": "Mug", "stockOnHand": 0}}})",
                             {}});
    CHECK(errorOf([&] { connection->markShipped(shop.news(other, "RR2CN"), {}); }).arguments().back() ==
          "INSUFFICIENT_STOCK_ON_HAND_ERROR: Cannot create a Fulfillment (Mug) (0)");
    CHECK(connection->read(other.code, {}).shipments.empty());
}

TEST_CASE("A part of a Vendure order that came without its line ids is refused, the whole is told", "[vendure]")
{
    VendureShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    auto news = shop.news(order, "RR1CN");
    news.mark.lines[0].platformLineId.clear();
    news.mark.isPart = true;
    CHECK(errorOf([&] { connection->markShipped(news, {}); }).code() == ErrorCode::invalid_argument);
    news.mark.isPart = false;
    connection->markShipped(news, {});
    CHECK(shop.vendure.order(order.code).state == "Shipped");
}

TEST_CASE("An administrator who may only read is told so, and nothing is half done", "[vendure]")
{
    VendureShop shop;
    shop.vendure.setPermissions({"Authenticated", "ReadOrder"});
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto error = errorOf([&] { connection->markShipped(shop.news(order, "RR1CN"), {}); });
    CHECK(error.code() == ErrorCode::role_missing);
    CHECK(error.arguments().front() == "addFulfillmentToOrder");
    CHECK(connection->test({}).missing == std::vector<std::string>{"UpdateOrder", "ReadProduct", "UpdateProduct"});
}

TEST_CASE("A test of a Vendure connection says whose it is, by the password that is kept now", "[vendure]")
{
    VendureShop shop;
    const auto connection = shop.open();
    const auto report = connection->test({});
    CHECK(report.accountName == "shipper@example.net");
    CHECK(report.missing.empty());
    shop.vendure.changePassword();
    CHECK(errorOf([&] { (void)connection->test({}); }).code() == ErrorCode::authorization_ended);
}

TEST_CASE("Stock is told as so much more than is allocated, at the first location before the others", "[vendure]")
{
    using platforms::vendure::spread;
    CHECK(spread({}, 5).empty());
    CHECK(spread({{"1", 0, 0}}, 5) == std::vector<LocationStock>{{"1", 5, 0}});
    CHECK(spread({{"1", 9, 3}}, 5) == std::vector<LocationStock>{{"1", 8, 3}});
    CHECK(spread({{"1", 9, 3}, {"2", 4, 1}}, 20) == std::vector<LocationStock>{{"1", 20, 3}, {"2", 4, 1}});
    CHECK(spread({{"1", 2, 0}, {"2", 9, 1}}, 5) == std::vector<LocationStock>{{"1", 0, 0}, {"2", 6, 1}});
    CHECK(spread({{"1", -4, 0}}, 0) == std::vector<LocationStock>{{"1", 0, 0}}); // sold on back-order before
}

TEST_CASE("A Vendure shop's stock is set by SKU, and read back", "[vendure]")
{
    VendureShop shop;
    std::vector<sync::StockLevel> levels;
    std::vector<std::string> skus;
    for (int i = 0; i < 130; ++i) {
        const auto sku = "SKU-" + std::to_string(i);
        shop.vendure.putVariant({.sku = sku, .trackInventory = "FALSE", .levels = {{"1", {0, 2}}}});
        levels.push_back({sku, i});
        skus.push_back(sku);
    }
    const auto connection = shop.open();
    CHECK(connection->readStock(skus, {}).empty()); // not tracked yet
    levels.push_back({"UNKNOWN", 3});
    const auto refusals = connection->pushStock(levels, {});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].platformSku == "UNKNOWN");
    CHECK(shop.vendure.variant("SKU-30").levels == Levels{{"1", {32, 2}}});
    CHECK(shop.vendure.calls("SetStock") == 3);

    levels.pop_back();
    const auto known = connection->readStock(skus, {});
    CHECK(known.size() == 130);
    CHECK(std::is_permutation(known.begin(), known.end(), levels.begin(), levels.end()));
}

TEST_CASE("One product that Vendure refuses is named, and the others of its call are set", "[vendure]")
{
    VendureShop shop;
    shop.vendure.putVariant({.sku = "A", .levels = {{"1", {1, 0}}}});
    shop.vendure.putVariant({.sku = "REFUSED", .levels = {{"1", {1, 0}}}});
    shop.vendure.putVariant({.sku = "TWICE", .levels = {{"1", {1, 0}}}});
    shop.vendure.putVariant({.sku = "TWICE", .levels = {{"1", {1, 0}}}});
    const auto refusals =
        shop.open()->pushStock(std::vector<sync::StockLevel>{{"A", 4}, {"REFUSED", 5}, {"TWICE", 6}}, {});
    REQUIRE(refusals.size() == 2);
    CHECK(refusals[0].platformSku == "TWICE");
    CHECK(refusals[0].words == "several products of the shop have this SKU");
    CHECK(refusals[1].platformSku == "REFUSED");
    CHECK(refusals[1].words == "ENTITY_NOT_FOUND: No ProductVariant with the id \"2\" could be found");
    CHECK(shop.vendure.variant("A").levels == Levels{{"1", {4, 0}}});
}
