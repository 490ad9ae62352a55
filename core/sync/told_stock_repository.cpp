// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/told_stock_repository.h"

namespace supercargo::sync {

std::map<std::string, ToldLevel> ToldStockRepository::list(const ShopId shop)
{
    auto query = m_db.statement("SELECT platform_sku, quantity, told_at, confirmed_at, words FROM told_stock"
                                " WHERE shop_id = $1 ORDER BY platform_sku");
    query.bind("$1", shop);
    std::map<std::string, ToldLevel> levels;
    while (query.next()) {
        levels.emplace(query.text(0),
                       ToldLevel{query.integer(1), query.instant(2), query.optionalInstant(3), query.text(4)});
    }
    return levels;
}

void ToldStockRepository::put(const ShopId shop, const std::string& platformSku, const ToldLevel& level)
{
    m_db.statement("INSERT INTO told_stock (shop_id, platform_sku, quantity, told_at, confirmed_at, words)"
                   " VALUES ($1, $2, $3, $4, $5, $6)"
                   " ON CONFLICT (shop_id, platform_sku) DO UPDATE SET quantity = excluded.quantity,"
                   " told_at = excluded.told_at, confirmed_at = excluded.confirmed_at, words = excluded.words")
        .bind("$1", shop)
        .bind("$2", platformSku)
        .bind("$3", level.quantity)
        .bind("$4", level.toldAt)
        .bind("$5", level.confirmedAt)
        .bind("$6", level.words)
        .run();
}

std::map<std::string, SoldSku> ToldStockRepository::sold(const ShopId shop)
{
    auto query = m_db.statement("SELECT s.sku_key, s.platform_sku, p.id FROM sold_skus s"
                                " JOIN products p ON p.sku_key = s.sku_key WHERE s.shop_id = $1");
    query.bind("$1", shop);
    std::map<std::string, SoldSku> skus;
    while (query.next()) {
        skus.emplace(query.text(0), SoldSku{query.text(1), query.as<ProductId>(2)});
    }
    return skus;
}

std::unordered_map<ProductId, std::int64_t> ToldStockRepository::freePieces()
{
    auto query = m_db.statement("SELECT l.product_id, sum(l.on_hand - l.reserved) FROM stock_levels l"
                                " JOIN bins b ON b.id = l.bin_id JOIN warehouses w ON w.id = b.warehouse_id"
                                " WHERE w.kind <> 'marketplace' GROUP BY l.product_id");
    std::unordered_map<ProductId, std::int64_t> pieces;
    while (query.next()) {
        pieces.emplace(query.as<ProductId>(0), query.integer(1));
    }
    return pieces;
}

} // namespace supercargo::sync
