// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/aliexpress/gateway.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

// How many of a SKU can be bought, of products on sale. A SKU is a seller's code (sku_code) within a product, and the
// same one may be in several. Sources: published parameters of aliexpress.solution.product.list.get (ItemListQuery),
// product.info.get (GlobalAeopAeProductSku) and batch.product.inventory.update.
namespace supercargo::platforms::aliexpress {

class StockCalls {
public:
    explicit StockCalls(Gateway& gateway) : m_gateway{gateway} {}

    /// Sets each SKU's stock in every product that has it; 20 products a call. What the platform refuses comes back in
    /// its words. Prices are not touched.
    [[nodiscard]] std::vector<sync::StockRefusal> push(std::span<const sync::StockLevel> levels,
                                                       const TaskControl& task);
    /// The stock of each SKU, the highest where products differ; one that is in no product is absent.
    [[nodiscard]] std::vector<sync::StockLevel> read(std::span<const std::string> platformSkus,
                                                     const TaskControl& task);
    /// Asks for one product, to see whether it may.
    void tryOut(const TaskControl& task);

private:
    /// The products on sale with this SKU; asked once.
    [[nodiscard]] const std::set<std::string>& productsOf(const std::string& platformSku, const TaskControl& task);

    Gateway& m_gateway;
    std::map<std::string, std::set<std::string>> m_products; // by SKU
};

} // namespace supercargo::platforms::aliexpress
