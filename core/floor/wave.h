// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/base/quantity.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A wave is a set of packages that is picked in one walk. It locks its packages: what is in a wave is in no
// other one, and the picker's list is what is reserved for them, bin by bin in walking order.
namespace supercargo::floor {

/// `single`: packages of one piece. `single_sku`: one product, several pieces. `multi`: several products; its
/// packages have slots in the sorting wall.
enum class WaveKind { single, single_sku, multi };
/// `at_station`: nobody has reported the walk, but its list was scanned at a station, where its pieces are by now.
/// `done` once none of its packages is left to pack.
enum class WaveState { open, at_station, picked, done };

[[nodiscard]] std::string_view toString(WaveKind kind);
[[nodiscard]] std::string_view toString(WaveState state);
[[nodiscard]] std::optional<WaveKind> parseWaveKind(std::string_view word);
/// Throw database_damaged for a word that is none.
[[nodiscard]] WaveKind waveKindFrom(std::string_view word);
[[nodiscard]] WaveState waveStateFrom(std::string_view word);

struct Wave {
    WaveId id; // its number, too
    WaveKind kind = WaveKind::single;
    WaveState state = WaveState::open;
    WarehouseId warehouse;
    std::string warehouseCode;
    std::string createdBy;
    Instant createdAt{};
    std::int64_t packages = 0; // all that are still in it
    std::int64_t packed = 0;   // of these, packed or further
};

/// What one package takes of a stop.
struct SlotShare {
    std::int64_t slot = 0;
    Quantity quantity;
};

/// One stop of the walk.
struct WaveLine {
    BinId bin;
    std::string binCode;
    std::string zone;
    ProductId product;
    std::string sku;
    std::string nameEnglish;
    std::string nameChinese;
    std::string picture = {};     // a file below attachments/; may be empty
    Quantity quantity;            // to pick here, for the packages that are still in the wave
    Quantity missing;             // reported as not found here
    Quantity noted{};             // not found on the walk, and not settled yet
    Quantity left{};              // what the bin holds of it once this is taken
    std::vector<SlotShare> slots; // `multi` only, by slot
};

/// "MUG-RED lacks 2 pieces in A-1-2".
struct Shortage {
    std::string sku;
    std::string bin;
    Quantity missing;
};

/// Reads "SKU@BIN=QTY" (the last @ and the last = divide). Throws invalid_argument.
[[nodiscard]] Shortage parseShortage(std::string_view text);

} // namespace supercargo::floor
