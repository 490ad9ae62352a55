// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/order_follower.h"
#include "core/packages/merge_repository.h"
#include "core/packages/package_plan_repository.h"
#include "core/packages/package_repository.h"
#include "core/packages/stage_keeper.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace supercargo::packages {

using PiecesByLine = std::map<OrderLineId, std::int64_t>;

/// Makes packages from orders and brings them along when a later version changes the order. All in the caller's
/// transaction.
///
/// An order that is paid and ours to ship at once gets one waiting package of what is left. When lines or ship-to
/// change, what is `waiting` or `ready` waits anew with its reservation freed (a merged package falls apart); from
/// `in_wave` on a package keeps everything and gets the reason `changed`, which a person must accept.
class PackageMaker final : public orders::OrderFollower {
public:
    explicit PackageMaker(db::Connection& db)
        : m_plans{db},
          m_packages{db},
          m_merges{db},
          m_stages{db},
          m_stageRows{db},
          m_audit{db}
    {}

    [[nodiscard]] orders::ShippedByUs shippedByUs(std::span<const OrderId> orders) override;
    [[nodiscard]] orders::Stage stageOfNew(const orders::Order& order) override;
    void followNew(std::span<const orders::Order> orders, const audit::Actor& actor, Instant at) override;
    void followChanged(std::span<const orders::ChangedOrder> orders, const audit::Actor& actor, Instant at) override;
    void followMapped(std::span<const OrderId> orders, const audit::Actor& actor, Instant at) override;

    /// A person accepts what has changed: a package whose lines are no longer what is to ship goes back to waiting,
    /// one of which only the address changed goes on. Throws not_allowed for a packed one that would have to go back:
    /// void it first.
    void acceptChanges(const orders::Order& order, const Act& act);

private:
    void followOne(const orders::ChangedOrder& changed, const Act& act);
    void cancelPackages(const orders::Order& order, const Act& act);
    void refit(const orders::Order& order, const orders::VersionChanges& changes, const Act& act);
    /// What the order's packages are to hold together, by line. What the platform calls shipped because we told it so
    /// is still to be sent where its label was voided since.
    [[nodiscard]] PiecesByLine wantedPieces(const orders::Order& order);
    void relay(const orders::Order& order, std::span<const Package> open, std::span<const PlannedLine> left,
               const Act& act);
    void waitAnew(const orders::Order& order, const Package& package, const Act& act);
    void hold(const Package& package, std::string_view reason, const Act& act);
    void flagChanged(const Package& package, const Act& act);
    void takeApart(const Package& merged, const Act& act);
    [[nodiscard]] std::vector<Package> livePackages(OrderId order) { return m_packages.listForOrders({&order, 1}); }

    PackagePlanRepository m_plans;
    PackageRepository m_packages;
    MergeRepository m_merges;
    StageKeeper m_stages;
    StageRepository m_stageRows;
    audit::AuditRepository m_audit;
};

} // namespace supercargo::packages
