// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sync engine, the AliExpress adapter and the transport, against a fake platform that misbehaves.
#include "core/net/curl_transport.h"
#include "core/platforms/aliexpress/aliexpress_connection.h"
#include "core/sync/stored_order_notes.h"
#include "core/sync/sync_service.h"
#include "tests/support/fake_aliexpress.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"
#include "tests/support/order_builders.h"

#include <random>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using std::chrono::minutes;

namespace {

constexpr std::int64_t kFirst = 8'012'345'678'900'000;

/// A seller's shop at the fake AliExpress, and a day of it.
struct AliDay : OrderDesk {
    explicit AliDay(const unsigned seed) : random{seed}
    {
        secrets.put(sync::secretsOf(shop), market.secrets());
        how.account.baseUrl = market.url();
        db::Transaction transaction{db};
        connections.put(how);
        transaction.commit();
        if (seed % 2 == 0) {
            market.maskAddresses();
        }
        if (seed % 4 == 3) { // a seller in China
            market.forbid({"aliexpress.solution.order.get", "aliexpress.solution.order.info.get",
                           "aliexpress.solution.order.fulfill"});
        }
        for (int i = 0; i < 70; ++i) {
            place();
        }
    }

    /// As when the program is started anew for each: what the connection has learnt is not kept in memory.
    sync::RoundReport round()
    {
        sync::StoredOrderNotes notes{db, shop};
        const auto connection = platforms::aliexpress::open(how.account, {.transport = transport,
                                                                          .waiting = waiting,
                                                                          .secrets = secrets,
                                                                          .clock = clock,
                                                                          .secretsOf = sync::secretsOf(shop),
                                                                          .shopName = "Shop",
                                                                          .currency = Currency{"USD"},
                                                                          .budget = connections.budget(shop),
                                                                          .notes = &notes});
        sync::SyncService service{db, maker, clock, actor, process, folder / "bulk.lock"};
        return service.round(which, how, *connection, {});
    }
    [[nodiscard]] bool happens(const unsigned ofHundred) { return random() % 100 < ofHundred; }
    [[nodiscard]] std::int64_t anyOrder() { return kFirst + random() % placed; }

    void place()
    {
        FakeAliOrder order;
        order.id = kFirst + placed;
        order.lines = {{.id = order.id + 500'000, .sku = "MUG", .quantity = 2}};
        market.put(order);
        ++placed;
    }
    /// One of the orders that are here leaves, in one parcel or in two.
    void ship()
    {
        const auto there = market.order(anyOrder());
        const auto id = std::to_string(there.id);
        auto query = db.statement("SELECT id FROM orders WHERE platform_order_id = $1");
        query.bind("$1", id);
        if (there.status != "WAIT_SELLER_SEND_GOODS" || !query.next() || told.count(there.id) != 0) {
            return;
        }
        const OrderId order{query.integer(0)};
        const auto parcels = happens(50) ? 1 : 2;
        db::Transaction transaction{db};
        for (int parcel = 0; parcel < parcels; ++parcel) {
            const auto number = "YT" + std::to_string(++packages);
            outbox::OutboxRepository{db}.add({.shop = shop,
                                              .order = order,
                                              .package = PackageId{packages},
                                              .labelSequence = 1,
                                              .mark = {id,
                                                       {{std::to_string(there.lines[0].id), 2 / parcels}},
                                                       parcels == 2,
                                                       clock.now(),
                                                       happens(50) ? "Yanwen" : "China Post",
                                                       number}},
                                             clock.now());
            told[there.id].push_back(number);
        }
        transaction.commit();
    }
    /// What an app may do is granted and taken away: families must not meet all the same.
    void changeRights()
    {
        if (mayOrderCalls = !mayOrderCalls; mayOrderCalls) {
            market.forbid({});
        } else {
            market.forbid({"aliexpress.solution.order.fulfill", "aliexpress.logistics.sellershipmentfortop"});
        }
    }
    void retry(const OutboxEntryId entry)
    {
        db::Transaction transaction{db};
        outbox::OutboxRepository{db}.retry(entry);
        transaction.commit();
    }
    void liveThroughATurn()
    {
        if (happens(60)) {
            place();
        }
        if (happens(60)) {
            market.edit(anyOrder(), [&](FakeAliOrder& order) { order.memo = "note " + std::to_string(random()); });
        }
        if (const auto id = anyOrder(); happens(20) && told.count(id) == 0) {
            const auto* const word = happens(50) ? "FINISH" : "IN_CANCEL";
            told[id]; // not shipped any more
            market.edit(id, [&](FakeAliOrder& order) { order.status = word; });
        }
        if (happens(80)) {
            ship();
        }
        clock.advance(minutes{1 + random() % 20});
        round();
    }

    processes::ProcessIdentity process{folder.path(), "test", clock.now()};
    FakeAliexpress market{clock};
    MovingTime waiting{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    sync::ConnectionRepository connections{db};
    sync::Connection how{.shop = shop, .account = {}, .connectedAt = clock.now()};
    shops::Shop which{.id = shop, .name = "Shop", .platform = Platform::aliexpress};
    std::mt19937 random;
    unsigned placed = 0;
    std::int64_t packages = 0;
    bool mayOrderCalls = true;
    std::map<std::int64_t, std::vector<std::string>> told; // numbers by order
};

std::string statusOf(const FakeAliOrder& order)
{
    return order.status == "WAIT_BUYER_ACCEPT_GOODS" ? "shipped" : order.status == "FINISH" ? "cancelled" : "paid";
}

} // namespace

TEST_CASE("After a day of faults our orders are AliExpress's, and each parcel was told exactly once",
          "[aliexpress][sync]")
{
    const auto seed = GENERATE(range(1U, 7U));
    AliDay day{seed};
    day.market.setFaults({.seed = seed,
                          .reset = 1,
                          .lost = 2,
                          .cut = 1,
                          .throttled = 3,
                          .failing = 4,
                          .malformed = 1,
                          .expiring = 1,
                          .edited = 20,
                          .stale = 5});
    for (int turn = 0; turn < 25; ++turn) {
        if (seed > 4 && turn % 5 == 4) {
            day.changeRights();
        }
        day.liveThroughATurn();
    }
    day.market.quiet();
    if (seed != 3) {
        day.market.forbid({});
    }
    for (int turn = 0; turn < 12; ++turn) {
        day.clock.advance(minutes{61});
        for (const auto& entry : outbox::OutboxRepository{day.db}.list({.state = outbox::OutboxState::failed})) {
            // Its order's calls were taken from the app for a while: a person tells it to go on.
            day.retry(entry.id);
        }
        day.round();
    }

    CHECK(day.number("SELECT count(*) FROM outbox_entries WHERE state <> 'done'") == 0);
    CHECK(day.number("SELECT count(*) FROM outbox_entries") > 10);
    CHECK(day.number("SELECT count(*) FROM orders") == static_cast<std::int64_t>(day.placed));
    CHECK(day.market.mixedCalls() == 0);
    for (const auto& order : day.market.orders()) {
        INFO(order.id << ", seed " << seed);
        auto query = day.db.statement("SELECT platform_status, buyer_note, version_at, ship_name FROM orders"
                                      " WHERE platform_order_id = $1");
        query.bind("$1", std::to_string(order.id));
        REQUIRE(query.next());
        CHECK(query.text(0) == statusOf(order));
        CHECK(query.text(1) == order.memo);
        CHECK(query.integer(2) == toMilliseconds(order.modified));
        CHECK(query.text(3) == (query.text(0) == "cancelled" ? query.text(3) : "Juan García"));
        const auto& told = day.told[order.id];
        CHECK_THAT(order.numbers(), Catch::Matchers::UnorderedEquals(told));
        CHECK((order.status == "WAIT_BUYER_ACCEPT_GOODS") == !told.empty());
    }
    CHECK(day.countersAreTrue());
}

TEST_CASE("An order whose address was hidden when it came is asked again until it is told", "[aliexpress][sync]")
{
    AliDay day{0}; // addresses are masked
    const auto* const decrypt = "aliexpress.trade.seller.order.decrypt";
    const auto addressed = [&day] { return day.number("SELECT count(*) FROM orders WHERE ship_lines <> ''"); };
    const auto setAside = [&day] { return day.number("SELECT count(*) FROM unreadable_orders"); };
    day.market.forbid({decrypt});
    day.clock.advance(minutes{10});
    CHECK(!day.round().error);
    REQUIRE(day.number("SELECT count(*) FROM orders") == 70);
    CHECK(addressed() == 0);
    CHECK(setAside() == 70);
    day.clock.advance(minutes{120}); // no window has them any more
    const auto calls = day.market.calls(decrypt);
    CHECK(!day.round().error);
    CHECK(day.market.calls(decrypt) == calls + 1); // it has said no once
    CHECK(addressed() == 0);

    day.market.edit(kFirst, [](FakeAliOrder& order) { order.status = "FINISH"; }); // closed: it goes nowhere
    day.market.forbid({});
    day.clock.advance(minutes{120});
    CHECK(!day.round().error);
    CHECK(addressed() == 69);
    CHECK(setAside() == 0);
    CHECK(day.number("SELECT count(*) FROM orders WHERE platform_status = 'paid'") == 69);
    CHECK(day.number("SELECT sum(quantity) FROM order_lines") == 140); // all else of them stays
    const auto details = day.market.calls("aliexpress.solution.order.info.get");
    day.clock.advance(minutes{120});
    CHECK(!day.round().error);
    CHECK(day.market.calls("aliexpress.solution.order.info.get") == details); // nothing is asked for again
    CHECK(day.countersAreTrue());
}
