// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wish/refusals.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace supercargo::platforms::wish {

namespace {

using nlohmann::json;

// "Retrieve an access token", "Test if an access token is valid".
constexpr std::int64_t kAccountDisabled = 1002;
constexpr std::int64_t kUnauthorized = 1006;
constexpr std::int64_t kTokenExpired = 1007;
constexpr std::int64_t kTokenRevoked = 1008;
constexpr std::int64_t kTokenMissing = 1012;

std::optional<std::int64_t> codeOf(const json& body)
{
    return wholeNumber(net::textOf(body, "code"));
}

Refusal refusalIn(const json& body, const int status)
{
    const auto code = codeOf(body);
    if (!code) {
        return {.code = -1, .words = "HTTP " + std::to_string(status)};
    }
    const auto message = net::textOf(body, "message");
    return {.code = *code,
            .words = boundedWords(std::to_string(*code) + ": " + (message.empty() ? "no reason given" : message))};
}

} // namespace

Refusal refusalOf(const net::HttpAnswer& answer)
{
    try {
        return refusalIn(net::parsePage(answer.body, ""), answer.status);
    } catch (const Error&) {
        return refusalIn({}, answer.status); // a gateway's page says no more than its status
    }
}

bool isAboutToken(const net::HttpAnswer& answer, const Refusal& refusal)
{
    const bool saysToken = lowerAscii(refusal.words).find("token") != std::string::npos;
    return answer.status == net::status::kUnauthorized || refusal.code == kTokenMissing || refusal.code == kTokenExpired ||
           ((refusal.code == kTokenRevoked || refusal.code == kUnauthorized) && saysToken);
}

void throwRefusal(const net::HttpAnswer& answer, const Refusal& refusal, const std::string_view host,
                  const std::string_view what)
{
    if (isAboutToken(answer, refusal) || refusal.code == kAccountDisabled) {
        throw Error{ErrorCode::authorization_ended, {std::string{host}, refusal.words}};
    }
    if (refusal.code < 0 && answer.status != net::status::kNotFound) {
        throw Error{ErrorCode::platform_failed, {std::string{host}, std::to_string(answer.status)}};
    }
    if (answer.status == net::status::kForbidden || refusal.code == kUnauthorized) {
        throw Error{ErrorCode::role_missing, {std::string{what}, refusal.words}};
    }
    throw Error{ErrorCode::platform_refused, {std::to_string(answer.status), refusal.words}};
}

json dataOf(const net::HttpAnswer& answer, const std::string_view host, const std::string_view what)
{
    if (!answer.isSuccess()) {
        throwRefusal(answer, refusalOf(answer), host, what);
    }
    const auto body = net::parsePage(answer.body, host);
    const auto code = codeOf(body);
    if (!code) {
        throw Error{ErrorCode::answer_malformed, {std::string{host}, "code"}};
    }
    if (*code != 0) {
        throwRefusal(answer, refusalIn(body, answer.status), host, what);
    }
    return member(body, "data");
}

} // namespace supercargo::platforms::wish
