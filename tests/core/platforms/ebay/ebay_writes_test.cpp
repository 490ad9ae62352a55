// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/consent.h"
#include "tests/core/platforms/ebay/ebay_shop.h"

#include <nlohmann/json.hpp>

#include <algorithm>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;
using namespace supercargo::tests;
using nlohmann::json;

TEST_CASE("A shipment is told to eBay with its pieces, its carrier's code and a clean number", "[ebay]")
{
    EbayShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();

    connection->markShipped(shop.news(order, "yt 2026-1120 0001"), {});

    const auto request = shop.ebay.http().requests().back();
    CHECK(request.method == "POST");
    CHECK(request.path == "/sell/fulfillment/v1/order/" + order.id + "/shipping_fulfillment");
    CHECK(json::parse(request.body) ==
          json{{"lineItems", {{{"lineItemId", order.lines[0].lineItemId}, {"quantity", 2}}}},
               {"shippedDate", "2026-11-20T09:57:00.000Z"},
               {"shippingCarrierCode", "YunExpress"},
               {"trackingNumber", "YT202611200001"}});
    const auto known = connection->read(order.id, {});
    CHECK(known.status == orders::PlatformStatus::shipped);
    REQUIRE(known.shipments.size() == 1);
    CHECK(connection->isSame(known.shipments[0], shop.news(order, "YT-2026-1120-0001")));
    CHECK_FALSE(connection->isSame(known.shipments[0], shop.news(order, "YT202611200002")));
}

TEST_CASE("Two parcels of one order are two fulfillments, and each is known again", "[ebay]")
{
    EbayShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order, "RR1CN", 1), {});
    CHECK(connection->read(order.id, {}).status == orders::PlatformStatus::partly_shipped);
    connection->markShipped(shop.news(order, "RR2CN", 1), {});

    const auto known = connection->read(order.id, {});
    CHECK(known.status == orders::PlatformStatus::shipped);
    REQUIRE(known.shipments.size() == 2);
    CHECK(connection->isSame(known.shipments[1], shop.news(order, "RR2CN", 1)));
    CHECK(known.shipments[1].lines == shop.news(order, "RR2CN", 1).mark.lines);
}

TEST_CASE("Without a number neither number nor carrier is told, and the lines say that it is the same", "[ebay]")
{
    EbayShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order, "", 1), {});

    const auto body = json::parse(shop.ebay.http().requests().back().body);
    CHECK_FALSE(body.contains("trackingNumber"));
    CHECK_FALSE(body.contains("shippingCarrierCode"));
    const auto known = connection->read(order.id, {});
    REQUIRE(known.shipments.size() == 1);
    CHECK(connection->isSame(known.shipments[0], shop.news(order, "", 1)));
    CHECK_FALSE(connection->isSame(known.shipments[0], shop.news(order, "", 2)));
    CHECK_FALSE(connection->isSame(known.shipments[0], shop.news(order, "RR1CN", 1)));
}

TEST_CASE("An order that came without its line ids is told whole, a part of it is refused", "[ebay]")
{
    EbayShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    auto news = shop.news(order, "RR1CN");
    news.mark.lines[0].platformLineId.clear();
    connection->markShipped(news, {});
    CHECK(shop.ebay.order(order.id).shippedOf(order.lines[0].lineItemId) == 2);

    news.mark.isPart = true;
    CHECK(errorOf([&] { connection->markShipped(news, {}); }).code() == ErrorCode::invalid_argument);
}

TEST_CASE("A lost answer to a write is said to be lost, and reading back tells whether it was done", "[ebay]")
{
    EbayShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    CHECK(connection->read(order.id, {}).shipments.empty());

    shop.ebay.http().failNext(LoopbackFault::reset_after);
    CHECK(errorOf([&] { connection->markShipped(shop.news(order, "RR1CN"), {}); }).code() == ErrorCode::answer_lost);
    CHECK(connection->read(order.id, {}).shipments.size() == 1);

    shop.ebay.answerNext("createShippingFulfillment", {500, "", {}});
    CHECK(errorOf([&] { connection->markShipped(shop.news(order, "RR2CN"), {}); }).code() == ErrorCode::answer_lost);
    CHECK(connection->read(order.id, {}).shipments.size() == 1);
    CHECK(shop.ebay.calls("createShippingFulfillment") == 2);
}

TEST_CASE("What eBay has already is no failure where it is the same, and a refusal where it is not", "[ebay]")
{
    EbayShop shop;
    shop.ebay.refuseRepeats();
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    connection->markShipped(shop.news(order, "RR1CN"), {});
    CHECK_NOTHROW(connection->markShipped(shop.news(order, "RR1CN"), {}));
    CHECK(shop.ebay.order(order.id).fulfillments.size() == 1);

    shop.ebay.answerNext("createShippingFulfillment", {409, R"({"errors":[{"errorId":9,"message":"Conflict"}]})", {}});
    const auto error = errorOf([&] { connection->markShipped(shop.news(order, "RR2CN"), {}); });
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments() == std::vector<std::string>{"409", "9: Conflict"});
}

TEST_CASE("A shipment that eBay refuses says why, and a renewed token tells it once", "[ebay]")
{
    EbayShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    auto news = shop.news(order, "RR1CN");
    news.mark.lines[0].platformLineId = "999";
    const auto error = errorOf([&] { connection->markShipped(news, {}); });
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments() == std::vector<std::string>{"400", "32200: Invalid line item id: 999"});

    shop.ebay.expireTokens();
    connection->markShipped(shop.news(order, "RR1CN"), {});
    CHECK(shop.ebay.order(order.id).fulfillments.size() == 1);
    CHECK(errorOf([&] { (void)connection->read("00-00000-00000", {}); }).code() == ErrorCode::platform_refused);
}

TEST_CASE("A parcel that left by a clock that is ahead is told as of eBay's own time", "[ebay]")
{
    EbayShop shop;
    const auto order = shop.addOrder(1);
    const auto connection = shop.open();
    auto news = shop.news(order, "RR1CN");
    news.mark.shippedAt = shop.clock.now() + std::chrono::hours{2};
    connection->markShipped(news, {});
    CHECK(json::parse(shop.ebay.http().requests().back().body).at("shippedDate") == "2026-11-20T10:00:00.000Z");
}

TEST_CASE("Stock is told SKU by SKU, and what eBay does not take comes back in its words", "[ebay]")
{
    EbayShop shop;
    std::vector<sync::StockLevel> levels;
    std::vector<std::string> skus;
    for (int i = 0; i < 60; ++i) {
        skus.push_back("SKU-" + std::to_string(i));
        levels.push_back({skus.back(), i});
        shop.ebay.setStock(skus.back(), 99);
    }
    levels.push_back({"UNKNOWN", 5});
    skus.emplace_back("UNKNOWN");
    const auto connection = shop.open();

    const auto refusals = connection->pushStock(levels, {});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].platformSku == "UNKNOWN");
    CHECK(refusals[0].words == "25702: SKU UNKNOWN is not available in the system (additionalInfo: UNKNOWN)");
    CHECK(shop.ebay.calls("bulkUpdatePriceQuantity") == 3);

    skus.push_back(skus.front());
    auto known = connection->readStock(skus, {});
    levels.pop_back();
    CHECK(known.size() == 60);
    CHECK(std::is_permutation(known.begin(), known.end(), levels.begin(), levels.end()));
}

TEST_CASE("Where eBay takes one SKU a call, they go one by one", "[ebay]")
{
    EbayShop shop;
    shop.ebay.takeOneSkuPerCall();
    shop.ebay.setStock("A", 1);
    shop.ebay.setStock("B", 1);
    const auto refusals = shop.open()->pushStock(std::vector<sync::StockLevel>{{"A", 4}, {"B", 5}, {"C", 6}}, {});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].platformSku == "C");
    CHECK(shop.ebay.stock() == std::map<std::string, std::int64_t>{{"A", 4}, {"B", 5}});
}

TEST_CASE("A test of the connection says who it is, until when, and what is not allowed", "[ebay]")
{
    EbayShop shop;
    const auto connection = shop.open();
    auto report = connection->test({});
    CHECK(report.accountName == "fine_seller");
    CHECK(report.marketplaces == std::vector<std::string>{"EBAY_US"});
    CHECK(report.missing.empty());
    CHECK(report.authorizedUntil == parseIso8601("2028-05-01T00:00:00Z"));

    shop.ebay.forbid("getOrders");
    report = connection->test({});
    CHECK(report.missing == std::vector<std::string>{"sell.fulfillment: 1100: Access denied"});
}

TEST_CASE("The consent page is asked for what is used, with the RuName and the state", "[ebay]")
{
    const auto url = ebay::consentUrl({}, {"Fine-app-PRD-1", "PRD-secret", "Fine_RuName"}, "s&1");
    CHECK(url.rfind("https://auth.ebay.com/oauth2/authorize?", 0) == 0);
    const auto fields = formFields(url.substr(url.find('?') + 1));
    CHECK(fields.find("client_id")->second == "Fine-app-PRD-1");
    CHECK(fields.find("redirect_uri")->second == "Fine_RuName");
    CHECK(fields.find("response_type")->second == "code");
    CHECK(fields.find("state")->second == "s&1");
    CHECK(fields.find("scope")->second == ebay::consentScopes());
    CHECK(url.find("PRD-secret") == std::string::npos);
    CHECK(ebay::consentUrl({.region = "sandbox", .marketplaces = {}, .sellerId = {}, .baseUrl = {}}, {}, "")
              .rfind("https://auth.sandbox.ebay.com/", 0) == 0);
}

TEST_CASE("The code of the consent becomes what is kept of the seller, once", "[ebay]")
{
    EbayShop shop;
    const ebay::Keyset keyset{"Fine-app-PRD-1", "PRD-secret", "Fine_RuName"};
    const auto secrets = ebay::secretsForCode(shop.account, keyset, FakeEbay::kCode, shop.parts(), {});
    CHECK(secrets.at("client_id") == "Fine-app-PRD-1");
    CHECK(secrets.at("refresh_token") == FakeEbay::secrets().at("refresh_token"));
    CHECK(secrets.at("refresh_token_until") == "2028-05-20T22:00:00Z");
    CHECK(secrets.size() == 5);

    const auto again =
        errorOf([&] { (void)ebay::secretsForCode(shop.account, keyset, FakeEbay::kCode, shop.parts(), {}); });
    CHECK(again.code() == ErrorCode::authorization_ended);
}
