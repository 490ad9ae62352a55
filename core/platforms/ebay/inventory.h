// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/ebay/ebay_client.h"

#include <span>
#include <string>
#include <vector>

// How many of a SKU can be bought. Source: Sell Inventory API 1.18.4 (sell_inventory_v1_oas3.json),
// bulkUpdatePriceQuantity and bulkGetInventoryItem. It knows the SKUs that were listed or migrated through this API; of
// listings made by other ways eBay says 25702 or 25710.
namespace supercargo::platforms::ebay {

/// Sets the ship-to-home quantity of each SKU; a listing offers that, or its offer's own availableQuantity where that
/// is less. 25 a call. What eBay refuses comes back in its words, also where it takes one SKU a call only ("Only one
/// SKU can be updated per call": then they go one by one).
[[nodiscard]] std::vector<sync::StockRefusal> pushLevels(EbayClient& client, std::span<const sync::StockLevel> levels,
                                                         const TaskControl& task);

/// The ship-to-home quantity of each SKU; one that eBay does not know is absent. 25 a call. Throws platform_refused
/// where eBay fails at one of them, answer_malformed.
[[nodiscard]] std::vector<sync::StockLevel> readLevels(EbayClient& client, std::span<const std::string> platformSkus,
                                                       const TaskControl& task);

} // namespace supercargo::platforms::ebay
