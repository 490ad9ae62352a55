// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/oauth_tokens.h"
#include "core/platforms/graphql.h"
#include "core/platforms/shopify/query_cost.h"
#include "core/platforms/shopify/shop_domain.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::platforms::shopify {

/// The names of what is kept of a shop in the secret store.
inline constexpr std::string_view kClientId = "client_id";            // of the seller's own app (Dev Dashboard)
inline constexpr std::string_view kClientSecret = "client_secret";    // of the same
inline constexpr std::string_view kAccessToken = "access_token";      // "shpat_…" of an older app made in the shop
inline constexpr std::string_view kDayToken = "day_token";            // what the client's id and secret brought last
inline constexpr std::string_view kDayTokenUntil = "day_token_until"; // ISO 8601
inline constexpr std::string_view kDayTokenOf = "day_token_of";       // the client's id that it was brought for

/// One question. Its GraphQL bears the operation's name, too.
struct Question {
    std::string_view operation; // what a budget and its cost are kept by, and for people: "Orders"
    std::string query;
    nlohmann::json variables = nullptr;
    net::Repeating repeating = net::Repeating::safe;
};

/// The answer to it.
struct Reply {
    nlohmann::json data; // an object
    std::string denied;  // Shopify's words where fields of it were left out, because the app may not read them
};

/// A shop's way to its interface. The token is the one that was pasted, else one of a day, which the client's id and
/// secret bring: it is kept for all processes, renewed an hour ahead, by the one that holds the shop's lock, and as
/// long as it lasts a failing renewal stops nothing. Throttling goes by the cost that Shopify tells.
class ShopifyClient {
public:
    ShopifyClient(const sync::Account& account, const sync::ConnectionParts& parts);
    ShopifyClient(const ShopifyClient&) = delete;
    ShopifyClient& operator=(const ShopifyClient&) = delete;

    /// Throws what ApiClient, requestToken and keptSecrets throw, and:
    /// - throttled {operation, ISO instant}: the points do not suffice within the client's patience;
    /// - role_missing {operation, words}: the app's scopes do not suffice (ACCESS_DENIED, 403);
    /// - authorization_ended {host, words}: 401; 402 and 423, a shop that is frozen or locked;
    /// - platform_refused {status, words}: any other of Shopify's errors ("MAX_COST_EXCEEDED: …");
    /// - platform_failed {host, status}: something before Shopify refused it;
    /// - answer_lost {host}: an unsafe question was taken, and nobody knows what became of it.
    [[nodiscard]] Reply ask(const Question& question, const TaskControl& task);

    [[nodiscard]] const std::string& host() const { return m_domain.host(); }
    /// The version that the last answer was given in, where it was not the one that was asked for.
    [[nodiscard]] const std::string& otherVersion() const { return m_otherVersion; }
    [[nodiscard]] std::vector<net::BudgetState> budget() const { return m_budget.states(); }
    [[nodiscard]] std::chrono::milliseconds clockSkew() const { return m_client.clockSkew(); }
    [[nodiscard]] const sync::ConnectionParts& parts() const { return m_parts; }

private:
    struct Token {
        std::string text;
        bool isOfADay = false;
        Instant until{}; // of a day
    };

    [[nodiscard]] const std::string& token(const TaskControl& task);
    [[nodiscard]] Token fetchDayToken(const net::Secrets& kept, const TaskControl& task);
    /// False where there is no other to be had.
    [[nodiscard]] bool forgetDayToken();
    [[nodiscard]] net::HttpAnswer send(const Question& question, const TaskControl& task);
    [[nodiscard]] net::HttpAnswer sendSignedIn(const Question& question, const TaskControl& task);
    [[nodiscard]] GraphqlAnswer read(const Question& question, const net::HttpAnswer& answer);
    /// The next try waits for it; after the last one it throws.
    void makeWait(const Question& question, const GraphqlAnswer& answer, int number);
    [[noreturn]] void refuse(const Question& question, const net::HttpAnswer& answer) const;

    ShopDomain m_domain;
    sync::ConnectionParts m_parts;
    net::RateBudget m_budget;
    net::ApiClient m_client;
    QueryCost m_cost;
    std::optional<Token> m_token;
    std::string m_otherVersion;
};

/// What a mutation says that it did not do: "message; message" of its userErrors; empty: it was done.
[[nodiscard]] std::string userErrors(const nlohmann::json& payload);

} // namespace supercargo::platforms::shopify
