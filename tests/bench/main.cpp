// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/bench/bench.h"
#include "tests/bench/watched_application.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <utility>

#include <QStringList>

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

namespace {

using namespace supercargo::bench;

constexpr std::array<std::pair<const char*, void (*)(Report&)>, 8> kBenches{{{"merge", benchMerge},
                                                                             {"lists", benchLists},
                                                                             {"allocation", benchAllocation},
                                                                             {"scans", benchScans},
                                                                             {"labels", benchLabels},
                                                                             {"sync", benchSync},
                                                                             {"window", benchWindow},
                                                                             {"day", benchDay}}};

/// Runs all figures, or those named as arguments. With `--window DATA STARTED` or `--day DATA` it is the window that
/// two of them watch.
int run(WatchedApplication& application)
{
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    if (wanted.size() == 3 && wanted[0] == u"--window") {
        watchWindow(application, wanted[1], wanted[2].toLongLong());
        return 0;
    }
    if (wanted.size() == 2 && wanted[0] == u"--day") {
        spendDay(application, wanted[1]);
        return 0;
    }
    const auto isKnown = [](const QString& name) {
        return std::ranges::any_of(kBenches, [&](const auto& bench) { return name == QLatin1String{bench.first}; });
    };
    if (!std::ranges::all_of(wanted, isKnown)) {
        std::fputs("usage: supercargo-bench [FIGURE ...]\n", stderr);
        for (const auto& [name, _] : kBenches) {
            std::fprintf(stderr, "    %s\n", name);
        }
        return 2;
    }
    Report report;
    for (const auto& [name, bench] : kBenches) {
        if (wanted.isEmpty() || wanted.contains(QLatin1String{name})) {
            bench(report);
        }
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // what is drawn is shown to nobody
    WatchedApplication application{argc, argv};
    try {
        return run(application);
    } catch (const supercargo::Error& error) {
        std::fprintf(stderr, "supercargo-bench: %s\n", error.what());
        return 1;
    }
}
