// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/woocommerce/refusals.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace supercargo::platforms::woocommerce {

namespace {

using nlohmann::json;

constexpr std::size_t kMostParameters = 20;
constexpr std::string_view kAuthentication = "woocommerce_rest_authentication_error";

json bodyOf(const net::HttpAnswer& answer)
{
    try {
        return net::parsePage(answer.body, "");
    } catch (const Error&) {
        return {}; // a page of the host's, not of the shop's
    }
}

std::string parametersOf(const json& refusal)
{
    std::vector<std::string> words;
    const auto& parameters = member(member(refusal, "data"), "params");
    for (const auto& [name, value] : parameters.items()) {
        if (parameters.is_object() && value.is_string() && words.size() < kMostParameters) {
            words.push_back(value.get<std::string>());
        }
    }
    return joined(words, "; ");
}

bool says(const Refusal& refusal, const std::string_view word)
{
    return lowerAscii(refusal.words).find(word) != std::string::npos;
}

} // namespace

Refusal refusalOf(const net::HttpAnswer& answer)
{
    const auto body = bodyOf(answer);
    Refusal refusal{.code = net::textOf(body, "code"), .words = {}};
    if (refusal.code.empty()) {
        refusal.words = "HTTP " + std::to_string(answer.status);
        return refusal;
    }
    auto words = refusal.code + ": " + net::textOf(body, "message");
    if (const auto parameters = parametersOf(body); !parameters.empty()) {
        words += " (" + parameters + ")";
    }
    refusal.words = boundedWords(words);
    return refusal;
}

bool asksForNewSignature(const net::HttpAnswer& answer)
{
    const auto refusal = refusalOf(answer);
    return answer.status == net::status::kUnauthorized && refusal.code == kAuthentication &&
           (says(refusal, "nonce") || says(refusal, "timestamp"));
}

void throwRefusal(const net::HttpAnswer& answer, const std::string_view host, const std::string_view what)
{
    const auto refusal = refusalOf(answer);
    const auto status = std::to_string(answer.status);
    if (answer.status >= 300 && answer.status < 400) {
        throw Error{ErrorCode::platform_refused,
                    {status, boundedWords(status + " " + std::string{answer.header("Location")})}};
    }
    if (refusal.code.empty() && answer.status != net::status::kUnauthorized && answer.status != net::status::kNotFound) {
        throw Error{ErrorCode::platform_failed, {std::string{host}, status}};
    }
    const bool isAboutRights = refusal.code == kAuthentication && says(refusal, "permission");
    if (answer.status == net::status::kForbidden || (answer.status == net::status::kUnauthorized && isAboutRights)) {
        throw Error{ErrorCode::role_missing, {std::string{what}, refusal.words}};
    }
    if (answer.status == net::status::kUnauthorized) {
        throw Error{ErrorCode::authorization_ended, {std::string{host}, refusal.words}};
    }
    throw Error{ErrorCode::platform_refused, {status, refusal.words}};
}

} // namespace supercargo::platforms::woocommerce
