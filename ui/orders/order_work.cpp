// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_work.h"

#include <algorithm>

namespace supercargo::ui {

using workspace::Workspace;

namespace {

std::vector<PackageId> packagesOf(Workspace& workspace, const std::vector<OrderId>& orders)
{
    const auto packages = workspace.packages.listForOrders(orders);
    std::vector<PackageId> ids(packages.size());
    std::ranges::transform(packages, ids.begin(), &packages::Package::id);
    return ids;
}

} // namespace

Merged mergeAmong(Workspace& workspace, const std::vector<OrderId>& orders)
{
    const auto selected = packagesOf(workspace, orders);
    const auto isSelected = [&](const PackageId id) { return std::ranges::find(selected, id) != selected.end(); };
    const auto plan = workspace.merges.propose();
    const auto isReady = [&](const PackageId id) {
        return workspace.packages.get(id).state == packages::PackageState::ready;
    };
    Merged merged;
    for (const auto& proposal : plan.proposals) {
        std::vector<PackageId> chosen;
        bool touched = false;
        for (const auto& candidate : proposal.packages) {
            touched = touched || isSelected(candidate.id);
            if (isSelected(candidate.id) || selected.size() == 1) {
                chosen.push_back(candidate.id);
            }
        }
        if (touched && chosen.size() > 1) {
            const bool wasReady = std::ranges::any_of(chosen, isReady);
            merged.packages.push_back(workspace.merges.merge(chosen));
            const auto made = workspace.packages.get(merged.packages.back());
            if (wasReady && made.state == packages::PackageState::waiting && !made.reasons.empty()) {
                merged.waitsFor = packages::toString(made.reasons.front());
            }
        }
    }
    for (const auto& refusal : plan.refusals) {
        if (isSelected(refusal.package) || isSelected(refusal.with)) {
            merged.obstacle = refusal.why;
            break;
        }
    }
    if (!merged.packages.empty()) {
        merged.first = workspace.packages.get(merged.packages.front()).number;
    }
    return merged;
}

std::int64_t takeApart(Workspace& workspace, const std::vector<OrderId>& orders)
{
    std::int64_t count = 0;
    for (const auto& package : workspace.packages.listForOrders(orders)) {
        const bool isMerged = std::ranges::any_of(
            package.lines, [&](const auto& line) { return line.order != package.lines.front().order; });
        if (isMerged) {
            static_cast<void>(workspace.merges.unmerge(package.id));
            ++count;
        }
    }
    return count;
}

Waves makeWaves(Workspace& workspace, const std::vector<OrderId>& orders)
{
    Waves waves;
    floor::WaveOrder wanted;
    wanted.only = packagesOf(workspace, orders);
    while (!wanted.only.empty()) {
        const auto report = workspace.waves.create(wanted, workspace.actor());
        if (!report.wave) {
            break;
        }
        waves.made.push_back(*report.wave);
        waves.packages += report.packages;
        waves.pieces += report.pieces.value;
    }
    return waves;
}

void undoWaves(Workspace& workspace, const std::vector<WaveId>& waves, const std::vector<OrderId>& orders,
               const TaskControl& task)
{
    for (const WaveId wave : waves) {
        workspace.waves.takeApart(wave, workspace.actor());
    }
    workspace.allocation.allocate(task, orders);
}

void holdEach(Workspace& workspace, const std::vector<HeldOrder>& orders)
{
    for (const auto& [order, reason] : orders) {
        workspace.holds.hold(std::vector{order}, reason);
    }
}

} // namespace supercargo::ui
