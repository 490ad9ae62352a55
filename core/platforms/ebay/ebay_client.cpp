// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/ebay_client.h"

#include "core/platforms/ebay/complaints.h"
#include "core/platforms/ebay/rate_limits.h"
#include "core/platforms/shop_access.h"

#include <algorithm>

namespace supercargo::platforms::ebay {

namespace {

constexpr std::chrono::minutes kShortPause{1};
constexpr std::string_view kLimitsOperation = "getUserRateLimits";

/// eBay counts calls by day and application, and publishes no rate a second: this is a politeness that keeps a backlog
/// of thousands of orders below any short window, and a day of it is far from what is counted.
constexpr net::RateLimit kPolite{5, 50};

} // namespace

EbayClient::EbayClient(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_hosts{hostsOf(account)},
      m_parts{parts},
      m_budget{{}, kPolite, parts.clock},
      m_client{parts.transport, m_budget, parts.clock, parts.waiting, jitterSeed(parts)},
      m_token{[this](const TaskControl& task) { return refresh(task); }, parts.clock}
{
    m_budget.restore(parts.budget);
}

std::optional<Instant> EbayClient::authorizedUntil() const
{
    return parseIso8601(keptSecrets(m_parts)[std::string{secret::kRefreshTokenUntil}]);
}

/// The scope is left out: the token then has all that the seller agreed to.
net::TokenAnswer EbayClient::refresh(const TaskControl& task)
{
    auto kept = keptSecrets(m_parts);
    const auto field = [&](const std::string_view name) { return secretField(kept, name, m_parts.shopName); };
    const auto refreshToken = field(secret::kRefreshToken);
    const auto client = net::basicAuthorization(field(secret::kClientId), field(secret::kClientSecret));
    auto answer = net::requestToken(m_client, tokenUrl(m_hosts),
                                    {{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}},
                                    {{"Authorization", client}}, m_parts.clock, task);
    if (!answer.refreshToken.empty() && answer.refreshToken != refreshToken) {
        kept[std::string{secret::kRefreshToken}] = answer.refreshToken;
        m_parts.secrets.put(m_parts.secretsOf, kept);
    }
    return answer;
}

net::HttpRequest EbayClient::signedIn(const Call& call, const TaskControl& task)
{
    net::HttpRequest request{.method = call.method, .url = call.url, .headers = {}, .body = call.body};
    request.headers.push_back({"Authorization", "Bearer " + m_token.get(task)});
    request.headers.push_back({"Accept", "application/json"});
    if (!call.body.empty()) {
        request.headers.push_back({"Content-Type", "application/json"});
    }
    return request;
}

net::HttpAnswer EbayClient::send(const Call& call, const TaskControl& task)
{
    auto answer = sendWithinLimits(call, task);
    if (answer.status == net::status::kUnauthorized) {
        m_token.expire();
        answer = sendWithinLimits(call, task);
    }
    return answer;
}

net::HttpAnswer EbayClient::sendWithinLimits(const Call& call, const TaskControl& task)
{
    const auto request = signedIn(call, task);
    try {
        return m_client.send(call.operation, request, call.repeating, task);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::throttled || call.operation == kLimitsOperation) {
            throw;
        }
        throw Error{ErrorCode::throttled,
                    {std::string{call.operation}, throttledUntil(call.operation, error, task)},
                    error.detail()};
    }
}

/// A refusal for the rest of the day often comes without Retry-After. Then eBay is asked when it counts anew, so that
/// the shop does not knock until then; where even that is not told, what the refusal itself says must do.
std::string EbayClient::throttledUntil(const std::string_view operation, const Error& refusal, const TaskControl& task)
{
    auto until = parseIso8601(refusal.arguments().back()).value_or(m_parts.clock.now());
    if (until - m_parts.clock.now() > kShortPause) {
        return toIso8601(until); // that much was told already
    }
    try {
        heedLimits(task);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::cancelled) {
            throw;
        }
    }
    for (const auto& state : m_budget.states()) {
        if (state.operation == operation) {
            until = std::max(until, state.blockedUntil);
        }
    }
    return toIso8601(until);
}

net::HttpAnswer EbayClient::sendOrThrow(const Call& call, const TaskControl& task)
{
    auto answer = send(call, task);
    if (!answer.isSuccess()) {
        throwComplaint(answer, net::hostOf(call.url), call.scope);
    }
    return answer;
}

void EbayClient::heedLimits(const TaskControl& task)
{
    const auto answer = sendOrThrow({.operation = kLimitsOperation,
                                     .scope = "sell.inventory",
                                     .url = m_hosts.api + "/developer/analytics/v1_beta/user_rate_limit/"},
                                    task);
    for (const auto& limit : usedUp(answer, net::hostOf(m_hosts.api), m_parts.clock.now())) {
        m_budget.block(limit.operation, limit.until);
    }
}

} // namespace supercargo::platforms::ebay
