// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/json_fields.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <nlohmann/json.hpp>

namespace supercargo::platforms::ebay {

namespace {

using nlohmann::json;

constexpr std::int64_t kMostPieces = 1'000'000'000;

[[noreturn]] void malformed(const std::string_view member)
{
    throw Error{ErrorCode::answer_malformed, {"", std::string{member}}};
}

/// Null where there is nothing.
const json* find(const json& object, const std::string_view member)
{
    if (!object.is_object()) {
        return nullptr;
    }
    const auto found = object.find(std::string{member});
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

const json& emptyObject()
{
    static const json empty = json::object();
    return empty;
}

const json& emptyArray()
{
    static const json empty = json::array();
    return empty;
}

} // namespace

std::optional<std::string> textField(const json& object, const std::string_view member)
{
    const auto* value = find(object, member);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (value->is_number_integer()) {
        return value->dump();
    }
    if (!value->is_string()) {
        malformed(member);
    }
    const auto text = toValidUtf8(trimmed(value->get_ref<const std::string&>()));
    return text.empty() ? std::nullopt : std::optional{text};
}

std::optional<std::int64_t> countField(const json& object, const std::string_view member)
{
    const auto* value = find(object, member);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_number_integer() || *value < 0 || *value > kMostPieces) {
        malformed(member);
    }
    return value->get<std::int64_t>();
}

std::optional<Instant> instantField(const json& object, const std::string_view member)
{
    const auto text = textField(object, member);
    if (!text) {
        return std::nullopt;
    }
    const auto instant = parseIso8601(*text);
    if (!instant) {
        malformed(member);
    }
    return instant;
}

std::optional<Money> amountField(const json& object, const std::string_view member, const Currency otherwise)
{
    const auto& amount = objectField(object, member);
    const auto value = textField(amount, "value");
    if (!value) {
        return std::nullopt;
    }
    const auto code = textField(amount, "currency");
    const auto currency = code ? Currency::parse(*code) : otherwise;
    const auto money = currency ? Money::parseDecimal(*value, *currency) : std::nullopt;
    if (!money) {
        malformed(member);
    }
    return money;
}

const json& objectField(const json& object, const std::string_view member)
{
    const auto* value = find(object, member);
    if (value == nullptr) {
        return emptyObject();
    }
    if (!value->is_object()) {
        malformed(member);
    }
    return *value;
}

const json& arrayField(const json& object, const std::string_view member)
{
    const auto* value = find(object, member);
    if (value == nullptr) {
        return emptyArray();
    }
    if (!value->is_array()) {
        malformed(member);
    }
    return *value;
}

} // namespace supercargo::platforms::ebay
