// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo {

/// A point in time: UTC milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Date = std::chrono::year_month_day;

[[nodiscard]] constexpr std::int64_t toMilliseconds(const Instant instant)
{
    return instant.time_since_epoch().count();
}
[[nodiscard]] constexpr Instant fromMilliseconds(const std::int64_t milliseconds)
{
    return Instant{std::chrono::milliseconds{milliseconds}};
}

/// ISO 8601 in UTC, "2026-11-21T10:42:17Z"; with ".123" where the milliseconds are not zero.
[[nodiscard]] std::string toIso8601(Instant instant);
/// Reads ISO 8601 with `Z` or an offset ("2017-09-23T14:18:23-07:00"). Empty when the text is anything else
/// or has no zone: without one the text names no instant.
[[nodiscard]] std::optional<Instant> parseIso8601(std::string_view text);
/// "2026-11-21".
[[nodiscard]] std::string toIsoDate(Date date);
/// The same read back. Empty when the text is anything else or names no day.
[[nodiscard]] std::optional<Date> parseIsoDate(std::string_view text);

/// Where "now" comes from. Tests pass a fixed one.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands still until it is moved.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant now) : m_now{now} {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    Instant m_now;
};

} // namespace supercargo
