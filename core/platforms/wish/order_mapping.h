// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/incoming_order.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

// Wish's orders in our words. Source: schema Order of Wish's OpenAPI document (3.0.65, "Orders"). An order is one
// variation in some quantity: its id is the line's, too. Amounts are JSON numbers in the currency's main unit.
namespace supercargo::platforms::wish {

/// One order. Wish names no buyer: orders of one checkout have one transaction, which stands for him. What the buyer
/// paid is told for some countries only; elsewhere it is what Wish pays the seller. A number that customs want of the
/// buyer (CPF, PCCC, RUT, passport) stands in the buyer's note. Throws answer_malformed {"", what} (json_members.h),
/// amount_overflow.
[[nodiscard]] orders::IncomingOrder incomingOrder(const nlohmann::json& order);

/// - `paid`: APPROVED, which an order can become again after SHIPPED and REFUNDED;
/// - `shipped`: SHIPPED; `cancelled`: REFUNDED, DECLINED;
/// - `unpaid`: all else (REQUIRE_REVIEW, words that are not known): nothing is shipped on it.
[[nodiscard]] orders::PlatformStatus statusOf(const nlohmann::json& order);

/// The tracking numbers that count: none of an order that was given back since it was marked shipped
/// (fulfillment_records: TRACKING_CANCELLED, ORDER_RE_RELEASED), though they are still shown. Wish keeps the last two.
[[nodiscard]] std::vector<sync::KnownShipment> shipmentsOf(const nlohmann::json& order);

/// How an asynchronous change of the order's tracking number stands; `none` where Wish does not say.
enum class Processing { none, under_way, failed };
[[nodiscard]] Processing trackingChangeOf(const nlohmann::json& order);

/// Is the order part of this program ("CONFIRMED_DELIVERY_POLICY")?
[[nodiscard]] bool isOfType(const nlohmann::json& order, std::string_view type);
[[nodiscard]] std::optional<Instant> updatedAt(const nlohmann::json& order);
[[nodiscard]] std::optional<Instant> releasedAt(const nlohmann::json& order);

/// What the note of a shipment keeps of our package's reference, and its reference again; empty for another's note.
[[nodiscard]] std::string noteOf(std::string_view reference);
[[nodiscard]] std::string referenceIn(std::string_view note);

} // namespace supercargo::platforms::wish
