// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/printing/printing_bench.h"
#include "tests/support/loopback_printer.h"

#include <array>
#include <csignal>
#include <memory>
#include <optional>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::printing;
using namespace std::chrono_literals;
using tests::LoopbackPrinter;
using tests::PrintingBench;

namespace {

/// Another process that prints. It begins when it is told to, so that whoever kills it knows its number. Fork it
/// while this process has no connection open.
class PrintingChild {
public:
    template <typename Work>
    explicit PrintingChild(Work&& work)
    {
        std::array<int, 2> gate{};
        REQUIRE(::pipe(gate.data()) == 0);
        m_process = ::fork();
        REQUIRE(m_process >= 0);
        if (m_process == 0) {
            char go = 0;
            const bool begun = ::read(gate[0], &go, 1) == 1;
            ::_exit(begun && work() ? 0 : 1);
        }
        ::close(gate[0]);
        m_gate = gate[1];
    }
    ~PrintingChild()
    {
        if (!m_isOver) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
        ::close(m_gate);
    }
    PrintingChild(const PrintingChild&) = delete;
    PrintingChild& operator=(const PrintingChild&) = delete;

    void begin() const { REQUIRE(::write(m_gate, "g", 1) == 1); }
    void signal(const int number) const { ::kill(m_process, number); }
    /// Waits for its end; what waitpid says.
    int end()
    {
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_isOver = true;
        return status;
    }
    /// Waits until it has been stopped.
    void awaitStop() const
    {
        int status = 0;
        ::waitpid(m_process, &status, WUNTRACED);
    }

private:
    pid_t m_process = 0;
    int m_gate = -1;
    bool m_isOver = false;
};

struct Labelled {
    PrintJobId job;
    std::string bytes;
};

/// Prints what is queued, as a command line does that waits for the last label.
bool printAll(PrintingBench& bench, const PrintJobId last)
{
    DirectDispatch dispatch{bench.db, *bench.journal, bench.data, bench.clock, PrintingBench::impatient()};
    const auto outcome = dispatch.waitFor(*bench.journal, last, 10s).outcome;
    return outcome == PrintOutcome::sent || outcome == PrintOutcome::unknown;
}

std::vector<Labelled> queueLabels(PrintingBench& bench, const int round, const int count, const std::size_t size)
{
    std::vector<Labelled> labels;
    db::Transaction transaction{bench.db};
    for (int i = 0; i < count; ++i) {
        const auto bytes = PrintingBench::label(round * count + i, size);
        labels.push_back({bench.journal->add({.printer = bench.printer, .bytes = bytes}), bytes});
    }
    transaction.commit();
    return labels;
}

/// Kills a printing process when the printer has read `killAt` bytes of a round, and looks at what is left.
void crashOnce(LoopbackPrinter& printer, const std::shared_ptr<tests::TemporaryFolder>& folder, const int round,
               const std::size_t size, const std::size_t killAt)
{
    constexpr int kLabels = 3;
    const auto connectionsBefore = printer.connectionCount();
    std::vector<Labelled> labels;
    {
        PrintingBench bench{printer.target(), folder};
        labels = queueLabels(bench, round, kLabels, size);
    }
    PrintingChild child{[&] {
        PrintingBench bench{printer.target(), folder};
        return printAll(bench, labels.back().job);
    }};
    printer.callAfter(killAt, [&] { child.signal(SIGKILL); });
    child.begin();
    child.end();
    printer.callAfter(0, nullptr);

    PrintingBench bench{printer.target(), folder};
    const auto inDoubt = bench.journal->resolveOrphans();
    CHECK(inDoubt.size() <= 1);
    CHECK(printAll(bench, labels.back().job));
    std::size_t unknown = 0;
    for (const auto& label : labels) {
        const auto state = bench.stateOf(label.job);
        unknown += state == PrintJobState::unknown ? 1 : 0;
        CHECK((state == PrintJobState::sent || state == PrintJobState::unknown));
    }
    CHECK(unknown == inDoubt.size());
    REQUIRE(printer.waitForEndedConnections(printer.connectionCount()));
    const auto received = printer.received(connectionsBefore);
    for (const auto& label : labels) {
        const auto whole = tests::occurrences(received, label.bytes);
        const auto begun = tests::occurrences(received, label.bytes.substr(0, label.bytes.find(':') + 1));
        CHECK(begun <= 1); // never twice, not even in part
        if (bench.stateOf(label.job) == PrintJobState::sent) {
            CHECK(whole == 1);
        }
    }
    bench.db.checkpoint(); // else each round reads the logs of all before
}

} // namespace

TEST_CASE("Killed after any byte at the printer: one label in doubt at most, the others whole and once",
          "[printing][crash]")
{
    LoopbackPrinter printer;
    const auto folder = std::make_shared<tests::TemporaryFolder>();
    // Small labels go out in one piece, large ones wait in the middle for the printer to read on.
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        const bool isLarge = round % 4 == 3;
        const std::size_t size = isLarge ? 60'000 : 300;
        const auto step = (size + 12) * 3 / 200;
        crashOnce(printer, folder, round, size, 1 + static_cast<std::size_t>(round) * step);
    }
}

TEST_CASE("A process that is stopped in the middle of a label is not dead, and nobody takes its label",
          "[printing][crash]")
{
    LoopbackPrinter printer;
    const auto folder = std::make_shared<tests::TemporaryFolder>();
    std::vector<Labelled> labels;
    {
        PrintingBench bench{printer.target(), folder};
        labels = queueLabels(bench, 0, 2, 400'000);
    }
    PrintingChild child{[&] {
        PrintingBench bench{printer.target(), folder};
        return printAll(bench, labels.back().job);
    }};
    printer.callAfter(100'000, [&] { child.signal(SIGSTOP); });
    child.begin();
    child.awaitStop();
    {
        PrintingBench bench{printer.target(), folder};
        CHECK(bench.journal->resolveOrphans().empty());
        DirectDispatch dispatch{bench.db, *bench.journal, bench.data, bench.clock};
        CHECK(dispatch.waitFor(*bench.journal, labels[1].job, 20ms).outcome == PrintOutcome::queued);
        // It has bytes at the printer: who waits for it is told so.
        CHECK(dispatch.waitFor(*bench.journal, labels[0].job, 20ms).outcome == PrintOutcome::unknown);
    }
    child.signal(SIGCONT);
    CHECK(child.end() == 0);
    CHECK(printer.received() == labels[0].bytes + labels[1].bytes);
}

TEST_CASE("Several processes on one printer: each label whole and once", "[printing][crash]")
{
    LoopbackPrinter printer;
    const auto folder = std::make_shared<tests::TemporaryFolder>();
    {
        const PrintingBench bench{printer.target(), folder}; // makes the store
    }
    constexpr int kProcesses = 4;
    constexpr int kLabels = 6;
    std::vector<std::unique_ptr<PrintingChild>> children;
    for (int process = 0; process < kProcesses; ++process) {
        children.push_back(std::make_unique<PrintingChild>([&printer, &folder, process] {
            for (int i = 0; i < kLabels; ++i) { // each label a command of its own
                PrintingBench bench{printer.target(), folder};
                const auto job = bench.add(PrintingBench::label(process * kLabels + i, 20'000));
                DirectDispatch dispatch{bench.db, *bench.journal, bench.data, bench.clock, PrintingBench::impatient()};
                if (dispatch.waitFor(*bench.journal, job, 10s).outcome != PrintOutcome::sent) {
                    return false;
                }
            }
            return true;
        }));
    }
    for (const auto& child : children) {
        child->begin();
    }
    for (const auto& child : children) {
        CHECK(child->end() == 0);
    }
    REQUIRE(printer.waitForBytes(kProcesses * kLabels * 20'000));
    const auto received = printer.received();
    for (int number = 0; number < kProcesses * kLabels; ++number) {
        CHECK(tests::occurrences(received, PrintingBench::label(number, 20'000)) == 1);
    }
}
