// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <memory>

// A seller's account at Amazon, by its Selling Partner API (published models: orders_2026-01-01, ordersV0 for telling
// shipments and as fallback, tokens_2021-03-01, listingsItems_2021-08-01, sellers; no AWS signature since 2023).
namespace supercargo::platforms::amazon {

/// `account.region` is "na", "eu" or "fe"; `account.sellerId` (the merchant token) is needed for stock only. The
/// secrets are those of seller_api.h. Speaks to nobody yet. Throws invalid_argument {"region", region}.
///
/// The status and the packages of `read` prove a shipment; they may lag behind by minutes. A continuation that Amazon
/// refuses (platform_refused, 400) is dead: the window is to be begun anew.
[[nodiscard]] std::unique_ptr<sync::ShopConnection> open(const sync::Account& account,
                                                         const sync::ConnectionParts& parts);

} // namespace supercargo::platforms::amazon
