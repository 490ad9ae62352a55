// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/db/connection.h"
#include "core/sync/shop_connection.h"

#include <map>
#include <unordered_map>

namespace supercargo::sync {

/// What the shop was last told of one SKU.
struct ToldLevel {
    std::int64_t quantity = 0;
    Instant toldAt{};
    std::optional<Instant> confirmedAt; // the platform was asked, and has it
    std::string words;                  // why it did not take it; empty: it did

    friend bool operator==(const ToldLevel&, const ToldLevel&) = default;
};

/// A SKU that needs no alias.
struct SoldSku {
    std::string platformSku; // as the shop writes it
    ProductId product;
};

class ToldStockRepository {
public:
    explicit ToldStockRepository(db::Connection& db) : m_db{db} {}

    /// By platform SKU.
    [[nodiscard]] std::map<std::string, ToldLevel> list(ShopId shop);
    void put(ShopId shop, const std::string& platformSku, const ToldLevel& level);
    /// SKUs that the shop has sold and that are a product's own, by their folded form.
    [[nodiscard]] std::map<std::string, SoldSku> sold(ShopId shop);
    /// Pieces that are promised to nobody, per product, over all warehouses that we ship from: not the platforms' own.
    [[nodiscard]] std::unordered_map<ProductId, std::int64_t> freePieces();

private:
    db::Connection& m_db;
};

} // namespace supercargo::sync
