// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <string>
#include <vector>

// What the picking page reads and does, on a lane.
namespace supercargo::ui {

struct PickingState {
    std::vector<floor::WaveProposal> proposals;
    std::vector<floor::Wave> waves;    // newest first
    std::int64_t ready = 0;            // packages that could be taken into waves
    floor::WaitingPackages waiting;    // and those that could not yet
    std::vector<std::string> printers; // the names of those that take a list's pages
};
[[nodiscard]] PickingState readPicking(workspace::Workspace& workspace, Instant dueUntil);

/// The walk of a wave, made or only proposed.
struct Walk {
    floor::WaveFigures figures;
    floor::WaveWarnings warnings;
    std::vector<floor::WaveLine> lines;
};
[[nodiscard]] Walk readWalk(workspace::Workspace& workspace, const floor::WaveProposal& proposal);
[[nodiscard]] Walk readWalk(workspace::Workspace& workspace, const floor::Wave& wave);

} // namespace supercargo::ui
