// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packages/package_repository.h"
#include "core/packages/stage_keeper.h"
#include "core/stock/stock_repository.h"
#include "tests/support/test_store.h"

#include <string>
#include <string_view>
#include <vector>

namespace supercargo::tests {

/// Midnight of a day in December 2026, from 1 to 9.
inline Instant day(const int number)
{
    return *parseIso8601("2026-12-0" + std::to_string(number) + "T00:00:00Z");
}

/// What an order asks for: products of ours, so many of each.
struct Wanted {
    ProductId product;
    Quantity quantity{1};
};

struct OrderWish {
    Instant shipBy = *parseIso8601("2026-11-22T00:00:00Z");
    Instant paid = *parseIso8601("2026-11-20T00:00:00Z");
    bool urgent = false;
    std::string country = "US";
    std::string recipient = "Ada Baker";
    ShopId shop = {}; // 0: the workspace's own
};

/// A store with builders for what a seller has: a shop, warehouses with bins and stock, products, orders and
/// packages. What matters to a test stands in the test, the rest comes from here.
class TestWorkspace : public TestStore {
public:
    TestWorkspace();

    ShopId shop; // "Shop": USD, UTC, marks at `shipped`

    ShopId addShop(std::string_view name, std::string_view markAt = "shipped", std::string_view platform = "other");
    WarehouseId addWarehouse(std::string_view code);
    BinId addBin(WarehouseId warehouse, std::string_view code);
    ProductId addProduct(std::string_view sku, std::string_view barcode = {});
    void addBarcode(ProductId product, std::string_view barcode);
    ProductId addBundle(std::string_view sku, const std::vector<Wanted>& components);
    /// Books the difference to what lies there.
    void setStock(ProductId product, BinId bin, Quantity onHand);
    /// `numbers`: "none", "range" or "typed".
    ChannelId addChannel(std::string_view code, std::string_view numbers = "none");
    /// Serials from `first` to `last` of S10 numbers "LX…CN".
    void addNumbers(ChannelId channel, std::int64_t first, std::int64_t last);

    /// A paid order with its address; no package yet.
    OrderId addPaidOrder(const std::vector<Wanted>& lines, const OrderWish& wish = {});
    /// A waiting package of everything in these orders.
    PackageId addPackage(const std::vector<OrderId>& orders, const OrderWish& wish = {});
    /// The package with everything reserved (in walking order), its channel chosen, `ready`.
    void makeReady(PackageId package, WarehouseId warehouse, ChannelId channel);
    /// All three in one.
    PackageId addReadyPackage(WarehouseId warehouse, ChannelId channel, const std::vector<Wanted>& lines,
                              const OrderWish& wish = {});

    [[nodiscard]] packages::Package package(PackageId id) { return packages::PackageRepository{db}.get(id); }
    [[nodiscard]] std::string state(PackageId id) { return std::string{toString(package(id).state)}; }
    [[nodiscard]] stock::StockLevel level(ProductId product, BinId bin);
    [[nodiscard]] OrderId orderOf(PackageId id) { return package(id).lines.front().order; }

private:
    std::int64_t m_orders = 0;
};

} // namespace supercargo::tests
