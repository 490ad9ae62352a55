// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/oauth_tokens.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace supercargo::platforms::amazon {

/// The fields of a shop's secrets (Login with Amazon; "Connect to the Selling Partner API", self-authorization).
inline constexpr std::string_view kClientId = "client_id";
inline constexpr std::string_view kClientSecret = "client_secret";
inline constexpr std::string_view kRefreshToken = "refresh_token";

/// One request to the Selling Partner API.
struct ApiCall {
    std::string_view operation; // of endpoints.h
    net::HttpMethod method = net::HttpMethod::get;
    std::string path;                                            // encoded
    std::vector<std::pair<std::string, std::string>> query = {}; // lists are joined by commas
    std::string body = {};                                       // JSON
    net::Repeating repeating = net::Repeating::safe;
    /// Personal data of this path is asked for (kPersonalData), with a token of its own; without it, where Amazon
    /// does not give one.
    std::string restrictedPath = {};
};

/// One seller's way to the Selling Partner API: every request bears the access token, which is fetched, and fetched
/// again when Amazon says that it has expired; answers that refuse become errors.
class SellerApi {
public:
    SellerApi(const sync::Account& account, const sync::ConnectionParts& parts);

    /// The answer of success. Throws, besides what ApiClient throws,
    /// - authorization_ended {host, words}: the token is not taken, also not a fresh one, or Login with Amazon refuses;
    /// - role_missing {operation, words}: 403 with a valid token;
    /// - platform_refused {status, words}: any other;
    /// - not_connected {shop}, secret_missing {shop, field}.
    [[nodiscard]] net::HttpAnswer send(const ApiCall& call, const TaskControl& task);
    /// The same, read. Throws answer_malformed {host, what}, too.
    [[nodiscard]] nlohmann::json ask(const ApiCall& call, const TaskControl& task);

    [[nodiscard]] const std::string& host() const { return m_host; }
    [[nodiscard]] const sync::ConnectionParts& parts() const { return m_parts; }
    [[nodiscard]] std::chrono::milliseconds clockSkew() const { return m_client.clockSkew(); }
    [[nodiscard]] std::vector<net::BudgetState> budget() const { return m_budget.states(); }

private:
    /// A token that shows the personal data of one path (tokens_2021-03-01.json).
    struct Restricted {
        std::string token; // empty: Amazon gives none
        Instant expiresAt{};
    };

    [[nodiscard]] net::HttpAnswer sendOnce(const ApiCall& call, const TaskControl& task);
    [[nodiscard]] const std::string& tokenFor(const ApiCall& call, const TaskControl& task);
    [[nodiscard]] Restricted fetchRestricted(const std::string& path, const TaskControl& task);
    [[nodiscard]] net::TokenAnswer fetchToken(const TaskControl& task);
    [[noreturn]] void refuse(const ApiCall& call, const net::HttpAnswer& answer) const;

    sync::ConnectionParts m_parts;
    std::string m_apiUrl;
    std::string m_loginUrl;
    std::string m_host;
    net::RateBudget m_budget;
    net::ApiClient m_client;
    net::AccessToken m_token;
    std::map<std::string, Restricted> m_restricted; // by path
};

/// The platform's own words in a refusal: "InvalidInput: Invalid Input (details)"; of an answer that is no list of
/// errors "HTTP 403".
[[nodiscard]] std::string wordsOf(const net::HttpAnswer& answer);

/// Did the request fail because the platform does not take it as it is (400), does not know the path (404) or does not
/// let the application in (403)? Then another interface may do.
[[nodiscard]] bool isRefusal(const Error& error);

} // namespace supercargo::platforms::amazon
