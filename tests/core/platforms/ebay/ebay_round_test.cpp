// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sync engine, the eBay adapter and the transport, against a fake eBay that misbehaves.
#include "core/net/curl_transport.h"
#include "core/platforms/ebay/ebay_connection.h"
#include "core/sync/sync_service.h"
#include "tests/support/fake_ebay.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"
#include "tests/support/order_builders.h"

#include <random>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using std::chrono::minutes;

namespace {

/// A seller's shop at the fake eBay, and a day of it.
struct EbayDay : OrderDesk {
    explicit EbayDay(const unsigned seed) : random{seed}
    {
        secrets.put(sync::secretsOf(shop), FakeEbay::secrets());
        how.account.baseUrl = ebay.url();
        db::Transaction transaction{db};
        connections.put(how);
        transaction.commit();
        ebay.setPageLimit(4);
        for (int i = 0; i < 12; ++i) {
            place();
        }
    }

    /// As when the program is started anew for each: the token and the budget are not kept in memory.
    sync::RoundReport round()
    {
        const auto connection = platforms::ebay::open(how.account, {.transport = transport,
                                                                    .waiting = waiting,
                                                                    .secrets = secrets,
                                                                    .clock = clock,
                                                                    .secretsOf = sync::secretsOf(shop),
                                                                    .shopName = "Shop",
                                                                    .currency = Currency{"USD"},
                                                                    .budget = connections.budget(shop)});
        sync::SyncService service{db, maker, clock, actor, process, folder / "bulk.lock"};
        return service.round(which, how, *connection, {});
    }
    [[nodiscard]] bool happens(const unsigned ofHundred) { return random() % 100 < ofHundred; }
    [[nodiscard]] std::string anyOrder() { return "12-34567-" + std::to_string(10'000 + random() % placed); }

    void place()
    {
        FakeEbayOrder order;
        order.id = "12-34567-" + std::to_string(10'000 + placed);
        order.lines = {{.lineItemId = "1002200000" + std::to_string(1'000 + placed), .sku = "MUG", .quantity = 2}};
        ebay.put(order);
        ++placed;
    }
    /// One of the orders that are here leaves, in one parcel or in two.
    void ship()
    {
        const auto id = anyOrder();
        const auto there = ebay.order(id);
        auto query = db.statement("SELECT id FROM orders WHERE platform_order_id = $1");
        query.bind("$1", id);
        if (!query.next() || told.count(id) != 0) {
            return;
        }
        const OrderId order{query.integer(0)};
        const auto parcels = happens(50) ? 1 : 2;
        db::Transaction transaction{db};
        for (int parcel = 0; parcel < parcels; ++parcel) {
            const auto tracking = "RR" + std::to_string(++numbers) + "CN";
            outbox::OutboxRepository{db}.add(
                {.shop = shop,
                 .order = order,
                 .package = PackageId{static_cast<std::int64_t>(numbers)},
                 .labelSequence = 1,
                 .mark = {id,
                          {{there.lines[0].legacyItemId + "-" + there.lines[0].lineItemId, 2 / parcels}},
                          parcels == 2,
                          clock.now(),
                          "Yanwen",
                          tracking}},
                clock.now());
            told[id].push_back(tracking);
        }
        transaction.commit();
    }
    void liveThroughATurn()
    {
        if (happens(60)) {
            place();
        }
        if (happens(60)) {
            ebay.edit(anyOrder(), [&](FakeEbayOrder& order) { order.note = "note " + std::to_string(random()); });
        }
        if (happens(20)) {
            ebay.edit(anyOrder(), [](FakeEbayOrder& order) { order.cancelState = "CANCELED"; });
        }
        if (happens(70)) {
            ship();
        }
        clock.advance(minutes{1 + random() % 20});
        round();
    }

    processes::ProcessIdentity process{folder.path(), "test", clock.now()};
    FakeEbay ebay{clock};
    MovingTime waiting{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    sync::ConnectionRepository connections{db};
    sync::Connection how{.shop = shop, .account = {}, .connectedAt = clock.now()};
    shops::Shop which{.id = shop, .name = "Shop", .platform = Platform::ebay};
    std::mt19937 random;
    unsigned placed = 0;
    int numbers = 0;
    std::map<std::string, std::vector<std::string>> told; // tracking numbers by order
};

std::string statusOf(const FakeEbayOrder& order)
{
    if (order.cancelState == "CANCELED") {
        return "cancelled";
    }
    const auto fulfillment = order.fulfillmentStatus();
    return fulfillment == "FULFILLED" ? "shipped" : fulfillment == "IN_PROGRESS" ? "partly_shipped" : "paid";
}

} // namespace

TEST_CASE("A warning of eBay's is shown as long as it stands", "[ebay][sync]")
{
    EbayDay day{1};
    day.clock.advance(minutes{30});
    day.ebay.warnOnPages("Some fields were dropped");
    day.round();
    CHECK(day.text("SELECT what FROM unreadable_orders") == "30000: Some fields were dropped");
    CHECK(day.number("SELECT count(*) FROM orders") == 12);

    day.ebay.warnOnPages({});
    day.clock.advance(minutes{30});
    day.round();
    CHECK(day.number("SELECT count(*) FROM unreadable_orders") == 0);
}

TEST_CASE("After a day of faults our orders are eBay's, and each parcel was told exactly once", "[ebay][sync]")
{
    const auto seed = GENERATE(range(1U, 5U));
    EbayDay day{seed};
    day.ebay.setFaults({.seed = seed,
                        .reset = 4,
                        .lost = 4,
                        .cut = 3,
                        .throttled = 5,
                        .failing = 6,
                        .malformed = 3,
                        .expiring = 5,
                        .edited = 20,
                        .stale = 5});
    for (int turn = 0; turn < 25; ++turn) {
        day.liveThroughATurn();
    }
    day.ebay.quiet();
    for (int turn = 0; turn < 12; ++turn) {
        day.clock.advance(minutes{61});
        day.round();
    }

    CHECK(day.number("SELECT count(*) FROM outbox_entries WHERE state <> 'done'") == 0);
    CHECK(day.number("SELECT count(*) FROM orders") == static_cast<std::int64_t>(day.placed));
    for (const auto& order : day.ebay.orders()) {
        INFO(order.id << ", seed " << seed);
        auto query = day.db.statement("SELECT platform_status, buyer_note, version_at FROM orders"
                                      " WHERE platform_order_id = $1");
        query.bind("$1", order.id);
        REQUIRE(query.next());
        CHECK(query.text(0) == statusOf(order));
        CHECK(query.text(1) == order.note);
        CHECK(query.integer(2) == toMilliseconds(order.modified));
        std::vector<std::string> numbers;
        for (const auto& fulfillment : order.fulfillments) {
            numbers.push_back(fulfillment.tracking);
        }
        CHECK_THAT(numbers, Catch::Matchers::UnorderedEquals(day.told[order.id]));
    }
    CHECK(day.countersAreTrue());
}
