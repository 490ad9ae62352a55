// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

using namespace supercargo;
using namespace supercargo::floor;

namespace {

constexpr int kProcesses = 8;

/// What one bench does in a process of its own: scans until all is done. Exit code 0: every answer was one that the
/// race allows.
int workAt(const std::filesystem::path& folder, const std::string& name)
{
    const SystemClock clock;
    const processes::DataFolder data{folder};
    db::Connection db{data.database(), {}};
    tests::BenchProcess process{db, data, clock};
    StationService stations{process.tools, {"tester", name}};
    const auto station = stations.get(name).id;
    bool isIdle = false;
    while (!isIdle) {
        isIdle = true;
        for (const auto* const code : {"111", "222", "333"}) {
            const auto answer = stations.scan(code, station, std::chrono::seconds{30});
            const auto word = toString(answer.code);
            if (answer.answer() != Answer::stop) {
                isIdle = false;
            } else if (word != "all_done" && word != "other_station" && word != "wrong_piece" && word != "too_many") {
                std::fprintf(stderr, "%s: %s\n", name.c_str(), std::string{word}.c_str());
                return 1;
            }
        }
    }
    return 0;
}

} // namespace

TEST_CASE("Eight benches at once never share a package, a number or a piece", "[floor][station][processes]")
{
    tests::TestBench bench;
    bench.channel = bench.addChannel("RANGE", "range");
    bench.addNumbers(bench.channel, 1, 1'000);
    const auto mug = bench.stocked("MUG", "111", 60);
    const auto lid = bench.stocked("LID", "222", 60);
    const auto cap = bench.stocked("CAP", "333", 60);
    for (int i = 0; i < 24; ++i) {
        bench.ready({{mug}});
        bench.ready({{lid}, {cap, Quantity{2}}});
    }
    for (int i = 1; i <= kProcesses; ++i) {
        const auto name = "Rush " + std::to_string(i);
        bench.stations.add(name, bench.warehouse, bench.addPrinter(name));
    }

    std::vector<pid_t> children;
    for (int i = 1; i <= kProcesses; ++i) {
        const auto child = ::fork();
        if (child == 0) {
            int code = 2;
            try {
                code = workAt(bench.folder.path(), "Rush " + std::to_string(i));
            } catch (const std::exception& error) {
                std::fprintf(stderr, "%s\n", error.what());
            }
            ::_exit(code);
        }
        children.push_back(child);
    }
    for (const auto child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(status == 0);
    }

    CHECK(bench.number("SELECT count(*) FROM packages WHERE state = 'packed'") == 48);
    CHECK(bench.number("SELECT count(DISTINCT tracking_number) FROM packages WHERE state = 'packed'") == 48);
    CHECK(bench.number("SELECT count(*) FROM print_jobs WHERE state = 'sent'") == 48);
    CHECK(bench.number("SELECT count(DISTINCT package_id) FROM print_jobs") == 48);
    CHECK(bench.number("SELECT -sum(delta) FROM stock_moves WHERE reason = 'packed'") == 24 * 4);
    CHECK(bench.number("SELECT count(*) FROM stock_levels WHERE reserved <> 0 OR on_hand < 0") == 0);
    CHECK(bench.number("SELECT count(*) FROM reservations") == 0);
    CHECK(bench.level(mug, bench.bin).onHand == Quantity{36});
    CHECK(bench.level(cap, bench.bin).onHand == Quantity{12});
    CHECK(bench.number("SELECT next_serial FROM number_ranges") == 49);
    CHECK(packages::StageKeeper{bench.db}.countersAreTrue());
    std::ptrdiff_t printed = 0;
    for (int i = 1; i <= kProcesses; ++i) {
        printed += bench.labelsPrinted("Rush " + std::to_string(i));
    }
    CHECK(printed == 48);
}
