// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo::stock {

/// A text whose bytewise order is the natural one of `code`: runs of digits count as numbers, so "A-1-2" comes
/// before "A-1-10"; case, width and leading zeros make no difference.
[[nodiscard]] std::string naturalKey(std::string_view code);

/// A text whose bytewise order is that of a walk: first the bins with a pick sequence (0 or more), by it, then the
/// others by zone and natural code. A bin without zone comes before all zones.
[[nodiscard]] std::string walkKey(std::optional<std::int64_t> pickSequence, std::string_view zone,
                                  std::string_view code);

} // namespace supercargo::stock
