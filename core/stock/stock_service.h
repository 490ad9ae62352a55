// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/base/task_control.h"
#include "core/catalog/product_repository.h"
#include "core/files/own_table_report.h"
#include "core/stock/ledger_repository.h"
#include "core/stock/stock_repository.h"
#include "core/stock/warehouse_repository.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace supercargo::stock {

/// What the seller does with stock. A bin is named "CODE", where only one warehouse has it, or "WAREHOUSE/CODE".
class StockService {
public:
    StockService(db::Connection& db, const Clock& clock, audit::Actor actor)
        : m_db{db}, m_clock{clock}, m_actor{std::move(actor)}, m_stock{db}, m_products{db}
    {}

    /// Takes the seller's own file `stock`: what was counted in each bin. The difference to the books becomes a move
    /// with the reason `import`; a count below what is promised rejects its row. Throws what OwnTable throws.
    files::OwnTableReport importStock(const std::filesystem::path& path, const TaskControl& task = {});

    /// Adds `delta` pieces (or takes them away) for a reason that a person gives, and returns the level it made.
    /// Throws not_found, invalid_argument {"quantity" | "reason", value}, not_allowed for a bundle, for an ambiguous
    /// bin, and when less would be left than is promised.
    StockLevel adjust(std::string_view sku, std::string_view bin, Quantity delta, const std::string& reason);
    /// What the books say of a place; nothing where nothing ever lay. Throws not_found, not_allowed for a bundle and
    /// for an ambiguous bin.
    [[nodiscard]] StockLevel levelAt(std::string_view sku, std::string_view bin);
    /// Sets the bin to what a person has counted in it (floor::CountService, which sees to the promises), within the
    /// caller's transaction, and returns the level it made. What was counted as the books have it changes nothing.
    /// Throws what `adjust` throws, also for a count below what is promised.
    StockLevel countWithin(std::string_view sku, std::string_view bin, Quantity counted);
    /// Carries free pieces from one bin to another. Throws the same.
    void transfer(std::string_view sku, std::string_view from, std::string_view to, Quantity quantity);

    /// Adds up the ledger and the promises and compares them with the levels.
    [[nodiscard]] Verification verify();
    /// Sets what `verify` found wrong to what the ledger says, and returns what that was.
    Verification rebuild();

private:
    struct Count;
    void takeCount(const Count& count, files::OwnTableReport& report);
    [[nodiscard]] ProductId stockedProduct(std::string_view sku);
    void record(ProductId product, std::string_view action, const std::string& bin, Quantity before, Quantity after);
    [[nodiscard]] MoveNote note(std::string reason) const { return {m_actor.who, m_clock.now(), std::move(reason), {}}; }

    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    StockRepository m_stock;
    catalog::ProductRepository m_products;
};

} // namespace supercargo::stock
