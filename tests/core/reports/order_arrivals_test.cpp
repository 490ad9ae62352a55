// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/order_arrivals.h"

#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::reports;
using std::chrono::hours;
using std::chrono::minutes;
using supercargo::tests::TestBench;

namespace {

struct ArrivalsDesk : TestBench {
    void add(const std::string& number, const std::optional<Instant> paidAt, const Instant placedAt)
    {
        auto insert = db.statement("INSERT INTO orders (shop_id, platform_order_id, content_hash, platform_status, stage,"
                                   " ship_by_sort, paid_at, placed_at, imported_at, changed_at)"
                                   " VALUES (1, $1, '', 'paid', 'shipped', 0, $2, $3, 0, 0)");
        insert.bind("$1", number).bind("$2", paidAt).bind("$3", placedAt).run();
    }
};

} // namespace

TEST_CASE("Orders stand in the hour in which they were paid, else placed; the last hour ends now", "[arrivals]")
{
    ArrivalsDesk desk;
    const auto now = desk.clock.now();
    desk.add("now", now - minutes{1}, now - hours{40});
    desk.add("before", {}, now - minutes{61});
    desk.add("before, too", {}, now - minutes{119});
    desk.add("first", {}, now - hours{24});
    desk.add("too old", {}, now - hours{24} - minutes{1});
    desk.add("from tomorrow", {}, now + minutes{1}); // a clock that goes wrong
    const auto shops = OrderArrivalsReader{desk.db}.list(now, now - hours{1});
    REQUIRE(shops.size() == 1);
    const auto& shop = shops.at(ShopId{1});
    CHECK(shop.byHour[23] == 1);
    CHECK(shop.byHour[22] == 2);
    CHECK(shop.byHour[0] == 1);
    CHECK(shop.total() == 4);
    CHECK(shop.today == 1);
}

TEST_CASE("A shop without an order since yesterday is not there", "[arrivals]")
{
    ArrivalsDesk desk;
    desk.add("old", {}, desk.clock.now() - hours{48});
    CHECK(OrderArrivalsReader{desk.db}.list(desk.clock.now(), desk.clock.now() - hours{8}).empty());
}
