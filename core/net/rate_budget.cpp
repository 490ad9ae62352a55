// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/rate_budget.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace supercargo::net {

namespace {

constexpr double kHair = 1e-6; // of a request: what rounding to milliseconds leaves
constexpr std::chrono::hours kLongest{24};

bool isUsable(const double perSecond)
{
    return std::isfinite(perSecond) && perSecond > 0;
}

RateLimit usable(const RateLimit& limit)
{
    return {isUsable(limit.perSecond) ? limit.perSecond : 1,
            std::isfinite(limit.burst) ? std::max(limit.burst, 1.0) : 1};
}

/// The bucket as it fills by itself.
double filledAt(const BudgetState& state, const Instant now)
{
    const auto seconds = std::chrono::duration<double>{std::max(now - state.at, std::chrono::milliseconds{0})}.count();
    return std::min(state.limit.burst, state.left + seconds * state.limit.perSecond);
}

} // namespace

double leftAt(const BudgetState& state, const Instant now)
{
    return state.blockedUntil > now ? 0 : std::max(0.0, filledAt(state, now));
}

RateBudget::RateBudget(std::map<std::string, RateLimit> published, const RateLimit otherwise, const Clock& clock)
    : m_published{std::move(published)},
      m_otherwise{usable(otherwise)},
      m_clock{clock}
{
    for (auto& [operation, limit] : m_published) {
        limit = usable(limit);
    }
}

void RateBudget::restore(const std::vector<BudgetState>& states)
{
    const std::lock_guard lock{m_mutex};
    const auto now = m_clock.now();
    for (auto state : states) {
        state.limit = usable(state.limit);
        state.left = std::isfinite(state.left) ? std::clamp(state.left, 0.0, state.limit.burst) : 0;
        // A clock that was wrong when it was kept must not stop the account for ever.
        state.blockedUntil = std::min<Instant>(state.blockedUntil, now + kLongest);
        state.at = std::min(state.at, std::max(now, state.blockedUntil));
        m_states[state.operation] = state;
    }
}

std::vector<BudgetState> RateBudget::states() const
{
    const std::lock_guard lock{m_mutex};
    std::vector<BudgetState> states;
    for (const auto& [operation, state] : m_states) {
        states.push_back(state);
        states.back().blockedUntil = std::max(state.blockedUntil, m_allBlockedUntil);
    }
    return states;
}

std::chrono::milliseconds RateBudget::take(const std::string_view operation)
{
    const std::lock_guard lock{m_mutex};
    const auto now = m_clock.now();
    auto& state = refilled(operation);
    const auto until = std::max(state.blockedUntil, m_allBlockedUntil);
    if (until > now) {
        return until - now;
    }
    if (state.left >= 1 - kHair) {
        state.left = std::max(0.0, state.left - 1);
        return std::chrono::milliseconds{0};
    }
    const auto seconds =
        std::min((1 - state.left) / state.limit.perSecond, std::chrono::duration<double>{kLongest}.count());
    return std::chrono::milliseconds{std::max<std::int64_t>(1, std::llround(std::ceil(seconds * 1000)))};
}

void RateBudget::learn(const std::string_view operation, const double perSecond)
{
    if (!isUsable(perSecond)) {
        return;
    }
    const std::lock_guard lock{m_mutex};
    refilled(operation).limit.perSecond = perSecond;
}

std::chrono::milliseconds RateBudget::pace(const std::string_view operation)
{
    const std::lock_guard lock{m_mutex};
    const auto seconds =
        std::min(1 / refilled(operation).limit.perSecond, std::chrono::duration<double>{kLongest}.count());
    return std::chrono::milliseconds{std::llround(std::ceil(seconds * 1000))};
}

void RateBudget::block(const std::string_view operation, const Instant until)
{
    const std::lock_guard lock{m_mutex};
    auto& state = refilled(operation);
    state.blockedUntil = std::max(state.blockedUntil, until);
    state.left = 1;
    state.at = state.blockedUntil;
}

void RateBudget::blockAll(const Instant until)
{
    const std::lock_guard lock{m_mutex};
    m_allBlockedUntil = std::max(m_allBlockedUntil, until);
}

/// The operation's bucket as it stands now; under the lock.
BudgetState& RateBudget::refilled(const std::string_view operation)
{
    const auto now = m_clock.now();
    auto found = m_states.find(operation);
    if (found == m_states.end()) {
        const std::string name{operation};
        const auto published = m_published.find(name);
        const auto limit = published == m_published.end() ? m_otherwise : published->second;
        found = m_states.emplace(name, BudgetState{name, limit, limit.burst, now, Instant{}}).first;
    }
    auto& state = found->second;
    if (now > state.at) {
        state.left = filledAt(state, now);
        state.at = now;
    } else if (state.at > std::max(now, state.blockedUntil)) {
        state.at = now; // the clock was set back
    }
    return state;
}

} // namespace supercargo::net
