// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/wave.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace supercargo::floor {

namespace {

constexpr std::array<std::string_view, 3> kKindWords{"single", "single_sku", "multi"};
constexpr std::array<std::string_view, 4> kStateWords{"open", "at_station", "picked", "done"};

template <std::size_t size>
std::optional<std::size_t> indexOf(const std::array<std::string_view, size>& words, const std::string_view word)
{
    const auto* const found = std::ranges::find(words, word);
    return found == words.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - words.begin())};
}

template <typename Enum, std::size_t size>
Enum stored(const std::array<std::string_view, size>& words, const std::string_view word)
{
    if (const auto index = indexOf(words, word)) {
        return static_cast<Enum>(*index);
    }
    throw Error{ErrorCode::database_damaged, {"the word " + std::string{word}}};
}

} // namespace

std::string_view toString(const WaveKind kind)
{
    return kKindWords[static_cast<std::size_t>(kind)];
}

std::string_view toString(const WaveState state)
{
    return kStateWords[static_cast<std::size_t>(state)];
}

std::optional<WaveKind> parseWaveKind(const std::string_view word)
{
    const auto index = indexOf(kKindWords, word);
    return index ? std::optional{static_cast<WaveKind>(*index)} : std::nullopt;
}

WaveKind waveKindFrom(const std::string_view word)
{
    return stored<WaveKind>(kKindWords, word);
}

WaveState waveStateFrom(const std::string_view word)
{
    return stored<WaveState>(kStateWords, word);
}

Shortage parseShortage(const std::string_view text)
{
    const auto equals = text.rfind('=');
    const auto at = equals == std::string_view::npos ? equals : text.substr(0, equals).rfind('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == equals) {
        throw Error{ErrorCode::invalid_argument, {"short", std::string{text}}, "wanted SKU@BIN=QTY"};
    }
    const auto number = text.substr(equals + 1);
    std::int64_t missing = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), missing);
    if (error != std::errc{} || end != number.data() + number.size() || missing <= 0) {
        throw Error{ErrorCode::invalid_argument, {"short", std::string{text}}, "the quantity is a number above zero"};
    }
    return {std::string{text.substr(0, at)}, std::string{text.substr(at + 1, equals - at - 1)}, Quantity{missing}};
}

} // namespace supercargo::floor
