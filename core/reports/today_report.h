// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/db/connection.h"
#include "core/orders/stage.h"
#include "core/reports/sync_figures.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

// What is so now: how much stands at each step of the line, and what waits for a hand. Everything is counted from
// kept counters and partial indexes, so that a store of a million orders answers as quickly as a small one; only what
// truly is past its time, short or in trouble is looked at one by one.
namespace supercargo::reports {

/// The days that the report is about, as the reader's calendar has them: the core knows no local time.
struct DaySpan {
    std::vector<Instant> starts; ///< the first instants of the days, oldest first, at least two; the last is today's
    Instant end{};               ///< the first instant of tomorrow
};

/// The steps of the line. Orders, as the lists count them.
struct LineFigures {
    std::map<orders::Stage, std::int64_t> stages; ///< all stages that hold any
    std::int64_t overdue = 0;                     ///< past their ship-by and not yet shipped
    std::optional<Instant> oldestOverdue;
    std::int64_t reviewDue = 0; ///< of these, how many should leave before tomorrow, those that are late with them
    std::int64_t readyDue = 0;
    std::int64_t heldEndingToday = 0; ///< holds that end by themselves
    std::int64_t shortProducts = 0;   ///< products of which less is free than packages wait for
    std::int64_t wavesOpen = 0;
    std::int64_t wavesPicked = 0;
    std::int64_t shippedToday = 0;
    std::int64_t shippedYesterday = 0;

    [[nodiscard]] std::int64_t of(orders::Stage stage) const;
};

/// What somebody must see to, most pressing first.
enum class ConcernKind {
    overdue,          ///< count orders, since the oldest ship-by
    printer_asks,     ///< name: printer; count labels whose printing is in doubt
    cancelled_packed, ///< count packages whose order was cancelled after the label
    printer_waits,    ///< name: printer; count jobs that have waited for a while, since the oldest; word: error code
    shop_stopped,     ///< name: shop; word: the error's code; no orders come since, count expected until now
    shop_late,        ///< name: shop; the last good round was long ago, or failed and is tried again; since, count as above
    authorization_ends, ///< name: shop; count days left
    outbox_waits,     ///< name: connected shop; count entries that wait for long, since the oldest
    files_wait,       ///< count entries of shops that are told by file and were not, second: such shops; since the oldest
    outbox_failed,    ///< name: shop; count entries, word: the last error's code
    outbox_asks,      ///< name: shop; count entries of which nobody knows whether they arrived
    short_,           ///< count products, second: orders that wait for them
    left_behind,      ///< count packages that were packed before today and have not left, since the oldest
    numbers_low,      ///< name: channel; count numbers left of second
    unallocated,      ///< count orders that only wait until somebody allocates, second: due before tomorrow
    unmapped,         ///< count SKUs of shops, as the queue lists them, second: orders that wait for them
    address,          ///< count orders
    no_channel,       ///< count orders
    review            ///< count orders, second: due before tomorrow
};

struct Concern {
    ConcernKind kind{};
    std::int64_t count = 0;
    std::int64_t second = 0;
    std::string name;
    std::string word;
    std::optional<Instant> since;
};

/// The orders of a warehouse, by where their packages stand there. A package gets its warehouse when its stock is
/// reserved: what still waits belongs to none (`warehouse` 0). Each order counts once in each figure, as in the list
/// behind it, however many packages it has; merged ones count each.
struct WarehouseFigures {
    WarehouseId warehouse;
    std::string code;
    std::string name;
    std::int64_t overdue = 0;
    std::int64_t dueToday = 0; ///< before tomorrow, those that are late with them
    std::int64_t waiting = 0;
    std::int64_t ready = 0;
    std::int64_t inWave = 0;
    std::int64_t picked = 0;
    std::int64_t packed = 0;
    std::int64_t shippedToday = 0;
};

/// What should leave before tomorrow, and how quickly the benches work. Counted in packages.
struct FinishFigures {
    std::int64_t packedToday = 0; ///< shipped since or not, due or not
    std::int64_t inWave = 0;      ///< due: in a wave or picked
    std::int64_t notBegun = 0;    ///< due: waiting or ready
    std::int64_t packedLastHour = 0;

    [[nodiscard]] std::int64_t toPack() const { return inWave + notBegun; }
    /// When the last one is packed at the pace of the last hour; empty when nothing is left, or nobody packs.
    [[nodiscard]] std::optional<Instant> finishedAt(Instant now) const;
};

struct DayFigures {
    Instant start{};
    std::int64_t ordersIn = 0;    ///< paid on that day; where that is not known, placed
    std::int64_t packagesOut = 0; ///< handed over to a carrier
};

struct BenchFigures {
    std::string name;
    std::string warehouseCode;
    std::optional<WaveId> wave; ///< the one that is open there
    std::int64_t scansToday = 0;
    std::int64_t scansLastHour = 0;
    std::string printer; ///< empty: none
    bool printerAsks = false;
    std::int64_t jobsWaiting = 0;
};

struct TodayReport {
    Instant at{};
    LineFigures line;
    std::vector<Concern> concerns;
    std::vector<WarehouseFigures> warehouses; ///< by code; the one of none last, where packages wait
    WarehouseFigures everywhere;              ///< of them all; an order that is split over two of them counts once
    FinishFigures finish;
    std::vector<DayFigures> days;             ///< as asked for
    std::vector<BenchFigures> benches;        ///< by name
    std::optional<SyncFigures> sync;          ///< nothing: no shop is connected
};

/// Reads the report as one state of the data.
class TodayReader {
public:
    explicit TodayReader(db::Connection& db) : m_db{db} {}

    [[nodiscard]] TodayReport read(const DaySpan& days, Instant now);

private:
    [[nodiscard]] LineFigures readLine(const DaySpan& days, Instant now);
    void readOverdue(LineFigures& line, Instant now);
    [[nodiscard]] std::int64_t countDue(orders::Stage stage, Instant before);
    [[nodiscard]] std::int64_t countShortProducts();
    /// Orders of which a package was handed over.
    [[nodiscard]] std::int64_t countShipped(Instant from, Instant before);
    [[nodiscard]] std::vector<Concern> readConcerns(const LineFigures& line, const std::vector<ShopHealth>& shops,
                                                    const DaySpan& days, Instant now);
    void addPacked(std::vector<Concern>& concerns, Instant startOfToday);
    void addPrinters(std::vector<Concern>& concerns, Instant now);
    void addShops(std::vector<Concern>& concerns, const std::vector<ShopHealth>& shops, Instant now);
    void addFiles(std::vector<Concern>& concerns, Instant now);
    void addOutbox(std::vector<Concern>& concerns);
    void addNumbers(std::vector<Concern>& concerns);
    void addOrders(std::vector<Concern>& concerns, const LineFigures& line, Instant tomorrow);
    [[nodiscard]] Concern unallocated(Instant tomorrow);
    void readWarehouses(TodayReport& report, const DaySpan& days, Instant now);
    [[nodiscard]] FinishFigures readFinish(const DaySpan& days, Instant now);
    [[nodiscard]] std::int64_t countPacked(Instant from);
    [[nodiscard]] std::vector<DayFigures> readDays(const DaySpan& days);
    [[nodiscard]] std::vector<BenchFigures> readBenches(Instant startOfToday, Instant now);

    db::Connection& m_db;
};

} // namespace supercargo::reports
