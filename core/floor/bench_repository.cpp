// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/bench_repository.h"

#include "core/base/error.h"

#include <algorithm>

namespace supercargo::floor {

namespace {

using std::string_literals::operator""s;

constexpr const char* kOrdersOf = " FROM package_lines l JOIN order_lines n ON n.id = l.order_line_id"
                                  " JOIN orders o ON o.id = n.order_id WHERE l.package_id = p.id";

/// The first two terms are those of the index packages_at_bench.
constexpr const char* kCandidate = "p.state IN ('ready', 'in_wave', 'picked') AND p.merged_into IS NULL"
                                   " AND p.held = 0 AND p.in_review = 0 AND p.reasons = ''";

/// A candidate whose orders allow a label: three rows to look up, so choosing asks it only of the best.
const std::string& allowedTerms()
{
    static const std::string terms =
        kCandidate + " AND NOT EXISTS (SELECT 1"s + kOrdersOf + " AND (o.platform_status = 'cancelled' OR o.held = 1))";
    return terms;
}

/// The bin that a piece `c` of a package `p` was promised from first.
constexpr const char* kPromisedBin =
    " coalesce((SELECT b.code FROM package_lines l JOIN reservations r ON r.package_line_id = l.id"
    "           JOIN bins b ON b.id = r.bin_id WHERE l.package_id = p.id AND r.product_id = c.product_id"
    "           ORDER BY b.walk_key, b.code LIMIT 1), '')";

constexpr const char* kRemaining =
    "(SELECT sum(m.quantity - m.verified) FROM package_pieces m WHERE m.package_id = p.id)";

/// Columns of a Candidate; `%` stands for what says whether the piece completes the package.
std::string candidateColumns(const std::string& isLeftOpen)
{
    return "SELECT " + isLeftOpen + " AS left_open, p.urgent, p.ship_by_sort, p.paid_sort, p.wave_position, p.id";
}

constexpr const char* kOrderOfChoice = " p.urgent DESC, p.ship_by_sort, p.paid_sort, p.wave_position, p.id";

std::vector<ProductId> readProducts(db::Statement query)
{
    std::vector<ProductId> found;
    while (query.next()) {
        found.push_back(query.as<ProductId>(0));
    }
    return found;
}

constexpr std::string_view kObstacleColumns = "SELECT p.id, p.state, p.held = 1 OR p.in_review = 1, p.held_reason,"
                                              " p.reasons, p.station_id, p.wave_id, p.urgent, p.ship_by_sort,"
                                              " p.paid_sort, p.wave_position";

/// In order of choice, cancelled ones last.
std::vector<Obstacle> readObstacles(db::Statement query)
{
    std::vector<std::pair<Candidate, Obstacle>> rows;
    while (query.next()) {
        const auto holder = query.optionalInteger(5);
        const auto wave = query.optionalInteger(6);
        Obstacle obstacle{.package = query.as<PackageId>(0),
                          .state = packages::packageStateFrom(query.textView(1)),
                          .isHeld = query.boolean(2),
                          .heldReason = query.text(3),
                          .reasons = query.text(4),
                          .station = holder ? std::optional{StationId{*holder}} : std::nullopt,
                          .wave = wave ? std::optional{WaveId{*wave}} : std::nullopt};
        rows.emplace_back(Candidate{.isLeftOpen = obstacle.state == packages::PackageState::cancelled,
                                    .isNotUrgent = !query.boolean(7),
                                    .shipBy = query.integer(8),
                                    .paid = query.integer(9),
                                    .position = query.integer(10),
                                    .package = obstacle.package},
                          std::move(obstacle));
    }
    std::ranges::sort(rows, {}, &std::pair<Candidate, Obstacle>::first);
    std::vector<Obstacle> found;
    for (auto& row : rows) {
        found.push_back(std::move(row.second));
    }
    return found;
}

} // namespace

// ---- What a code names -----------------------------------------------------------------------------------------

std::vector<ProductId> BenchRepository::productsByBarcode(const std::span<const std::string> keys)
{
    auto query = m_db.statement("SELECT DISTINCT product_id FROM product_barcodes WHERE barcode_key IN " +
                                db::listOf("$1") + " ORDER BY product_id");
    query.bindList("$1", keys);
    return readProducts(std::move(query));
}

std::vector<ProductId> BenchRepository::productsBySku(const std::span<const std::string> keys)
{
    auto query = m_db.statement("SELECT id FROM products WHERE sku_key IN " + db::listOf("$1") + " ORDER BY id");
    query.bindList("$1", keys);
    return readProducts(std::move(query));
}

ProductFace BenchRepository::face(const ProductId product)
{
    auto query = m_db.statement("SELECT sku, name_en, name_zh, picture FROM products WHERE id = $1");
    query.bind("$1", product);
    if (!query.next()) {
        throw Error{ErrorCode::not_found, {"product", std::to_string(product.value)}};
    }
    return {product, query.text(0), query.text(1), query.text(2), query.text(3)};
}

std::optional<PackageId> BenchRepository::packageInSlot(const WaveId wave, const std::int64_t slot)
{
    auto query = m_db.statement("SELECT id FROM packages WHERE wave_id = $1 AND wave_id IS NOT NULL AND slot = $2");
    query.bind("$1", wave).bind("$2", slot);
    return query.next() ? std::optional{query.as<PackageId>(0)} : std::nullopt;
}

// ---- Choosing --------------------------------------------------------------------------------------------------

std::optional<Candidate> BenchRepository::first(db::Statement query)
{
    while (query.next()) {
        const auto package = query.as<PackageId>(5);
        const auto flags = orderFlags(package);
        if (!flags.isCancelled && !flags.isHeld) {
            return Candidate{.isLeftOpen = query.boolean(0),
                             .isNotUrgent = !query.boolean(1),
                             .shipBy = query.integer(2),
                             .paid = query.integer(3),
                             .position = query.integer(4),
                             .package = package};
        }
    }
    return {};
}

bool BenchRepository::isInManyPackages(const ProductId product)
{
    auto query = m_db.statement("SELECT 1 FROM package_pieces WHERE product_id = $1 LIMIT 1 OFFSET 2000");
    query.bind("$1", product);
    return query.next();
}

std::optional<Candidate> BenchRepository::choose(const Station& station, const ProductId product)
{
    const auto lacks =
        " JOIN package_pieces c ON c.package_id = p.id AND c.product_id = $1 AND c.verified < c.quantity"s;
    if (station.openWave) {
        auto query =
            m_db.statement(candidateColumns(kRemaining + " > 1"s) + " FROM packages p" + lacks +
                           " WHERE p.wave_id = $2 AND p.wave_id IS NOT NULL AND " + kCandidate +
                           " AND (p.station_id IS NULL OR p.station_id = $3) ORDER BY left_open," + kOrderOfChoice);
        query.bind("$1", product).bind("$2", station.openWave).bind("$3", station.id);
        return first(std::move(query));
    }
    // A package of one piece is completed by it: the index gives the best one at once.
    auto single = m_db.statement(candidateColumns("0") + " FROM packages p" + lacks +
                                 " WHERE p.warehouse_id = $2 AND p.single_product_id = $1 AND " + kCandidate +
                                 " AND ($3 OR p.state <> 'ready') AND p.station_id IS NULL ORDER BY" + kOrderOfChoice);
    single.bind("$1", product).bind("$2", station.warehouse).bind("$3", station.scanWithoutWave);
    auto best = first(std::move(single));

    const auto better = [&best](const std::optional<Candidate>& other) {
        if (other && (!best || *other < *best)) {
            best = other;
        }
    };
    // Only what this station has begun can be completed by one piece and have more than one.
    auto begun = m_db.statement(candidateColumns(kRemaining + " > 1"s) + " FROM packages p" + lacks +
                                " WHERE p.station_id = $2 AND p.station_id IS NOT NULL AND " + kCandidate +
                                " ORDER BY left_open," + kOrderOfChoice);
    begun.bind("$1", product).bind("$2", station.id);
    better(first(std::move(begun)));
    if (best && !best->isLeftOpen) {
        return best;
    }
    // Few: sorted. Many: sought in order of choice (packages_at_bench), where one of them is soon met.
    const auto from = isInManyPackages(product) ? " FROM packages p CROSS JOIN package_pieces c ON c.package_id = p.id"
                                                : " FROM package_pieces c CROSS JOIN packages p ON p.id = c.package_id";
    auto several =
        m_db.statement(candidateColumns("1") + from +
                       " WHERE c.product_id = $1 AND c.verified < c.quantity AND p.warehouse_id = $2"
                       "   AND p.single_product_id IS NULL AND " +
                       kCandidate + " AND ($3 OR p.state <> 'ready') AND p.station_id IS NULL ORDER BY" +
                       kOrderOfChoice);
    several.bind("$1", product).bind("$2", station.warehouse).bind("$3", station.scanWithoutWave);
    better(first(std::move(several)));
    return best;
}

std::vector<Obstacle> BenchRepository::obstacles(const Station& station, const ProductId product)
{
    // What lacks the piece by the thousand is not worth sorting to say why there is no label.
    auto query = m_db.statement(std::string{kObstacleColumns} +
                                " FROM package_pieces c CROSS JOIN packages p ON p.id = c.package_id"
                                " WHERE c.product_id = $1 AND c.verified < c.quantity AND p.merged_into IS NULL"
                                "   AND (p.warehouse_id = $2 OR p.warehouse_id IS NULL) LIMIT 1000");
    query.bind("$1", product).bind("$2", station.warehouse);
    return readObstacles(std::move(query));
}

std::vector<Obstacle> BenchRepository::obstacles(const WaveId wave, const ProductId product)
{
    auto query = m_db.statement(std::string{kObstacleColumns} +
                                " FROM packages p JOIN package_pieces c ON c.package_id = p.id AND c.product_id = $2"
                                " WHERE p.wave_id = $1 AND p.wave_id IS NOT NULL AND c.verified < c.quantity"
                                "   AND p.merged_into IS NULL");
    query.bind("$1", wave).bind("$2", product);
    return readObstacles(std::move(query));
}

OrderFlags BenchRepository::orderFlags(const PackageId package)
{
    OrderFlags flags;
    auto query = m_db.statement("SELECT o.platform_status = 'cancelled', o.held, o.held_reason, o.changed_at"
                                " FROM packages p JOIN package_lines l ON l.package_id = p.id"
                                " JOIN order_lines n ON n.id = l.order_line_id JOIN orders o ON o.id = n.order_id"
                                " WHERE p.id = $1");
    query.bind("$1", package);
    while (query.next()) {
        if (query.boolean(0)) {
            flags.isCancelled = true;
            flags.changedAt = query.instant(3);
        }
        if (query.boolean(1)) {
            flags.isHeld = true;
            flags.heldReason = query.text(2);
        }
    }
    return flags;
}

Quantity BenchRepository::remaining(const PackageId package)
{
    auto query = m_db.statement("SELECT coalesce(sum(quantity - verified), 0) FROM package_pieces"
                                " WHERE package_id = $1");
    query.bind("$1", package);
    query.next();
    return query.as<Quantity>(0);
}

bool BenchRepository::waveHas(const WaveId wave, const ProductId product)
{
    auto query = m_db.statement("SELECT 1 FROM wave_lines WHERE wave_id = $1 AND product_id = $2 LIMIT 1");
    query.bind("$1", wave).bind("$2", product);
    return query.next();
}

std::vector<WallGap> BenchRepository::gaps(const WaveId wave)
{
    std::vector<WallGap> found;
    auto query = m_db.statement(
        "SELECT p.slot, p.id, c.product_id, d.sku, c.quantity - c.verified,"s + kPromisedBin +
        " FROM packages p JOIN package_pieces c ON c.package_id = p.id JOIN products d ON d.id = c.product_id"
        " WHERE p.wave_id = $1 AND p.state IN ('in_wave', 'picked') AND p.slot IS NOT NULL AND c.verified < c.quantity"
        " ORDER BY p.slot, d.sku_key");
    query.bind("$1", wave);
    while (query.next()) {
        found.push_back({.slot = query.integer(0),
                         .package = query.as<PackageId>(1),
                         .product = query.as<ProductId>(2),
                         .sku = query.text(3),
                         .missing = query.as<Quantity>(4),
                         .bin = query.text(5)});
    }
    return found;
}

std::vector<WantedPiece> BenchRepository::lacks(const PackageId package)
{
    std::vector<WantedPiece> found;
    auto query = m_db.statement("SELECT d.id, d.sku, d.name_en, d.name_zh, d.picture, c.quantity - c.verified,"s +
                                kPromisedBin +
                                " FROM packages p JOIN package_pieces c ON c.package_id = p.id"
                                " JOIN products d ON d.id = c.product_id"
                                " WHERE p.id = $1 AND c.verified < c.quantity ORDER BY d.sku_key");
    query.bind("$1", package);
    while (query.next()) {
        const ProductFace face{query.as<ProductId>(0), query.text(1), query.text(2), query.text(3), query.text(4)};
        found.push_back({face, query.as<Quantity>(5), query.text(6)});
    }
    return found;
}

bool BenchRepository::wasEverPacked(const ProductId product)
{
    auto query = m_db.statement("SELECT 1 FROM stock_moves WHERE product_id = $1 AND reason = 'packed' LIMIT 1");
    query.bind("$1", product);
    return query.next();
}

std::string BenchRepository::binOf(const ProductId product, const WarehouseId warehouse)
{
    auto query = m_db.statement("SELECT b.code FROM stock_levels s JOIN bins b ON b.id = s.bin_id"
                                " WHERE s.product_id = $1 AND b.warehouse_id = $2"
                                " ORDER BY s.on_hand DESC, s.since_at DESC, b.walk_key LIMIT 1");
    query.bind("$1", product).bind("$2", warehouse);
    return query.next() ? query.text(0) : std::string{};
}

BinId BenchRepository::binNamed(const WarehouseId warehouse, const std::string_view code)
{
    auto query = m_db.statement("SELECT id FROM bins WHERE warehouse_id = $1 AND code = $2");
    query.bind("$1", warehouse).bind("$2", code);
    if (!query.next()) {
        throw Error{ErrorCode::not_found, {"bin", std::string{code}}};
    }
    return query.as<BinId>(0);
}

// ---- Claiming --------------------------------------------------------------------------------------------------

bool BenchRepository::claim(const PackageId package, const StationId station, const Instant at)
{
    return m_db.statement("UPDATE packages AS p SET station_id = $2, claimed_at = coalesce(p.claimed_at, $3)"
                          " WHERE p.id = $1 AND (p.station_id IS NULL OR p.station_id = $2) AND " +
                          allowedTerms())
               .bind("$1", package)
               .bind("$2", station)
               .bind("$3", at)
               .run()
               .changes == 1;
}

void BenchRepository::endClaim(const PackageId package)
{
    m_db.statement("UPDATE packages SET station_id = NULL, claimed_at = NULL WHERE id = $1").bind("$1", package).run();
    m_db.statement("UPDATE stations SET open_package_id = NULL WHERE open_package_id = $1").bind("$1", package).run();
}

bool BenchRepository::verify(const PackageId package, const ProductId product)
{
    return m_db.statement("UPDATE package_pieces SET verified = verified + 1"
                          " WHERE package_id = $1 AND product_id = $2 AND verified < quantity")
               .bind("$1", package)
               .bind("$2", product)
               .run()
               .changes == 1;
}

bool BenchRepository::unverify(const PackageId package, const ProductId product)
{
    return m_db.statement("UPDATE package_pieces SET verified = verified - 1"
                          " WHERE package_id = $1 AND product_id = $2 AND verified > 0")
               .bind("$1", package)
               .bind("$2", product)
               .run()
               .changes == 1;
}

void BenchRepository::verifyAll(const PackageId package)
{
    m_db.statement("UPDATE package_pieces SET verified = quantity WHERE package_id = $1").bind("$1", package).run();
}

void BenchRepository::unverifyAll(const PackageId package)
{
    m_db.statement("UPDATE package_pieces SET verified = 0 WHERE package_id = $1 AND verified > 0")
        .bind("$1", package)
        .run();
}

bool BenchRepository::pack(const PackTest& test, const std::string_view tracking, const std::string_view carrier,
                           const Instant at)
{
    const auto packed =
        m_db.statement("UPDATE packages AS p SET state = 'packed', station_id = NULL, claimed_at = NULL,"
                       " tracking_number = $6, carrier = $7, label_sequence = p.label_sequence + 1, packed_at = $8"
                       " WHERE p.id = $1 AND (p.station_id IS NULL OR p.station_id = $2) AND p.warehouse_id = $3"
                       "   AND p.channel_id = $4 AND p.label_sequence = $5 AND " +
                       allowedTerms() +
                       " AND NOT EXISTS (SELECT 1 FROM package_pieces m WHERE m.package_id = p.id"
                       "                 AND m.verified < m.quantity)")
            .bind("$1", test.package)
            .bind("$2", test.station)
            .bind("$3", test.warehouse)
            .bind("$4", test.channel)
            .bind("$5", test.labelSequence)
            .bind("$6", tracking)
            .bind("$7", carrier)
            .bind("$8", at)
            .run()
            .changes == 1;
    if (packed) {
        m_db.statement("DELETE FROM package_pieces WHERE package_id = $1").bind("$1", test.package).run();
        m_db.statement("UPDATE stations SET open_package_id = NULL WHERE open_package_id = $1")
            .bind("$1", test.package)
            .run();
    }
    return packed;
}

} // namespace supercargo::floor
