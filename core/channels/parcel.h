// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/base/quantity.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace supercargo::channels {

/// Sides in falling order.
struct Box {
    Millimetres length;
    Millimetres width;
    Millimetres height;

    [[nodiscard]] Millimetres sum() const { return length + width + height; }
    friend bool operator==(const Box&, const Box&) = default;
};

/// Some pieces of one product. Sides in any order; 0: not known.
struct PackedPieces {
    Millimetres length;
    Millimetres width;
    Millimetres height;
    Quantity quantity;
};

/// What a channel is asked to carry.
struct Parcel {
    WarehouseId warehouse;
    std::string country;
    Grams weight;
    Box box;
    std::int64_t volume = 0;  // cubic millimetres of the goods
    std::vector<Money> value; // of the goods, one amount a currency
    bool hasBattery = false;
    bool hasLiquid = false; // liquid, paste or powder
};

/// The goods' own volume in cubic millimetres.
[[nodiscard]] std::int64_t volumeOf(std::span<const PackedPieces> pieces);

/// The box that the pieces need, as far as it can be told without packing them: one piece has its own sides; more
/// have at least the longest, the second and the third side of any, and grow from the shortest side, so that the
/// volume fits.
[[nodiscard]] Box boxFor(std::span<const PackedPieces> pieces);

} // namespace supercargo::channels
