// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/api_client.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/http_date.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace supercargo::net {

namespace {

constexpr std::chrono::milliseconds kLongestRetryAfter = std::chrono::hours{24};

bool isBroken(const int status)
{
    return status == 500 || status == 502 || status == 503 || status == 504;
}

/// What the answer asks for, by the platform's own clock where it tells it.
std::optional<std::chrono::milliseconds> askedPause(const HttpAnswer& answer, const Instant now)
{
    return retryAfter(answer.header("Retry-After"), parseHttpDate(answer.header("Date")).value_or(now));
}

/// Nothing for what is no number; a budget heeds only what is more than 0.
std::optional<double> numberOf(const std::string_view text)
{
    const auto digits = trimmed(text);
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) {
        return {};
    }
    return value;
}

/// Nothing where the answer does not say what time it is, or comes out of a cache and says when it was made.
std::optional<std::chrono::milliseconds> skewOf(const HttpAnswer& answer, const Instant now)
{
    constexpr std::chrono::milliseconds kNoticed{2'000};
    const auto date = parseHttpDate(answer.header("Date"));
    const auto age = answer.header("Age");
    if (!date || (!age.empty() && age != "0")) {
        return std::nullopt;
    }
    const auto skew = *date - now;
    return std::chrono::abs(skew) < kNoticed ? std::chrono::milliseconds{0} : skew;
}

} // namespace

void RealWaiting::wait(const std::chrono::milliseconds time, const TaskControl& task)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock{mutex};
    never.wait_for(lock, task.stop, time, [] { return false; });
    if (task.stopRequested()) {
        throw Error{ErrorCode::cancelled};
    }
}

std::optional<std::chrono::milliseconds> retryAfter(const std::string_view value, const Instant now)
{
    const auto text = trimmed(value);
    std::chrono::milliseconds wait{0};
    if (isDigits(text)) {
        std::int64_t seconds = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds);
        const std::int64_t most = std::chrono::seconds{std::chrono::hours{24}}.count();
        wait = std::chrono::seconds{read.ec == std::errc{} ? std::min(seconds, most) : most};
    } else if (const auto date = parseHttpDate(text)) {
        wait = *date - now;
    } else {
        return {};
    }
    return std::clamp(wait, std::chrono::milliseconds{0}, kLongestRetryAfter);
}

ApiClient::ApiClient(HttpTransport& transport, RateBudget& budget, const Clock& clock, Waiting& waiting,
                     const std::uint64_t jitterSeed, const Patience patience)
    : m_transport{transport},
      m_budget{budget},
      m_clock{clock},
      m_waiting{waiting},
      m_random{jitterSeed},
      m_patience{patience}
{}

HttpAnswer ApiClient::send(const std::string_view operation, const HttpRequest& request, const Repeating repeating,
                           const TaskControl& task)
{
    for (int number = 1;; ++number) {
        waitForBudget(operation, task);
        const bool isLast = number >= m_patience.tries;
        auto answer = sendOnce(request, repeating, isLast, task);
        if (!answer) {
            waitOrThrottle(operation, backoff(number), task);
            continue;
        }
        m_clockSkew = skewOf(*answer, m_clock.now()).value_or(m_clockSkew);
        if (const auto rate = m_rateHeader.empty() ? std::nullopt : numberOf(answer->header(m_rateHeader))) {
            m_budget.learn(operation, *rate);
        }
        if (answer->status == status::kTooManyRequests) {
            heedThrottle(operation, *answer, number, isLast);
        } else if (isBroken(answer->status)) {
            heedFailure(operation, hostOf(request.url), *answer, repeating, number, isLast, task);
        } else {
            return std::move(*answer);
        }
    }
}

std::optional<HttpAnswer> ApiClient::sendOnce(const HttpRequest& request, const Repeating repeating, const bool isLast,
                                              const TaskControl& task)
{
    try {
        return m_transport.send(request, task);
    } catch (const Error& error) {
        const bool mayRepeat = error.code() == ErrorCode::network_unreachable ||
                               (error.code() == ErrorCode::answer_lost && repeating == Repeating::safe);
        if (isLast || !mayRepeat) {
            throw;
        }
        return {};
    }
}

/// The next try waits for the budget; a last one ends in throttled.
void ApiClient::heedThrottle(const std::string_view operation, const HttpAnswer& answer, const int number,
                             const bool isLast)
{
    const auto now = m_clock.now();
    const auto asked = askedPause(answer, now).value_or(m_budget.pace(operation));
    const auto until = now + std::max(asked, backoff(number));
    m_budget.block(operation, until);
    if (isLast) {
        throw Error{ErrorCode::throttled, {std::string{operation}, toIso8601(until)}};
    }
}

void ApiClient::heedFailure(const std::string_view operation, const std::string& host, const HttpAnswer& answer,
                            const Repeating repeating, const int number, const bool isLast, const TaskControl& task)
{
    const auto asked = askedPause(answer, m_clock.now());
    if (asked) {
        m_budget.block(operation, m_clock.now() + *asked);
    }
    const auto status = std::to_string(answer.status);
    if (repeating == Repeating::unsafe) {
        throw Error{ErrorCode::answer_lost, {host}, status};
    }
    if (isLast) {
        throw Error{ErrorCode::platform_failed, {host, status}};
    }
    waitOrThrottle(operation, std::max(asked.value_or(std::chrono::milliseconds{0}), backoff(number)), task);
}

void ApiClient::waitForBudget(const std::string_view operation, const TaskControl& task)
{
    for (auto wait = m_budget.take(operation); wait.count() > 0; wait = m_budget.take(operation)) {
        waitOrThrottle(operation, wait, task);
    }
}

void ApiClient::waitOrThrottle(const std::string_view operation, const std::chrono::milliseconds time,
                               const TaskControl& task)
{
    if (time > m_patience.longestWait) {
        throw Error{ErrorCode::throttled, {std::string{operation}, toIso8601(m_clock.now() + time)}};
    }
    m_waiting.wait(time, task);
}

/// Doubled each time, ± a quarter, so that many shops that failed together do not come back together.
std::chrono::milliseconds ApiClient::backoff(const int tryNumber)
{
    // SplitMix64's step: spread, not secrecy, is what is wanted.
    m_random += 0x9E3779B97F4A7C15U;
    auto bits = m_random;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    bits ^= bits >> 31U;
    const auto jitter = 0.75 + 0.5 * std::ldexp(static_cast<double>(bits >> 11U), -53);
    const auto doubled = std::ldexp(static_cast<double>(m_patience.firstBackoff.count()), std::min(tryNumber - 1, 20));
    const auto longest = static_cast<double>(m_patience.longestWait.count());
    return std::chrono::milliseconds{static_cast<std::int64_t>(std::min(doubled * jitter, longest))};
}

} // namespace supercargo::net
