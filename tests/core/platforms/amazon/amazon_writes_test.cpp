// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/amazon/amazon_desk.h"

using namespace supercargo;
using namespace supercargo::tests;
using namespace std::chrono_literals;
using orders::PlatformStatus;

TEST_CASE("Parts and several parcels of an order are told and seen", "[amazon]")
{
    AmazonDesk desk;
    const auto id = desk.amazon.addOrder({{"MUG", 3}, {"LID", 1}});
    desk.connection->markShipped(desk.news(id, 0, 2, "11"), desk.task);
    auto known = desk.connection->read(id, desk.task);
    CHECK(known.status == PlatformStatus::partly_shipped);
    REQUIRE(known.shipments.size() == 1);
    CHECK(desk.connection->isSame(known.shipments[0], desk.news(id, 0, 2, "11")));
    desk.connection->markShipped(desk.news(id, 0, 1, "12"), desk.task);
    desk.connection->markShipped(desk.news(id, 1, 1, "13"), desk.task);
    known = desk.connection->read(id, desk.task);
    CHECK(known.status == PlatformStatus::shipped);
    CHECK(known.shipments.size() == 3);
    CHECK(desk.amazon.confirmations().at(id) == std::map<std::string, int>{{"11", 1}, {"12", 1}, {"13", 1}});
    auto relabelled = desk.news(id, 1, 1, "13");
    relabelled.mark.tracking = "NEW1";
    desk.connection->markShipped(relabelled, desk.task); // the same parcel with its next label
    CHECK(desk.amazon.order(id).shipments.at("13").tracking == "NEW1");
    CHECK(desk.amazon.order(id).shipments.size() == 3);
}

TEST_CASE("A shipment whose answer is lost is reported as such and not sent again by itself", "[amazon]")
{
    AmazonDesk desk;
    const auto id = desk.amazon.addOrder({{"MUG", 1}});
    static_cast<void>(desk.connection->read(id, desk.task));
    desk.amazon.setFaults({.seed = 1, .answerLost = 100});
    CHECK(failureOf([&] { desk.connection->markShipped(desk.news(id, 0, 1, "11"), desk.task); }).code() ==
          ErrorCode::answer_lost);
    desk.amazon.calm();
    CHECK(desk.connection->read(id, desk.task).status == PlatformStatus::shipped);
    CHECK(desk.amazon.confirmCalls(id) == 1);
    desk.amazon.setFaults({.seed = 1, .broken = 100});
    CHECK(failureOf([&] { desk.connection->markShipped(desk.news(id, 0, 1, "11"), desk.task); }).code() ==
          ErrorCode::answer_lost);
}

TEST_CASE("A shipment shows after a while", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.setLag(5min);
    const auto id = desk.amazon.addOrder({{"MUG", 1}});
    desk.connection->markShipped(desk.news(id, 0, 1, "11"), desk.task);
    CHECK(desk.connection->read(id, desk.task).status == PlatformStatus::paid);
    desk.clock.advance(5min);
    CHECK(desk.connection->read(id, desk.task).shipments.size() == 1);
    CHECK(desk.amazon.order(id).changed == desk.clock.now());
}

TEST_CASE("What Amazon refuses is told in its words, and changes nothing", "[amazon]")
{
    AmazonDesk desk;
    const auto id = desk.amazon.addOrder({{"MUG", 1}});
    desk.connection->markShipped(desk.news(id, 0, 1, "11"), desk.task);
    const auto again = failureOf([&] { desk.connection->markShipped(desk.news(id, 0, 1, "12"), desk.task); });
    CHECK(again.code() == ErrorCode::platform_refused); // our own parcel, or not: reading it again tells
    CHECK(desk.amazon.order(id).shipments.size() == 1);
    const auto refused =
        failureOf([&] { desk.connection->markShipped(desk.news(id, 0, 1, "not-a-number"), desk.task); });
    CHECK(refused.code() == ErrorCode::platform_refused);
    CHECK(refused.arguments().at(0) == "400");
    CHECK(refused.arguments().at(1) ==
          "InvalidInput: PackageReferenceId: is invalid, must be a positive numeric value");
    CHECK(failureOf([&] { static_cast<void>(desk.connection->read("302-9-9", desk.task)); }).arguments().at(0) ==
          "404");
}

TEST_CASE("A SKU that Amazon ships is not taken out of its hands", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.setListing("MUG", 3, "AMAZON_EU");
    const auto refusals = desk.connection->pushStock(std::vector<sync::StockLevel>{{"MUG", 7}}, desk.task);
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].words == "fulfilled by AMAZON_EU");
    CHECK(desk.amazon.listings().at("MUG") == 3);
}

TEST_CASE("Stock is set per SKU, what is refused comes back in Amazon's words, and it is read back", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.setListing("MUG/RED 1", 3);
    desk.amazon.setListing("LID", 9);
    const std::vector<sync::StockLevel> levels{{"MUG/RED 1", 7}, {"NOBODY", 1}, {"LID", -1}};
    const auto refusals = desk.connection->pushStock(levels, desk.task);
    REQUIRE(refusals.size() == 2);
    CHECK(refusals[0].platformSku == "NOBODY");
    CHECK(refusals[0].words == "NotFound: SKU 'NOBODY' not found");
    CHECK(refusals[1].words == "90000900: The attributes are invalid.");
    CHECK(desk.amazon.listings() == std::map<std::string, std::int64_t>{{"LID", 9}, {"MUG/RED 1", 7}});
    const std::vector<std::string> skus{"MUG/RED 1", "NOBODY", "LID"};
    CHECK(desk.connection->readStock(skus, desk.task) == std::vector<sync::StockLevel>{{"MUG/RED 1", 7}, {"LID", 9}});
    desk.amazon.forbid("/listings/");
    CHECK(failureOf([&] { static_cast<void>(desk.connection->pushStock(levels, desk.task)); }).code() ==
          ErrorCode::role_missing);
    auto account = desk.amazon.account();
    account.sellerId.clear();
    desk.reopen(account);
    CHECK(failureOf([&] { static_cast<void>(desk.connection->readStock(skus, desk.task)); }).code() ==
          ErrorCode::invalid_argument);
}
