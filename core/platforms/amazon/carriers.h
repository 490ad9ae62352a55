// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace supercargo::platforms::amazon {

/// A carrier as Amazon is told of it: a code of its list, else `Other` and the carrier's name.
struct CarrierWords {
    std::string_view code;
    std::string name; // empty beside a code of the list; else 1 to 50 characters
};

/// The platform's own spelling of a carrier on its list, however we spell it ("yunexpress", "云途" → "Yun Express").
/// Empty for one that is not on it.
[[nodiscard]] std::optional<std::string_view> carrierCode(std::string_view carrier);

/// The same with what is said instead of a code (ordersV0.json, PackageDetail: carrierName is required where the code
/// is "Other").
[[nodiscard]] CarrierWords carrierWords(std::string_view carrier);

} // namespace supercargo::platforms::amazon
