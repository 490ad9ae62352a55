// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/parcel.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <functional>

namespace supercargo::channels {

namespace {

std::int64_t product(const std::int64_t a, const std::int64_t b)
{
    std::int64_t result = 0;
    if (__builtin_mul_overflow(a, b, &result)) {
        throw Error{ErrorCode::amount_overflow};
    }
    return result;
}

/// The least whole number that `fits` accepts, between 1 and `most`.
template <typename Fits>
std::int64_t least(const std::int64_t most, Fits&& fits)
{
    std::int64_t low = 1;
    std::int64_t high = most;
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (fits(middle)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

constexpr std::int64_t kLargestSide = 1'000'000; // one kilometre: whose cube is within 64 bits

} // namespace

std::int64_t volumeOf(const std::span<const PackedPieces> pieces)
{
    std::int64_t volume = 0;
    for (const auto& piece : pieces) {
        const auto one = product(product(piece.length.value, piece.width.value), piece.height.value);
        if (__builtin_add_overflow(volume, product(one, piece.quantity.value), &volume)) {
            throw Error{ErrorCode::amount_overflow};
        }
    }
    return volume;
}

Box boxFor(const std::span<const PackedPieces> pieces)
{
    std::array<std::int64_t, 3> sides{};
    for (const auto& piece : pieces) {
        std::array own{piece.length.value, piece.width.value, piece.height.value};
        std::ranges::sort(own, std::greater{});
        for (std::size_t i = 0; i < sides.size(); ++i) {
            sides[i] = std::max(sides[i], own[i]);
        }
    }
    auto& longest = sides[0];
    auto& middle = sides[1];
    auto& shortest = sides[2];
    const auto volume = volumeOf(pieces);
    if (product(product(longest, middle), shortest) < volume) {
        if (product(product(longest, middle), middle) >= volume) {
            shortest = least(middle, [&](const auto side) { return longest * middle * side >= volume; });
        } else if (product(product(longest, longest), longest) >= volume) {
            middle = shortest = least(longest, [&](const auto side) { return longest * side * side >= volume; });
        } else {
            longest = middle = shortest =
                least(kLargestSide, [&](const auto side) { return side * side * side >= volume; });
        }
    }
    return {Millimetres{longest}, Millimetres{middle}, Millimetres{shortest}};
}

} // namespace supercargo::channels
