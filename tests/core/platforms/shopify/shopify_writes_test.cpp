// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/location_choice.h"
#include "tests/core/platforms/shopify/shopify_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using nlohmann::json;
using orders::PlatformStatus;

namespace {

Error refusalOf(sync::ShopConnection& connection, const sync::ShipmentNews& news)
{
    return errorOf([&] { connection.markShipped(news, {}); });
}

/// The variables of the last question of an operation.
json lastAsked(FakeShopify& shopify, const std::string& operation)
{
    json asked;
    for (const auto& request : shopify.http().requests()) {
        const auto body = json::parse(request.body, nullptr, false);
        if (body.is_object() && body.at("query").get<std::string>().find(" " + operation + "(") != std::string::npos) {
            asked = body.at("variables");
        }
    }
    return asked;
}

} // namespace

TEST_CASE("A parcel is told as a fulfilment of its pieces, and the buyer with it", "[shopify]")
{
    ShopifyShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "YT2026112000001");
    CHECK_FALSE(isTold(*connection, news));

    connection->markShipped(news, {});

    const auto there = shop.shopify.order(order.id);
    REQUIRE(there.fulfillments.size() == 1);
    CHECK(there.fulfillments[0].number == "YT2026112000001");
    CHECK(there.fulfillments[0].company == "YunExpress");
    CHECK(there.fulfillments[0].url.empty());
    CHECK(there.fulfillmentStatus() == "FULFILLED");
    CHECK(lastAsked(shop.shopify, "CreateFulfillment").at("fulfillment").at("notifyCustomer") == true);
    CHECK(isTold(*connection, news));
    CHECK(connection->read("1001", {}).status == PlatformStatus::shipped);

    connection->markShipped(news, {}); // whatever the reason: nothing is doubled
    CHECK(shop.shopify.order(order.id).fulfillments.size() == 1);
}

TEST_CASE("An order that goes in several parcels has a fulfilment for each", "[shopify]")
{
    ShopifyShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order, "RR1CN", 1), {});
    CHECK(connection->read("1001", {}).status == PlatformStatus::partly_shipped);
    CHECK(isTold(*connection, shop.news(order, "RR1CN", 1)));
    CHECK_FALSE(isTold(*connection, shop.news(order, "RR2CN", 1)));
    connection->markShipped(shop.news(order, "RR2CN", 1), {});
    CHECK(shop.shopify.order(order.id).numbers() == std::vector<std::string>{"RR1CN", "RR2CN"});
    CHECK(connection->read("1001", {}).status == PlatformStatus::shipped);
}

TEST_CASE("A parcel whose pieces come from two locations is one fulfilment of each, with the same number", "[shopify]")
{
    ShopifyShop shop;
    auto order = shop.addOrder(1);
    order.parts = {{.id = 71, .location = 11, .remaining = {{5'001, 1}}},
                   {.id = 72, .location = 12, .remaining = {{5'001, 1}}}};
    shop.shopify.put(order);
    const auto connection = shop.open();
    const auto news = shop.news(order, "RR1CN");
    shop.shopify.http().setFaults([calls = 0](const LoopbackRequest& request) mutable {
        const bool isWrite = request.body.find("fulfillmentCreate") != std::string::npos;
        return isWrite && ++calls == 2 ? LoopbackFault::reset_before : LoopbackFault::none;
    });
    CHECK(refusalOf(*connection, news).code() == ErrorCode::answer_lost);
    CHECK_FALSE(isTold(*connection, news)); // half of it is
    connection->markShipped(news, {});      // and the other half follows
    CHECK(isTold(*connection, news));
    CHECK(shop.shopify.order(order.id).numbers() == std::vector<std::string>{"RR1CN", "RR1CN"});
}

TEST_CASE("A label that was void after it was told: its fulfilment gets the next number", "[shopify]")
{
    ShopifyShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order, "RR1CN"), {});
    CHECK_FALSE(isTold(*connection, shop.news(order, "RR9CN")));
    connection->markShipped(shop.news(order, "RR9CN"), {});
    CHECK(isTold(*connection, shop.news(order, "RR9CN")));
    CHECK(shop.shopify.order(order.id).numbers() == std::vector<std::string>{"RR9CN"});

    const auto twice = shop.addOrder(2);
    connection->markShipped(shop.news(twice, "RR2CN", 1), {});
    connection->markShipped(shop.news(twice, "RR3CN", 1), {});
    CHECK(refusalOf(*connection, shop.news(twice, "RR4CN", 1)).arguments().back() ==
          "several fulfillments have these pieces: change the number in the shop");
}

TEST_CASE("A parcel without a number is told once, too", "[shopify]")
{
    ShopifyShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "");
    CHECK_FALSE(isTold(*connection, news));
    connection->markShipped(news, {});
    CHECK(isTold(*connection, news));
    CHECK_FALSE(isTold(*connection, shop.news(order, "", 1)));
    CHECK_FALSE(lastAsked(shop.shopify, "CreateFulfillment").at("fulfillment").contains("trackingInfo"));
}

TEST_CASE("What may not leave is refused in words, and nothing is told", "[shopify]")
{
    ShopifyShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "RR1CN");
    shop.shopify.editParts(order.id, [](FakeFulfillmentOrder& part) { part.status = "ON_HOLD"; });
    CHECK(refusalOf(*connection, news).arguments() ==
          std::vector<std::string>{"409", "fulfillment order 10010: ON_HOLD"});
    shop.shopify.editParts(order.id, [](FakeFulfillmentOrder& part) {
        part.status = "OPEN";
        part.isService = true;
    });
    CHECK(refusalOf(*connection, news).arguments().back() == "fulfillment order 10010: another location's");
    shop.shopify.editParts(order.id, [](FakeFulfillmentOrder& part) {
        part.isService = false;
        part.remaining[5'001] = 1; // somebody took one out of the order
    });
    CHECK(refusalOf(*connection, news).arguments().back() == "not as much is left of it");
    shop.shopify.edit(order.id, [&](FakeShopifyOrder& each) { each.cancelled = shop.clock.now(); });
    CHECK(refusalOf(*connection, news).arguments().back() == "the order was cancelled");
    CHECK(shop.shopify.order(order.id).fulfillments.empty());
    auto unknown = news;
    unknown.mark.platformOrderId = "77";
    CHECK(refusalOf(*connection, unknown).arguments() == std::vector<std::string>{"404", "no such order"});
    CHECK(errorOf([&] { (void)connection->read("77", {}); }).code() == ErrorCode::platform_refused);
}

TEST_CASE("What Shopify itself does not take is said in its words", "[shopify]")
{
    ShopifyShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    shop.shopify.answerNext("CreateFulfillment", {200,
                                                  R"({"data": {"fulfillmentCreate": {"fulfillment": null,
        "userErrors": [{"field": ["fulfillment"], "message": "Tracking number is too long."}]}}})",
                                                  {}});
    CHECK(refusalOf(*connection, shop.news(order, "RR1CN")).arguments() ==
          std::vector<std::string>{"200", "Tracking number is too long."});
}

TEST_CASE("A lost answer to a fulfilment is said to be lost, and reading back tells whether it was done", "[shopify]")
{
    ShopifyShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "RR1CN");
    const std::vector<LoopbackAnswer> answers{
        {500, "<html>", {}},
        {200, "<html>", {}},
        {200, R"({"data": {"fulfillmentCreate": null}})", {}},
        fakeShopifyError("INTERNAL_SERVER_ERROR", "Something went wrong on our end.")};
    for (const auto& answer : answers) {
        shop.shopify.answerNext("CreateFulfillment", answer);
        CHECK(refusalOf(*connection, news).code() == ErrorCode::answer_lost);
        CHECK_FALSE(isTold(*connection, news));
    }
    shop.shopify.answerNext("CreateFulfillment", fakeShopifyError("THROTTLED", "Throttled")); // that has done nothing
    connection->markShipped(news, {});
    CHECK(isTold(*connection, news));
}

TEST_CASE("A Shopify order that came from a file, without its line ids, is told as a whole only", "[shopify]")
{
    ShopifyShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    auto news = shop.news(order, "RR1CN");
    news.mark.lines[0].platformLineId.clear();
    news.mark.isPart = true;
    CHECK(refusalOf(*connection, news).code() == ErrorCode::invalid_argument);
    news.mark.isPart = false;
    connection->markShipped(news, {});
    CHECK(isTold(*connection, news));
    CHECK(shop.shopify.order(order.id).fulfillmentStatus() == "FULFILLED");
}

TEST_CASE("A fulfilment that was cancelled in the shop has not left", "[shopify]")
{
    ShopifyShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    const auto news = shop.news(order, "RR1CN");
    connection->markShipped(news, {});
    shop.shopify.edit(order.id, [](FakeShopifyOrder& each) {
        each.fulfillments[0].status = "CANCELLED";
        each.parts[0].status = "OPEN";
        each.parts[0].remaining[5'001] = 2;
    });
    CHECK_FALSE(isTold(*connection, news));
}

// ---- Stock -----------------------------------------------------------------------------------------------------

TEST_CASE("A Shopify shop's stock is set by SKU at its location, and read back", "[shopify]")
{
    ShopifyShop shop;
    std::vector<sync::StockLevel> levels;
    std::vector<std::string> skus;
    for (int i = 0; i < 130; ++i) {
        const auto sku = "SKU-" + std::to_string(i) + (i == 3 ? "'\\x" : "");
        shop.shopify.addVariant(sku, 500);
        levels.push_back({sku, i});
        skus.push_back(sku);
    }
    const auto connection = shop.open();
    levels.push_back({"UNKNOWN", 3});
    const auto refusals = connection->pushStock(levels, {});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].words == "no variant of the shop has this SKU");
    CHECK(shop.shopify.stock().at("SKU-30") == 30);
    CHECK(shop.shopify.stock().at("SKU-3'\\x") == 3);
    CHECK(shop.shopify.calls("SetQuantities") == 2);
    const auto asked = lastAsked(shop.shopify, "SetQuantities");
    CHECK(asked.at("key").get<std::string>().size() == 36);
    CHECK(asked.at("input").at("quantities")[0].at("changeFromQuantity") == 500);
    CHECK(asked.at("input").at("quantities")[0].at("locationId") == "gid://shopify/Location/11");

    levels.pop_back();
    const auto known = connection->readStock(skus, {});
    CHECK(known.size() == 130);
    CHECK(std::is_permutation(known.begin(), known.end(), levels.begin(), levels.end()));
    CHECK(connection->pushStock(levels, {}).empty()); // all of it stands there
    CHECK(shop.shopify.calls("SetQuantities") == 2);
}

TEST_CASE("What cannot be set is said for each SKU, and the others are set", "[shopify]")
{
    ShopifyShop shop;
    shop.shopify.addVariant("A", 1);
    shop.shopify.addVariant("TWICE", 1);
    shop.shopify.addVariant("TWICE", 1);
    shop.shopify.addVariant("FREE", 1, false);
    shop.shopify.addVariant("ELSEWHERE", 1, true, 12);
    shop.shopify.addVariant("BUNDLE", 1);
    const auto refusals = shop.open()->pushStock(
        std::vector<sync::StockLevel>{{"A", 9}, {"TWICE", 9}, {"FREE", 9}, {"ELSEWHERE", 9}, {"BUNDLE", 9}}, {});
    std::map<std::string, std::string> words;
    for (const auto& refusal : refusals) {
        words[refusal.platformSku] = refusal.words;
    }
    CHECK(words == std::map<std::string, std::string>{{"TWICE", "2 variants have this SKU"},
                                                      {"FREE", "the shop does not track this variant's quantity"},
                                                      {"ELSEWHERE", "not stocked at the location"},
                                                      {"BUNDLE", "NON_MUTABLE_INVENTORY_ITEM: No."}});
    CHECK(shop.shopify.stock().at("A") == 9);
}

TEST_CASE("What is sold while its quantity is told is read again first", "[shopify]")
{
    ShopifyShop shop;
    shop.shopify.addVariant("A", 10);
    shop.shopify.addVariant("B", 10);
    shop.shopify.sellBeforeNextSet("A", 1);
    CHECK(shop.open()->pushStock(std::vector<sync::StockLevel>{{"A", 4}, {"B", 5}}, {}).empty());
    CHECK(shop.shopify.stock() == std::map<std::string, std::int64_t>{{"A", 4}, {"B", 5}});
    CHECK(lastAsked(shop.shopify, "SetQuantities").at("input").at("quantities")[0].at("changeFromQuantity") == 9);
}

TEST_CASE("Quantities whose answer is lost are told again under the same key", "[shopify]")
{
    ShopifyShop shop;
    shop.shopify.addVariant("A", 10);
    shop.shopify.http().setFaults([calls = 0](const LoopbackRequest& request) mutable {
        const bool isWrite = request.body.find("inventorySetQuantities") != std::string::npos;
        return isWrite && ++calls == 1 ? LoopbackFault::reset_after : LoopbackFault::none;
    });
    CHECK(shop.open()->pushStock(std::vector<sync::StockLevel>{{"A", 4}}, {}).empty());
    CHECK(shop.shopify.stock().at("A") == 4);
    CHECK(shop.shopify.calls("SetQuantities") == 2);
}

TEST_CASE("Each location is told its own quantities, and has them; one that is no warehouse keeps what it has",
          "[shopify]")
{
    ShopifyShop shop;
    shop.shopify.setLocations({{11, "Shenzhen"}, {12, "Los Angeles"}, {13, "Showroom"}});
    for (const auto* sku : {"A", "B"}) {
        shop.shopify.addVariant(sku, 10);
        shop.shopify.setStock(sku, 13, 77);
    }
    shop.shopify.setStock("A", 12, 10); // B is not stocked there
    shop.account.locations = {{"11", "Shenzhen", WarehouseId{1}}, {"12", "Los Angeles", WarehouseId{2}}};
    const auto connection = shop.open();
    const std::vector<sync::StockLevel> levels{{"A", 4, "11"}, {"B", 5, "11"}, {"A", 6, "12"}, {"B", 0, "12"}};
    CHECK(connection->pushStock(levels, {}).empty());
    CHECK(shop.shopify.stock(11) == std::map<std::string, std::int64_t>{{"A", 4}, {"B", 5}});
    CHECK(shop.shopify.stock(12) == std::map<std::string, std::int64_t>{{"A", 6}}); // none of B can be bought there
    CHECK(shop.shopify.stock(13) == std::map<std::string, std::int64_t>{{"A", 77}, {"B", 77}});
    CHECK(shop.shopify.calls("Locations") == 0); // a new name of one changes nothing
    const auto known = connection->readStock(std::vector<std::string>{"A", "B"}, {});
    CHECK(known.size() == levels.size());
    CHECK(std::is_permutation(known.begin(), known.end(), levels.begin(), levels.end()));

    const auto refusals = connection->pushStock(std::vector<sync::StockLevel>{{"A", 1, "12"}, {"B", 1, "12"}}, {});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].platformSku == "B");
    CHECK(refusals[0].location == "12");
    CHECK(refusals[0].words == "not stocked at the location");
    CHECK(shop.shopify.stock(12).at("A") == 1);
}

TEST_CASE("A shop with several locations, none of which is named, is told no stock, and why", "[shopify]")
{
    ShopifyShop shop;
    shop.shopify.setLocations({{11, "Shenzhen"}, {12, "Los Angeles"}});
    shop.shopify.addVariant("A", 10, true, 12);
    const auto connection = shop.open();
    const auto error = errorOf([&] { (void)connection->pushStock(std::vector<sync::StockLevel>{{"A", 4}}, {}); });
    CHECK(error.code() == ErrorCode::invalid_argument);
    CHECK(error.arguments() == std::vector<std::string>{"single location", "11 Shenzhen, 12 Los Angeles"});
    CHECK(shop.shopify.stock(12).at("A") == 10);
    shop.addOrder(1);
    CHECK(shop.pullOne(1'001).fulfilledByPlatform == false); // its orders come all the same
}

TEST_CASE("Only orders at the named locations are ours, and a parcel of theirs is told at its location", "[shopify]")
{
    ShopifyShop shop;
    shop.shopify.setLocations({{11, "Shenzhen"}, {12, "Los Angeles"}, {13, "Showroom"}});
    shop.account.locations = {{"11", "Shenzhen", WarehouseId{1}}, {"12", "Los Angeles", WarehouseId{2}}};
    for (const int number : {1, 2, 3}) {
        auto order = shop.addOrder(number);
        order.parts.front().location = 10 + number;
        shop.shopify.put(order);
    }
    CHECK(shop.pullOne(1'001).fulfilledByPlatform == false);
    CHECK(shop.pullOne(1'002).fulfilledByPlatform == false);
    CHECK(shop.pullOne(1'003).fulfilledByPlatform == true);
    const auto connection = shop.open();
    connection->markShipped(shop.news(shop.shopify.order(1'002), "RR2CN"), {}); // whichever warehouse it left
    CHECK(shop.shopify.order(1'002).fulfillmentStatus() == "FULFILLED");
    CHECK(refusalOf(*connection, shop.news(shop.shopify.order(1'003), "RR3CN")).arguments().back() ==
          "fulfillment order 10030: another location's");
}

// ---- Which location is which warehouse -------------------------------------------------------------------------

TEST_CASE("A location is known by its name or its number as the shop is connected, before its keys are kept",
          "[shopify]")
{
    ShopifyShop shop;
    shop.shopify.setLocations({{11, "Shenzhen"}, {12, "Los Angeles"}, {13, "Store"}, {14, "Store"}});
    auto typed = FakeShopify::secrets();
    shop.secrets.remove("shop-1");
    const auto find = [&](const std::vector<platforms::LocationChoice>& choices) {
        return platforms::findLocations(*platforms::findConnectable(Platform::shopify), shop.account, typed,
                                        shop.parts(), choices, {});
    };
    CHECK(find({}).locations.empty());
    CHECK(shop.shopify.calls("Locations") == 0);
    const auto match = find({{"los angeles", WarehouseId{1}}, {"11", WarehouseId{2}}, {"14 Store", WarehouseId{3}}});
    CHECK(match.unknown.empty());
    CHECK(match.locations == std::vector<sync::ShopLocation>{{"12", "Los Angeles", WarehouseId{1}},
                                                             {"11", "Shenzhen", WarehouseId{2}},
                                                             {"14", "Store", WarehouseId{3}}});
    CHECK_FALSE(shop.secrets.find("shop-1").has_value());
    CHECK(find({{"Berlin", WarehouseId{1}}}).unknown == std::vector<std::string>{"Berlin"});
    CHECK(find({{"Store", WarehouseId{1}}}).unknown == std::vector<std::string>{"Store"}); // which of the two?
    CHECK(platforms::namesOf(match.there) == "11 Shenzhen, 12 Los Angeles, 13 Store, 14 Store");
    shop.shopify.setScopes({"read_orders"});
    CHECK(errorOf([&] { (void)find({{"11", WarehouseId{1}}}); }).code() == ErrorCode::role_missing);
}

TEST_CASE("Of two locations of one name the active one is meant", "[shopify]")
{
    const auto match = platforms::matchLocations(std::vector<platforms::LocationChoice>{{"Berlin", WarehouseId{1}}},
                                                 {{"1", "Berlin", false}, {"2", "Berlin"}, {"3", "Berlin", false}});
    REQUIRE(match.locations.size() == 1);
    CHECK(match.locations[0].id == "2");
}
