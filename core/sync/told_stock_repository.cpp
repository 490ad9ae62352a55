// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/told_stock_repository.h"

namespace supercargo::sync {

std::map<ToldSku, ToldLevel> ToldStockRepository::list(const ShopId shop)
{
    auto query = m_db.statement("SELECT platform_sku, location, quantity, told_at, confirmed_at, words"
                                " FROM told_stock WHERE shop_id = $1 ORDER BY platform_sku, location");
    query.bind("$1", shop);
    std::map<ToldSku, ToldLevel> levels;
    while (query.next()) {
        levels.emplace(ToldSku{query.text(0), query.text(1)},
                       ToldLevel{query.integer(2), query.instant(3), query.optionalInstant(4), query.text(5)});
    }
    return levels;
}

void ToldStockRepository::put(const ShopId shop, const ToldSku& sku, const ToldLevel& level)
{
    m_db.statement("INSERT INTO told_stock (shop_id, platform_sku, location, quantity, told_at, confirmed_at, words)"
                   " VALUES ($1, $2, $3, $4, $5, $6, $7)"
                   " ON CONFLICT (shop_id, platform_sku, location) DO UPDATE SET quantity = excluded.quantity,"
                   " told_at = excluded.told_at, confirmed_at = excluded.confirmed_at, words = excluded.words")
        .bind("$1", shop)
        .bind("$2", sku.platformSku)
        .bind("$3", sku.location)
        .bind("$4", level.quantity)
        .bind("$5", level.toldAt)
        .bind("$6", level.confirmedAt)
        .bind("$7", level.words)
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

std::map<WarehouseId, FreePieces> ToldStockRepository::freePieces()
{
    auto query = m_db.statement("SELECT w.id, l.product_id, sum(l.on_hand - l.reserved) FROM stock_levels l"
                                " JOIN bins b ON b.id = l.bin_id JOIN warehouses w ON w.id = b.warehouse_id"
                                " WHERE w.kind <> 'marketplace' GROUP BY w.id, l.product_id");
    std::map<WarehouseId, FreePieces> pieces;
    while (query.next()) {
        pieces[query.as<WarehouseId>(0)].emplace(query.as<ProductId>(1), query.integer(2));
    }
    return pieces;
}

} // namespace supercargo::sync
