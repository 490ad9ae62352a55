// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/vendure/vendure_client.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/platforms/graphql.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"
#include "core/platforms/vendure/queries.h"

namespace supercargo::platforms::vendure {

namespace {

using nlohmann::json;

/// Vendure itself has no limit; a shop is one server, and its buyers come first.
constexpr net::RateLimit kPolite{2, 10};

constexpr std::string_view kBearer = "Bearer ";
constexpr std::string_view kTokenHeader = "vendure-auth-token"; // authOptions.authTokenHeaderKey, as Vendure comes

/// "FORBIDDEN" stands for who is not signed in (any more), and for who may not do it.
constexpr std::string_view kForbidden = "FORBIDDEN";

/// What the shop wants to be shown from now on: its token, or its cookies ("session=…; session.sig=…").
std::string sessionOf(const net::HttpAnswer& answer)
{
    if (const auto token = trimmed(answer.header(kTokenHeader)); !token.empty()) {
        return std::string{kBearer} + std::string{token};
    }
    std::string cookies;
    for (const auto& [name, value] : answer.headers) {
        if (lowerAscii(name) == "set-cookie") {
            cookies += (cookies.empty() ? "" : "; ") + value.substr(0, value.find(';'));
        }
    }
    return cookies;
}

/// What is no answer of the Admin API's comes from something before it, or there is none at this address.
[[noreturn]] void throwStranger(const net::HttpAnswer& answer, const std::string& host)
{
    const auto status = std::to_string(answer.status);
    if (answer.status >= 300 && answer.status < 400) {
        throw Error{ErrorCode::platform_refused,
                    {status, boundedWords(status + " " + std::string{answer.header("Location")})}};
    }
    if (answer.status == net::status::kNotFound) {
        throw Error{ErrorCode::platform_refused, {status, "no Vendure at this address"}};
    }
    throw Error{ErrorCode::platform_failed, {host, status}};
}

GraphqlAnswer readAnswer(const net::HttpAnswer& answer, const std::string& host, const net::Repeating repeating)
{
    try {
        return readGraphql(answer, host);
    } catch (const Error&) {
        if (!answer.isSuccess()) {
            throwStranger(answer, host);
        }
        if (repeating == net::Repeating::unsafe) { // it may have been done
            throw Error{ErrorCode::answer_lost, {host}};
        }
        throw;
    }
}

[[noreturn]] void throwRefusal(const GraphqlAnswer& answer, const std::string& host, const Call& call)
{
    if (hasCode(answer, kForbidden)) {
        throw Error{ErrorCode::role_missing, {std::string{call.operation}, wordsOf(answer)}};
    }
    if (hasCode(answer, kFellOver)) {
        // A change is rolled back then, says Vendure; whether a plugin's is, reading back tells.
        throw call.repeating == net::Repeating::safe ? Error{ErrorCode::platform_failed, {host, wordsOf(answer)}}
                                                     : Error{ErrorCode::answer_lost, {host}};
    }
    throw Error{ErrorCode::platform_refused, {answer.errors.front().code, wordsOf(answer)}};
}

} // namespace

VendureClient::VendureClient(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_address{account},
      m_parts{parts},
      m_budget{{}, kPolite, parts.clock},
      m_client{parts.transport, m_budget, parts.clock, parts.waiting, jitterSeed(parts)}
{
    m_budget.restore(parts.budget);
}

net::HttpAnswer VendureClient::post(const Call& call, const std::string& session, const TaskControl& task)
{
    auto request = graphqlRequest(m_address.url(), call.query, call.variables);
    if (session.starts_with(kBearer)) {
        request.headers.push_back({"Authorization", session});
    } else if (!session.empty()) {
        request.headers.push_back({"Cookie", session});
    }
    return m_client.send(call.operation, request, call.repeating, task);
}

void VendureClient::signIn(const TaskControl& task)
{
    auto kept = keptSecrets(m_parts);
    const auto username = secretField(kept, kUsername, m_parts.shopName);
    const auto password = secretField(kept, kPassword, m_parts.shopName);
    const Call call{.operation = "login",
                    .query = std::string{query::kLogin},
                    .variables = {{"username", username}, {"password", password}}};
    const auto answer = post(call, {}, task);
    const auto read = readAnswer(answer, host(), call.repeating);
    if (!read.errors.empty()) {
        throwRefusal(read, host(), call);
    }
    namingHost(host(), [&] {
        const auto& login = objectAt(read.data, "login");
        if (const auto code = textAt(login, "errorCode"); !code.empty()) { // INVALID_CREDENTIALS_ERROR
            throw Error{ErrorCode::authorization_ended, {host(), boundedWords(code + ": " + textAt(login, "message"))}};
        }
    });
    m_session = sessionOf(answer);
    if (m_session.empty()) {
        throw Error{ErrorCode::answer_malformed, {host(), std::string{kTokenHeader}}};
    }
    kept.insert_or_assign(std::string{kSession}, m_session);
    m_parts.secrets.put(m_parts.secretsOf, kept);
}

json VendureClient::ask(const Call& call, const TaskControl& task)
{
    bool isNew = false;
    if (m_session.empty()) {
        const auto kept = keptSecrets(m_parts);
        const auto found = kept.find(kSession);
        m_session = found == kept.end() ? std::string{} : found->second;
    }
    if (m_session.empty()) {
        signIn(task);
        isNew = true;
    }
    auto read = readAnswer(post(call, m_session, task), host(), call.repeating);
    if (hasCode(read, kForbidden) && !isNew) {
        signIn(task);
        read = readAnswer(post(call, m_session, task), host(), call.repeating);
    }
    if (!read.errors.empty()) {
        throwRefusal(read, host(), call);
    }
    return std::move(read.data);
}

} // namespace supercargo::platforms::vendure
