// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <string>
#include <string_view>

// How a seller lets this program act in their name: OAuth 2.0 authorization code grant. eBay's redirection goes to an
// https page that the developer console names by a RuName, and not to this machine; with eBay's own page there, the
// seller pastes the address at which the browser has come to rest. Sources:
// developer.ebay.com/api-docs/static/oauth-auth-code-grant-request.html and oauth-refresh-token-request.html.
namespace supercargo::platforms::ebay {

/// The seller's own keyset, of the developer console.
struct Keyset {
    std::string clientId;     // App ID
    std::string clientSecret; // Cert ID
    std::string ruName;       // what `redirect_uri` means at eBay
};

/// The scopes that are asked for, separated by spaces: orders, inventory, who the seller is. A scope that the keyset
/// has not got would refuse the whole consent, so no more than is used.
[[nodiscard]] std::string consentScopes();

/// Where the browser is sent. `state` comes back in the address and must be the same there.
[[nodiscard]] std::string consentUrl(const sync::Account& account, const Keyset& keyset, std::string_view state);

/// Takes the code of the address to the token server: what is to be kept in the secret store. The code lives for about
/// five minutes, once. It is taken as decoded. Throws what net::requestToken throws; secret_missing {shop, field} where
/// the answer has no refresh token.
[[nodiscard]] net::Secrets secretsForCode(const sync::Account& account, const Keyset& keyset, const std::string& code,
                                          const sync::ConnectionParts& parts, const TaskControl& task);

} // namespace supercargo::platforms::ebay
