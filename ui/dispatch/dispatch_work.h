// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/bench.h"
#include "ui/dispatch/dispatch_state.h"

#include <QString>

#include <string>
#include <string_view>

// What the dispatch page reads and does, on a lane.
namespace supercargo::ui {

/// Scans are answered in order, and wait for nothing else.
[[nodiscard]] inline QString doorLane()
{
    return QStringLiteral("door");
}
[[nodiscard]] DispatchState readDispatches(workspace::Workspace& workspace);
/// Into the open bag of the channel; without one, of the package's own.
[[nodiscard]] DoorReport scanAtDoor(workspace::Workspace& workspace, workspace::Bench& bench,
                                    std::optional<ChannelId> channel, std::string_view code);
/// This package out of its open bag.
[[nodiscard]] DoorReport takeOutAtDoor(workspace::Workspace& workspace, workspace::Bench& bench, PackageId package);
/// The handover list as a PDF of A4 pages, in the language of the window.
[[nodiscard]] std::string drawManifest(workspace::Bench& bench, floor::DispatchId dispatch,
                                       labels::DrawingTools drawing);

} // namespace supercargo::ui
