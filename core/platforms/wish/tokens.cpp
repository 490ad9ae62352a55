// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wish/tokens.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"
#include "core/platforms/wish/hosts.h"
#include "core/platforms/wish/refusals.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace supercargo::platforms::wish {

namespace {

using nlohmann::json;

constexpr std::size_t kAnswerLimit = 256U << 10U;
constexpr std::chrono::hours kAhead{24 * 3};

std::string fieldOf(const net::Secrets& secrets, const std::string_view name)
{
    const auto found = secrets.find(name);
    return found == secrets.end() ? std::string{} : found->second;
}

/// A token without an end is asked for again when it is refused.
bool endsSoon(const net::Secrets& secrets, const Instant now)
{
    const auto until = parseIso8601(fieldOf(secrets, secret::kAccessTokenUntil));
    return until && *until - now < kAhead;
}

std::string scopesIn(const json& answer)
{
    std::vector<std::string> scopes;
    for (const auto& scope : arrayAt(answer, "scopes")) {
        if (scope.is_string()) {
            scopes.push_back(scope.get<std::string>());
        }
    }
    return joined(scopes, " ");
}

/// The answer's pair among the secrets, in place of the old one.
void takePair(const json& answer, const std::string& host, net::Secrets& secrets)
{
    namingHost(host, [&] {
        const auto access = textAt(answer, "access_token");
        const auto refresh = textAt(answer, "refresh_token");
        if (access.empty()) {
            throwUnreadable("access_token");
        }
        secrets[std::string{secret::kAccessToken}] = access;
        if (!refresh.empty()) {
            secrets[std::string{secret::kRefreshToken}] = refresh;
        }
        const auto until = instantAt(answer, "expiry_time");
        secrets[std::string{secret::kAccessTokenUntil}] = until ? toIso8601(*until) : std::string{};
        secrets[std::string{secret::kScopes}] = scopesIn(answer);
    });
}

/// Whatever it refuses a renewal for, nothing but signing in helps.
json renewedPair(const net::HttpAnswer& answer, const std::string& host)
{
    try {
        return dataOf(answer, host, "oauth");
    } catch (const Error& error) {
        if (error.code() != ErrorCode::platform_refused && error.code() != ErrorCode::role_missing) {
            throw;
        }
        throw Error{ErrorCode::authorization_ended, {host, error.arguments().back()}};
    }
}

} // namespace

std::string consentUrl(const sync::Account& account, const net::Secrets& typed, const std::string_view state)
{
    return hostOf(account) + "/v3/oauth/authorize?" +
           net::formEncoded({{"client_id", fieldOf(typed, secret::kClientId)}, {"state", std::string{state}}});
}

net::Secrets secretsForCode(const sync::Account& account, const net::Secrets& typed, const std::string& code,
                            const sync::ConnectionParts& parts, const TaskControl& task)
{
    const auto host = hostOf(account);
    net::Secrets secrets;
    json asked{{"code", code}, {"grant_type", "authorization_code"}};
    for (const auto name : {secret::kClientId, secret::kClientSecret, secret::kRedirectUri}) {
        auto value = secretField(typed, name, parts.shopName);
        asked[std::string{name}] = value;
        secrets.emplace(name, std::move(value));
    }
    net::RateBudget budget{{}, {1, 5}, parts.clock};
    net::ApiClient client{parts.transport, budget, parts.clock, parts.waiting, 0};
    net::HttpRequest request{.method = net::HttpMethod::post,
                             .url = host + "/api/v3/oauth/access_token",
                             .headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}},
                             .body = jsonText(asked)};
    request.answerLimit = kAnswerLimit;
    const auto answer = client.send(kAllCalls, request, net::Repeating::unsafe, task);
    takePair(dataOf(answer, net::hostOf(host), "oauth"), net::hostOf(host), secrets);
    static_cast<void>(secretField(secrets, secret::kRefreshToken, parts.shopName));
    return secrets;
}

Tokens::Tokens(std::string host, const sync::ConnectionParts& parts, net::ApiClient& client)
    : m_host{std::move(host)},
      m_parts{parts},
      m_client{client}
{}

std::string Tokens::get(const TaskControl& task)
{
    const auto kept = keptSecrets(m_parts);
    auto access = fieldOf(kept, secret::kAccessToken);
    if (!access.empty() && !endsSoon(kept, m_parts.clock.now())) {
        return access;
    }
    try {
        return renew(kept, task);
    } catch (const Error& error) {
        if (access.empty() || error.code() == ErrorCode::cancelled) {
            throw;
        }
        return access; // it may serve for some days yet; when it does not, its renewal is asked for again
    }
}

std::string Tokens::after(const std::string& refused, const TaskControl& task)
{
    const auto kept = keptSecrets(m_parts);
    const auto access = fieldOf(kept, secret::kAccessToken);
    return access.empty() || access == refused ? renew(kept, task) : access;
}

std::string Tokens::renew(const net::Secrets& kept, const TaskControl& task)
{
    const auto refreshToken = secretField(kept, secret::kRefreshToken, m_parts.shopName);
    const std::vector<std::pair<std::string, std::string>> query{
        {"client_id", secretField(kept, secret::kClientId, m_parts.shopName)},
        {"client_secret", secretField(kept, secret::kClientSecret, m_parts.shopName)},
        {"refresh_token", refreshToken},
        {"grant_type", "refresh_token"}};
    net::HttpRequest request{.method = net::HttpMethod::get,
                             .url = m_host + "/api/v3/oauth/refresh_token?" + net::formEncoded(query),
                             .headers = {{"Accept", "application/json"}}};
    request.answerLimit = kAnswerLimit;
    const auto pair = renewedPair(m_client.send(kAllCalls, request, net::Repeating::safe, task), net::hostOf(m_host));
    auto now = keptSecrets(m_parts);
    if (fieldOf(now, secret::kRefreshToken) != refreshToken) {
        return fieldOf(now, secret::kAccessToken); // the seller has signed in anew meanwhile
    }
    takePair(pair, net::hostOf(m_host), now);
    m_parts.secrets.put(m_parts.secretsOf, now);
    return fieldOf(now, secret::kAccessToken);
}

} // namespace supercargo::platforms::wish
