// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <string>
#include <string_view>

// What a shop says is wrong: {"code", "message", "data": {"status", "params"}}. What is not that comes from a firewall
// or a host before the shop, and is no refusal of the shop's.
namespace supercargo::platforms::woocommerce {

struct Refusal {
    std::string code;  // "rest_invalid_param"; empty: it was not the shop that answered
    std::string words; // "rest_invalid_param: Invalid parameter(s): per_page (per_page must be between 1 and 100)"
};

[[nodiscard]] Refusal refusalOf(const net::HttpAnswer& answer);

/// A signature that was used before, or at another time than the shop's: a new one may be taken.
[[nodiscard]] bool asksForNewSignature(const net::HttpAnswer& answer);

/// For an answer that is no success:
/// - authorization_ended {host, words}: 401, the keys are not taken;
/// - role_missing {what, words}: the keys, or their user, may not do it;
/// - platform_refused {status, words}: any other of the shop's, or where the address leads elsewhere (3xx, and 404 of
///   something that is no shop);
/// - platform_failed {host, status}: something before the shop refused it.
[[noreturn]] void throwRefusal(const net::HttpAnswer& answer, std::string_view host, std::string_view what);

} // namespace supercargo::platforms::woocommerce
