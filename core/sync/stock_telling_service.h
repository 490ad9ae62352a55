// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/alias_repository.h"
#include "core/catalog/product_repository.h"
#include "core/shops/shop.h"
#include "core/sync/connection.h"
#include "core/sync/told_stock_repository.h"

// Tells a shop how many of each SKU can be bought: what is free, less the safety stock. What was told counts only when
// the platform, asked later, has it.
//
// A shop with locations is told at each what is free in the warehouses that it stands for. The safety stock is kept back
// at each of them: a platform sells what lies at one location without a look at the others, so each can be oversold by
// itself.
namespace supercargo::sync {

struct StockReport {
    std::int64_t told = 0;
    std::int64_t confirmed = 0;
    std::int64_t refused = 0;
};

class StockTellingService {
public:
    StockTellingService(db::Connection& db, const Clock& clock)
        : m_db{db},
          m_told{db},
          m_aliases{db},
          m_products{db},
          m_clock{clock}
    {}

    /// What the shop should be told of every SKU that it has an alias for, its own or its platform's, and of every one
    /// that it has sold and that is a product's own.
    [[nodiscard]] std::vector<StockLevel> wanted(const shops::Shop& shop, const Connection& how);
    /// First asks after what was told a while ago, then tells what differs. Throws what stops the whole shop.
    void tell(const shops::Shop& shop, const Connection& how, ShopConnection& connection, StockReport& report,
              const TaskControl& task);

private:
    void confirm(ShopId shop, ShopConnection& connection, StockReport& report, const TaskControl& task);
    void put(ShopId shop, const std::map<ToldSku, ToldLevel>& levels);

    db::Connection& m_db;
    ToldStockRepository m_told;
    catalog::AliasRepository m_aliases;
    catalog::ProductRepository m_products;
    const Clock& m_clock;
};

} // namespace supercargo::sync
