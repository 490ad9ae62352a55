// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/base/money.h"
#include "core/orders/incoming_order.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Reading the members of a platform's JSON, which comes from outside. Absent, null and empty are nothing. What is there
// and cannot be read throws answer_malformed {"", what}: `what` is the member's name as the platform's documents write
// it, never what stands in it. A page makes an unreadable order of it (addOrder), a single answer an error of its host
// (namingHost).
namespace supercargo::platforms {

[[noreturn]] void throwUnreadable(std::string what);

/// Null where the object has none, or is none.
[[nodiscard]] const nlohmann::json& member(const nlohmann::json& object, std::string_view name);
/// An object; an empty one where there is none.
[[nodiscard]] const nlohmann::json& objectAt(const nlohmann::json& object, std::string_view name);
/// An array; an empty one where there is none.
[[nodiscard]] const nlohmann::json& arrayAt(const nlohmann::json& object, std::string_view name);
/// Trimmed and valid UTF-8; empty where there is none. A number's digits are text, too.
[[nodiscard]] std::string textAt(const nlohmann::json& object, std::string_view name);
/// The same, absent where it would be empty.
[[nodiscard]] std::optional<std::string> optionalText(const nlohmann::json& object, std::string_view name);
/// The same, unreadable where it would be empty.
[[nodiscard]] std::string requiredText(const nlohmann::json& object, std::string_view name);
/// Of these members the texts that are not empty, as an address has its lines.
[[nodiscard]] std::vector<std::string> textsAt(const nlohmann::json& object,
                                               std::initializer_list<std::string_view> names);
/// Whole, 0 to 10^9.
[[nodiscard]] std::optional<std::int64_t> countAt(const nlohmann::json& object, std::string_view name);
/// The same, unreadable where there is none.
[[nodiscard]] std::int64_t requiredCount(const nlohmann::json& object, std::string_view name);
/// ISO 8601 with its zone.
[[nodiscard]] std::optional<Instant> instantAt(const nlohmann::json& object, std::string_view name);
[[nodiscard]] std::optional<orders::DayOrInstant> momentAt(const nlohmann::json& object, std::string_view name);
[[nodiscard]] std::optional<orders::DayOrInstant> momentOf(std::optional<Instant> instant);

/// An amount that is written as a decimal ("12.34"). Absent, too, where it has more digits than the currency has: such
/// a price cannot be had in coins, and a total stands beside it.
[[nodiscard]] std::optional<Money> decimalAt(const nlohmann::json& object, std::string_view name, Currency currency);
/// Where an amount that is an object has its number and its currency.
struct MoneyNames {
    std::string_view amount;
    std::string_view currency;
};
/// Of {"amount": "12.34", "currencyCode": "EUR"}; in `otherwise` where it names no currency.
[[nodiscard]] std::optional<Money> moneyAt(const nlohmann::json& object, std::string_view name, MoneyNames names,
                                           std::optional<Currency> otherwise = {});
/// The sum; of the first one's currency: amounts of another are not added.
void add(std::optional<Money>& sum, const std::optional<Money>& amount);
/// A number as RFC 7159 writes it ("1.5994E+3") as plain decimals ("1599.4"). Empty for what is none, or beyond 18
/// places.
[[nodiscard]] std::string plainDecimal(std::string_view number);
/// A text of digits only, up to 2^63 - 1; nothing for any other.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(std::string_view digits);

/// As it is sent: on one line, with U+FFFD for what is no UTF-8.
[[nodiscard]] std::string jsonText(const nlohmann::json& value);

/// Throws where the order has no lines, unless it is cancelled or not paid; `name` is the member that has them.
void requireLines(const orders::IncomingOrder& order, std::string_view name);

/// What IncomingOrder keeps of the order itself: an array of the one, as the platform wrote it.
[[nodiscard]] std::string payloadOf(const nlohmann::json& order);

/// Reads one order by `read` into the page: among the orders, or named among the unreadable. An empty id is unreadable.
void addOrder(sync::OrderPage& page, const std::string& platformOrderId,
              const std::function<orders::IncomingOrder()>& read);

/// What `work` gives; what it cannot read is called so ("quantity of line 2").
template <typename Work>
auto inLine(const std::size_t index, Work&& work)
{
    try {
        return std::forward<Work>(work)();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::answer_malformed) {
            throw;
        }
        throwUnreadable(error.arguments().back() + " of line " + std::to_string(index + 1));
    }
}

/// What `work` gives; an answer that cannot be read is this host's.
template <typename Work>
auto namingHost(const std::string_view host, Work&& work)
{
    try {
        return std::forward<Work>(work)();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::answer_malformed || !error.arguments().front().empty()) {
            throw;
        }
        throw Error{ErrorCode::answer_malformed, {std::string{host}, error.arguments().back()}};
    }
}

} // namespace supercargo::platforms
