// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/money.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Members of eBay's JSON. Absent, null and empty are nothing; what is there and cannot be read throws
// answer_malformed {"", member}, and never with what stands in it.
namespace supercargo::platforms::ebay {

[[nodiscard]] std::optional<std::string> textField(const nlohmann::json& object, std::string_view member);
/// Whole, 0 to 10^9.
[[nodiscard]] std::optional<std::int64_t> countField(const nlohmann::json& object, std::string_view member);
/// ISO 8601 with its zone.
[[nodiscard]] std::optional<Instant> instantField(const nlohmann::json& object, std::string_view member);
/// {"value": "12.34", "currency": "EUR"}.
[[nodiscard]] std::optional<Money> amountField(const nlohmann::json& object, std::string_view member,
                                               Currency otherwise);
/// An object, else an empty one.
[[nodiscard]] const nlohmann::json& objectField(const nlohmann::json& object, std::string_view member);
/// An array, else an empty one.
[[nodiscard]] const nlohmann::json& arrayField(const nlohmann::json& object, std::string_view member);

} // namespace supercargo::platforms::ebay
