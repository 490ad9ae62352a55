// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/wave_plan_repository.h"

#include "core/orders/order.h"
#include "core/packages/stage_keeper.h"

namespace supercargo::floor {

namespace {

/// What a wave may take; WaveRepository tests the same when it takes them.
constexpr std::string_view kReady =
    "p.state = 'ready' AND p.state IN ('ready', 'in_wave', 'picked') AND p.merged_into IS NULL"
    " AND p.held = 0 AND p.in_review = 0 AND p.reasons = '' AND p.station_id IS NULL";

constexpr std::string_view kUnpacked = "p.state IN ('ready', 'in_wave', 'picked')";

} // namespace

std::vector<ReadyWarehouse> WavePlanRepository::warehouses()
{
    std::vector<ReadyWarehouse> found;
    auto query = m_db.statement("SELECT w.id, w.code FROM warehouses w WHERE EXISTS (SELECT 1 FROM packages p"
                                " WHERE p.warehouse_id = w.id AND " +
                                std::string{kReady} + ") ORDER BY w.code");
    while (query.next()) {
        found.push_back({query.as<WarehouseId>(0), query.text(1)});
    }
    return found;
}

std::int64_t WavePlanRepository::countReady()
{
    auto query =
        m_db.statement("SELECT count(*) FROM packages p WHERE p.warehouse_id IS NOT NULL AND " + std::string{kReady});
    query.next();
    return query.integer(0);
}

WaitingPackages WavePlanRepository::countWaiting()
{
    WaitingPackages found;
    auto query = m_db.statement("SELECT p.held, p.in_review, p.reasons, count(*) FROM packages p"
                                " WHERE p.state = 'waiting' AND p.merged_into IS NULL"
                                " GROUP BY p.held, p.in_review, p.reasons");
    while (query.next()) {
        packages::OrderStanding alone;
        alone.status = orders::PlatformStatus::paid;
        alone.packages.push_back({.state = packages::PackageState::waiting,
                                  .held = query.boolean(0),
                                  .inReview = query.boolean(1),
                                  .reasons = packages::reasonsFrom(query.textView(2))});
        found[packages::stageOf(alone)] += query.integer(3);
    }
    return found;
}

std::vector<ReadyPackage> WavePlanRepository::mark(const std::span<const PackageId> packages, const Instant dueUntil)
{
    std::vector<ReadyPackage> found;
    auto query = m_db.statement("SELECT p.id, p.urgent OR p.ship_by_sort <= $2 FROM packages p WHERE p.id IN " +
                                db::listOf("$1") + " ORDER BY p.urgent DESC, p.ship_by_sort, p.paid_sort, p.id");
    query.bindList("$1", packages).bind("$2", dueUntil);
    while (query.next()) {
        found.push_back({query.as<PackageId>(0), query.boolean(1)});
    }
    return found;
}

WaveFigures WavePlanRepository::figures(const std::span<const PackageId> packages)
{
    WaveFigures figures;
    {
        auto query =
            m_db.statement("SELECT count(*), coalesce(sum(p.weight_grams), 0), coalesce(min(p.ship_by_sort), $2)"
                           " FROM packages p WHERE p.id IN " +
                           db::listOf("$1"));
        query.bindList("$1", packages).bind("$2", orders::kNoDeadline);
        query.next();
        figures.packages = query.integer(0);
        figures.weight = query.as<Grams>(1);
        if (query.integer(2) < orders::kNoDeadline) {
            figures.shipBy = query.instant(2);
        }
    }
    auto query = m_db.statement("SELECT coalesce(sum(r.quantity), 0), count(DISTINCT r.product_id),"
                                " count(DISTINCT r.bin_id) FROM package_lines l"
                                " JOIN reservations r ON r.package_line_id = l.id WHERE l.package_id IN " +
                                db::listOf("$1"));
    query.bindList("$1", packages);
    query.next();
    figures.pieces = query.as<Quantity>(0);
    figures.products = query.integer(1);
    figures.bins = query.integer(2);
    return figures;
}

std::vector<PlannedShare> WavePlanRepository::shares(const std::span<const PackageId> packages)
{
    std::vector<PlannedShare> found;
    auto query = m_db.statement(
        "SELECT r.bin_id, b.code, b.zone, r.product_id, p.sku, p.name_en, p.name_zh, p.picture, l.package_id,"
        "       sum(r.quantity), coalesce(s.on_hand, 0)"
        " FROM package_lines l JOIN reservations r ON r.package_line_id = l.id"
        " JOIN bins b ON b.id = r.bin_id JOIN products p ON p.id = r.product_id"
        " LEFT JOIN stock_levels s ON s.product_id = r.product_id AND s.bin_id = r.bin_id WHERE l.package_id IN " +
        db::listOf("$1") +
        " GROUP BY r.bin_id, r.product_id, l.package_id ORDER BY b.walk_key, b.code, b.id, p.sku_key, p.id");
    query.bindList("$1", packages);
    while (query.next()) {
        found.push_back({.line = {.bin = query.as<BinId>(0),
                                  .binCode = query.text(1),
                                  .zone = query.text(2),
                                  .product = query.as<ProductId>(3),
                                  .sku = query.text(4),
                                  .nameEnglish = query.text(5),
                                  .nameChinese = query.text(6),
                                  .picture = query.text(7),
                                  .quantity = query.as<Quantity>(9),
                                  .missing = {},
                                  .noted = {},
                                  .left = query.as<Quantity>(10),
                                  .slots = {}},
                         .package = query.as<PackageId>(8)});
    }
    return found;
}

WaveWarnings WavePlanRepository::warnings(const std::span<const PackageId> packages)
{
    WaveWarnings warnings;
    {
        auto query =
            m_db.statement("SELECT count(*) FILTER (WHERE cancelled), count(*) FILTER (WHERE held AND NOT cancelled),"
                           "       count(*) FILTER (WHERE changed AND NOT held AND NOT cancelled)"
                           " FROM (SELECT max(o.platform_status = 'cancelled') AS cancelled,"
                           "              max(p.held OR p.in_review OR o.held) AS held,"
                           "              max(' ' || p.reasons || ' ' LIKE '% changed %') AS changed"
                           "       FROM packages p JOIN package_lines l ON l.package_id = p.id"
                           "       JOIN order_lines n ON n.id = l.order_line_id JOIN orders o ON o.id = n.order_id"
                           "       WHERE p.id IN " +
                           db::listOf("$1") + " AND " + std::string{kUnpacked} + " GROUP BY p.id) AS each_package");
        query.bindList("$1", packages);
        query.next();
        warnings.cancelled = query.integer(0);
        warnings.held = query.integer(1);
        warnings.changed = query.integer(2);
    }
    auto query = m_db.statement(
        "SELECT c.code, count(*) AS wanted,"
        "       coalesce((SELECT sum(r.last_serial - r.next_serial + 1) FROM number_ranges r"
        "                 WHERE r.channel_id = c.id), 0) AS numbers_left"
        " FROM packages p JOIN channels c ON c.id = p.channel_id AND c.numbers = 'range' WHERE p.id IN " +
        db::listOf("$1") + " AND p.tracking_number = '' AND " + std::string{kUnpacked} +
        " GROUP BY c.id ORDER BY c.code");
    query.bindList("$1", packages);
    while (query.next()) {
        if (query.integer(2) < query.integer(1)) {
            warnings.numbers.push_back({query.text(0), query.integer(2), query.integer(1)});
        }
    }
    return warnings;
}

} // namespace supercargo::floor
