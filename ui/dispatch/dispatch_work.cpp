// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dispatch/dispatch_work.h"

#include "core/floor/dispatch_repository.h"
#include "core/floor/manifest.h"
#include "ui/common/page_printing.h"
#include "ui/dispatch/dispatch_texts.h"

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr std::size_t kMostDispatches = 200;
constexpr std::size_t kMostLabelled = 2'000;

DoorReport reportOf(workspace::Workspace& workspace, const floor::DispatchAnswer& answer)
{
    DoorReport report{.answer = answer, .inBag = 0, .state = readDispatches(workspace)};
    const auto bag = std::ranges::find(report.state.dispatches, answer.with.value_or(floor::DispatchId{}),
                                       &floor::Dispatch::id);
    if (bag != report.state.dispatches.end()) { // with its last package it vanished
        report.inBag = bag->packages;
    }
    return report;
}

} // namespace

DispatchState readDispatches(workspace::Workspace& workspace)
{
    floor::DispatchRepository dispatches{workspace.db};
    DispatchState state{.channels = workspace.channels.list(),
                        .dispatches = dispatches.list(kMostDispatches),
                        .labelled = dispatches.labelled(kMostLabelled),
                        .inBags = {},
                        .printers = pagePrinters(workspace)};
    for (const auto& dispatch : state.dispatches) {
        if (!dispatch.closedAt) {
            auto& bag = state.inBags[dispatch.id];
            bag = dispatches.packages(dispatch.id);
            std::ranges::reverse(bag);
        }
    }
    return state;
}

DoorReport scanAtDoor(workspace::Workspace& workspace, workspace::Bench& bench, const std::optional<ChannelId> channel,
                      const std::string_view code)
{
    return reportOf(workspace, bench.dispatches.scan(channel, code));
}

DoorReport takeOutAtDoor(workspace::Workspace& workspace, workspace::Bench& bench, const PackageId package)
{
    return reportOf(workspace, bench.dispatches.takeOut(package));
}

std::string drawManifest(workspace::Bench& bench, const floor::DispatchId dispatch, const labels::DrawingTools drawing)
{
    const auto words = manifestWords(bench.dispatches.get(dispatch));
    return drawing.painter.pdf(floor::layoutManifest(bench.dispatches.packages(dispatch), words, drawing.fonts),
                               words.summary);
}

} // namespace supercargo::ui
