// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/woocommerce/order_mapping.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

// What an order keeps of the packages that were told, in its own meta data: WooCommerce itself has no place for a
// shipment. Our record bears the package's reference and pieces, so that reading it back proves that it was told, and
// tells when all of the order has left. The list of the usual shipment plugins ("Shipment Tracking", "Advanced Shipment
// Tracking": meta _wc_shipment_tracking_items) is written beside it where the shop has one of them.
namespace supercargo::platforms::woocommerce {

inline constexpr std::string_view kOurPackages = "_supercargo_packages";
inline constexpr std::string_view kTrackingItems = "_wc_shipment_tracking_items";

/// Does the shop's index name a plugin that shows tracking numbers?
[[nodiscard]] bool showsTracking(const nlohmann::json& index);

/// The packages that we have told, of an order with its `meta_data`.
[[nodiscard]] std::vector<sync::KnownShipment> toldPackages(const nlohmann::json& order);

/// What the buyer is told of it where no plugin does: "Shipped with 4PX, tracking number RR1CN."
[[nodiscard]] std::string noteOf(const outbox::ShipmentMark& mark);

/// The order's meta data with this package among the told ones, in place of its earlier label: our record, and the
/// plugin's list where `withTracking`. What others have written in these lists stays.
[[nodiscard]] nlohmann::json metaWith(const nlohmann::json& order, const sync::ShipmentNews& news, bool withTracking);

/// Has all of the order left, once `news` has? Throws invalid_argument {"order line", order} for a part of an order
/// whose lines came without ids: then nobody can say.
[[nodiscard]] bool isWhole(const nlohmann::json& order, const sync::ShipmentNews& news, const RefundedPieces& refunded);

} // namespace supercargo::platforms::woocommerce
