// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/date_text.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::files;
using namespace std::chrono_literals;

namespace {

std::string shown(const std::string_view text, const DateOrder order = DateOrder::unknown)
{
    const auto reading = readDate(text, order);
    if (!reading.value) {
        return reading.isBad ? "bad" : "absent";
    }
    auto result = toIsoDate(reading.value->date);
    if (const auto time = reading.value->time) {
        result += " " + std::to_string(time->count() / 1000);
    }
    if (const auto offset = reading.value->offset) {
        result += " " + std::to_string(offset->count());
    }
    return result;
}

} // namespace

TEST_CASE("A date is read in every platform's form", "[files]")
{
    CHECK(shown("2017-09-23T14:18:23-07:00") == "2017-09-23 51503 -420");
    CHECK(shown("2017-06-17T08:04:21Z") == "2017-06-17 29061 0");
    CHECK(shown("2026-04-10 11:11:26 +0530") == "2026-04-10 40286 330");
    CHECK(shown("2019-04-23 10:11") == "2019-04-23 36660");
    CHECK(shown("2019/4/3 10:11") == "2019-04-03 36660");
    CHECK(shown("2026年9月18日") == "2026-09-18");
    CHECK(shown("09/22/2026 04:02:10 PM\t ") == "2026-09-22 57730");
    CHECK(shown("09/22/2026 12:02:10 AM") == "2026-09-22 130");
    CHECK(shown("2026-09-22 10:00 GMT+8") == "2026-09-22 36000 480");
    CHECK(shown("Sep-18-26 10:15:00 PST") == "2026-09-18 36900 -480");
    CHECK(shown("2019-04-23 10:11:12.345 UTC") == "2019-04-23 36672 0");
}

TEST_CASE("Month names are read in the sites' languages, two-digit years too", "[files]")
{
    CHECK(shown("Sep-18-26") == "2026-09-18");
    CHECK(shown("26-May-26") == "2026-05-26");
    CHECK(shown("10-Dez-25") == "2025-12-10");
    CHECK(shown("05-oct.-26") == "2026-10-05");
    CHECK(shown("5 août 2026") == "2026-08-05");
    CHECK(shown("01-Mär-26") == "2026-03-01");
    CHECK(shown("12-mag-26") == "2026-05-12");
    CHECK(shown("3 ene 26") == "2026-01-03");
    CHECK(shown("Mar-05-17") == "2017-03-05");
    CHECK(shown("September 18, 2026") == "2026-09-18");
    CHECK(shown("Jan-02-70") == "1970-01-02");
}

TEST_CASE("Day and month are told apart from the whole column", "[files]")
{
    CHECK(shown("08/14/25") == "2025-08-14");
    CHECK(shown("14/08/25") == "2025-08-14");
    CHECK(shown("04.03.2026") == "2026-03-04");
    CHECK(shown("03/04/26") == "2026-03-04");
    CHECK(shown("03/04/26", DateOrder::day_first) == "2026-04-03");
    CHECK(shown("14/08/25", DateOrder::month_first) == "bad");

    DateOrderGuess british;
    for (const auto* cell : {"03/04/26", "05/04/26", "", "25/04/26", "2026-01-30"}) {
        british.look(cell);
    }
    CHECK(british.order() == DateOrder::day_first);
    CHECK_FALSE(british.isContradicted());
    british.look("04/25/26");
    CHECK(british.isContradicted());
    CHECK(british.order() == DateOrder::unknown);
    CHECK(DateOrderGuess{}.order() == DateOrder::unknown);
}

TEST_CASE("What is no date is bad, what is nothing is absent", "[files]")
{
    CHECK(shown("") == "absent");
    CHECK(shown(" -- ") == "absent");
    for (const auto* bad :
         {"2026-02-30", "31/31/26", "tomorrow", "2026", "Foo-18-26", "2026-09-18 25:00", "2026-09-18x", "12:30",
          "20260918", "2026-09-18 10:00 XYZ", "2 d 12 h", "2026-09-18 13:00 PM", "99999-01-01", "2026-09-18 10"}) {
        CAPTURE(bad);
        CHECK(shown(bad) == "bad");
    }
}
