// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sync engine, the WooCommerce adapter and the transport, against a fake shop that misbehaves.
#include "core/platforms/woocommerce/woo_connection.h"
#include "tests/support/fake_woocommerce.h"
#include "tests/support/sync_day.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;

namespace {

constexpr unsigned kFirst = 1'000;

/// A seller's shop at the fake WooCommerce, and a day of it.
struct WooDay : SyncDay {
    explicit WooDay(const unsigned seed)
        : SyncDay{Platform::woocommerce, Currency{"EUR"}, platforms::woocommerce::open, seed}
    {
        sync::Account account;
        account.shopUrl = "http://shop.example.net";
        account.baseUrl = woo.url();
        connect(account, FakeWooCommerce::secrets());
        woo.setPlugin(seed % 2 == 0);
        for (int i = 0; i < 120; ++i) {
            place();
        }
    }

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
    void shipOne()
    {
        const auto there = woo.order(anyOrder());
        const auto id = std::to_string(there.id);
        const auto order = findHere(id);
        if (there.status == "processing" && order && told.count(there.id) == 0) {
            for (const auto& number : ship(order->id, id, std::to_string(there.lines[0].id), 2, happens(50) ? 1 : 2)) {
                told[there.id].push_back(referenceOf(number));
            }
        }
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
            shipOne();
        }
        goOn();
    }

    FakeWooCommerce woo{clock};
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
    day.endQuietly();

    day.checkNothingIsLeft();
    for (const auto& order : day.woo.orders()) {
        INFO(order.id << ", seed " << seed);
        const auto here = day.here(std::to_string(order.id));
        CHECK(here.status == statusOf(order));
        CHECK(here.note == order.note);
        CHECK(here.version == toMilliseconds(order.modified));
        const auto& told = day.told[order.id];
        CHECK_THAT(order.toldPackages(), Catch::Matchers::UnorderedEquals(told));
        CHECK((order.status == "completed") == !told.empty());
        const auto items = order.meta.find("_wc_shipment_tracking_items");
        const bool hasPlugin = seed % 2 == 0;
        CHECK((items == order.meta.end() ? 0 : items->second.size()) == (hasPlugin ? told.size() : 0));
        CHECK(order.customerNotes.size() == (hasPlugin ? 0 : told.size())); // each a mail to the buyer
    }
}
