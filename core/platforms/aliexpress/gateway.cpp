// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/gateway.h"

#include "core/base/error.h"
#include "core/net/json_page.h"
#include "core/platforms/aliexpress/china_time.h"
#include "core/platforms/aliexpress/complaints.h"
#include "core/platforms/aliexpress/tokens.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::aliexpress {

namespace {

using nlohmann::json;

/// Limits are per app and shown in its console only; five a second is below what was ever announced.
constexpr net::RateLimit kPolite{5, 10};

constexpr std::string_view kIop = "https://api-sg.aliexpress.com";
constexpr std::string_view kTop = "https://api.taobao.com"; // "overseas environment", articleId 108974
constexpr std::string_view kTopConsent = "https://oauth.aliexpress.com";

std::string rootOf(const sync::Account& account)
{
    if (!account.baseUrl.empty()) {
        return account.baseUrl;
    }
    return std::string{generationOf(account) == Generation::iop ? kIop : kTop};
}

/// "2026-07-01 08:00:00" in China, as the older gateway wants it.
std::string chinaTime(const Instant instant)
{
    auto text = toIso8601(std::chrono::floor<std::chrono::seconds>(instant + kChinaAhead));
    text[10] = ' ';
    text.pop_back(); // Z
    return text;
}

/// "aliexpress_solution_order_get_response".
std::string wrapperOf(const std::string_view method)
{
    std::string name{method};
    std::replace(name.begin(), name.end(), '.', '_');
    return name + "_response";
}

} // namespace

Generation generationOf(const sync::Account& account)
{
    return account.region == "top" ? Generation::top : Generation::iop;
}

std::string consentUrl(const sync::Account& account, const net::Secrets& typed, const std::string_view state)
{
    std::vector<std::pair<std::string, std::string>> query{{"response_type", "code"},
                                                           {"client_id", field(typed, secret::kAppKey)},
                                                           {"redirect_uri", field(typed, secret::kCallbackUrl)},
                                                           {"state", std::string{state}}};
    if (generationOf(account) == Generation::top) {
        query.insert(query.end(), {{"view", "web"}, {"sp", "ae"}});
        return (account.baseUrl.empty() ? std::string{kTopConsent} : account.baseUrl) + "/authorize?" +
               net::formEncoded(query);
    }
    query.emplace_back("force_auth", "true");
    return rootOf(account) + "/oauth/authorize?" + net::formEncoded(query);
}

net::Secrets secretsForCode(const sync::Account& account, const net::Secrets& typed, const std::string& code,
                            const sync::ConnectionParts& parts, const TaskControl& task)
{
    Gateway gateway{account, parts, typed};
    const auto asked = parts.clock.now();
    const auto answer = gateway.askForTokens("create", {{"code", code}}, net::Repeating::unsafe, task);
    auto fresh = typed;
    fresh.erase(std::string{secret::kAccount}); // it may be another one
    return namingHost(gateway.host(), [&] { return withTokens(std::move(fresh), answer, asked); });
}

Gateway::Gateway(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_generation{generationOf(account)},
      m_root{rootOf(account)},
      m_host{net::hostOf(m_root)},
      m_parts{parts},
      m_sealing{[this](const net::HttpRequest& request, const TaskControl& task) {
          auto ours = request; // sealed as it leaves, so that what is repeated is of its own time
          ours.body = sealed();
          return heeded(m_parts.transport.send(ours, task));
      }},
      m_budget{{}, kPolite, parts.clock},
      m_client{m_sealing, m_budget, parts.clock, parts.waiting, jitterSeed(parts)}
{
    m_budget.restore(parts.budget);
}

Gateway::Gateway(const sync::Account& account, const sync::ConnectionParts& parts, net::Secrets secrets)
    : Gateway{account, parts}
{
    m_secrets = std::move(secrets);
}

const net::Secrets& Gateway::secrets()
{
    if (!m_secrets) {
        m_secrets = keptSecrets(m_parts);
    }
    return *m_secrets;
}

// ---- One request -----------------------------------------------------------------------------------------------

/// The form with what every request has, signed. Source: "Calling parameters" (articleId 120691, treeId 727).
std::string Gateway::sealed() const
{
    const auto& kept = *m_secrets;
    const auto appSecret = secretField(kept, secret::kAppSecret, m_parts.shopName);
    auto all = m_open.parameters;
    all["app_key"] = secretField(kept, secret::kAppKey, m_parts.shopName);
    all["format"] = "json";
    if (m_open.isSignedIn) {
        all["session"] = field(kept, secret::kAccessToken);
    }
    if (m_generation == Generation::iop) {
        all["timestamp"] = std::to_string(toMilliseconds(now()));
        all["sign_method"] = "sha256";
        all["sign"] = signature(appSecret, m_open.path, all);
    } else {
        all["timestamp"] = chinaTime(now());
        all["sign_method"] = "hmac";
        all["v"] = "2.0";
        all["sign"] = topSignature(appSecret, all);
    }
    all.erase("method"); // it stands in the address
    return net::formEncoded({all.begin(), all.end()});
}

/// ApiClient knows what to do with a throttled or a failed request by its status, which here is always 200.
net::HttpAnswer Gateway::heeded(net::HttpAnswer answer) const
{
    constexpr int kUnavailable = 503;
    const auto complaint = answer.isSuccess() ? gatewayComplaint(answer) : std::nullopt;
    if (complaint && complaint->kind == ComplaintKind::throttled) {
        answer.status = net::status::kTooManyRequests;
        std::erase_if(answer.headers, [](const net::HttpHeader& header) { return header.name == "Retry-After"; });
        if (const auto rest = restOf(*complaint, now())) {
            answer.headers.push_back({"Retry-After", std::to_string(rest->count())});
        }
    } else if (complaint && complaint->kind == ComplaintKind::failed) {
        answer.status = kUnavailable;
    }
    return answer;
}

json Gateway::sendOnce(const std::string_view operation, const std::string& url, const Open& open,
                       const net::Repeating repeating, const TaskControl& task)
{
    m_open = open;
    const net::HttpRequest request{.method = net::HttpMethod::post,
                                   .url = url,
                                   .headers = {{"Content-Type", "application/x-www-form-urlencoded;charset=utf-8"},
                                               {"Accept", "application/json"}},
                                   .body = {}};
    const auto answer = m_client.send(operation, request, repeating, task);
    if (!answer.isSuccess() && !gatewayComplaint(answer)) {
        throw Error{ErrorCode::platform_failed, {m_host, std::to_string(answer.status)}};
    }
    return net::parsePage(answer.body, m_host);
}

/// A token that is none any more is renewed once, and a clock that is wrong here is known after the first answer; a
/// request that was refused for either has done nothing.
json Gateway::send(const std::string_view operation, const std::string& url, const Open& open,
                   const net::Repeating repeating, const TaskControl& task)
{
    auto answer = sendOnce(operation, url, open, repeating, task);
    auto complaint = gatewayComplaint(answer);
    const bool isOfToken = open.isSignedIn && complaint && complaint->kind == ComplaintKind::token;
    if (isOfToken) {
        renew(task);
    }
    if (isOfToken || (complaint && complaint->kind == ComplaintKind::clock)) {
        answer = sendOnce(operation, url, open, repeating, task);
        complaint = gatewayComplaint(answer);
    }
    if (complaint) {
        throwComplaint(*complaint, m_host, operation);
    }
    return answer;
}

std::string Gateway::businessUrl(const std::string_view method) const
{
    return m_root + (m_generation == Generation::iop ? "/sync?" : "/router/rest?") +
           net::formEncoded({{"method", std::string{method}}});
}

json Gateway::ask(const Call& call, const TaskControl& task)
{
    renewAhead(task);
    Open open{.path = {}, .parameters = call.parameters};
    open.parameters["method"] = call.method;
    auto answer = send(call.method, businessUrl(call.method), open, call.repeating, task);
    const auto wrapped = answer.is_object() ? answer.find(wrapperOf(call.method)) : answer.end();
    auto content = wrapped != answer.end() && wrapped->is_object() ? std::move(*wrapped) : std::move(answer);
    for (const auto* holder : {static_cast<const json*>(&content), &member(content, "result")}) {
        const auto complaint = serviceComplaint(*holder);
        if (complaint && complaint->kind == ComplaintKind::failed && call.repeating == net::Repeating::unsafe) {
            throw Error{ErrorCode::answer_lost, {m_host}, complaint->words};
        }
        if (complaint) {
            throwComplaint(*complaint, m_host, call.method);
        }
    }
    return content;
}

// ---- Tokens ----------------------------------------------------------------------------------------------------

json Gateway::askForTokens(const std::string_view step, Parameters parameters, const net::Repeating repeating,
                           const TaskControl& task)
{
    static_cast<void>(secrets());
    Open open{.path = {}, .parameters = std::move(parameters), .isSignedIn = false};
    if (m_generation == Generation::iop) {
        open.path = "/auth/token/" + std::string{step};
        return send("token", m_root + "/rest" + open.path, open, repeating, task);
    }
    const auto method = "taobao.top.auth.token." + std::string{step};
    open.parameters["method"] = method;
    const auto answer = send("token", businessUrl(method), open, repeating, task);
    return net::parsePage(net::textOf(member(answer, wrapperOf(method)), "token_result"), m_host);
}

/// While the token still lives, a renewal that fails stops nothing: the next round tries again.
void Gateway::renewAhead(const TaskControl& task)
{
    if (!isDue(secrets(), m_parts.clock.now())) {
        return;
    }
    try {
        renew(task);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::cancelled || !isAlive(*m_secrets, m_parts.clock.now())) {
            throw;
        }
    }
}

void Gateway::renew(const TaskControl& task)
{
    auto kept = keptSecrets(m_parts);
    if (field(kept, secret::kAccessToken) != field(*m_secrets, secret::kAccessToken) &&
        isAlive(kept, m_parts.clock.now())) {
        m_secrets = std::move(kept); // another one has renewed it
        return;
    }
    const auto refreshToken = secretField(kept, secret::kRefreshToken, m_parts.shopName);
    const auto asked = m_parts.clock.now();
    const auto answer = askForTokens("refresh", {{"refresh_token", refreshToken}}, net::Repeating::safe, task);
    auto renewed = namingHost(m_host, [&] { return withTokens(std::move(kept), answer, asked); });
    // Who has signed in anew meanwhile has other tokens, and those count.
    auto now = keptSecrets(m_parts);
    if (field(now, secret::kRefreshToken) == refreshToken) {
        m_parts.secrets.put(m_parts.secretsOf, renewed);
        now = std::move(renewed);
    }
    m_secrets = std::move(now);
}

} // namespace supercargo::platforms::aliexpress
