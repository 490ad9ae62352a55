// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::packages {

struct MissingPieces {
    std::string sku;
    std::int64_t quantity = 0;
};

struct WarehouseVerdict {
    std::string warehouse;
    std::string whyNot; // short, dearer, slower, no_rate, no_channel, no_number, too_heavy, too_big, value_limit
    std::vector<MissingPieces> missing; // of a short one
};

struct ChannelVerdict {
    std::string channel;
    std::string whyNot; // a channels::Refusal
};

/// How a package came to its warehouse and channel, and why not to the others. Kept with the package as JSON.
struct Why {
    std::string chosen; // the warehouse; empty: it waits
    std::string channel;
    std::optional<Money> price; // of the channel
    std::string why;            // only_choice, lowest_cost, fastest, split; empty: it waits
    std::vector<WarehouseVerdict> others;
    std::vector<ChannelVerdict> channels; // those that serve the route
};

[[nodiscard]] std::string toJson(const Why& why);
/// An empty text is an empty answer. Throws database_damaged for what toJson has not written.
[[nodiscard]] Why whyFrom(std::string_view json);

} // namespace supercargo::packages
