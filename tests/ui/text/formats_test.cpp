// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formats.h"

#include "ui/text/convert.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::ui;

TEST_CASE("A ship-by day that is over here and not yet in the shop's zone says when it ends", "[text]")
{
    const Date day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{20}};
    // Two days off, so that it is over here in every zone that the tests may run in.
    const auto end = *parseIso8601("2026-11-22T08:00:00Z");
    const auto last = end - std::chrono::milliseconds{1};

    const auto before = deadlineText(last, day, *parseIso8601("2026-11-22T06:00:00Z"), false);
    CHECK(before.urgency == Urgency::Today);
    CHECK(before.text.contains(clockText(end)));
    CHECK(deadlineText(last, day, end, false).urgency == Urgency::Overdue);
    CHECK(deadlineText(last, day, end, true).urgency == Urgency::Later); // it has left
}
