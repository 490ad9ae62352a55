// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/shopify_client.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"

#include <algorithm>

namespace supercargo::platforms::shopify {

namespace {

using nlohmann::json;

constexpr int kPaymentRequired = 402; // the shop is frozen
constexpr int kLocked = 423;
constexpr int kCallTries = 5;
constexpr std::chrono::hours kRenewedAhead{1};
constexpr std::chrono::minutes kStillGood{1};
constexpr std::chrono::seconds kShortestPause{1};

/// What counts is the cost, not the number; this is a politeness.
constexpr net::RateLimit kPolite{10, 40};

constexpr std::string_view kThrottled = "THROTTLED";
constexpr std::string_view kDenied = "ACCESS_DENIED";

bool hasBroken(const GraphqlAnswer& answer)
{
    return hasCode(answer, "INTERNAL_SERVER_ERROR") || hasCode(answer, "TIMEOUT") ||
           hasCode(answer, "SERVICE_UNAVAILABLE");
}

/// Some of it is there, and all that was left out is what the app may not read.
bool isDeniedInPart(const GraphqlAnswer& answer)
{
    const bool isDenied =
        std::ranges::all_of(answer.errors, [](const GraphqlError& error) { return error.code == kDenied; });
    return isDenied && answer.data.is_object() &&
           std::ranges::none_of(answer.data, [](const json& field) { return field.is_null(); });
}

/// Shopify's words of what went wrong before a question was read as one; empty where it was not Shopify that answered.
std::string wordsOf(const net::HttpAnswer& answer)
{
    try {
        return platforms::wordsOf(readGraphql(answer, ""));
    } catch (const Error&) {
        return {}; // a page of something before it
    }
}

} // namespace

ShopifyClient::ShopifyClient(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_domain{account},
      m_parts{parts},
      m_budget{{}, kPolite, parts.clock},
      m_client{parts.transport, m_budget, parts.clock, parts.waiting, jitterSeed(parts)}
{
    m_budget.restore(parts.budget);
}

// ---- The token -------------------------------------------------------------------------------------------------

const std::string& ShopifyClient::token(const TaskControl& task)
{
    const auto now = m_parts.clock.now();
    if (m_token && (!m_token->isOfADay || m_token->until - now > kRenewedAhead)) {
        return m_token->text;
    }
    const auto kept = keptSecrets(m_parts);
    if (const auto pasted = kept.find(kAccessToken); pasted != kept.end() && !pasted->second.empty()) {
        m_token = Token{.text = pasted->second};
        return m_token->text;
    }
    const auto fieldOf = [&](const std::string_view name) {
        const auto found = kept.find(name);
        return found == kept.end() ? std::string{} : found->second;
    };
    const auto until = parseIso8601(fieldOf(kDayTokenUntil)).value_or(Instant{});
    const bool isOurs = !fieldOf(kDayToken).empty() && fieldOf(kDayTokenOf) == fieldOf(kClientId);
    Token known{.text = fieldOf(kDayToken), .isOfADay = true, .until = until};
    if (isOurs && until - now > kRenewedAhead) {
        m_token = std::move(known);
        return m_token->text;
    }
    try {
        m_token = fetchDayToken(kept, task);
    } catch (const Error& error) {
        const bool mayMend = error.code() == ErrorCode::network_unreachable || error.code() == ErrorCode::answer_lost ||
                             error.code() == ErrorCode::platform_failed || error.code() == ErrorCode::throttled;
        if (!mayMend || !isOurs || until - now <= kStillGood) {
            throw;
        }
        m_token = std::move(known);
    }
    return m_token->text;
}

/// RFC 6749 4.4 (shopify.dev, "Using the client credentials grant"): good for 86,399 seconds.
ShopifyClient::Token ShopifyClient::fetchDayToken(const net::Secrets& kept, const TaskControl& task)
{
    const auto clientId = secretField(kept, kClientId, m_parts.shopName);
    const auto answer = net::requestToken(m_client, m_domain.tokenUrl(),
                                          {{"grant_type", "client_credentials"},
                                           {"client_id", clientId},
                                           {"client_secret", secretField(kept, kClientSecret, m_parts.shopName)}},
                                          {}, m_parts.clock, task);
    auto current = keptSecrets(m_parts); // the seller may have changed the keys meanwhile: those stay
    if (current == kept) {
        current.insert_or_assign(std::string{kDayToken}, answer.accessToken);
        current.insert_or_assign(std::string{kDayTokenUntil}, toIso8601(answer.expiresAt));
        current.insert_or_assign(std::string{kDayTokenOf}, clientId);
        m_parts.secrets.put(m_parts.secretsOf, current);
    }
    return {.text = answer.accessToken, .isOfADay = true, .until = answer.expiresAt};
}

bool ShopifyClient::forgetDayToken()
{
    if (!m_token || !m_token->isOfADay) {
        return false;
    }
    auto kept = keptSecrets(m_parts);
    if (const auto found = kept.find(kDayToken); found != kept.end() && found->second == m_token->text) {
        kept.erase(found);
        m_parts.secrets.put(m_parts.secretsOf, kept);
    }
    m_token.reset();
    return true;
}

// ---- One question ----------------------------------------------------------------------------------------------

net::HttpAnswer ShopifyClient::sendSignedIn(const Question& question, const TaskControl& task)
{
    const auto now = m_parts.clock.now();
    if (const auto wait = m_cost.untilAffordable(question.operation, now); wait.count() > 0) {
        m_budget.block(question.operation, now + wait);
    }
    auto request = graphqlRequest(m_domain.graphqlUrl(), question.query, question.variables);
    request.headers.push_back({"X-Shopify-Access-Token", token(task)});
    return m_client.send(question.operation, request, question.repeating, task);
}

net::HttpAnswer ShopifyClient::send(const Question& question, const TaskControl& task)
{
    auto answer = sendSignedIn(question, task);
    if (answer.status == net::status::kUnauthorized && forgetDayToken()) {
        answer = sendSignedIn(question, task); // a refused question has done nothing
    }
    if (!answer.isSuccess()) {
        refuse(question, answer);
    }
    const auto version = answer.header("X-Shopify-API-Version");
    m_otherVersion = version == kVersion ? std::string{} : boundedWords(version);
    return answer;
}

GraphqlAnswer ShopifyClient::read(const Question& question, const net::HttpAnswer& answer)
{
    try {
        return readGraphql(answer, host());
    } catch (const Error& error) {
        if (question.repeating == net::Repeating::safe || error.code() != ErrorCode::answer_malformed) {
            throw;
        }
        throw Error{ErrorCode::answer_lost, {host()}, error.detail()};
    }
}

/// THROTTLED has done nothing, whatever was asked.
void ShopifyClient::makeWait(const Question& question, const GraphqlAnswer& answer, const int number)
{
    const auto now = m_parts.clock.now();
    const auto least = kShortestPause * (1 << std::min(number - 1, 4));
    const auto until =
        now + std::max<std::chrono::milliseconds>(m_cost.untilAffordable(question.operation, now), least);
    m_budget.block(question.operation, until);
    if (number < kCallTries) {
        return;
    }
    if (hasCode(answer, kThrottled)) {
        throw Error{ErrorCode::throttled, {std::string{question.operation}, toIso8601(until)}};
    }
    throw Error{ErrorCode::platform_failed, {host(), platforms::wordsOf(answer)}};
}

Reply ShopifyClient::ask(const Question& question, const TaskControl& task)
{
    for (int number = 1;; ++number) {
        const auto sent = send(question, task);
        auto answer = read(question, sent);
        m_cost.learn(question.operation, answer.extensions, m_parts.clock.now());
        const bool isThrottled = hasCode(answer, kThrottled);
        if (!isThrottled && hasBroken(answer) && question.repeating == net::Repeating::unsafe) {
            throw Error{ErrorCode::answer_lost, {host()}, platforms::wordsOf(answer)};
        }
        if (isThrottled || hasBroken(answer)) {
            makeWait(question, answer, number);
            continue;
        }
        if (answer.errors.empty() || isDeniedInPart(answer)) {
            return {.data = std::move(answer.data), .denied = platforms::wordsOf(answer)};
        }
        const auto detail = "request " + std::string{sent.header("X-Request-Id")};
        if (hasCode(answer, kDenied)) {
            throw Error{ErrorCode::role_missing, {std::string{question.operation}, platforms::wordsOf(answer)}, detail};
        }
        throw Error{ErrorCode::platform_refused, {std::to_string(sent.status), platforms::wordsOf(answer)}, detail};
    }
}

void ShopifyClient::refuse(const Question& question, const net::HttpAnswer& answer) const
{
    const auto said = wordsOf(answer);
    const auto status = std::to_string(answer.status);
    const auto words = said.empty() ? "HTTP " + status : said;
    const auto detail = "request " + std::string{answer.header("X-Request-Id")};
    if (answer.status == net::status::kUnauthorized || answer.status == kPaymentRequired || answer.status == kLocked) {
        throw Error{ErrorCode::authorization_ended, {host(), words}, detail};
    }
    if (said.empty() && answer.status != net::status::kNotFound) {
        throw Error{ErrorCode::platform_failed, {host(), status}, detail};
    }
    if (answer.status == net::status::kForbidden) {
        throw Error{ErrorCode::role_missing, {std::string{question.operation}, words}, detail};
    }
    throw Error{ErrorCode::platform_refused, {status, words}, detail};
}

std::string userErrors(const json& payload)
{
    std::vector<std::string> words;
    for (const auto& error : net::listOf(payload, "userErrors")) {
        const auto code = net::textOf(error, "code");
        words.push_back((code.empty() ? "" : code + ": ") + net::textOf(error, "message"));
    }
    return boundedWords(joined(words, "; "));
}

} // namespace supercargo::platforms::shopify
