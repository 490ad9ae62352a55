// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/consent.h"

#include "core/base/error.h"
#include "core/net/oauth_tokens.h"
#include "core/platforms/ebay/ebay_client.h"

namespace supercargo::platforms::ebay {

std::string consentScopes()
{
    return "https://api.ebay.com/oauth/api_scope"
           " https://api.ebay.com/oauth/api_scope/sell.fulfillment"
           " https://api.ebay.com/oauth/api_scope/sell.inventory"
           " https://api.ebay.com/oauth/api_scope/commerce.identity.readonly";
}

std::string consentUrl(const sync::Account& account, const Keyset& keyset, const std::string_view state)
{
    return hostsOf(account).consent + "/oauth2/authorize?" +
           net::formEncoded({{"client_id", keyset.clientId},
                             {"redirect_uri", keyset.ruName},
                             {"response_type", "code"},
                             {"scope", consentScopes()},
                             {"state", std::string{state}},
                             {"prompt", "login"}});
}

net::Secrets secretsForCode(const sync::Account& account, const Keyset& keyset, const std::string& code,
                            const sync::ConnectionParts& parts, const TaskControl& task)
{
    net::RateBudget budget{{}, {1, 5}, parts.clock};
    net::ApiClient client{parts.transport, budget, parts.clock, parts.waiting, 0};
    const auto answer = net::requestToken(
        client, tokenUrl(hostsOf(account)),
        {{"grant_type", "authorization_code"}, {"code", code}, {"redirect_uri", keyset.ruName}},
        {{"Authorization", net::basicAuthorization(keyset.clientId, keyset.clientSecret)}}, parts.clock, task);
    if (answer.refreshToken.empty()) {
        throw Error{ErrorCode::secret_missing, {parts.shopName, std::string{secret::kRefreshToken}}};
    }
    net::Secrets secrets;
    secrets.emplace(secret::kClientId, keyset.clientId);
    secrets.emplace(secret::kClientSecret, keyset.clientSecret);
    secrets.emplace(secret::kRuName, keyset.ruName);
    secrets.emplace(secret::kRefreshToken, answer.refreshToken);
    if (answer.refreshTokenExpiresAt) {
        secrets.emplace(secret::kRefreshTokenUntil, toIso8601(*answer.refreshTokenExpiresAt));
    }
    return secrets;
}

} // namespace supercargo::platforms::ebay
