// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/base/task_control.h"
#include "core/catalog/alias_repository.h"
#include "core/catalog/product_repository.h"
#include "core/files/own_table_report.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace supercargo::catalog {

struct CatalogReport : files::OwnTableReport {
    /// Folded platform SKUs that now mean something else than before: lines that bear them are to be looked up again.
    std::vector<std::string> changedSkuKeys;
};

/// What the word in an alias' `shop` column names: a shop, else a platform; empty for neither. Shops belong to another
/// area, so the caller knows them.
using FindAliasOwner = std::function<std::optional<AliasOwner>(std::string_view word)>;

/// What the seller does with products and aliases.
class CatalogService {
public:
    CatalogService(db::Connection& db, const Clock& clock, audit::Actor actor)
        : m_db{db}, m_clock{clock}, m_actor{std::move(actor)}, m_products{db}, m_aliases{db}
    {}

    /// Takes the seller's own file `products` (csv or xlsx). A product is known by its SKU; a column that the file
    /// lacks stays as it is; the same file twice changes nothing. A product never becomes a bundle, nor a bundle a
    /// product, for its stock and its promises would hang in the air. Throws what OwnTable throws.
    CatalogReport importProducts(const std::filesystem::path& path, const TaskControl& task = {});

    /// Takes the seller's own file `aliases`. Throws what OwnTable throws.
    CatalogReport importAliases(const std::filesystem::path& path, const FindAliasOwner& findOwner,
                                const TaskControl& task = {});

    /// One piece of `platformSku` is `quantity` pieces of the product. Returns the keys of lines to be looked up again.
    /// Throws not_found {"product", sku}, invalid_argument {"platform SKU" | "quantity", value}.
    std::vector<std::string> addAlias(const AliasOwner& owner, std::string_view platformSku, std::string_view sku,
                                      Quantity quantity);

private:
    struct Row;    // one product of the file, with what it was before
    struct Reader; // reads the file into rows
    void write(std::span<const Row> rows, CatalogReport& report);
    void writeAlias(const Alias& alias, CatalogReport& report);

    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    ProductRepository m_products;
    AliasRepository m_aliases;
};

} // namespace supercargo::catalog
