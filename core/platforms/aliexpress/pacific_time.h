// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"

#include <optional>
#include <string>
#include <string_view>

// AliExpress asks and answers in the time that clocks on the west coast of the USA show, "2026-07-01 08:00:00", for
// sellers anywhere. Source: the order query of aliexpress.solution.order.get ("It's US pacific time"). An hour each
// autumn is shown twice, and one each spring never.
namespace supercargo::platforms::aliexpress {

class PacificTime {
public:
    PacificTime();

    /// The first instant that is shown so; empty for what is no such time. A time in the hour that the clocks skip
    /// counts as if they had not skipped it.
    [[nodiscard]] std::optional<Instant> first(std::string_view text) const;
    /// The last one that is not after `now`, for the time of an order's latest change: in the doubled hour that never
    /// makes a later change look older than one that was seen before. Else the first.
    [[nodiscard]] std::optional<Instant> latest(std::string_view text, Instant now) const;

    /// For the bounds of a window: a time that, however the platform reads it, is not after `instant`, and one that is
    /// not before it. Outside of the doubled hour it is the very instant, to the second.
    [[nodiscard]] std::string atOrBefore(Instant instant) const;
    [[nodiscard]] std::string atOrAfter(Instant instant) const;
    /// As clocks there show it.
    [[nodiscard]] std::string text(Instant instant) const;

private:
    [[nodiscard]] bool isShownTwice(Instant instant) const;

    TimeZone m_zone;
};

} // namespace supercargo::platforms::aliexpress
