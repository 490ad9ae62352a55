// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/incoming_order.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

// A shop's orders in our words. Source: the public reference of wc/v3 ("Orders", "Order refunds"), and answers of a
// WooCommerce 9.4. Amounts are decimals as text in the order's currency, times are UTC without a zone.
namespace supercargo::platforms::woocommerce {

/// What we read of an order; the rest of it (the buyer's IP address, the payment) is not asked for.
inline constexpr std::string_view kOrderFields =
    "id,number,status,currency,date_created_gmt,date_modified_gmt,date_paid_gmt,date_completed_gmt,total,shipping_"
    "total,"
    "shipping_tax,customer_id,billing,shipping,customer_note,needs_processing,line_items,shipping_lines,refunds";

/// Pieces that were refunded, by the line's id.
using RefundedPieces = std::map<std::string, std::int64_t, std::less<>>;

/// Carts and half typed orders, which are none yet: they come when they are.
[[nodiscard]] bool isDraft(const nlohmann::json& order);
/// Some money was given back before it left: its refunds say for which pieces.
[[nodiscard]] bool asksForRefunds(const nlohmann::json& order);
/// The answer of an order's refunds. Throws answer_malformed {"", what}.
[[nodiscard]] RefundedPieces refundedPieces(const nlohmann::json& refunds);

/// One order:
/// - the platform's number is the `id`, by which the shop is asked; a plugin may show the buyer another one;
/// - what is refunded before it leaves is not to be shipped;
/// - where the shipping address is empty, the billing address is meant;
/// - what is fetched from the shop (local pickup), or needs no processing (downloads), goes into no parcel.
/// Throws answer_malformed {"", what} (json_members.h), amount_overflow.
[[nodiscard]] orders::IncomingOrder incomingOrder(const nlohmann::json& order, const RefundedPieces& refunded = {});

/// - `shipped`: completed; also what was refunded or thrown away after that;
/// - `cancelled`: cancelled, refunded, thrown away (trash);
/// - `paid`: processing;
/// - words of the usual shipment plugins: "partial-shipped", "shipped", "delivered";
/// - `unpaid`: all else (pending, on-hold, failed, words that are not known): nothing is shipped on it.
[[nodiscard]] orders::PlatformStatus statusOf(const nlohmann::json& order);

} // namespace supercargo::platforms::woocommerce
