// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace supercargo::platforms::shopify {

/// How a fulfilment names its carrier.
struct TrackingCompany {
    std::string name; // as Shopify writes it, or the seller does
    std::string url;  // for the buyer; empty where Shopify makes the address itself
};

/// For the names that Shopify knows it links the number by itself; for any other carrier the address of 17TRACK is
/// given, which knows the number's carrier by its look. Source: shopify.dev, "FulfillmentTrackingInfo", supported
/// tracking companies (2026-10).
[[nodiscard]] TrackingCompany trackingCompany(std::string_view carrier, std::string_view tracking);

/// Numbers are compared so: folded, without spaces and dashes.
[[nodiscard]] std::string trackingKey(std::string_view tracking);

} // namespace supercargo::platforms::shopify
