// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/payload_service.h"

#include "core/base/compression.h"
#include "tests/support/order_builders.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace supercargo;
using tests::incomingOrder;
using tests::OrderDesk;

TEST_CASE("A source's own rows are kept for 90 days and dropped then, the order stays", "[orders]")
{
    OrderDesk desk;
    orders::OrderRepository orders{desk.db};
    orders::PayloadService payloads{desk.db, desk.clock};
    desk.merge({incomingOrder("OLD", {{"MUG", 1}})});
    desk.clock.advance(std::chrono::days{1});
    const auto young = incomingOrder("YOUNG", {{"MUG", 1}});
    desk.merge({young});

    desk.clock.advance(std::chrono::days{89});
    CHECK_FALSE(payloads.hasOld()); // to the very millisecond
    CHECK(payloads.dropOld() == 0);
    desk.clock.advance(std::chrono::milliseconds{1});
    CHECK(payloads.hasOld());
    CHECK(payloads.dropOld() == 1);
    CHECK(payloads.dropOld() == 0);

    CHECK(orders.payload(OrderId{1}).empty());
    CHECK(decompressed(orders.payload(OrderId{2})) == young.rawPayload);
    CHECK(desk.number("SELECT count(*) FROM order_lines") == 2);
    // What was taken is still known: the same file changes nothing.
    CHECK(desk.merge({incomingOrder("OLD", {{"MUG", 1}})}).unchanged == 1);
    CHECK(orders.payload(OrderId{1}).empty());
}

TEST_CASE("Dropping old rows stops when it is asked to, and goes on the next time", "[orders]")
{
    OrderDesk desk;
    std::vector<orders::IncomingOrder> incoming;
    for (int i = 0; i < 1'200; ++i) {
        incoming.push_back(incomingOrder("N-" + std::to_string(i), {{"MUG", 1}}));
    }
    desk.merge(incoming);
    desk.clock.advance(std::chrono::days{91});
    orders::PayloadService payloads{desk.db, desk.clock};
    std::stop_source stop;
    const TaskControl task{stop.get_token(), [&stop](std::int64_t, std::int64_t) { stop.request_stop(); }};
    CHECK(payloads.dropOld(task) == 1'000);
    CHECK(payloads.dropOld() == 200);
}
