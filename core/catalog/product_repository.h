// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"
#include "core/db/connection.h"
#include "core/db/full_text.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace supercargo::catalog {

/// The key by which SKUs and barcodes are compared everywhere.
[[nodiscard]] std::string skuKey(std::string_view sku);

/// What a SKU names.
struct SkuMatch {
    ProductId product;
    bool isBundle = false;
};

struct ProductFilter {
    std::string afterSku; // the last SKU of the page before
    std::int64_t limit = 1'000;
    std::string text; // every word stands in SKU, names or barcodes
};

class ProductRepository {
public:
    explicit ProductRepository(db::Connection& db) : m_db{db}, m_words{db, "product_words"} {}

    ProductId insert(const Product& product);
    /// Writes all fields, barcodes and components. Whether it is a bundle stays for good.
    void update(const Product& product);
    /// Keeps what `findByWords` looks in compact; for the end of a bulk transaction.
    void tidyWords() { m_words.tidy(); }

    [[nodiscard]] std::optional<Product> find(ProductId id);
    /// Throws not_found {"product", …}.
    [[nodiscard]] Product get(ProductId id);
    [[nodiscard]] std::optional<Product> findBySku(std::string_view sku);
    /// The same where its fields do not matter.
    [[nodiscard]] std::optional<SkuMatch> match(std::string_view sku);
    /// By id; ids without a product are left out.
    [[nodiscard]] std::vector<Product> findAll(std::span<const ProductId> ids);
    /// Key → id of those of the keys that are SKUs.
    [[nodiscard]] std::unordered_map<std::string, ProductId> idsBySkuKey(std::span<const std::string> keys);
    /// All products that bear the code, by id.
    [[nodiscard]] std::vector<ProductId> idsByBarcode(std::string_view code);
    /// Products in whose SKU, names and barcodes all the words stand, the last of them perhaps only begun; those with
    /// the whole words first, then the newest. However large the catalogue is, no more than these are read.
    [[nodiscard]] std::vector<Product> findByWords(std::string_view text, std::int64_t limit);
    /// One page, by SKU.
    [[nodiscard]] std::vector<Product> list(const ProductFilter& filter);
    [[nodiscard]] std::int64_t count();

    /// What is picked for `quantity` of a product: itself, or a bundle's components.
    [[nodiscard]] std::vector<Pieces> expand(ProductId product, Quantity quantity);
    /// The components of those of the products that are bundles.
    [[nodiscard]] std::unordered_map<ProductId, std::vector<Pieces>> components(std::span<const ProductId> products);

private:
    void replaceBarcodes(const Product& product);
    void replaceComponents(const Product& product);
    void replaceWords(const Product& product);
    [[nodiscard]] std::vector<Product> read(db::Statement query);
    [[nodiscard]] std::vector<Product> page(std::string_view afterSku, std::int64_t limit);

    db::Connection& m_db;
    db::FullText m_words;
};

} // namespace supercargo::catalog
