// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"
#include "core/catalog/product.h"
#include "core/db/connection.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace supercargo::catalog {

/// Where a platform SKU is spoken: in one shop, or in all shops of a platform.
using AliasOwner = std::variant<ShopId, Platform>;

/// What a shop calls a product: one piece of `platformSku` is so many pieces of the product.
struct Alias {
    AliasOwner owner;
    std::string platformSku;
    Pieces pieces;
};

enum class AliasChange { added, changed, unchanged };

class AliasRepository {
public:
    explicit AliasRepository(db::Connection& db) : m_db{db} {}

    /// One alias per owner and SKU: a second one replaces the first.
    AliasChange put(const Alias& alias);
    [[nodiscard]] std::optional<Pieces> find(const AliasOwner& owner, std::string_view platformSku);
    [[nodiscard]] std::vector<Alias> list();
    /// Those of one product.
    [[nodiscard]] std::vector<Alias> listOf(ProductId product);

    /// What a shop's lines mean, by folded SKU: the shop's own alias, else its platform's, else the product of that
    /// very SKU. Keys that mean nothing are left out.
    [[nodiscard]] std::unordered_map<std::string, Pieces> resolve(ShopId shop, std::span<const std::string> skuKeys);

private:
    db::Connection& m_db;
};

} // namespace supercargo::catalog
