// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/s10_number.h"

#include <catch2/catch.hpp>

using namespace supercargo::channels;

TEST_CASE("The check digit of a postal tracking number is that of UPU S10", "[channels]")
{
    CHECK(s10CheckDigit(47312482) == 9); // the published example, RR473124829CN
    CHECK(s10CheckDigit(11111111) == 5); // 11 is written 5
    CHECK(s10CheckDigit(12345678) == 5);
    CHECK(s10CheckDigit(1) == 4);
    CHECK(s10CheckDigit(98765432) == 6);
    CHECK(s10CheckDigit(20000006) == 8);
    CHECK(s10CheckDigit(10000014) == 0); // 10 is written 0
}

TEST_CASE("A postal tracking number is read however it is spaced and cased, and a wrong one is not", "[channels]")
{
    CHECK(parseS10("rr 473 124 829 cn") == S10Number{"RR", 47312482, "CN"});
    CHECK(parseS10("UF123456785YP")); // a private ending follows the same rule
    CHECK(toText({"EA", 1, "CN"}) == "EA000000014CN");
    CHECK_FALSE(parseS10("RR473124828CN"));
    CHECK_FALSE(parseS10("RR47312482CN"));
    CHECK_FALSE(parseS10("1Z999AA10123456784"));
    CHECK_FALSE(parseS10(""));
}
