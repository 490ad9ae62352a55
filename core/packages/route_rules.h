// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"

#include <span>
#include <string>
#include <string_view>

namespace supercargo::packages {

/// Into some places one order must be one parcel, neither combined nor divided: Amazon's orders that enter the
/// United Kingdom or the European Union from outside, where the marketplace pays the import VAT for each order
/// (EU directive 2017/2455 in force since 2021-07-01, UK since 2021-01-01). Both count as one area each; a parcel
/// between them comes from outside.
[[nodiscard]] bool isOneParcelRoute(Platform platform, std::string_view fromCountry, std::string_view toCountry);
/// The same from any of these countries, where it is not known yet from which.
[[nodiscard]] bool isOneParcelRoute(Platform platform, std::span<const std::string> fromCountries,
                                    std::string_view toCountry);

/// True when goods pass a customs border between these countries; the European Union is within one.
[[nodiscard]] bool crossesBorder(std::string_view fromCountry, std::string_view toCountry);

} // namespace supercargo::packages
