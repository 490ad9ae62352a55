// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/members.h"

#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace supercargo::platforms::aliexpress {

using nlohmann::json;

std::optional<std::int64_t> integerAt(const json& object, const std::string_view name)
{
    const auto text = textAt(object, name);
    if (text.empty()) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) {
        throwUnreadable(std::string{name});
    }
    return number;
}

std::optional<std::int64_t> pieceCountAt(const json& object, const std::string_view name)
{
    constexpr std::int64_t kMost = 1'000'000'000;
    const auto count = integerAt(object, name);
    if (count && (*count < 0 || *count > kMost)) {
        throwUnreadable(std::string{name});
    }
    return count;
}

const json& listAt(const json& object, const std::string_view name)
{
    const auto& found = member(object, name);
    if (!found.is_object() || found.empty()) {
        return arrayAt(found.is_object() ? found : object, name);
    }
    for (const auto& each : found) {
        if (each.is_array()) {
            return each;
        }
    }
    throwUnreadable(std::string{name});
}

} // namespace supercargo::platforms::aliexpress
