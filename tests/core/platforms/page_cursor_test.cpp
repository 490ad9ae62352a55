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
    CHECK(parseCursor(toText({400, 450})) == Cursor{400, 450});
    CHECK_FALSE(parseCursor("page-2"));
    CHECK_FALSE(parseCursor("-1/7"));
}
