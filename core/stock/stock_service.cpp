// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/stock_service.h"

#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/base/text.h"
#include "core/db/short_transactions.h"
#include "core/files/own_table.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace supercargo::stock {

namespace {
constexpr Quantity kMostPieces{1'000'000'000};
}

// ---- Counted stock ---------------------------------------------------------------------------------------------

struct StockService::Count {
    std::int64_t line = 0;
    ProductId product;
    BinId bin;
    Quantity counted;
};

void StockService::takeCount(const Count& count, files::OwnTableReport& report)
{
    const auto level = m_stock.find(count.product, count.bin);
    const auto delta = count.counted - (level ? level->onHand : Quantity{});
    if (level && count.counted < level->reserved) {
        report.rejections.push_back({count.line, files::RejectionCode::below_reserved, "quantity",
                                     std::to_string(count.counted.value), std::to_string(level->reserved.value)});
    } else if (delta == Quantity{}) {
        ++report.unchanged;
    } else {
        m_stock.book({count.product, count.bin, delta, note("import")});
        ++(level ? report.changed : report.added);
    }
}

files::OwnTableReport StockService::importStock(const std::filesystem::path& path, const TaskControl& task)
{
    files::OwnTable table{path, {"sku", "warehouse", "bin", "quantity"}, {}};
    WarehouseRepository warehouses{m_db};
    const BinDirectory bins{warehouses};
    files::OwnTableReport report;
    std::vector<Count> counts;
    std::set<std::pair<ProductId, BinId>> seen;
    while (table.next()) {
        if (task.stopRequested()) {
            report.stoppedEarly = true; // nothing is written yet
            return report;
        }
        const auto sku = table.requiredCode("sku");
        const auto warehouseCode = table.requiredCode("warehouse");
        const auto binCode = table.requiredCode("bin");
        const auto counted = table.whole("quantity");
        const auto match = m_products.match(sku);
        const auto* warehouse = bins.findWarehouse(warehouseCode);
        const auto* bin = warehouse == nullptr ? nullptr : bins.findBin(warehouse->id, binCode);
        if (!match) {
            table.reject(files::RejectionCode::sku_unknown, "sku", sku);
        } else if (match->isBundle) {
            table.reject(files::RejectionCode::sku_is_bundle, "sku", sku);
        } else if (warehouse == nullptr) {
            table.reject(files::RejectionCode::warehouse_unknown, "warehouse", warehouseCode);
        } else if (bin == nullptr) {
            table.reject(files::RejectionCode::bin_unknown, "bin", binCode);
        } else if (!counted) {
            table.reject(files::RejectionCode::value_missing, "quantity", "");
        } else if (!table.isRejected() && !seen.emplace(match->product, bin->id).second) {
            table.reject(files::RejectionCode::counted_twice, "sku", sku);
        }
        if (!table.isRejected()) {
            counts.push_back({table.line(), match->product, bin->id, {*counted}});
        }
        task.progress(table.position(), table.size());
    }
    report.rejections = table.rejections();
    db::ShortTransactions writer{m_db};
    writer.run(std::span{std::as_const(counts)}, [&](const std::span<const Count> part) {
        std::ranges::for_each(part, [&](const Count& count) { takeCount(count, report); });
    });
    writer.finish();
    std::ranges::stable_sort(report.rejections, {}, &files::Rejection::line);
    return report;
}

// ---- Single acts -----------------------------------------------------------------------------------------------

ProductId StockService::stockedProduct(const std::string_view sku)
{
    const auto found = m_products.match(sku);
    if (!found) {
        throw Error{ErrorCode::not_found, {"product", std::string{sku}}};
    }
    if (found->isBundle) {
        throw notAllowed(Refusal::bundle_without_stock, {std::string{sku}});
    }
    return found->product;
}

void StockService::record(const ProductId product, const std::string_view action, const std::string& bin,
                          const Quantity before, const Quantity after)
{
    audit::AuditRepository{m_db}.record(m_actor, m_clock.now(),
                                        {.subject = "product",
                                         .subjectId = product.value,
                                         .action = action,
                                         .field = bin,
                                         .before = std::to_string(before.value),
                                         .after = std::to_string(after.value)});
}

StockLevel StockService::adjust(const std::string_view sku, const std::string_view bin, const Quantity delta,
                                const std::string& reason)
{
    if (delta == Quantity{} || delta > kMostPieces || delta < kMostPieces * -1) {
        throw Error{ErrorCode::invalid_argument, {"quantity", std::to_string(delta.value)}};
    }
    if (trimmed(reason).empty()) {
        throw Error{ErrorCode::invalid_argument, {"reason", reason}};
    }
    WarehouseRepository warehouses{m_db};
    const BinDirectory bins{warehouses};
    const auto& place = bins.get(bin);

    db::Transaction transaction{m_db};
    const auto product = stockedProduct(sku);
    m_stock.book({product, place.id, delta, note(std::string{trimmed(reason)})});
    const auto level = *m_stock.find(product, place.id);
    record(product, "stock_adjusted", bins.nameOf(place), level.onHand - delta, level.onHand);
    transaction.commit();
    return level;
}

StockLevel StockService::levelAt(const std::string_view sku, const std::string_view bin)
{
    WarehouseRepository warehouses{m_db};
    const auto place = BinDirectory{warehouses}.get(bin).id;
    const auto product = stockedProduct(sku);
    return m_stock.find(product, place).value_or(StockLevel{product, place, {}, {}, {}});
}

StockLevel StockService::countWithin(const std::string_view sku, const std::string_view bin, const Quantity counted)
{
    if (counted < Quantity{} || counted > kMostPieces) {
        throw Error{ErrorCode::invalid_argument, {"quantity", std::to_string(counted.value)}};
    }
    WarehouseRepository warehouses{m_db};
    const BinDirectory bins{warehouses};
    const auto before = levelAt(sku, bin);
    if (counted == before.onHand) {
        return before;
    }
    m_stock.book({before.product, before.bin, counted - before.onHand, note("count")});
    record(before.product, "stock_counted", bins.nameOf(bins.get(bin)), before.onHand, counted);
    return *m_stock.find(before.product, before.bin);
}

void StockService::transfer(const std::string_view sku, const std::string_view from, const std::string_view to,
                            const Quantity quantity)
{
    if (quantity < Quantity{1} || quantity > kMostPieces) {
        throw Error{ErrorCode::invalid_argument, {"quantity", std::to_string(quantity.value)}};
    }
    WarehouseRepository warehouses{m_db};
    const BinDirectory bins{warehouses};
    const auto& source = bins.get(from);
    const auto& target = bins.get(to);
    if (source.id == target.id) {
        throw Error{ErrorCode::invalid_argument, {"bin", std::string{to}}};
    }

    db::Transaction transaction{m_db};
    const auto product = stockedProduct(sku);
    for (const auto& [bin, delta] : {std::pair{source, quantity * -1}, std::pair{target, quantity}}) {
        m_stock.book({product, bin.id, delta, note("transfer")});
        const auto onHand = m_stock.find(product, bin.id)->onHand;
        record(product, "stock_transferred", bins.nameOf(bin), onHand - delta, onHand);
    }
    transaction.commit();
}

Verification StockService::verify()
{
    return LedgerRepository{m_db}.verify();
}

Verification StockService::rebuild()
{
    LedgerRepository ledger{m_db};
    auto found = ledger.verify();
    db::ShortTransactions writer{m_db};
    writer.run(std::span{std::as_const(found.wrong)}, [&](const std::span<const LevelMismatch> part) {
        for (const auto& place : part) {
            ledger.rebuild(place.product, place.bin);
            record(place.product, "stock_rebuilt", "bin " + std::to_string(place.bin.value), place.onHand,
                   place.onHandByMoves);
        }
    });
    writer.finish();
    return found;
}

} // namespace supercargo::stock
