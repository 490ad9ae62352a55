// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sync engine, the Wish adapter and the transport, against a fake Wish that misbehaves.
#include "core/platforms/wish/wish_connection.h"
#include "tests/support/fake_wish.h"
#include "tests/support/sync_day.h"

#include <iterator>
#include <set>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;

namespace {

/// A seller's shop at the fake Wish, and a day of it.
struct WishDay : SyncDay {
    explicit WishDay(const unsigned seed) : SyncDay{Platform::wish, Currency{"USD"}, platforms::wish::open, seed}
    {
        sync::Account account;
        account.baseUrl = wish.url();
        connect(account, wish.secrets());
        wish.setPageLimit(4);
        wish.setProcessingTime(std::chrono::seconds{seed % 3 * 45}); // at once, in a minute, and slower
        for (int i = 0; i < 12; ++i) {
            place();
        }
    }

    [[nodiscard]] std::string anyOrder() { return idOf(static_cast<unsigned>(random() % placed)); }
    [[nodiscard]] static std::string idOf(const unsigned number)
    {
        return "5e1f0000000000000000" + std::to_string(1'000 + number);
    }

    void place()
    {
        FakeWishOrder order;
        order.id = idOf(placed);
        order.sku = "MUG";
        wish.put(order);
        ++placed;
    }
    /// One of the orders that are here leaves, in one parcel or in two; or again, where it was given back.
    void shipOne()
    {
        const auto id = !givenBack.empty() && happens(50) ? *givenBack.begin() : anyOrder();
        const auto order = findHere(id);
        const bool isNew = told.count(id) == 0;
        const bool isToShip = order && order->status == "paid" && wish.order(id).state == "APPROVED";
        if (!isToShip || (!isNew && givenBack.erase(id) == 0)) {
            return;
        }
        for (auto& number : ship(order->id, id, id, 2, isNew && happens(30) ? 2 : 1)) {
            told[id].push_back(std::move(number));
        }
        again += isNew ? 0 : 1;
    }
    /// A carrier cancels the number of an order that was told.
    void giveBack()
    {
        if (told.empty()) {
            return;
        }
        const auto id = std::next(told.begin(), static_cast<std::ptrdiff_t>(random() % told.size()))->first;
        const auto there = wish.order(id);
        auto query = db.statement("SELECT count(*) FROM outbox_entries AS e JOIN orders AS o ON o.id = e.order_id"
                                  " WHERE o.platform_order_id = $1 AND e.state <> 'done'");
        query.bind("$1", id);
        query.next();
        if (there.state == "SHIPPED" && query.integer(0) == 0) {
            wish.giveBack(id);
            givenBack.insert(id);
        }
    }
    void liveThroughATurn()
    {
        if (happens(60)) {
            place();
        }
        if (happens(60)) {
            wish.edit(anyOrder(), [&](FakeWishOrder& order) { order.street = std::to_string(random()) + " Street"; });
        }
        if (const auto id = anyOrder(); happens(30) && told.count(id) == 0) {
            wish.edit(id, [&](FakeWishOrder& order) { // and may come back
                order.state = order.state == "REFUNDED" ? "APPROVED" : "REFUNDED";
            });
        }
        if (happens(70)) {
            shipOne();
        }
        if (happens(40)) {
            giveBack();
        }
        goOn();
    }

    FakeWish wish{clock};
    std::map<std::string, std::vector<std::string>> told; // tracking numbers by order
    std::set<std::string> givenBack;                      // and not left again
    int again = 0;                                        // parcels of orders that were given back
};

std::string statusOf(const FakeWishOrder& order)
{
    return order.state == "APPROVED" ? "paid" : order.state == "SHIPPED" ? "shipped" : "cancelled";
}

} // namespace

TEST_CASE("After a day of faults our orders are Wish's, and each parcel was told exactly once", "[wish][sync]")
{
    const auto seed = GENERATE(range(1U, 7U));
    WishDay day{seed};
    day.wish.setFaults({.seed = seed,
                        .reset = 4,
                        .lost = 4,
                        .cut = 3,
                        .throttled = 5,
                        .failing = 6,
                        .malformed = 3,
                        .expiring = 5,
                        .edited = 20,
                        .stale = 5});
    for (int turn = 0; turn < 30; ++turn) {
        day.liveThroughATurn();
    }
    day.wish.quiet();
    day.endQuietly();

    day.checkNothingIsLeft();
    CHECK(day.again > 0);
    for (const auto& order : day.wish.orders()) {
        INFO(order.id << ", seed " << seed);
        const auto here = day.here(order.id);
        CHECK(here.status == statusOf(order));
        CHECK(here.addressLines.find(order.street) != std::string::npos);
        CHECK(here.version == toMilliseconds(order.updated));
        CHECK_THAT(order.told, Catch::Matchers::UnorderedEquals(day.told[order.id]));
    }
}
