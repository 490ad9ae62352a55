// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/printing/printing_service.h"
#include "core/workspace/bench.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_store.h"
#include "ui/print/qt_page_painter.h"
#include "ui/print/qt_text_rasteriser.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

// From a scan to the last byte in the printer's socket at a million orders, against the query for the package and
// one durable commit; and labels from the store to the printer.
namespace supercargo::bench {

namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

double milliseconds(const SteadyClock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// Orders without end, as a file would bring them.
class EndlessReader final : public orders::OrderReader {
public:
    explicit EndlessReader(const int count) : m_count{count} {}

    std::optional<orders::OrderChunk> next(const std::size_t maxOrders) override
    {
        if (m_given >= m_count) {
            return std::nullopt;
        }
        orders::OrderChunk chunk;
        for (std::size_t i = 0; i < maxOrders && m_given < m_count; ++i) {
            chunk.orders.push_back(orderNumber(m_given++));
        }
        return chunk;
    }
    [[nodiscard]] std::int64_t position() const override { return m_given; }
    [[nodiscard]] std::int64_t size() const override { return m_count; }
    [[nodiscard]] std::string format() const override { return "bench"; }
    [[nodiscard]] std::string description() const override { return "bench"; }

private:
    int m_count;
    int m_given = 0;
};

/// The window at a bench: its printer stands connected.
struct OpenBench {
    BenchStore& store;
    ui::QtTextRasteriser fonts;
    ui::QtPagePainter painter;
    printing::PrintingService printing{[this] { return store.session.connect({}); }, store.session.folder(),
                                       store.clock, store.session.identity()};
    workspace::Bench bench{store.desk, {fonts, painter}, printing};
    StationId station = bench.stations.add("Bench 1", WarehouseId{1}, store.printer);
};

struct ScanTimes {
    std::vector<double> ours;
    std::vector<double> limit;
    int queued = 0;
};

/// The package for a piece with what its label needs, and one durable commit.
double queryAndCommit(BenchStore& store, const std::string& sku)
{
    const auto began = SteadyClock::now();
    PackageId package;
    {
        auto query = store.desk.db.statement(
            "SELECT p.id, o.ship_name, o.ship_lines, o.ship_city, o.ship_region, o.ship_postcode, o.ship_country, d.sku"
            " FROM products d CROSS JOIN packages p ON p.single_product_id = d.id"
            " JOIN package_lines l ON l.package_id = p.id JOIN order_lines n ON n.id = l.order_line_id"
            " JOIN orders o ON o.id = n.order_id WHERE d.sku = $1 AND p.warehouse_id = 1"
            " AND p.state IN ('ready', 'in_wave', 'picked') AND p.merged_into IS NULL"
            " ORDER BY p.urgent DESC, p.ship_by_sort, p.paid_sort, p.wave_position, p.id LIMIT 1");
        query.bind("$1", sku);
        query.next();
        package = query.as<PackageId>(0);
    } // an open read would not let this connection write after another
    db::Transaction transaction{store.desk.db};
    store.desk.db.statement("UPDATE packages SET claimed_at = $2 WHERE id = $1")
        .bind("$1", package)
        .bind("$2", store.clock.now())
        .run();
    transaction.commit();
    return milliseconds(SteadyClock::now() - began);
}

ScanTimes scanTimes(OpenBench& open, const int scans, const std::atomic<bool>* goOn = nullptr)
{
    ScanTimes times;
    for (int i = 0; i < scans && (goOn == nullptr || *goOn); ++i) {
        const auto sku = "SKU-" + std::to_string(i % 200);
        times.limit.push_back(queryAndCommit(open.store, sku));
        std::this_thread::sleep_for(5ms); // a packer is no machine gun
        const auto answer = open.bench.stations.scan(sku, open.station, 10s);
        if (answer.answer() != floor::Answer::print) {
            throw Error{ErrorCode::not_allowed, {"bench", std::string{toString(answer.code)}}};
        }
        times.queued += answer.printed == printing::PrintOutcome::sent ? 0 : 1;
        times.ours.push_back(std::chrono::duration<double, std::milli>(answer.elapsed).count());
        std::this_thread::sleep_for(5ms);
    }
    return times;
}

void tell(Report& report, const std::string& name, const ScanTimes& times)
{
    auto sorted = times.ours;
    std::ranges::sort(sorted);
    report.compare(name, median(times.ours), median(times.limit), "ms", "<= 5 alone");
    report.note(name + ", p99", sorted.at(sorted.size() * 99 / 100), "ms", "< 50");
    report.note(name + ", longest", sorted.back(), "ms");
}

void benchScansDuringImport(Report& report, OpenBench& open)
{
    std::atomic<bool> isImporting = true;
    std::atomic<bool> hasBegun = false;
    const auto begin = [&hasBegun] {
        hasBegun = true;
        hasBegun.notify_all();
    };
    std::stop_source stop;
    std::thread import{[&] {
        workspace::Workspace desk{open.store.session, {.cacheKilobytes = 64 * 1024}};
        EndlessReader reader{100'000};
        orders::ImportReport done;
        desk.orderImport.import(done, ShopId{1}, reader, orders::ImportMode::write,
                                {stop.get_token(), [&](std::int64_t, std::int64_t) { begin(); }});
        isImporting = false;
        begin();
    }};
    ScanTimes times;
    try {
        hasBegun.wait(false);
        times = scanTimes(open, 600, &isImporting);
    } catch (...) {
        stop.request_stop();
        import.join();
        throw;
    }
    stop.request_stop();
    import.join();
    tell(report, "scan to last byte, 1 M orders, during import", times);
}

/// A piece that lies in many open packages of several: chosen, and given back.
void benchHotPiece(Report& report, OpenBench& open)
{
    std::vector<double> times;
    for (int i = 0; i < 20; ++i) {
        const auto answer = open.bench.stations.scan("HOT", open.station, 10s);
        times.push_back(std::chrono::duration<double, std::milli>(answer.elapsed).count());
        open.bench.stations.giveBack(open.station);
    }
    report.note("scan of a piece of " + std::to_string(open.store.size.several) + " open packages", median(times), "ms",
                "< 50");
}

double labelsPerSecond(BenchStore& store, OpenBench& open, const labels::NativeText native)
{
    constexpr std::int64_t kLabels = 1'000;
    floor::LabelMaker maker{store.desk.db, {open.fonts, open.painter}};
    labels::PrinterProfile profile;
    profile.nativeText = native;
    const auto before = store.zebra.received().size();
    std::size_t bytes = 0;
    const double seconds = wallSeconds([&] {
        std::vector<printing::NewPrintJob> jobs;
        for (std::int64_t i = 1; i <= kLabels; ++i) {
            jobs.push_back({.printer = store.printer,
                            .package = PackageId{i},
                            .kind = printing::PrintJobKind::label,
                            .bytes = maker.make(PackageId{i}, "LX000000102CN", profile)});
            bytes += jobs.back().bytes.size();
            if (jobs.size() == 50) { // a wave's labels
                db::Transaction transaction{store.desk.db};
                for (const auto& job : jobs) {
                    store.desk.printJournal.add(job);
                }
                transaction.commit();
                jobs.clear();
            }
        }
        if (!store.zebra.waitForBytes(before + bytes)) {
            throw Error{ErrorCode::not_found, {"bytes", std::to_string(bytes)}};
        }
    });
    return static_cast<double>(kLabels) / seconds;
}

} // namespace

void benchScans(Report& report)
{
    BenchStore store{{.orders = 1'000'000, .several = 100'000, .singles = 20'000}};
    OpenBench open{store};
    scanTimes(open, 20);
    tell(report, "scan to last byte, 1 M orders", scanTimes(open, 400));
    benchHotPiece(report, open);
    benchScansDuringImport(report, open);
}

void benchLabels(Report& report)
{
    BenchStore store{{.orders = 10'000, .several = 0, .singles = 1'000}};
    OpenBench open{store};
    std::vector<double> native;
    std::vector<double> drawn;
    for (int run = 0; run < kRuns; ++run) {
        native.push_back(labelsPerSecond(store, open, labels::NativeText::latin1));
        drawn.push_back(labelsPerSecond(store, open, labels::NativeText::none));
    }
    report.compare("labels to the printer, native, against paper", median(native), 1.0, "/s", ">= 1000");
    report.compare("labels to the printer, all drawn, against paper", median(drawn), 1.0, "/s", ">= 200");
}

} // namespace supercargo::bench
