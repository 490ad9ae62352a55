// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/station_repository.h"

#include "core/base/error.h"

namespace supercargo::floor {

namespace {

constexpr std::string_view kStationColumns =
    "SELECT s.id, s.name, s.warehouse_id, w.code, s.printer_id, coalesce(p.name, ''), s.open_wave_id,"
    " s.open_package_id, s.scan_without_wave FROM stations s JOIN warehouses w ON w.id = s.warehouse_id"
    " LEFT JOIN printers p ON p.id = s.printer_id";

template <typename T>
std::optional<T> optionalOf(const db::Statement& row, const int column)
{
    const auto value = row.optionalInteger(column);
    return value ? std::optional{T{*value}} : std::nullopt;
}

Station readStation(const db::Statement& row)
{
    return {.id = row.as<StationId>(0),
            .name = row.text(1),
            .warehouse = row.as<WarehouseId>(2),
            .warehouseCode = row.text(3),
            .printer = optionalOf<PrinterId>(row, 4),
            .printerName = row.text(5),
            .openWave = optionalOf<WaveId>(row, 6),
            .openPackage = optionalOf<PackageId>(row, 7),
            .scanWithoutWave = row.boolean(8)};
}

} // namespace

StationId StationRepository::insert(const std::string_view name, const WarehouseId warehouse,
                                    const std::optional<PrinterId> printer)
{
    const auto inserted = m_db.statement("INSERT INTO stations (name, warehouse_id, printer_id) VALUES ($1, $2, $3)"
                                         " ON CONFLICT (name) DO NOTHING")
                              .bind("$1", name)
                              .bind("$2", warehouse)
                              .bind("$3", printer)
                              .run();
    if (inserted.changes == 0) {
        throw Error{ErrorCode::already_exists, {"station", std::string{name}}};
    }
    return {inserted.lastInsertedId};
}

void StationRepository::setPrinter(const StationId station, const std::optional<PrinterId> printer)
{
    m_db.statement("UPDATE stations SET printer_id = $2 WHERE id = $1").bind("$1", station).bind("$2", printer).run();
}

void StationRepository::setScanWithoutWave(const StationId station, const bool allowed)
{
    m_db.statement("UPDATE stations SET scan_without_wave = $2 WHERE id = $1")
        .bind("$1", station)
        .bind("$2", allowed)
        .run();
}

Station StationRepository::get(const std::string_view name)
{
    auto query = m_db.statement(std::string{kStationColumns} + " WHERE s.name = $1");
    query.bind("$1", name);
    if (!query.next()) {
        throw Error{ErrorCode::not_found, {"station", std::string{name}}};
    }
    return readStation(query);
}

Station StationRepository::get(const StationId station)
{
    auto query = m_db.statement(std::string{kStationColumns} + " WHERE s.id = $1");
    query.bind("$1", station);
    if (!query.next()) {
        throw Error{ErrorCode::not_found, {"station", std::to_string(station.value)}};
    }
    return readStation(query);
}

std::vector<Station> StationRepository::list()
{
    std::vector<Station> found;
    auto query = m_db.statement(std::string{kStationColumns} + " ORDER BY s.name");
    while (query.next()) {
        found.push_back(readStation(query));
    }
    return found;
}

void StationRepository::openWave(const StationId station, const std::optional<WaveId> wave)
{
    m_db.statement("UPDATE stations SET open_wave_id = $2 WHERE id = $1").bind("$1", station).bind("$2", wave).run();
}

void StationRepository::openPackage(const StationId station, const std::optional<PackageId> package)
{
    m_db.statement("UPDATE stations SET open_package_id = $2 WHERE id = $1")
        .bind("$1", station)
        .bind("$2", package)
        .run();
}

void StationRepository::closePackage(const PackageId package)
{
    m_db.statement("UPDATE stations SET open_package_id = NULL WHERE open_package_id = $1").bind("$1", package).run();
}

std::int64_t StationRepository::addScan(const StationId station, const RecordedScan& scan)
{
    return m_db
        .statement("INSERT INTO scans (station_id, at, code, answer, answer_code, package_id, product_id, slot)"
                   " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind("$1", station)
        .bind("$2", scan.at)
        .bind("$3", scan.code)
        .bind("$4", scan.answer)
        .bind("$5", scan.answerCode)
        .bind("$6", scan.package)
        .bind("$7", scan.product)
        .bind("$8", scan.slot)
        .run()
        .lastInsertedId;
}

std::vector<RecordedScan> StationRepository::listScans(const StationId station, const std::size_t limit)
{
    std::vector<RecordedScan> found;
    auto query = m_db.statement("SELECT id, at, code, answer, answer_code, package_id, product_id, slot, undone"
                                " FROM scans WHERE station_id = $1 ORDER BY id DESC LIMIT $2");
    query.bind("$1", station).bind("$2", static_cast<std::int64_t>(limit));
    while (query.next()) {
        found.push_back({.id = query.integer(0),
                         .at = query.instant(1),
                         .code = query.text(2),
                         .answer = query.text(3),
                         .answerCode = query.text(4),
                         .package = optionalOf<PackageId>(query, 5),
                         .product = optionalOf<ProductId>(query, 6),
                         .slot = query.optionalInteger(7),
                         .isUndone = query.boolean(8)});
    }
    return found;
}

void StationRepository::markUndone(const std::int64_t scan)
{
    m_db.statement("UPDATE scans SET undone = 1 WHERE id = $1").bind("$1", scan).run();
}

} // namespace supercargo::floor
