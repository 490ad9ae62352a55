// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sync engine, the Shopify adapter and the transport, against a fake shop that misbehaves.
#include "core/net/curl_transport.h"
#include "core/platforms/shopify/shopify_connection.h"
#include "core/sync/sync_service.h"
#include "tests/support/fake_shopify.h"
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
constexpr std::int64_t kShowroom = 13; // a location that is no warehouse of ours

/// A seller's shop at the fake Shopify, and a day of it.
struct ShopifyDay : OrderDesk {
    explicit ShopifyDay(const unsigned seed) : random{seed}
    {
        secrets.put(sync::secretsOf(shop), FakeShopify::secrets());
        how.account.shopUrl = "my-shop.myshopify.com";
        how.account.baseUrl = shopify.url();
        how.account.locations = {{"11", "Shenzhen", WarehouseId{1}}, {"12", "Los Angeles", WarehouseId{2}}};
        how.tellsStock = true;
        db.execute(R"(
            INSERT INTO warehouses (id, code, name, kind, country, currency) VALUES
                (1, 'SZ', 'Shenzhen', 'own', 'CN', 'USD'), (2, 'LA', 'Los Angeles', 'overseas', 'US', 'USD');
            INSERT INTO bins (id, warehouse_id, code, walk_key) VALUES (1, 1, 'A', 'a'), (2, 2, 'L', 'l');
            INSERT INTO stock_levels (product_id, bin_id, on_hand, reserved, since_at) VALUES
                (1, 1, 500, 0, 0), (1, 2, 90, 0, 0), (2, 1, 40, 0, 0);
        )");
        for (const auto* sku : {"MUG", "LID"}) {
            shopify.addVariant(sku, 3);
            shopify.setStock(sku, 12, 3);
            shopify.setStock(sku, kShowroom, 77);
        }
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
        const auto connection = platforms::shopify::open(how.account, {.transport = transport,
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
        FakeShopifyOrder order;
        order.id = kFirst + placed;
        order.lines = {{.id = 5'000 + placed, .sku = placed % 7 == 0 ? "LID" : "MUG", .quantity = 2}};
        order.parts = {{.id = order.id * 10,
                        .location = 11 + static_cast<std::int64_t>(placed % 3),
                        .remaining = {{order.lines[0].id, 2}}}};
        shopify.put(order);
        ++placed;
    }
    /// One of the orders that are here leaves, in one parcel or in two.
    void ship()
    {
        const auto there = shopify.order(anyOrder());
        const auto id = std::to_string(there.id);
        auto query = db.statement("SELECT id FROM orders WHERE platform_order_id = $1");
        query.bind("$1", id);
        const bool isOpen = there.financial == "PAID" && there.parts[0].status == "OPEN" &&
                            there.parts[0].location != kShowroom;
        if (!isOpen || there.cancelled || !query.next() || told.count(there.id) != 0) {
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
            told[there.id].push_back("RR" + package + "CN");
        }
        transaction.commit();
    }
    void liveThroughATurn()
    {
        if (happens(60)) {
            place();
        }
        if (happens(60)) {
            shopify.edit(anyOrder(), [&](FakeShopifyOrder& order) { order.note = "note " + std::to_string(random()); });
        }
        if (const auto id = anyOrder(); happens(20) && told.count(id) == 0) {
            told[id]; // not shipped any more
            shopify.edit(id, [&](FakeShopifyOrder& order) {
                order.cancelled = clock.now();
                order.parts[0].status = "CANCELLED";
            });
        }
        if (const auto id = anyOrder(); happens(30) && told.count(id) == 0) {
            shopify.editParts(id, [](FakeFulfillmentOrder& part) { // held, or released
                part.status = part.status == "OPEN" ? "ON_HOLD" : part.status == "ON_HOLD" ? "OPEN" : part.status;
            });
        }
        if (happens(80)) {
            ship();
        }
        if (happens(30)) { // counted, or received
            db.execute("UPDATE stock_levels SET on_hand = on_hand + " + std::to_string(random() % 50) +
                       " WHERE bin_id = " + std::to_string(1 + random() % 2));
        }
        if (happens(20)) { // somebody else has set it
            shopify.setStock("MUG", 12, static_cast<std::int64_t>(random() % 50));
        }
        clock.advance(minutes{1 + random() % 20});
        round();
    }

    processes::ProcessIdentity process{folder.path(), "test", clock.now()};
    FakeShopify shopify{clock};
    MovingTime waiting{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    sync::ConnectionRepository connections{db};
    sync::Connection how{.shop = shop, .account = {}, .connectedAt = clock.now()};
    shops::Shop which{.id = shop, .name = "Shop", .platform = Platform::shopify};
    std::mt19937 random;
    unsigned placed = 0;
    std::int64_t packages = 0;
    std::map<std::int64_t, std::vector<std::string>> told; // numbers of packages by order
};

std::string statusOf(const FakeShopifyOrder& order)
{
    if (order.fulfillmentStatus() == "FULFILLED") {
        return "shipped";
    }
    const bool isHeld = order.fulfillmentStatus() == "ON_HOLD" && order.parts[0].location != kShowroom;
    return order.cancelled ? "cancelled" : isHeld ? "unpaid" : "paid";
}

} // namespace

TEST_CASE("After a day of faults our orders are Shopify's, its stock is ours, and each parcel was told exactly once",
          "[shopify][sync]")
{
    const auto seed = GENERATE(range(1U, 5U));
    ShopifyDay day{seed};
    day.shopify.setFaults({.seed = seed,
                           .reset = 3,
                           .lost = 3,
                           .cut = 3,
                           .drained = 3,
                           .throttled = 3,
                           .failing = 4,
                           .broken = 3,
                           .malformed = 3,
                           .expired = 3,
                           .edited = 20});
    for (int turn = 0; turn < 25; ++turn) {
        day.liveThroughATurn();
    }
    day.shopify.quiet();
    day.db.execute("UPDATE stock_levels SET on_hand = on_hand + 1"); // what somebody else has set is told anew
    for (int turn = 0; turn < 12; ++turn) {
        day.clock.advance(minutes{61});
        day.round();
    }

    CHECK(day.number("SELECT count(*) FROM outbox_entries WHERE state <> 'done'") == 0);
    CHECK(day.number("SELECT count(*) FROM outbox_entries") > 10);
    CHECK(day.number("SELECT count(*) FROM orders") == static_cast<std::int64_t>(day.placed));
    for (const auto& order : day.shopify.orders()) {
        INFO(order.id << ", seed " << seed);
        auto query = day.db.statement("SELECT platform_status, buyer_note, version_at, fulfilled_by_platform FROM orders"
                                      " WHERE platform_order_id = $1");
        query.bind("$1", std::to_string(order.id));
        REQUIRE(query.next());
        CHECK(query.text(0) == statusOf(order));
        CHECK(query.text(1) == order.note);
        CHECK(query.integer(2) == toMilliseconds(order.changed()));
        CHECK(query.boolean(3) == (order.parts[0].location == kShowroom && query.text(0) == "paid"));
        CHECK_THAT(order.numbers(), Catch::Matchers::UnorderedEquals(day.told[order.id]));
    }
    CHECK(day.countersAreTrue());
    const auto lie = [&day](const char* product, const char* bin) {
        return day.number(std::string{"SELECT coalesce(sum(on_hand - reserved), 0) FROM stock_levels WHERE product_id = "} +
                          product + " AND bin_id = " + bin);
    };
    using Levels = std::map<std::string, std::int64_t>;
    CHECK(day.shopify.stock(11) == Levels{{"MUG", lie("1", "1")}, {"LID", lie("2", "1")}});
    CHECK(day.shopify.stock(12) == Levels{{"MUG", lie("1", "2")}, {"LID", 0}});
    CHECK(day.shopify.stock(kShowroom) == Levels{{"MUG", 77}, {"LID", 77}});
    CHECK(day.number("SELECT count(*) FROM told_stock WHERE confirmed_at IS NULL") == 0);
}
