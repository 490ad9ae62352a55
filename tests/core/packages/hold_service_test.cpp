// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/packages/hold_service.h"
#include "tests/support/order_builders.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using tests::incomingOrder;

namespace {

struct HoldDesk : tests::OrderDesk {
    packages::HoldService holds{db, maker, clock, actor};
    std::vector<OrderId> first{OrderId{1}};

    HoldDesk() { merge({incomingOrder("A-1", {{"MUG", 1}}), incomingOrder("A-2", {{"MUG", 1}})}); }
};

} // namespace

TEST_CASE("A hold takes the order and its package out of the line, and a release puts them back", "[packages]")
{
    HoldDesk desk;
    desk.holds.hold(desk.first, "ask the buyer about the colour");
    CHECK(desk.text("SELECT stage FROM orders WHERE id = 1") == "held");
    CHECK(desk.number("SELECT held FROM packages WHERE id = 1") == 1);
    CHECK(desk.number("SELECT held FROM packages WHERE id = 2") == 0);

    desk.holds.release(desk.first);
    CHECK(desk.text("SELECT stage FROM orders WHERE id = 1") == "waiting");
    CHECK(desk.number("SELECT held FROM packages WHERE id = 1") == 0);
    CHECK(desk.text("SELECT before FROM audit_entries WHERE subject = 'order' AND action = 'released'") ==
          "ask the buyer about the colour");
    CHECK(desk.countersAreTrue());
    CHECK_THROWS_AS(desk.holds.hold(desk.first, "  "), Error);
}

TEST_CASE("A hold with a date ends by itself when the date has come", "[packages]")
{
    HoldDesk desk;
    desk.holds.hold(desk.first, "until pay day", desk.clock.now() + std::chrono::hours{24});
    CHECK(desk.holds.releaseDue() == 0);
    desk.clock.advance(std::chrono::hours{24});
    CHECK(desk.holds.releaseDue() == 1);
    CHECK(desk.holds.releaseDue() == 0);
    CHECK(desk.text("SELECT stage FROM orders WHERE id = 1") == "waiting");
}

TEST_CASE("An approved order leaves the review", "[packages]")
{
    HoldDesk desk;
    desk.db.execute("UPDATE orders SET in_review = 1 WHERE id = 1");
    packages::StageKeeper{desk.db}.refresh(desk.first);
    CHECK(desk.text("SELECT stage FROM orders WHERE id = 1") == "review");
    desk.holds.approve(desk.first);
    CHECK(desk.text("SELECT stage FROM orders WHERE id = 1") == "waiting");
    CHECK(desk.countersAreTrue());
}
