// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wish/wish_client.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/http_date.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"
#include "core/platforms/wish/hosts.h"
#include "core/platforms/wish/refusals.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::wish {

namespace {

/// Wish publishes no figure ("Rate-Limiting" of its document): so many calls of a merchant and an app in a window that
/// it does not name either. Its headers say when few are left.
constexpr net::RateLimit kPolite{4, 20};
constexpr std::int64_t kFewLeft = 5;
constexpr std::chrono::seconds kWhenFewLeft{2};

/// When Wish counts anew: the document says "the time", and not how it is written. Seconds of the epoch, an ISO time
/// and an HTTP date are read; a number too small for a time is seconds from now.
std::optional<Instant> resetOf(const net::HttpAnswer& answer, const Instant now)
{
    constexpr std::int64_t kFirstTime = 1'000'000'000; // September 2001
    const auto text = trimmed(answer.header("Wish-Rate-Limit-Reset"));
    if (const auto number = wholeNumber(text)) {
        return *number < kFirstTime ? now + std::chrono::seconds{*number}
                                    : Instant{std::chrono::seconds{std::min<std::int64_t>(*number, kFirstTime * 100)}};
    }
    const auto instant = parseIso8601(std::string{text});
    return instant ? instant : net::parseHttpDate(text);
}

} // namespace

WishClient::WishClient(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_host{hostOf(account)},
      m_parts{parts},
      m_counting{
          [this](const net::HttpRequest& request, const TaskControl& task) { return sendCounted(request, task); }},
      m_budget{{}, kPolite, parts.clock},
      m_client{m_counting, m_budget, parts.clock, parts.waiting, jitterSeed(parts)},
      m_tokens{m_host, m_parts, m_client}
{
    m_budget.restore(parts.budget);
}

/// Says in a standard header when Wish counts anew, and slows down before it has to.
net::HttpAnswer WishClient::sendCounted(const net::HttpRequest& request, const TaskControl& task)
{
    auto answer = m_parts.transport.send(request, task);
    const auto now = net::parseHttpDate(answer.header("Date")).value_or(m_parts.clock.now());
    if (const auto reset = resetOf(answer, now); reset && answer.status == net::status::kTooManyRequests) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(std::max(*reset, now) - now).count();
        answer.headers.insert(answer.headers.begin(), net::HttpHeader{"Retry-After", std::to_string(seconds)});
    }
    const auto remaining = wholeNumber(trimmed(answer.header("Wish-Rate-Limit-Remaining")));
    if (remaining && *remaining < kFewLeft && answer.status != net::status::kTooManyRequests) {
        m_budget.block(kAllCalls, m_parts.clock.now() + kWhenFewLeft);
    }
    return answer;
}

net::HttpAnswer WishClient::sendWith(const std::string& token, const Call& call, const TaskControl& task)
{
    net::HttpRequest request{
        .method = call.method,
        .url = m_host + "/api/v3" + call.path + (call.query.empty() ? "" : "?" + net::formEncoded(call.query)),
        .headers = {{"Authorization", "Bearer " + token}, {"Accept", "application/json"}, {"Accept-Language", "en"}},
        .body = call.body};
    if (!call.body.empty()) {
        request.headers.push_back({"Content-Type", "application/json"});
    }
    return m_client.send(kAllCalls, request, call.repeating, task);
}

nlohmann::json WishClient::ask(const Call& call, const TaskControl& task)
{
    if (m_token.empty()) {
        m_token = m_tokens.get(task);
    }
    auto answer = sendWith(m_token, call, task);
    if (!answer.isSuccess() && isAboutToken(answer, refusalOf(answer))) {
        m_token = m_tokens.after(m_token, task);
        answer = sendWith(m_token, call, task);
    }
    return dataOf(answer, host(), call.scope);
}

nlohmann::json WishClient::askList(const Call& call, const TaskControl& task)
{
    auto data = ask(call, task);
    if (!data.is_array()) {
        throw Error{ErrorCode::answer_malformed, {host(), "data"}};
    }
    return data;
}

std::vector<std::string> WishClient::scopes() const
{
    auto words = split(keptSecrets(m_parts)[std::string{secret::kScopes}], ' ');
    std::erase(words, std::string{});
    return words;
}

} // namespace supercargo::platforms::wish
