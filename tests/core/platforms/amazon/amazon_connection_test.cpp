// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/amazon/amazon_desk.h"

using namespace supercargo;
using namespace supercargo::tests;
using namespace std::chrono_literals;
using orders::PlatformStatus;

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
    CHECK(desk.requestsTo(kOrdersPath) == 3);
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
    CHECK(desk.requestsTo(kOrdersPath) == 3); // the refused set is not tried again in this run
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
    CHECK(desk.requestsTo(kOrdersPath) == 20); // none was sent in vain
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

TEST_CASE("Whatever goes wrong on the way, in the end every order is here as Amazon has it", "[amazon]")
{
    const auto seed = GENERATE(std::uint64_t{1}, std::uint64_t{2}, std::uint64_t{3}, std::uint64_t{4});
    AmazonDesk desk;
    desk.amazon.setPageSize(3);
    desk.amazon.setLag(90s);
    std::map<std::string, orders::IncomingOrder> ours; // by number, the highest version
    Instant pulledTo = desk.clock.now() - 1h;
    std::string next;
    sync::PullWindow window;
    int failures = 0;
    const auto pullOn = [&] {
        window = next.empty() ? sync::PullWindow{pulledTo - 5min, desk.clock.now() - 2min} : window;
        do {
            auto page = desk.connection->pull(window, next, desk.task);
            REQUIRE(page.unreadable.empty());
            for (auto& order : page.orders) {
                auto& kept = ours[order.platformOrderId];
                if (!kept.version || *kept.version <= *order.version) {
                    kept = std::move(order);
                }
            }
            next = page.next;
        } while (!next.empty());
        pulledTo = window.to;
    };
    for (std::uint64_t round = 0; round < 60; ++round) {
        const bool isCalm = round >= 55;
        desk.amazon.setFaults(isCalm ? FakeAmazonFaults{}
                                     : FakeAmazonFaults{.seed = seed * 1'000 + round,
                                                        .throttled = 4,
                                                        .broken = 8,
                                                        .resetBefore = 8,
                                                        .answerLost = 8,
                                                        .cutShort = 8,
                                                        .tokenExpires = 4,
                                                        .pagesRepeat = 30,
                                                        .pagesAreLate = 30,
                                                        .editedBetween = 30});
        if (!isCalm) {
            desk.amazon.churn(seed * 7'777 + round);
        }
        desk.clock.advance(6min);
        try {
            pullOn();
        } catch (const Error&) {
            REQUIRE_FALSE((isCalm && round > 56));
            ++failures;
            desk.clock.advance(10min); // what is throttled may be asked again
        }
    }
    CHECK(failures > 5);
    const auto theirs = desk.amazon.orders();
    REQUIRE(ours.size() == theirs.size());
    for (const auto& order : theirs) {
        const auto& kept = ours.at(order.id);
        CHECK(kept.version == order.changed);
        CHECK((kept.status == PlatformStatus::cancelled) == order.isCancelled);
        CHECK(kept.lines.size() == order.items.size());
        if (!order.isAmazons && !order.isPending) {
            CHECK(kept.shipTo.lines == std::vector<std::string>{order.street});
        }
    }
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
