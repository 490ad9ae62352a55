// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/woocommerce/woo_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using nlohmann::json;
using orders::PlatformStatus;

TEST_CASE("Where the shop has a plugin for it, tracking goes where the plugin reads it, in one update", "[woocommerce]")
{
    WooShop shop;
    shop.woo.setPlugin(true);
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "YT2026112000001");
    CHECK_FALSE(isTold(*connection, news));

    connection->markShipped(news, {});

    const auto there = shop.woo.order(order.id);
    CHECK(there.status == "completed");
    CHECK(there.customerNotes.empty());
    CHECK(there.meta.at("_wc_shipment_tracking_items") ==
          json::parse(R"([{"tracking_provider": "", "custom_tracking_provider": "云途", "custom_tracking_link": "",
            "tracking_number": "YT2026112000001", "tracking_id": "supercargo-7", "date_shipped": "1795168620"}])"));
    CHECK(isTold(*connection, news));
    CHECK(connection->read("1001", {}).status == PlatformStatus::shipped);
    CHECK_FALSE(isTold(*connection, shop.news(order, "YT2026112000002"))); // its next label is told anew
}

TEST_CASE("Without a plugin the buyer is told by a note, once", "[woocommerce]")
{
    WooShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "RR1CN");
    connection->markShipped(news, {});

    const auto there = shop.woo.order(order.id);
    CHECK(there.customerNotes == std::vector<std::string>{"Shipped with 云途, tracking number RR1CN."});
    CHECK(there.status == "completed");
    CHECK(there.meta.count("_wc_shipment_tracking_items") == 0);
    CHECK(isTold(*connection, news));

    connection->markShipped(news, {}); // whatever the reason: nothing is doubled
    CHECK(shop.woo.order(order.id).customerNotes.size() == 1);
    CHECK(shop.woo.order(order.id).toldPackages() == std::vector<std::string>{"7"});
}

TEST_CASE("A parcel without a number is told without a note", "[woocommerce]")
{
    WooShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "");
    connection->markShipped(news, {});
    CHECK(shop.woo.order(order.id).customerNotes.empty());
    CHECK(shop.woo.order(order.id).status == "completed");
    CHECK(isTold(*connection, news));
}

TEST_CASE("An order that goes in several parcels is completed by the last one", "[woocommerce]")
{
    WooShop shop;
    shop.woo.setPlugin(true);
    auto order = shop.addOrder(1);
    order.lines.push_back({.id = 6'000, .sku = "TEE", .quantity = 3, .refunded = 1});
    shop.woo.put(order);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order, "RR1CN", 1, "7"), {});
    CHECK(shop.woo.order(order.id).status == "processing");
    connection->markShipped(shop.news(order, "RR2CN", 1, "8"), {});
    CHECK(shop.woo.order(order.id).status == "processing");
    auto last = shop.news(order, "RR3CN", 1, "9");
    last.mark.lines = {{"6000", 2}}; // the third was refunded
    connection->markShipped(last, {});

    const auto there = shop.woo.order(order.id);
    CHECK(there.status == "completed");
    CHECK(there.toldPackages() == std::vector<std::string>{"7", "8", "9"});
    CHECK(there.meta.at("_wc_shipment_tracking_items").size() == 3);
    CHECK(isTold(*connection, shop.news(order, "RR2CN", 1, "8")));
}

TEST_CASE("A package's next label takes the place of the one before", "[woocommerce]")
{
    WooShop shop;
    shop.woo.setPlugin(true);
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order, "RR1CN"), {});
    connection->markShipped(shop.news(order, "RR9CN"), {});
    const auto there = shop.woo.order(order.id);
    CHECK(there.toldPackages() == std::vector<std::string>{"7"});
    REQUIRE(there.meta.at("_wc_shipment_tracking_items").size() == 1);
    CHECK(there.meta.at("_wc_shipment_tracking_items")[0].at("tracking_number") == "RR9CN");
}

TEST_CASE("What others wrote into the plugin's list stays, and a number stands there once", "[woocommerce]")
{
    WooShop shop;
    shop.woo.setPlugin(true);
    const auto order = shop.addOrder(1);
    shop.woo.edit(order.id, [](FakeWooOrder& each) { // an object, as PHP writes an array with gaps
        each.meta["_wc_shipment_tracking_items"] =
            json::parse(R"({"1": {"tracking_number": "RR1CN", "tracking_id": "abc"}, "3": {"tracking_number": "X"}})");
    });
    const auto connection = shop.open();
    connection->markShipped(shop.news(order, "RR1CN", 1, "7"), {});
    CHECK(shop.woo.order(order.id).meta.at("_wc_shipment_tracking_items").size() == 2);
    connection->markShipped(shop.news(order, "RR2CN", 1, "8"), {});
    CHECK(shop.woo.order(order.id).meta.at("_wc_shipment_tracking_items").size() == 3);
    CHECK(shop.woo.order(order.id).status == "completed");
}

TEST_CASE("An order that was cancelled or thrown away meanwhile is not brought back", "[woocommerce]")
{
    WooShop shop;
    const std::string word = GENERATE("cancelled", "refunded", "trash");
    const auto order = shop.addOrder(1);
    shop.woo.edit(order.id, [&](FakeWooOrder& each) { each.status = word; });
    const auto connection = shop.open();
    const auto error = errorOf([&] { connection->markShipped(shop.news(order, "RR1CN"), {}); });
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments() == std::vector<std::string>{"409", "status: " + word});
    CHECK(shop.woo.order(order.id).status == word);
    CHECK(shop.woo.order(order.id).customerNotes.empty());

    shop.woo.remove(order.id);
    CHECK(errorOf([&] { (void)connection->read("1001", {}); }).arguments() ==
          std::vector<std::string>{"404", "woocommerce_rest_shop_order_invalid_id: Invalid ID."});
}

TEST_CASE("A part of an order that came without its line ids is refused, the whole is told", "[woocommerce]")
{
    WooShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    auto news = shop.news(order, "RR1CN");
    news.mark.lines[0].platformLineId.clear();
    news.mark.isPart = true;
    CHECK(errorOf([&] { connection->markShipped(news, {}); }).code() == ErrorCode::invalid_argument);
    news.mark.isPart = false;
    connection->markShipped(news, {});
    CHECK(shop.woo.order(order.id).status == "completed");
}

TEST_CASE("A lost answer to an update is said to be lost, and reading back tells whether it was done", "[woocommerce]")
{
    WooShop shop;
    shop.woo.setPlugin(true);
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "RR1CN");
    CHECK_FALSE(isTold(*connection, news));
    shop.woo.answerNext("update", {500, "There has been a critical error on this website.", {}});
    CHECK(errorOf([&] { connection->markShipped(news, {}); }).code() == ErrorCode::answer_lost);
    CHECK_FALSE(isTold(*connection, news));
    connection->markShipped(news, {});
    CHECK(isTold(*connection, news));
}

TEST_CASE("Keys that may only read are told so, and nothing is half done", "[woocommerce]")
{
    WooShop shop;
    shop.woo.beReadOnly();
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto error = errorOf([&] { connection->markShipped(shop.news(order, "RR1CN"), {}); });
    CHECK(error.code() == ErrorCode::role_missing);
    CHECK(connection->test({}).missing ==
          std::vector<std::string>{
              "woocommerce_rest_authentication_error: The API key provided does not have write permissions."});
}

TEST_CASE("A test of a shop's connection says whose it is, and changes nothing", "[woocommerce]")
{
    WooShop shop;
    if (GENERATE(false, true)) {
        shop.beSecure();
    }
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto report = connection->test({});
    CHECK(report.accountName == "A fine shop");
    CHECK(report.missing.empty());
    CHECK(shop.woo.order(order.id).modified == order.modified);

    shop.woo.answerNext("index", {200, R"({"name": "A diary", "namespaces": ["wp/v2"]})", {}});
    CHECK(errorOf([&] { (void)connection->test({}); }).arguments().back() == "no WooCommerce at this address");
}

TEST_CASE("Stock is set by SKU, of products and variations, and read back", "[woocommerce]")
{
    WooShop shop;
    std::vector<sync::StockLevel> levels;
    std::vector<std::string> skus;
    for (int i = 0; i < 130; ++i) {
        const auto sku = "SKU-" + std::to_string(i);
        shop.woo.setStock(sku, std::nullopt, i % 10 == 0);
        levels.push_back({sku, i});
        skus.push_back(sku);
    }
    const auto connection = shop.open();
    CHECK(connection->readStock(skus, {}).empty()); // not managed yet
    levels.push_back({"UNKNOWN", 3});
    const auto refusals = connection->pushStock(levels, {});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].platformSku == "UNKNOWN");
    CHECK(shop.woo.stock().size() == 130);
    CHECK(shop.woo.stock().at("SKU-30") == 30);
    CHECK(shop.woo.calls("products/batch") == 2);
    CHECK(shop.woo.calls("variations/batch") == 1);

    levels.pop_back();
    const auto known = connection->readStock(skus, {});
    CHECK(known.size() == 130);
    CHECK(std::is_permutation(known.begin(), known.end(), levels.begin(), levels.end()));
}

TEST_CASE("A product that the shop refuses within an answer of success is named", "[woocommerce]")
{
    WooShop shop;
    shop.woo.setStock("A", 1);
    shop.woo.setStock("B", 1);
    shop.woo.answerNext("products/batch", {200,
                                           R"({"update": [{"id": 901, "stock_quantity": 4}, {"id": 902,
        "error": {"code": "woocommerce_rest_product_invalid_id", "message": "Invalid ID.", "data": {"status": 400}}}]})",
                                           {}});
    const auto refusals = shop.open()->pushStock(std::vector<sync::StockLevel>{{"A", 4}, {"B", 5}}, {});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].platformSku == "B");
    CHECK(refusals[0].words == "woocommerce_rest_product_invalid_id: Invalid ID.");
}
