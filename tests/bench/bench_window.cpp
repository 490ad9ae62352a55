// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/workspace/bench.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_store.h"
#include "tests/bench/open_window.h"
#include "tests/bench/watched_application.h"

#include <QAbstractItemView>
#include <QProcess>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iomanip>

#include <sys/resource.h>

// What a person at the window feels: how soon the list is there, how long it stands still while it is scrolled or
// while a large file comes in, and whether a long day at a station fills the memory. Each in a process of its own,
// so that the memory is the window's alone.
namespace supercargo::bench {

namespace {

constexpr int kFileOrders = 100'000;
constexpr int kDayScans = 100'000;
constexpr int kMemoryEvery = 10'000;

std::int64_t steadyNanoseconds()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
}

void runAlone(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        throw Error{ErrorCode::not_allowed, {"bench", process.errorString().toStdString()}};
    }
}

QString pathOf(const BenchStore& store)
{
    return QString::fromStdU16String(store.folder.path().u16string());
}

/// Amazon's unshipped orders, one line each.
std::filesystem::path writeOrderFile(const std::filesystem::path& folder)
{
    const auto path = folder / "unshipped.txt";
    std::ofstream file{path, std::ios::binary};
    file << "order-id\torder-item-id\tpurchase-date\tpayments-date\tpromise-date\tbuyer-name\tsku\tproduct-name\t"
            "quantity-purchased\tquantity-shipped\tquantity-to-ship\trecipient-name\tship-address-1\tship-city\t"
            "ship-state\tship-postal-code\tship-country\n";
    for (int i = 0; i < kFileOrders; ++i) {
        file << "302-" << std::setw(7) << std::setfill('0') << i << "-7000001\t" << 50'000'000'000'000 + i
             << "\t2026-11-20T06:00:00Z\t2026-11-20T06:01:00Z\t2026-11-24T06:00:00Z\tEmma Brown\tSKU-" << i % 200
             << "\tA fine thing\t1\t0\t1\tEmma Brown\t12 Elm Street\tSpringfield\tIL\t62701\tUS\n";
    }
    file.close();
    if (!file) {
        throw Error{ErrorCode::file_unwritable, {path.string()}};
    }
    return path;
}

/// As a person does it: pages down and up, to both ends, and the bar dragged over all of it.
void scroll(QAbstractItemView& view)
{
    for (const auto& [key, times] : {std::pair{Qt::Key_PageDown, 400}, std::pair{Qt::Key_End, 1},
                                     std::pair{Qt::Key_PageUp, 100}, std::pair{Qt::Key_Home, 1}}) {
        for (int i = 0; i < times; ++i) {
            OpenWindow::press(key);
            QCoreApplication::processEvents();
        }
    }
    QScrollBar& bar = *view.verticalScrollBar();
    for (int step = 0; step <= 400; ++step) {
        const auto to = static_cast<int>(static_cast<std::int64_t>(bar.maximum()) * (step * 37 % 401) / 400);
        QMetaObject::invokeMethod(&bar, [&bar, to] { bar.setValue(to); }, Qt::QueuedConnection);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents(); // the picture of it
    }
}

void importWhileScrolling(OpenWindow& window, const QString& file)
{
    bool isOver = false;
    QString failure;
    auto& actions = window.orders().actions();
    QObject::connect(&actions, &ui::OrderActions::imported, [&isOver] { isOver = true; });
    QObject::connect(&actions, &ui::OrderActions::failed, [&](const ui::Failure& why) {
        failure = why.sentence + u' ' + why.technical;
        isOver = true;
    });
    bool isAsked = false;
    QObject::connect(&actions, &ui::OrderActions::asking, [&isAsked] { isAsked = true; });
    actions.importThese({file});
    waitUntil([&] { return isAsked; }, "the question for the shop", 10);
    OpenWindow::press(Qt::Key_Return, QStringLiteral("\r"));
    QTimer scrolling;
    QObject::connect(&scrolling, &QTimer::timeout, [] { OpenWindow::press(Qt::Key_PageDown); });
    scrolling.start(std::chrono::milliseconds{100});
    waitUntil([&] { return isOver; }, "the end of the import", 600);
    if (!failure.isEmpty()) {
        throw Error{ErrorCode::not_allowed, {"bench", failure.toStdString()}};
    }
}

/// The memory that each 10,000 scans took, after the first ones.
void scanAllDay(Report& report, OpenWindow& window)
{
    int answers = 0;
    int labels = 0;
    QObject::connect(&window.station(), &ui::StationPage::sounded, [&](const ui::Sound sound) {
        ++answers;
        labels += sound == ui::Sound::Finished ? 1 : 0;
    });
    std::vector<double> times;
    double memoryBefore = 0;
    for (int scan = 0; scan < kDayScans; ++scan) {
        if (scan == kMemoryEvery) {
            memoryBefore = residentMegabytes();
        }
        for (const QChar letter : QStringLiteral("SKU-%1").arg(scan % 200)) {
            OpenWindow::press(static_cast<Qt::Key>(letter.unicode()), QString{letter});
        }
        OpenWindow::press(Qt::Key_Return, QStringLiteral("\r"));
        const auto began = steadyNanoseconds();
        waitUntil([&] { return answers > scan; }, "the answer to a scan", 10);
        times.push_back(static_cast<double>(steadyNanoseconds() - began) / 1e6);
    }
    std::ranges::sort(times);
    report.note("a day at the station: labels of 100,000 scans", labels, "");
    report.note("a day at the station: key to answer", median(times), "ms");
    report.note("a day at the station: key to answer, p99", times.at(times.size() * 99 / 100), "ms", "< 50");
    const double more = (residentMegabytes() - memoryBefore) * kMemoryEvery / (kDayScans - kMemoryEvery);
    report.note("a day at the station: memory per 10,000 scans", more, "MB", "flat");
}

} // namespace

void benchWindow(Report&)
{
    BenchStore store{{.orders = 1'000'000, .several = 0, .singles = 20'000}};
    runAlone({QStringLiteral("--window"), pathOf(store), QString::number(steadyNanoseconds())});
}

void benchDay(Report&)
{
    BenchStore store{{.orders = 120'000, .several = 0, .singles = kDayScans + 200}};
    {
        ui::QtTextRasteriser fonts;
        ui::QtPagePainter painter;
        printing::PrintingService printing{[&store] { return store.session.connect({}); }, store.session.folder(),
                                           store.clock, store.session.identity()};
        workspace::Bench bench{store.desk, {fonts, painter}, printing};
        bench.stations.add("Bench 1", WarehouseId{1}, store.printer);
    }
    runAlone({QStringLiteral("--day"), pathOf(store)});
}

void watchWindow(WatchedApplication& application, const QString& data, const std::int64_t startedAt)
{
    Report report;
    const std::filesystem::path folder{data.toStdU16String()};
    OpenWindow window{application, folder, QStringLiteral("orders")};
    auto& table = window.orders().table();
    waitUntil([&] { return table.currentOrder().value != 0 && table.rowsInSight().second > 0; }, "the list", 60);
    QCoreApplication::processEvents(); // its picture
    report.note("window on 1 M orders, start to usable list",
                static_cast<double>(steadyNanoseconds() - startedAt) / 1e9, "s", "< 2");
    report.note("window on 1 M orders, peak memory", peakMegabytes(), "MB", "< 400");
    // All of the list can be reached when its anchors have come.
    waitUntil([&] { return table.model().rowCount() >= 1'000'000; }, "all of the list", 60);
    report.note("longest stall while the list opens", application.takeLongestStall(), "ms");
    scroll(table.view());
    report.note("longest stall while 1 M orders are scrolled", application.takeLongestStall(), "ms", "< 50");
    const auto file = writeOrderFile(folder);
    static_cast<void>(application.takeLongestStall());
    importWhileScrolling(window, QString::fromStdU16String(file.u16string()));
    report.note("longest stall while 100k orders come in", application.takeLongestStall(), "ms", "< 50");
    report.note("window on 1 M orders, peak memory after it", peakMegabytes(), "MB", "< 400");
}

void spendDay(WatchedApplication& application, const QString& data)
{
    Report report;
    OpenWindow window{application, std::filesystem::path{data.toStdU16String()}, QStringLiteral("station"),
                      QStringLiteral("Bench 1")};
    bool isReady = false;
    QObject::connect(&window.station(), &ui::StationPage::refreshed, [&isReady] { isReady = true; });
    waitUntil([&] { return isReady && QApplication::focusWidget() != nullptr; }, "the station", 30);
    static_cast<void>(application.takeLongestStall());
    scanAllDay(report, window);
    report.note("a day at the station: longest stall", application.takeLongestStall(), "ms", "< 50");
}

} // namespace supercargo::bench
