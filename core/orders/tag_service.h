// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/orders/tag_repository.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace supercargo::orders {

/// Defines tags, and puts them on orders and takes them off. A tag decides nothing: it is the seller's own word. What
/// was done stands in the history of the order.
class TagService {
public:
    TagService(db::Connection& db, const Clock& clock, audit::Actor actor)
        : m_db{db}, m_clock{clock}, m_actor{std::move(actor)}, m_tags{db}, m_audit{db}
    {}

    /// Without a colour it takes the one that the fewest tags have. Throws invalid_argument as tagName does,
    /// already_exists {"tag", name}.
    Tag add(std::string_view name, std::optional<TagColor> color = {});
    /// Gives the tag of this id this name and colour. Throws the same, and not_found.
    void change(const Tag& tag);
    /// Takes it off all its orders, and away. Returns how many orders had it. Throws not_found.
    std::int64_t remove(TagId tag);

    /// Returns the orders that did not have it yet. Throws not_found for an unknown tag, constraint_failed for an
    /// unknown order.
    std::vector<OrderId> put(std::span<const OrderId> orders, TagId tag);
    /// Returns the orders that had it. Throws not_found for an unknown tag.
    std::vector<OrderId> take(std::span<const OrderId> orders, TagId tag);

private:
    enum class Step { put, take };

    std::vector<OrderId> forEach(std::span<const OrderId> orders, TagId tag, Step step);
    [[nodiscard]] TagColor leastUsed();
    void requireFree(std::string_view name, TagId but);
    void record(TagId tag, std::string_view action, std::string field, std::string_view before,
                std::string_view after);

    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    TagRepository m_tags;
    audit::AuditRepository m_audit;
};

} // namespace supercargo::orders
