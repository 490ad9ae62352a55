// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/wish/wish_client.h"
#include "core/sync/shop_connection.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace supercargo::platforms::wish {

/// How many of a SKU can be bought. A SKU is a variation's, and Wish finds products by their parent SKU only, so a
/// product is looked for by the SKU itself and by what stands before its last separators ("MUG-RED-L", "MUG-RED",
/// "MUG"); what is not found so, among all live products, one by one. A variation has a stock in each of the seller's
/// warehouses: where it has several, the one of the standard warehouse is told. Source: "Products" and "Merchant" of
/// Wish's OpenAPI document (3.0.65): listProducts (without variations), getProduct, updateProduct, getWarehouses.
class Listings {
public:
    explicit Listings(WishClient& client) : m_client{client} {}

    /// Sets each SKU's stock; what Wish refuses comes back in its words.
    [[nodiscard]] std::vector<sync::StockRefusal> push(std::span<const sync::StockLevel> levels,
                                                       const TaskControl& task);
    /// The stock of each SKU; absent where Wish does not know it.
    [[nodiscard]] std::vector<sync::StockLevel> read(std::span<const std::string> platformSkus,
                                                     const TaskControl& task);

    struct Warehouse {
        std::string country; // ISO 3166-1 alpha-2; empty where it is not told
        bool isStandard = false;
    };
    /// The seller's, by their ids; asked once. Empty where the app may not read them.
    [[nodiscard]] const std::map<std::string, Warehouse>& warehouses(const TaskControl& task);

private:
    struct Stock {
        std::string warehouse;
        std::int64_t pieces = 0;
    };
    struct Variation {
        std::string product;
        std::string id;
        std::vector<Stock> stocks;
    };
    using Variations = std::map<std::string, Variation>; // by our spelling of the SKU

    [[nodiscard]] Variations find(const std::set<std::string>& skus, const TaskControl& task);
    void findByParent(const std::string& sku, Variations& found, const std::set<std::string>& skus,
                      const TaskControl& task);
    void findAnywhere(Variations& found, const std::set<std::string>& skus, const TaskControl& task);
    void readProduct(const std::string& id, Variations& found, const std::set<std::string>& skus,
                     const TaskControl& task);
    [[nodiscard]] Stock* toldStock(Variation& variation, const TaskControl& task);
    void pushProduct(const std::string& product, std::span<const sync::StockLevel> levels, Variations& variations,
                     std::vector<sync::StockRefusal>& refusals, const TaskControl& task);

    WishClient& m_client;
    std::map<std::string, std::string> m_products; // of SKUs found before
    std::set<std::string> m_read;                  // products that were read by this look
    std::optional<std::map<std::string, Warehouse>> m_warehouses;
};

} // namespace supercargo::platforms::wish
