// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

// Amazon's orders as ours, after its model orders_2026-01-01.json (definitions Order, OrderItem, OrderPackage and what
// they name). Words that the model does not know yet never break an order: what cannot be understood is not shipped.
namespace supercargo::platforms::amazon {

/// Does the answer tell whether the buyer asked to cancel? It does when dataset CANCELLATION was asked for.
enum class Cancellations { told, not_told };

/// An answer of searchOrders. Throws answer_malformed {"", what} when it is none.
[[nodiscard]] sync::OrderPage orderPage(const nlohmann::json& answer, Cancellations cancellations);

/// One order, mapped thus:
/// - unpaid while PENDING or PENDING_AVAILABILITY; completed when all its packages are DELIVERED; a status that is not
///   known is told from the quantities, and unpaid as long as nothing has left;
/// - a line's quantity is fulfilled + unfulfilled as soon as Amazon counts the order's pieces (a pending one's it does
///   not), so that cancelled pieces are not shipped; `shipped` is what was fulfilled;
/// - where only PII is missing (the application has no role for it) these fields are absent, not empty;
/// - of orders that Amazon ships itself neither buyer nor address is taken, nor kept in the payload.
/// Throws answer_malformed {"", what} (json_members.h), amount_overflow.
[[nodiscard]] orders::IncomingOrder incomingOrder(const nlohmann::json& order, Cancellations cancellations);

/// What Amazon says of the order: its status, and its packages that are not cancelled.
[[nodiscard]] sync::OrderAtPlatform orderAtPlatform(const nlohmann::json& order);

} // namespace supercargo::platforms::amazon
