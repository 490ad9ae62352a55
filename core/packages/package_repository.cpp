// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/package_repository.h"

#include "core/base/check_code.h"
#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace supercargo::packages {

namespace {

constexpr const char* kSelectPackages =
    "SELECT p.id, p.shop_id, p.state, p.merged_into, p.held, p.held_reason, p.in_review, p.urgent, p.reasons,"
    " p.country, p.warehouse_id, coalesce(w.code, ''), p.channel_id, coalesce(c.code, ''), p.why, p.tracking_number,"
    " p.carrier, p.label_sequence, p.wave_id, p.wave_position, p.slot, p.station_id, p.claimed_at, p.ship_by_sort,"
    " p.paid_sort, p.pieces, p.single_product_id, p.weight_grams, p.created_at, p.packed_at, p.shipped_at"
    " FROM packages p LEFT JOIN warehouses w ON w.id = p.warehouse_id LEFT JOIN channels c ON c.id = p.channel_id ";

template <typename IdType>
std::optional<IdType> optionalId(const db::Statement& row, const int column)
{
    const auto value = row.optionalInteger(column);
    return value ? std::optional{IdType{*value}} : std::nullopt;
}

Package packageFrom(const db::Statement& row)
{
    Package package;
    package.id = row.as<PackageId>(0);
    package.number = packageNumber(package.id.value);
    package.shop = row.as<ShopId>(1);
    package.state = packageStateFrom(row.textView(2));
    package.mergedInto = optionalId<PackageId>(row, 3);
    package.held = row.boolean(4);
    package.heldReason = row.text(5);
    package.inReview = row.boolean(6);
    package.urgent = row.boolean(7);
    package.reasons = reasonsFrom(row.textView(8));
    package.country = row.text(9);
    package.warehouse = optionalId<WarehouseId>(row, 10);
    package.warehouseCode = row.text(11);
    package.channel = optionalId<ChannelId>(row, 12);
    package.channelCode = row.text(13);
    package.why = row.text(14);
    package.trackingNumber = row.text(15);
    package.carrier = row.text(16);
    package.labelSequence = row.integer(17);
    package.wave = optionalId<WaveId>(row, 18);
    package.wavePosition = row.integer(19);
    package.slot = row.optionalInteger(20);
    package.station = optionalId<StationId>(row, 21);
    package.claimedAt = row.optionalInstant(22);
    package.shipBySort = row.integer(23);
    package.paidSort = row.integer(24);
    package.pieces = row.as<Quantity>(25);
    package.singleProduct = optionalId<ProductId>(row, 26);
    package.weight = row.as<Grams>(27);
    package.createdAt = row.instant(28);
    package.packedAt = row.optionalInstant(29);
    package.shippedAt = row.optionalInstant(30);
    return package;
}

constexpr std::array kBeforeShipped{PackageState::ready, PackageState::in_wave, PackageState::picked,
                                    PackageState::packed};
constexpr std::array kBeforePacked{PackageState::waiting, PackageState::ready, PackageState::in_wave,
                                   PackageState::picked};

} // namespace

std::optional<PackageId> readPackageId(const std::string_view scan)
{
    const auto number = readPackageNumber(scan);
    if (!number) {
        return {};
    }
    const auto counter = fromBase32(std::string_view{*number}.substr(1, number->size() - 2));
    return counter ? std::optional{PackageId{*counter}} : std::nullopt;
}

std::vector<Package> PackageRepository::readAll(db::Statement& query)
{
    std::vector<Package> packages;
    while (query.next()) {
        packages.push_back(packageFrom(query));
    }
    readLines(packages);
    return packages;
}

std::vector<Package> PackageRepository::list(const std::span<const PackageId> ids)
{
    auto query = m_db.statement(kSelectPackages + ("WHERE p.id IN " + db::listOf("$1")) + " ORDER BY p.id");
    query.bindList("$1", ids);
    return readAll(query);
}

std::optional<Package> PackageRepository::find(const PackageId id)
{
    auto found = list(std::span{&id, 1});
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

Package PackageRepository::get(const PackageId id)
{
    auto package = find(id);
    if (!package) {
        throw Error{ErrorCode::not_found, {"package", packageNumber(id.value)}};
    }
    return *std::move(package);
}

Package PackageRepository::get(const std::string_view number)
{
    const auto id = readPackageId(number);
    auto package = id ? find(*id) : std::nullopt;
    if (!package) {
        throw Error{ErrorCode::not_found, {"package", std::string{number}}};
    }
    return *std::move(package);
}

std::vector<Package> PackageRepository::listForOrders(const std::span<const OrderId> orders, const Which which)
{
    const std::string ofOrders = "WHERE p.id IN (SELECT l.package_id FROM order_lines n"
                                 " JOIN package_lines l ON l.order_line_id = n.id WHERE n.order_id IN " +
                                 db::listOf("$1") + ")";
    const char* const live = which == Which::live ? " AND p.state <> 'cancelled' AND p.merged_into IS NULL" : "";
    auto query = m_db.statement(kSelectPackages + ofOrders + live + " ORDER BY p.id");
    query.bindList("$1", orders);
    return readAll(query);
}

std::vector<Package> PackageRepository::listByTracking(const std::string_view number)
{
    auto query = m_db.statement(std::string{kSelectPackages} +
                                "WHERE p.tracking_number = $1 AND p.tracking_number <> '' ORDER BY p.id");
    query.bind("$1", number);
    return readAll(query);
}

std::vector<OrderId> PackageRepository::ordersOf(const std::span<const PackageId> ids)
{
    std::vector<OrderId> orders;
    auto query = m_db.statement("SELECT DISTINCT n.order_id FROM package_lines l JOIN order_lines n"
                                " ON n.id = l.order_line_id WHERE l.package_id IN " +
                                db::listOf("$1") + " ORDER BY n.order_id");
    query.bindList("$1", ids);
    while (query.next()) {
        orders.push_back(query.as<OrderId>(0));
    }
    return orders;
}

std::vector<std::string> PackageRepository::origins(const PackageId id)
{
    std::vector<std::string> countries;
    auto query = m_db.statement("SELECT DISTINCT w.country FROM packages p JOIN warehouses w"
                                " ON (p.warehouse_id IS NULL AND w.kind <> 'marketplace') OR w.id = p.warehouse_id"
                                " WHERE p.id = $1 ORDER BY w.country");
    query.bind("$1", id);
    while (query.next()) {
        countries.push_back(query.text(0));
    }
    return countries;
}

bool PackageRepository::setState(const PackageId id, const std::span<const PackageState> from, const PackageState to,
                                 const Act& act)
{
    std::vector<std::string> words;
    for (const auto state : from) {
        words.emplace_back(toString(state));
    }
    std::string before;
    {
        auto query = m_db.statement("SELECT state FROM packages WHERE id = $1 AND merged_into IS NULL AND state IN " +
                                    db::listOf("$2"));
        query.bind("$1", id).bindList("$2", words);
        if (!query.next()) {
            return false; // within a write transaction nobody else can change it before the next statement
        }
        before = query.text(0);
    }
    m_db.statement("UPDATE packages SET state = $2 WHERE id = $1").bind("$1", id).bind("$2", toString(to)).run();
    audit::AuditRepository{m_db}.record(act.actor, act.at,
                                        {.subject = "package",
                                         .subjectId = id.value,
                                         .action = "state",
                                         .field = "state",
                                         .before = before,
                                         .after = std::string{toString(to)}});
    return true;
}

void PackageRepository::leaveWave(const PackageId id)
{
    std::optional<WaveId> wave;
    {
        auto query = m_db.statement("SELECT wave_id FROM packages WHERE id = $1 AND wave_id IS NOT NULL");
        query.bind("$1", id);
        if (!query.next()) {
            return;
        }
        wave = query.as<WaveId>(0);
    }
    m_db.statement("UPDATE wave_lines SET quantity = max(wave_lines.quantity - promised.pieces, 0)"
                   " FROM (SELECT r.bin_id, r.product_id, sum(r.quantity) AS pieces FROM package_lines l"
                   "       JOIN reservations r ON r.package_line_id = l.id WHERE l.package_id = $2"
                   "       GROUP BY r.bin_id, r.product_id) AS promised"
                   " WHERE wave_id = $1 AND wave_lines.bin_id = promised.bin_id"
                   "   AND wave_lines.product_id = promised.product_id")
        .bind("$1", *wave)
        .bind("$2", id)
        .run();
    finishIfPacked(*wave);
}

void PackageRepository::finishIfPacked(const WaveId wave)
{
    m_db.statement("UPDATE waves SET state = 'done' WHERE id = $1 AND state <> 'done' AND NOT EXISTS"
                   " (SELECT 1 FROM packages WHERE wave_id = $1 AND state IN ('in_wave', 'picked'))")
        .bind("$1", wave)
        .run();
}

bool PackageRepository::backToWaiting(const PackageId id, const Act& act)
{
    if (!setState(id, kBeforeShipped, PackageState::waiting, act)) {
        return false;
    }
    leaveWave(id);
    freeReservations(std::span{&id, 1});
    m_db.statement("UPDATE packages SET warehouse_id = NULL, channel_id = NULL, why = '', tracking_number = '',"
                   " carrier = '', wave_id = NULL, wave_position = 0, slot = NULL, station_id = NULL,"
                   " claimed_at = NULL, packed_at = NULL WHERE id = $1")
        .bind("$1", id)
        .run();
    rebuildPieces(std::span{&id, 1});
    return true;
}

bool PackageRepository::cancel(const PackageId id, const Act& act)
{
    if (!setState(id, kBeforePacked, PackageState::cancelled, act)) {
        return false;
    }
    leaveWave(id);
    freeReservations(std::span{&id, 1});
    // Its pieces and its wave stay: whoever holds one of them at the bench is told why there is no label.
    m_db.statement("UPDATE packages SET slot = NULL, station_id = NULL, claimed_at = NULL, reasons = '' WHERE id = $1")
        .bind("$1", id)
        .run();
    return true;
}

void PackageRepository::setReasons(const PackageId id, const std::vector<Reason>& reasons)
{
    m_db.statement("UPDATE packages SET reasons = $2 WHERE id = $1").bind("$1", id).bind("$2", toString(reasons)).run();
}

} // namespace supercargo::packages
