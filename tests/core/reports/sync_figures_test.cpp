// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/sync_figures.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::reports;
using std::chrono::minutes;

namespace {

const Instant kNow = *parseIso8601("2026-11-22T12:00:00Z");

ShopHealth shop(const char* name, const minutes goodBefore)
{
    ShopHealth health{.shop = ShopId{1}, .name = name};
    health.goodAt = kNow - goodBefore;
    health.pulledTo = kNow - goodBefore - minutes{2};
    health.nextAt = kNow + minutes{10};
    return health;
}

ShopHealth failed(const char* name, const ErrorCode code)
{
    auto health = shop(name, minutes{20});
    health.error = Error{code};
    return health;
}

} // namespace

TEST_CASE("Where nothing is connected there is nothing to tell", "[sync-figures]")
{
    CHECK_FALSE(SyncFigures::of({}, kNow));
}

TEST_CASE("Each shop counts once: in step, late, standing still, paused; the times are of the slowest and the next",
          "[sync-figures]")
{
    auto paused = shop("Paused", minutes{600});
    paused.how.isPaused = true;
    auto soon = shop("Soon", minutes{5});
    soon.nextAt = kNow + minutes{3};
    soon.marksWaiting = 4;
    soon.oldestMark = kNow - minutes{7};
    const auto figures = SyncFigures::of({failed("B stops", ErrorCode::authorization_ended), shop("Good", minutes{1}),
                                          shop("Late", minutes{45}), paused, soon},
                                         kNow);
    REQUIRE(figures);
    CHECK(figures->connected == 5);
    CHECK(figures->inStep == 2);
    CHECK(figures->late == 1);
    CHECK(figures->stopped == 1);
    CHECK(figures->firstStopped == "B stops");
    CHECK(figures->paused == 1);
    CHECK(figures->lastGood == kNow - minutes{1});
    CHECK(figures->reachedTo == kNow - minutes{47}); // of the late one: the paused one waits for nobody
    CHECK(figures->nextAt == kNow + minutes{3});
    CHECK(figures->marksWaiting == 4);
    CHECK(figures->oldestMark == kNow - minutes{7});
    CHECK_FALSE(figures->isOffline);
}

TEST_CASE("Offline is when no shop reaches the network; one that was refused was reached", "[sync-figures]")
{
    auto paused = shop("Paused", minutes{600});
    paused.how.isPaused = true;
    const auto a = failed("A", ErrorCode::network_unreachable);
    CHECK(SyncFigures::of({a, failed("B", ErrorCode::network_unreachable), paused}, kNow)->isOffline);
    CHECK(SyncFigures::of({a}, kNow)->offlineSince == kNow - minutes{20});
    CHECK_FALSE(SyncFigures::of({a, failed("B", ErrorCode::platform_refused)}, kNow)->isOffline);
    CHECK_FALSE(SyncFigures::of({paused}, kNow)->isOffline);
}

TEST_CASE("A round that is due now is at hand, whatever the others wait for", "[sync-figures]")
{
    auto due = shop("Due", minutes{5});
    due.nextAt.reset();
    const auto figures = SyncFigures::of({shop("Later", minutes{1}), due}, kNow);
    CHECK(figures->isNextAtHand);
    CHECK_FALSE(figures->nextAt);
}
