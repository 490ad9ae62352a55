// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/walk_order.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace supercargo::stock;

TEST_CASE("Bins are walked in the order a person counts them", "[stock]")
{
    const std::vector<std::string> walked{"A-1-2", "A-1-10", "A-2-1", "a-10-1", "B-1", "B-01-1", "B-2", "B-0010"};
    CHECK(std::ranges::is_sorted(walked, {}, [](const std::string& code) { return walkKey({}, "", code); }));
    CHECK(naturalKey("A-01") == naturalKey("a-1"));
    CHECK(naturalKey("99999999999999999999") < naturalKey("100000000000000000000"));
    CHECK(naturalKey("0") < naturalKey("1"));
}

TEST_CASE("A pick sequence goes before zones, a zone before the codes in it", "[stock]")
{
    const std::vector<std::string> walked{walkKey(2, "Z", "Z-9"),  walkKey(10, "A", "A-1"), walkKey({}, "", "Z-1"),
                                          walkKey({}, "A", "Z-1"), walkKey({}, "AB", "A-1"), walkKey({}, "Z2", "A-1"),
                                          walkKey({}, "Z10", "A-1")};
    CHECK(std::ranges::is_sorted(walked));
}
