// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sync engine, the WooCommerce adapter and the transport, against a fake shop that misbehaves.
#include "core/net/curl_transport.h"
#include "core/platforms/woocommerce/woo_connection.h"
#include "core/sync/sync_service.h"
#include "tests/support/fake_woocommerce.h"
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

/// A seller's shop at the fake WooCommerce, and a day of it.
struct WooDay : OrderDesk {
    explicit WooDay(const unsigned seed) : random{seed}
    {
        secrets.put(sync::secretsOf(shop), FakeWooCommerce::secrets());
        how.account.shopUrl = "http://shop.example.net";
        how.account.baseUrl = woo.url();
        db::Transaction transaction{db};
        connections.put(how);
        transaction.commit();
        woo.setPlugin(seed % 2 == 0);
        for (int i = 0; i < 120; ++i) {
            place();
        }
    }

    /// As when the program is started anew for each: what the connection has learnt is not kept in memory.
    sync::RoundReport round()
    {
        const auto connection = platforms::woocommerce::open(how.account, {.transport = transport,
                                                                           .waiting = waiting,
                                                                           .secrets = secrets,
                                                                           .clock = clock,
                                                                           .secretsOf = sync::secretsOf(shop),
                                                                           .shopName = "Shop",
                                                                           .currency = Currency{"EUR"},
                                                                           .budget = connections.budget(shop)});
        sync::SyncService service{db, maker, clock, actor, process, folder / "bulk.lock"};
        return service.round(which, how, *connection, {});
    }
    [[nodiscard]] bool happens(const unsigned ofHundred) { return random() % 100 < ofHundred; }
    [[nodiscard]] std::int64_t anyOrder() { return kFirst + random() % placed; }

    void place()
    {
        FakeWooOrder order;
        order.id = kFirst + placed;
        order.lines = {{.id = 5'000 + placed, .sku = "MUG", .quantity = 2}};
        woo.put(order);
        ++placed;
    }
    /// One of the orders that are here leaves, in one parcel or in two.
    void ship()
    {
        const auto there = woo.order(anyOrder());
        const auto id = std::to_string(there.id);
        auto query = db.statement("SELECT id FROM orders WHERE platform_order_id = $1");
        query.bind("$1", id);
        if (there.status != "processing" || !query.next() || told.count(there.id) != 0) {
            return;
        }
        const OrderId order{query.integer(0)};
        const auto parcels = happens(50) ? 1 : 2;
        db::Transaction transaction{db};
        for (int parcel = 0; parcel < parcels; ++parcel) {
            const auto package = std::to_string(++packages);
            outbox::OutboxRepository{db}.add({.shop = shop,
                                              .order = order,
                                              .package = PackageId{packages},
                                              .labelSequence = 1,
                                              .mark = {id,
                                                       {{std::to_string(there.lines[0].id), 2 / parcels}},
                                                       parcels == 2,
                                                       clock.now(),
                                                       "Yanwen",
                                                       "RR" + package + "CN"}},
                                             clock.now());
            told[there.id].push_back(package);
        }
        transaction.commit();
    }
    void liveThroughATurn()
    {
        if (happens(60)) {
            place();
        }
        if (happens(60)) {
            woo.edit(anyOrder(), [&](FakeWooOrder& order) { order.note = "note " + std::to_string(random()); });
        }
        if (const auto id = anyOrder(); happens(20) && told.count(id) == 0) {
            const auto* const word = happens(50) ? "trash" : "cancelled";
            told[id]; // not shipped any more
            woo.edit(id, [&](FakeWooOrder& order) { order.status = word; });
        }
        if (happens(80)) {
            ship();
        }
        clock.advance(minutes{1 + random() % 20});
        round();
    }

    processes::ProcessIdentity process{folder.path(), "test", clock.now()};
    FakeWooCommerce woo{clock};
    MovingTime waiting{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    sync::ConnectionRepository connections{db};
    sync::Connection how{.shop = shop, .account = {}, .connectedAt = clock.now()};
    shops::Shop which{.id = shop, .name = "Shop", .platform = Platform::woocommerce};
    std::mt19937 random;
    unsigned placed = 0;
    std::int64_t packages = 0;
    std::map<std::int64_t, std::vector<std::string>> told; // references of packages by order
};

std::string statusOf(const FakeWooOrder& order)
{
    return order.status == "completed" ? "shipped" : order.status == "processing" ? "paid" : "cancelled";
}

} // namespace

TEST_CASE("After a day of faults our orders are the shop's, and each parcel was told exactly once",
          "[woocommerce][sync]")
{
    const auto seed = GENERATE(range(1U, 5U));
    WooDay day{seed};
    day.woo.setFaults({.seed = seed,
                       .reset = 4,
                       .lost = 4,
                       .cut = 3,
                       .throttled = 5,
                       .failing = 6,
                       .malformed = 3,
                       .firewalled = 3,
                       .edited = 20,
                       .stale = 5});
    for (int turn = 0; turn < 25; ++turn) {
        day.liveThroughATurn();
    }
    day.woo.quiet();
    for (int turn = 0; turn < 12; ++turn) {
        day.clock.advance(minutes{61});
        day.round();
    }

    CHECK(day.number("SELECT count(*) FROM outbox_entries WHERE state <> 'done'") == 0);
    CHECK(day.number("SELECT count(*) FROM outbox_entries") > 10);
    CHECK(day.number("SELECT count(*) FROM orders") == static_cast<std::int64_t>(day.placed));
    for (const auto& order : day.woo.orders()) {
        INFO(order.id << ", seed " << seed);
        auto query = day.db.statement("SELECT platform_status, buyer_note, version_at FROM orders"
                                      " WHERE platform_order_id = $1");
        query.bind("$1", std::to_string(order.id));
        REQUIRE(query.next());
        CHECK(query.text(0) == statusOf(order));
        CHECK(query.text(1) == order.note);
        CHECK(query.integer(2) == toMilliseconds(order.modified));
        const auto& told = day.told[order.id];
        CHECK_THAT(order.toldPackages(), Catch::Matchers::UnorderedEquals(told));
        CHECK((order.status == "completed") == !told.empty());
        const auto items = order.meta.find("_wc_shipment_tracking_items");
        const bool hasPlugin = seed % 2 == 0;
        CHECK((items == order.meta.end() ? 0 : items->second.size()) == (hasPlugin ? told.size() : 0));
        CHECK(order.customerNotes.size() == (hasPlugin ? 0 : told.size())); // each a mail to the buyer
    }
    CHECK(day.countersAreTrue());
}
