// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <string>
#include <string_view>

// Telling Amazon of a shipment, after confirmShipment of ordersV0.json (ConfirmShipmentRequest, PackageDetail).
namespace supercargo::platforms::amazon {

/// The request's body. The reference goes as text, as the model asks; the ship date is never later than `now`, Amazon's
/// time. Throws invalid_argument {"order line", order} where a line has no id of Amazon's, or there is none.
[[nodiscard]] std::string confirmationBody(const sync::ShipmentNews& news, std::string_view marketplaceId, Instant now);

/// "/orders/v0/orders/…/shipmentConfirmation".
[[nodiscard]] std::string confirmationPath(std::string_view platformOrderId);

/// The same parcel: one tracking number, however it is spaced and cased; without one, the same reference.
[[nodiscard]] bool isSameShipment(const sync::KnownShipment& shipment, const sync::ShipmentNews& news);

} // namespace supercargo::platforms::amazon
