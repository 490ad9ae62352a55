// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/hold_service.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/db/short_transactions.h"

#include <algorithm>

namespace supercargo::packages {

template <typename Change>
void HoldService::forEach(const std::span<const OrderId> orders, Change&& change)
{
    db::ShortTransactions writer{m_db};
    writer.run(orders, [&](const std::span<const OrderId> part) {
        std::vector<OrderId> concerned;
        for (const auto id : part) {
            const auto order = m_orders.get(id);
            for (const auto& package : m_packages.listForOrders({&id, 1})) {
                for (const auto& line : package.lines) {
                    concerned.push_back(line.order);
                }
            }
            concerned.push_back(id);
            change(order);
        }
        m_stages.refresh(concerned);
    });
    writer.finish();
}

void HoldService::record(const std::string_view subject, const std::int64_t id, const std::string_view action,
                         std::string before, std::string after)
{
    m_audit.record(m_actor, m_clock.now(),
                   {.subject = subject,
                    .subjectId = id,
                    .action = action,
                    .field = {},
                    .before = std::move(before),
                    .after = std::move(after)});
}

bool HoldService::hasHeldOrder(const Package& package, const OrderId otherThan)
{
    return std::ranges::any_of(package.lines, [&](const PackageLine& line) {
        return line.order != otherThan && m_orders.get(line.order).held;
    });
}

void HoldService::setHold(const orders::Order& order, const bool held, const std::string_view reason,
                          const std::optional<Instant> until)
{
    const auto* const action = held ? "held" : "released";
    m_orders.setHold(order.id, held, reason, until);
    record("order", order.id.value, action, order.heldReason,
           std::string{reason} + (until ? " until " + toIso8601(*until) : ""));
    for (const auto& package : m_packages.listForOrders({&order.id, 1})) {
        if (package.state >= PackageState::shipped || (!held && hasHeldOrder(package, order.id))) {
            continue;
        }
        m_flags.setHold(package.id, held, reason);
        record("package", package.id.value, action, package.heldReason, std::string{reason});
    }
}

void HoldService::hold(const std::span<const OrderId> orders, const std::string_view reason,
                       const std::optional<Instant> until)
{
    if (trimmed(reason).empty()) {
        throw Error{ErrorCode::invalid_argument, {"reason", std::string{reason}}};
    }
    forEach(orders, [&](const orders::Order& order) { setHold(order, true, trimmed(reason), until); });
}

void HoldService::release(const std::span<const OrderId> orders)
{
    forEach(orders, [&](const orders::Order& order) {
        const bool hasHeldPackage = std::ranges::any_of(m_packages.listForOrders({&order.id, 1}), &Package::held);
        if (order.held || hasHeldPackage) {
            setHold(order, false, {}, {});
        }
    });
}

std::int64_t HoldService::releaseDue()
{
    const auto due = m_orders.listDueHolds(m_clock.now());
    release(due);
    return static_cast<std::int64_t>(due.size());
}

void HoldService::approve(const std::span<const OrderId> orders)
{
    forEach(orders, [&](const orders::Order& order) {
        m_orders.setReview(order.id, false);
        for (const auto& package : m_packages.listForOrders({&order.id, 1})) {
            m_flags.setReview(package.id, false);
        }
        m_maker.acceptChanges(order, {m_actor, m_clock.now()});
        record("order", order.id.value, "approved", {}, {});
    });
}

} // namespace supercargo::packages
