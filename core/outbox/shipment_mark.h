// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::outbox {

struct MarkedLine {
    std::string platformLineId;
    std::int64_t quantity = 0; // as the platform counts

    friend bool operator==(const MarkedLine&, const MarkedLine&) = default;
};

/// What a platform is told when something of an order has been shipped. It is written in the transaction of the
/// shipping itself and kept as the entry's payload, so that what is told never depends on what happens later.
struct ShipmentMark {
    std::string platformOrderId;
    std::vector<MarkedLine> lines; // what is in the package
    bool isPart = false;           // of the order; the rest goes separately or has gone
    Instant shippedAt{};
    std::string carrier;
    std::string tracking;

    friend bool operator==(const ShipmentMark&, const ShipmentMark&) = default;
};

/// The payload as JSON.
[[nodiscard]] std::string toPayload(const ShipmentMark& mark);
/// Throws database_damaged.
[[nodiscard]] ShipmentMark shipmentMarkFrom(std::string_view payload);

} // namespace supercargo::outbox
