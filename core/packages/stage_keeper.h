// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/orders/stage.h"
#include "core/packages/package_repository.h"
#include "core/packages/stage_repository.h"

#include <span>

namespace supercargo::packages {

/// The stage that follows from an order and its live packages: the least advanced of them, and as long as one is
/// before `shipped` the flags win. Without a live package it follows the platform's state.
[[nodiscard]] orders::Stage stageOf(const OrderStanding& order);
/// Where a package stands that waits for these reasons and no other: at the heaviest.
[[nodiscard]] orders::Stage stageOfWaiting(std::span<const Reason> reasons);

/// Keeps each order's stage, and the counter of every shop and stage, true to orders and packages. Whoever changes
/// a package, or what flags an order, calls `refresh` in the same transaction.
class StageKeeper {
public:
    explicit StageKeeper(db::Connection& db) : m_stages{db}, m_packages{db} {}

    void refresh(std::span<const OrderId> orders);
    /// The same for the orders whose lines these packages hold.
    void refreshOf(std::span<const PackageId> packages);

    /// True when every counter equals a count of the orders.
    /// Reads an index of all orders: for `db check`.
    [[nodiscard]] bool countersAreTrue();
    /// Counts anew. In the caller's transaction.
    void recount();

private:
    StageRepository m_stages;
    PackageRepository m_packages;
};

} // namespace supercargo::packages
