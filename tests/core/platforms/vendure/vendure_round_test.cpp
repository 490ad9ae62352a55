// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sync engine, the Vendure adapter and the transport, against a fake shop that misbehaves.
#include "core/net/curl_transport.h"
#include "core/platforms/vendure/vendure_connection.h"
#include "core/sync/stored_order_notes.h"
#include "core/sync/sync_service.h"
#include "tests/support/fake_vendure.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"
#include "tests/support/order_builders.h"

#include <random>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using std::chrono::minutes;

namespace {

constexpr unsigned kFirst = 1'000;

/// A seller's shop at the fake Vendure, and a day of it.
struct VendureDay : OrderDesk {
    explicit VendureDay(const unsigned seed) : random{seed}
    {
        secrets.put(sync::secretsOf(shop), FakeVendure::secrets());
        how.account.shopUrl = "https://shop.example.net";
        how.account.baseUrl = vendure.url();
        db::Transaction transaction{db};
        connections.put(how);
        transaction.commit();
        for (int i = 0; i < 120; ++i) {
            place();
        }
    }

    /// As when the program is started anew for each: what the connection has learnt is not kept in memory.
    sync::RoundReport round()
    {
        const auto connection = platforms::vendure::open(how.account, {.transport = transport,
                                                                       .waiting = waiting,
                                                                       .secrets = secrets,
                                                                       .clock = clock,
                                                                       .secretsOf = sync::secretsOf(shop),
                                                                       .shopName = "Shop",
                                                                       .currency = Currency{"EUR"},
                                                                       .budget = connections.budget(shop),
                                                                       .notes = &notes});
        sync::SyncService service{db, maker, clock, actor, process, folder / "bulk.lock"};
        return service.round(which, how, *connection, {});
    }
    [[nodiscard]] bool happens(const unsigned ofHundred) { return random() % 100 < ofHundred; }
    [[nodiscard]] std::string anyOrder() { return "SC" + std::to_string(kFirst + random() % placed); }

    void place()
    {
        FakeVendureOrder order;
        order.id = kFirst + placed;
        order.lines = {{.id = 5'000 + placed, .sku = "MUG", .quantity = 2}};
        vendure.put(order);
        ++placed;
    }
    /// One of the orders that are here leaves, in one parcel or in two.
    void ship()
    {
        const auto there = vendure.order(anyOrder());
        auto query = db.statement("SELECT id FROM orders WHERE platform_order_id = $1");
        query.bind("$1", there.code);
        if (there.state != "PaymentSettled" || !query.next() || told.count(there.code) != 0) {
            return;
        }
        const OrderId order{query.integer(0)};
        const auto parcels = happens(50) ? 1 : 2;
        db::Transaction transaction{db};
        for (int parcel = 0; parcel < parcels; ++parcel) {
            const auto tracking = "RR" + std::to_string(++packages) + "CN";
            outbox::OutboxRepository{db}.add({.shop = shop,
                                              .order = order,
                                              .package = PackageId{packages},
                                              .labelSequence = 1,
                                              .mark = {there.code,
                                                       {{std::to_string(there.lines[0].id), 2 / parcels}},
                                                       parcels == 2,
                                                       clock.now(),
                                                       "Yanwen",
                                                       tracking}},
                                             clock.now());
            told[there.code].push_back(tracking);
        }
        transaction.commit();
    }
    void liveThroughATurn()
    {
        if (happens(60)) {
            place();
        }
        const auto move = [&](FakeVendureOrder& order) { order.street = "Street " + std::to_string(random()); };
        if (happens(60)) {
            vendure.edit(anyOrder(), move);
        }
        if (const auto code = anyOrder(); happens(60) && told.count(code) == 0) {
            vendure.editUnseen(code, move);
        }
        if (const auto code = anyOrder(); happens(20) && told.count(code) == 0) {
            told[code]; // not shipped any more
            const auto cancel = [](FakeVendureOrder& order) { order.state = "Cancelled"; };
            happens(50) ? vendure.edit(code, cancel) : vendure.editUnseen(code, cancel);
        }
        if (happens(80)) {
            ship();
        }
        clock.advance(minutes{1 + random() % 20});
        round();
    }

    processes::ProcessIdentity process{folder.path(), "test", clock.now()};
    FakeVendure vendure{clock};
    MovingTime waiting{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    sync::ConnectionRepository connections{db};
    sync::StoredOrderNotes notes{db, shop};
    sync::Connection how{.shop = shop, .account = {}, .connectedAt = clock.now()};
    shops::Shop which{.id = shop, .name = "Shop", .platform = Platform::vendure};
    std::mt19937 random;
    unsigned placed = 0;
    std::int64_t packages = 0;
    std::map<std::string, std::vector<std::string>> told; // numbers by order
};

std::string statusOf(const FakeVendureOrder& order)
{
    return order.state == "Shipped" ? "shipped" : order.state == "PaymentSettled" ? "paid" : "cancelled";
}

} // namespace

TEST_CASE("After a day of faults our orders are the Vendure shop's, and each parcel was told exactly once",
          "[vendure][sync]")
{
    const auto seed = GENERATE(range(1U, 5U));
    VendureDay day{seed};
    day.vendure.setFaults({.seed = seed,
                           .reset = 4,
                           .lost = 4,
                           .cut = 3,
                           .throttled = 5,
                           .failing = 6,
                           .fellOver = 4,
                           .malformed = 3,
                           .firewalled = 3,
                           .expired = 5,
                           .edited = 20});
    for (int turn = 0; turn < 25; ++turn) {
        day.liveThroughATurn();
    }
    day.vendure.quiet();
    for (int turn = 0; turn < 12; ++turn) {
        day.clock.advance(minutes{61});
        day.round();
    }

    CHECK(day.number("SELECT count(*) FROM outbox_entries WHERE state <> 'done'") == 0);
    CHECK(day.number("SELECT count(*) FROM outbox_entries") > 10);
    CHECK(day.number("SELECT count(*) FROM orders") == static_cast<std::int64_t>(day.placed));
    for (const auto& order : day.vendure.orders()) {
        INFO(order.code << ", seed " << seed);
        auto query = day.db.statement("SELECT platform_status, ship_lines FROM orders"
                                      " WHERE platform_order_id = $1");
        query.bind("$1", order.code);
        REQUIRE(query.next());
        CHECK(query.text(0) == statusOf(order));
        CHECK(query.text(1).find(order.street) != std::string::npos);
        const auto& told = day.told[order.code];
        CHECK_THAT(order.told(), Catch::Matchers::UnorderedEquals(told));
        CHECK(order.fulfillments.size() == told.size()); // none was made and left behind
        CHECK((order.state == "Shipped") == !told.empty());
    }
    CHECK(day.countersAreTrue());
}
