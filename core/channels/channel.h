// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/base/quantity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A channel is one service of one carrier: where it goes, what it takes, what it costs, and where its tracking
// numbers come from. Everything that may be refused is refused here, before a label is made.
namespace supercargo::channels {

enum class NumberSource {
    none,  // sent without a tracking number
    range, // taken from a local range at the scan
    typed, // typed by a person
};

[[nodiscard]] std::string_view toString(NumberSource source);
[[nodiscard]] std::optional<NumberSource> parseNumberSource(std::string_view word);

/// An absent limit is no limit. The currency of `perKilogram` and `perPiece` is the same.
struct Channel {
    ChannelId id;
    std::string code;
    std::string name;
    std::string carrier;
    NumberSource numbers = NumberSource::none;
    std::vector<WarehouseId> warehouses; // by id; empty: every warehouse
    std::vector<std::string> countries;  // alpha-2, by code; empty: every country
    std::optional<Grams> maxWeight;
    std::optional<Millimetres> maxLength; // of the longest side
    std::optional<Millimetres> maxSum;    // of the three sides
    std::optional<Money> maxValue;        // of the goods
    bool noBattery = false;
    bool noLiquid = false;
    Money perKilogram{0, Currency{"CNY"}};
    Money perPiece{0, Currency{"CNY"}};
    std::optional<std::int64_t> volumetricDivisor; // cubic centimetres per kilogram; absent: volume is not billed
    std::int64_t minDays = 0;
    std::int64_t maxDays = 0;

    friend bool operator==(const Channel&, const Channel&) = default;
};

} // namespace supercargo::channels
