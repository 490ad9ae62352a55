// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packages/package_repository.h"
#include "core/packages/stage_keeper.h"

#include <string>

namespace supercargo::packages {

/// So many pieces of an order's SKU: ours, or the platform's where it is unmapped. A listing of two mugs is two of MUG.
struct SkuQuantity {
    std::string sku;
    Quantity quantity;
};

/// Divides an order over two packages by line and quantity, and joins them again.
class SplitService {
public:
    SplitService(db::Connection& db, const Clock& clock, audit::Actor actor)
        : m_db{db},
          m_clock{clock},
          m_actor{std::move(actor)},
          m_packages{db},
          m_stages{db}
    {}

    /// Throws what split() throws of the package itself, before anybody has chosen pieces.
    void requireSplittable(PackageId package);
    /// Moves these pieces into a new package; both then wait, with nothing reserved. Throws not_found, invalid_argument
    /// {"quantity", …} for pieces that the package does not have or when none would be left, and not_allowed for a
    /// package in a wave or later, a merged one (unmerge it first), or a route on which one order is one parcel.
    PackageId split(PackageId package, std::span<const SplitLine> lines);
    /// The same, looked for in the order's open package (waiting or ready) that has the most of it.
    PackageId splitOrder(OrderId order, std::span<const SkuQuantity> wanted);
    /// Joins the order's open packages into the oldest of them, which then waits; returns it. Throws not_allowed when
    /// there is nothing to join.
    PackageId rejoin(OrderId order);

private:
    [[nodiscard]] std::vector<Package> openPackages(OrderId order);
    void waitAnew(const Package& package);
    void requireSplittable(const Package& package);
    [[nodiscard]] PackageId splitWithin(const Package& package, std::span<const SplitLine> lines);

    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    PackageRepository m_packages;
    StageKeeper m_stages;
};

} // namespace supercargo::packages
