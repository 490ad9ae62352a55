// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dispatch/dispatch_work.h"

#include "core/floor/dispatch_repository.h"
#include "core/floor/manifest.h"
#include "ui/dispatch/dispatch_texts.h"

namespace supercargo::ui {

namespace {

constexpr std::size_t kMostDispatches = 200;
constexpr std::size_t kMostLabelled = 2'000;

} // namespace

DispatchState readDispatches(workspace::Workspace& workspace)
{
    floor::DispatchRepository dispatches{workspace.db};
    return {.channels = workspace.channels.list(),
            .dispatches = dispatches.list(kMostDispatches),
            .labelled = dispatches.labelled(kMostLabelled)};
}

DoorReport scanAtDoor(workspace::Workspace& workspace, workspace::Bench& bench, const std::optional<ChannelId> channel,
                      const std::string_view code)
{
    DoorReport report{.answer = bench.dispatches.scan(channel, code), .state = {}};
    report.inBag = report.answer.with ? bench.dispatches.get(*report.answer.with).packages : 0;
    report.state = readDispatches(workspace);
    return report;
}

std::string drawManifest(workspace::Bench& bench, const floor::DispatchId dispatch, const labels::DrawingTools drawing)
{
    const auto words = manifestWords(bench.dispatches.get(dispatch));
    return drawing.painter.pdf(floor::layoutManifest(bench.dispatches.packages(dispatch), words, drawing.fonts),
                               words.summary);
}

} // namespace supercargo::ui
