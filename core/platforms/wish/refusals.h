// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <string_view>

// What Wish says: every answer is {"message", "code", "data"}, code 0 is success. Source: "Response Schema" and the
// examples of refusals in Wish's OpenAPI document (3.0.65). The examples write codes as text, so both are read.
namespace supercargo::platforms::wish {

struct Refusal {
    std::int64_t code = -1; // -1: it was not Wish's interface that answered
    std::string words;      // "90001: There is no such product for the merchant."
};

/// Of an answer that is no success, or whose code is not 0.
[[nodiscard]] Refusal refusalOf(const net::HttpAnswer& answer);

/// The access token is none, has expired or was revoked: a new one may be had. (1008 means, elsewhere, that an object
/// was not found.)
[[nodiscard]] bool isAboutToken(const net::HttpAnswer& answer, const Refusal& refusal);

/// - authorization_ended {host, words}: the token, the keys, or a disabled account: a person must act;
/// - role_missing {what, words}: the app lacks a scope;
/// - platform_failed {host, status}: something before Wish refused it;
/// - platform_refused {status, words}: all else.
[[noreturn]] void throwRefusal(const net::HttpAnswer& answer, const Refusal& refusal, std::string_view host,
                               std::string_view what);

/// The `data` of an answer of success. Throws what throwRefusal throws, and answer_malformed {host, what}.
[[nodiscard]] nlohmann::json dataOf(const net::HttpAnswer& answer, std::string_view host, std::string_view what);

} // namespace supercargo::platforms::wish
