// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/order_repository.h"
#include "core/packages/package_maker.h"

#include <optional>
#include <span>
#include <string_view>

namespace supercargo::packages {

/// Hold, release and approve: a person's words about orders. A hold is a flag on the order and on its packages: they
/// keep state and reservation, enter no wave, and stop every scan. Release undoes it.
class HoldService {
public:
    HoldService(db::Connection& db, PackageMaker& maker, const Clock& clock, audit::Actor actor)
        : m_db{db}, m_maker{maker}, m_clock{clock}, m_actor{std::move(actor)}, m_orders{db}, m_packages{db},
          m_flags{db}, m_stages{db}, m_audit{db}
    {}

    /// Until `until`, where it is given, or until somebody releases it. A held order is held anew, with the new
    /// reason. Throws invalid_argument for an empty reason, not_found for an unknown order.
    void hold(std::span<const OrderId> orders, std::string_view reason, std::optional<Instant> until = {});
    /// Ends the hold of orders, and of their packages unless another order on them is held.
    void release(std::span<const OrderId> orders);
    /// Releases what was held until now or earlier. Returns how many.
    std::int64_t releaseDue();
    /// Ends the review and accepts what the platform has changed since. Throws not_allowed for a packed package whose
    /// lines are no longer what is to ship.
    void approve(std::span<const OrderId> orders);

private:
    template <typename Change>
    void forEach(std::span<const OrderId> orders, Change&& change);
    void setHold(const orders::Order& order, bool held, std::string_view reason, std::optional<Instant> until);
    [[nodiscard]] bool hasHeldOrder(const Package& package, OrderId otherThan);
    void record(std::string_view subject, std::int64_t id, std::string_view action, std::string before,
                std::string after);

    db::Connection& m_db;
    PackageMaker& m_maker;
    const Clock& m_clock;
    audit::Actor m_actor;
    orders::OrderRepository m_orders;
    PackageRepository m_packages;
    PackagePlanRepository m_flags;
    StageKeeper m_stages;
    audit::AuditRepository m_audit;
};

} // namespace supercargo::packages
