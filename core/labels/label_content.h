// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/postal_address.h"

#include <cstdint>
#include <string>
#include <vector>

namespace supercargo::labels {

/// What the bench needs to see of one product in the package.
struct PickLine {
    std::string sku;
    std::int64_t quantity = 0;
    std::string bin; // empty where it does not matter

    friend bool operator==(const PickLine&, const PickLine&) = default;
};

/// What our own address label says.
struct LabelContent {
    std::string packageNumber;  // "P0007KQ", always as QR; as Code 128 too where there is no tracking number
    std::string trackingNumber; // may be empty
    std::string channelCode;    // "SPX-G"
    std::string channelName;    // "Registered parcel"; may be empty
    PostalAddress recipient;
    PostalAddress sender;
    std::vector<std::string> orderNumbers;
    std::vector<PickLine> lines;
    std::vector<std::string> customs; // lines of text, printed where they fit beside the rest
    std::int64_t wave = 0;            // 0: none
    std::int64_t slot = 0;            // 0: none
    std::int64_t reprint = 0;         // how many labels were printed before this one; 0: it is no reprint

    friend bool operator==(const LabelContent&, const LabelContent&) = default;
};

/// What the label's Code 128 says: the tracking number, or else the package's.
[[nodiscard]] inline const std::string& barcodeOf(const LabelContent& content)
{
    return content.trackingNumber.empty() ? content.packageNumber : content.trackingNumber;
}

} // namespace supercargo::labels
