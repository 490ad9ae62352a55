// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/net/secret_store.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>

// What is kept of a seller's authorization. An access token lives for a month or a year, as the kind of the app has it,
// and is renewed when a fifth of its life is left: with the last day of it, all work would end.
// Source: open.alitrip.com/docs, "Seller authorization introduction" (articleId 120687, treeId 727); lives from
// "Access token/Session key management" (articleId 117991).
namespace supercargo::platforms::aliexpress {

/// The names of what is kept of an account in the secret store. Times are ISO 8601.
namespace secret {
inline constexpr std::string_view kAppKey = "app_key";
inline constexpr std::string_view kAppSecret = "app_secret";
inline constexpr std::string_view kCallbackUrl = "callback_url"; // as the app was registered with it
inline constexpr std::string_view kRefreshToken = "refresh_token";
inline constexpr std::string_view kRefreshTokenUntil = "refresh_token_until";
inline constexpr std::string_view kAccessToken = "access_token";
inline constexpr std::string_view kAccessTokenSince = "access_token_since";
inline constexpr std::string_view kAccessTokenUntil = "access_token_until";
inline constexpr std::string_view kAccessTokenOf = "access_token_of"; // the refresh token that it came with
inline constexpr std::string_view kAccount = "account";               // as the platform calls it
} // namespace secret

/// Should another access token be fetched: there is none of this refresh token, or a fifth of its life is left; and can
/// it be?
[[nodiscard]] bool isDue(const net::Secrets& kept, Instant now);
/// Does the access token still live, as far as is known?
[[nodiscard]] bool isAlive(const net::Secrets& kept, Instant now);
/// Until when nobody need sign in again; nothing where it was not said.
[[nodiscard]] std::optional<Instant> authorizedUntil(const net::Secrets& kept);
/// Empty where it is not kept.
[[nodiscard]] std::string field(const net::Secrets& kept, std::string_view name);

/// `kept` with the tokens of the answer; a refresh token that is not in it stays. Lives are counted from `asked`.
/// Throws answer_malformed {"", what}.
[[nodiscard]] net::Secrets withTokens(net::Secrets kept, const nlohmann::json& answer, Instant asked);

} // namespace supercargo::platforms::aliexpress
