// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <string>

namespace supercargo::platforms::ebay {

/// Where eBay answers. Sources: `servers` of the published specifications, and for consent and tokens
/// developer.ebay.com/api-docs/static/oauth-auth-code-grant-request.html.
struct Hosts {
    std::string consent; // "https://auth.ebay.com"
    std::string api;     // Sell APIs, tokens, analytics
    std::string apiz;    // Commerce Identity
};

/// Production; the sandbox where the account's region is "sandbox"; one and the same place for all where the account
/// has a base URL.
[[nodiscard]] Hosts hostsOf(const sync::Account& account);

/// Where codes and refresh tokens become access tokens.
[[nodiscard]] std::string tokenUrl(const Hosts& hosts);

} // namespace supercargo::platforms::ebay
