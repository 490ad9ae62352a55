// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/files/amount_text.h"

#include <chrono>
#include <optional>
#include <string_view>

// Dates as platforms and spreadsheets write them.
namespace supercargo::files {

/// What a cell says of a moment: always a day, maybe a time, maybe the zone that time is in.
struct DateText {
    Date date{};
    std::optional<std::chrono::milliseconds> time; // since midnight, under 24 h
    std::optional<std::chrono::minutes> offset;    // ahead of UTC

    friend bool operator==(const DateText&, const DateText&) = default;
};

/// Which number of "03/04/26" is the month.
enum class DateOrder { unknown, month_first, day_first };

/// Reads "2017-09-23T14:18:23-07:00", "2026-04-10 11:11:26 +0530", "2019/04/23 10:11", "09/22/2026 04:02:10 PM",
/// "Sep-18-26", "26-May-26", "10-Dez-25", "05-oct.-26" (month names in English, German, French, Spanish, Italian),
/// "2026年9月18日". Two-digit years are of 1970 to 2069. With `order` unknown the number over 12 decides, or a point
/// between them (day first), else the month comes first. Zones: Z, UTC, GMT, an offset, EST EDT CST CDT MST MDT PST PDT
/// behind a time. Absent for "", "-", "--".
[[nodiscard]] Reading<DateText> readDate(std::string_view text, DateOrder order = DateOrder::unknown);

/// Decides the order of day and month from a whole column: look at every cell, then ask.
class DateOrderGuess {
public:
    void look(std::string_view text);
    [[nodiscard]] DateOrder order() const;
    /// Cells of both orders were met: the column is of no one order, and no cell of it can be trusted.
    [[nodiscard]] bool isContradicted() const { return m_monthFirst > 0 && m_dayFirst > 0; }

private:
    int m_monthFirst = 0;
    int m_dayFirst = 0;
};

} // namespace supercargo::files
