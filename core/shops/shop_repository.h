// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/shops/shop.h"

#include <optional>
#include <string_view>
#include <vector>

namespace supercargo::shops {

class ShopRepository {
public:
    explicit ShopRepository(db::Connection& db) : m_db{db} {}

    /// Throws constraint_failed when the name is taken.
    ShopId insert(const Shop& shop);
    /// Writes everything but name and platform, which stay for good.
    void update(const Shop& shop);

    [[nodiscard]] std::optional<Shop> find(ShopId id);
    [[nodiscard]] std::optional<Shop> findByName(std::string_view name);
    /// Throw not_found {"shop", …}.
    [[nodiscard]] Shop get(ShopId id);
    [[nodiscard]] Shop getByName(std::string_view name);
    /// By name.
    [[nodiscard]] std::vector<Shop> list();

private:
    db::Connection& m_db;
};

} // namespace supercargo::shops
