// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/today_report.h"

#include "core/orders/open_stages.h"
#include "core/orders/order_list_repository.h"

#include <algorithm>
#include <chrono>
#include <span>
#include <string_view>
#include <utility>

namespace supercargo::reports {

namespace {

using orders::Stage;

/// A channel with fewer tracking numbers than this left is short of them: more must be ordered from the post.
constexpr std::int64_t kFewNumbers = 100;
/// A job that waits for less is only on its way.
constexpr std::chrono::seconds kOnItsWay{30};
constexpr std::chrono::hours kLastHour{1};

void addIfAny(std::vector<Concern>& concerns, Concern concern)
{
    if (concern.count > 0) {
        concerns.push_back(std::move(concern));
    }
}

} // namespace

std::int64_t LineFigures::of(const Stage stage) const
{
    const auto found = stages.find(stage);
    return found == stages.end() ? 0 : found->second;
}

std::optional<Instant> FinishFigures::finishedAt(const Instant now) const
{
    if (toPack() == 0 || packedLastHour == 0) {
        return std::nullopt;
    }
    return now + std::chrono::duration_cast<std::chrono::milliseconds>(kLastHour) * toPack() / packedLastHour;
}

TodayReport TodayReader::read(const DaySpan& days, const Instant now)
{
    const db::Snapshot snapshot{m_db};
    TodayReport report;
    report.at = now;
    report.line = readLine(days, now);
    const auto shops = ShopHealthReader{m_db}.list(now);
    report.concerns = readConcerns(report.line, shops, days, now);
    readWarehouses(report, days, now);
    report.finish = readFinish(days, now);
    report.days = readDays(days);
    report.benches = readBenches(days.starts.back(), now);
    report.sync = SyncFigures::of(shops, now);
    return report;
}

// ---- The line --------------------------------------------------------------------------------------------------

LineFigures TodayReader::readLine(const DaySpan& days, const Instant now)
{
    LineFigures line;
    line.stages = orders::OrderListRepository{m_db}.counters();
    readOverdue(line, now);
    line.reviewDue = countDue(Stage::review, days.end);
    line.readyDue = countDue(Stage::ready, days.end);
    line.shortProducts = line.of(Stage::short_) > 0 ? countShortProducts() : 0;
    const auto today = days.starts.back();
    line.shippedToday = countShipped(today, days.end);
    line.shippedYesterday = countShipped(days.starts[days.starts.size() - 2], today);
    {
        auto query = m_db.statement("SELECT count(*) FROM orders WHERE held_until IS NOT NULL AND held_until < $1");
        query.bind("$1", days.end);
        query.next();
        line.heldEndingToday = query.integer(0);
    }
    auto query = m_db.statement("SELECT count(*) FILTER (WHERE state = 'open'), count(*) FILTER (WHERE state <> 'open')"
                                " FROM waves WHERE state IN ('open', 'at_station', 'picked')");
    query.next();
    line.wavesOpen = query.integer(0);
    line.wavesPicked = query.integer(1);
    return line;
}

void TodayReader::readOverdue(LineFigures& line, const Instant now)
{
    auto query = m_db.statement("SELECT count(*), min(ship_by_sort) FROM orders WHERE stage IN " + db::listOf("$1") +
                                " AND ship_by_sort < $2");
    query.bindList("$1", orders::wordsOf(orders::openStages())).bind("$2", now);
    query.next();
    line.overdue = query.integer(0);
    line.oldestOverdue = query.optionalInstant(1);
}

std::int64_t TodayReader::countDue(const Stage stage, const Instant before)
{
    auto query = m_db.statement("SELECT count(*) FROM orders WHERE stage = $1 AND ship_by_sort < $2");
    query.bind("$1", toString(stage)).bind("$2", before);
    query.next();
    return query.integer(0);
}

std::int64_t TodayReader::countShortProducts()
{
    // The reasons are words between spaces.
    auto query = m_db.statement(
        "SELECT count(*) FROM (SELECT m.product_id, sum(m.quantity) AS wanted FROM packages p"
        " JOIN package_pieces m ON m.package_id = p.id WHERE p.state = 'waiting' AND p.merged_into IS NULL"
        " AND replace(' ' || p.reasons || ' ', ' short ', '') <> ' ' || p.reasons || ' ' GROUP BY m.product_id) AS w"
        " WHERE w.wanted > (SELECT coalesce(sum(s.on_hand - s.reserved), 0) FROM stock_levels s"
        " WHERE s.product_id = w.product_id)");
    query.next();
    return query.integer(0);
}

// ---- What needs a hand -----------------------------------------------------------------------------------------

std::vector<Concern> TodayReader::readConcerns(const LineFigures& line, const std::vector<ShopHealth>& shops,
                                               const DaySpan& days, const Instant now)
{
    std::vector<Concern> concerns;
    addIfAny(concerns, {.kind = ConcernKind::overdue, .count = line.overdue, .since = line.oldestOverdue});
    addPacked(concerns, days.starts.back());
    addPrinters(concerns, now);
    addShops(concerns, shops, now);
    addFiles(concerns, now);
    addOutbox(concerns);
    addNumbers(concerns);
    addOrders(concerns, line, days.end);
    std::ranges::stable_sort(concerns, {}, &Concern::kind);
    return concerns;
}

void TodayReader::addPacked(std::vector<Concern>& concerns, const Instant startOfToday)
{
    {
        auto query = m_db.statement("SELECT count(*) FROM packages WHERE state = 'packed' AND held = 1"
                                    " AND held_reason = 'order_cancelled'");
        query.next();
        addIfAny(concerns, {.kind = ConcernKind::cancelled_packed, .count = query.integer(0)});
    }
    auto query =
        m_db.statement("SELECT count(*), min(packed_at) FROM packages WHERE state = 'packed' AND packed_at < $1");
    query.bind("$1", startOfToday);
    query.next();
    addIfAny(concerns,
             {.kind = ConcernKind::left_behind, .count = query.integer(0), .since = query.optionalInstant(1)});
}

void TodayReader::addPrinters(std::vector<Concern>& concerns, const Instant now)
{
    {
        auto query = m_db.statement("SELECT p.name, count(*) FROM print_jobs j JOIN printers p ON p.id = j.printer_id"
                                    " WHERE j.state = 'unknown' GROUP BY p.name ORDER BY p.name");
        while (query.next()) {
            concerns.push_back(
                {.kind = ConcernKind::printer_asks, .count = query.integer(1), .name = query.text(0)});
        }
    }
    auto query = m_db.statement(
        "SELECT p.name, count(*), min(j.queued_at), max(j.error) FROM print_jobs j JOIN printers p"
        " ON p.id = j.printer_id WHERE j.state = 'queued' AND j.queued_at < $1 GROUP BY p.name ORDER BY p.name");
    query.bind("$1", now - kOnItsWay);
    while (query.next()) {
        concerns.push_back({.kind = ConcernKind::printer_waits,
                            .count = query.integer(1),
                            .name = query.text(0),
                            .word = query.text(3),
                            .since = query.optionalInstant(2)});
    }
}

void TodayReader::addOutbox(std::vector<Concern>& concerns)
{
    auto query = m_db.statement("SELECT s.name, e.state, count(*), max(e.last_error) FROM outbox_entries e"
                                " JOIN shops s ON s.id = e.shop_id WHERE e.state IN ('failed', 'ask')"
                                " GROUP BY s.name, e.state ORDER BY s.name");
    while (query.next()) {
        const bool failed = query.textView(1) == "failed";
        concerns.push_back({.kind = failed ? ConcernKind::outbox_failed : ConcernKind::outbox_asks,
                            .count = query.integer(2),
                            .name = query.text(0),
                            .word = query.text(3)});
    }
}

void TodayReader::addNumbers(std::vector<Concern>& concerns)
{
    auto query = m_db.statement(
        "SELECT c.name, coalesce(sum(r.last_serial - r.next_serial + 1), 0),"
        " coalesce(sum(r.last_serial - r.first_serial + 1), 0) FROM channels c LEFT JOIN number_ranges r"
        " ON r.channel_id = c.id WHERE c.numbers = 'range' GROUP BY c.id, c.name"
        " HAVING coalesce(sum(r.last_serial - r.next_serial + 1), 0) < $1 ORDER BY c.name");
    query.bind("$1", kFewNumbers);
    while (query.next()) { // none left is the worst, so here zero counts
        concerns.push_back({.kind = ConcernKind::numbers_low,
                            .count = query.integer(1),
                            .second = query.integer(2),
                            .name = query.text(0)});
    }
}

void TodayReader::addOrders(std::vector<Concern>& concerns, const LineFigures& line, const Instant tomorrow)
{
    if (line.of(Stage::waiting) > 0) {
        addIfAny(concerns, unallocated(tomorrow));
    }
    if (const auto waiting = line.of(Stage::short_); waiting > 0) {
        concerns.push_back({.kind = ConcernKind::short_, .count = line.shortProducts, .second = waiting});
    }
    if (const auto waiting = line.of(Stage::unmapped); waiting > 0) {
        auto query = m_db.statement("SELECT count(*) FROM (SELECT DISTINCT o.shop_id, l.sku_key FROM orders o"
                                    " JOIN order_lines l ON l.order_id = o.id WHERE o.stage = 'unmapped'"
                                    " AND l.product_id IS NULL AND l.needs_shipping = 1) AS waited_for");
        query.next();
        concerns.push_back({.kind = ConcernKind::unmapped, .count = query.integer(0), .second = waiting});
    }
    addIfAny(concerns, {.kind = ConcernKind::address, .count = line.of(Stage::address)});
    addIfAny(concerns, {.kind = ConcernKind::no_channel, .count = line.of(Stage::no_channel)});
    addIfAny(concerns,
             {.kind = ConcernKind::review, .count = line.of(Stage::review), .second = line.reviewDue});
}

/// An order without a package (nothing of it is to be shipped, or the platform ships it) waits for nobody.
Concern TodayReader::unallocated(const Instant tomorrow)
{
    auto query = m_db.statement(
        "SELECT count(*), count(*) FILTER (WHERE o.ship_by_sort < $1) FROM orders o WHERE o.stage = 'waiting'"
        " AND EXISTS (SELECT 1 FROM order_lines n JOIN package_lines l ON l.order_line_id = n.id"
        " JOIN packages p ON p.id = l.package_id WHERE n.order_id = o.id AND p.state = 'waiting'"
        " AND p.merged_into IS NULL)");
    query.bind("$1", tomorrow);
    query.next();
    return {.kind = ConcernKind::unallocated, .count = query.integer(0), .second = query.integer(1)};
}

// ---- Finish, days, benches ---------------------------------------------------------------------------------

FinishFigures TodayReader::readFinish(const DaySpan& days, const Instant now)
{
    FinishFigures finish{.packedToday = countPacked(days.starts.back()), .packedLastHour = countPacked(now - kLastHour)};
    auto query = m_db.statement(
        "SELECT count(*) FILTER (WHERE state IN ('in_wave', 'picked')), count(*) FILTER (WHERE state IN ('waiting', 'ready'))"
        " FROM packages WHERE state IN ('waiting', 'ready', 'in_wave', 'picked', 'packed') AND merged_into IS NULL"
        " AND ship_by_sort < $1");
    query.bind("$1", days.end);
    query.next();
    finish.inWave = query.integer(0);
    finish.notBegun = query.integer(1);
    return finish;
}

std::int64_t TodayReader::countPacked(const Instant from)
{
    // Each half has its index; what was shipped since `from` and packed before it counts not.
    auto query = m_db.statement("SELECT (SELECT count(*) FROM packages WHERE state = 'packed' AND packed_at >= $1)"
                                " + (SELECT count(*) FROM packages WHERE shipped_at >= $1 AND packed_at >= $1)");
    query.bind("$1", from);
    query.next();
    return query.integer(0);
}

std::vector<DayFigures> TodayReader::readDays(const DaySpan& days)
{
    std::vector<DayFigures> figures;
    for (std::size_t i = 0; i < days.starts.size(); ++i) {
        const auto from = days.starts[i];
        const auto before = i + 1 < days.starts.size() ? days.starts[i + 1] : days.end;
        auto query = m_db.statement("SELECT count(*) FROM orders WHERE coalesce(paid_at, placed_at) >= $1"
                                    " AND coalesce(paid_at, placed_at) < $2");
        query.bind("$1", from).bind("$2", before);
        query.next();
        auto out = m_db.statement("SELECT count(*) FROM packages WHERE shipped_at >= $1 AND shipped_at < $2");
        out.bind("$1", from).bind("$2", before);
        out.next();
        figures.push_back({.start = from, .ordersIn = query.integer(0), .packagesOut = out.integer(0)});
    }
    return figures;
}

std::vector<BenchFigures> TodayReader::readBenches(const Instant startOfToday, const Instant now)
{
    // Scans are numbered as they come, so only today's are stepped back through.
    std::int64_t lastOfYesterday = 0;
    {
        auto query = m_db.statement("SELECT id FROM scans WHERE at < $1 ORDER BY id DESC LIMIT 1");
        query.bind("$1", startOfToday);
        lastOfYesterday = query.next() ? query.integer(0) : 0;
    }
    std::vector<BenchFigures> benches;
    auto query = m_db.statement(
        "SELECT b.name, w.code, b.open_wave_id, coalesce(p.name, ''),"
        " (SELECT count(*) FROM scans s WHERE s.station_id = b.id AND s.id > $1 AND s.undone = 0),"
        " (SELECT count(*) FROM scans s WHERE s.station_id = b.id AND s.id > $1 AND s.undone = 0 AND s.at > $2),"
        " (SELECT count(*) FROM print_jobs j WHERE j.state = 'unknown' AND j.printer_id = p.id),"
        " (SELECT count(*) FROM print_jobs j WHERE j.state = 'queued' AND j.printer_id = p.id)"
        " FROM stations b JOIN warehouses w ON w.id = b.warehouse_id LEFT JOIN printers p ON p.id = b.printer_id"
        " ORDER BY b.name");
    query.bind("$1", lastOfYesterday).bind("$2", now - kLastHour);
    while (query.next()) {
        benches.push_back({.name = query.text(0),
                           .warehouseCode = query.text(1),
                           .wave = query.isNull(2) ? std::nullopt : std::optional{query.as<WaveId>(2)},
                           .scansToday = query.integer(4),
                           .scansLastHour = query.integer(5),
                           .printer = query.text(3),
                           .printerAsks = query.integer(6) > 0,
                           .jobsWaiting = query.integer(7)});
    }
    return benches;
}

} // namespace supercargo::reports
