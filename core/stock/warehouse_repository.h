// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/stock/warehouse.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace supercargo::stock {

class WarehouseRepository {
public:
    explicit WarehouseRepository(db::Connection& db) : m_db{db} {}

    WarehouseId insert(const Warehouse& warehouse);
    void update(const Warehouse& warehouse);
    BinId insert(const Bin& bin);
    void update(const Bin& bin);

    /// By code.
    [[nodiscard]] std::vector<Warehouse> list();
    /// Throws not_found {"warehouse", …}.
    [[nodiscard]] Warehouse get(WarehouseId id);
    /// In whatever case. Throws not_found {"warehouse", code}.
    [[nodiscard]] Warehouse getByCode(std::string_view code);
    /// In walk order, warehouse after warehouse.
    [[nodiscard]] std::vector<Bin> listBins();

private:
    db::Connection& m_db;
};

/// All warehouses and bins by the codes that people write; case and width make no difference.
class BinDirectory {
public:
    explicit BinDirectory(WarehouseRepository& warehouses);

    [[nodiscard]] const Warehouse* findWarehouse(std::string_view code) const;
    [[nodiscard]] const Bin* findBin(WarehouseId warehouse, std::string_view code) const;
    /// The bin of "CODE", where only one warehouse has such a bin, or "WAREHOUSE/CODE". Throws not_found {"bin",
    /// name}, not_allowed for a code of several warehouses.
    [[nodiscard]] const Bin& get(std::string_view name) const;
    /// "WAREHOUSE/CODE".
    [[nodiscard]] std::string nameOf(const Bin& bin) const;

private:
    std::unordered_map<std::string, Warehouse> m_warehouses; // by folded code
    std::unordered_map<WarehouseId, std::string> m_codes;
    std::unordered_multimap<std::string, Bin> m_bins; // by folded code
};

} // namespace supercargo::stock
