// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/wave_planner.h"

#include <algorithm>
#include <iterator>

namespace supercargo::floor {

namespace {

constexpr WaveKind kKinds[]{WaveKind::single, WaveKind::single_sku, WaveKind::multi};

std::size_t mostOf(const WaveKind kind, const PlanWish& wish)
{
    return std::max<std::size_t>(1, kind == WaveKind::multi ? std::min(wish.maximum, wish.slots) : wish.maximum);
}

/// When the first package of a warehouse's proposals must leave.
Instant earliest(const std::vector<WaveProposal>& proposals)
{
    auto first = Instant::max();
    for (const auto& proposal : proposals) {
        first = std::min(first, proposal.figures.shipBy.value_or(Instant::max()));
    }
    return first;
}

} // namespace

WaveOrder WaveProposal::order() const
{
    return {
        .warehouse = warehouse, .kind = kind, .maximum = packages.size(), .slots = packages.size(), .only = packages};
}

std::vector<WaveProposal> WavePlanner::propose(const PlanWish& wish)
{
    std::vector<std::vector<WaveProposal>> ofWarehouses;
    for (const auto& warehouse : m_plans.warehouses()) {
        auto& proposals = ofWarehouses.emplace_back();
        for (const auto kind : kKinds) {
            proposeKind(warehouse, kind, wish, proposals);
        }
        std::ranges::stable_partition(proposals, &WaveProposal::isPressing);
    }
    std::ranges::stable_sort(ofWarehouses, {}, earliest);
    std::vector<WaveProposal> all;
    for (auto& proposals : ofWarehouses) {
        std::ranges::move(proposals, std::back_inserter(all));
    }
    return all;
}

void WavePlanner::proposeKind(const ReadyWarehouse& warehouse, const WaveKind kind, const PlanWish& wish,
                              std::vector<WaveProposal>& proposals)
{
    const auto most = mostOf(kind, wish);
    const auto candidates = m_waves.candidates(warehouse.id, kind, most * wish.wavesOfAKind);
    std::vector<PackageId> ids(candidates.size());
    std::ranges::transform(candidates, ids.begin(), &WaveCandidate::package);
    const auto ready = m_plans.mark(ids, wish.dueUntil);
    std::size_t waves = 0;
    // In order of choice what is pressing stands first, so that each wave is all pressing or not at all.
    for (std::size_t from = 0; from < ready.size() && waves < wish.wavesOfAKind; ++waves) {
        WaveProposal proposal{.kind = kind,
                              .warehouse = warehouse.id,
                              .warehouseCode = warehouse.code,
                              .isPressing = ready[from].isPressing,
                              .packages = {},
                              .figures = {}};
        while (from < ready.size() && proposal.packages.size() < most &&
               ready[from].isPressing == proposal.isPressing) {
            proposal.packages.push_back(ready[from++].id);
        }
        proposal.figures = m_plans.figures(proposal.packages);
        proposals.push_back(std::move(proposal));
    }
}

std::vector<WaveLine> WavePlanner::lines(const WaveProposal& proposal)
{
    std::vector<WaveLine> lines;
    for (auto& share : m_plans.shares(proposal.packages)) {
        if (lines.empty() || lines.back().bin != share.line.bin || lines.back().product != share.line.product) {
            lines.push_back(share.line);
            lines.back().quantity = {};
        }
        auto& line = lines.back();
        line.quantity += share.line.quantity;
        line.left -= share.line.quantity;
        if (proposal.kind == WaveKind::multi) {
            const auto place = std::ranges::find(proposal.packages, share.package) - proposal.packages.begin();
            line.slots.push_back({place + 1, share.line.quantity});
        }
    }
    for (auto& line : lines) {
        std::ranges::sort(line.slots, {}, &SlotShare::slot);
    }
    return lines;
}

} // namespace supercargo::floor
