// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/printing_service.h"
#include "tests/core/printing/printing_bench.h"
#include "tests/support/block_fonts.h"
#include "tests/support/loopback_printer.h"

#include <chrono>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::printing;
using namespace std::chrono_literals;
using tests::LoopbackPrinter;
using tests::PrintingBench;

namespace {

struct Window : PrintingBench {
    using PrintingBench::PrintingBench;

    std::unique_ptr<PrintingService> service = open(impatient());

    std::unique_ptr<PrintingService> open(DriverOptions options)
    {
        return std::make_unique<PrintingService>(
            [path = data.database()] {
                return db::Connection{path, {}};
            },
            data, clock, *process, std::move(options));
    }
    PrintResult print(const PrintJobId job, const std::chrono::milliseconds limit = 10s)
    {
        return service->waitFor(*journal, job, limit);
    }
    /// A turn, as soon as the printer stands ready.
    PrinterTurn turn()
    {
        const auto deadline = std::chrono::steady_clock::now() + 10s;
        for (;;) {
            if (auto taken = service->takeTurn(printer)) {
                return *std::move(taken);
            }
            REQUIRE(std::chrono::steady_clock::now() < deadline);
            std::this_thread::yield();
        }
    }
};

} // namespace

TEST_CASE("The window prints what any process has queued", "[printing]")
{
    LoopbackPrinter printer;
    Window window{printer.target()};
    const auto job = window.add(PrintingBench::label(1));
    REQUIRE(printer.waitForBytes(PrintingBench::label(1).size())); // without being asked to
    const auto result = window.print(job);
    CHECK(result.outcome == PrintOutcome::sent);
    CHECK(result.handedOverAt);
    CHECK(window.service->drives(window.printer));
}

TEST_CASE("A scan at a ready printer commits its label as being sent and goes at once", "[printing]")
{
    LoopbackPrinter printer;
    Window window{printer.target()};
    CHECK(window.print(window.add(PrintingBench::label(1))).outcome == PrintOutcome::sent);

    auto turn = window.turn();
    CHECK_FALSE(window.service->takeTurn(window.printer)); // one at a time
    const auto waiting = window.add(PrintingBench::label(2));
    const auto job = window.add(PrintingBench::label(3), JobStart::sending);
    window.service->sendNow(job, PrintingBench::label(3), std::move(turn));
    CHECK(window.print(job).outcome == PrintOutcome::sent);
    CHECK(window.print(waiting).outcome == PrintOutcome::sent);
    CHECK(printer.received() == PrintingBench::label(1) + PrintingBench::label(3) + PrintingBench::label(2));
    CHECK(window.journal->get(job).attempts == 1);
}

TEST_CASE("A turn that a refused scan does not use is given back", "[printing]")
{
    LoopbackPrinter printer;
    Window window{printer.target()};
    CHECK(window.print(window.add(PrintingBench::label(1))).outcome == PrintOutcome::sent);
    {
        const auto unused = window.turn();
    }
    CHECK(window.print(window.add(PrintingBench::label(2))).outcome == PrintOutcome::sent);
}

TEST_CASE("Closing the window while the printer has no paper is quick and leaves one label in doubt", "[printing]")
{
    LoopbackPrinter::Manner outOfPaper;
    outOfPaper.fault = LoopbackPrinter::Fault::stall;
    outOfPaper.after = 1'000;
    LoopbackPrinter printer{outOfPaper};
    Window window{printer.target()};
    const auto job = window.add(PrintingBench::label(1, 4'000'000));
    const auto later = window.add(PrintingBench::label(2));
    REQUIRE(printer.waitForBytes(1'000));
    CHECK(window.print(job, 20ms).outcome == PrintOutcome::unknown); // the answer; it is still being sent
    CHECK(window.stateOf(job) == PrintJobState::sending);
    CHECK(window.print(later, 20ms).outcome == PrintOutcome::queued);
    const auto statuses = window.service->statuses();
    CHECK(statuses.at(0).job == job);
    CHECK(statuses.at(0).handedOver > 0);

    const auto began = std::chrono::steady_clock::now();
    window.service.reset();
    CHECK(std::chrono::steady_clock::now() - began < 5s); // half a second where the machine is idle
    CHECK(window.stateOf(job) == PrintJobState::unknown);
    CHECK(window.stateOf(later) == PrintJobState::queued);
}

TEST_CASE("The connection is closed when nothing comes, for a colleague's program to print", "[printing]")
{
    LoopbackPrinter printer;
    Window window{printer.target()};
    window.service.reset();
    auto options = PrintingBench::impatient();
    options.idleClose = 20ms;
    window.service = window.open(options);
    CHECK(window.print(window.add(PrintingBench::label(1))).outcome == PrintOutcome::sent);
    REQUIRE(printer.waitForEndedConnections(1));
    CHECK(window.print(window.add(PrintingBench::label(2))).outcome == PrintOutcome::sent);
    CHECK(printer.connections().size() == 2);
}

TEST_CASE("A printer added while the window is open is driven, and a removed one no more", "[printing]")
{
    LoopbackPrinter printer;
    LoopbackPrinter second;
    Window window{printer.target()};
    PrinterService printers{window.db, window.clock, *window.journal};
    Printer added;
    added.name = "Second";
    added.target = second.target();
    printers.add(added, window.actor);
    tests::BlockFonts fonts;
    tests::NoPages pages;
    CHECK(window.print(printers.printTestPage("Second", {fonts, pages})).outcome == PrintOutcome::sent);
    CHECK(second.received().starts_with("^XA"));
    printers.remove("Second", window.actor);
    window.service->refresh();
    CHECK(window.service->statuses().size() == 1);
}

TEST_CASE("Two windows' worth of threads never drive one printer together", "[printing]")
{
    LoopbackPrinter printer;
    Window window{printer.target()};
    CHECK(window.print(window.add(PrintingBench::label(1))).outcome == PrintOutcome::sent);
    const auto station = window.open(PrintingBench::impatient());
    const auto job = window.add(PrintingBench::label(2));
    CHECK(station->waitFor(*window.journal, job, 10s).outcome == PrintOutcome::sent);
    CHECK_FALSE(station->drives(window.printer));
    CHECK(printer.connections().size() == 1);
}
