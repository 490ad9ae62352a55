// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/db/connection.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace supercargo::orders {

/// The product behind a platform's SKU.
struct Mapping {
    ProductId product;
    std::int64_t quantity = 1; // pieces of the product in one piece of the line
};

/// A platform SKU that nobody has mapped yet, and how many orders wait for it.
struct UnmappedSku {
    ShopId shop;
    std::string shopName;
    std::string platformSku; // as the oldest line has it
    std::string title;
    std::int64_t orders = 0;
};

/// Which product a line is: an alias of the shop, then of its platform, then our SKU equal (folded) to the
/// platform's. A line without SKU goes by its title.
class LineMappingRepository {
public:
    explicit LineMappingRepository(db::Connection& db) : m_db{db} {}

    /// By folded SKU; what has no product is left out.
    [[nodiscard]] std::unordered_map<std::string, Mapping> find(ShopId shop, std::span<const std::string> skuKeys);

    /// The unmapped queue: what most orders wait for first.
    [[nodiscard]] std::vector<UnmappedSku> listUnmapped(std::int64_t limit);
    /// Orders with an unmapped line of one of these folded SKUs, by id.
    [[nodiscard]] std::vector<OrderId> listWaitingFor(std::span<const std::string> skuKeys);
    /// Gives these orders' unmapped lines the products that they have got since. Returns the orders of which a line
    /// was mapped. In the caller's transaction.
    std::vector<OrderId> remap(std::span<const OrderId> orders);

private:
    db::Connection& m_db;
};

} // namespace supercargo::orders
