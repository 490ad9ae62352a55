// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/amazon_connection.h"

#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "tests/support/fake_amazon.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using namespace std::chrono_literals;
using orders::PlatformStatus;

namespace {

/// A seller's program beside a fake Amazon.
struct AmazonDesk {
    FixedClock clock{*parseIso8601("2026-11-22T09:00:00Z")};
    MovingTime time{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    FakeAmazon amazon{clock};
    std::unique_ptr<sync::ShopConnection> connection;
    TaskControl task;

    AmazonDesk()
    {
        secrets.put("shop-1", amazon.secrets());
        reopen();
    }
    void reopen() { reopen(amazon.account(), connection ? connection->budget() : std::vector<net::BudgetState>{}); }
    void reopen(const sync::Account& account, std::vector<net::BudgetState> budget = {})
    {
        connection = platforms::amazon::open(account, {.transport = transport,
                                                       .waiting = time,
                                                       .secrets = secrets,
                                                       .clock = clock,
                                                       .secretsOf = "shop-1",
                                                       .shopName = "Amazon DE",
                                                       .currency = Currency{"EUR"},
                                                       .budget = std::move(budget)});
    }
    [[nodiscard]] sync::PullWindow lastHour() const { return {clock.now() - 1h, clock.now() - 2min}; }
    /// All pages of the last hour.
    std::vector<orders::IncomingOrder> pullAll()
    {
        std::vector<orders::IncomingOrder> all;
        const auto window = lastHour();
        std::string next;
        do {
            auto page = connection->pull(window, next, task);
            CHECK(page.unreadable.empty());
            std::move(page.orders.begin(), page.orders.end(), std::back_inserter(all));
            next = page.next;
        } while (!next.empty());
        return all;
    }
    [[nodiscard]] sync::ShipmentNews news(const std::string& order, const std::size_t item, const std::int64_t pieces,
                                          const std::string& reference)
    {
        return {.mark = {.platformOrderId = order,
                         .lines = {{amazon.order(order).items[item].id, pieces}},
                         .isPart = true,
                         .shippedAt = clock.now(),
                         .carrier = "DHL",
                         .tracking = "TRACK" + reference},
                .reference = reference};
    }
    std::size_t requestsTo(const std::string& path)
    {
        const auto all = amazon.server().requests();
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [&](const auto& request) { return request.path == path; }));
    }
};

template <typename Work>
Error failureOf(Work work)
{
    try {
        work();
    } catch (const Error& error) {
        return error;
    }
    FAIL("nothing was thrown");
    return Error{ErrorCode::cancelled};
}

constexpr const char* kOrders = "/orders/2026-01-01/orders";

} // namespace

TEST_CASE("Orders come page by page, each once, with the least that must be known of the buyer", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.setPageSize(2);
    for (int i = 0; i < 5; ++i) {
        desk.amazon.addOrder({{"MUG", 2}, {"LID", 1}});
    }
    desk.clock.advance(10min);
    const auto orders = desk.pullAll();
    REQUIRE(orders.size() == 5);
    CHECK(orders[0].status == PlatformStatus::paid);
    CHECK(orders[0].lines[0].platformSku == "MUG");
    CHECK(orders[0].lines[0].quantity == 2);
    CHECK(orders[0].lines[0].unitPrice == Money{1'299, Currency{"EUR"}});
    CHECK(orders[0].shipTo.lines == std::vector<std::string>{"Hauptstraße 12"});
    CHECK(desk.requestsTo(kOrders) == 3);
    CHECK(desk.requestsTo("/auth/o2/token") == 1);
    const auto asked = desk.amazon.server().requests().back();
    CHECK(asked.parameter("includedData") == "BUYER,RECIPIENT,PROCEEDS,CANCELLATION,FULFILLMENT,PACKAGES,TAX");
    CHECK(asked.parameter("marketplaceIds") == "A1PA6795UKMFR9");
    CHECK(asked.header("user-agent").starts_with("Supercargo/"));
}

TEST_CASE("A continuation goes on in another run", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.setPageSize(1);
    const auto first = desk.amazon.addOrder({{"MUG", 1}});
    const auto second = desk.amazon.addOrder({{"LID", 1}});
    desk.clock.advance(10min);
    const auto window = desk.lastHour();
    const auto page = desk.connection->pull(window, {}, desk.task);
    CHECK(page.orders.at(0).platformOrderId == first);
    desk.reopen();
    const auto rest = desk.connection->pull(window, page.next, desk.task);
    CHECK(rest.orders.at(0).platformOrderId == second);
    CHECK(rest.next.empty());
    CHECK(failureOf([&] { static_cast<void>(desk.connection->pull(window, "nonsense", desk.task)); }).code() ==
          ErrorCode::invalid_argument);
}

TEST_CASE("A token that ends in mid-run is fetched anew, once, and nothing is lost", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.setPageSize(1);
    desk.amazon.addOrder({{"MUG", 1}});
    desk.amazon.addOrder({{"MUG", 1}});
    desk.clock.advance(10min);
    const auto window = desk.lastHour();
    const auto page = desk.connection->pull(window, {}, desk.task);
    desk.amazon.setFaults({.seed = 1, .tokenExpires = 100});
    const auto refusal = failureOf([&] { static_cast<void>(desk.connection->pull(window, page.next, desk.task)); });
    CHECK(refusal.code() == ErrorCode::authorization_ended); // also the fresh one ended at once
    desk.amazon.calm();
    CHECK(desk.connection->pull(window, page.next, desk.task).orders.size() == 1);
    desk.clock.advance(3'550s); // within a minute of its end it is not used any more
    const auto before = desk.requestsTo("/auth/o2/token");
    static_cast<void>(desk.connection->pull(desk.lastHour(), {}, desk.task));
    CHECK(desk.requestsTo("/auth/o2/token") == before + 1);
}

TEST_CASE("An authorization that was taken back is told in Amazon's words", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.revokeAuthorization();
    const auto error = failureOf([&] { static_cast<void>(desk.pullAll()); });
    CHECK(error.code() == ErrorCode::authorization_ended);
    CHECK(error.arguments().at(1).find("invalid_grant") != std::string::npos);
    auto wrong = desk.amazon.secrets();
    wrong["client_secret"] = "rotated";
    desk.secrets.put("shop-1", wrong);
    CHECK(failureOf([&] { static_cast<void>(desk.pullAll()); }).arguments().at(1).find("invalid_client") !=
          std::string::npos);
}

TEST_CASE("A shop that is not connected, or half, says so", "[amazon]")
{
    AmazonDesk desk;
    desk.secrets.put("shop-1", {{"client_id", "x"}});
    const auto half = failureOf([&] { static_cast<void>(desk.pullAll()); });
    CHECK(half.code() == ErrorCode::secret_missing);
    CHECK(half.arguments() == std::vector<std::string>{"Amazon DE", "refresh_token"});
    desk.secrets.remove("shop-1");
    CHECK(failureOf([&] { static_cast<void>(desk.pullAll()); }).code() == ErrorCode::not_connected);
    CHECK(desk.amazon.server().requestCount() == 0);
}

TEST_CASE("Datasets that a region refuses are left out, and the rest arrives", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.refuseData({"TAX"});
    desk.amazon.addOrder({{"MUG", 1}});
    desk.clock.advance(10min);
    const auto orders = desk.pullAll();
    REQUIRE(orders.size() == 1);
    CHECK_FALSE(orders[0].buyerAskedCancel); // not asked for, so not said
    CHECK(orders[0].shipTo.name == "Erika Musterfrau");
    CHECK(desk.pullAll().size() == 1);
    CHECK(desk.requestsTo(kOrders) == 3); // the refused set is not tried again in this run
}

TEST_CASE("Where the new interface is refused the old one brings the same orders", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.setPageSize(2);
    for (int i = 0; i < 3; ++i) {
        desk.amazon.addOrder({{"MUG", 2}, {"LID", 1}});
    }
    desk.clock.advance(10min);
    const auto byNew = desk.pullAll();
    desk.amazon.refuseNewOrders();
    desk.reopen();
    const auto byOld = desk.pullAll();
    REQUIRE(byOld.size() == 3);
    for (std::size_t i = 0; i < byOld.size(); ++i) {
        CHECK(byOld[i].platformOrderId == byNew[i].platformOrderId);
        CHECK(byOld[i].version == byNew[i].version);
        CHECK(byOld[i].status == byNew[i].status);
        CHECK(byOld[i].lines[0].unitPrice == byNew[i].lines[0].unitPrice);
        CHECK(byOld[i].lines[1].quantity == byNew[i].lines[1].quantity);
        CHECK(byOld[i].shipTo == byNew[i].shipTo);
        CHECK(byOld[i].total == byNew[i].total);
    }
    const auto id = byOld[0].platformOrderId;
    CHECK(desk.connection->read(id, desk.task).status == PlatformStatus::paid);
    desk.connection->markShipped(desk.news(id, 0, 2, "7"), desk.task);
    CHECK(desk.connection->read(id, desk.task).status == PlatformStatus::partly_shipped);
    CHECK(desk.requestsTo("/tokens/2021-03-01/restrictedDataToken") == 1);
}

TEST_CASE("A window that no interface takes is told in the words of the first, and the ways stay open", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.addOrder({{"MUG", 1}});
    desk.clock.advance(10min);
    const sync::PullWindow future{desk.clock.now() - 1h, desk.clock.now() + 1h};
    const auto error = failureOf([&] { static_cast<void>(desk.connection->pull(future, {}, desk.task)); });
    CHECK(error.code() == ErrorCode::platform_refused);
    CHECK(error.arguments().at(1) == "InvalidInput: Invalid lastUpdatedAfter or lastUpdatedBefore");
    CHECK(desk.pullAll().at(0).buyerAskedCancel == false); // with all datasets again
}

TEST_CASE("An application without the role for addresses still gets orders, and its test names the role", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.addOrder({{"MUG", 1}});
    desk.clock.advance(10min);
    CHECK(desk.connection->test(desk.task).missing.empty());
    desk.amazon.hideAddresses();
    const auto orders = desk.pullAll();
    REQUIRE(orders.size() == 1);
    CHECK_FALSE(orders[0].shipTo.name);
    const auto report = desk.connection->test(desk.task);
    CHECK(report.accountName == "Musterladen");
    CHECK(report.marketplaces == std::vector<std::string>{"A1PA6795UKMFR9"});
    CHECK(report.missing == std::vector<std::string>{"Direct-to-Consumer Delivery (Restricted)"});
    desk.amazon.refuseNewOrders();
    desk.reopen();
    CHECK_FALSE(desk.pullAll().at(0).shipTo.name); // neither by the old way
}

TEST_CASE("Roles that are refused are named with Amazon's words", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.forbid("/orders/");
    desk.amazon.forbid("/listings/");
    const auto report = desk.connection->test(desk.task);
    REQUIRE(report.missing.size() == 2);
    CHECK(report.missing[0] == "Inventory and Order Tracking: Unauthorized: Access to requested resource is denied.");
    CHECK(report.missing[1].starts_with("Product Listing: "));
    const auto error = failureOf([&] { static_cast<void>(desk.pullAll()); });
    CHECK(error.code() == ErrorCode::role_missing);
}

TEST_CASE("Parts and several parcels of an order are told and seen", "[amazon]")
{
    AmazonDesk desk;
    const auto id = desk.amazon.addOrder({{"MUG", 3}, {"LID", 1}});
    desk.connection->markShipped(desk.news(id, 0, 2, "11"), desk.task);
    auto known = desk.connection->read(id, desk.task);
    CHECK(known.status == PlatformStatus::partly_shipped);
    REQUIRE(known.shipments.size() == 1);
    CHECK(desk.connection->isSame(known.shipments[0], desk.news(id, 0, 2, "11")));
    desk.connection->markShipped(desk.news(id, 0, 1, "12"), desk.task);
    desk.connection->markShipped(desk.news(id, 1, 1, "13"), desk.task);
    known = desk.connection->read(id, desk.task);
    CHECK(known.status == PlatformStatus::shipped);
    CHECK(known.shipments.size() == 3);
    CHECK(desk.amazon.confirmations().at(id) == std::map<std::string, int>{{"11", 1}, {"12", 1}, {"13", 1}});
    auto relabelled = desk.news(id, 1, 1, "13");
    relabelled.mark.tracking = "NEW1";
    desk.connection->markShipped(relabelled, desk.task); // the same parcel with its next label
    CHECK(desk.amazon.order(id).shipments.at("13").tracking == "NEW1");
    CHECK(desk.amazon.order(id).shipments.size() == 3);
}

TEST_CASE("A shipment whose answer is lost is reported as such and not sent again by itself", "[amazon]")
{
    AmazonDesk desk;
    const auto id = desk.amazon.addOrder({{"MUG", 1}});
    static_cast<void>(desk.connection->read(id, desk.task));
    desk.amazon.setFaults({.seed = 1, .answerLost = 100});
    CHECK(failureOf([&] { desk.connection->markShipped(desk.news(id, 0, 1, "11"), desk.task); }).code() ==
          ErrorCode::answer_lost);
    desk.amazon.calm();
    CHECK(desk.connection->read(id, desk.task).status == PlatformStatus::shipped);
    CHECK(desk.amazon.confirmCalls(id) == 1);
    desk.amazon.setFaults({.seed = 1, .broken = 100});
    CHECK(failureOf([&] { desk.connection->markShipped(desk.news(id, 0, 1, "11"), desk.task); }).code() ==
          ErrorCode::answer_lost);
}

TEST_CASE("A shipment shows after a while", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.setLag(5min);
    const auto id = desk.amazon.addOrder({{"MUG", 1}});
    desk.connection->markShipped(desk.news(id, 0, 1, "11"), desk.task);
    CHECK(desk.connection->read(id, desk.task).status == PlatformStatus::paid);
    desk.clock.advance(5min);
    CHECK(desk.connection->read(id, desk.task).shipments.size() == 1);
    CHECK(desk.amazon.order(id).changed == desk.clock.now());
}

TEST_CASE("An order that was fulfilled or cancelled before is left to be read, other refusals are told", "[amazon]")
{
    AmazonDesk desk;
    const auto id = desk.amazon.addOrder({{"MUG", 1}});
    desk.connection->markShipped(desk.news(id, 0, 1, "11"), desk.task);
    CHECK_NOTHROW(desk.connection->markShipped(desk.news(id, 0, 1, "12"), desk.task));
    CHECK(desk.amazon.order(id).shipments.size() == 1);
    const auto refused =
        failureOf([&] { desk.connection->markShipped(desk.news(id, 0, 1, "not-a-number"), desk.task); });
    CHECK(refused.code() == ErrorCode::platform_refused);
    CHECK(refused.arguments().at(0) == "400");
    CHECK(refused.arguments().at(1) ==
          "InvalidInput: PackageReferenceId: is invalid, must be a positive numeric value");
    CHECK(failureOf([&] { static_cast<void>(desk.connection->read("302-9-9", desk.task)); }).arguments().at(0) ==
          "404");
}

TEST_CASE("Stock is set per SKU, what is refused comes back in Amazon's words, and it is read back", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.setListing("MUG/RED 1", 3);
    desk.amazon.setListing("LID", 9);
    const std::vector<sync::StockLevel> levels{{"MUG/RED 1", 7}, {"NOBODY", 1}, {"LID", -1}};
    const auto refusals = desk.connection->pushStock(levels, desk.task);
    REQUIRE(refusals.size() == 2);
    CHECK(refusals[0].platformSku == "NOBODY");
    CHECK(refusals[0].words == "InvalidInput: SKU 'NOBODY' not found");
    CHECK(refusals[1].words == "90000900: The attributes are invalid.");
    CHECK(desk.amazon.listings() == std::map<std::string, std::int64_t>{{"LID", 9}, {"MUG/RED 1", 7}});
    const std::vector<std::string> skus{"MUG/RED 1", "NOBODY", "LID"};
    CHECK(desk.connection->readStock(skus, desk.task) == std::vector<sync::StockLevel>{{"MUG/RED 1", 7}, {"LID", 9}});
    desk.amazon.forbid("/listings/");
    CHECK(failureOf([&] { static_cast<void>(desk.connection->pushStock(levels, desk.task)); }).code() ==
          ErrorCode::role_missing);
    auto account = desk.amazon.account();
    account.sellerId.clear();
    desk.reopen(account);
    CHECK(failureOf([&] { static_cast<void>(desk.connection->readStock(skus, desk.task)); }).code() ==
          ErrorCode::invalid_argument);
}

TEST_CASE("The published limit of twenty searches is kept, also across runs", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.enforceSearchLimit();
    desk.clock.advance(10min);
    for (int i = 0; i < 20; ++i) {
        static_cast<void>(desk.connection->pull(desk.lastHour(), {}, desk.task));
    }
    desk.reopen();
    const auto error = failureOf([&] { static_cast<void>(desk.connection->pull(desk.lastHour(), {}, desk.task)); });
    CHECK(error.code() == ErrorCode::throttled);
    CHECK(error.arguments().at(0) == "searchOrders");
    CHECK(desk.requestsTo(kOrders) == 20); // none was sent in vain
    desk.clock.advance(3min);
    CHECK_NOTHROW(desk.connection->pull(desk.lastHour(), {}, desk.task));
}

TEST_CASE("Short disturbances are waited out, and a broken page is an error and not an empty page", "[amazon]")
{
    AmazonDesk desk;
    desk.amazon.addOrder({{"MUG", 1}});
    desk.clock.advance(10min);
    int arrived = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        desk.amazon.setFaults(
            {.seed = seed, .throttled = 5, .broken = 10, .resetBefore = 10, .answerLost = 10, .cutShort = 10});
        desk.clock.advance(10min);
        try {
            const auto page = desk.connection->pull({desk.clock.now() - 24h, desk.clock.now() - 2min}, {}, desk.task);
            CHECK(page.orders.size() == 1);
            ++arrived;
        } catch (const Error& error) {
            const auto code = error.code();
            CHECK((code == ErrorCode::throttled || code == ErrorCode::platform_failed ||
                   code == ErrorCode::answer_lost || code == ErrorCode::answer_malformed));
        }
    }
    CHECK(arrived > 10);
}

TEST_CASE("Without marketplaces of its own a shop uses those that the seller takes part in", "[amazon]")
{
    AmazonDesk desk;
    auto account = desk.amazon.account();
    account.marketplaces.clear();
    desk.reopen(account);
    const auto id = desk.amazon.addOrder({{"MUG", 1}});
    desk.clock.advance(10min);
    CHECK(desk.pullAll().size() == 1);
    desk.connection->markShipped(desk.news(id, 0, 1, "11"), desk.task); // the order's own marketplace is asked for
    CHECK(desk.amazon.order(id).shipments.size() == 1);
    desk.amazon.setListing("MUG", 1);
    CHECK(desk.connection->pushStock(std::vector<sync::StockLevel>{{"MUG", 4}}, desk.task).empty());
    CHECK(desk.requestsTo("/sellers/v1/marketplaceParticipations") == 1);
}

TEST_CASE("The fake's faults follow their seed", "[amazon]")
{
    const auto story = [](const std::uint64_t seed) {
        AmazonDesk desk;
        for (std::uint64_t i = 0; i < 40; ++i) {
            desk.amazon.churn(seed * 100 + i);
            desk.clock.advance(1min);
        }
        std::string all;
        for (const auto& order : desk.amazon.orders()) {
            all += order.id + order.statusAt(desk.clock.now()) + toIso8601(order.changed) + "\n";
        }
        return all;
    };
    CHECK(story(1) == story(1));
    CHECK(story(1) != story(2));
}
