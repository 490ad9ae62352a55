// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/api_client.h"
#include "core/sync/shop_connection.h"

#include <functional>
#include <string>
#include <string_view>

// How Wish is signed in to. An access token lives for 30 days; renewing it revokes every earlier one, so there is one
// pair, kept in the secret store and put there before it is used. Whoever speaks to a shop holds the shop's lock, so no
// second process on this data renews at the same time; a second computer with the same keys would take turns with this
// one in revoking. Source: "OAuth" of Wish's OpenAPI document (3.0.65): GET/POST access_token, GET refresh_token,
// schema AccessToken {access_token, refresh_token, expiry_time, merchant_id, scopes}.
namespace supercargo::platforms::wish {

/// The names of what is kept of an account in the secret store.
namespace secret {
inline constexpr std::string_view kClientId = "client_id";
inline constexpr std::string_view kClientSecret = "client_secret";
inline constexpr std::string_view kRedirectUri = "redirect_uri";
inline constexpr std::string_view kRefreshToken = "refresh_token";
inline constexpr std::string_view kAccessToken = "access_token";
inline constexpr std::string_view kAccessTokenUntil = "access_token_until"; // ISO 8601
inline constexpr std::string_view kScopes = "scopes";                       // separated by spaces; empty: not told
} // namespace secret

/// The operation by which all calls are budgeted: Wish counts a merchant's calls together.
inline constexpr std::string_view kAllCalls = "calls";

/// Where the browser is sent. Wish's document names no `state`; it is sent, and where it comes back it must be the
/// same.
[[nodiscard]] std::string consentUrl(const sync::Account& account, const net::Secrets& typed, std::string_view state);

/// Takes the code of the address to the token server: what is to be kept in the secret store. A code is good for one
/// use, so a lost answer is not repeated. Throws what dataOf throws, secret_missing {shop, field}.
[[nodiscard]] net::Secrets secretsForCode(const sync::Account& account, const net::Secrets& typed,
                                          const std::string& code, const sync::ConnectionParts& parts,
                                          const TaskControl& task);

/// The pair of tokens that a shop has.
class Tokens {
public:
    /// `client` is not used before the first call.
    Tokens(std::string host, const sync::ConnectionParts& parts, net::ApiClient& client);

    /// The kept access token, renewed when it ends within three days. A renewal that fails does not matter while the
    /// old token still serves. Throws what keptSecrets and dataOf throw, secret_missing {shop, field}.
    [[nodiscard]] std::string get(const TaskControl& task);
    /// Another than `refused`, which Wish does not take any more: the kept one where somebody else has renewed it,
    /// else a new one. Where the answer of a renewal was lost, the same refresh token is sent again; where Wish has
    /// changed that one with the lost answer, it refuses, and the seller signs in anew (authorization_ended).
    [[nodiscard]] std::string after(const std::string& refused, const TaskControl& task);

private:
    [[nodiscard]] std::string renew(const net::Secrets& kept, const TaskControl& task);

    std::string m_host;
    const sync::ConnectionParts& m_parts;
    net::ApiClient& m_client;
};

} // namespace supercargo::platforms::wish
