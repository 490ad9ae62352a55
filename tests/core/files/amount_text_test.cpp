// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/amount_text.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::files;

namespace {
constexpr Currency kUsd{"USD"};
constexpr Currency kEur{"EUR"};
constexpr Currency kAud{"AUD"};
constexpr Currency kYen{"JPY"};
} // namespace

TEST_CASE("An amount is read however the platform writes it", "[files]")
{
    CHECK(readAmount("9.88", kUsd).value == Money{988, kUsd});
    CHECK(readAmount("$90.00", kUsd).value == Money{9000, kUsd});
    CHECK(readAmount("$90.00", kAud).value == Money{9000, kAud});
    CHECK(readAmount("$90.00", kEur).value == Money{9000, kUsd});
    CHECK(readAmount("AU $3,000.00", kUsd).value == Money{300000, kAud});
    CHECK(readAmount("US $12.34", kEur).value == Money{1234, kUsd});
    CHECK(readAmount("EUR 90,00", kUsd).value == Money{9000, kEur});
    CHECK(readAmount("1 234,50 €", kUsd).value == Money{123450, kEur});
    CHECK(readAmount("1\xC2\xA0"
                     "234,50\xC2\xA0€",
                     kUsd)
              .value == Money{123450, kEur});
    CHECK(readAmount("1\xE2\x80\xAF"
                     "234,50 €",
                     kUsd)
              .value == Money{123450, kEur});
    CHECK(readAmount("1.234,50", kEur).value == Money{123450, kEur});
    CHECK(readAmount("1,234.50", kEur).value == Money{123450, kEur});
    CHECK(readAmount("12,34,567.00", Currency{"INR"}).value == Money{123456700, Currency{"INR"}});
    CHECK(readAmount("1'234.50 CHF", kEur).value == Money{123450, Currency{"CHF"}});
    CHECK(readAmount("(3.00)", kUsd).value == Money{-300, kUsd});
    CHECK(readAmount("-$3.00", kUsd).value == Money{-300, kUsd});
    CHECK(readAmount("3.00-", kUsd).value == Money{-300, kUsd});
    CHECK(readAmount("￥5,480", kYen).value == Money{5480, kYen});
    CHECK(readAmount("¥ 5480", kUsd).value == Money{5480, kYen});
    CHECK(readAmount("129,90 zł", kUsd).value == Money{12990, Currency{"PLN"}});
}

TEST_CASE("Nothing is not zero, and what is no amount is bad", "[files]")
{
    for (const auto* nothing : {"", " ", "-", "--", "\xC2\xA0", "—"}) {
        CHECK(readAmount(nothing, kUsd).isAbsent());
    }
    for (const auto* bad :
         {"abc", "12 34", "1.2.3", "12.345.6", "5 EUR 6", "1,23,4.00", "92233720368547758.08", "7 XXXX", "1e5"}) {
        CAPTURE(bad);
        CHECK(readAmount(bad, kUsd).isBad);
    }
}

TEST_CASE("A single separator is thousands or fraction by what follows it, unless the file says", "[files]")
{
    CHECK(readAmount("1,234", kUsd).value == Money{123400, kUsd});
    CHECK(readAmount("1.234", kEur).value == Money{123400, kEur});
    CHECK(readAmount("0,50", kEur).value == Money{50, kEur});
    CHECK(readAmount("0.500", kUsd).value == Money{50, kUsd});
    CHECK(readAmount("1.234", Currency{"KWD"}).value == Money{1234, Currency{"KWD"}});
    CHECK(readAmount("1.234", kEur, DecimalMark::comma).value == Money{123400, kEur});
    CHECK(readAmount("9.999", kUsd, DecimalMark::point).isBad);
    CHECK(readAmount("1,5", kEur, DecimalMark::comma).value == Money{150, kEur});
    CHECK(readAmount("1,500", kUsd, DecimalMark::point).value == Money{150000, kUsd});
    CHECK(decimalMarkOf("1.234,50 €") == DecimalMark::comma);
    CHECK(decimalMarkOf("$90.00") == DecimalMark::point);
    CHECK(decimalMarkOf("1,234") == DecimalMark::unknown);
}

TEST_CASE("A quantity is whole", "[files]")
{
    CHECK(readWhole("12").value == 12);
    CHECK(readWhole(" 12.0 ").value == 12);
    CHECK(readWhole("1,000").value == 1000);
    CHECK(readWhole("-3").value == -3);
    CHECK(readWhole("").isAbsent());
    for (const auto* bad : {"1.5", "two", "1,5", "9223372036854775808", "1 2", "."}) {
        CAPTURE(bad);
        CHECK(readWhole(bad).isBad);
    }
    CHECK(readDecimal("1.5", 3).value == 1500);
    CHECK(readDecimal("0,25", 2).value == 25);
    CHECK(readDecimal("1.2345", 3).isBad);
}

TEST_CASE("What a spreadsheet did to a key is undone, or seen", "[files]")
{
    CHECK(withoutSpreadsheetMarks("=\"0012345\"") == "0012345");
    CHECK(withoutSpreadsheetMarks("'01234") == "01234");
    CHECK(withoutSpreadsheetMarks("''01234") == "'01234");
    CHECK(withoutSpreadsheetMarks(" 12345.0 ") == "12345");
    CHECK(withoutSpreadsheetMarks("V2.0") == "V2.0");
    CHECK(isDestroyedNumber("1.12345E+17"));
    CHECK(isDestroyedNumber("1,12345E+17"));
    CHECK(isDestroyedNumber("8E+15"));
    CHECK_FALSE(isDestroyedNumber("5e1234567890"));
    CHECK_FALSE(isDestroyedNumber("SKU-E+1"));
    CHECK_FALSE(isDestroyedNumber("12E+X"));
}
