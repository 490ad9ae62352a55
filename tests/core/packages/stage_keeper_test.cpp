// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/stage_keeper.h"
#include "tests/support/test_store.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::packages;
using orders::PlatformStatus;
using orders::Stage;

namespace {

OrderStanding paidOrder(std::vector<PackageStanding> packages)
{
    OrderStanding order;
    order.status = PlatformStatus::paid;
    order.packages = std::move(packages);
    return order;
}

} // namespace

TEST_CASE("An order stands where its least advanced live package stands", "[packages]")
{
    CHECK(stageOf(paidOrder({{.state = PackageState::packed}, {.state = PackageState::in_wave}})) == Stage::in_wave);
    CHECK(stageOf(paidOrder({{.state = PackageState::shipped}})) == Stage::shipped);
    CHECK(stageOf(paidOrder({{.state = PackageState::delivered}})) == Stage::done);
    CHECK(stageOf(paidOrder({})) == Stage::waiting);
}

TEST_CASE("Flags win over the line in their order, but only before the package has left", "[packages]")
{
    auto order =
        paidOrder({{.state = PackageState::waiting, .reasons = reasonsFrom("unmatched_sku bad_address:city short")}});
    CHECK(stageOf(order) == Stage::unmapped);
    order.held = true;
    CHECK(stageOf(order) == Stage::held);
    order.status = PlatformStatus::cancelled;
    CHECK(stageOf(order) == Stage::cancelled);
    order.packages[0].state = PackageState::shipped;
    CHECK(stageOf(order) == Stage::shipped);

    CHECK(stageOf(paidOrder({{.state = PackageState::waiting, .reasons = reasonsFrom("too_heavy")}})) ==
          Stage::no_channel);
    CHECK(stageOf(paidOrder({{.state = PackageState::picked, .reasons = reasonsFrom("changed")}})) == Stage::picked);
    CHECK(stageOf(paidOrder({{.state = PackageState::waiting, .inReview = true}})) == Stage::review);
}

TEST_CASE("A moved package moves its order's counter in the same breath", "[packages]")
{
    tests::TestStore store;
    store.db.execute(
        "INSERT INTO shops (id, name, platform, time_zone, currency, mark_at)"
        " VALUES (1, 'Shop', 'other', 'UTC', 'USD', 'shipped');"
        "INSERT INTO orders (id, shop_id, platform_order_id, content_hash, platform_status, stage, ship_by_sort,"
        " imported_at, changed_at) VALUES (1, 1, 'A', '', 'paid', 'waiting', 0, 0, 0),"
        " (2, 1, 'B', '', 'paid', 'waiting', 0, 0, 0);"
        "INSERT INTO order_lines (id, order_id, position, quantity) VALUES (1, 1, 1, 1), (2, 1, 2, 1), (3, 2, 1, 1);"
        "INSERT INTO packages (id, shop_id, state, ship_by_sort, paid_sort, created_at) VALUES (1, 1, 'waiting', 0, 0, "
        "0),"
        " (2, 1, 'waiting', 0, 0, 0);"
        "INSERT INTO package_lines (package_id, order_line_id, quantity) VALUES (1, 1, 1), (1, 2, 1), (2, 3, 1)");
    StageKeeper keeper{store.db};
    keeper.recount();
    REQUIRE(keeper.countersAreTrue());

    store.db.execute("UPDATE packages SET state = 'ready' WHERE id = 1; UPDATE packages SET held = 1 WHERE id = 2");
    keeper.refreshOf(std::vector{PackageId{1}, PackageId{2}});
    CHECK(store.text("SELECT stage FROM orders WHERE id = 1") == "ready");
    CHECK(store.text("SELECT stage FROM orders WHERE id = 2") == "held");
    CHECK(store.number("SELECT orders FROM stage_counters WHERE stage = 'waiting'") == 0);
    CHECK(store.number("SELECT orders FROM stage_counters WHERE stage = 'ready'") == 1);
    CHECK(keeper.countersAreTrue());

    store.db.execute("UPDATE stage_counters SET orders = 7");
    CHECK_FALSE(keeper.countersAreTrue());
}
