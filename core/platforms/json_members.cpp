// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/json_members.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace supercargo::platforms {

namespace {

using nlohmann::json;

constexpr std::int64_t kMostCount = 1'000'000'000;
constexpr int kMostPlaces = 18;

/// Takes the digits at the front.
std::string_view takeDigits(std::string_view& text)
{
    const auto end = std::find_if(text.begin(), text.end(), [](const char c) { return c < '0' || c > '9'; });
    const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

bool takeSign(std::string_view& text)
{
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    return isNegative;
}

/// The exponent behind `e`; nothing where the text is not one.
std::optional<int> exponentOf(std::string_view text)
{
    if (text.empty()) {
        return 0;
    }
    if (text.front() != 'e' && text.front() != 'E') {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const bool isNegative = takeSign(text);
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || problem != std::errc{} || end != text.data() + text.size() || value > kMostPlaces) {
        return std::nullopt;
    }
    return isNegative ? -value : value;
}

} // namespace

void throwUnreadable(std::string what)
{
    throw Error{ErrorCode::answer_malformed, {"", std::move(what)}};
}

const json& member(const json& object, const std::string_view name)
{
    static const json kNothing;
    if (!object.is_object()) {
        return kNothing;
    }
    const auto found = object.find(name);
    return found == object.end() ? kNothing : *found;
}

const json& objectAt(const json& object, const std::string_view name)
{
    static const json kEmpty = json::object();
    const auto& found = member(object, name);
    if (!found.is_null() && !found.is_object()) {
        throwUnreadable(std::string{name});
    }
    return found.is_null() ? kEmpty : found;
}

const json& arrayAt(const json& object, const std::string_view name)
{
    static const json kEmpty = json::array();
    const auto& found = member(object, name);
    if (!found.is_null() && !found.is_array()) {
        throwUnreadable(std::string{name});
    }
    return found.is_null() ? kEmpty : found;
}

std::string textAt(const json& object, const std::string_view name)
{
    const auto& found = member(object, name);
    if (found.is_null()) {
        return {};
    }
    if (found.is_number()) {
        return found.dump();
    }
    if (!found.is_string()) {
        throwUnreadable(std::string{name});
    }
    return std::string{trimmed(toValidUtf8(found.get_ref<const std::string&>()))};
}

std::optional<std::string> optionalText(const json& object, const std::string_view name)
{
    auto text = textAt(object, name);
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

std::string requiredText(const json& object, const std::string_view name)
{
    auto text = textAt(object, name);
    if (text.empty()) {
        throwUnreadable(std::string{name});
    }
    return text;
}

std::vector<std::string> textsAt(const json& object, const std::initializer_list<std::string_view> names)
{
    std::vector<std::string> texts;
    for (const auto name : names) {
        if (auto text = textAt(object, name); !text.empty()) {
            texts.push_back(std::move(text));
        }
    }
    return texts;
}

std::optional<std::int64_t> countAt(const json& object, const std::string_view name)
{
    const auto& found = member(object, name);
    if (found.is_null()) {
        return std::nullopt;
    }
    if (!found.is_number_integer() || found < 0 || found > kMostCount) {
        throwUnreadable(std::string{name});
    }
    return found.get<std::int64_t>();
}

std::int64_t requiredCount(const json& object, const std::string_view name)
{
    const auto count = countAt(object, name);
    if (!count) {
        throwUnreadable(std::string{name});
    }
    return *count;
}

std::optional<Instant> instantAt(const json& object, const std::string_view name)
{
    const auto text = textAt(object, name);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto instant = parseIso8601(text);
    if (!instant) {
        throwUnreadable(std::string{name});
    }
    return instant;
}

std::optional<orders::DayOrInstant> momentAt(const json& object, const std::string_view name)
{
    return momentOf(instantAt(object, name));
}

std::optional<orders::DayOrInstant> momentOf(const std::optional<Instant> instant)
{
    return instant ? std::optional{orders::DayOrInstant{.at = *instant, .isDay = false, .date = {}}} : std::nullopt;
}

std::optional<Money> decimalAt(const json& object, const std::string_view name, const Currency currency)
{
    const auto amount = textAt(object, name);
    if (amount.empty()) {
        return std::nullopt;
    }
    const auto plain = plainDecimal(amount);
    if (plain.empty()) {
        throwUnreadable(std::string{name});
    }
    return Money::parseDecimal(plain, currency);
}

std::optional<Money> moneyAt(const json& object, const std::string_view name, const MoneyNames names,
                             const std::optional<Currency> otherwise)
{
    const auto& amount = objectAt(object, name);
    if (textAt(amount, names.amount).empty()) {
        return std::nullopt;
    }
    const auto code = textAt(amount, names.currency);
    const auto currency = code.empty() ? otherwise : Currency::parse(code);
    if (!currency || plainDecimal(textAt(amount, names.amount)).empty()) {
        throwUnreadable(std::string{name});
    }
    return decimalAt(amount, names.amount, *currency);
}

void add(std::optional<Money>& sum, const std::optional<Money>& amount)
{
    if (!sum) {
        sum = amount;
    } else if (amount && amount->currency() == sum->currency()) {
        *sum += *amount;
    }
}

std::string plainDecimal(std::string_view number)
{
    const bool isNegative = takeSign(number);
    auto digits = std::string{takeDigits(number)};
    auto point = static_cast<int>(digits.size());
    if (number.starts_with('.')) {
        number.remove_prefix(1);
        digits += takeDigits(number);
    }
    const auto exponent = exponentOf(number);
    if (digits.empty() || digits.size() > 2 * kMostPlaces || !exponent) {
        return {};
    }
    point += *exponent;
    if (point <= 0) {
        digits.insert(0, static_cast<std::size_t>(1 - point), '0');
        point = 1;
    }
    if (static_cast<std::size_t>(point) > digits.size()) {
        digits.append(static_cast<std::size_t>(point) - digits.size(), '0');
    }
    const auto whole = digits.substr(0, static_cast<std::size_t>(point));
    const auto rest = digits.substr(static_cast<std::size_t>(point));
    return (isNegative ? "-" : "") + whole + (rest.empty() ? "" : "." + rest);
}

std::optional<std::int64_t> wholeNumber(const std::string_view digits)
{
    std::int64_t value = 0;
    const auto* const end = digits.data() + digits.size();
    const auto [stopped, problem] = std::from_chars(digits.data(), end, value);
    const bool isWhole = problem == std::errc{} && stopped == end && digits.front() != '-';
    return isWhole ? std::optional{value} : std::nullopt;
}

std::string jsonText(const json& value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

void requireLines(const orders::IncomingOrder& order, const std::string_view name)
{
    const bool mayBeEmpty =
        order.status == orders::PlatformStatus::cancelled || order.status == orders::PlatformStatus::unpaid;
    if (order.lines.empty() && !mayBeEmpty) {
        throwUnreadable(std::string{name});
    }
}

std::string payloadOf(const json& order)
{
    return "[" + jsonText(order) + "]";
}

void addOrder(sync::OrderPage& page, const std::string& platformOrderId,
              const std::function<orders::IncomingOrder()>& read)
{
    try {
        if (platformOrderId.empty()) {
            throwUnreadable("order number");
        }
        page.orders.push_back(read());
    } catch (const Error& error) {
        const bool isItsOwn = error.code() == ErrorCode::answer_malformed && error.arguments().front().empty();
        if (!isItsOwn && error.code() != ErrorCode::amount_overflow) {
            throw;
        }
        page.unreadable.push_back({platformOrderId, isItsOwn ? error.arguments().back() : "an amount"});
    }
}

} // namespace supercargo::platforms
