// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/due_packages.h"
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace supercargo;
using namespace supercargo::reports;
using supercargo::tests::TestBench;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

/// 20 November 2026, 08:00 UTC, in a calendar of UTC.
struct Day : TestBench {
    Instant end = *parseIso8601("2026-11-21T00:00:00Z");
    DueReminder reminder;

    std::vector<DueNews> look(DueReminder& of) { return of.take(DueReader{db}.read(end), clock.now(), end); }
    std::vector<DueNews> look() { return look(reminder); }
    PackageId due(const ProductId product, const char* instant)
    {
        return ready({{product, Quantity{1}}}, {.shipBy = *parseIso8601(instant)});
    }
};

} // namespace

TEST_CASE("A warehouse is told what is due today, soon and overdue, and nothing of tomorrow", "[reports]")
{
    Day day;
    const auto mug = day.stocked("MUG");
    day.due(mug, "2026-11-20T07:00:00Z");
    day.due(mug, "2026-11-20T09:30:00Z");
    day.due(mug, "2026-11-20T16:00:00Z");
    day.due(mug, "2026-11-21T00:00:00Z");
    const auto news = day.look();
    REQUIRE(news.size() == 1);
    CHECK(news.front().warehouse.code == "SZ");
    CHECK(news.front().due == StepCounts{1, 1, 1});
    CHECK(news.front().fresh == news.front().due);
}

TEST_CASE("Of each package every step is told once", "[reports]")
{
    Day day;
    const auto mug = day.stocked("MUG");
    day.due(mug, "2026-11-20T16:00:00Z");
    CHECK(day.look().front().fresh == StepCounts{1, 0, 0});
    CHECK(day.look().front().fresh == StepCounts{});
    day.clock.advance(hours{6} + minutes{30});
    CHECK(day.look().front().fresh == StepCounts{0, 1, 0});
    CHECK(day.look().front().fresh == StepCounts{});
    day.clock.advance(hours{2});
    const auto late = day.look();
    CHECK(late.front().fresh == StepCounts{0, 0, 1});
    CHECK(late.front().due == StepCounts{0, 0, 1});
    CHECK(day.look().front().fresh == StepCounts{});
}

TEST_CASE("What is on hold, has left or stands nowhere is no warehouse's business", "[reports]")
{
    Day day;
    const auto mug = day.stocked("MUG", "6901");
    const auto held = day.due(mug, "2026-11-20T16:00:00Z");
    CHECK(day.look().size() == 1);
    day.hold(held, "wrong colour");
    CHECK(day.look().empty());
    const tests::OrderWish wish{.shipBy = *parseIso8601("2026-11-20T16:00:00Z")};
    day.addPackage({day.addPaidOrder({{mug, Quantity{1}}}, wish)}, wish);
    CHECK(day.look().empty());
    day.due(mug, "2026-11-20T16:00:00Z");
    REQUIRE(day.look().size() == 1);
    REQUIRE(day.word("6901") == "label_out");
    CHECK(day.look().size() == 1); // packed, but still here
    day.db.statement("UPDATE packages SET state = 'shipped' WHERE state = 'packed'").run();
    CHECK(day.look().empty());
}

TEST_CASE("After a new start only what has come since the last look is told", "[reports]")
{
    Day day;
    const auto mug = day.stocked("MUG");
    day.due(mug, "2026-11-20T07:00:00Z");
    day.due(mug, "2026-11-20T10:30:00Z");
    const auto last = day.clock.now() + minutes{1};
    day.clock.advance(hours{1});
    DueReminder again{last};
    const auto news = day.look(again);
    REQUIRE(news.size() == 1);
    CHECK(news.front().due == StepCounts{0, 1, 1});
    CHECK(news.front().fresh == StepCounts{0, 1, 0});
    DueReminder first;
    CHECK(day.look(first).front().fresh == StepCounts{0, 1, 1});
}
