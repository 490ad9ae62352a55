// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/woocommerce/woo_client.h"

#include <span>
#include <string>
#include <vector>

// How many of a SKU can be bought. A SKU is a product's or a variation's; both are found by GET /products?sku=. The
// shop takes pieces off by itself when it is ordered from, so what is told is what is free.
namespace supercargo::platforms::woocommerce {

/// Sets each SKU's stock, which is managed from then on; up to 100 products a call, variations by their product. What
/// the shop refuses comes back in its words.
[[nodiscard]] std::vector<sync::StockRefusal> pushLevels(WooClient& client, std::span<const sync::StockLevel> levels,
                                                         const TaskControl& task);

/// The stock of each SKU; absent where the shop does not know it, or does not manage its stock. 25 a call.
[[nodiscard]] std::vector<sync::StockLevel> readLevels(WooClient& client, std::span<const std::string> platformSkus,
                                                       const TaskControl& task);

} // namespace supercargo::platforms::woocommerce
