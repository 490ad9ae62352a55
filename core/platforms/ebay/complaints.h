// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What eBay says is wrong. Source: schema Error of each specification; errorIds 1001, 1002 and 1100 from
// developer.ebay.com (general, not in the specifications).
namespace supercargo::platforms::ebay {

struct Complaint {
    std::int64_t errorId = 0;
    std::string words; // "25709: Invalid value for quantity. (fieldName: quantity)"
};

inline constexpr std::int64_t kInvalidToken = 1001;
inline constexpr std::int64_t kMissingToken = 1002;
inline constexpr std::int64_t kInsufficientPermissions = 1100;
inline constexpr std::int64_t kAlreadyFulfilled = 34500;

/// The members of `object`'s array "errors" or "warnings"; none where it has none or they cannot be read.
[[nodiscard]] std::vector<Complaint> complaintsIn(const nlohmann::json& object, std::string_view member);
/// The errors of an answer, whatever its body is.
[[nodiscard]] std::vector<Complaint> complaintsOf(const net::HttpAnswer& answer);
[[nodiscard]] bool has(const std::vector<Complaint>& complaints, std::int64_t errorId);
/// All in one sentence, bounded (shop_access.h); "no reason given" where there are none.
[[nodiscard]] std::string inWords(const std::vector<Complaint>& complaints);

/// For an answer that is no success: role_missing {what, words} where the token lacks a scope (403 with 1100),
/// authorization_ended {host, words} for a token that is refused, platform_refused {status, words} for all else.
[[noreturn]] void throwComplaint(const net::HttpAnswer& answer, std::string_view host, std::string_view what);

} // namespace supercargo::platforms::ebay
