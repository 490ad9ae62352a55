// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

// The figures that the program is measured by, each beside a raw limit of the same run. Never a failing test:
// it prints, and a person judges.
namespace supercargo::bench {

class WatchedApplication;

/// One line a figure: name, what was measured, the raw limit, their ratio, the goal.
class Report {
public:
    /// `figure` and `limit` in `unit`; the ratio is figure / limit.
    void compare(const std::string& name, double figure, double limit, const std::string& unit,
                 const std::string& goal);
    /// A figure that stands alone.
    void note(const std::string& name, double figure, const std::string& unit, const std::string& goal = {});
};

/// Seconds of processor time (all threads), and of the wall, that `work` took.
[[nodiscard]] double cpuSeconds(const std::function<void()>& work);
[[nodiscard]] double wallSeconds(const std::function<void()>& work);
[[nodiscard]] double median(std::vector<double> values);
/// The memory that the process holds now, in MB.
[[nodiscard]] double residentMegabytes();

/// Each figure is the median of this many alternating runs of the work and its raw limit.
inline constexpr int kRuns = 5;

void benchMerge(Report& report);
void benchLists(Report& report);
void benchAllocation(Report& report);
void benchScans(Report& report);
void benchLabels(Report& report);
void benchSync(Report& report);
void benchWindow(Report& report);
void benchDay(Report& report);

/// In a process of its own: the window over the folder `data`, timed from `startedAt` (ns of the steady clock).
void watchWindow(WatchedApplication& application, const QString& data, std::int64_t startedAt);
/// In a process of its own: 100,000 scans at the station "Bench 1" of the folder `data`.
void spendDay(WatchedApplication& application, const QString& data);

} // namespace supercargo::bench
