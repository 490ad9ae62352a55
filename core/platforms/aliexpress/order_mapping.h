// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/incoming_order.h"
#include "core/platforms/aliexpress/pacific_time.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

// AliExpress's orders in our words. Sources: the published schemas of aliexpress.solution.order.get (OrderDto,
// OrderProductDto) and aliexpress.solution.order.info.get (GlobalAeopTpOrderDetailDto, GlobalAeopTpChildOrderDto),
// whose twins aliexpress.trade.seller.orderlist.get and aliexpress.trade.new.redefining.findorderbyid have the same
// members; statuses from open.alitrip.com/docs, articleId 108126 (treeId 502). A word that is not known never breaks an
// order.
namespace supercargo::platforms::aliexpress {

/// What is known of one order.
struct OrderSources {
    const nlohmann::json& listed;    // of a page
    const nlohmann::json& detail;    // null where it was not asked for
    const nlohmann::json& recipient; // null where nobody told it
};

/// - `unpaid`: not paid, or paid and held (risk control, the seller's check of the money, frozen): nothing may leave;
/// - `paid`, `partly_shipped`, `shipped`: as their words say; an order in dispute or with a cancellation asked for is
///   what it was before, as far as goods have left;
/// - `completed`: closed after goods had left; `cancelled`: closed without any. There is no word for it.
/// Of a page's order or of a detail. Throws answer_malformed {"", "order_status"} where there is none.
[[nodiscard]] orders::PlatformStatus statusOf(const nlohmann::json& order);

/// May goods leave on it, so that its address and the state of its lines are wanted?
[[nodiscard]] bool asksForDetail(const nlohmann::json& listed);

/// The ids of a line: of the order's child, in a page and in a detail.
[[nodiscard]] std::string lineIdOf(const nlohmann::json& line);

/// - times are those of PacificTime; `now`, the platform's, bounds the latest change;
/// - lines that the platform's warehouse sends are shipped by it; an order of such lines only is its to fulfil;
/// - what is masked of the buyer is left out.
/// Throws answer_malformed {"", what} (json_members.h), amount_overflow.
[[nodiscard]] orders::IncomingOrder incomingOrder(const OrderSources& order, const PacificTime& time, Instant now);

} // namespace supercargo::platforms::aliexpress
