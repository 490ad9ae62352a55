// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workspace/crash_seller.h"

#include "core/workspace/bench.h"
#include "tests/core/printing/printing_bench.h"
#include "tests/support/loopback_printer.h"

#include <array>
#include <chrono>

using namespace supercargo;
using namespace std::chrono_literals;
using floor::Answer;
using tests::Confirmations;
using tests::CrashProcess;

namespace {

/// What both steps of the floor must leave in the journal.
void lookAtJournal(CrashProcess& process)
{
    REQUIRE(process.number("SELECT count(*) FROM print_jobs WHERE state IN ('sending', 'failed')") == 0);
    REQUIRE(process.number("SELECT count(*) FROM print_jobs WHERE state = 'unknown'") <= 1);
}

struct BenchOfProcess {
    tests::BlockFonts fonts;
    tests::NoPages pages;
    printing::DirectDispatch dispatch;
    workspace::Bench bench;

    explicit BenchOfProcess(CrashProcess& process)
        : dispatch{process.desk.db, process.desk.printJournal, process.session.folder(), process.clock},
          bench{process.desk, {fonts, pages}, dispatch}
    {}
};

/// Scans what lies there until every piece is in a package. Says each package whose label it saw, and 0 for a piece.
void packAll(CrashProcess& process, const Confirmations& confirmations)
{
    BenchOfProcess bench{process};
    const auto station = bench.bench.stations.get("Bench 1").id;
    for (bool isIdle = false; !isIdle;) {
        isIdle = true;
        for (const auto* const code : {"111", "222", "333"}) {
            const auto answer = bench.bench.stations.scan(code, station, 10s);
            if (answer.answer() != Answer::stop) {
                isIdle = false;
                confirmations.say(answer.answer() == Answer::print ? answer.package->value : 0);
            }
        }
    }
}

constexpr const char* kPacked =
    "SELECT p.id || ' ' || p.state || ' ' || p.label_sequence || ' ' || o.stage || ' ' ||"
    " (e.tracking = p.tracking_number) || ' ' || coalesce(e.state, '-') FROM packages p"
    " JOIN package_lines k ON k.package_id = p.id JOIN order_lines l ON l.id = k.order_line_id"
    " JOIN orders o ON o.id = l.order_id LEFT JOIN outbox_entries e ON e.package_id = p.id ORDER BY p.id, l.id";
constexpr const char* kStock = "SELECT product_id || ' ' || bin_id || ' ' || on_hand || ' ' || reserved"
                               " FROM stock_levels ORDER BY product_id, bin_id";
constexpr const char* kFloorHistory = "SELECT subject_id || ' ' || action || ' ' || count(*) FROM audit_entries"
                                 " WHERE subject = 'package' GROUP BY subject_id, action ORDER BY subject_id, action";
// Which package takes which depends on what was scanned first.
constexpr const char* kNumbers = "SELECT number || ' ' || state FROM tracking_numbers ORDER BY number";

/// All that the completing scan writes is there together, or none of it.
void lookAtPackages(CrashProcess& process, const std::vector<std::int64_t>& confirmed)
{
    for (const auto* const fact :
         {"p.tracking_number <> '' AND p.label_sequence = 1",
          "(SELECT count(*) FROM tracking_numbers t WHERE t.package_id = p.id AND t.state = 'live'"
          " AND t.number = p.tracking_number) = 1",
          "(SELECT count(*) FROM print_jobs j WHERE j.package_id = p.id) = 1",
          "(SELECT count(*) FROM outbox_entries e WHERE e.package_id = p.id AND e.state = 'waiting') = 1",
          "NOT EXISTS (SELECT 1 FROM reservations r JOIN package_lines k ON k.id = r.package_line_id"
          " WHERE k.package_id = p.id)",
          "NOT EXISTS (SELECT 1 FROM package_pieces m WHERE m.package_id = p.id)"}) {
        CAPTURE(fact);
        REQUIRE(process.number("SELECT count(*) FROM packages p WHERE (p.state = 'packed') <> (" + std::string{fact} +
                               ")") == 0);
    }
    REQUIRE(process.number("SELECT count(*) FROM outbox_entries") ==
            process.number("SELECT count(*) FROM packages WHERE state = 'packed'"));
    REQUIRE(process.number("SELECT next_serial - 1 FROM number_ranges") ==
            process.number("SELECT count(*) FROM tracking_numbers"));
    REQUIRE(process.number("SELECT coalesce(-sum(delta), 0) FROM stock_moves WHERE reason = 'packed'") ==
            process.number("SELECT coalesce(sum(pieces), 0) FROM packages WHERE state = 'packed'"));
    REQUIRE(process.number("SELECT count(*) FROM scans WHERE answer <> 'stop'") >=
            static_cast<std::int64_t>(confirmed.size()));
    for (const auto package : confirmed) {
        if (package != 0) {
            REQUIRE(process.desk.packages.get(PackageId{package}).state == packages::PackageState::packed);
            REQUIRE(
                process.number("SELECT count(*) FROM print_jobs WHERE state IN ('sent', 'unknown') AND package_id = " +
                               std::to_string(package)) == 1);
        }
    }
    lookAtJournal(process);
}

} // namespace

TEST_CASE("A power cut at any point of packing leaves each package packed with all that belongs to it, or not at all",
          "[workspace][crash]")
{
    const tests::TemporaryFolder seller{tests::quickDisk()};
    std::filesystem::create_directory(seller / "labels");
    {
        tests::CrashBench bench;
        bench.shop = bench.addShop("Eager", "packed");
        bench.channel = bench.addChannel("RANGE", "range");
        bench.addNumbers(bench.channel, 1, 100);
        for (const auto product : {bench.mug, bench.lid, bench.cap}) {
            bench.setStock(product, bench.bin, Quantity{30});
        }
        for (int i = 0; i < 7; ++i) {
            bench.ready({{bench.mug}}, {.shop = bench.shop});
            bench.ready({{bench.lid}, {bench.cap, Quantity{2}}}, {.shop = bench.shop});
        }
        bench.db.statement("UPDATE printers SET target = $1").bind("$1", "file:" + (seller / "labels").string()).run();
        bench.keep(seller / "before.db");
    }
    tests::sweepPowerCuts({
        .database = seller / "before.db",
        .work = packAll,
        .look = lookAtPackages,
        .result =
            [](CrashProcess& process) {
                return process.rows(kPacked) + process.rows(kNumbers) + process.rows(kStock) + process.rows(kFloorHistory);
            },
    });
}

TEST_CASE("A power cut at any point of printing leaves one label in doubt at most, and none comes out twice",
          "[workspace][crash]")
{
    constexpr int kLabels = 30;
    tests::LoopbackPrinter printer;
    std::size_t connectionsBefore = 0;
    std::size_t bytesBefore = 0;
    const tests::TemporaryFolder seller{tests::quickDisk()};
    {
        tests::PrintingBench bench{printer.target()};
        for (int i = 1; i <= kLabels; ++i) {
            bench.add(tests::PrintingBench::label(i));
        }
        bench.db.checkpoint();
        std::filesystem::copy_file(bench.data.database(), seller / "before.db");
    }
    tests::sweepPowerCuts({
        .database = seller / "before.db",
        .work =
            [](CrashProcess& process, const Confirmations& confirmations) {
                printing::DirectDispatch dispatch{process.desk.db, process.desk.printJournal, process.session.folder(),
                                                  process.clock};
                for (int job = 1; job <= kLabels; ++job) {
                    const auto result = dispatch.waitFor(process.desk.printJournal, PrintJobId{job}, 10s);
                    if (result.outcome == printing::PrintOutcome::sent) {
                        confirmations.say(job);
                    }
                }
            },
        .look =
            [&](CrashProcess& process, const std::vector<std::int64_t>& confirmed) {
                lookAtJournal(process);
                std::size_t bytes = bytesBefore;
                for (int job = 1; job <= kLabels; ++job) {
                    const bool isSent =
                        process.desk.printJournal.get(PrintJobId{job}).state == printing::PrintJobState::sent;
                    bytes += isSent ? tests::PrintingBench::label(job).size() : 0;
                }
                REQUIRE(printer.waitForBytes(bytes));
                const auto received = printer.received(connectionsBefore);
                for (int job = 1; job <= kLabels; ++job) {
                    const auto state = process.desk.printJournal.get(PrintJobId{job}).state;
                    const auto times = tests::occurrences(received, tests::PrintingBench::label(job));
                    CAPTURE(job, toString(state));
                    REQUIRE(times <= 1);
                    if (state == printing::PrintJobState::sent) {
                        REQUIRE(times == 1);
                    }
                    if (std::ranges::find(confirmed, job) != confirmed.end()) {
                        REQUIRE((state == printing::PrintJobState::sent || state == printing::PrintJobState::unknown));
                    }
                }
            },
        .result =
            [](CrashProcess& process) {
                return process.rows("SELECT id || ' ' || CASE state WHEN 'unknown' THEN 'sent' ELSE state END"
                                    " FROM print_jobs ORDER BY id");
            },
        .prepare =
            [&] {
                connectionsBefore = printer.connectionCount();
                bytesBefore = printer.received().size();
            },
    });
}
