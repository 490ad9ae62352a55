// SPDX-License-Identifier: GPL-3.0-or-later
// Shops that are connected, end to end: real HTTP to marketplaces that follow the published specifications, a real
// data folder, and whatever goes wrong in between.
#include "core/net/curl_transport.h"
#include "core/outbox/outbox_repository.h"
#include "core/platforms/connections.h"
#include "core/sync/connection_service.h"
#include "core/workspace/shop_sync.h"
#include "core/workspace/workspace.h"
#include "tests/support/fake_amazon.h"
#include "tests/support/fake_ebay.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"
#include "tests/support/temporary_folder.h"

#include <map>
#include <random>
#include <set>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace std::chrono_literals;

namespace {

/// What of an order must be the same here and there.
struct Content {
    std::string status;
    std::map<std::string, std::int64_t> pieces; // by SKU
    std::string street;

    friend bool operator==(const Content&, const Content&) = default;
    friend std::ostream& operator<<(std::ostream& stream, const Content& content)
    {
        stream << content.status << ' ' << content.street;
        for (const auto& [sku, pieces] : content.pieces) {
            stream << ' ' << sku << '=' << pieces;
        }
        return stream;
    }
};

/// Something that can be shipped: an order's number and one of its lines.
struct Shippable {
    std::string order;
    std::string line;
    std::int64_t pieces = 0;
};

struct SyncOffice {
    tests::TemporaryFolder folder;
    FixedClock clock{*parseIso8601("2026-11-20T06:00:00Z")};
    workspace::Session session{folder / "data", "test", clock, {"lin", {}}};
    workspace::Workspace here{session};
    net::CurlTransport transport;
    tests::MemorySecrets secrets;
    tests::MovingTime time{clock};
    workspace::ShopSync sync{session, transport, secrets, time};
    std::int64_t packages = 0;

    shops::Shop connect(const std::string& name, const Platform platform, sync::Account account,
                        const net::Secrets& with)
    {
        const auto shop = here.shopService.add({.name = name, .platform = platform, .timeZone = {}, .currency = {}});
        sync::ConnectionService{here.db, clock, session.actor()}.connect(
            {.shop = shop.id, .account = std::move(account)}, with, secrets);
        return shop;
    }
    workspace::ShopTurn round(const shops::Shop& shop) { return sync.run(std::vector{shop.id}, {}).front(); }

    void ship(const shops::Shop& shop, const Shippable& what)
    {
        ++packages;
        db::Transaction transaction{here.db};
        outbox::OutboxRepository{here.db}.add({.shop = shop.id,
                                               .order = OrderId{packages},
                                               .package = PackageId{packages},
                                               .mark = {.platformOrderId = what.order,
                                                        .lines = {{what.line, what.pieces}},
                                                        .isPart = true,
                                                        .shippedAt = clock.now() - 1min,
                                                        .carrier = "Yanwen",
                                                        .tracking = "RX" + std::to_string(packages) + "CN"}},
                                              clock.now());
        transaction.commit();
    }
    std::map<std::string, Content> orders(const shops::Shop& shop)
    {
        std::map<std::string, Content> all;
        auto query = here.db.statement("SELECT o.platform_order_id, o.platform_status, o.ship_lines, l.platform_sku,"
                                       " l.quantity FROM orders o JOIN order_lines l ON l.order_id = o.id"
                                       " WHERE o.shop_id = $1");
        query.bind("$1", shop.id);
        while (query.next()) {
            auto& order = all[query.text(0)];
            order.status = query.text(1);
            order.street = query.text(2);
            order.pieces[query.text(3)] += query.integer(4);
        }
        return all;
    }
    std::map<std::string, std::string> marks(const shops::Shop& shop)
    {
        std::map<std::string, std::string> states;
        auto query = here.db.statement("SELECT package_id, state FROM outbox_entries WHERE shop_id = $1");
        query.bind("$1", shop.id);
        while (query.next()) {
            states[std::to_string(query.integer(0))] = query.text(1);
        }
        return states;
    }
    /// Rounds with pauses, until nothing more is to come.
    void settle(const shops::Shop& shop)
    {
        for (int i = 0; i < 8; ++i) {
            clock.advance(65min);
            const auto turn = round(shop);
            INFO((turn.error ? turn.error->what() : "good"));
            CHECK((!turn.error || turn.error->code() == ErrorCode::throttled));
        }
    }
};

} // namespace

TEST_CASE("Whatever goes wrong on the way to Amazon, in the end all is here and each shipment was told once", "[sync]")
{
    const auto seed = GENERATE(range(1U, 7U));
    INFO("seed " << seed);
    SyncOffice office;
    tests::FakeAmazon amazon{office.clock};
    amazon.setPageSize(5);
    amazon.setLag(std::chrono::seconds{seed % 2 == 0 ? 90 : 0});
    const auto shop = office.connect("Amazon", Platform::amazon, amazon.account(), amazon.secrets());
    std::mt19937 random{seed};
    std::set<std::string> told;
    for (int step = 0; step < 25; ++step) {
        for (auto more = 1 + random() % 4; more > 0; --more) {
            amazon.churn(random());
        }
        for (const auto& order : amazon.orders()) {
            if (random() % 6 == 0 && told.count(order.id) == 0 && !order.isPending && !order.isCancelled &&
                !order.isAmazons && order.items.front().ordered > order.items.front().cancelled) {
                told.insert(order.id);
                const auto& item = order.items.front();
                office.ship(shop, {order.id, item.id, item.ordered - item.cancelled});
            }
        }
        amazon.setFaults({.seed = seed * 1'000 + static_cast<std::uint64_t>(step),
                          .throttled = 6,
                          .broken = 8,
                          .resetBefore = 4,
                          .answerLost = 6,
                          .cutShort = 4,
                          .tokenExpires = 8,
                          .pagesRepeat = 10,
                          .pagesAreLate = 10,
                          .editedBetween = 10});
        office.clock.advance(std::chrono::seconds{60 + random() % 900});
        static_cast<void>(office.round(shop));
    }
    amazon.calm();
    office.settle(shop);

    const auto mine = office.orders(shop);
    CHECK(mine.size() == amazon.orders().size());
    for (const auto& order : amazon.orders()) {
        INFO(order.id);
        REQUIRE(mine.count(order.id) == 1);
        std::map<std::string, std::int64_t> pieces;
        for (const auto& item : order.items) {
            pieces[item.sku] += order.isCancelled ? 0 : item.ordered - item.cancelled;
        }
        const Content there{mine.at(order.id).status, pieces, mine.at(order.id).street};
        CHECK(mine.at(order.id) == there);
        const auto status = order.statusAt(office.clock.now());
        CHECK(mine.at(order.id).status == (status == "PENDING"             ? "unpaid"
                                           : status == "UNSHIPPED"         ? "paid"
                                           : status == "PARTIALLY_SHIPPED" ? "partly_shipped"
                                           : status == "SHIPPED"           ? "shipped"
                                                                           : "cancelled"));
    }
    // A parcel is one reference at Amazon however often it is sent: what is refused is an order cancelled meanwhile.
    std::map<std::string, int> arrived;
    for (const auto& [order, references] : amazon.confirmations()) {
        for (const auto& [reference, times] : references) {
            ++arrived[reference];
        }
    }
    for (const auto& [package, state] : office.marks(shop)) {
        INFO("package " << package);
        CHECK((state == "done" || state == "failed"));
        CHECK(arrived[package] == (state == "done" ? 1 : 0));
    }
}

TEST_CASE("Many shops are asked side by side, and one that fails holds up nobody", "[sync]")
{
    SyncOffice office;
    net::RealWaiting waiting;
    workspace::ShopSync sync{office.session, office.transport, office.secrets, waiting};
    tests::FakeEbay ebay{office.clock};
    tests::FakeEbayOrder order;
    order.id = "12-34567-89012";
    order.lines = {{.lineItemId = "1", .sku = "MUG"}};
    ebay.put(order);
    office.clock.advance(10min);
    std::vector<ShopId> shops;
    for (int i = 0; i < 20; ++i) {
        const auto with = i == 7 ? net::Secrets{{"client_id", "x"}} : tests::FakeEbay::secrets();
        shops.push_back(office.connect("eBay " + std::to_string(i), Platform::ebay, {.baseUrl = ebay.url()}, with).id);
    }
    CHECK(sync.due(office.here.db) == shops);
    const auto turns = sync.run(shops, {});
    for (std::size_t i = 0; i < turns.size(); ++i) {
        INFO(i);
        CHECK(turns[i].shop == shops[i]);
        if (i == 7) {
            REQUIRE(turns[i].error);
            CHECK(turns[i].error->code() == ErrorCode::secret_missing);
        } else {
            CHECK(!turns[i].error);
            CHECK(turns[i].pulled.orders.added == 1);
        }
    }
    CHECK(sync.due(office.here.db).empty());
}

TEST_CASE("A shop whose platform another program is speaking to is left alone", "[sync]")
{
    SyncOffice office;
    tests::FakeEbay ebay{office.clock};
    const auto shop = office.connect("eBay", Platform::ebay, {.baseUrl = ebay.url()}, tests::FakeEbay::secrets());
    const auto other =
        processes::FileLock::tryTake(office.session.folder().shopLock(shop.id.value), processes::LockKind::exclusive);
    REQUIRE(other);
    CHECK(office.round(shop).isElsewhere);
    CHECK(ebay.calls("getOrders") == 0);
}

TEST_CASE("A stop ends a round at once, and what was begun goes on later", "[sync]")
{
    SyncOffice office;
    tests::FakeEbay ebay{office.clock};
    const auto shop = office.connect("eBay", Platform::ebay, {.baseUrl = ebay.url()}, tests::FakeEbay::secrets());
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(office.sync.run(std::vector{shop.id}, {stop.get_token(), {}}), Error);
    CHECK(!office.round(shop).error);
}

TEST_CASE("What waits for a connected shop is not written into a file", "[sync]")
{
    SyncOffice office;
    tests::FakeEbay ebay{office.clock};
    const auto shop = office.connect("eBay", Platform::ebay, {.baseUrl = ebay.url()}, tests::FakeEbay::secrets());
    office.ship(shop, {"12-34567-89012", "1", 1});
    CHECK(office.here.pushOutbox().files.empty());
    sync::ConnectionService{office.here.db, office.clock, office.session.actor()}.disconnect(shop.id, office.secrets);
    CHECK(office.here.pushOutbox().files.size() == 1);
    CHECK(!office.secrets.find(sync::secretsOf(shop.id)));
}
