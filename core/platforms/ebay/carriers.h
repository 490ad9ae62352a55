// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace supercargo::platforms::ebay {

/// The shippingCarrierCode for a carrier as we call it ("云途", "Royal Mail", "4PX"); `Other` for what eBay has no code
/// for. The codes are those of the Trading API's ShippingCarrierCodeType (version 1291, March 2023), to which the
/// fulfilment API refers for them, and the usual ones that GeteBayDetails adds (YunExpress).
[[nodiscard]] std::string_view carrierCode(std::string_view carrier);

/// A tracking number as eBay takes it: letters and digits only, in capitals.
/// Source: createShippingFulfillment, trackingNumber ("only alphanumeric characters are supported").
[[nodiscard]] std::string trackingNumber(std::string_view tracking);

} // namespace supercargo::platforms::ebay
