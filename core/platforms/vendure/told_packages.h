// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/vendure/vendure_client.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

// A package of ours is a fulfillment of the order's: it is made (Pending), and then moved to Shipped, on which the
// order follows and the buyer is told. Vendure keeps no name of ours, but the tracking number and the pieces.
namespace supercargo::platforms::vendure {

/// The order with what telling needs. Throws platform_refused {404, words} for one that is not there.
[[nodiscard]] nlohmann::json shipmentsOf(VendureClient& client, const std::string& orderCode, const TaskControl& task);

/// The packages that have left, of such an order: what is only made is not told yet.
[[nodiscard]] std::vector<sync::KnownShipment> toldPackages(const nlohmann::json& order);

/// By its number, or, without one, by its pieces.
[[nodiscard]] bool isSamePackage(const sync::KnownShipment& known, const outbox::ShipmentMark& mark);

/// Makes the fulfillment, unless an earlier try has, and moves it. `notes` keep which one is of which package: where a
/// package has another number now (its next label), the one before is cancelled first. Throws platform_refused {code,
/// words}: the order was cancelled there or is being changed, the pieces are in a package of somebody else's, or the
/// shop says that it has not so many; invalid_argument {"order line", order} for a part of an order whose lines came
/// without ids.
void tellPackage(VendureClient& client, const nlohmann::json& order, const sync::ShipmentNews& news,
                 sync::OrderNotes* notes, const TaskControl& task);

} // namespace supercargo::platforms::vendure
