// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace supercargo::net {

/// An answer's body as JSON. It comes from outside: at most 64 levels deep (checked while reading, so a hostile one
/// costs neither stack nor memory), valid UTF-8, nothing behind its end. Its size was bounded by the transport.
/// Throws answer_malformed {host, what}: "not JSON", "too deep", "cut off"; never with a piece of the text.
[[nodiscard]] nlohmann::json parsePage(std::string_view body, std::string_view host);

/// The member's text; of a number its digits; empty where it is absent, null or anything else.
[[nodiscard]] std::string textOf(const nlohmann::json& object, std::string_view member);
/// The member's array; an empty one where it is absent, null or anything else.
[[nodiscard]] const nlohmann::json& listOf(const nlohmann::json& object, std::string_view member);

} // namespace supercargo::net
