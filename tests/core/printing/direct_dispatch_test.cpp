// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/tcp_transport.h"
#include "tests/core/printing/printing_bench.h"
#include "tests/support/loopback_printer.h"

#include <chrono>
#include <filesystem>
#include <future>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::printing;
using namespace std::chrono_literals;
using tests::LoopbackPrinter;
using tests::PrintingBench;
using Fault = LoopbackPrinter::Fault;

namespace {

LoopbackPrinter::Manner faulty(const Fault fault, const std::size_t after)
{
    LoopbackPrinter::Manner manner;
    manner.fault = fault;
    manner.after = after;
    return manner;
}

PrintOutcome print(PrintingBench& bench, const PrintJobId job, const std::chrono::milliseconds limit = 10s)
{
    DirectDispatch dispatch{bench.db, *bench.journal, bench.data, bench.clock, PrintingBench::impatient()};
    return dispatch.waitFor(*bench.journal, job, limit).outcome;
}

/// How a wait ends for a job that the printer will not take whole: in time. On a busy machine a short one may end
/// before the job has begun.
PrintOutcome waitOnceBegun(DirectDispatch& dispatch, PrintingBench& bench, const PrintJobId job)
{
    auto outcome = PrintOutcome::queued;
    for (auto limit = 100ms; outcome == PrintOutcome::queued; limit *= 2) {
        const auto began = std::chrono::steady_clock::now();
        outcome = dispatch.waitFor(*bench.journal, job, limit).outcome;
        CHECK(std::chrono::steady_clock::now() - began < limit + 5s); // not an hour; a busy machine may take its time
    }
    return outcome;
}

} // namespace

TEST_CASE("Labels arrive whole, once and in order, on one connection", "[printing]")
{
    LoopbackPrinter printer;
    PrintingBench bench{printer.target()};
    std::string expected;
    PrintJobId last;
    for (int number = 0; number < 50; ++number) {
        const auto bytes = PrintingBench::label(number, number == 7 ? 300'000 : 500); // one larger than all buffers
        expected += bytes;
        last = bench.add(bytes);
    }
    CHECK(print(bench, last) == PrintOutcome::sent);
    REQUIRE(printer.waitForEndedConnections(1));
    CHECK(printer.connections().size() == 1);
    CHECK(printer.received() == expected);
    CHECK(bench.count(PrintJobState::sent) == 50);
}

TEST_CASE("A command line sends what others have queued behind its own label before it goes", "[printing]")
{
    LoopbackPrinter printer;
    PrintingBench bench{printer.target()};
    const auto own = bench.add(PrintingBench::label(1));
    const auto other = bench.add(PrintingBench::label(2));
    CHECK(print(bench, own) == PrintOutcome::sent);
    CHECK(bench.stateOf(other) == PrintJobState::sent);
}

TEST_CASE("A folder printer writes one file a label, named after printer, time and job", "[printing]")
{
    tests::TemporaryFolder out;
    PrintingBench bench{"file:" + (out / "labels").string()};
    const auto job = bench.add(PrintingBench::label(1));
    CHECK(print(bench, job) == PrintOutcome::sent);
    const auto name = "Zebra_1-20261120-080000-" + std::to_string(job.value) + ".zpl";
    CHECK(tests::readFile(out / "labels" / name) == PrintingBench::label(1));
    CHECK(std::distance(std::filesystem::directory_iterator{out / "labels"}, {}) == 1);
}

TEST_CASE("A folder that cannot be written is a failed label, and nothing is in doubt", "[printing]")
{
    tests::TemporaryFolder out;
    out.write("in-the-way", "a file");
    PrintingBench bench{"file:" + (out / "in-the-way" / "labels").string()};
    const auto job = bench.add(PrintingBench::label(1));
    CHECK(print(bench, job) == PrintOutcome::failed);
    CHECK(bench.journal->get(job).error == "file_unwritable");
}

TEST_CASE("A printer that is off leaves the label queued, and it prints by itself later", "[printing]")
{
    std::string target;
    {
        const LoopbackPrinter gone;
        target = gone.target();
    }
    PrintingBench bench{target};
    const auto job = bench.add(PrintingBench::label(1));
    CHECK(print(bench, job, 50ms) == PrintOutcome::queued);
    CHECK(bench.journal->get(job).error == "printer_unreachable");
    CHECK(bench.journal->get(job).attempts == 0);
}

TEST_CASE("A printer out of paper in the middle of a label: the waiting ends in time and the label is in doubt",
          "[printing]")
{
    LoopbackPrinter printer{faulty(Fault::stall, 1'000)};
    PrintingBench bench{printer.target()};
    const auto job = bench.add(PrintingBench::label(1, 4'000'000));
    const auto later = bench.add(PrintingBench::label(2));
    {
        DirectDispatch dispatch{bench.db, *bench.journal, bench.data, bench.clock};
        CHECK(waitOnceBegun(dispatch, bench, job) == PrintOutcome::unknown);
    }
    CHECK(bench.stateOf(job) == PrintJobState::unknown);
    CHECK(bench.stateOf(later) == PrintJobState::queued); // not thrown after it

    printer.goOn();
    CHECK(print(bench, later) == PrintOutcome::sent); // an open question stops nothing
    CHECK(bench.stateOf(job) == PrintJobState::unknown);
    CHECK(tests::occurrences(printer.received(), "^XA1:") == 1);
    CHECK(tests::occurrences(printer.received(), PrintingBench::label(2)) == 1);
}

TEST_CASE("A printer that gets paper again goes on with the same label", "[printing]")
{
    LoopbackPrinter printer{faulty(Fault::stall, 1'000)};
    PrintingBench bench{printer.target()};
    const auto bytes = PrintingBench::label(1, 2'000'000);
    const auto job = bench.add(bytes);
    auto refilled = std::async(std::launch::async, [&] {
        const bool stalled = printer.waitForBytes(1'000);
        printer.goOn();
        return stalled;
    });
    CHECK(print(bench, job) == PrintOutcome::sent);
    CHECK(refilled.get());
    REQUIRE(printer.waitForEndedConnections(1));
    CHECK(printer.received() == bytes);
}

TEST_CASE("A printer that breaks off puts only the label in the middle in doubt", "[printing]")
{
    const auto fault = GENERATE(Fault::reset, Fault::close);
    const std::size_t after = GENERATE(1, 150, 3'000, 25'000, 60'000);
    CAPTURE(after);
    LoopbackPrinter printer{faulty(fault, after)};
    PrintingBench bench{printer.target()};
    std::vector<std::string> labels;
    PrintJobId last;
    for (int number = 0; number < 8; ++number) {
        labels.push_back(PrintingBench::label(number, 10'000));
        last = bench.add(labels.back());
    }
    CHECK(print(bench, last) == PrintOutcome::sent); // the others still come out
    REQUIRE(printer.waitForEndedConnections(2));
    CHECK(bench.count(PrintJobState::unknown) <= 1);
    CHECK(bench.count(PrintJobState::sent) >= 7);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        CHECK(tests::occurrences(printer.received(), "^XA" + std::to_string(i) + ":") <= 1);
    }
}

TEST_CASE("A printer that accepts and never reads delays nothing but what does not fit its buffer", "[printing]")
{
    LoopbackPrinter::Manner mute;
    mute.isMute = true;
    LoopbackPrinter printer{mute};
    PrintingBench bench{printer.target()};
    const auto small = bench.add(PrintingBench::label(1));
    const auto large = bench.add(PrintingBench::label(2, 4'000'000));
    DirectDispatch dispatch{bench.db, *bench.journal, bench.data, bench.clock};
    CHECK(dispatch.waitFor(*bench.journal, small, 5s).outcome == PrintOutcome::sent);
    CHECK(waitOnceBegun(dispatch, bench, large) == PrintOutcome::unknown);
}

TEST_CASE("A printer's answers are read away and lose no label", "[printing]")
{
    LoopbackPrinter::Manner talkative;
    talkative.answer = std::string(3'000, 's');
    LoopbackPrinter printer{talkative};
    PrintingBench bench{printer.target()};
    std::string expected;
    PrintJobId last;
    for (int number = 0; number < 30; ++number) {
        expected += PrintingBench::label(number);
        last = bench.add(PrintingBench::label(number));
    }
    CHECK(print(bench, last) == PrintOutcome::sent);
    REQUIRE(printer.waitForEndedConnections(1));
    CHECK(printer.received() == expected);
}

TEST_CASE("A printer that ends each connection is connected again, without doubt", "[printing]")
{
    const auto label = PrintingBench::label(1);
    auto manner = faulty(Fault::close, label.size());
    manner.faults = 3;
    LoopbackPrinter printer{manner};
    PrintingBench bench{printer.target()};
    for (std::size_t number = 1; number <= 3; ++number) {
        CHECK(print(bench, bench.add(label)) == PrintOutcome::sent);
        REQUIRE(printer.waitForEndedConnections(number));
    }
    CHECK(printer.received() == label + label + label);
}

TEST_CASE("A job whose bytes were changed in the store is not sent", "[printing]")
{
    LoopbackPrinter printer;
    PrintingBench bench{printer.target()};
    const auto job = bench.add(PrintingBench::label(1));
    bench.db.execute("UPDATE print_jobs SET bytes = x'41'");
    CHECK(print(bench, job) == PrintOutcome::failed);
    CHECK(printer.received().empty());
}

TEST_CASE("Sending stops when it is told to, though the printer takes nothing", "[printing]")
{
    LoopbackPrinter printer{faulty(Fault::stall, 10)};
    TcpTransport transport{"127.0.0.1", printer.port(), "Zebra"};
    std::stop_source source;
    transport.open({.stop = source.get_token()});
    const std::string bytes(4'000'000, 'x');
    auto stopped = std::async(std::launch::async, [&] {
        static_cast<void>(printer.waitForBytes(10));
        source.request_stop();
        return std::chrono::steady_clock::now();
    });
    const auto delivery = transport.send({PrintJobId{1}, bytes}, {.stop = source.get_token()});
    CHECK(std::chrono::steady_clock::now() - stopped.get() < 2s); // 50 ms where the machine is idle
    CHECK_FALSE(delivery.complete);
    CHECK(delivery.handedOver > 0);
    CHECK_FALSE(delivery.mayTryAgain);
}
