// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/orders/order.h"
#include "core/orders/order_version.h"
#include "core/packages/package_plan.h"

#include <span>
#include <vector>

namespace supercargo::packages {

/// What the package maker reads and writes besides single packages: many rows with few statements. Within the
/// caller's transaction.
class PackagePlanRepository {
public:
    explicit PackagePlanRepository(db::Connection& db) : m_db{db} {}

    [[nodiscard]] ProductBook products(std::span<const ProductId> ids);
    /// Pieces of order lines on packages that have left.
    [[nodiscard]] orders::ShippedByUs shipped(std::span<const OrderId> orders);

    /// One waiting package for each order whose plan (beside it) has lines.
    void insert(std::span<const orders::Order> orders, std::span<const PackagePlan> plans, Instant at);
    /// Puts these lines on a waiting package in place of those it has.
    void replaceLines(PackageId package, std::span<const PlannedLine> lines);
    void setHold(PackageId package, bool held, std::string_view reason);
    void setReview(PackageId package, bool inReview);
    void setCountry(PackageId package, std::string_view country);
    /// Takes the packages' deadlines from their orders anew: the earliest counts.
    void refreshDeadlines(std::span<const PackageId> packages);

private:
    db::Connection& m_db;
};

} // namespace supercargo::packages
