// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/money.h"
#include "core/orders/incoming_order.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

// Reading the members of Amazon's orders. A member that is absent, null or empty is nothing; one that is there and
// cannot be understood makes its order unreadable, and no other.
namespace supercargo::platforms::amazon {

/// Thrown while one order is read, and caught where the page is: `what` is for people, without anything of the buyer's.
struct UnreadableField {
    std::string what; // "amount of line 2"
};

/// Null where the object has none, or is none.
[[nodiscard]] const nlohmann::json& member(const nlohmann::json& object, std::string_view name);
/// The members of an array; nothing of anything else.
[[nodiscard]] const nlohmann::json& arrayAt(const nlohmann::json& object, std::string_view name);
/// Trimmed and without NULs; empty where there is none. A number's digits are text, too.
[[nodiscard]] std::string textAt(const nlohmann::json& object, std::string_view name);
/// The same, absent where it would be empty.
[[nodiscard]] std::optional<std::string> optionalText(const nlohmann::json& object, std::string_view name);
/// A count between 0 and a million.
[[nodiscard]] std::optional<std::int64_t> countAt(const nlohmann::json& object, std::string_view name,
                                                  const std::string& what);
/// ISO 8601 with its zone.
[[nodiscard]] std::optional<Instant> instantAt(const nlohmann::json& object, std::string_view name,
                                               const std::string& what);
[[nodiscard]] std::optional<orders::DayOrInstant> momentAt(const nlohmann::json& object, std::string_view name,
                                                           const std::string& what);

/// Where an amount has its number and its currency.
struct MoneyNames {
    std::string_view amount;
    std::string_view currency;
};
/// Of `object`, {"amount": "12.34", "currencyCode": "EUR"}. Absent, too, where it has more digits than the currency
/// has: such a price cannot be had in coins, and the line's total stands beside it.
[[nodiscard]] std::optional<Money> moneyOf(const nlohmann::json& object, MoneyNames names, const std::string& what);
/// The sum; of the first one's currency: amounts of another are not added.
void add(std::optional<Money>& sum, const std::optional<Money>& amount);

/// A number as RFC 7159 writes it ("1.5994E+3") as plain decimals ("1599.4"). Empty for what is none, or beyond 18
/// places.
[[nodiscard]] std::string plainDecimal(std::string_view number);

/// Reads one order by `read` into the page: among the orders, or named among the unreadable.
void addOrder(sync::OrderPage& page, const std::string& platformOrderId,
              const std::function<orders::IncomingOrder()>& read);

} // namespace supercargo::platforms::amazon
