// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sync engine, the Vendure adapter and the transport, against a fake shop that misbehaves.
#include "core/platforms/vendure/vendure_connection.h"
#include "tests/support/fake_vendure.h"
#include "tests/support/sync_day.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;

namespace {

constexpr unsigned kFirst = 1'000;

/// A seller's shop at the fake Vendure, and a day of it.
struct VendureDay : SyncDay {
    explicit VendureDay(const unsigned seed)
        : SyncDay{Platform::vendure, Currency{"EUR"}, platforms::vendure::open, seed}
    {
        sync::Account account;
        account.shopUrl = "https://shop.example.net";
        account.baseUrl = vendure.url();
        connect(account, FakeVendure::secrets());
        for (int i = 0; i < 120; ++i) {
            place();
        }
    }

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
    void shipOne()
    {
        const auto there = vendure.order(anyOrder());
        const auto order = findHere(there.code);
        if (there.state == "PaymentSettled" && order && told.count(there.code) == 0) {
            told[there.code] = ship(order->id, there.code, std::to_string(there.lines[0].id), 2, happens(50) ? 1 : 2);
        }
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
            shipOne();
        }
        goOn();
    }

    FakeVendure vendure{clock};
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
    day.endQuietly();

    day.checkNothingIsLeft();
    for (const auto& order : day.vendure.orders()) {
        INFO(order.code << ", seed " << seed);
        const auto here = day.here(order.code);
        CHECK(here.status == statusOf(order));
        CHECK(here.addressLines.find(order.street) != std::string::npos);
        const auto& told = day.told[order.code];
        CHECK_THAT(order.told(), Catch::Matchers::UnorderedEquals(told));
        CHECK(order.fulfillments.size() == told.size()); // none was made and left behind
        CHECK((order.state == "Shipped") == !told.empty());
    }
}
