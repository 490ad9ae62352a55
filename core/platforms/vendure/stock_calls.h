// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/vendure/vendure_client.h"

#include <span>
#include <string>
#include <vector>

// How many of a SKU can be bought. Vendure sells what is on hand less what is allocated to orders that have not left,
// at all of its stock locations together; so what is free with us is told as so much more than is allocated. The shop's
// own threshold (outOfStockThreshold) comes on top, as the seller has set it there.
namespace supercargo::platforms::vendure {

/// What a stock location has of a variant.
struct LocationStock {
    std::string location;
    std::int64_t onHand = 0;
    std::int64_t allocated = 0;

    friend bool operator==(const LocationStock&, const LocationStock&) = default;
};

/// What each location shall have on hand, so that `free` can be bought of all together: the first one takes it; where
/// it would be below zero, the others give the rest.
[[nodiscard]] std::vector<LocationStock> spread(std::vector<LocationStock> locations, std::int64_t free);

/// Sets each SKU's stock, which is tracked from then on; up to 50 variants a call. What the shop refuses comes back in
/// its words.
[[nodiscard]] std::vector<sync::StockRefusal>
pushLevels(VendureClient& client, std::span<const sync::StockLevel> levels, const TaskControl& task);

/// The stock of each SKU; absent where the shop does not know it, or does not track its stock.
[[nodiscard]] std::vector<sync::StockLevel> readLevels(VendureClient& client, std::span<const std::string> platformSkus,
                                                       const TaskControl& task);

} // namespace supercargo::platforms::vendure
