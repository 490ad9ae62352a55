// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_zone.h"

#include "core/base/error.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace std::chrono_literals;

TEST_CASE("A shop's time becomes an instant by the rules of its zone", "[base]")
{
    const auto losAngeles = TimeZone::get("America/Los_Angeles");
    const LocalTime summer{std::chrono::local_days{2019y / 4 / 23} + 10h + 11min};
    CHECK(toIso8601(losAngeles.toInstant(summer)) == "2019-04-23T17:11:00Z");
    CHECK(losAngeles.toLocal(losAngeles.toInstant(summer)) == summer);
    const LocalTime winter{std::chrono::local_days{2019y / 1 / 23} + 10h};
    CHECK(toIso8601(losAngeles.toInstant(winter)) == "2019-01-23T18:00:00Z");
    CHECK(toIso8601(TimeZone::get("UTC").toInstant(winter)) == "2019-01-23T10:00:00Z");
}

TEST_CASE("A jumped-over and a doubled time are still one instant each", "[base]")
{
    const auto berlin = TimeZone::get("Europe/Berlin");
    CHECK(toIso8601(berlin.toInstant(LocalTime{std::chrono::local_days{2026y / 3 / 29} + 2h + 30min})) ==
          "2026-03-29T01:30:00Z");
    CHECK(toIso8601(berlin.toInstant(LocalTime{std::chrono::local_days{2026y / 10 / 25} + 2h + 30min})) ==
          "2026-10-25T00:30:00Z");
}

TEST_CASE("A day begins and ends where the shop is, however long it is", "[base]")
{
    const auto shanghai = TimeZone::get("Asia/Shanghai");
    CHECK(toIso8601(shanghai.startOfDay(2026y / 11 / 21)) == "2026-11-20T16:00:00Z");
    CHECK(toIso8601(shanghai.endOfDay(2026y / 11 / 21)) == "2026-11-21T15:59:59.999Z");
    const auto berlin = TimeZone::get("Europe/Berlin");
    CHECK(berlin.endOfDay(2026y / 3 / 29) - berlin.startOfDay(2026y / 3 / 29) == 23h - 1ms);
    // Midnight of this day did not exist: the clocks went from 23:59:59 to 01:00:00.
    CHECK(toIso8601(TimeZone::get("America/Sao_Paulo").startOfDay(2018y / 11 / 4)) == "2018-11-04T03:00:00Z");
    CHECK(shanghai.dateOf(*parseIso8601("2026-11-20T16:00:00Z")) == 2026y / 11 / 21);
}

TEST_CASE("An unknown time zone is named, never guessed", "[base]")
{
    CHECK_FALSE(TimeZone::find("Mars/Olympus"));
    CHECK_FALSE(TimeZone::find(""));
    CHECK_FALSE(TimeZone::find("Etc/Unknown"));
    CHECK_THROWS_AS(TimeZone::get("GMT+99"), Error);
}
