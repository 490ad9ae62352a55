// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

// What the products page shows, read at once.
namespace supercargo::ui {

/// A list of more rows helps nobody to find something: words look through all products, not what is shown.
inline constexpr std::int64_t kMostProductsShown = 5'000;

struct ProductRow {
    catalog::Product product;
    Quantity free; ///< in all warehouses; of a bundle: how many its components make

    friend bool operator==(const ProductRow&, const ProductRow&) = default;
};

struct ProductList {
    std::vector<ProductRow> products; ///< at most kMostProductsShown
    bool isCut = false;               ///< there are more
    std::int64_t count = 0;           ///< all of them
    std::vector<orders::UnmappedSku> unmapped;
    std::vector<std::string> owners; ///< who may speak an alias: shops, then the platforms of these shops
};

/// One page of products with their free pieces. On a lane: a large catalogue takes its time.
[[nodiscard]] std::vector<ProductRow> readProductRows(workspace::Workspace& workspace,
                                                      const catalog::ProductFilter& filter);
/// On a lane, too.
[[nodiscard]] ProductList readProductList(workspace::Workspace& workspace, const std::string& text);

struct ProductDetail {
    struct Part {
        std::string sku;
        Quantity quantity;
    };
    struct Name {
        std::string owner; ///< a shop, or a platform
        std::string platformSku;
        Quantity quantity;
    };

    catalog::Product product;
    std::vector<Part> parts;
    std::vector<Name> names;
    std::vector<stock::StockRow> places; ///< the first of them
};

/// Empty for a product that is gone. A few indexed reads.
[[nodiscard]] std::optional<ProductDetail> readProductDetail(workspace::Workspace& workspace, ProductId id);

} // namespace supercargo::ui
