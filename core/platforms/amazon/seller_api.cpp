// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/seller_api.h"

#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/amazon/endpoints.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"

#include <nlohmann/json.hpp>

namespace supercargo::platforms::amazon {

namespace {

using nlohmann::json;

constexpr std::chrono::hours kUntilAskedAgain{1};

/// "Usage plans and rate limits": what is not listed.
constexpr net::RateLimit kOtherwise{0.5, 1};

/// 401, or 403 with words of the token ("The access token you provided has expired.", "… is revoked, malformed or
/// invalid."); a missing role is 403, too, and says "Access to requested resource is denied." alone.
bool isAboutToken(const net::HttpAnswer& answer)
{
    if (answer.status == net::status::kUnauthorized) {
        return true;
    }
    return answer.status == net::status::kForbidden && lowerAscii(wordsOf(answer)).find("access token") != std::string::npos;
}

std::string wordsOf(const json& error)
{
    auto words = net::textOf(error, "message");
    if (const auto code = net::textOf(error, "code"); !code.empty()) {
        words = code + ": " + words;
    }
    if (const auto details = net::textOf(error, "details");
        !details.empty() && details != net::textOf(error, "message")) {
        words += " (" + details + ")";
    }
    return words;
}

} // namespace

std::string wordsOf(const net::HttpAnswer& answer)
{
    std::vector<std::string> words;
    const auto page = json::parse(answer.body, nullptr, false);
    for (const auto& error : net::listOf(page, "errors")) {
        words.push_back(wordsOf(error));
    }
    if (words.empty()) {
        return "HTTP " + std::to_string(answer.status);
    }
    return boundedWords(joined(words, "; "));
}

bool isRefusal(const Error& error)
{
    if (error.code() == ErrorCode::role_missing) {
        return true;
    }
    return error.code() == ErrorCode::platform_refused && !error.arguments().empty() &&
           (error.arguments().front() == "400" || error.arguments().front() == "404");
}

SellerApi::SellerApi(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_parts{parts},
      m_apiUrl{account.baseUrl.empty() ? apiUrl(account.region) : account.baseUrl},
      m_loginUrl{account.baseUrl.empty() ? std::string{kLoginUrl} : account.baseUrl},
      m_host{net::hostOf(m_apiUrl)},
      m_budget{publishedLimits(), kOtherwise, parts.clock},
      m_client{parts.transport, m_budget, parts.clock, parts.waiting, jitterSeed(parts)},
      m_token{[this](const TaskControl& task) { return fetchToken(task); }, parts.clock}
{
    m_budget.restore(parts.budget);
    m_client.learnRateFrom(std::string{kRateHeader});
}

net::TokenAnswer SellerApi::fetchToken(const TaskControl& task)
{
    auto secrets = keptSecrets(m_parts);
    const auto refreshToken = secretField(secrets, kRefreshToken, m_parts.shopName);
    auto answer = net::requestToken(m_client, m_loginUrl + std::string{kTokenPath},
                                    {{"grant_type", "refresh_token"},
                                     {"refresh_token", refreshToken},
                                     {"client_id", secretField(secrets, kClientId, m_parts.shopName)},
                                     {"client_secret", secretField(secrets, kClientSecret, m_parts.shopName)}},
                                    {{"user-agent", std::string{kUserAgent}}}, m_parts.clock, task);
    if (!answer.refreshToken.empty() && answer.refreshToken != refreshToken) {
        secrets.insert_or_assign(std::string{kRefreshToken}, answer.refreshToken);
        m_parts.secrets.put(m_parts.secretsOf, secrets);
    }
    return answer;
}

net::HttpAnswer SellerApi::sendOnce(const ApiCall& call, const TaskControl& task)
{
    net::HttpRequest request{.method = call.method, .url = m_apiUrl + call.path};
    if (!call.query.empty()) {
        request.url += "?" + net::formEncoded(call.query);
    }
    request.headers = {{"x-amz-access-token", tokenFor(call, task)},
                       {"user-agent", std::string{kUserAgent}},
                       {"accept", "application/json"}};
    if (!call.body.empty()) {
        request.headers.push_back({"content-type", "application/json"});
        request.body = call.body;
    }
    return m_client.send(call.operation, request, call.repeating, task);
}

net::HttpAnswer SellerApi::send(const ApiCall& call, const TaskControl& task)
{
    auto answer = sendOnce(call, task);
    if (isAboutToken(answer)) {
        // It was not done, so that it may be asked again, whatever it is.
        m_token.expire();
        m_restricted.clear();
        answer = sendOnce(call, task);
    }
    if (!answer.isSuccess()) {
        refuse(call, answer);
    }
    return answer;
}

json SellerApi::ask(const ApiCall& call, const TaskControl& task)
{
    return net::parsePage(send(call, task).body, m_host);
}

void SellerApi::refuse(const ApiCall& call, const net::HttpAnswer& answer) const
{
    const auto words = wordsOf(answer);
    const auto detail = std::string{call.operation} + ", request " + std::string{answer.header("x-amzn-RequestId")};
    if (isAboutToken(answer)) {
        throw Error{ErrorCode::authorization_ended, {m_host, words}, detail};
    }
    if (answer.status == net::status::kForbidden) {
        throw Error{ErrorCode::role_missing, {std::string{call.operation}, words}, detail};
    }
    throw Error{ErrorCode::platform_refused, {std::to_string(answer.status), words}, detail};
}

const std::string& SellerApi::tokenFor(const ApiCall& call, const TaskControl& task)
{
    if (call.restrictedPath.empty()) {
        return m_token.get(task);
    }
    auto& kept = m_restricted[call.restrictedPath];
    if (kept.expiresAt - net::AccessToken::kAhead <= m_parts.clock.now()) {
        auto fresh = fetchRestricted(call.restrictedPath, task);
        m_restricted[call.restrictedPath] = std::move(fresh); // fetching may have emptied the map
    }
    const auto& token = m_restricted[call.restrictedPath].token;
    return token.empty() ? m_token.get(task) : token;
}

SellerApi::Restricted SellerApi::fetchRestricted(const std::string& path, const TaskControl& task)
{
    const auto now = m_parts.clock.now();
    const json resource{
        {"method", "GET"}, {"path", path}, {"dataElements", json::array({"buyerInfo", "shippingAddress"})}};
    const json wish{{"restrictedResources", json::array({resource})}};
    const ApiCall call{.operation = kGetRestrictedToken,
                       .method = net::HttpMethod::post,
                       .path = "/tokens/2021-03-01/restrictedDataToken",
                       .body = wish.dump()};
    try {
        const auto answer = ask(call, task);
        return {textAt(answer, "restrictedDataToken"),
                now + std::chrono::seconds{member(answer, "expiresIn").is_number_integer()
                                               ? member(answer, "expiresIn").get<std::int64_t>()
                                               : 0}};
    } catch (const Error& error) {
        if (!isRefusal(error)) {
            throw;
        }
        // No role for personal data: the orders come without it, and the connection's test says so.
        return {{}, now + kUntilAskedAgain};
    }
}

} // namespace supercargo::platforms::amazon
