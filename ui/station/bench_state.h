// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN // which cannot parse `short##_`
#include "core/floor/bench_repository.h"
#include "core/floor/scan_answer.h"
#include "core/floor/station.h"
#include "core/floor/wave.h"
#include "core/workspace/workspace.h"
#endif
#include "ui/common/print_question.h"

#include <optional>
#include <string>
#include <vector>

namespace supercargo::ui {

/// One slot of the sorting wall.
struct WallSlot {
    std::int64_t slot = 0;
    std::int64_t placed = 0; // pieces
    std::int64_t pieces = 0; // that it will hold
    bool isPacked = false;   // it has left the wall
    [[nodiscard]] bool isComplete() const { return placed >= pieces; }
};

/// One line of the last scans.
struct ScanRow {
    Instant at{};
    std::string code; // the SKU where a product was meant
    std::string answer;
    std::string answerCode;
    std::string packageNumber;
    std::optional<std::int64_t> slot;
    bool isUndone = false;
    bool isBounce = false; // the scanner's, ignored by the window
};

/// How far the package is that is open at the station, or was meant last.
struct PackageProgress {
    std::int64_t verified = 0;
    std::int64_t pieces = 0;
};

/// What stands at a station at one moment, whichever process did it.
struct BenchState {
    floor::Station station;
    std::string who; // works here
    std::optional<floor::Wave> wave;
    std::string openPackage; // its number
    PackageProgress openProgress; // its pieces
    std::vector<WallSlot> wall; // of an open multi wave
    std::vector<ScanRow> scans; // newest first
    /// The newest package of these that has its label.
    struct Labelled {
        PackageId package;
        std::string number;
    };
    std::optional<Labelled> labelled;
    std::int64_t waitingJobs = 0; // of the station's printer
    std::vector<printing::PrintJob> jobs; // the printer's last, newest first
    std::vector<printing::Printer> printers; // that the station could print on
    std::optional<PrintQuestion> question;
};

/// A product of what is open at a station; at the wall once more for each slot where it lies.
struct BenchPiece {
    ProductId product;
    std::string sku;
    std::optional<std::int64_t> slot = {}; // of the wall, where it lies
    std::int64_t lacking = 0;              // pieces not scanned yet
    std::int64_t verified = 0;             // pieces scanned: for the open package, or into the slot
};

/// What may be missing or damaged at a station: the pieces of its open package, else of its open wave.
struct BenchPieces {
    std::string package;        // its number; empty without
    std::optional<WaveId> wave; // where no package is open
    std::vector<BenchPiece> pieces;
    std::optional<ProductId> named = {}; // somebody has said which product it is: the pieces are its alone
    [[nodiscard]] bool isNothingOpen() const { return package.empty() && !wave; }
};

/// What the slots of the open wall still lack, by slot; empty without one.
[[nodiscard]] std::vector<floor::WallGap> readGaps(workspace::Workspace& workspace, StationId station);
/// Some dozens of short reads: on the station's lane. Throws not_found.
[[nodiscard]] BenchState readBench(workspace::Workspace& workspace, StationId station);
[[nodiscard]] PackageProgress readProgress(workspace::Workspace& workspace, PackageId package);
/// What still lacks most comes first, then what lies in slots.
[[nodiscard]] BenchPieces readPieces(workspace::Workspace& workspace, StationId station);

} // namespace supercargo::ui
