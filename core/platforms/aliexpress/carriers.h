// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace supercargo::platforms::aliexpress {

/// The service that the seller makes known himself, with an address to track it at.
inline constexpr std::string_view kOwnService = "Other";
/// Where a parcel of any carrier can be followed.
inline constexpr std::string_view kTrackingSite = "https://www.17track.net";

/// The service_name for a carrier as we call it ("云途", "China Post", "4PX"); kOwnService for what the platform has
/// none for. The names are those that aliexpress.logistics.redefining.listlogisticsservice has listed for sellers in
/// China; numbers are checked against the service, so a number that it does not take is told as the seller's own.
[[nodiscard]] std::string_view serviceName(std::string_view carrier);

} // namespace supercargo::platforms::aliexpress
