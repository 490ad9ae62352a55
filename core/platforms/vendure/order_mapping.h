// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/incoming_order.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

// A shop's orders in our words. Source: the schema and the answers of a Vendure 3.7.3. Amounts are whole numbers of
// 1/10^precision of the currency, whatever its coins; times are ISO 8601 in UTC.
namespace supercargo::platforms::vendure {

/// Pieces by the order line's id.
using Pieces = std::map<std::string, std::int64_t, std::less<>>;

/// What has left, by the order's `fulfillments`: those that are shipped or delivered.
[[nodiscard]] Pieces shippedPieces(const nlohmann::json& order);
/// What is in any fulfillment that was not cancelled: Vendure takes it in no other one.
[[nodiscard]] Pieces fulfilledPieces(const nlohmann::json& order);

/// An order that was cut into those of its sellers (type Aggregate): they come by themselves.
[[nodiscard]] bool isCutUp(const nlohmann::json& order);

/// By its `state`, `lines` and `fulfillments`:
/// - `cancelled`: Cancelled; `completed`: Delivered;
/// - `shipped`, `partly_shipped`: as its pieces have left. Vendure's own state stays behind where one parcel has been
///   delivered before the next one leaves;
/// - `paid`: PaymentSettled, and a state of the shop's own from which it can be shipped (`nextStates`);
/// - `unpaid`: all else (PaymentAuthorized: the money is not taken yet; Modifying, ArrangingAdditionalPayment: it is
///   being changed): nothing is shipped on it.
[[nodiscard]] orders::PlatformStatus statusOf(const nlohmann::json& order);

/// One order:
/// - the platform's number is the `code`, which the buyer and the dashboard know it by;
/// - its version is the time at which it was read: `updatedAt` stays, or goes back, where the seller settles a payment,
///   changes an address or ships (seen at 3.7.3: a second save writes the time of the first loading back);
/// - a line's quantity is what was not cancelled;
/// - prices are what the buyer paid, with tax and with the share of the order's discounts;
/// - where the shipping address is empty, the billing address is meant.
/// `precision`: the shop's moneyStrategyPrecision. Throws answer_malformed {"", what} (json_members.h),
/// amount_overflow.
[[nodiscard]] orders::IncomingOrder incomingOrder(const nlohmann::json& order, int precision, Instant readAt);

/// A page's orders, each by itself: what cannot be read is set aside. `answer` has `orders.items` and `globalSettings`.
[[nodiscard]] sync::OrderPage orderPage(const nlohmann::json& answer, Instant readAt);

} // namespace supercargo::platforms::vendure
