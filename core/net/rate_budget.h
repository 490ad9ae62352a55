// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::net {

/// A token bucket as platforms publish it: requests a second, and how many may go at once after a rest.
struct RateLimit {
    double perSecond = 1;
    double burst = 1;

    friend bool operator==(const RateLimit&, const RateLimit&) = default;
};

/// How an operation's budget stands, to be kept between runs of the program.
struct BudgetState {
    std::string operation;
    RateLimit limit;
    double left = 0; // requests that may go at `at`
    Instant at{};
    Instant blockedUntil{}; // the platform said: not before; the epoch where it said nothing

    friend bool operator==(const BudgetState&, const BudgetState&) = default;
};

/// Requests that may go at `now`, from zero to the burst; none while the platform has blocked it.
[[nodiscard]] double leftAt(const BudgetState& state, Instant now);

/// The requests that one account may still make, per operation. It begins with the published limits and learns from
/// what the platform answers. May be used from several threads at once.
class RateBudget {
public:
    /// Operations not named in `published` share nothing and have `otherwise` each.
    RateBudget(std::map<std::string, RateLimit> published, RateLimit otherwise, const Clock& clock);

    /// Goes on from a run before; operations that it does not name stand full.
    void restore(const std::vector<BudgetState>& states);
    [[nodiscard]] std::vector<BudgetState> states() const;

    /// Takes one request. Zero: it may go now; else nothing is taken, and it may be asked again after that time.
    [[nodiscard]] std::chrono::milliseconds take(std::string_view operation);
    /// The platform says how many a second it allows now (more than 0, finite; else it is not heeded).
    void learn(std::string_view operation, double perSecond);
    /// From one request to the next at the allowed rate, at most a day.
    [[nodiscard]] std::chrono::milliseconds pace(std::string_view operation);
    /// Nothing of this operation before `until`; the bucket is empty then but for one request.
    void block(std::string_view operation, Instant until);
    /// The same for every operation: the platform is down, or throttles the whole account.
    void blockAll(Instant until);

private:
    [[nodiscard]] BudgetState& refilled(std::string_view operation);

    mutable std::mutex m_mutex;
    std::map<std::string, RateLimit> m_published;
    RateLimit m_otherwise;
    const Clock& m_clock;
    std::map<std::string, BudgetState, std::less<>> m_states;
    Instant m_allBlockedUntil{};
};

} // namespace supercargo::net
