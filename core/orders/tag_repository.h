// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/orders/tag.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace supercargo::orders {

/// Tags and the orders that have them. What writes does so within the caller's transaction.
class TagRepository {
public:
    explicit TagRepository(db::Connection& db) : m_db{db} {}

    /// By name.
    [[nodiscard]] std::vector<Tag> list();
    [[nodiscard]] std::int64_t countOrders(TagId tag);
    /// In any case and width, "#" before it or not. Empty for what is no tag's name.
    [[nodiscard]] std::optional<Tag> find(std::string_view name);
    /// Throws not_found {"tag", …}.
    [[nodiscard]] Tag get(TagId id);
    [[nodiscard]] Tag get(std::string_view name);
    /// Of each of these orders that has any, by name.
    [[nodiscard]] std::unordered_map<OrderId, std::vector<Tag>> of(std::span<const OrderId> orders);
    /// The orders that have it, by id, above `after`.
    [[nodiscard]] std::vector<OrderId> ordersWith(TagId tag, OrderId after, std::int64_t limit);

    [[nodiscard]] TagId insert(const Tag& tag);
    void update(const Tag& tag);
    /// No order may have it.
    void remove(TagId id);
    /// False where the order has it already.
    [[nodiscard]] bool put(OrderId order, TagId tag);
    /// False where the order does not have it.
    [[nodiscard]] bool take(OrderId order, TagId tag);

private:
    db::Connection& m_db;
};

} // namespace supercargo::orders
