// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_store.h"

#include "core/packages/stage_keeper.h"

namespace supercargo::bench {

BenchStore::BenchStore(const Size& wanted) : size{wanted}
{
    db::Transaction transaction{desk.db, db::Durability::normal};
    addGoods();
    addOrders();
    addOpenPackages();
    packages::StageKeeper{desk.db}.recount();
    transaction.commit();
    printing::Printer added;
    added.name = "Zebra";
    added.target = zebra.target();
    printer = desk.printers.add(added, desk.actor());
    desk.db.checkpoint();
}

void BenchStore::forEach(const std::int64_t first, const std::string_view statement)
{
    const auto begin = std::string{statement.substr(0, statement.find("SELECT"))};
    desk.db.execute(begin + "WITH RECURSIVE n (i) AS (SELECT " + std::to_string(first) +
                    " UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(size.orders) + ") " +
                    std::string{statement.substr(begin.size())});
}

void BenchStore::addGoods()
{
    desk.db.execute(R"(
        INSERT INTO shops (id, name, platform, time_zone, currency, mark_at)
            VALUES (1, 'Shop', 'amazon', 'UTC', 'USD', 'shipped');
        INSERT INTO warehouses (id, code, name, kind, country, address, currency)
            VALUES (1, 'SZ', 'Northpier Trading', 'own', 'CN', 'Depot 1, Shenzhen 518000', 'CNY');
        INSERT INTO bins (id, warehouse_id, code, walk_key) VALUES (1, 1, 'A-1', 'a');
        INSERT INTO channels (id, code, name, carrier, numbers, currency)
            VALUES (1, 'POST', 'Registered parcel', 'China Post', 'range', 'CNY');
        INSERT INTO number_ranges (channel_id, prefix, suffix, first_serial, last_serial, next_serial)
            VALUES (1, 'LX', 'CN', 1, 9999999, 1);
        WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199)
            INSERT INTO products (id, sku, sku_key, name_en, weight_grams)
            SELECT i + 1, 'SKU-' || i, 'sku-' || i, 'A fine thing', 100 FROM n;
        INSERT INTO products (id, sku, sku_key, name_en, weight_grams) VALUES (1000, 'HOT', 'hot', 'A hot thing', 100);
    )");
}

void BenchStore::addOrders()
{
    const auto open = std::to_string(size.orders - size.several - size.singles);
    forEach(1, "INSERT INTO orders (id, shop_id, platform_order_id, content_hash, platform_status, stage, buyer_name,"
               " ship_name, ship_lines, ship_city, ship_region, ship_postcode, ship_country, paid_at, ship_by,"
               " ship_by_sort, pieces, imported_at, changed_at) SELECT i, 1, 'O-' || i, '', 'paid', iif(i > " +
                   open +
                   ", 'ready', 'done'), 'José García', CASE i % 3 WHEN 0 THEN '李小明' WHEN 1 THEN 'José García'"
                   " ELSE 'Анна Иванова' END, '12 Elm Street', 'Springfield', 'IL', 62701, 'US', 1700000000000,"
                   " 1700000000000 + i * 1000, 1700000000000 + i * 1000, 1, 0, 0 FROM n");
    forEach(1, "INSERT INTO order_lines (id, order_id, position, platform_line_id, platform_sku, sku_key, quantity,"
               " product_id) SELECT i, i, 1, i, 'SKU-' || i % 200, 'sku-' || i % 200, 1, i % 200 + 1 FROM n");
    forEach(1, "INSERT INTO packages (id, shop_id, state, country, warehouse_id, channel_id, ship_by_sort, paid_sort,"
               " pieces, single_product_id, created_at) SELECT i, 1, iif(i > " +
                   open + ", 'ready', 'delivered'), 'US', 1, 1, 1700000000000 + i * 1000, 0, 1, i % 200 + 1, 0 FROM n");
    forEach(1, "INSERT INTO package_lines (id, package_id, order_line_id, quantity) SELECT i, i, i, 1 FROM n");
}

void BenchStore::addOpenPackages()
{
    const auto firstOpen = size.orders - size.several - size.singles + 1;
    const auto firstSingle = std::to_string(size.orders - size.singles + 1);
    forEach(firstOpen, "INSERT INTO package_pieces (package_id, product_id, quantity) SELECT i, i % 200 + 1, 1 FROM n");
    forEach(firstOpen, "INSERT INTO package_pieces (package_id, product_id, quantity)"
                       " SELECT i, 1000, 1 FROM n WHERE i < " +
                           firstSingle);
    desk.db.execute("UPDATE packages SET single_product_id = NULL, pieces = 2 WHERE id >= " +
                    std::to_string(firstOpen) + " AND id < " + firstSingle);
    forEach(firstOpen, "INSERT INTO reservations (package_line_id, product_id, bin_id, quantity)"
                       " SELECT i, i % 200 + 1, 1, 1 FROM n");
    desk.db.execute(
        "INSERT INTO stock_moves (product_id, bin_id, delta, reason, who, at)"
        " SELECT product_id, 1, count(*) + 1000, 'import', 'bench', 0 FROM reservations GROUP BY product_id");
    desk.db.execute("INSERT INTO stock_levels (product_id, bin_id, on_hand, reserved, since_at)"
                    " SELECT product_id, 1, count(*) + 1000, count(*), 0 FROM reservations GROUP BY product_id");
}

} // namespace supercargo::bench
