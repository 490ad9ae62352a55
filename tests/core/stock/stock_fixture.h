// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/db/connection.h"

#include <string>
#include <string_view>

namespace supercargo::tests {

/// Rows that stock stands on, written bare: products, bins, and packages with lines that can be promised something.
class StockFixture {
public:
    explicit StockFixture(db::Connection& db) : m_db{db}
    {
        m_db.execute("INSERT INTO shops (name, platform, time_zone, currency, mark_at)"
                     " VALUES ('Shop', 'other', 'UTC', 'USD', 'shipped');"
                     "INSERT INTO orders (shop_id, platform_order_id, content_hash, platform_status, stage,"
                     "                    ship_by_sort, imported_at, changed_at)"
                     " VALUES (1, 'A-1', '', 'paid', 'waiting', 0, 0, 0);"
                     "INSERT INTO order_lines (order_id, position, quantity) VALUES (1, 1, 1)");
    }

    WarehouseId warehouse(const std::string_view code)
    {
        return {insert("INSERT INTO warehouses (code, name, kind, country, currency)"
                       " VALUES ($1, $1, 'own', 'CN', 'CNY')",
                       code)};
    }
    BinId bin(const WarehouseId warehouse, const std::string_view code)
    {
        return {m_db.statement("INSERT INTO bins (warehouse_id, code, walk_key) VALUES ($2, $1, $1)")
                    .bind("$1", code)
                    .bind("$2", warehouse)
                    .run()
                    .lastInsertedId};
    }
    ProductId product(const std::string_view sku)
    {
        return {insert("INSERT INTO products (sku, sku_key) VALUES ($1, lower($1))", sku)};
    }
    PackageId package()
    {
        return {m_db.statement("INSERT INTO packages (shop_id, state, ship_by_sort, paid_sort, created_at)"
                               " VALUES (1, 'waiting', 0, 0, 0)")
                    .run()
                    .lastInsertedId};
    }
    PackageLineId line(const PackageId package)
    {
        return {m_db.statement("INSERT INTO package_lines (package_id, order_line_id, quantity) VALUES ($1, 1, 1)")
                    .bind("$1", package)
                    .run()
                    .lastInsertedId};
    }

private:
    std::int64_t insert(const std::string_view sql, const std::string_view code)
    {
        return m_db.statement(sql).bind("$1", code).run().lastInsertedId;
    }

    db::Connection& m_db;
};

} // namespace supercargo::tests
