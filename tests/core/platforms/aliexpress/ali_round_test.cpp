// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the sync engine, the AliExpress adapter and the transport, against a fake platform that misbehaves.
#include "core/platforms/aliexpress/aliexpress_connection.h"
#include "tests/support/fake_aliexpress.h"
#include "tests/support/sync_day.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using std::chrono::minutes;

namespace {

constexpr std::int64_t kFirst = 8'012'345'678'900'000;

/// A seller's shop at the fake AliExpress, and a day of it.
struct AliDay : SyncDay {
    explicit AliDay(const unsigned seed)
        : SyncDay{Platform::aliexpress, Currency{"USD"}, platforms::aliexpress::open, seed}
    {
        sync::Account account;
        account.baseUrl = market.url();
        connect(account, market.secrets());
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
    void shipOne()
    {
        const auto there = market.order(anyOrder());
        const auto id = std::to_string(there.id);
        const auto order = findHere(id);
        if (there.status == "WAIT_SELLER_SEND_GOODS" && order && told.count(there.id) == 0) {
            told[there.id] = ship(order->id, id, std::to_string(there.lines[0].id), 2, happens(50) ? 1 : 2);
        }
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
    /// Its order's calls were taken from the app for a while: a person tells it to go on.
    void retryFailed()
    {
        outbox::OutboxRepository outbox{db};
        const auto failed = outbox.list({.state = outbox::OutboxState::failed});
        db::Transaction transaction{db};
        for (const auto& entry : failed) {
            outbox.retry(entry.id);
        }
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
            shipOne();
        }
        goOn();
    }

    FakeAliexpress market{clock};
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
    day.retryFailed();
    day.endQuietly();

    day.checkNothingIsLeft();
    CHECK(day.market.mixedCalls() == 0);
    for (const auto& order : day.market.orders()) {
        INFO(order.id << ", seed " << seed);
        const auto here = day.here(std::to_string(order.id));
        CHECK(here.status == statusOf(order));
        CHECK(here.note == order.memo);
        CHECK(here.version == toMilliseconds(order.modified));
        CHECK((here.status == "cancelled" || here.recipient == "Juan García"));
        const auto& told = day.told[order.id];
        CHECK_THAT(order.numbers(), Catch::Matchers::UnorderedEquals(told));
        CHECK((order.status == "WAIT_BUYER_ACCEPT_GOODS") == !told.empty());
    }
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
