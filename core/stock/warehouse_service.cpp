// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/warehouse_service.h"

#include "core/base/countries.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/db/short_transactions.h"
#include "core/files/own_table.h"

#include <algorithm>
#include <set>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace supercargo::stock {

namespace {

using files::OwnTable;

constexpr std::int64_t kLastPickSequence = 1'000'000'000;
constexpr std::size_t kLongestCode = 32; // bytes

bool isWarehouseCode(const std::string_view code)
{
    return !code.empty() && code.size() <= kLongestCode && code == trimmed(code) && isValidUtf8(code) &&
           std::ranges::none_of(code, [](const char c) { return c == '/' || static_cast<unsigned char>(c) < ' '; });
}

/// Throws what WarehouseService::save throws; the country becomes a code in capitals.
void check(Warehouse& warehouse)
{
    if (!isWarehouseCode(warehouse.code)) {
        throw Error{ErrorCode::invalid_argument, {"warehouse", warehouse.code}};
    }
    const auto* country = findCountry(warehouse.country);
    if (country == nullptr) {
        throw Error{ErrorCode::invalid_argument, {"country", warehouse.country}};
    }
    warehouse.country = country->code;
    const auto& package = warehouse.handlingPerPackage;
    const auto& piece = warehouse.handlingPerPiece;
    if (package.currency() != piece.currency()) {
        throw Error{ErrorCode::currency_mismatch,
                    {std::string{package.currency().code()}, std::string{piece.currency().code()}}};
    }
    for (const auto& fee : {package, piece}) {
        if (fee.minorUnits() < 0) {
            throw Error{ErrorCode::invalid_argument, {"handling fee", fee.toDecimal()}};
        }
    }
}

std::string describe(const Warehouse& warehouse)
{
    return joined({warehouse.name, std::string{toString(warehouse.kind)}, warehouse.country, warehouse.address,
                   warehouse.handlingPerPackage.toDecimal(), warehouse.handlingPerPiece.toDecimal(),
                   std::string{warehouse.handlingPerPackage.currency().code()}},
                  "; ");
}

std::string describe(const Bin& bin)
{
    return bin.zone + "; " + (bin.pickSequence ? std::to_string(*bin.pickSequence) : std::string{});
}

void readKind(OwnTable& table, Warehouse& warehouse)
{
    auto word = lowerAscii(table.text("kind"));
    std::ranges::replace(word, '-', '_');
    const auto kind = parseWarehouseKind(word);
    if (!kind) {
        table.reject(files::RejectionCode::kind_unknown, "kind", word, "own, third_party, overseas, marketplace");
    }
    warehouse.kind = kind.value_or(warehouse.kind);
}

void readCountry(OwnTable& table, Warehouse& warehouse)
{
    const auto written = table.text("country");
    const auto* country = countryFromText(written);
    if (country == nullptr) {
        table.reject(files::RejectionCode::not_a_country, "country", written);
    } else {
        warehouse.country = country->code;
    }
}

void readHandling(OwnTable& table, Warehouse& warehouse)
{
    const auto currency = table.currency("currency").value_or(warehouse.handlingPerPackage.currency());
    const auto read = [&](const char* column, Money& fee) {
        if (table.has(column)) {
            fee = table.money(column, "currency", currency).value_or(Money{0, currency});
        }
        if (fee.minorUnits() == 0) {
            fee = Money{0, currency};
        }
        if (fee.minorUnits() < 0) {
            table.reject(files::RejectionCode::number_out_of_range, column, fee.toDecimal());
        }
    };
    read("handling_per_package", warehouse.handlingPerPackage);
    read("handling_per_piece", warehouse.handlingPerPiece);
    if (warehouse.handlingPerPackage.currency() != warehouse.handlingPerPiece.currency()) {
        table.reject(files::RejectionCode::currency_differs, "currency", currency.code(),
                     std::string{warehouse.handlingPerPackage.currency().code()});
    }
}

Warehouse readWarehouse(OwnTable& table, const Warehouse* before, const std::string& code)
{
    Warehouse warehouse = before == nullptr ? Warehouse{.id = {}, .code = code, .name = code} : *before;
    if (code.find('/') != std::string::npos) {
        table.reject(files::RejectionCode::code_malformed, "code", code);
    }
    if (table.has("name")) {
        const auto name = table.text("name");
        warehouse.name = name.empty() ? warehouse.code : name;
    }
    if (table.has("kind")) {
        readKind(table, warehouse);
    }
    readCountry(table, warehouse);
    if (table.has("address")) {
        warehouse.address = table.text("address");
    }
    readHandling(table, warehouse);
    return warehouse;
}

} // namespace

template <typename T>
struct WarehouseService::Change {
    T after;
    const T* before; // null: new
};

void WarehouseService::record(const std::string_view subject, const std::int64_t id, const std::string_view action,
                              const std::string& before, const std::string& after)
{
    audit::AuditRepository{m_db}.record(m_actor, m_clock.now(),
                                        {.subject = subject,
                                         .subjectId = id,
                                         .action = action,
                                         .field = {},
                                         .before = before,
                                         .after = after});
}

template <typename T>
void WarehouseService::writeAll(const std::vector<Change<T>>& changes, files::OwnTableReport& report)
{
    constexpr std::string_view subject = std::is_same_v<T, Bin> ? "bin" : "warehouse";
    const auto write = [&](const Change<T>& change) {
        const auto& [after, before] = change;
        if (before == nullptr) {
            const auto id = m_warehouses.insert(after);
            record(subject, id.value, "added", {}, after.code + "; " + describe(after));
            ++report.added;
        } else if (after == *before) {
            ++report.unchanged;
        } else {
            m_warehouses.update(after);
            record(subject, after.id.value, "changed", describe(*before), describe(after));
            ++report.changed;
        }
    };
    db::ShortTransactions writer{m_db};
    writer.run(std::span{changes}, [&](const std::span<const Change<T>> part) { std::ranges::for_each(part, write); });
    writer.finish();
}

Warehouse WarehouseService::save(Warehouse wanted)
{
    db::Transaction transaction{m_db};
    const bool isNew = !wanted.id;
    const auto before = isNew ? Warehouse{} : m_warehouses.get(wanted.id);
    if (!isNew) {
        wanted.code = before.code;
    }
    check(wanted);
    if (wanted.name.empty()) {
        wanted.name = wanted.code;
    }
    const auto all = m_warehouses.list();
    if (isNew && std::ranges::find(all, foldedCode(wanted.code), [](const Warehouse& one) {
                     return foldedCode(one.code);
                 }) != all.end()) {
        throw Error{ErrorCode::already_exists, {"warehouse", wanted.code}};
    }
    if (isNew) {
        wanted.id = m_warehouses.insert(wanted);
        record("warehouse", wanted.id.value, "added", {}, wanted.code + "; " + describe(wanted));
    } else if (wanted != before) {
        m_warehouses.update(wanted);
        record("warehouse", wanted.id.value, "changed", describe(before), describe(wanted));
    }
    transaction.commit();
    return wanted;
}

files::OwnTableReport WarehouseService::importWarehouses(const std::filesystem::path& path, const TaskControl& task)
{
    OwnTable table{
        path, {"code", "country"}, {"name", "kind", "address", "handling_per_package", "handling_per_piece", "currency"}};
    const BinDirectory directory{m_warehouses};
    files::OwnTableReport report;
    std::vector<Change<Warehouse>> changes;
    std::set<std::string> seen;
    while (table.next()) {
        if (task.stopRequested()) {
            report.stoppedEarly = true; // nothing is written yet
            return report;
        }
        const auto code = table.requiredCode("code");
        const auto* before = directory.findWarehouse(code);
        auto warehouse = readWarehouse(table, before, code);
        if (!table.isRejected() && !seen.insert(foldedCode(code)).second) {
            table.reject(files::RejectionCode::code_twice, "code", code);
        }
        if (!table.isRejected()) {
            changes.push_back({std::move(warehouse), before});
        }
    }
    writeAll(changes, report);
    report.rejections = table.rejections();
    return report;
}

files::OwnTableReport WarehouseService::importBins(const std::filesystem::path& path, const TaskControl& task)
{
    OwnTable table{path, {"warehouse", "bin"}, {"zone", "pick_sequence"}};
    const BinDirectory directory{m_warehouses};
    files::OwnTableReport report;
    std::vector<Change<Bin>> changes;
    std::set<std::pair<WarehouseId, std::string>> seen;
    while (table.next()) {
        if (task.stopRequested()) {
            report.stoppedEarly = true; // nothing is written yet
            return report;
        }
        const auto warehouseCode = table.requiredCode("warehouse");
        const auto code = table.requiredCode("bin");
        const auto* warehouse = directory.findWarehouse(warehouseCode);
        if (warehouse == nullptr) {
            table.reject(files::RejectionCode::warehouse_unknown, "warehouse", warehouseCode);
            continue;
        }
        const auto* before = directory.findBin(warehouse->id, code);
        Bin bin = before == nullptr ? Bin{.id = {}, .warehouse = warehouse->id, .code = code} : *before;
        if (table.has("zone")) {
            bin.zone = table.text("zone");
        }
        if (table.has("pick_sequence")) {
            bin.pickSequence = table.whole("pick_sequence", 0, kLastPickSequence);
        }
        if (!table.isRejected() && !seen.emplace(warehouse->id, foldedCode(code)).second) {
            table.reject(files::RejectionCode::bin_twice, "bin", code);
        }
        if (!table.isRejected()) {
            changes.push_back({std::move(bin), before});
        }
        task.progress(table.position(), table.size());
    }
    writeAll(changes, report);
    report.rejections = table.rejections();
    return report;
}

} // namespace supercargo::stock
