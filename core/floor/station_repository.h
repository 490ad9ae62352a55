// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/floor/station.h"

#include <string_view>
#include <vector>

namespace supercargo::floor {

/// Stations, what is open at them, and their scans. The caller has a write transaction open for what writes.
class StationRepository {
public:
    explicit StationRepository(db::Connection& db) : m_db{db} {}

    /// Throws already_exists {"station", name}.
    StationId insert(std::string_view name, WarehouseId warehouse, std::optional<PrinterId> printer);
    void setPrinter(StationId station, std::optional<PrinterId> printer);
    void setScanWithoutWave(StationId station, bool allowed);

    /// Throws not_found {"station", name}.
    [[nodiscard]] Station get(std::string_view name);
    [[nodiscard]] Station get(StationId station);
    /// By name.
    [[nodiscard]] std::vector<Station> list();

    void openWave(StationId station, std::optional<WaveId> wave);
    void openPackage(StationId station, std::optional<PackageId> package);
    /// Wherever it is open.
    void closePackage(PackageId package);

    std::int64_t addScan(StationId station, const RecordedScan& scan);
    /// Newest first, undone ones with them.
    [[nodiscard]] std::vector<RecordedScan> listScans(StationId station, std::size_t limit);
    void markUndone(std::int64_t scan);

private:
    db::Connection& m_db;
};

} // namespace supercargo::floor
