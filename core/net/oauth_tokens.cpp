// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth_tokens.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include <nlohmann/json.hpp>
#include <sodium.h>

namespace supercargo::net {

namespace {

constexpr std::size_t kAnswerLimit = 256U << 10U;
constexpr std::size_t kLongestServerWords = 300;                // of a server, in bytes
constexpr std::int64_t kLongestLife = 10LL * 366 * 86400; // seconds; more is no answer
constexpr std::int64_t kUsualLife = 3600;                 // where the server does not say (RFC 6749 5.1 lets it)

/// The server's words as they may stand in a sentence: bounded, without control characters.
std::string wordsOf(const nlohmann::json& answer, const std::string_view member)
{
    auto words = textOf(answer, member).substr(0, kLongestServerWords);
    std::replace_if(
        words.begin(), words.end(), [](const char c) { return c >= 0 && c < ' '; }, ' ');
    return toValidUtf8(words);
}

/// Some servers write numbers as texts.
std::int64_t secondsOf(const nlohmann::json& answer, const std::string_view member, const std::string& host)
{
    const auto text = textOf(answer, member);
    std::int64_t seconds = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, seconds);
    const bool isWhole = read.ptr == end || *read.ptr == '.'; // 3600.0 is said, too
    if (read.ec != std::errc{} || !isWhole || seconds < 0 || seconds > kLongestLife) {
        throw Error{ErrorCode::answer_malformed, {host, std::string{member}}};
    }
    return seconds;
}

[[noreturn]] void throwRefused(const HttpAnswer& answer, const std::string& host)
{
    const auto page = parsePage(answer.body, host);
    const auto error = wordsOf(page, "error");
    const auto description = wordsOf(page, "error_description");
    const auto status = std::to_string(answer.status);
    if (error.empty()) {
        throw Error{ErrorCode::platform_refused,
                    {status, description.empty() ? wordsOf(page, "message") : description}};
    }
    throw Error{
        ErrorCode::authorization_ended, {host, description.empty() ? error : error + ": " + description}, status};
}

/// A code is good for one use; everything else may be asked for again when the answer was lost.
Repeating repeatingOf(const std::vector<std::pair<std::string, std::string>>& form)
{
    const auto isCode = std::any_of(form.begin(), form.end(), [](const auto& field) {
        return field.first == "grant_type" && field.second == "authorization_code";
    });
    return isCode ? Repeating::unsafe : Repeating::safe;
}

} // namespace

TokenAnswer requestToken(ApiClient& client, const std::string& url,
                         const std::vector<std::pair<std::string, std::string>>& form,
                         const std::vector<HttpHeader>& headers, const Clock& clock, const TaskControl& task)
{
    HttpRequest request{.method = HttpMethod::post, .url = url, .headers = headers, .body = formEncoded(form)};
    request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    request.headers.push_back({"Accept", "application/json"});
    request.answerLimit = kAnswerLimit;
    const auto asked = clock.now(); // the life is counted from before the answer, to be on the safe side
    const auto answer = client.send("token", request, repeatingOf(form), task);
    const auto host = hostOf(url);
    if (!answer.isSuccess()) {
        throwRefused(answer, host);
    }
    const auto page = parsePage(answer.body, host);
    TokenAnswer token;
    token.accessToken = textOf(page, "access_token");
    if (token.accessToken.empty()) {
        throw Error{ErrorCode::answer_malformed, {host, "access_token"}};
    }
    const auto life = page.contains("expires_in") ? secondsOf(page, "expires_in", host) : kUsualLife;
    token.expiresAt = asked + std::chrono::seconds{life};
    token.refreshToken = textOf(page, "refresh_token");
    if (page.contains("refresh_token_expires_in")) {
        token.refreshTokenExpiresAt = asked + std::chrono::seconds{secondsOf(page, "refresh_token_expires_in", host)};
    }
    return token;
}

std::string basicAuthorization(const std::string_view name, const std::string_view secret)
{
    const auto pair = std::string{name} + ':' + std::string{secret};
    std::string encoded(sodium_base64_encoded_len(pair.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(encoded.data(), encoded.size(), reinterpret_cast<const unsigned char*>(pair.data()), pair.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    encoded.pop_back(); // its NUL
    return "Basic " + encoded;
}

const std::string& AccessToken::get(const TaskControl& task)
{
    if (!m_current || m_clock.now() + kAhead >= m_current->expiresAt) {
        m_current = m_fetch(task);
    }
    return m_current->accessToken;
}

} // namespace supercargo::net
