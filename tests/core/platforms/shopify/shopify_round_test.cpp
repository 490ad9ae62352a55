// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sync engine, the Shopify adapter and the transport, against a fake shop that misbehaves.
#include "core/platforms/shopify/shopify_connection.h"
#include "tests/support/fake_shopify.h"
#include "tests/support/sync_day.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;

namespace {

constexpr unsigned kFirst = 1'000;
constexpr std::int64_t kShowroom = 13; // a location that is no warehouse of ours

/// A seller's shop at the fake Shopify, and a day of it.
struct ShopifyDay : SyncDay {
    explicit ShopifyDay(const unsigned seed)
        : SyncDay{Platform::shopify, Currency{"EUR"}, platforms::shopify::open, seed}
    {
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
        sync::Account account;
        account.shopUrl = "my-shop.myshopify.com";
        account.baseUrl = shopify.url();
        account.locations = {{"11", "Shenzhen", WarehouseId{1}}, {"12", "Los Angeles", WarehouseId{2}}};
        how.tellsStock = true;
        connect(account, FakeShopify::secrets());
        for (int i = 0; i < 120; ++i) {
            place();
        }
    }

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
    void shipOne()
    {
        const auto there = shopify.order(anyOrder());
        const auto id = std::to_string(there.id);
        const auto order = findHere(id);
        const bool isOpen = there.financial == "PAID" && there.parts[0].status == "OPEN" && !there.cancelled &&
                            there.parts[0].location != kShowroom;
        if (isOpen && order && told.count(there.id) == 0) {
            told[there.id] = ship(order->id, id, std::to_string(there.lines[0].id), 2, happens(50) ? 1 : 2);
        }
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
            shipOne();
        }
        if (happens(30)) { // counted, or received
            db.execute("UPDATE stock_levels SET on_hand = on_hand + " + std::to_string(random() % 50) +
                       " WHERE bin_id = " + std::to_string(1 + random() % 2));
        }
        if (happens(20)) { // somebody else has set it
            shopify.setStock("MUG", 12, static_cast<std::int64_t>(random() % 50));
        }
        goOn();
    }

    FakeShopify shopify{clock};
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
    day.endQuietly();

    day.checkNothingIsLeft();
    for (const auto& order : day.shopify.orders()) {
        INFO(order.id << ", seed " << seed);
        const auto here = day.here(std::to_string(order.id));
        CHECK(here.status == statusOf(order));
        CHECK(here.note == order.note);
        CHECK(here.version == toMilliseconds(order.changed()));
        CHECK(here.isByPlatform == (order.parts[0].location == kShowroom && here.status == "paid"));
        CHECK_THAT(order.numbers(), Catch::Matchers::UnorderedEquals(day.told[order.id]));
    }
    const auto lie = [&day](const char* product, const char* bin) {
        return day.number(
            std::string{"SELECT coalesce(sum(on_hand - reserved), 0) FROM stock_levels WHERE product_id = "} + product +
            " AND bin_id = " + bin);
    };
    using Levels = std::map<std::string, std::int64_t>;
    CHECK(day.shopify.stock(11) == Levels{{"MUG", lie("1", "1")}, {"LID", lie("2", "1")}});
    CHECK(day.shopify.stock(12) == Levels{{"MUG", lie("1", "2")}, {"LID", 0}});
    CHECK(day.shopify.stock(kShowroom) == Levels{{"MUG", 77}, {"LID", 77}});
    CHECK(day.number("SELECT count(*) FROM told_stock WHERE confirmed_at IS NULL") == 0);
}
