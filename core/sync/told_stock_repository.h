// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/db/connection.h"
#include "core/sync/shop_connection.h"

#include <map>
#include <tuple>
#include <unordered_map>

namespace supercargo::sync {

/// What a level is of.
struct ToldSku {
    std::string platformSku;
    std::string location; // the platform's id; empty: the whole shop

    friend bool operator<(const ToldSku& one, const ToldSku& other)
    {
        return std::tie(one.platformSku, one.location) < std::tie(other.platformSku, other.location);
    }
};

/// What the shop was last told of one SKU, at one location.
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

using FreePieces = std::unordered_map<ProductId, std::int64_t>;

class ToldStockRepository {
public:
    explicit ToldStockRepository(db::Connection& db) : m_db{db} {}

    [[nodiscard]] std::map<ToldSku, ToldLevel> list(ShopId shop);
    void put(ShopId shop, const ToldSku& sku, const ToldLevel& level);
    /// SKUs that the shop has sold and that are a product's own, by their folded form.
    [[nodiscard]] std::map<std::string, SoldSku> sold(ShopId shop);
    /// FreePieces that are promised to nobody, per product, in each warehouse that we ship from: not the platforms' own.
    [[nodiscard]] std::map<WarehouseId, FreePieces> freePieces();

private:
    db::Connection& m_db;
};

} // namespace supercargo::sync
