// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/base/task_control.h"
#include "core/files/own_table_report.h"
#include "core/stock/warehouse_repository.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::stock {

/// What the seller does with the places that stock lies in. A column that a file lacks stays as it is.
class WarehouseService {
public:
    WarehouseService(db::Connection& db, const Clock& clock, audit::Actor actor)
        : m_db{db}, m_clock{clock}, m_actor{std::move(actor)}, m_warehouses{db}
    {}

    /// Adds one that has no id yet, else changes the one with its id. Its code (1 to 32 characters, unlike any other's,
    /// whatever the case; no '/') stays for good; an empty name becomes the code. Returns it as it is stored. Throws
    /// invalid_argument {"warehouse", code}, {"country", country} or {"handling fee", fee} below zero, already_exists
    /// {"warehouse", code}, not_found, currency_mismatch for fees in two currencies.
    Warehouse save(Warehouse wanted);
    /// Takes the seller's own file `warehouses`; one is known by its code. Throws what OwnTable throws.
    files::OwnTableReport importWarehouses(const std::filesystem::path& path, const TaskControl& task = {});
    /// Takes the seller's own file `bins`; one is known by warehouse and code. Throws what OwnTable throws.
    files::OwnTableReport importBins(const std::filesystem::path& path, const TaskControl& task = {});

private:
    template <typename T>
    struct Change; // what a row makes of a warehouse or bin
    template <typename T>
    void writeAll(const std::vector<Change<T>>& changes, files::OwnTableReport& report);
    void record(std::string_view subject, std::int64_t id, std::string_view action, const std::string& before,
                const std::string& after);

    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    WarehouseRepository m_warehouses;
};

} // namespace supercargo::stock
