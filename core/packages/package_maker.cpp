// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/package_maker.h"

#include "core/base/refusal.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace supercargo::packages {

namespace {

using orders::ChangedOrder;
using orders::Order;

bool isOpen(const Package& package)
{
    return package.state == PackageState::waiting || package.state == PackageState::ready;
}

bool isOnTheFloor(const Package& package)
{
    return package.state >= PackageState::in_wave && package.state <= PackageState::packed;
}

bool holdsOthersThan(const Package& package, const OrderId order)
{
    return std::ranges::any_of(package.lines, [order](const PackageLine& line) { return line.order != order; });
}

bool hasReason(const Package& package, const ReasonCode code)
{
    return std::ranges::any_of(package.reasons, [code](const Reason& reason) { return reason.code == code; });
}

std::vector<Package> only(const std::vector<Package>& packages, bool (*const which)(const Package&))
{
    std::vector<Package> kept;
    std::ranges::copy_if(packages, std::back_inserter(kept), which);
    return kept;
}

std::int64_t quantityOn(const std::span<const Package> packages, const OrderLineId line)
{
    std::int64_t sum = 0;
    for (const auto& package : packages) {
        for (const auto& packed : package.lines) {
            sum += packed.orderLine == line ? packed.quantity.value : 0;
        }
    }
    return sum;
}

bool holdJust(const std::span<const Package> packages, const PiecesByLine& wanted)
{
    return std::ranges::all_of(
        wanted, [&](const auto& line) { return quantityOn(packages, line.first) == line.second; });
}

std::vector<PlannedLine> leftFor(const Order& order, const PiecesByLine& wanted, const std::span<const Package> later)
{
    std::vector<PlannedLine> left;
    for (const auto& line : order.lines) {
        if (const auto quantity = wanted.at(line.id) - quantityOn(later, line.id); quantity > 0) {
            left.push_back({line.id, quantity});
        }
    }
    return left;
}

} // namespace

orders::ShippedByUs PackageMaker::shippedByUs(const std::span<const OrderId> orders)
{
    return m_plans.shipped(orders);
}

orders::Stage PackageMaker::stageOfNew(const Order& order)
{
    OrderStanding standing;
    standing.status = order.status;
    standing.held = order.held;
    standing.inReview = order.inReview;
    const bool hasPackage =
        order.isOursToShip() && std::ranges::any_of(order.lines, [](const auto& line) { return line.toShip() > 0; });
    if (hasPackage) {
        standing.packages.push_back({.state = PackageState::waiting, .reasons = standingReasons(order)});
    }
    return stageOf(standing);
}

void PackageMaker::followNew(const std::span<const Order> orders, const audit::Actor& /*actor*/, const Instant at)
{
    std::set<ProductId> products;
    std::map<std::pair<ShopId, orders::Stage>, std::int64_t> counts;
    for (const auto& order : orders) {
        ++counts[{order.shop, order.stage}];
        for (const auto& line : order.lines) {
            products.insert(line.product);
        }
    }
    const auto book = m_plans.products(std::vector<ProductId>{products.begin(), products.end()});
    std::vector<PackagePlan> plans(orders.size());
    for (std::size_t i = 0; i < orders.size(); ++i) {
        if (orders[i].isOursToShip()) {
            plans[i] = planPackage(orders[i], book);
        }
    }
    m_plans.insert(orders, plans, at);
    for (const auto& [counter, count] : counts) {
        m_stageRows.addToCounter(counter.first, counter.second, count);
    }
}

void PackageMaker::followChanged(const std::span<const ChangedOrder> orders, const audit::Actor& actor,
                                 const Instant at)
{
    if (orders.empty()) {
        return;
    }
    const Act act{actor, at};
    std::vector<OrderId> ids(orders.size());
    std::ranges::transform(orders, ids.begin(), [](const ChangedOrder& changed) { return changed.order.id; });
    // A merged package concerns its other orders too, also when it falls apart now.
    std::set<OrderId> concerned{ids.begin(), ids.end()};
    for (const auto& package : m_packages.listForOrders(ids)) {
        for (const auto& line : package.lines) {
            concerned.insert(line.order);
        }
    }
    for (const auto& changed : orders) {
        followOne(changed, act);
    }
    m_stages.refresh(std::vector<OrderId>{concerned.begin(), concerned.end()});
}

void PackageMaker::followOne(const ChangedOrder& changed, const Act& act)
{
    const auto& [order, changes] = changed;
    if (changes.cancelled) {
        cancelPackages(order, act);
        return;
    }
    if (changes.lines || changes.shipTo || changes.oursToShip) {
        refit(order, changes, act);
    }
    if (changes.buyerAskedCancel) {
        for (const auto& package : livePackages(order.id)) {
            if (package.state < PackageState::shipped) {
                hold(package, orders::kBuyerAskedCancel, act);
            }
        }
    }
    if (changes.deadlines) {
        // Those that stand aside for a merged one, too: they come back when it is taken apart.
        std::vector<PackageId> packages;
        for (const auto& package : m_packages.listForOrders({&order.id, 1}, Which::all)) {
            packages.push_back(package.id);
        }
        m_plans.refreshDeadlines(packages);
    }
}

void PackageMaker::cancelPackages(const Order& order, const Act& act)
{
    for (const auto& package : livePackages(order.id)) {
        if (holdsOthersThan(package, order.id) && isOpen(package)) {
            takeApart(package, act);
        }
    }
    for (const auto& package : livePackages(order.id)) {
        if (holdsOthersThan(package, order.id)) {
            flagChanged(package, act); // on the floor already: the next scan stops, and a person decides
        } else if (package.isBeforePacked()) {
            m_packages.cancel(package.id, act);
        } else if (package.state == PackageState::packed) {
            hold(package, "order_cancelled", act);
        }
    }
}

void PackageMaker::takeApart(const Package& merged, const Act& act)
{
    m_merges.takeApart(merged.id, act);
}

void PackageMaker::refit(const Order& order, const orders::VersionChanges& changes, const Act& act)
{
    auto packages = livePackages(order.id);
    for (const auto& package : packages) {
        if (isOpen(package) && holdsOthersThan(package, order.id)) {
            takeApart(package, act);
        }
    }
    packages = livePackages(order.id);
    const auto wanted = wantedPieces(order);
    for (const auto& package : packages) {
        // What the platform calls shipped after we packed it is news of our own.
        const bool isOwnNews = (package.state == PackageState::packed || holdJust(packages, wanted)) &&
                               !changes.lines && !changes.shipTo;
        if (isOnTheFloor(package) && !isOwnNews) {
            flagChanged(package, act);
        }
    }
    const auto open = only(packages, isOpen);
    if (!changes.lines && !changes.oursToShip) {
        for (const auto& package : open) {
            waitAnew(order, package, act);
        }
        return;
    }
    std::vector<Package> later;
    std::ranges::copy_if(packages, std::back_inserter(later), [](const Package& package) { return !isOpen(package); });
    if (open.empty() && std::ranges::any_of(later, isOnTheFloor)) {
        return; // what was added waits until a person has looked at the package on the floor
    }
    relay(order, open, leftFor(order, wanted, later), act);
}

PiecesByLine PackageMaker::wantedPieces(const Order& order)
{
    PiecesByLine wanted;
    const bool isToldShipped = !order.fulfilledByPlatform && (order.status == orders::PlatformStatus::shipped ||
                                                              order.status == orders::PlatformStatus::completed);
    const auto told = isToldShipped ? m_plans.shipped({&order.id, 1}) : orders::ShippedByUs{};
    for (const auto& line : order.lines) {
        const auto ours = told.find(line.id);
        wanted[line.id] = order.isOursToShip() ? line.toShip()
                          : ours == told.end() ? 0
                                               : std::min(line.toShip(), ours->second.pieces);
    }
    return wanted;
}

void PackageMaker::relay(const Order& order, const std::span<const Package> open,
                         const std::span<const PlannedLine> left, const Act& act)
{
    for (std::size_t i = left.empty() ? 0 : 1; i < open.size(); ++i) {
        m_packages.cancel(open[i].id, act);
    }
    if (left.empty()) {
        return;
    }
    if (!open.empty()) {
        m_packages.backToWaiting(open.front().id, act);
        m_packages.freeReservations({&open.front().id, 1});
        m_plans.replaceLines(open.front().id, left);
        m_packages.rebuildPieces({&open.front().id, 1});
        waitAnew(order, open.front(), act);
        return;
    }
    Package pattern;
    pattern.shop = order.shop;
    pattern.inReview = order.inReview;
    pattern.shipBySort = orders::sortKey(order.shipBy);
    pattern.paidSort = orders::sortKey(order.paidAt);
    std::vector<NewLine> lines;
    for (const auto& line : left) {
        lines.push_back({line.line, Quantity{line.quantity}});
    }
    pattern.id = m_packages.insert(pattern, lines, act);
    if (order.held) {
        m_plans.setHold(pattern.id, true, order.heldReason);
    }
    waitAnew(order, pattern, act);
}

void PackageMaker::waitAnew(const Order& order, const Package& package, const Act& act)
{
    m_packages.backToWaiting(package.id, act); // does nothing to one that waits already
    m_plans.setCountry(package.id, order.shipTo.country);
    m_packages.setReasons(package.id, standingReasons(order));
}

void PackageMaker::hold(const Package& package, const std::string_view reason, const Act& act)
{
    if (package.held) {
        return;
    }
    m_plans.setHold(package.id, true, reason);
    m_audit.record(act.actor, act.at,
                   {.subject = "package",
                    .subjectId = package.id.value,
                    .action = "held",
                    .field = {},
                    .before = {},
                    .after = std::string{reason}});
}

void PackageMaker::flagChanged(const Package& package, const Act& act)
{
    if (hasReason(package, ReasonCode::changed)) {
        return;
    }
    auto reasons = package.reasons;
    reasons.push_back({ReasonCode::changed, {}});
    m_packages.setReasons(package.id, reasons);
    m_audit.record(act.actor, act.at, {.subject = "package", .subjectId = package.id.value, .action = "order_changed"});
}

void PackageMaker::followMapped(const std::span<const OrderId> orders, const audit::Actor& actor, const Instant at)
{
    std::vector<PackageId> mapped;
    for (const auto& package : m_packages.listForOrders(orders)) {
        if (package.state != PackageState::waiting || !hasReason(package, ReasonCode::unmatched_sku)) {
            continue;
        }
        mapped.push_back(package.id);
        if (std::ranges::all_of(package.lines, [](const PackageLine& line) { return line.product.has_value(); })) {
            auto reasons = package.reasons;
            std::erase_if(reasons, [](const Reason& reason) { return reason.code == ReasonCode::unmatched_sku; });
            m_packages.setReasons(package.id, reasons);
        }
    }
    m_packages.rebuildPieces(mapped);
    for (const auto order : orders) {
        m_audit.record(actor, at, {.subject = "order", .subjectId = order.value, .action = "mapped"});
    }
    m_stages.refresh(orders);
    m_stages.refreshOf(mapped);
}

void PackageMaker::acceptChanges(const Order& order, const Act& act)
{
    const auto packages = livePackages(order.id);
    const bool linesFit = holdJust(packages, wantedPieces(order));
    for (const auto& package : packages) {
        if (!isOnTheFloor(package) || !hasReason(package, ReasonCode::changed)) {
            continue;
        }
        if (linesFit) {
            auto reasons = package.reasons;
            std::erase_if(reasons, [](const Reason& reason) { return reason.code == ReasonCode::changed; });
            m_packages.setReasons(package.id, reasons);
            m_plans.setCountry(package.id, order.shipTo.country);
        } else if (package.state == PackageState::packed) {
            throw notAllowed(Refusal::void_label_first, {package.number});
        } else {
            m_packages.backToWaiting(package.id, act);
        }
    }
    if (!linesFit) {
        refit(order, {.fields = {}, .lines = true}, act);
    }
}

} // namespace supercargo::packages
