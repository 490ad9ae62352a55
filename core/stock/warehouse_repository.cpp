// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/warehouse_repository.h"

#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/base/text.h"
#include "core/stock/walk_order.h"

#include <algorithm>
#include <array>
#include <utility>

namespace supercargo::stock {

namespace {

constexpr std::array<std::pair<WarehouseKind, std::string_view>, 4> kKinds{{{WarehouseKind::own, "own"},
                                                                            {WarehouseKind::third_party, "third_party"},
                                                                            {WarehouseKind::overseas, "overseas"},
                                                                            {WarehouseKind::marketplace, "marketplace"}}};

Warehouse readWarehouse(const db::Statement& row)
{
    const auto kind = parseWarehouseKind(row.textView(3));
    const auto currency = Currency::parse(row.textView(8));
    if (!kind || !currency) {
        throw Error{ErrorCode::database_damaged, {"warehouses"}};
    }
    return {.id = row.as<WarehouseId>(0),
            .code = row.text(1),
            .name = row.text(2),
            .kind = *kind,
            .country = row.text(4),
            .address = row.text(5),
            .handlingPerPackage = {row.integer(6), *currency},
            .handlingPerPiece = {row.integer(7), *currency}};
}

void bindWarehouse(db::Statement& statement, const Warehouse& warehouse)
{
    statement.bind("$1", warehouse.code)
        .bind("$2", warehouse.name)
        .bind("$3", toString(warehouse.kind))
        .bind("$4", warehouse.country)
        .bind("$5", warehouse.address)
        .bind("$6", warehouse.handlingPerPackage.minorUnits())
        .bind("$7", warehouse.handlingPerPiece.minorUnits())
        .bind("$8", warehouse.handlingPerPackage.currency().code());
}

void bindBin(db::Statement& statement, const Bin& bin)
{
    statement.bind("$1", bin.code)
        .bind("$2", bin.zone)
        .bind("$3", bin.pickSequence)
        .bind("$4", walkKey(bin.pickSequence, bin.zone, bin.code));
}

} // namespace

std::string_view toString(const WarehouseKind kind)
{
    return std::ranges::find(kKinds, kind, &decltype(kKinds)::value_type::first)->second;
}

std::optional<WarehouseKind> parseWarehouseKind(const std::string_view word)
{
    const auto found = std::ranges::find(kKinds, word, &decltype(kKinds)::value_type::second);
    return found == kKinds.end() ? std::nullopt : std::optional{found->first};
}

// ---- Repository ------------------------------------------------------------------------------------------------

WarehouseId WarehouseRepository::insert(const Warehouse& warehouse)
{
    auto statement = m_db.statement("INSERT INTO warehouses (code, name, kind, country, address,"
                                    " handling_package_minor, handling_piece_minor, currency)"
                                    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
    bindWarehouse(statement, warehouse);
    return {statement.run().lastInsertedId};
}

void WarehouseRepository::update(const Warehouse& warehouse)
{
    auto statement = m_db.statement("UPDATE warehouses SET code = $1, name = $2, kind = $3, country = $4, address = $5,"
                                    " handling_package_minor = $6, handling_piece_minor = $7, currency = $8"
                                    " WHERE id = $9");
    bindWarehouse(statement, warehouse);
    statement.bind("$9", warehouse.id).run();
}

BinId WarehouseRepository::insert(const Bin& bin)
{
    auto statement = m_db.statement("INSERT INTO bins (warehouse_id, code, zone, pick_sequence, walk_key)"
                                    " VALUES ($5, $1, $2, $3, $4)");
    bindBin(statement, bin);
    return {statement.bind("$5", bin.warehouse).run().lastInsertedId};
}

void WarehouseRepository::update(const Bin& bin)
{
    auto statement =
        m_db.statement("UPDATE bins SET code = $1, zone = $2, pick_sequence = $3, walk_key = $4 WHERE id = $5");
    bindBin(statement, bin);
    statement.bind("$5", bin.id).run();
}

std::vector<Warehouse> WarehouseRepository::list()
{
    std::vector<Warehouse> warehouses;
    auto query = m_db.statement("SELECT id, code, name, kind, country, address, handling_package_minor,"
                                " handling_piece_minor, currency FROM warehouses ORDER BY code");
    while (query.next()) {
        warehouses.push_back(readWarehouse(query));
    }
    return warehouses;
}

Warehouse WarehouseRepository::get(const WarehouseId id)
{
    const auto all = list(); // there are few
    const auto found = std::ranges::find(all, id, &Warehouse::id);
    if (found == all.end()) {
        throw Error{ErrorCode::not_found, {"warehouse", std::to_string(id.value)}};
    }
    return *found;
}

Warehouse WarehouseRepository::getByCode(const std::string_view code)
{
    const auto all = list();
    const auto found = std::ranges::find(all, foldedCode(code),
                                         [](const Warehouse& warehouse) { return foldedCode(warehouse.code); });
    if (found == all.end()) {
        throw Error{ErrorCode::not_found, {"warehouse", std::string{code}}};
    }
    return *found;
}

std::vector<Bin> WarehouseRepository::listBins()
{
    std::vector<Bin> bins;
    auto query = m_db.statement("SELECT id, warehouse_id, code, zone, pick_sequence FROM bins"
                                " ORDER BY warehouse_id, walk_key, id");
    while (query.next()) {
        bins.push_back({query.as<BinId>(0), query.as<WarehouseId>(1), query.text(2), query.text(3),
                        query.optionalInteger(4)});
    }
    return bins;
}

// ---- Directory -------------------------------------------------------------------------------------------------

BinDirectory::BinDirectory(WarehouseRepository& warehouses)
{
    for (auto& warehouse : warehouses.list()) {
        m_codes.emplace(warehouse.id, warehouse.code);
        m_warehouses.emplace(foldedCode(warehouse.code), std::move(warehouse));
    }
    for (auto& bin : warehouses.listBins()) {
        m_bins.emplace(foldedCode(bin.code), std::move(bin));
    }
}

const Warehouse* BinDirectory::findWarehouse(const std::string_view code) const
{
    const auto found = m_warehouses.find(foldedCode(code));
    return found == m_warehouses.end() ? nullptr : &found->second;
}

const Bin* BinDirectory::findBin(const WarehouseId warehouse, const std::string_view code) const
{
    const auto [first, last] = m_bins.equal_range(foldedCode(code));
    const auto found = std::find_if(first, last, [&](const auto& entry) { return entry.second.warehouse == warehouse; });
    return found == last ? nullptr : &found->second;
}

const Bin& BinDirectory::get(const std::string_view name) const
{
    const auto key = foldedCode(name);
    if (m_bins.count(key) > 1) {
        throw notAllowed(Refusal::bin_is_ambiguous, {std::string{name}});
    }
    if (const auto found = m_bins.find(key); found != m_bins.end()) {
        return found->second;
    }
    if (const auto slash = name.find('/'); slash != std::string_view::npos) {
        const auto* warehouse = findWarehouse(name.substr(0, slash));
        const auto* bin = warehouse == nullptr ? nullptr : findBin(warehouse->id, name.substr(slash + 1));
        if (bin != nullptr) {
            return *bin;
        }
    }
    throw Error{ErrorCode::not_found, {"bin", std::string{name}}};
}

std::string BinDirectory::nameOf(const Bin& bin) const
{
    return m_codes.at(bin.warehouse) + "/" + bin.code;
}

} // namespace supercargo::stock
