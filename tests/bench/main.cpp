// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string_view>
#include <utility>

#include <QGuiApplication>

#include <unistd.h>

namespace supercargo::bench {

void Report::compare(const std::string& name, const double figure, const double limit, const std::string& unit,
                     const std::string& goal)
{
    std::printf("%-44s %10.3f %-4s  limit %10.3f  ratio %8.3f  goal %s\n", name.c_str(), figure, unit.c_str(), limit,
                limit > 0 ? figure / limit : 0.0, goal.c_str());
    std::fflush(stdout);
}

void Report::note(const std::string& name, const double figure, const std::string& unit, const std::string& goal)
{
    std::printf("%-44s %10.3f %-4s  %s%s\n", name.c_str(), figure, unit.c_str(), goal.empty() ? "" : "goal ",
                goal.c_str());
    std::fflush(stdout);
}

double cpuSeconds(const std::function<void()>& work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
    };
    const double began = now();
    work();
    return now() - began;
}

double wallSeconds(const std::function<void()>& work)
{
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0.0 : values[values.size() / 2];
}

double residentMegabytes()
{
    long total = 0;
    long resident = 0;
    std::ifstream{"/proc/self/statm"} >> total >> resident;
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace supercargo::bench

/// Runs all figures, or those named as arguments.
int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // labels are drawn, nothing is shown
    const QGuiApplication application{argc, argv};
    using namespace supercargo::bench;
    static constexpr std::array<std::pair<std::string_view, void (*)(Report&)>, 5> benches{
        {{"merge", benchMerge},
         {"lists", benchLists},
         {"allocation", benchAllocation},
         {"scans", benchScans},
         {"labels", benchLabels}}};
    Report report;
    for (const auto& [name, run] : benches) {
        if (argc == 1 ||
            std::any_of(argv + 1, argv + argc, [&](const std::string_view wanted) { return wanted == name; })) {
            run(report);
        }
    }
    return 0;
}
