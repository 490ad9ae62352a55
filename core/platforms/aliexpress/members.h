// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Members as only AliExpress writes them, beside those of json_members.h: numbers that may be texts, and lists that are
// wrapped once more, by the name of what is in them ({"order_dto": […]}), unless they come simplified.
namespace supercargo::platforms::aliexpress {

/// A whole number, or the digits of one; throws answer_malformed {"", name} for what is neither.
[[nodiscard]] std::optional<std::int64_t> integerAt(const nlohmann::json& object, std::string_view name);
/// The same, 0 to 10^9.
[[nodiscard]] std::optional<std::int64_t> pieceCountAt(const nlohmann::json& object, std::string_view name);
/// An array, wrapped or not; an empty one where there is none. Throws answer_malformed {"", name}.
[[nodiscard]] const nlohmann::json& listAt(const nlohmann::json& object, std::string_view name);

} // namespace supercargo::platforms::aliexpress
