// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/task_runner.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace supercargo;
using namespace supercargo::ui;

namespace {

/// Knows which thread made it, as a workspace does.
struct Context {
    QThread* home = QThread::currentThread();
    int uses = 0;
};

using Runner = TaskRunner<Context>;

Runner::Factory factory()
{
    return [] { return std::make_unique<Context>(); };
}

} // namespace

TEST_CASE("Long work runs beside the window and answers on the window's thread", "[tasks]")
{
    TaskBoard board;
    Runner runner{board, factory()};
    QObject receiver;
    QThread* const window = QThread::currentThread();
    int answer = 0;

    Task& task = runner.start(
        Runner::quick(), QStringLiteral("Count"), &receiver,
        [window](Context& context, const TaskControl&) {
            const bool beside = QThread::currentThread() != window && context.home == QThread::currentThread();
            return beside ? ++context.uses + 41 : 0;
        },
        [&](const int result) {
            CHECK(QThread::currentThread() == window);
            answer = result;
        });

    REQUIRE(QTest::qWaitFor([&] { return task.isOver(); }));
    CHECK(answer == 42);
    CHECK(task.state() == Task::State::Done);
}

TEST_CASE("A failure reaches the seller as a sentence, with the technical answer apart", "[tasks]")
{
    TaskBoard board;
    Runner runner{board, factory()};
    QObject receiver;
    QSignalSpy told{&board, &TaskBoard::failed};
    Failure seen;

    runner.start(
        Runner::slow(), QStringLiteral("Import"), &receiver,
        [](Context&, const TaskControl&) -> int {
            throw Error{ErrorCode::file_unreadable, {"orders %2.csv"}, "open: permission denied"};
        },
        [](int) { FAIL("a failure has no result"); }, [&](const Failure& failure) { seen = failure; });

    REQUIRE(QTest::qWaitFor([&] { return told.count() == 1; }));
    CHECK(seen.sentence == QStringLiteral("The file orders %2.csv cannot be read."));
    CHECK(seen.technical.contains(QStringLiteral("permission denied")));
}

TEST_CASE("Cancel stops work between two items and keeps what is finished", "[tasks]")
{
    TaskBoard board;
    Runner runner{board, factory()};
    QObject receiver;
    int finished = -1;

    Task& task = runner.start(
        Runner::slow(), QStringLiteral("Endless"), &receiver,
        [](Context&, const TaskControl& control) {
            int items = 0;
            while (!control.stopRequested()) {
                control.progress(++items, 0);
            }
            return items;
        },
        [&](const int items) { finished = items; });
    REQUIRE(QTest::qWaitFor([&] { return task.done() > 0; }));
    task.cancel();

    REQUIRE(QTest::qWaitFor([&] { return task.isOver(); }));
    CHECK(task.state() == Task::State::Cancelled);
    CHECK(finished > 0);
}

TEST_CASE("Progress comes at most ten times a second, and the last of it always", "[tasks]")
{
    TaskBoard board;
    Runner runner{board, factory()};
    QObject receiver;
    Task& task = runner.start(
        Runner::quick(), QStringLiteral("Many"), &receiver,
        [](Context&, const TaskControl& control) {
            for (int i = 1; i <= 100'000; ++i) {
                control.progress(i, 100'000);
            }
        },
        [] {});
    QSignalSpy changes{&task, &Task::changed};

    REQUIRE(QTest::qWaitFor([&] { return task.isOver(); }));
    CHECK(task.done() == 100'000);
    CHECK(changes.count() < 50);
}

TEST_CASE("An answer for a page that was closed is dropped", "[tasks]")
{
    TaskBoard board;
    Runner runner{board, factory()};
    auto receiver = std::make_unique<QObject>();
    bool called = false;
    Task& task = runner.start(
        Runner::quick(), QStringLiteral("Late"), receiver.get(), [](Context&, const TaskControl&) {},
        [&] { called = true; });
    receiver.reset();

    REQUIRE(QTest::qWaitFor([&] { return task.isOver(); }));
    CHECK_FALSE(called);
}

TEST_CASE("A station's scans wait for no import", "[tasks]")
{
    TaskBoard board;
    Runner runner{board, factory()};
    QObject receiver;
    Task& import = runner.start(
        Runner::slow(), QStringLiteral("Import"), &receiver,
        [](Context&, const TaskControl& control) {
            while (!control.stopRequested()) {
                std::this_thread::yield();
            }
        },
        [] {});
    bool scanned = false;

    runner.quietly(
        Runner::station(QStringLiteral("bench 1")), &receiver, [](Context&, const TaskControl&) {},
        [&] { scanned = true; }, {});

    REQUIRE(QTest::qWaitFor([&] { return scanned; }));
    CHECK_FALSE(import.isOver());
}
