// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sync engine, the eBay adapter and the transport, against a fake eBay that misbehaves.
#include "core/platforms/ebay/ebay_connection.h"
#include "tests/support/fake_ebay.h"
#include "tests/support/sync_day.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using std::chrono::minutes;

namespace {

/// A seller's shop at the fake eBay, and a day of it.
struct EbayDay : SyncDay {
    explicit EbayDay(const unsigned seed) : SyncDay{Platform::ebay, Currency{"USD"}, platforms::ebay::open, seed}
    {
        sync::Account account;
        account.baseUrl = ebay.url();
        connect(account, FakeEbay::secrets());
        ebay.setPageLimit(4);
        for (int i = 0; i < 12; ++i) {
            place();
        }
    }

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
    void shipOne()
    {
        const auto id = anyOrder();
        const auto order = findHere(id);
        if (order && told.count(id) == 0) {
            const auto line = ebay.order(id).lines[0];
            told[id] = ship(order->id, id, line.legacyItemId + "-" + line.lineItemId, 2, happens(50) ? 1 : 2);
        }
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
            shipOne();
        }
        goOn();
    }

    FakeEbay ebay{clock};
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
    day.endQuietly();

    day.checkNothingIsLeft();
    for (const auto& order : day.ebay.orders()) {
        INFO(order.id << ", seed " << seed);
        const auto here = day.here(order.id);
        CHECK(here.status == statusOf(order));
        CHECK(here.note == order.note);
        CHECK(here.version == toMilliseconds(order.modified));
        std::vector<std::string> numbers;
        for (const auto& fulfillment : order.fulfillments) {
            numbers.push_back(fulfillment.tracking);
        }
        CHECK_THAT(numbers, Catch::Matchers::UnorderedEquals(day.told[order.id]));
    }
}
