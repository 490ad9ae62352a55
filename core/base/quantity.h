// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace supercargo {

/// A whole number of one unit, kept apart from other units by its type.
template <typename Unit>
struct Amount {
    std::int64_t value = 0;

    constexpr Amount& operator+=(Amount other)
    {
        value += other.value;
        return *this;
    }
    constexpr Amount& operator-=(Amount other)
    {
        value -= other.value;
        return *this;
    }
    friend constexpr Amount operator+(Amount a, Amount b) { return a += b; }
    friend constexpr Amount operator-(Amount a, Amount b) { return a -= b; }
    friend constexpr Amount operator*(Amount a, std::int64_t factor) { return {a.value * factor}; }
    friend constexpr auto operator<=>(const Amount&, const Amount&) = default;
};

/// Sellable units (pieces).
using Quantity = Amount<struct PieceUnit>;
using Grams = Amount<struct GramUnit>;
using Millimetres = Amount<struct MillimetreUnit>;

} // namespace supercargo
