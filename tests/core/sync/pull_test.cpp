// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/processes/file_lock.h"
#include "tests/core/sync/sync_desk.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace std::chrono_literals;
using tests::SyncDesk;

namespace {

void throwLost()
{
    throw Error{ErrorCode::answer_lost, {"market"}};
}

} // namespace

TEST_CASE("A connected shop's orders come by themselves, each once", "[sync]")
{
    SyncDesk desk;
    for (const char* number : {"A", "B", "C", "D", "E"}) {
        desk.market.touch(number);
        desk.pass(1min);
    }
    desk.pass(10min);
    const auto first = desk.round();
    CHECK(!first.error);
    CHECK(first.pulled.orders.added == 5);
    desk.checkMirror();

    desk.pass(10min);
    const auto second = desk.round();
    CHECK(second.pulled.orders.added == 0);
    CHECK(second.pulled.pages == 1);
    CHECK(desk.connections.due(desk.clock.now()).empty());
    desk.pass(10min);
    CHECK(desk.connections.due(desk.clock.now()) == std::vector{desk.shop});
}

TEST_CASE("Where a platform's time of change does not move, what has not left is asked by its number", "[sync]")
{
    SyncDesk desk;
    for (int i = 0; i < 5; ++i) {
        desk.market.touch("N" + std::to_string(i));
    }
    desk.pass(10min);
    desk.round();
    desk.market.touchUnseen("N3");
    desk.pass(10min);
    CHECK(desk.round().pulled.orders.changed == 0);

    desk.market.wantedHabits.openAtOnce = 2;
    desk.db.execute("UPDATE orders SET stage = 'shipped' WHERE platform_order_id = 'N4'");
    desk.pass(10min);
    const auto report = desk.round();
    CHECK(!report.error);
    CHECK(report.pulled.orders.changed == 1);
    CHECK(report.pulled.orders.unchanged == 3);
    CHECK(report.pulled.pages == 3); // the window, and two times two
    desk.checkMirror();
}

TEST_CASE("What changes while pages are being read is not lost", "[sync]")
{
    SyncDesk desk;
    for (int i = 0; i < 9; ++i) {
        desk.market.touch("N" + std::to_string(i));
        desk.pass(1s);
    }
    desk.pass(10min);
    int pages = 0;
    desk.market.onTheWayThere = [&](const std::string_view call) {
        if (call == "pull" && ++pages == 3) { // an order of the first page moves behind the window
            desk.market.touch("N0");
        }
    };
    CHECK(!desk.round().error);
    desk.pass(10min);
    CHECK(!desk.round().error);
    desk.checkMirror();
}

TEST_CASE("A platform that takes its time does not keep a round from ending", "[sync]")
{
    SyncDesk desk;
    desk.market.touch("A");
    desk.pass(10min);
    int pages = 0;
    desk.market.onTheWayThere = [&](const std::string_view call) {
        if (call == "pull") {
            desk.pass(3s); // meanwhile a little more could be asked for
            REQUIRE(++pages < 20);
        }
    };
    CHECK(!desk.round().error);
    desk.checkMirror();
}

TEST_CASE("A pull that broke off goes on at its page", "[sync]")
{
    SyncDesk desk;
    for (int i = 0; i < 6; ++i) {
        desk.market.touch("N" + std::to_string(i));
        desk.pass(1s);
    }
    desk.pass(10min);
    int pages = 0;
    desk.market.onTheWayBack = [&](std::string_view) {
        if (++pages == 3) {
            throwLost();
        }
    };
    const auto broken = desk.round();
    REQUIRE(broken.error);
    CHECK(broken.error->code() == ErrorCode::answer_lost);
    CHECK(broken.nextAt == desk.clock.now() + 1min);
    CHECK(broken.pulled.pages == 2);
    const auto state = desk.connections.pullState(desk.shop);
    REQUIRE(state.window);
    CHECK(!state.continuation.empty());

    const auto before = desk.market.calls;
    desk.pass(1min);
    const auto after = desk.round();
    CHECK(!after.error);
    CHECK(desk.market.calls - before == 2); // its last page, and the minute since: not what was here
    desk.checkMirror();
    CHECK(desk.connections.progress(desk.shop).failures == 0);
}

TEST_CASE("A page that was here and not committed is asked for again", "[sync]")
{
    SyncDesk desk;
    for (const char* number : {"A", "B", "C"}) { // another page is on its way meanwhile
        desk.market.touch(number);
        desk.pass(1s);
    }
    desk.pass(10min);
    desk.db.execute("CREATE TRIGGER full BEFORE INSERT ON orders BEGIN SELECT raise(ABORT, 'disk full'); END");
    CHECK_THROWS_AS(desk.round(), Error);
    desk.db.execute("DROP TRIGGER full");
    CHECK(desk.connections.pullState(desk.shop).window);
    CHECK(!desk.round().error);
    desk.checkMirror();
}

TEST_CASE("The platform is asked for the next page while one is being stored", "[sync]")
{
    SyncDesk desk;
    for (const char* number : {"A", "B", "C", "D"}) {
        desk.market.touch(number);
        desk.pass(1s);
    }
    desk.pass(10min);
    // Nothing can be stored until the second page was asked for.
    std::optional bulkWork = processes::FileLock::take(desk.folder / "bulk.lock", processes::LockKind::exclusive);
    desk.market.onTheWayThere = [&](const std::string_view call) {
        if (call == "pull" && desk.market.calls == 2) {
            bulkWork.reset();
        }
    };
    const auto report = desk.round();
    CHECK(!report.error);
    CHECK(report.pulled.orders.added == 4);
    desk.checkMirror();
}

TEST_CASE("A platform that lags behind is asked again from where it was", "[sync]")
{
    SyncDesk desk;
    desk.market.touch("A");
    desk.pass(1h);
    desk.market.answersUpTo = desk.clock.now() - 30min;
    CHECK(!desk.round().error);
    CHECK(desk.connections.pullState(desk.shop).pulledTo == desk.market.answersUpTo);
    desk.market.answersUpTo.reset();
    desk.market.touch("B");
    desk.pass(10min);
    CHECK(!desk.round().error);
    desk.checkMirror();
}

TEST_CASE("A clock that is wrong loses no order", "[sync]")
{
    const auto skew = GENERATE(-25min, 0min, 25min);
    SyncDesk desk;
    desk.market.skew = skew;
    desk.market.touch("A");
    for (int i = 0; i < 8; ++i) {
        desk.pass(10min);
        desk.market.touch("B" + std::to_string(i));
        CHECK(!desk.round().error);
    }
    desk.pass(10min);
    CHECK(!desk.round().error);
    desk.checkMirror();
}

TEST_CASE("An order that cannot be understood is shown, and the others go on", "[sync]")
{
    SyncDesk desk;
    desk.market.touch("A");
    desk.market.touch("B");
    desk.market.unreadable.insert("A");
    desk.pass(10min);
    const auto report = desk.round();
    CHECK(report.pulled.orders.added == 1);
    CHECK(report.pulled.unreadable == 1);
    REQUIRE(desk.connections.unreadable(desk.shop).size() == 1);
    CHECK(desk.connections.unreadable(desk.shop).front().platformOrderId == "A");

    desk.market.unreadable.clear();
    desk.market.touch("A");
    desk.pass(10min);
    CHECK(!desk.round().error);
    CHECK(desk.connections.unreadable(desk.shop).empty());
}

TEST_CASE("A throttled shop comes again at the time that it was told, and waits twice as long after each fault",
          "[sync]")
{
    SyncDesk desk;
    desk.market.onTheWayThere = [&](std::string_view) {
        throw Error{ErrorCode::throttled, {"orders", toIso8601(desk.clock.now() + 3min)}};
    };
    desk.pass(10min);
    CHECK(desk.round().nextAt == desk.clock.now() + 3min);
    CHECK(desk.connections.budget(desk.shop).front().left == Approx(3.25));

    desk.market.onTheWayThere = [](std::string_view) { throw Error{ErrorCode::platform_failed, {"market", "503"}}; };
    CHECK(desk.round().nextAt == desk.clock.now() + 2min);
    CHECK(desk.round().nextAt == desk.clock.now() + 4min);
    const auto progress = desk.connections.progress(desk.shop);
    CHECK(progress.error == "platform_failed");
    CHECK(progress.errorArguments == std::vector<std::string>{"market", "503"});
    CHECK(progress.failures == 3);
}

TEST_CASE("A continuation that the platform has forgotten begins the window anew", "[sync]")
{
    SyncDesk desk;
    for (int i = 0; i < 6; ++i) {
        desk.market.touch("N" + std::to_string(i));
        desk.pass(1s);
    }
    desk.pass(10min);
    int pulls = 0;
    desk.market.onTheWayThere = [&](std::string_view) {
        if (++pulls == 3) {
            throw Error{ErrorCode::platform_refused, {"400", "expired token"}};
        }
    };
    CHECK(!desk.round().error);
    desk.checkMirror();
}
