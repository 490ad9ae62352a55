// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/picking_work.h"

#include "ui/common/page_printing.h"

#include <set>

namespace supercargo::ui {

namespace {

/// More would be no list to look through; older ones are in the history.
constexpr std::size_t kMostWaves = 100;

} // namespace

PickingState readPicking(workspace::Workspace& workspace, const Instant dueUntil)
{
    PickingState state;
    state.proposals = workspace.wavePlans.propose({.dueUntil = dueUntil});
    state.waves = workspace.waves.list(kMostWaves);
    state.ready = workspace.wavePlans.countReady();
    state.waiting = workspace.wavePlans.countWaiting();
    state.printers = pagePrinters(workspace);
    return state;
}

Walk readWalk(workspace::Workspace& workspace, const floor::WaveProposal& proposal)
{
    return {.figures = proposal.figures,
            .warnings = workspace.wavePlans.warnings(proposal.packages),
            .lines = workspace.wavePlans.lines(proposal)};
}

Walk readWalk(workspace::Workspace& workspace, const floor::Wave& wave)
{
    Walk walk{.figures = {},
              .warnings = workspace.wavePlans.warnings(workspace.waves.packages(wave.id)),
              .lines = workspace.waves.lines(wave.id)};
    std::set<std::int64_t> bins;
    std::set<std::int64_t> products;
    for (const auto& line : walk.lines) {
        walk.figures.pieces += line.quantity;
        bins.insert(line.bin.value);
        products.insert(line.product.value);
    }
    walk.figures.packages = wave.packages;
    walk.figures.bins = std::ssize(bins);
    walk.figures.products = std::ssize(products);
    return walk;
}

} // namespace supercargo::ui
