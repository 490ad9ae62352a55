// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/shopify/shopify_client.h"

#include <span>
#include <string>
#include <vector>

// How many can be bought at one location, by SKU (shopify.dev, "inventorySetQuantities"). Each set of quantities has a
// key of its own, so that a repetition is none, and each quantity says what it replaces: where that has changed since
// it was read, nothing is set and it is read again.
namespace supercargo::platforms::shopify {

/// `location`: its digits. What the shop does not take comes back; what changed under our hands too often does not, and
/// is told again once reading shows it.
[[nodiscard]] std::vector<sync::StockRefusal> pushLevels(ShopifyClient& client, const std::string& location,
                                                         std::span<const sync::StockLevel> levels,
                                                         const TaskControl& task);
[[nodiscard]] std::vector<sync::StockLevel> readLevels(ShopifyClient& client, const std::string& location,
                                                       std::span<const std::string> platformSkus,
                                                       const TaskControl& task);

} // namespace supercargo::platforms::shopify
