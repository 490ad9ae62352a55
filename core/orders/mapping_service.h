// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"
#include "core/orders/line_mapping_repository.h"
#include "core/orders/order_follower.h"

#include <span>
#include <string>

namespace supercargo::orders {

/// The unmapped queue: one mapping frees every order that waits for it.
class MappingService {
public:
    MappingService(db::Connection& db, OrderFollower& follower, const Clock& clock, audit::Actor actor)
        : m_db{db}, m_follower{follower}, m_clock{clock}, m_actor{std::move(actor)}, m_lines{db}
    {}

    /// What most orders wait for first.
    [[nodiscard]] std::vector<UnmappedSku> list(std::int64_t limit = 1'000) { return m_lines.listUnmapped(limit); }
    /// After aliases or products have appeared: gives the waiting lines of these folded SKUs their products, and
    /// brings their packages along. Returns the number of orders that were freed; a stop leaves whole orders, and
    /// calling it again does the rest.
    std::int64_t free(std::span<const std::string> skuKeys, const TaskControl& task = {});

private:
    db::Connection& m_db;
    OrderFollower& m_follower;
    const Clock& m_clock;
    audit::Actor m_actor;
    LineMappingRepository m_lines;
};

} // namespace supercargo::orders
