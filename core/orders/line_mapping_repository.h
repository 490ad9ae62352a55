// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/catalog/alias_repository.h"
#include "core/db/connection.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace supercargo::orders {

/// A platform SKU that nobody has mapped yet, and how many orders wait for it.
struct UnmappedSku {
    ShopId shop;
    std::string shopName;
    std::string platformSku; // as the oldest line has it
    std::string title;
    std::int64_t orders = 0;
};

/// Order lines that have no product yet. What a SKU means, the catalogue says (AliasRepository::resolve).
class LineMappingRepository {
public:
    explicit LineMappingRepository(db::Connection& db) : m_db{db}, m_aliases{db} {}

    /// The unmapped queue: what most orders wait for first.
    [[nodiscard]] std::vector<UnmappedSku> listUnmapped(std::int64_t limit);
    /// Orders with an unmapped line of one of these folded SKUs, by id.
    [[nodiscard]] std::vector<OrderId> listWaitingFor(std::span<const std::string> skuKeys);
    /// Gives these orders' unmapped lines the products that they have got since. Returns the orders of which a line
    /// was mapped. In the caller's transaction.
    std::vector<OrderId> remap(std::span<const OrderId> orders);
    /// The shop sells these, as it writes them, by their folded form. In the caller's transaction.
    void noteSold(ShopId shop, const std::unordered_map<std::string, std::string>& platformSkus);

private:
    db::Connection& m_db;
    catalog::AliasRepository m_aliases;
};

} // namespace supercargo::orders
