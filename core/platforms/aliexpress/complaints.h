// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/net/http.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

// What AliExpress says is wrong. Nearly all of it comes with HTTP 200, at one of two levels: the gateway's own
// ({"error_response": …}, {"type", "code", "message"}), or the service's behind it ("success": false within the
// answer). Sources: open.alitrip.com/docs, articleId 120693 (treeId 727, samples), 108974 (the older gateway's codes).
namespace supercargo::platforms::aliexpress {

enum class ComplaintKind {
    keys,       // the app's, or the seller's account is none for it: a person must act
    token,      // it is none any more: another one may be
    clock,      // ours is too far from theirs
    permission, // the app may not do it, or there is no such call any more
    throttled,
    failed, // on their side: the same may go well later
    refused,
};

struct Complaint {
    ComplaintKind kind = ComplaintKind::refused;
    std::string words; // "isv.invalid-parameter: param0 is required", bounded (shop_access.h)
};

/// The gateway's complaint; nothing for an answer that has none.
[[nodiscard]] std::optional<Complaint> gatewayComplaint(const nlohmann::json& answer);
/// The same of a body, where it is short enough to be one; nothing for what is not JSON.
[[nodiscard]] std::optional<Complaint> gatewayComplaint(const net::HttpAnswer& answer);
/// Of `holder`, which says of itself whether it is a success.
[[nodiscard]] std::optional<Complaint> serviceComplaint(const nlohmann::json& holder);

/// How long a throttled call must rest: as many seconds as it says, until midnight in China where the day's calls are
/// used up; nothing where it does not say.
[[nodiscard]] std::optional<std::chrono::seconds> restOf(const Complaint& complaint, Instant now);

/// authorization_ended {host, words}, role_missing {what, words}, platform_failed {host, words}, platform_refused
/// {"200", words}.
[[noreturn]] void throwComplaint(const Complaint& complaint, std::string_view host, std::string_view what);

} // namespace supercargo::platforms::aliexpress
