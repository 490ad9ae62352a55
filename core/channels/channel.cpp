// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/channel.h"

#include <algorithm>
#include <array>

namespace supercargo::channels {

namespace {
constexpr std::array<std::string_view, 3> kSourceWords{"none", "range", "typed"};
} // namespace

std::string_view toString(const NumberSource source)
{
    return kSourceWords[static_cast<std::size_t>(source)];
}

std::optional<NumberSource> parseNumberSource(const std::string_view word)
{
    const auto* const found = std::ranges::find(kSourceWords, word);
    return found == kSourceWords.end() ? std::nullopt
                                       : std::optional{static_cast<NumberSource>(found - kSourceWords.begin())};
}

} // namespace supercargo::channels
