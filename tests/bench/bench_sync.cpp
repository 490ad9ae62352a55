// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/curl_transport.h"
#include "core/packages/package_maker.h"
#include "core/platforms/ebay/ebay_connection.h"
#include "core/sync/connection_service.h"
#include "core/sync/sync_service.h"
#include "core/workspace/shop_sync.h"
#include "core/workspace/workspace.h"
#include "tests/bench/bare_copy.h"
#include "tests/bench/bench.h"
#include "tests/support/fake_ebay.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"

#include <nlohmann/json.hpp>

// Orders that come by themselves, from a marketplace on this machine: against downloading its pages, parsing them and
// bare inserts of the rows that they leave behind.
namespace supercargo::bench {

namespace {

using namespace std::chrono_literals;

/// A marketplace with so many orders, changed one after another within the last month.
class Market {
public:
    explicit Market(const int orders)
    {
        for (int i = 0; i < orders; ++i) {
            tests::FakeEbayOrder order;
            order.id = "12-" + std::to_string(100'000 + i) + "-99999";
            order.buyer = "buyer" + std::to_string(i);
            order.lines = {
                {.lineItemId = std::to_string(i) + "1", .sku = "SKU-" + std::to_string(i % 200)},
                {.lineItemId = std::to_string(i) + "2", .sku = "SKU-" + std::to_string(i % 77), .quantity = 2}};
            order.modified = clock.now() - 20h + std::chrono::milliseconds{i * 100};
            order.created = order.modified;
            ebay.put(order);
        }
    }
    FixedClock clock{*parseIso8601("2026-11-20T06:00:00Z")};
    tests::FakeEbay ebay{clock};
    net::CurlTransport transport;
    /// Politeness towards a marketplace takes no time here: what the line can take is measured.
    tests::MovingTime waiting{clock};
    tests::MemorySecrets secrets;
};

/// Hands the pages through and keeps them, so that the same ones are downloaded and parsed barely.
class Recorder final : public net::HttpTransport {
public:
    explicit Recorder(net::HttpTransport& behind) : m_behind{behind} {}
    net::HttpAnswer send(const net::HttpRequest& request, const TaskControl& task) override
    {
        auto answer = m_behind.send(request, task);
        if (request.method == net::HttpMethod::get) {
            requests.push_back(request);
            bodies.push_back(answer.body);
        }
        return answer;
    }
    std::vector<net::HttpRequest> requests;
    std::vector<std::string> bodies;

private:
    net::HttpTransport& m_behind;
};

void pullOnce(Market& market, MergeStore& store, net::HttpTransport& transport)
{
    market.secrets.put("shop", tests::FakeEbay::secrets());
    const auto connection = platforms::ebay::open({.baseUrl = market.ebay.url()}, {.transport = transport,
                                                                                   .waiting = market.waiting,
                                                                                   .secrets = market.secrets,
                                                                                   .clock = market.clock,
                                                                                   .secretsOf = "shop",
                                                                                   .shopName = "Shop",
                                                                                   .currency = Currency{"USD"},
                                                                                   .budget = {}});
    {
        db::Transaction transaction{store.db};
        sync::ConnectionRepository connections{store.db};
        if (!connections.find(ShopId{1})) {
            connections.put({.shop = ShopId{1}, .account = {}});
            connections.setPullState(ShopId{1}, {.pulledTo = market.clock.now() - 30h});
        }
        transaction.commit();
    }
    packages::PackageMaker maker{store.db};
    sync::PullService pulling{store.db, maker, market.clock, {"bench", {}}, store.folder / "bulk.lock"};
    sync::PullReport report;
    pulling.pull(ShopId{1}, *connection, report, {});
}

void benchDownload(Report& report)
{
    constexpr int kOrders = 10'000;
    Market market{kOrders};
    market.ebay.keepPages(); // its own work is not ours
    {
        MergeStore store;
        pullOnce(market, store, market.transport);
    }
    std::vector<double> taken;
    std::vector<double> limit;
    std::vector<double> withDownload;
    for (int run = 0; run < kRuns; ++run) {
        MergeStore store;
        Recorder recorder{market.transport};
        taken.push_back(wallSeconds([&] { pullOnce(market, store, recorder); }));
        const auto download = wallSeconds([&] {
            for (const auto& request : recorder.requests) {
                static_cast<void>(market.transport.send(request, {}));
            }
        });
        std::size_t parsed = 0;
        const auto parse = wallSeconds([&] {
            for (const auto& body : recorder.bodies) {
                parsed += nlohmann::json::parse(body).size();
            }
        });
        const auto insert = copyBarely(store.db, kOrders, static_cast<std::int64_t>(recorder.bodies.size()) * 4);
        limit.push_back(parse + insert);
        withDownload.push_back(download + parse + insert);
    }
    const auto perSecond = [](const std::vector<double>& seconds) { return kOrders / median(seconds); };
    report.compare("sync 10k orders, against parse + bare insert", perSecond(taken), perSecond(limit), "orders/s",
                   ">= 0.5");
    report.compare("sync 10k orders, against download + parse + bare insert", perSecond(taken), perSecond(withDownload),
                   "orders/s", "");
}

void benchQuietShops(Report& report)
{
    constexpr int kShops = 50;
    Market market{0};
    tests::TemporaryFolder folder;
    workspace::Session session{folder / "data", "bench", market.clock, {"bench", {}}};
    workspace::Workspace desk{session};
    std::vector<ShopId> shops;
    for (int i = 0; i < kShops; ++i) {
        const auto shop = desk.shopService.add({.name = "Shop " + std::to_string(i), .platform = Platform::ebay});
        sync::ConnectionService{desk.db, market.clock, session.actor()}.connect(
            {.shop = shop.id, .account = {.baseUrl = market.ebay.url()}}, tests::FakeEbay::secrets(), market.secrets);
        shops.push_back(shop.id);
    }
    net::RealWaiting waiting; // for many threads
    workspace::ShopSync sync{session, market.transport, market.secrets, waiting};
    static_cast<void>(sync.run(shops, {})); // the first look back
    std::vector<double> seconds;
    const double before = residentMegabytes();
    for (int run = 0; run < kRuns; ++run) {
        market.clock.advance(10min);
        seconds.push_back(wallSeconds([&] { static_cast<void>(sync.run(shops, {})); }));
    }
    report.note("50 shops asked, nothing new", median(seconds), "s");
    report.note("50 shops asked five times, memory it took", residentMegabytes() - before, "MB", "flat");
}

void benchMemory(Report& report)
{
    Market market{100'000};
    MergeStore store;
    std::vector<double> megabytes;
    const auto whole = market.clock.now();
    const double before = residentMegabytes();
    double most = 0;
    for (int part = 1; part <= 10; ++part) { // a tenth of them at a time, as they become visible
        market.clock.set(whole - 20h + 2min + std::chrono::milliseconds{part * 1'000'000});
        pullOnce(market, store, market.transport);
        most = std::max(most, residentMegabytes() - before);
        if (part == 4 || part == 10) { // until then SQLite fills its cache of 64 MB
            megabytes.push_back(residentMegabytes());
        }
    }
    report.note("100k orders pulled, memory at most", most, "MB");
    report.note("100k orders pulled, memory from 40k to 100k", megabytes[1] - megabytes[0], "MB", "flat");
}

} // namespace

void benchSync(Report& report)
{
    benchDownload(report);
    benchQuietShops(report);
    benchMemory(report);
}

} // namespace supercargo::bench
