// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/today_report.h"
#include "core/reports/warehouse_orders.h"
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>

using namespace supercargo;
using namespace supercargo::reports;
using supercargo::tests::TestBench;

namespace {

/// 20 November 2026, 08:00 UTC, in a calendar of UTC.
struct Morning : TestBench {
    DaySpan days;

    Morning()
    {
        for (int back = 13; back >= 0; --back) {
            days.starts.push_back(*parseIso8601("2026-11-20T00:00:00Z") - std::chrono::hours{24 * back});
        }
        days.end = *parseIso8601("2026-11-21T00:00:00Z");
    }
    TodayReport read() { return TodayReader{db}.read(days, clock.now()); }
    /// The line of this kind; nothing where there is none.
    std::optional<Concern> concern(const ConcernKind kind)
    {
        const auto report = read();
        const auto found = std::ranges::find(report.concerns, kind, &Concern::kind);
        return found == report.concerns.end() ? std::nullopt : std::optional{*found};
    }
};

tests::OrderWish dueAt(const char* instant)
{
    return {.shipBy = *parseIso8601(instant)};
}

} // namespace

TEST_CASE("A quiet store has nothing that needs a hand", "[reports]")
{
    Morning morning;
    const auto report = morning.read();
    CHECK(report.concerns.empty());
    CHECK(report.line.stages.empty());
    REQUIRE(report.days.size() == 14);
    CHECK(report.days.back().ordersIn == 0);
    REQUIRE(report.warehouses.size() == 1);
    REQUIRE(report.benches.size() == 1);
    CHECK(report.benches.front().printer == "Zebra");
}

TEST_CASE("The line says what stands where, what is late, and what is due today", "[reports]")
{
    Morning morning;
    const auto mug = morning.stocked("MUG");
    morning.ready({{mug, Quantity{1}}}, dueAt("2026-11-19T13:00:00Z"));
    morning.ready({{mug, Quantity{1}}}, dueAt("2026-11-20T16:00:00Z"));
    morning.ready({{mug, Quantity{1}}}, dueAt("2026-11-22T16:00:00Z"));
    const auto waiting = dueAt("2026-11-20T17:00:00Z");
    morning.addPackage({morning.addPaidOrder({{mug, Quantity{1}}}, waiting)}, waiting);

    const auto report = morning.read();
    CHECK(report.line.of(orders::Stage::ready) == 3);
    CHECK(report.line.readyDue == 2);
    CHECK(report.line.overdue == 1);
    REQUIRE(report.line.oldestOverdue);
    CHECK(toIso8601(*report.line.oldestOverdue) == "2026-11-19T13:00:00Z");
    REQUIRE_FALSE(report.concerns.empty());
    CHECK(report.concerns.front().kind == ConcernKind::overdue);

    REQUIRE(report.warehouses.size() == 2);
    const auto& shenzhen = report.warehouses.front();
    CHECK(shenzhen.code == "SZ");
    CHECK(shenzhen.ready == 3);
    CHECK(shenzhen.overdue == 1);
    CHECK(shenzhen.dueToday == 2);
    const auto& none = report.warehouses.back();
    CHECK_FALSE(none.warehouse);
    CHECK(none.waiting == 1);
    CHECK(none.dueToday == 1);
}

TEST_CASE("A package on its way is counted at each step, and as out on the day it left", "[reports]")
{
    Morning morning;
    const auto mug = morning.stocked("MUG", "6901");
    const auto first = morning.ready({{mug, Quantity{1}}});
    morning.ready({{mug, Quantity{1}}});
    REQUIRE(morning.word("6901") == "label_out");
    CHECK(morning.read().warehouses.front().packed == 1);

    morning.clock.advance(std::chrono::hours{24});
    morning.days.starts.erase(morning.days.starts.begin());
    morning.days.starts.push_back(morning.days.end);
    morning.days.end += std::chrono::hours{24};
    const auto behind = morning.concern(ConcernKind::left_behind);
    REQUIRE(behind);
    CHECK(behind->count == 1);

    morning.shipping.ship(first, {});
    const auto report = morning.read();
    CHECK(report.line.shippedToday == 1);
    CHECK(report.line.shippedYesterday == 0);
    CHECK(report.days.back().packagesOut == 1);
    CHECK(report.warehouses.front().shippedToday == 1);
    CHECK(report.days[12].ordersIn == 2); // paid on the 20th
    CHECK_FALSE(morning.concern(ConcernKind::left_behind));
}

TEST_CASE("Every figure of the line and of the warehouses counts orders, merged ones too, and split ones once", "[reports]")
{
    Morning morning;
    const auto mug = morning.stocked("MUG", "6901");
    const auto wish = dueAt("2026-11-19T13:00:00Z");
    const auto merged = morning.addPaidOrder({{mug, Quantity{1}}}, wish);
    const auto with = morning.addPaidOrder({{mug, Quantity{1}}}, dueAt("2026-11-24T13:00:00Z")); // not late itself
    const auto one = morning.addPackage({merged, with}, wish);
    const auto split = morning.addPackage({morning.addPaidOrder({{mug, Quantity{2}}}, wish)}, wish);
    const auto place = [&](const PackageId package, const WarehouseId warehouse) {
        morning.db.statement("UPDATE packages SET state = 'ready', warehouse_id = $2 WHERE id = $1")
            .bind("$1", package)
            .bind("$2", warehouse)
            .run();
    };
    packages::PackageRepository packages{morning.db};
    const auto away = packages.splitOff(split, std::vector<packages::SplitLine>{{packages.get(split).lines.front().id, Quantity{1}}},
                                        {morning.actor, morning.clock.now()});
    place(one, morning.warehouse);
    place(split, morning.warehouse);
    place(away, morning.addWarehouse("YW"));
    packages::StageKeeper{morning.db}.refreshOf(std::vector{one, split, away});

    const auto report = morning.read();
    CHECK(report.line.of(orders::Stage::ready) == 3);
    REQUIRE(report.warehouses.size() == 2);
    CHECK(report.warehouses[0].ready == 3); // two orders in one package, and half of the third
    CHECK(report.warehouses[1].ready == 1);
    CHECK(report.everywhere.ready == 3);
    CHECK(report.line.overdue == 2);
    CHECK(report.everywhere.overdue == 2);
    CHECK(WarehouseOrders{morning.db}.list({{Place::Kind::any, {}}, {}, morning.clock.now()}, 100).size() == 2);
    CHECK(WarehouseOrders{morning.db}.list({{Place::Kind::any, {}}, orders::Stage::ready, {}}, 100).size() == 3);

    morning.db.statement("UPDATE packages SET state = 'shipped', shipped_at = $2 WHERE id = $1")
        .bind("$1", one)
        .bind("$2", morning.clock.now())
        .run();
    const auto later = morning.read();
    CHECK(later.line.shippedToday == 2);
    CHECK(later.everywhere.shippedToday == 2);
    CHECK(later.days.back().packagesOut == 1);
}

TEST_CASE("Behind each figure of a warehouse stand just its orders", "[reports]")
{
    Morning morning;
    const auto mug = morning.stocked("MUG", "6901");
    morning.ready({{mug, Quantity{1}}}, dueAt("2026-11-22T13:00:00Z"));
    morning.ready({{mug, Quantity{1}}, {morning.stocked("LID"), Quantity{1}}}, dueAt("2026-11-19T13:00:00Z"));
    const auto waiting = dueAt("2026-11-20T17:00:00Z");
    morning.addPackage({morning.addPaidOrder({{mug, Quantity{1}}}, waiting)}, waiting);
    WarehouseOrders orders{morning.db};
    const auto count = [&](const char* place, const std::optional<orders::Stage> stage,
                           const std::optional<Instant> at = {}) {
        return orders.list({*orders.placeOf(place), stage, at}, 100).size();
    };

    CHECK(count("@sz", orders::Stage::ready) == 2);
    CHECK(count("@SZ", orders::Stage::waiting) == 0);
    CHECK(count("@SZ", {}, morning.clock.now()) == 1);
    CHECK(count("@?", {}) == 1);
    CHECK(count("@*", {}, morning.days.end) == 2);
    CHECK(count("@*", {}) == 3);
    CHECK(orders.list({*orders.placeOf("@*"), {}, {}}, 2).size() == 2);
    CHECK_FALSE(orders.placeOf("@gmail.com"));
    CHECK_FALSE(orders.placeOf("@"));

    REQUIRE(morning.word("6901") == "label_out");
    const auto packed = orders.list({*orders.placeOf("@SZ"), orders::Stage::packed, {}}, 100);
    REQUIRE(packed.size() == 1);
    morning.db.statement("UPDATE packages SET state = 'shipped', shipped_at = $1 WHERE state = 'packed'")
        .bind("$1", morning.clock.now())
        .run();
    CHECK(orders.list({*orders.placeOf("@SZ"), orders::Stage::shipped, morning.days.starts.back()}, 9) == packed);
    CHECK(count("@SZ", orders::Stage::shipped, morning.days.end) == 0);
    CHECK(count("@SZ", orders::Stage::packed) == 0);
}

TEST_CASE("Short SKUs are counted by what is free, with the orders that wait for them", "[reports]")
{
    Morning morning;
    const auto mug = morning.stocked("MUG", {}, 1);
    const auto lid = morning.stocked("LID", {}, 10);
    for (int i = 0; i < 2; ++i) {
        const auto package =
            morning.addPackage({morning.addPaidOrder({{mug, Quantity{1}}, {lid, Quantity{1}}})});
        morning.setReasons(package, "short");
        packages::StageKeeper{morning.db}.refreshOf(std::vector{package});
    }
    const auto found = morning.concern(ConcernKind::short_);
    REQUIRE(found);
    CHECK(found->count == 1); // there are lids enough
    CHECK(found->second == 2);
}

TEST_CASE("What is due today is done at the pace of the last hour", "[reports]")
{
    Morning morning;
    const auto mug = morning.stocked("MUG", "111");
    const auto due = dueAt("2026-11-20T16:00:00Z");
    for (int i = 0; i < 4; ++i) {
        morning.ready({{mug, Quantity{1}}}, due);
    }
    morning.ready({{mug, Quantity{1}}}, dueAt("2026-11-25T16:00:00Z"));
    CHECK(morning.read().finish.toPack() == 4);
    CHECK_FALSE(morning.read().finish.finishedAt(morning.clock.now()));
    morning.waves.create({.maximum = 3}, morning.actor);
    morning.scan("111");
    morning.scan("111");

    const auto finish = morning.read().finish;
    CHECK(finish.packedToday == 2);
    CHECK(finish.packedLastHour == 2);
    CHECK(finish.inWave == 2);
    CHECK(finish.notBegun == 0); // what is in no wave went first
    CHECK(finish.finishedAt(morning.clock.now()) == morning.clock.now() + std::chrono::hours{1});
}

TEST_CASE("Orders that lack nothing but somebody to allocate them are said", "[reports]")
{
    Morning morning;
    const auto mug = morning.stocked("MUG");
    CHECK_FALSE(morning.concern(ConcernKind::unallocated));
    morning.ready({{mug, Quantity{1}}});
    const auto today = dueAt("2026-11-20T17:00:00Z");
    const auto later = dueAt("2026-11-25T17:00:00Z");
    morning.addPackage({morning.addPaidOrder({{mug, Quantity{1}}}, today)}, today);
    morning.addPackage({morning.addPaidOrder({{mug, Quantity{1}}}, later)}, later);
    morning.addPaidOrder({{mug, Quantity{1}}}, later); // without package: nothing of it is ours to ship

    const auto waiting = morning.concern(ConcernKind::unallocated);
    REQUIRE(waiting);
    CHECK(waiting->count == 2);
    CHECK(waiting->second == 1);
}

TEST_CASE("Whatever is in trouble behind the line is said: printers, marks, numbers, cancelled after label", "[reports]")
{
    Morning morning;
    const auto mug = morning.stocked("MUG", "6901");
    const auto package = morning.ready({{mug, Quantity{1}}});
    REQUIRE(morning.word("6901") == "label_out");
    morning.db.statement("UPDATE print_jobs SET state = 'unknown'").run();
    morning.hold(package, "order_cancelled");
    const auto channel = morning.addChannel("EMS", "range");
    morning.addNumbers(channel, 1, 38);
    morning.db
        .statement("INSERT INTO outbox_entries (key, kind, shop_id, state, last_error, created_at)"
                   " VALUES ('a', 'mark_shipped', $1, 'failed', 'file_unwritable', 0),"
                   " ('b', 'mark_shipped', $1, 'ask', '', 0)")
        .bind("$1", morning.shop)
        .run();

    const auto printer = morning.concern(ConcernKind::printer_asks);
    REQUIRE(printer);
    CHECK(printer->name == "Zebra");
    CHECK(morning.read().benches.front().printerAsks);
    CHECK(morning.read().benches.front().scansToday == 1);
    CHECK(morning.concern(ConcernKind::cancelled_packed)->count == 1);
    CHECK(morning.concern(ConcernKind::numbers_low)->count == 38);
    CHECK(morning.concern(ConcernKind::outbox_failed)->word == "file_unwritable");
    CHECK(morning.concern(ConcernKind::outbox_asks)->count == 1);
}

TEST_CASE("What shops are told by file is asked for once it has waited for hours", "[reports]")
{
    Morning morning;
    const auto add = [&](const std::string& key, const ShopId shop, const Instant at) {
        morning.db
            .statement("INSERT INTO outbox_entries (key, kind, shop_id, state, created_at)"
                       " VALUES ($1, 'mark_shipped', $2, 'waiting', $3)")
            .bind("$1", key)
            .bind("$2", shop)
            .bind("$3", at)
            .run();
    };
    const auto now = morning.clock.now();
    const auto other = morning.addShop("Other");
    add("a", morning.shop, now - std::chrono::hours{1});
    add("b", other, now - std::chrono::hours{2});
    CHECK_FALSE(morning.concern(ConcernKind::files_wait)); // there is an hour for it yet
    add("c", other, now - std::chrono::hours{5});
    const auto files = morning.concern(ConcernKind::files_wait);
    REQUIRE(files);
    CHECK(files->count == 3);
    CHECK(files->second == 2);
    CHECK(files->since == now - std::chrono::hours{5});
}

TEST_CASE("A job waits only when it does so for a while", "[reports]")
{
    Morning morning;
    const auto queue = [&](const Instant at) {
        morning.db
            .statement("INSERT INTO print_jobs (printer_id, kind, state, sha256, queued_at, bytes)"
                       " VALUES ($1, 'test_page', 'queued', '', $2, $3)")
            .bind("$1", morning.printer)
            .bind("$2", at)
            .bindBlob("$3", "x")
            .run();
    };
    queue(morning.clock.now());
    CHECK_FALSE(morning.concern(ConcernKind::printer_waits));
    queue(morning.clock.now() - std::chrono::minutes{5});
    const auto waits = morning.concern(ConcernKind::printer_waits);
    REQUIRE(waits);
    CHECK(waits->count == 1);
}

TEST_CASE("The figures of Today are counted from indexes alone, however many orders there are", "[reports]")
{
    Morning morning;
    const auto plan = [&](const std::string& sql) {
        std::string steps;
        auto query = morning.db.statement("EXPLAIN QUERY PLAN " + sql);
        while (query.next()) {
            steps += query.text(3) + "\n";
        }
        return steps;
    };
    CHECK_THAT(plan("SELECT count(*) FROM orders WHERE coalesce(paid_at, placed_at) >= 1"
                    " AND coalesce(paid_at, placed_at) < 2"),
               Catch::Contains("orders_by_arrival"));
    CHECK_THAT(plan("SELECT warehouse_id, state, count(*) FILTER (WHERE ship_by_sort < 1) FROM packages"
                    " WHERE state IN ('waiting', 'ready', 'in_wave', 'picked', 'packed') AND merged_into IS NULL"
                    " GROUP BY warehouse_id, state"),
               Catch::Contains("COVERING INDEX packages_open"));
    CHECK_THAT(plan("SELECT warehouse_id, count(*) FROM packages WHERE shipped_at >= 1 AND shipped_at < 2"
                    " GROUP BY warehouse_id"),
               Catch::Contains("COVERING INDEX packages_shipped"));
}
