// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/sync_desk.h"

#include <array>
#include <random>
#include <utility>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace std::chrono_literals;
using tests::SyncDesk;

namespace {

void placeOrders(SyncDesk& desk)
{
    for (const char* number : {"A", "B", "C"}) {
        desk.market.touch(number);
    }
    desk.pass(10min);
}

std::string states(SyncDesk& desk)
{
    return desk.text("SELECT group_concat(state) FROM (SELECT state FROM outbox_entries ORDER BY id)");
}

} // namespace

TEST_CASE("What has left is told, once, in the order in which it happened", "[sync]")
{
    SyncDesk desk;
    placeOrders(desk);
    desk.ship("B", 7, "RX2");
    desk.ship("A", 8, "RX1");
    const auto report = desk.round();
    CHECK(report.marks.told == 2);
    CHECK(states(desk) == "done,done");
    REQUIRE(desk.market.shipments["A"].size() == 1);
    CHECK(desk.market.shipments["A"].front().news.reference == "8");
    desk.pass(10min);
    CHECK(desk.round().marks.told == 0);
    CHECK(desk.market.shipments["A"].size() == 1);
}

TEST_CASE("An answer that was lost is read back, and nothing is told twice", "[sync]")
{
    SyncDesk desk;
    placeOrders(desk);
    desk.ship("A", 8, "RX1");
    desk.market.onTheWayBack = [](const std::string_view call) {
        if (call == "mark") {
            throw Error{ErrorCode::answer_lost, {"market"}};
        }
    };
    SECTION("the platform shows it at once")
    {
        CHECK(desk.round().marks.told == 1);
        CHECK(states(desk) == "done");
    }
    SECTION("the platform shows it after a while")
    {
        desk.market.shownAfter = 90s;
        CHECK(desk.round().marks.waiting == 1);
        CHECK(states(desk) == "waiting");
        CHECK(desk.round().marks.waiting == 0); // not due yet
        desk.pass(2min);
        CHECK(desk.round().marks.told == 1);
    }
    CHECK(desk.market.shipments["A"].size() == 1);
}

TEST_CASE("What the platform refuses is kept in its words, and the others go on", "[sync]")
{
    SyncDesk desk;
    placeOrders(desk);
    desk.market.refuses["A"] = "Carrier code is not valid";
    desk.ship("A", 8, "RX1");
    desk.ship("B", 9, "RX2");
    const auto report = desk.round();
    CHECK(!report.error);
    CHECK(report.marks.refused == 1);
    CHECK(report.marks.told == 1);
    CHECK(states(desk) == "failed,done");
    CHECK(desk.text("SELECT last_words FROM outbox_entries WHERE state = 'failed'") == "Carrier code is not valid");
}

TEST_CASE("A shipment that lacks what the platform asks for is shown, and holds up nobody", "[sync]")
{
    SyncDesk desk;
    placeOrders(desk);
    desk.ship("A", 8, "RX1");
    desk.ship("B", 9, "RX2");
    desk.market.onTheWayThere = [first = true](const std::string_view call) mutable {
        if (call == "mark" && std::exchange(first, false)) {
            throw Error{ErrorCode::invalid_argument, {"order line", "A"}};
        }
    };
    const auto report = desk.round();
    CHECK(!report.error);
    CHECK(states(desk) == "failed,done");
    CHECK(desk.number("SELECT count(*) FROM orders") == 3);
}

TEST_CASE("Without network all waits, and nothing of it is told twice afterwards", "[sync]")
{
    SyncDesk desk;
    placeOrders(desk);
    desk.ship("A", 8, "RX1");
    desk.ship("B", 9, "RX2");
    desk.market.onTheWayThere = [](std::string_view) { throw Error{ErrorCode::network_unreachable, {"market"}}; };
    const auto report = desk.round();
    REQUIRE(report.error);
    CHECK(desk.market.calls == 1); // the others would have met the same
    CHECK(states(desk) == "waiting,waiting");
    desk.market.onTheWayThere = {};
    desk.pass(1min);
    CHECK(desk.round().marks.told == 2);
}

TEST_CASE("A shipment that a dead process was telling is asked about and told at most once", "[sync]")
{
    const bool arrived = GENERATE(false, true);
    SyncDesk desk;
    placeOrders(desk);
    desk.ship("A", 8, "RX1");
    desk.db.execute("UPDATE outbox_entries SET state = 'sending', owner = 'a-process-that-died', attempts = 1");
    if (arrived) {
        desk.market.shipments["A"].push_back({{{"A", {{"L1", 1}}, false, desk.clock.now(), "Yanwen", "RX1"}, "8"}, {}});
    }
    CHECK(desk.round().marks.told == 0); // it may have been told a moment ago, and not show yet
    desk.pass(2min);
    CHECK(desk.round().marks.told == 1);
    CHECK(states(desk) == "done");
    CHECK(desk.market.shipments["A"].size() == 1);
}

TEST_CASE("A label that became void while it was being told is not told again", "[sync]")
{
    SyncDesk desk;
    placeOrders(desk);
    desk.ship("A", 8, "RX1");
    desk.market.onTheWayThere = [&](const std::string_view call) {
        if (call == "mark") {
            db::Transaction transaction{desk.db};
            outbox::OutboxRepository{desk.db}.cancelWaiting(PackageId{8});
            transaction.commit();
            throw Error{ErrorCode::network_unreachable, {"market"}};
        }
    };
    CHECK(desk.round().error);
    CHECK(states(desk) == "cancelled");
}

TEST_CASE("Whatever breaks, when it is quiet again all orders are here and each shipment was told once", "[sync]")
{
    const auto seed = GENERATE(range(1U, 41U));
    INFO("seed " << seed);
    SyncDesk desk;
    desk.market.pageSize = 3;
    std::mt19937 random{seed};
    const auto chance = [&](const unsigned percent) { return random() % 100 < percent; };
    const auto fault = [&](std::string_view) {
        static constexpr std::array codes{ErrorCode::answer_lost, ErrorCode::network_unreachable,
                                          ErrorCode::platform_failed, ErrorCode::answer_malformed};
        if (chance(12)) {
            throw Error{codes[random() % codes.size()], {"market", "?"}};
        }
    };
    desk.market.shownAfter = chance(50) ? 0s : 70s;
    desk.market.onTheWayThere = [&](const std::string_view call) {
        if (chance(20)) {
            desk.market.touch("N" + std::to_string(random() % 20)); // between two pages, and before a mark
        }
        fault(call);
    };
    desk.market.onTheWayBack = [&](const std::string_view call) {
        if (chance(12)) {
            throw Error{ErrorCode::answer_lost, {"market"}}; // what was done stays done
        }
        fault(call == "mark" ? "" : call);
    };
    int package = 0;
    for (int step = 0; step < 60; ++step) {
        desk.market.touch("N" + std::to_string(random() % 20));
        if (chance(40)) {
            const auto order = "N" + std::to_string(random() % 20);
            if (desk.market.all().count(order) != 0) {
                ++package;
                desk.ship(order, package, "RX" + std::to_string(package));
            }
        }
        desk.pass(std::chrono::seconds{30 + random() % 600});
        static_cast<void>(desk.round());
    }
    desk.market.onTheWayThere = {};
    desk.market.onTheWayBack = {};
    for (int i = 0; i < 4; ++i) {
        desk.pass(65min);
        CHECK(!desk.round().error);
    }
    desk.checkMirror();
    std::map<std::string, int> told;
    for (const auto& [order, shipments] : desk.market.shipments) {
        for (const auto& shipment : shipments) {
            ++told[shipment.news.reference];
        }
    }
    CHECK(told.size() == static_cast<std::size_t>(package));
    for (const auto& [reference, times] : told) {
        INFO("package " << reference);
        CHECK(times == 1);
    }
    CHECK(desk.number("SELECT count(*) FROM outbox_entries WHERE state <> 'done'") == 0);
}
