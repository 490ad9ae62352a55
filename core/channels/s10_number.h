// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The Universal Postal Union's S10 identifier: two letters for the service, eight digits, a check digit, two
// letters for the issuing post ("RR473124829CN"). Endings that are no country ("YP") are private to a carrier and
// follow the same rule.
namespace supercargo::channels {

struct S10Number {
    std::string prefix;      // two capital letters
    std::int64_t serial = 0; // 0 … 99,999,999
    std::string suffix;      // two capital letters

    friend bool operator==(const S10Number&, const S10Number&) = default;
};

inline constexpr std::int64_t kLargestS10Serial = 99'999'999;

/// UPU S10: 11 − (Σ digit × weight mod 11) with the weights 8 6 4 2 3 5 9 7; 10 is written 0, and 11 is written 5.
[[nodiscard]] int s10CheckDigit(std::int64_t serial);
[[nodiscard]] std::string toText(const S10Number& number);

/// Spaces left out, in capitals: as the number stands in a barcode.
[[nodiscard]] std::string compactNumber(std::string_view text);
/// Two letters, nine digits, two letters.
[[nodiscard]] bool looksLikeS10(std::string_view compact);
/// Empty when it does not look like one or its check digit is wrong.
[[nodiscard]] std::optional<S10Number> parseS10(std::string_view text);

} // namespace supercargo::channels
