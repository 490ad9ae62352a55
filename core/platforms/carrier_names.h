// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace supercargo::platforms {

/// A carrier as sellers call it, and as a platform does.
struct CarrierName {
    std::string_view ours;
    std::string_view theirs;
};

/// The platform's word for a carrier, however we spell it: names are compared without case, spaces, dashes, points and
/// underscores, and the platform's word is a name, too. Nothing for one that is not in the table.
[[nodiscard]] std::optional<std::string_view> findCarrier(std::span<const CarrierName> table, std::string_view carrier);

} // namespace supercargo::platforms
