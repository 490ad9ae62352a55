// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/wave_repository.h"

#include <algorithm>
#include <string>

namespace supercargo::floor {

namespace {

std::vector<std::int64_t> numbersOf(const std::span<const PackageId> ids)
{
    std::vector<std::int64_t> numbers(ids.size());
    std::ranges::transform(ids, numbers.begin(), &PackageId::value);
    return numbers;
}

std::vector<PackageId> readPackages(db::Statement query)
{
    std::vector<PackageId> found;
    while (query.next()) {
        found.push_back(query.as<PackageId>(0));
    }
    return found;
}

/// What makes a package ready to be taken.
constexpr std::string_view kFree =
    "p.state = 'ready' AND p.state IN ('ready', 'in_wave', 'picked') AND p.merged_into IS NULL"
    " AND p.held = 0 AND p.in_review = 0 AND p.reasons = '' AND p.station_id IS NULL";

/// 0 single, 1 single_sku, 2 multi: the order of WaveKind.
constexpr std::string_view kKindOfPackage =
    "CASE WHEN p.pieces = 1 THEN 0"
    "     WHEN (SELECT count(*) FROM package_pieces c WHERE c.package_id = p.id) = 1 THEN 1 ELSE 2 END";

constexpr std::string_view kOrderInWave = " ORDER BY p.urgent DESC, p.ship_by_sort, p.paid_sort, p.id";

/// Narrows to the packages that a person has chosen, if any.
std::string ofThese(const std::string_view list, const std::span<const PackageId> only)
{
    return only.empty() ? std::string{} : " AND p.id IN " + db::listOf(list);
}

std::optional<std::int64_t> numberOf(const std::optional<WaveKind> kind)
{
    return kind ? std::optional{static_cast<std::int64_t>(*kind)} : std::nullopt;
}

constexpr std::string_view kWaveColumns =
    "SELECT w.id, w.kind, w.state, w.warehouse_id, h.code, w.created_by, w.created_at,"
    " (SELECT count(*) FROM packages p WHERE p.wave_id = w.id AND p.state <> 'cancelled'),"
    " (SELECT count(*) FROM packages p WHERE p.wave_id = w.id"
    "    AND p.state IN ('packed', 'shipped', 'delivered', 'returned'))"
    " FROM waves w JOIN warehouses h ON h.id = w.warehouse_id";

Wave readWave(const db::Statement& row)
{
    return {.id = row.as<WaveId>(0),
            .kind = waveKindFrom(row.textView(1)),
            .state = waveStateFrom(row.textView(2)),
            .warehouse = row.as<WarehouseId>(3),
            .warehouseCode = row.text(4),
            .createdBy = row.text(5),
            .createdAt = row.instant(6),
            .packages = row.integer(7),
            .packed = row.integer(8)};
}

} // namespace

// ---- Making one ------------------------------------------------------------------------------------------------

std::optional<WarehouseId> WaveRepository::warehouseOfFirstReady(const std::optional<WaveKind> kind,
                                                                 const std::span<const PackageId> only)
{
    auto query = m_db.statement("SELECT p.warehouse_id FROM packages p WHERE p.warehouse_id IS NOT NULL AND " +
                                std::string{kFree} + " AND ($1 IS NULL OR " + std::string{kKindOfPackage} + " = $1)" +
                                ofThese("$2", only) + std::string{kOrderInWave} + " LIMIT 1");
    query.bind("$1", numberOf(kind));
    if (!only.empty()) {
        query.bindList("$2", only);
    }
    return query.next() ? std::optional{query.as<WarehouseId>(0)} : std::nullopt;
}

std::vector<WaveCandidate> WaveRepository::candidates(const WarehouseId warehouse, const std::optional<WaveKind> kind,
                                                      const std::size_t limit, const std::span<const PackageId> only)
{
    std::vector<WaveCandidate> found;
    // The kind is looked up for those that are chosen only, not for all that are ready.
    auto query = m_db.statement("SELECT p.id, " + std::string{kKindOfPackage} +
                                " FROM (SELECT p.id, p.pieces, p.urgent, p.ship_by_sort, p.paid_sort FROM packages p"
                                "       WHERE p.warehouse_id = $1 AND " +
                                std::string{kFree} +
                                " AND ($2 IS NULL OR $2 = 0 AND p.pieces = 1 OR $2 > 0 AND p.pieces > 1 AND " +
                                std::string{kKindOfPackage} + " = $2)" + ofThese("$4", only) +
                                std::string{kOrderInWave} + " LIMIT $3) AS p" + std::string{kOrderInWave});
    query.bind("$1", warehouse).bind("$2", numberOf(kind)).bind("$3", static_cast<std::int64_t>(limit));
    if (!only.empty()) {
        query.bindList("$4", only);
    }
    while (query.next()) {
        found.push_back({query.as<PackageId>(0), static_cast<WaveKind>(query.integer(1))});
    }
    return found;
}

WaveId WaveRepository::insert(const WaveKind kind, const WarehouseId warehouse, const std::string_view who,
                              const Instant at)
{
    return {m_db.statement("INSERT INTO waves (kind, warehouse_id, state, created_by, created_at)"
                           " VALUES ($1, $2, 'open', $3, $4)")
                .bind("$1", toString(kind))
                .bind("$2", warehouse)
                .bind("$3", who)
                .bind("$4", at)
                .run()
                .lastInsertedId};
}

void WaveRepository::remove(const WaveId wave)
{
    m_db.statement("DELETE FROM waves WHERE id = $1").bind("$1", wave).run();
}

std::vector<PackageId> WaveRepository::claim(const WaveId wave, const std::span<const PackageId> packages,
                                             const std::int64_t firstPosition, const WaveKind kind)
{
    auto update = m_db.statement(
        "UPDATE packages SET state = 'in_wave', wave_id = $1, wave_position = chosen.place,"
        "                    slot = CASE WHEN $4 THEN chosen.place END"
        " FROM (SELECT p.id AS package,"
        "              $3 - 1 + row_number() OVER (ORDER BY p.urgent DESC, p.ship_by_sort, p.paid_sort, p.id) AS place"
        "       FROM packages p WHERE p.id IN " +
        db::listOf("$2") + " AND " + std::string{kFree} +
        ") AS chosen"
        " WHERE packages.id = chosen.package RETURNING id");
    update.bind("$1", wave).bindList("$2", numbersOf(packages)).bind("$3", firstPosition);
    update.bind("$4", kind == WaveKind::multi);
    return readPackages(std::move(update));
}

// ---- The walk --------------------------------------------------------------------------------------------------

void WaveRepository::addLines(const WaveId wave, const std::span<const PackageId> packages)
{
    m_db.statement("INSERT INTO wave_lines (wave_id, position, bin_id, product_id, quantity)"
                   " SELECT $1, 0, r.bin_id, r.product_id, sum(r.quantity)"
                   " FROM package_lines l JOIN reservations r ON r.package_line_id = l.id WHERE l.package_id IN " +
                   db::listOf("$2") +
                   " GROUP BY r.bin_id, r.product_id"
                   " ON CONFLICT (wave_id, bin_id, product_id)"
                   " DO UPDATE SET quantity = wave_lines.quantity + excluded.quantity")
        .bind("$1", wave)
        .bindList("$2", numbersOf(packages))
        .run();
}

void WaveRepository::changeLine(const WaveId wave, const BinId bin, const ProductId product, const Quantity delta)
{
    m_db.statement("INSERT INTO wave_lines (wave_id, position, bin_id, product_id, quantity)"
                   " VALUES ($1, 0, $2, $3, max($4, 0)) ON CONFLICT (wave_id, bin_id, product_id)"
                   " DO UPDATE SET quantity = wave_lines.quantity + $4")
        .bind("$1", wave)
        .bind("$2", bin)
        .bind("$3", product)
        .bind("$4", delta)
        .run();
}

void WaveRepository::addMissing(const WaveId wave, const BinId bin, const ProductId product, const Quantity missing)
{
    m_db.statement("UPDATE wave_lines SET missing = missing + $4"
                   " WHERE wave_id = $1 AND bin_id = $2 AND product_id = $3")
        .bind("$1", wave)
        .bind("$2", bin)
        .bind("$3", product)
        .bind("$4", missing)
        .run();
}

void WaveRepository::setNoted(const WaveId wave, const BinId bin, const ProductId product, const Quantity noted)
{
    m_db.statement("UPDATE wave_lines SET noted = $4 WHERE wave_id = $1 AND bin_id = $2 AND product_id = $3")
        .bind("$1", wave)
        .bind("$2", bin)
        .bind("$3", product)
        .bind("$4", noted)
        .run();
}

void WaveRepository::clearNotes(const WaveId wave)
{
    m_db.statement("UPDATE wave_lines SET noted = 0 WHERE wave_id = $1 AND noted > 0").bind("$1", wave).run();
}

void WaveRepository::numberLines(const WaveId wave)
{
    m_db.statement("UPDATE wave_lines SET position = walk.place"
                   " FROM (SELECT l.bin_id AS bin, l.product_id AS product,"
                   "              row_number() OVER (ORDER BY b.walk_key, b.code, b.id, p.sku_key, p.id) AS place"
                   "       FROM wave_lines l JOIN bins b ON b.id = l.bin_id JOIN products p ON p.id = l.product_id"
                   "       WHERE l.wave_id = $1) AS walk"
                   " WHERE wave_id = $1 AND bin_id = walk.bin AND product_id = walk.product")
        .bind("$1", wave)
        .run();
}

// ---- Its way ---------------------------------------------------------------------------------------------------

std::vector<PackageId> WaveRepository::markPicked(const WaveId wave)
{
    auto update = m_db.statement("UPDATE packages SET state = 'picked'"
                                 " WHERE wave_id = $1 AND state = 'in_wave' RETURNING id");
    update.bind("$1", wave);
    return readPackages(std::move(update));
}

void WaveRepository::setState(const WaveId wave, const WaveState state)
{
    m_db.statement("UPDATE waves SET state = $2 WHERE id = $1").bind("$1", wave).bind("$2", toString(state)).run();
}

bool WaveRepository::reachStation(const WaveId wave)
{
    return m_db.statement("UPDATE waves SET state = 'at_station' WHERE id = $1 AND state = 'open'")
               .bind("$1", wave)
               .run()
               .changes == 1;
}

bool WaveRepository::leaveStation(const WaveId wave)
{
    return m_db.statement("UPDATE waves SET state = 'open' WHERE id = $1 AND state = 'at_station'"
                          "   AND NOT EXISTS (SELECT 1 FROM stations s WHERE s.open_wave_id = $1)"
                          "   AND NOT EXISTS (SELECT 1 FROM packages p WHERE p.wave_id = $1 AND p.wave_id IS NOT NULL"
                          "                   AND (p.state NOT IN ('in_wave', 'cancelled') OR EXISTS"
                          "                        (SELECT 1 FROM package_pieces c WHERE c.package_id = p.id"
                          "                         AND c.verified > 0)))")
               .bind("$1", wave)
               .run()
               .changes == 1;
}

// ---- Reading ---------------------------------------------------------------------------------------------------

std::optional<Wave> WaveRepository::find(const WaveId wave)
{
    auto query = m_db.statement(std::string{kWaveColumns} + " WHERE w.id = $1");
    query.bind("$1", wave);
    return query.next() ? std::optional{readWave(query)} : std::nullopt;
}

std::vector<Wave> WaveRepository::list(const std::size_t limit)
{
    std::vector<Wave> found;
    auto query = m_db.statement(std::string{kWaveColumns} + " ORDER BY w.id DESC LIMIT $1");
    query.bind("$1", static_cast<std::int64_t>(limit));
    while (query.next()) {
        found.push_back(readWave(query));
    }
    return found;
}

std::vector<WaveLine> WaveRepository::lines(const WaveId wave)
{
    std::vector<WaveLine> found;
    {
        auto query = m_db.statement("SELECT l.bin_id, b.code, b.zone, l.product_id, p.sku, p.name_en, p.name_zh,"
                                    " l.quantity, l.missing, p.picture, l.noted, coalesce(s.on_hand, 0)"
                                    " FROM wave_lines l JOIN bins b ON b.id = l.bin_id"
                                    " JOIN products p ON p.id = l.product_id LEFT JOIN stock_levels s"
                                    " ON s.product_id = l.product_id AND s.bin_id = l.bin_id WHERE l.wave_id = $1"
                                    "   AND (l.quantity > 0 OR l.missing > 0 OR l.noted > 0)"
                                    " ORDER BY l.position");
        query.bind("$1", wave);
        while (query.next()) {
            found.push_back({.bin = query.as<BinId>(0),
                             .binCode = query.text(1),
                             .zone = query.text(2),
                             .product = query.as<ProductId>(3),
                             .sku = query.text(4),
                             .nameEnglish = query.text(5),
                             .nameChinese = query.text(6),
                             .picture = query.text(9),
                             .quantity = query.as<Quantity>(7),
                             .missing = query.as<Quantity>(8),
                             .noted = query.as<Quantity>(10),
                             .left = query.as<Quantity>(11),
                             .slots = {}});
        }
    }
    auto query = m_db.statement("SELECT r.bin_id, r.product_id, p.slot, sum(r.quantity) FROM packages p"
                                " JOIN package_lines l ON l.package_id = p.id"
                                " JOIN reservations r ON r.package_line_id = l.id"
                                " WHERE p.wave_id = $1"
                                " GROUP BY r.bin_id, r.product_id, p.slot ORDER BY p.slot");
    query.bind("$1", wave);
    while (query.next()) {
        const auto line = std::ranges::find_if(found, [&](const WaveLine& one) {
            return one.bin == query.as<BinId>(0) && one.product == query.as<ProductId>(1);
        });
        if (line == found.end()) {
            continue;
        }
        line->left -= query.as<Quantity>(3);
        if (!query.isNull(2)) {
            line->slots.push_back({query.integer(2), query.as<Quantity>(3)});
        }
    }
    return found;
}

std::vector<PackageId> WaveRepository::packages(const WaveId wave)
{
    auto query = m_db.statement("SELECT id FROM packages WHERE wave_id = $1 ORDER BY wave_position, id");
    query.bind("$1", wave);
    return readPackages(std::move(query));
}

std::vector<PackageId> WaveRepository::unpacked(const WaveId wave)
{
    auto query = m_db.statement("SELECT id FROM packages WHERE wave_id = $1 AND state IN ('in_wave', 'picked')"
                                " ORDER BY wave_position, id");
    query.bind("$1", wave);
    return readPackages(std::move(query));
}

} // namespace supercargo::floor
