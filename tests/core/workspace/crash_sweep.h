// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/health.h"
#include "core/workspace/workspace.h"
#include "tests/support/power_cut.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <unistd.h>

// One step of the shipping line, with the power cut at hundreds of its points: what was confirmed is there, the
// folder is whole, and the same step again ends as if nothing had happened.
namespace supercargo::tests {

/// What the operator was shown: it leaves the process at once, so no power cut takes it back.
class Confirmations {
public:
    Confirmations() { REQUIRE(::pipe2(m_ends.data(), O_NONBLOCK) == 0); }
    ~Confirmations()
    {
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    Confirmations(const Confirmations&) = delete;
    Confirmations& operator=(const Confirmations&) = delete;

    void say(const std::int64_t what) const
    {
        if (::write(m_ends[1], &what, sizeof what) != sizeof what) {
            ::_exit(1);
        }
    }
    [[nodiscard]] std::vector<std::int64_t> heard() const
    {
        std::vector<std::int64_t> all;
        std::int64_t what = 0;
        while (::read(m_ends[0], &what, sizeof what) == sizeof what) {
            all.push_back(what);
        }
        return all;
    }

private:
    std::array<int, 2> m_ends{-1, -1};
};

/// A process of the seller's in a data folder.
struct CrashProcess {
    FixedClock clock{*parseIso8601("2026-11-20T08:00:00Z")};
    workspace::Session session;
    workspace::Workspace desk{session};

    explicit CrashProcess(const std::filesystem::path& folder) : session{folder, "test", clock, {"tester", {}}} {}

    [[nodiscard]] std::int64_t number(const std::string_view sql)
    {
        auto query = desk.db.statement(sql);
        return query.next() ? query.integer(0) : 0;
    }
    /// The first column of all rows, one a line.
    [[nodiscard]] std::string rows(const std::string_view sql)
    {
        auto query = desk.db.statement(sql);
        std::string all;
        while (query.next()) {
            all += query.text(0) + "\n";
        }
        return all;
    }
};

struct CrashStep {
    /// The database as it is before the step.
    std::filesystem::path database;
    std::function<void(CrashProcess&, const Confirmations&)> work;
    /// What must hold after a crash, besides the folder's own health.
    std::function<void(CrashProcess&, const std::vector<std::int64_t>& confirmed)> look;
    /// The state that the whole step leads to, without what a second try may make different (ids, times).
    std::function<std::string(CrashProcess&)> result;
    /// Before each crash; things outside the data folder.
    std::function<void()> prepare = [] {};
};

inline constexpr int kPowerCuts = 200;

/// A place whose syncs take no time, where the machine has one: the power that these tests cut is not the machine's.
inline std::filesystem::path quickDisk()
{
    const std::filesystem::path memory{"/dev/shm"};
    return ::access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}

namespace crash {

inline void work(const CrashStep& step, const std::filesystem::path& folder, const Confirmations& confirmations)
{
    CrashProcess process{folder};
    startCountingPowerCutPoints();
    step.work(process, confirmations);
}

inline void putDatabase(const CrashStep& step, const std::filesystem::path& folder)
{
    std::filesystem::copy_file(step.database, folder / "supercargo.db");
    step.prepare();
}

/// The same step once more, on the same disk, whose syncs cost nothing; its power stays.
inline void workAgain(const CrashStep& step, const std::filesystem::path& folder, const std::string& wholeResult)
{
    const Confirmations confirmations;
    REQUIRE(runUntilPowerCut(0, 0, [&] { work(step, folder, confirmations); }) == Ending::finished);
    CrashProcess process{folder};
    REQUIRE(workspace::complaints(process.desk) == std::vector<std::string>{});
    step.look(process, confirmations.heard());
    REQUIRE(step.result(process) == wholeResult);
}

[[nodiscard]] inline Ending cutOnce(const CrashStep& step, const std::int64_t point,
                                    const std::filesystem::path& folder)
{
    putDatabase(step, folder);
    const Confirmations confirmations;
    const auto ending =
        runUntilPowerCut(point, static_cast<std::uint64_t>(point), [&] { work(step, folder, confirmations); });
    CrashProcess process{folder};
    REQUIRE(workspace::complaints(process.desk) == std::vector<std::string>{});
    step.look(process, confirmations.heard());
    return ending;
}

} // namespace crash

/// Cuts the power at kPowerCuts points, spread evenly over the step, and does the step again after every third.
inline void sweepPowerCuts(const CrashStep& step)
{
    std::string wholeResult;
    std::int64_t points = 0;
    {
        const TemporaryFolder folder{quickDisk()};
        crash::putDatabase(step, folder.path());
        const Confirmations confirmations;
        points = countPowerCutPoints([&] { crash::work(step, folder.path(), confirmations); });
        CrashProcess process{folder.path()};
        step.look(process, confirmations.heard());
        wholeResult = step.result(process);
    }
    REQUIRE(!wholeResult.empty());
    REQUIRE(points > kPowerCuts);
    // Bulk work is cut into transactions by the clock: on a machine that was busy when the points were counted, the
    // runs after it have fewer.
    int cuts = 0;
    for (std::int64_t i = 0; cuts < kPowerCuts && i < 2 * kPowerCuts; ++i) {
        const auto point = 1 + i * points / kPowerCuts % points;
        CAPTURE(point, points);
        const TemporaryFolder folder{quickDisk()};
        const bool isCut = crash::cutOnce(step, point, folder.path()) == Ending::powerCut;
        cuts += isCut ? 1 : 0;
        points = isCut ? points : std::max<std::int64_t>(kPowerCuts, point - 1); // it was over before this one
        if (i % 3 == 0) {
            crash::workAgain(step, folder.path(), wholeResult);
        }
    }
    CHECK(cuts == kPowerCuts);
}

} // namespace supercargo::tests
