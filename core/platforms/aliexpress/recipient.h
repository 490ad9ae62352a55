// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/incoming_order.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

// Where an order goes to. Many apps are given it with asterisks, and a call of its own tells what they hide. Sources:
// schemas of aliexpress.solution.order.info.get (receipt_address), aliexpress.trade.seller.order.decrypt (result_obj).
namespace supercargo::platforms::aliexpress {

/// Has the address asterisks in it? A label with them goes nowhere.
[[nodiscard]] bool isMasked(const nlohmann::json& address);
/// The address with what the decrypting call told; what stays hidden is left out.
[[nodiscard]] nlohmann::json unmasked(nlohmann::json address, const nlohmann::json& told);
/// As our order has it. `taxId`: the buyer's, which parcels to Brazil must bear on their label (CPF).
[[nodiscard]] orders::IncomingAddress addressOf(const nlohmann::json& address, const std::string& taxId);

} // namespace supercargo::platforms::aliexpress
