// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo {

/// What a clock on the wall shows, in a zone that is named elsewhere.
using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// An IANA time zone ("America/Los_Angeles"); its rules are ICU's. Cheap to copy, safe to share by threads.
class TimeZone {
public:
    /// Empty for a name that is not in the time zone database.
    [[nodiscard]] static std::optional<TimeZone> find(std::string_view name);
    /// The same; throws invalid_argument {"time zone", name} for an unknown name.
    [[nodiscard]] static TimeZone get(std::string_view name);

    [[nodiscard]] const std::string& name() const { return m_name; }

    /// A time that the clocks jump over counts as if they had not yet jumped; one that they show twice is the first.
    [[nodiscard]] Instant toInstant(LocalTime local) const;
    [[nodiscard]] LocalTime toLocal(Instant instant) const;
    /// The calendar day that `instant` falls on here.
    [[nodiscard]] Date dateOf(Instant instant) const;
    /// The first and the last millisecond of a calendar day here. `date` must be a real one.
    [[nodiscard]] Instant startOfDay(Date date) const;
    [[nodiscard]] Instant endOfDay(Date date) const;

private:
    struct Rules; // ICU's zone
    TimeZone(std::string name, std::shared_ptr<const Rules> rules) : m_name{std::move(name)}, m_rules{std::move(rules)}
    {}

    std::string m_name;
    std::shared_ptr<const Rules> m_rules; // shared by the copies of one zone; never changes
};

} // namespace supercargo
