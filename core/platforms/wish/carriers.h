// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace supercargo::platforms::wish {

/// Which of the names that Wish accepts ("Get accepted shipping carriers") means a carrier as we call it ("云途",
/// "China Post"); nothing where none does. Wish does not publish the list, so a carrier is known by every name that it
/// goes by at marketplaces, and only a name of the list is ever sent.
[[nodiscard]] std::optional<std::string> acceptedName(std::span<const std::string> accepted, std::string_view carrier);

/// A tracking number as Wish takes it: letters and digits only ("alphanumeric characters with no space between them",
/// schema UpdateTracking).
[[nodiscard]] std::string trackingNumber(std::string_view tracking);

} // namespace supercargo::platforms::wish
