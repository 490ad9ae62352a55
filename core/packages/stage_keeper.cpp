// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/stage_keeper.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace supercargo::packages {

namespace {

using orders::PlatformStatus;
using orders::Stage;

Stage stageWithoutPackage(const PlatformStatus status)
{
    switch (status) {
    case PlatformStatus::unpaid:
        return Stage::unpaid;
    case PlatformStatus::paid:
    case PlatformStatus::partly_shipped:
        return Stage::waiting;
    case PlatformStatus::shipped:
        return Stage::shipped;
    case PlatformStatus::completed:
        return Stage::done;
    case PlatformStatus::cancelled:
        return Stage::cancelled;
    }
    return Stage::waiting;
}

std::optional<Stage> flagOf(const ReasonCode reason)
{
    switch (reason) {
    case ReasonCode::unmatched_sku:
        return Stage::unmapped;
    case ReasonCode::bad_address:
        return Stage::address;
    case ReasonCode::short_:
        return Stage::short_;
    case ReasonCode::no_channel:
    case ReasonCode::no_number:
    case ReasonCode::too_heavy:
    case ReasonCode::too_big:
    case ReasonCode::value_limit:
        return Stage::no_channel;
    case ReasonCode::changed:
        return std::nullopt; // the station says it; the package keeps its place in the lists
    }
    return std::nullopt;
}

Stage stageOfState(const PackageState state)
{
    switch (state) {
    case PackageState::waiting:
        return Stage::waiting;
    case PackageState::ready:
        return Stage::ready;
    case PackageState::in_wave:
        return Stage::in_wave;
    case PackageState::picked:
        return Stage::picked;
    case PackageState::packed:
        return Stage::packed;
    case PackageState::shipped:
        return Stage::shipped;
    case PackageState::delivered:
    case PackageState::returned:
    case PackageState::cancelled:
        return Stage::done;
    }
    return Stage::done;
}

/// The heaviest flag of the order and of its packages before `shipped`; the enumerators stand in order of weight.
std::optional<Stage> flagOf(const OrderStanding& order)
{
    std::optional<Stage> heaviest;
    const auto raise = [&heaviest](const std::optional<Stage> flag) {
        if (flag && (!heaviest || *flag < *heaviest)) {
            heaviest = flag;
        }
    };
    for (const auto& package : order.packages) {
        if (package.state >= PackageState::shipped) {
            continue;
        }
        raise(order.status == PlatformStatus::cancelled ? std::optional{Stage::cancelled} : std::nullopt);
        raise(order.held || package.held ? std::optional{Stage::held} : std::nullopt);
        for (const auto& reason : package.reasons) {
            raise(flagOf(reason.code));
        }
        raise(order.status == PlatformStatus::unpaid ? std::optional{Stage::unpaid} : std::nullopt);
        raise(order.inReview || package.inReview ? std::optional{Stage::review} : std::nullopt);
    }
    return heaviest;
}

} // namespace

Stage stageOf(const OrderStanding& order)
{
    if (order.packages.empty()) {
        return stageWithoutPackage(order.status);
    }
    if (const auto flag = flagOf(order)) {
        return *flag;
    }
    return stageOfState(std::ranges::min_element(order.packages, {}, &PackageStanding::state)->state);
}

Stage stageOfWaiting(const std::span<const Reason> reasons)
{
    auto heaviest = Stage::waiting;
    for (const auto& reason : reasons) {
        heaviest = std::min(heaviest, flagOf(reason.code).value_or(heaviest));
    }
    return heaviest;
}

void StageKeeper::refresh(const std::span<const OrderId> orders)
{
    std::map<std::pair<ShopId, Stage>, std::int64_t> moved;
    for (const auto& order : m_stages.list(orders)) {
        if (const auto stage = stageOf(order); stage != order.stage) {
            m_stages.setStage(order.id, stage);
            --moved[{order.shop, order.stage}];
            ++moved[{order.shop, stage}];
        }
    }
    for (const auto& [counter, by] : moved) {
        if (by != 0) {
            m_stages.addToCounter(counter.first, counter.second, by);
        }
    }
}

void StageKeeper::refreshOf(const std::span<const PackageId> packages)
{
    refresh(m_packages.ordersOf(packages));
}

bool StageKeeper::countersAreTrue()
{
    return m_stages.counters() == m_stages.countOrders();
}

void StageKeeper::recount()
{
    m_stages.replaceCounters(m_stages.countOrders());
}

} // namespace supercargo::packages
