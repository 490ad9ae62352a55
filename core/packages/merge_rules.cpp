// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/merge_rules.h"

#include "core/packages/route_rules.h"

#include <algorithm>
#include <array>

namespace supercargo::packages {

namespace {

constexpr std::array<std::string_view, 11> kObstacleWords{
    "held",      "in_review", "in_wave",     "same_order", "other_warehouse", "one_parcel_route",
    "too_heavy", "too_big",   "value_limit", "no_channel", "duty_threshold"};

/// What keeps a package out of any merge.
std::optional<MergeObstacle> obstacleOf(const MergeCandidate& candidate)
{
    if (candidate.isHeld) {
        return MergeObstacle::held;
    }
    if (candidate.isInReview) {
        return MergeObstacle::in_review;
    }
    return candidate.state > PackageState::ready ? std::optional{MergeObstacle::in_wave} : std::nullopt;
}

MergeObstacle obstacleFrom(const channels::Refusal refusal)
{
    switch (refusal) {
    case channels::Refusal::too_heavy:
        return MergeObstacle::too_heavy;
    case channels::Refusal::too_big:
        return MergeObstacle::too_big;
    case channels::Refusal::value_limit:
        return MergeObstacle::value_limit;
    default:
        return MergeObstacle::no_channel;
    }
}

/// The sum in one currency; empty where a rate is missing.
std::optional<Money> sumIn(const Currency currency, const std::vector<Money>& amounts,
                           const channels::Converter& convert)
{
    Money sum{0, currency};
    for (const auto& amount : amounts) {
        const auto converted = amount.currency() == currency ? std::optional{amount} : convert(amount, currency);
        if (!converted) {
            return {};
        }
        sum += *converted;
    }
    return sum;
}

} // namespace

std::string_view toString(const MergeObstacle obstacle)
{
    return kObstacleWords[static_cast<std::size_t>(obstacle)];
}

MergePlanner::MergePlanner(const AllocationProblem& loads, const channels::Converter& convert,
                           const Thresholds& threshold)
    : m_loads{loads},
      m_convert{convert},
      m_threshold{threshold}
{
    for (const auto& package : loads.packages) {
        m_packages.emplace(package.id, &package);
    }
}

const AllocationPackage& MergePlanner::loadOfCandidate(const MergeCandidate& candidate) const
{
    return *m_packages.at(candidate.id);
}

std::vector<const AllocationWarehouse*> MergePlanner::originsOf(const MergeProposal& proposal) const
{
    std::vector<const AllocationWarehouse*> origins;
    for (const auto& warehouse : m_loads.warehouses) {
        if (std::ranges::any_of(proposal.packages,
                                [&](const MergeCandidate& candidate) { return candidate.warehouse == warehouse.id; })) {
            return {&warehouse};
        }
        origins.push_back(&warehouse);
    }
    return origins;
}

std::optional<MergeObstacle> MergePlanner::obstacleBetween(const MergeCandidate& one, const MergeCandidate& other) const
{
    if (std::ranges::any_of(one.orders, [&](const OrderId order) {
            return std::ranges::find(other.orders, order) != other.orders.end();
        })) {
        return MergeObstacle::same_order;
    }
    if (one.warehouse && other.warehouse && one.warehouse != other.warehouse) {
        return MergeObstacle::other_warehouse;
    }
    return std::nullopt;
}

void MergePlanner::add(const std::span<const MergeCandidate> alike, MergePlan& plan) const
{
    std::vector<const MergeCandidate*> open;
    for (const auto& candidate : alike) {
        if (const auto obstacle = obstacleOf(candidate)) {
            const auto& other = &candidate == &alike.front() ? alike.back() : alike.front();
            plan.refusals.push_back({candidate.id, other.id, *obstacle});
        } else {
            open.push_back(&candidate);
        }
    }
    // The oldest takes all that fit to it; of those that do not the oldest begins anew.
    while (open.size() > 1) {
        MergeProposal proposal;
        proposal.packages.push_back(*open.front());
        std::vector<const MergeCandidate*> left;
        for (const auto* candidate : std::span{open}.subspan(1)) {
            std::optional<MergeObstacle> obstacle;
            for (const auto& member : proposal.packages) {
                obstacle = obstacle ? obstacle : obstacleBetween(member, *candidate);
            }
            auto larger = proposal;
            larger.packages.push_back(*candidate);
            obstacle = obstacle ? obstacle : judge(larger);
            if (obstacle) {
                plan.refusals.push_back({proposal.packages.front().id, candidate->id, *obstacle});
                left.push_back(candidate);
            } else {
                proposal = std::move(larger);
            }
        }
        if (proposal.packages.size() > 1) {
            plan.proposals.push_back(std::move(proposal));
        }
        open = std::move(left);
    }
}

std::optional<MergeObstacle> MergePlanner::judge(MergeProposal& proposal) const
{
    proposal.isCertain = true;
    proposal.channel.reset();
    proposal.reasons = {"same_buyer", "same_address"};
    const auto& first = proposal.packages.front();
    for (const auto* origin : originsOf(proposal)) {
        for (const auto& candidate : proposal.packages) {
            if (isOneParcelRoute(candidate.platform, origin->country, first.country)) {
                return MergeObstacle::one_parcel_route;
            }
        }
    }
    if (const auto obstacle = judgeLimits(proposal)) {
        return obstacle;
    }
    return judgeDuty(proposal);
}

std::optional<MergeObstacle> MergePlanner::judgeLimits(MergeProposal& proposal) const
{
    if (m_loads.channels.empty()) {
        proposal.reasons.emplace_back("no_channels");
        return std::nullopt;
    }
    AllocationPackage whole = loadOfCandidate(proposal.packages.front());
    for (const auto& candidate : std::span{proposal.packages}.subspan(1)) {
        const auto& lines = loadOfCandidate(candidate).lines;
        whole.lines.insert(whole.lines.end(), lines.begin(), lines.end());
    }
    auto load = loadOf(m_loads, whole, allUnits(whole));
    std::optional<MergeObstacle> obstacle = MergeObstacle::no_channel;
    for (const auto* origin : originsOf(proposal)) {
        load.parcel.warehouse = origin->id;
        const auto choice = channels::chooseChannel(m_loads.channels, load.parcel, whole.policy, m_convert,
                                                    [](const channels::Channel&) { return true; });
        if (choice.chosen) {
            const bool allReady = std::ranges::all_of(proposal.packages, [](const MergeCandidate& candidate) {
                return candidate.state == PackageState::ready;
            });
            proposal.channel = allReady ? std::optional{m_loads.channels[*choice.chosen].id} : std::nullopt;
            return std::nullopt;
        }
        if (obstacle == MergeObstacle::no_channel) {
            obstacle = obstacleFrom(channels::obstacles(choice).back());
        }
    }
    return obstacle;
}

std::optional<MergeObstacle> MergePlanner::judgeDuty(MergeProposal& proposal) const
{
    const auto& country = proposal.packages.front().country;
    const auto origins = originsOf(proposal);
    if (std::ranges::none_of(origins, [&](const auto* origin) { return crossesBorder(origin->country, country); }) &&
        !origins.empty()) {
        return std::nullopt;
    }
    const auto threshold = m_threshold(country);
    if (!threshold) {
        proposal.reasons.emplace_back("no_threshold");
        return std::nullopt;
    }
    Money whole{0, threshold->currency()};
    bool isAnyOver = false;
    for (const auto& candidate : proposal.packages) {
        const auto& package = loadOfCandidate(candidate);
        const auto value =
            sumIn(threshold->currency(), loadOf(m_loads, package, allUnits(package)).parcel.value, m_convert);
        if (!value) {
            proposal.isCertain = false;
            proposal.reasons.emplace_back("no_rate");
            return std::nullopt;
        }
        whole += *value;
        isAnyOver |= value->minorUnits() > threshold->minorUnits();
    }
    return whole.minorUnits() > threshold->minorUnits() && !isAnyOver ? std::optional{MergeObstacle::duty_threshold}
                                                                      : std::nullopt;
}

} // namespace supercargo::packages
