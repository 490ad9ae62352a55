// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/split_service.h"

#include "core/base/check_code.h"
#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/base/text.h"
#include "core/packages/route_rules.h"
#include "core/shops/shop_repository.h"

#include <algorithm>
#include <numeric>

namespace supercargo::packages {

namespace {

bool isOfOneOrder(const Package& package)
{
    return std::ranges::all_of(package.lines,
                               [&](const PackageLine& line) { return line.order == package.lines.front().order; });
}

std::int64_t count(const Package& package)
{
    return std::accumulate(package.lines.begin(), package.lines.end(), std::int64_t{0},
                           [](const std::int64_t sum, const PackageLine& line) { return sum + line.quantity.value; });
}

/// The lines that together have the wanted pieces of each SKU, the first ones first; empty when they do not. What is
/// sold as a set of several stays together.
std::vector<SplitLine> linesFor(const Package& package, const std::span<const SkuQuantity> wanted)
{
    std::vector<SplitLine> found;
    auto lines = package.lines;
    for (const auto& [sku, quantity] : wanted) {
        auto missing = quantity;
        for (auto& line : lines) {
            const Quantity sets{missing.value / line.productQuantity};
            const auto taken = foldedCode(line.sku) == foldedCode(sku) ? std::min(sets, line.quantity) : Quantity{0};
            if (taken > Quantity{0}) {
                line.quantity -= taken;
                missing -= taken * line.productQuantity;
                const auto same = std::ranges::find(found, line.id, &SplitLine::line);
                if (same != found.end()) {
                    same->quantity += taken;
                } else {
                    found.push_back({line.id, taken});
                }
            }
        }
        if (missing > Quantity{0} || quantity <= Quantity{0}) {
            return {};
        }
    }
    return found;
}

} // namespace

std::vector<Package> SplitService::openPackages(const OrderId order)
{
    auto packages = m_packages.listForOrders(std::span{&order, 1});
    std::erase_if(packages, [](const Package& package) { return package.state > PackageState::ready; });
    return packages;
}

void SplitService::waitAnew(const Package& package)
{
    if (package.state == PackageState::ready) {
        m_packages.backToWaiting(package.id, {m_actor, m_clock.now()});
    }
}

PackageId SplitService::split(const PackageId package, const std::span<const SplitLine> lines)
{
    db::Transaction transaction{m_db};
    const auto made = splitWithin(m_packages.get(package), lines);
    transaction.commit();
    return made;
}

PackageId SplitService::splitOrder(const OrderId order, const std::span<const SkuQuantity> wanted)
{
    db::Transaction transaction{m_db};
    auto open = openPackages(order);
    if (open.empty()) {
        throw notAllowed(Refusal::no_open_package, {std::to_string(order.value)});
    }
    std::ranges::stable_sort(open, [](const Package& a, const Package& b) { return count(a) > count(b); });
    for (const auto& package : open) {
        if (const auto lines = linesFor(package, wanted); !lines.empty()) {
            const auto made = splitWithin(package, lines);
            transaction.commit();
            return made;
        }
    }
    throw notAllowed(Refusal::pieces_not_there, {std::to_string(order.value)});
}

void SplitService::requireSplittable(const PackageId package)
{
    requireSplittable(m_packages.get(package));
}

void SplitService::requireSplittable(const Package& package)
{
    if (package.state > PackageState::ready || package.mergedInto) {
        throw notAllowed(Refusal::package_on_its_way, {package.number});
    }
    if (!isOfOneOrder(package)) {
        throw notAllowed(Refusal::several_orders, {package.number});
    }
    const auto shop = shops::ShopRepository{m_db}.get(package.shop);
    if (isOneParcelRoute(shop.platform, m_packages.origins(package.id), package.country)) {
        throw notAllowed(Refusal::one_parcel_route, {package.number});
    }
}

PackageId SplitService::splitWithin(const Package& package, const std::span<const SplitLine> lines)
{
    requireSplittable(package);
    std::int64_t moved = 0;
    for (const auto& part : lines) {
        const auto line = std::ranges::find(package.lines, part.line, &PackageLine::id);
        if (line == package.lines.end() || part.quantity <= Quantity{0} || part.quantity > line->quantity) {
            throw Error{ErrorCode::invalid_argument, {"quantity", std::to_string(part.quantity.value)}};
        }
        moved += part.quantity.value;
    }
    if (moved == 0 || moved >= count(package)) {
        throw notAllowed(Refusal::pieces_not_there, {package.number});
    }
    waitAnew(package);
    const auto made = m_packages.splitOff(package.id, lines, {m_actor, m_clock.now()});
    m_stages.refreshOf(std::span{&made, 1});
    return made;
}

PackageId SplitService::rejoin(const OrderId order)
{
    db::Transaction transaction{m_db};
    auto open = openPackages(order);
    std::erase_if(open, [](const Package& package) { return !isOfOneOrder(package); });
    if (open.size() < 2) {
        throw notAllowed(Refusal::nothing_to_join, {std::to_string(order.value)});
    }
    const Act act{m_actor, m_clock.now()};
    const auto& oldest = open.front();
    waitAnew(oldest);
    for (const auto& other : std::span{open}.subspan(1)) {
        m_packages.cancel(other.id, act);
        m_packages.moveLines(other.id, oldest.id, act);
    }
    m_stages.refresh(std::span{&order, 1});
    transaction.commit();
    return oldest.id;
}

} // namespace supercargo::packages
