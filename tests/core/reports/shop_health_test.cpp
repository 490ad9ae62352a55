// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/shop_health.h"

#include "core/reports/today_report.h"
#include "core/sync/connection_repository.h"
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::reports;
using std::chrono::hours;
using std::chrono::minutes;
using supercargo::tests::TestBench;

namespace {

/// A connected shop with two orders a day.
struct HealthDesk : TestBench {
    ShopId shop{1};
    sync::ConnectionRepository connections{db};

    HealthDesk() { connect({}); }
    void connect(const std::optional<Instant> authorizedUntil)
    {
        db::Transaction transaction{db};
        connections.put({.shop = shop, .authorizedUntil = authorizedUntil, .connectedAt = clock.now() - hours{1'000}});
        transaction.commit();
    }
    void pulled(const Instant goodAt, const std::string& error = {})
    {
        db::Transaction transaction{db};
        connections.setProgress(shop, {.triedAt = clock.now(), .goodAt = goodAt, .error = error});
        transaction.commit();
    }
    void addOrders(const hours between)
    {
        for (auto at = clock.now() - hours{24 * 20}; at < clock.now() - hours{48}; at += between) {
            auto insert = db.statement("INSERT INTO orders (shop_id, platform_order_id, content_hash, platform_status,"
                                       " stage, ship_by_sort, placed_at, imported_at, changed_at)"
                                       " VALUES ($1, $2, '', 'paid', 'shipped', 0, $3, 0, 0)");
            insert.bind("$1", shop).bind("$2", toIso8601(at)).bind("$3", at).run();
        }
    }
    ShopHealth read() { return ShopHealthReader{db}.list(clock.now()).front(); }
    ShopState state() { return read().state(clock.now()); }
    bool isConcern(const ConcernKind kind)
    {
        const auto now = clock.now();
        const auto report = TodayReader{db}.read({{now - hours{30}, now - hours{6}}, now + hours{18}}, now);
        return std::ranges::any_of(report.concerns, [kind](const Concern& each) { return each.kind == kind; });
    }
};

} // namespace

TEST_CASE("A shop that stopped two days ago says how many orders wait there at its usual pace", "[shop-health]")
{
    HealthDesk desk;
    desk.addOrders(hours{12});
    desk.pulled(desk.clock.now() - hours{48}, "authorization_ended");
    const auto health = desk.read();
    CHECK(health.expected == 4); // as many as were usual on the days that are known
    CHECK(health.state(desk.clock.now()) == ShopState::stopped);
    CHECK(desk.isConcern(ConcernKind::shop_stopped));
}

TEST_CASE("Of a shop without orders, or pulled for less than a day, no pace is known", "[shop-health]")
{
    HealthDesk desk;
    desk.pulled(desk.clock.now() - hours{1});
    CHECK(!desk.read().expected);
    desk.addOrders(hours{12});
    desk.pulled(desk.clock.now() - hours{24 * 14});
    CHECK(!desk.read().expected);
}

TEST_CASE("What is tried again by itself is failing; what nobody tries is late; what is paused is paused", "[shop-health]")
{
    HealthDesk desk;
    desk.pulled(desk.clock.now() - minutes{10}, "network_unreachable");
    CHECK(desk.state() == ShopState::failing);
    desk.pulled(desk.clock.now() - minutes{31});
    CHECK(desk.state() == ShopState::late);
    CHECK(desk.isConcern(ConcernKind::shop_late));
    desk.pulled(desk.clock.now() - minutes{29});
    CHECK(desk.state() == ShopState::good);
    CHECK(!desk.isConcern(ConcernKind::shop_late));
    db::Transaction transaction{desk.db};
    desk.connections.put({.shop = desk.shop, .isPaused = true});
    transaction.commit();
    CHECK(desk.state() == ShopState::paused);
}

TEST_CASE("An authorization is spoken of from two weeks before its end", "[shop-health]")
{
    HealthDesk desk;
    desk.pulled(desk.clock.now());
    desk.connect(desk.clock.now() + hours{24 * 15 + 1});
    CHECK(desk.state() == ShopState::good);
    CHECK(!desk.isConcern(ConcernKind::authorization_ends));
    desk.connect(desk.clock.now() + hours{24 * 14 + 1});
    CHECK(desk.state() == ShopState::authorization_ends);
    CHECK(desk.read().daysLeft(desk.clock.now()) == 14);
    CHECK(desk.isConcern(ConcernKind::authorization_ends));
}

TEST_CASE("The pace is read by the index of arrivals, however many orders there are", "[shop-health]")
{
    HealthDesk desk;
    auto plan = desk.db.statement("EXPLAIN QUERY PLAN SELECT shop_id, count(*) FROM orders"
                                  " WHERE coalesce(paid_at, placed_at) >= 1 AND coalesce(paid_at, placed_at) < 2"
                                  " GROUP BY shop_id");
    REQUIRE(plan.next());
    CHECK_THAT(plan.text(3), Catch::Contains("INDEX orders_by_arrival"));
}

TEST_CASE("Of the platform's requests it is told what is left of the scarcest, or until when there are none",
          "[shop-health]")
{
    HealthDesk desk;
    CHECK_FALSE(desk.read().budget); // never asked
    const auto now = desk.clock.now();
    const auto keep = [&](const std::vector<net::BudgetState>& states) {
        db::Transaction transaction{desk.db};
        desk.connections.setBudget(desk.shop, states);
        transaction.commit();
    };
    keep({{.operation = "orders", .limit = {0.1, 20}, .left = 4, .at = now - std::chrono::seconds{60}, .blockedUntil = {}},
          {.operation = "stock", .limit = {5, 10}, .left = 8, .at = now, .blockedUntil = {}}});
    CHECK(desk.read().budget->left == Approx(0.5)); // six have come back since
    CHECK_FALSE(desk.read().budget->blockedUntil);
    keep({{.operation = "stock", .limit = {5, 10}, .left = 1, .at = now, .blockedUntil = now + minutes{5}}});
    CHECK(desk.read().budget->left == 0);
    CHECK(desk.read().budget->blockedUntil == now + minutes{5});
}
