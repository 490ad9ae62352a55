// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/rate_budget.h"

#include "tests/core/net/now.h"

#include <cmath>
#include <limits>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::net;
using namespace std::chrono_literals;
using tests::kNow;

namespace {

RateBudget makeBudget(const Clock& clock)
{
    return {{{"getOrders", {0.5, 3}}}, {1, 1}, clock};
}

} // namespace

TEST_CASE("A rested operation may go in a burst, then at its rate", "[net]")
{
    FixedClock clock{kNow};
    auto budget = makeBudget(clock);
    for (int i = 0; i < 3; ++i) {
        CHECK(budget.take("getOrders") == 0ms);
    }
    CHECK(budget.take("getOrders") == 2s);
    CHECK(budget.take("getOrders") == 2s); // asking costs nothing
    clock.advance(1999ms);
    CHECK(budget.take("getOrders") == 1ms);
    clock.advance(1ms);
    CHECK(budget.take("getOrders") == 0ms);
    clock.advance(1h);
    for (int i = 0; i < 3; ++i) {
        CHECK(budget.take("getOrders") == 0ms);
    }
    CHECK(budget.take("getOrders") > 0ms);
    CHECK(budget.take("another") == 0ms); // operations share nothing
    CHECK(budget.take("another") == 1s);
}

TEST_CASE("Never more requests in a time than the platform allows", "[net]")
{
    FixedClock clock{kNow};
    RateBudget budget{{}, {3, 5}, clock};
    int taken = 0;
    for (int step = 0; step < 100'000; ++step) { // 7 ms each: 700 s
        taken += budget.take("x") == 0ms ? 1 : 0;
        clock.advance(7ms);
    }
    CHECK(taken <= 5 + 3 * 700);
    CHECK(taken >= 3 * 700 - 1);
}

TEST_CASE("What the platform tells of its rate counts from then on", "[net]")
{
    FixedClock clock{kNow};
    auto budget = makeBudget(clock);
    for (int i = 0; i < 3; ++i) {
        CHECK(budget.take("getOrders") == 0ms);
    }
    budget.learn("getOrders", 2);
    CHECK(budget.take("getOrders") == 500ms);
    CHECK(budget.pace("getOrders") == 500ms);
    for (const double nonsense : {0.0, -1.0, std::numeric_limits<double>::infinity(), std::nan("")}) {
        budget.learn("getOrders", nonsense);
    }
    CHECK(budget.take("getOrders") == 500ms);
}

TEST_CASE("A blocked operation waits, then begins with one request", "[net]")
{
    FixedClock clock{kNow};
    auto budget = makeBudget(clock);
    budget.block("getOrders", kNow + 30s);
    CHECK(budget.take("getOrders") == 30s);
    CHECK(budget.take("another") == 0ms);
    budget.block("getOrders", kNow + 10s); // an earlier end does not shorten it
    CHECK(budget.take("getOrders") == 30s);
    clock.advance(30s);
    CHECK(budget.take("getOrders") == 0ms);
    CHECK(budget.take("getOrders") == 2s);
    budget.blockAll(clock.now() + 1min);
    CHECK(budget.take("another") == 1min);
}

TEST_CASE("The next run of the program goes on where the last one stood", "[net]")
{
    FixedClock clock{kNow};
    auto budget = makeBudget(clock);
    for (int i = 0; i < 3; ++i) {
        CHECK(budget.take("getOrders") == 0ms);
    }
    budget.learn("getOrders", 0.1);
    budget.block("listings", kNow + 1min);
    const auto kept = budget.states();

    clock.advance(5s);
    auto next = makeBudget(clock);
    next.restore(kept);
    CHECK(next.take("getOrders") == 5s);
    CHECK(next.take("listings") == 55s);
    CHECK(next.take("never asked") == 0ms);
}

TEST_CASE("A clock that was wrong stops no account for ever", "[net]")
{
    FixedClock clock{kNow};
    auto budget = makeBudget(clock);
    budget.restore({{"getOrders", {0.5, 3}, 0, kNow + 24h * 365, kNow + 24h * 365},
                    {"listings", {std::nan(""), -1}, std::nan(""), kNow, {}}});
    CHECK(budget.take("getOrders") <= 24h);
    CHECK(budget.take("listings") <= 1s);

    for (int i = 0; i < 2; ++i) {
        static_cast<void>(budget.take("another"));
    }
    clock.advance(-1h); // it is set back
    CHECK(budget.take("another") <= 1s);
    clock.advance(1s);
    CHECK(budget.take("another") == 0ms);
}
