// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_workspace.h"

#include "core/base/text.h"
#include "core/stock/walk_order.h"

#include <algorithm>
#include <stdexcept>

namespace supercargo::tests {

TestWorkspace::TestWorkspace() : shop{addShop("Shop")}
{}

ShopId TestWorkspace::addShop(const std::string_view name, const std::string_view markAt,
                              const std::string_view platform)
{
    return {db.statement("INSERT INTO shops (name, platform, time_zone, currency, mark_at)"
                         " VALUES ($1, $3, 'UTC', 'USD', $2)")
                .bind("$1", name)
                .bind("$2", markAt)
                .bind("$3", platform)
                .run()
                .lastInsertedId};
}

WarehouseId TestWorkspace::addWarehouse(const std::string_view code)
{
    return {db.statement("INSERT INTO warehouses (code, name, kind, country, address, currency)"
                         " VALUES ($1, $1, 'own', 'CN', 'Depot 1, Shenzhen 518000', 'CNY')")
                .bind("$1", code)
                .run()
                .lastInsertedId};
}

BinId TestWorkspace::addBin(const WarehouseId warehouse, const std::string_view code)
{
    return {db.statement("INSERT INTO bins (warehouse_id, code, walk_key) VALUES ($1, $2, $3)")
                .bind("$1", warehouse)
                .bind("$2", code)
                .bind("$3", stock::walkKey({}, {}, code))
                .run()
                .lastInsertedId};
}

ProductId TestWorkspace::addProduct(const std::string_view sku, const std::string_view barcode)
{
    const ProductId product{db.statement("INSERT INTO products (sku, sku_key, name_en, name_zh, weight_grams)"
                                         " VALUES ($1, $2, $1, $1, 100)")
                                .bind("$1", sku)
                                .bind("$2", foldedCode(sku))
                                .run()
                                .lastInsertedId};
    if (!barcode.empty()) {
        addBarcode(product, barcode);
    }
    return product;
}

void TestWorkspace::addBarcode(const ProductId product, const std::string_view barcode)
{
    db.statement("INSERT INTO product_barcodes (barcode_key, product_id, barcode) VALUES ($1, $2, $3)")
        .bind("$1", foldedCode(barcode))
        .bind("$2", product)
        .bind("$3", barcode)
        .run();
}

ProductId TestWorkspace::addBundle(const std::string_view sku, const std::vector<Wanted>& components)
{
    const auto bundle = addProduct(sku);
    db.statement("UPDATE products SET is_bundle = 1 WHERE id = $1").bind("$1", bundle).run();
    for (const auto& component : components) {
        db.statement("INSERT INTO bundle_components (bundle_id, component_id, quantity) VALUES ($1, $2, $3)")
            .bind("$1", bundle)
            .bind("$2", component.product)
            .bind("$3", component.quantity)
            .run();
    }
    return bundle;
}

void TestWorkspace::setStock(const ProductId product, const BinId bin, const Quantity onHand)
{
    stock::StockRepository stock{db};
    const auto now = stock.find(product, bin);
    const auto delta = onHand - (now ? now->onHand : Quantity{0});
    if (delta != Quantity{0}) {
        db::Transaction transaction{db};
        stock.book({product, bin, delta, {actor.who, clock.now(), "count", {}}});
        transaction.commit();
    }
}

ChannelId TestWorkspace::addChannel(const std::string_view code, const std::string_view numbers)
{
    return {db.statement("INSERT INTO channels (code, name, carrier, numbers, currency)"
                         " VALUES ($1, $1, 'China Post', $2, 'CNY')")
                .bind("$1", code)
                .bind("$2", numbers)
                .run()
                .lastInsertedId};
}

void TestWorkspace::addNumbers(const ChannelId channel, const std::int64_t first, const std::int64_t last)
{
    db.statement("INSERT INTO number_ranges (channel_id, prefix, suffix, first_serial, last_serial, next_serial)"
                 " VALUES ($1, 'LX', 'CN', $2, $3, $2)")
        .bind("$1", channel)
        .bind("$2", first)
        .bind("$3", last)
        .run();
}

OrderId TestWorkspace::addPaidOrder(const std::vector<Wanted>& lines, const OrderWish& wish)
{
    const auto at = clock.now();
    const auto ours = wish.shop ? wish.shop : shop;
    db::Transaction transaction{db};
    const OrderId order{
        db.statement(
              "INSERT INTO orders (shop_id, platform_order_id, content_hash, platform_status, stage, ship_name,"
              " ship_lines, ship_city, ship_region, ship_postcode, ship_country, paid_at, ship_by, ship_by_sort,"
              " imported_at, changed_at) VALUES ($1, $2, $2, 'paid', 'waiting', $3, '12 Elm Street', 'Springfield',"
              " 'IL', '62701', $4, $5, $6, $6, $7, $7)")
            .bind("$1", ours)
            .bind("$2", "ORDER-" + std::to_string(++m_orders))
            .bind("$3", wish.recipient)
            .bind("$4", wish.country)
            .bind("$5", wish.paid)
            .bind("$6", wish.shipBy)
            .bind("$7", at)
            .run()
            .lastInsertedId};
    std::int64_t position = 0;
    for (const auto& line : lines) {
        ++position;
        db.statement("INSERT INTO order_lines (order_id, position, platform_line_id, platform_sku, title, quantity,"
                     " product_id) SELECT $1, $2, $3, sku, name_en, $4, id FROM products WHERE id = $5")
            .bind("$1", order)
            .bind("$2", position)
            .bind("$3", "LINE-" + std::to_string(m_orders) + "-" + std::to_string(position))
            .bind("$4", line.quantity)
            .bind("$5", line.product)
            .run();
    }
    db.statement("INSERT INTO stage_counters (shop_id, stage, orders) VALUES ($1, 'waiting', 1)"
                 " ON CONFLICT (shop_id, stage) DO UPDATE SET orders = stage_counters.orders + 1")
        .bind("$1", ours)
        .run();
    transaction.commit();
    return order;
}

PackageId TestWorkspace::addPackage(const std::vector<OrderId>& orders, const OrderWish& wish)
{
    std::vector<packages::NewLine> lines;
    for (const auto order : orders) {
        auto query = db.statement("SELECT id, quantity FROM order_lines WHERE order_id = $1 ORDER BY position");
        query.bind("$1", order);
        while (query.next()) {
            lines.push_back({query.as<OrderLineId>(0), query.as<Quantity>(1)});
        }
    }
    packages::Package pattern;
    pattern.shop = wish.shop ? wish.shop : shop;
    pattern.country = wish.country;
    pattern.urgent = wish.urgent;
    pattern.shipBySort = toMilliseconds(wish.shipBy);
    pattern.paidSort = toMilliseconds(wish.paid);
    db::Transaction transaction{db};
    const auto package = packages::PackageRepository{db}.insert(pattern, lines, {actor, clock.now()});
    packages::StageKeeper{db}.refreshOf(std::vector{package});
    transaction.commit();
    return package;
}

void TestWorkspace::makeReady(const PackageId package, const WarehouseId warehouse, const ChannelId channel)
{
    packages::PackageRepository packages{db};
    stock::StockRepository stock{db};
    db::Transaction transaction{db};
    for (const auto& line : packages.get(package).lines) {
        std::vector<Wanted> parts;
        {
            auto query = db.statement("SELECT coalesce(b.component_id, $1), coalesce(b.quantity, 1) * $2"
                                      " FROM products p LEFT JOIN bundle_components b ON b.bundle_id = p.id"
                                      " WHERE p.id = $1");
            query.bind("$1", line.product).bind("$2", line.quantity.value * line.productQuantity);
            while (query.next()) {
                parts.push_back({query.as<ProductId>(0), query.as<Quantity>(1)});
            }
        }
        const auto free = stock.freeStock(std::vector{warehouse});
        for (auto& part : parts) {
            for (const auto& place : free) {
                const auto quantity = std::min(part.quantity, place.free);
                if (place.product == part.product && quantity > Quantity{0} &&
                    stock.reserve(line.id, part.product, place.bin, quantity)) {
                    part.quantity -= quantity;
                }
            }
            if (part.quantity > Quantity{0}) {
                throw std::runtime_error{"the test's stock is too small for its package"};
            }
        }
    }
    db.statement("UPDATE packages SET warehouse_id = $2, channel_id = $3, reasons = '' WHERE id = $1")
        .bind("$1", package)
        .bind("$2", warehouse)
        .bind("$3", channel)
        .run();
    if (!packages.setState(package, std::vector{packages::PackageState::waiting}, packages::PackageState::ready,
                           {actor, clock.now()})) {
        throw std::runtime_error{"only a waiting package becomes ready"};
    }
    packages::StageKeeper{db}.refreshOf(std::vector{package});
    transaction.commit();
}

PackageId TestWorkspace::addReadyPackage(const WarehouseId warehouse, const ChannelId channel,
                                         const std::vector<Wanted>& lines, const OrderWish& wish)
{
    const auto package = addPackage({addPaidOrder(lines, wish)}, wish);
    makeReady(package, warehouse, channel);
    return package;
}

stock::StockLevel TestWorkspace::level(const ProductId product, const BinId bin)
{
    return stock::StockRepository{db}.find(product, bin).value_or(stock::StockLevel{product, bin, {}, {}, {}});
}

} // namespace supercargo::tests
