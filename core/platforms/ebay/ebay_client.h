// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/api_client.h"
#include "core/net/oauth_tokens.h"
#include "core/platforms/ebay/hosts.h"
#include "core/sync/shop_connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace supercargo::platforms::ebay {

/// One call of an API, before it is signed in.
struct Call {
    std::string_view operation; // the operationId of the specification: what a budget is kept by
    std::string_view scope;     // what it needs, for people: "sell.fulfillment"
    net::HttpMethod method = net::HttpMethod::get;
    std::string url;
    std::string body = {}; // JSON
    net::Repeating repeating = net::Repeating::safe;
};

/// The names of what is kept of an account in the secret store.
namespace secret {
inline constexpr std::string_view kClientId = "client_id";         // App ID
inline constexpr std::string_view kClientSecret = "client_secret"; // Cert ID
inline constexpr std::string_view kRuName = "ru_name";
inline constexpr std::string_view kRefreshToken = "refresh_token";
inline constexpr std::string_view kRefreshTokenUntil = "refresh_token_until"; // ISO 8601
} // namespace secret

/// A seller's signed-in way to eBay's REST APIs: the user token is fetched and refreshed here, and throttling is
/// explained by the limits that eBay itself tells (getUserRateLimits of the Analytics API, v1_beta.0.1).
class EbayClient {
public:
    EbayClient(const sync::Account& account, const sync::ConnectionParts& parts);
    EbayClient(const EbayClient&) = delete;
    EbayClient& operator=(const EbayClient&) = delete;

    [[nodiscard]] const Hosts& hosts() const { return m_hosts; }

    /// The answer, whatever it says. A token that eBay no longer takes (401) is renewed once, and the call made again:
    /// a refused call has done nothing. Throws what ApiClient, requestToken and keptSecrets throw.
    [[nodiscard]] net::HttpAnswer send(const Call& call, const TaskControl& task);
    /// The same for an answer that is a success; throws what throwComplaint throws for any other.
    [[nodiscard]] net::HttpAnswer sendOrThrow(const Call& call, const TaskControl& task);

    /// Asks eBay how many calls are left, and lets those wait whose number is used up. Throws what sendOrThrow throws.
    void heedLimits(const TaskControl& task);

    /// When the consent ends, where eBay has said so. Throws what keptSecrets throws.
    [[nodiscard]] std::optional<Instant> authorizedUntil() const;
    [[nodiscard]] std::vector<net::BudgetState> budget() const { return m_budget.states(); }
    [[nodiscard]] std::chrono::milliseconds clockSkew() const { return m_client.clockSkew(); }

private:
    [[nodiscard]] net::TokenAnswer refresh(const TaskControl& task);
    [[nodiscard]] net::HttpRequest signedIn(const Call& call, const TaskControl& task);
    [[nodiscard]] net::HttpAnswer sendWithinLimits(const Call& call, const TaskControl& task);
    [[nodiscard]] std::string throttledUntil(std::string_view operation, const Error& refusal, const TaskControl& task);

    Hosts m_hosts;
    sync::ConnectionParts m_parts;
    net::RateBudget m_budget;
    net::ApiClient m_client;
    net::AccessToken m_token;
};

} // namespace supercargo::platforms::ebay
