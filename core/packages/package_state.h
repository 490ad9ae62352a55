// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::packages {

/// Where a package stands. Stored and shown to scripts as these words.
enum class PackageState { waiting, ready, in_wave, picked, packed, shipped, delivered, returned, cancelled };

[[nodiscard]] std::string_view toString(PackageState state);
/// Throws database_damaged for a word that is none.
[[nodiscard]] PackageState packageStateFrom(std::string_view word);

/// Why a package waits. All that apply are kept, heaviest first (the order of this list). Stored as words;
/// `bad_address` is followed by the rule that failed ("bad_address:postcode").
enum class ReasonCode {
    unmatched_sku,
    bad_address,
    short_,
    no_channel,
    no_number,
    too_heavy,
    too_big,
    value_limit,
    changed
};

struct Reason {
    ReasonCode code{};
    std::string detail; // the rule of bad_address; else empty

    friend bool operator==(const Reason&, const Reason&) = default;
};

/// "short", "bad_address:postcode".
[[nodiscard]] std::string toString(const Reason& reason);
/// The list as it is stored: words in order of weight, separated by spaces, none twice.
[[nodiscard]] std::string toString(std::vector<Reason> reasons);
/// Throws database_damaged for a word that is none.
[[nodiscard]] std::vector<Reason> reasonsFrom(std::string_view stored);

} // namespace supercargo::packages
