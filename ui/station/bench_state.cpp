// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/bench_state.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace supercargo::ui {

namespace {

constexpr std::size_t kScansShown = 20;
constexpr std::size_t kJobsShown = 20;

std::vector<WallSlot> readWall(workspace::Workspace& workspace, const WaveId wave)
{
    std::vector<WallSlot> wall;
    for (const PackageId id : workspace.waves.packages(wave)) {
        const auto package = workspace.packages.get(id);
        if (package.slot) {
            const auto progress = readProgress(workspace, id);
            wall.push_back({.slot = *package.slot,
                            .placed = progress.verified,
                            .pieces = progress.pieces,
                            .isPacked = !package.isBeforePacked()});
        }
    }
    std::ranges::sort(wall, {}, &WallSlot::slot);
    return wall;
}

void readScans(workspace::Workspace& workspace, BenchState& state)
{
    floor::BenchRepository faces{workspace.db};
    for (const auto& scan : workspace.stations.listScans(state.station.id, kScansShown)) {
        auto& row = state.scans.emplace_back();
        row.at = scan.at;
        row.code = scan.product ? faces.face(*scan.product).sku : scan.code;
        row.answer = scan.answer;
        row.answerCode = scan.answerCode;
        row.slot = scan.slot;
        row.isUndone = scan.isUndone;
        if (scan.package) {
            const auto package = workspace.packages.get(*scan.package);
            row.packageNumber = package.number;
            const bool hasLabel = package.isLive() && !package.isBeforePacked();
            if (hasLabel && !state.labelled) {
                state.labelled = {package.id, package.number};
            }
        }
    }
}

void readPrinter(workspace::Workspace& workspace, BenchState& state)
{
    state.printers = workspace.printers.list();
    std::erase_if(state.printers, printing::takesPages); // no label comes out on A4
    if (!state.station.printer) {
        return;
    }
    const auto printer = *state.station.printer;
    state.jobs = workspace.printJournal.list({.printer = printer, .limit = kJobsShown, .newestFirst = true});
    state.waitingJobs = static_cast<std::int64_t>(
        workspace.printJournal.list({.state = printing::PrintJobState::queued, .printer = printer}).size());
    state.question = findPrintQuestion(workspace, state.station.printer);
}

void addPieces(const std::vector<packages::PackagePiece>& more, std::vector<BenchPiece>& pieces)
{
    for (const auto& piece : more) {
        auto known = std::ranges::find(pieces, piece.product, &BenchPiece::product);
        if (known == pieces.end()) {
            known = pieces.insert(pieces.end(), {.product = piece.product, .sku = piece.sku});
        }
        known->lacking += piece.quantity.value - piece.verified.value;
        known->verified += piece.verified.value;
    }
}

void addPiecesInSlot(const std::vector<packages::PackagePiece>& more, const std::int64_t slot,
                     std::vector<BenchPiece>& pieces)
{
    for (const auto& piece : more) {
        if (piece.verified > Quantity{0}) {
            pieces.push_back({.product = piece.product, .sku = piece.sku, .slot = slot, .verified = piece.verified.value});
        }
    }
}

} // namespace

PackageProgress readProgress(workspace::Workspace& workspace, const PackageId package)
{
    PackageProgress progress;
    for (const auto& piece : workspace.packages.pieces(package)) {
        progress.verified += piece.verified.value;
        progress.pieces += piece.quantity.value;
    }
    return progress;
}

BenchState readBench(workspace::Workspace& workspace, const StationId station)
{
    BenchState state;
    state.station = workspace.stations.get(station);
    state.who = workspace.actor().who;
    if (state.station.openWave) {
        state.wave = workspace.waves.get(*state.station.openWave);
        if (state.wave->kind == floor::WaveKind::multi) {
            state.wall = readWall(workspace, state.wave->id);
        }
    }
    if (state.station.openPackage) {
        state.openPackage = workspace.packages.get(*state.station.openPackage).number;
        state.openProgress = readProgress(workspace, *state.station.openPackage);
    }
    readScans(workspace, state);
    readPrinter(workspace, state);
    return state;
}

std::vector<floor::WallGap> readGaps(workspace::Workspace& workspace, const StationId station)
{
    const auto wave = workspace.stations.get(station).openWave;
    return wave ? floor::BenchRepository{workspace.db}.gaps(*wave) : std::vector<floor::WallGap>{};
}

BenchPieces readPieces(workspace::Workspace& workspace, const StationId id)
{
    BenchPieces open;
    const auto station = workspace.stations.get(id);
    if (station.openPackage) {
        open.package = workspace.packages.get(*station.openPackage).number;
        addPieces(workspace.packages.pieces(*station.openPackage), open.pieces);
    } else if (station.openWave) {
        open.wave = station.openWave;
        std::vector<BenchPiece> inSlots;
        for (const PackageId each : workspace.waves.packages(*station.openWave)) {
            const auto package = workspace.packages.get(each);
            const auto pieces = workspace.packages.pieces(each); // none, once it is packed
            addPieces(pieces, open.pieces);
            if (package.slot && package.station.value_or(station.id) == station.id) {
                addPiecesInSlot(pieces, *package.slot, inSlots);
            }
        }
        // What has been scanned lies in its slot, and is there.
        std::erase_if(open.pieces, [](const BenchPiece& piece) { return piece.lacking == 0; });
        std::ranges::sort(inSlots, {}, [](const BenchPiece& piece) { return std::tie(piece.slot, piece.sku); });
        std::ranges::move(inSlots, std::back_inserter(open.pieces));
    }
    std::ranges::stable_sort(open.pieces, std::ranges::greater{}, &BenchPiece::lacking);
    return open;
}

} // namespace supercargo::ui
