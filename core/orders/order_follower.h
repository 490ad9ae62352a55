// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/orders/order.h"
#include "core/orders/order_version.h"

#include <span>
#include <vector>

namespace supercargo::orders {

/// An order that a version has changed.
struct ChangedOrder {
    Order order;
    VersionChanges changes;
};

/// What follows from orders: packages are made and brought along in the transaction that takes the orders. The area
/// of packages fulfils this; that of orders knows no more of it.
class OrderFollower {
public:
    virtual ~OrderFollower() = default;

    /// Pieces of these orders that our own packages have shipped, or that the platform was told of.
    [[nodiscard]] virtual ShippedByUs shippedByUs(std::span<const OrderId> orders) = 0;
    /// The stage that a new order will have once it is followed: it is stored with it at once.
    [[nodiscard]] virtual Stage stageOfNew(const Order& order) = 0;
    /// The orders are stored, with ids in them and in their lines.
    virtual void followNew(std::span<const Order> orders, const audit::Actor& actor, Instant at) = 0;
    virtual void followChanged(std::span<const ChangedOrder> orders, const audit::Actor& actor, Instant at) = 0;
    /// Lines of these orders have found their product; nothing else of them has changed.
    virtual void followMapped(std::span<const OrderId> orders, const audit::Actor& actor, Instant at) = 0;
};

} // namespace supercargo::orders
