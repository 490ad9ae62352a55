// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/stored_order_notes.h"
#include "tests/support/order_builders.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;

TEST_CASE("What an adapter notes of an order is there in the next run, and of that shop's order only", "[sync]")
{
    OrderDesk desk;
    desk.db.execute("INSERT INTO shops (id, name, platform, time_zone, currency, mark_at)"
                    " VALUES (2, 'Other', 'ebay', 'UTC', 'USD', 'shipped')");
    {
        sync::StoredOrderNotes notes{desk.db, desk.shop};
        CHECK(notes.find("8012345678901234").empty());
        notes.put("8012345678901234", "one");
        notes.put("8012345678901234", "two");
    }
    CHECK(sync::StoredOrderNotes{desk.db, desk.shop}.find("8012345678901234") == "two");
    CHECK(sync::StoredOrderNotes{desk.db, ShopId{2}}.find("8012345678901234").empty());
}
