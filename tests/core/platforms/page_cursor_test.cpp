// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/page_cursor.h"

#include <catch2/catch.hpp>

using namespace supercargo::platforms;

TEST_CASE("Where the next page begins follows from what the page says of itself", "[platforms]")
{
    using Cursor = PageCursor;
    CHECK(following({}, {.count = 200, .total = 450, .limit = 200, .hasNext = true}) == Cursor{200, 450});
    CHECK(following(Cursor{400, 450}, {.count = 50, .total = 450, .limit = 200, .hasNext = false}) == std::nullopt);
    CHECK(following({}, {.count = 0, .total = 0, .limit = 200, .hasNext = false}) == std::nullopt);
    // Two have left before the third page: one page back, which is where what moved up can stand.
    CHECK(following(Cursor{400, 450}, {.count = 48, .total = 448, .limit = 200, .hasNext = false}) == Cursor{200, 448});
    // One has come: at the start again.
    CHECK(following(Cursor{400, 450}, {.count = 51, .total = 451, .limit = 200, .hasNext = false}) == Cursor{0, 451});
    // A page that is short is followed by what it lacks.
    CHECK(following(Cursor{200, 450}, {.count = 150, .total = 450, .limit = 200, .hasNext = true}) == Cursor{350, 450});
    CHECK(parseCursor(toText(Cursor{400, 450})) == Cursor{400, 450});
    CHECK(toText(std::nullopt).empty());
    CHECK_FALSE(parseCursor("page-2"));
    CHECK_FALSE(parseCursor("-1/7"));
}

TEST_CASE("A page has by its place what it should have had, also where the platform left an order out", "[platforms]")
{
    CHECK(factsByPlace({}, 250, 100).count == 100);
    CHECK(factsByPlace(PageCursor{200, 250}, 250, 100).count == 50);
    CHECK(factsByPlace(PageCursor{200, 250}, 180, 100).count == 0); // others have left meanwhile
    CHECK_NOTHROW(requirePage(std::nullopt, 200));
    CHECK_NOTHROW(requirePage(200, 200));
    CHECK_THROWS(requirePage(0, 200));
    CHECK_NOTHROW(requireOrders(false, false));
    CHECK_THROWS(requireOrders(false, true));
}
