// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/net/http.h"
#include "core/net/rate_budget.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo::net {

/// May the request be made again when it is not known whether the first one arrived?
enum class Repeating { safe, unsafe };

/// How long, and how often, a client is patient within one call.
struct Patience {
    int tries = 5;                                 // of one request
    std::chrono::milliseconds longestWait{10'000}; // a longer one is the caller's: throttled
    std::chrono::milliseconds firstBackoff{1'000}; // doubled each time, ± a quarter
};

/// Time that passes: a test's stands still until it is moved.
class Waiting {
public:
    virtual ~Waiting() = default;
    /// Returns after `time`, or throws cancelled {} within 100 ms of a stop.
    virtual void wait(std::chrono::milliseconds time, const TaskControl& task) = 0;
};
class RealWaiting final : public Waiting {
public:
    void wait(std::chrono::milliseconds time, const TaskControl& task) override;
};

/// One account's way to one platform: every request goes through its budget; what is throttled or broken is made again
/// with growing pauses. The platform's answer comes back whatever it says, but for these:
/// - 429: the operation is blocked until `Retry-After` (seconds or an HTTP date; at most a day), else for 1/rate, and
///   never shorter than the growing pause; a wait within patience is waited out, a longer one throws throttled
///   {operation, ISO instant};
/// - 500, 502, 503, 504: repeated where that is safe (`Retry-After` heeded), and in the end platform_failed {host,
///   status}; unsafe: answer_lost {host} at once, because it may have been done;
/// - answer_lost, network_unreachable: answer_lost is repeated where that is safe; network_unreachable always.
class ApiClient {
public:
    ApiClient(HttpTransport& transport, RateBudget& budget, const Clock& clock, Waiting& waiting,
              std::uint64_t jitterSeed, Patience patience = {});

    /// The header by which the platform tells its rate ("x-amzn-RateLimit-Limit", requests a second).
    void learnRateFrom(std::string headerName) { m_rateHeader = std::move(headerName); }

    /// The platform's clock minus ours, from the last answer's `Date` (RFC 9110 6.6.1); zero before there was one.
    /// Less than two seconds count as none: the header has whole seconds, and the way takes time.
    [[nodiscard]] std::chrono::milliseconds clockSkew() const { return m_clockSkew; }

    [[nodiscard]] HttpAnswer send(std::string_view operation, const HttpRequest& request, Repeating repeating,
                                  const TaskControl& task);

private:
    /// Nothing where the try failed and may be made again.
    [[nodiscard]] std::optional<HttpAnswer> sendOnce(const HttpRequest& request, Repeating repeating, bool isLast,
                                                     const TaskControl& task);
    void heedThrottle(std::string_view operation, const HttpAnswer& answer, int number, bool isLast);
    void heedFailure(std::string_view operation, const std::string& host, const HttpAnswer& answer, Repeating repeating,
                     int number, bool isLast, const TaskControl& task);
    void waitForBudget(std::string_view operation, const TaskControl& task);
    [[nodiscard]] std::chrono::milliseconds backoff(int tryNumber);
    void waitOrThrottle(std::string_view operation, std::chrono::milliseconds time, const TaskControl& task);

    HttpTransport& m_transport;
    RateBudget& m_budget;
    const Clock& m_clock;
    Waiting& m_waiting;
    std::uint64_t m_random;
    Patience m_patience;
    std::string m_rateHeader;
    std::chrono::milliseconds m_clockSkew{0};
};

/// What `Retry-After` asks for (RFC 9110 10.2.3: seconds, or an HTTP date against `now`), between 0 and a day; nothing
/// for what is neither.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(std::string_view value, Instant now);

} // namespace supercargo::net
