// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// A station is one packing place with its printer. What it has claimed, the wave and the package that are open
// there, are the station's, not the process's: after a crash the bench stands where it stood.
namespace supercargo::floor {

struct Station {
    StationId id;
    std::string name;
    WarehouseId warehouse;
    std::string warehouseCode;
    std::optional<PrinterId> printer;
    std::string printerName; // empty without printer
    std::optional<WaveId> openWave;
    std::optional<PackageId> openPackage; // whose pieces are being verified
    bool scanWithoutWave = true;          // ready packages are candidates as well
};

/// The answer code of the list's entry for a label that was printed again: nothing was scanned for it.
inline constexpr std::string_view kReprinted = "reprinted";

/// What was scanned and what was answered, as the screen keeps the last of them in sight.
struct RecordedScan {
    std::int64_t id = 0;
    Instant at{};
    std::string code;
    std::string answer;
    std::string answerCode;
    std::optional<PackageId> package;
    std::optional<ProductId> product;
    std::optional<std::int64_t> slot;
    bool isUndone = false;
};

} // namespace supercargo::floor
