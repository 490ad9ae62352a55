// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/short_transactions.h"
#include "core/orders/order_merge_service.h"
#include "core/packages/package_maker.h"
#include "tests/bench/bare_copy.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_store.h"
#include "tests/support/test_store.h"

#include <array>
#include <memory>
#include <random>

// Merging incoming orders, against the bare inserts of exactly the rows that the merge leaves behind.
namespace supercargo::bench {

namespace {

using orders::IncomingOrder;

constexpr std::array kNames{"Maria Müller", "John Smith", "李小明", "José García", "Анна Иванова", "Emma Dubois",
                            "Wang Fang",    "Olivia Brown", "佐藤 健", "Liam O'Neill"};

} // namespace

IncomingOrder orderNumber(const int number)
{
    std::minstd_rand random{static_cast<unsigned>(number) + 1U};
    IncomingOrder order;
    order.platformOrderId = std::to_string(100 + number % 900) + "-" + std::to_string(1'000'000 + number) + "-" +
                            std::to_string(1'000'000 + random() % 8'999'999);
    order.version = Instant{std::chrono::milliseconds{1'790'000'000'000 + number * 1'000LL}};
    order.status = orders::PlatformStatus::paid;
    const std::string name = kNames.at(random() % kNames.size());
    order.buyerName = name;
    order.buyerEmail = "b" + std::to_string(random()) + "@marketplace.example";
    order.shipTo.name = name;
    order.shipTo.lines = std::vector<std::string>{"Long Street " + std::to_string(random() % 900), "Apt " + std::to_string(number % 40)};
    order.shipTo.city = "Springfield";
    order.shipTo.region = "IL";
    order.shipTo.postcode = std::to_string(10'000 + random() % 89'999);
    order.shipTo.country = "US";
    order.shipTo.phone = "+1 347-" + std::to_string(100 + random() % 899) + "-" + std::to_string(1'000 + random() % 8'999);
    order.placedAt = orders::DayOrInstant{*order.version};
    order.paidAt = order.placedAt;
    order.shipBy = orders::DayOrInstant{*order.version + std::chrono::hours{48}};
    order.serviceLevel = "Standard";
    order.total = Money{static_cast<std::int64_t>(1'000 + random() % 5'000), Currency{"USD"}};
    const int lines = number % 5 == 0 ? 3 : 2;
    for (int i = 0; i < lines; ++i) {
        orders::IncomingLine line;
        line.platformLineId = std::to_string(20'000'000'000'000LL + number * 10LL + i);
        line.platformSku = "SKU-" + std::to_string(random() % 200);
        line.title = "A very fine thing of good quality, number " + line.platformSku + ", for home and garden";
        line.quantity = 1 + static_cast<std::int64_t>(random() % 3);
        line.unitPrice = Money{1'299, Currency{"USD"}};
        line.total = Money{1'299 * line.quantity, Currency{"USD"}};
        order.lines.push_back(line);
        order.rawPayload += R"({"order-id":")" + order.platformOrderId + R"(","order-item-id":")" + line.platformLineId +
                            R"(","sku":")" + line.platformSku + R"(","product-name":")" + line.title +
                            R"(","buyer-name":")" + name + R"(","recipient-name":")" + name +
                            R"(","ship-city":"Springfield","ship-state":"IL","ship-country":"US","currency":"USD"},)";
    }
    return order;
}

namespace {

struct MergeFigures {
    double cpu = 0;
    std::int64_t transactions = 0;
    double memory = 0; // MB more than at the start
};

MergeFigures merge(MergeStore& store, const int count)
{
    MergeFigures figures;
    packages::PackageMaker maker{store.db};
    orders::OrderMergeService merging{store.db, maker};
    db::ShortTransactions writer{store.db};
    const audit::Actor actor{"bench", {}};
    const double before = residentMegabytes();
    for (int begin = 0; begin < count; begin += kOrdersPerRead) {
        std::vector<IncomingOrder> chunk;
        for (int i = begin; i < std::min(count, begin + kOrdersPerRead); ++i) {
            chunk.push_back(orderNumber(i));
        }
        figures.cpu += cpuSeconds([&] {
            writer.run(std::span<const IncomingOrder>{chunk}, [&](const std::span<const IncomingOrder> part) {
                merging.merge(ShopId{1}, part, actor, Instant{std::chrono::milliseconds{1'800'000'000'000}});
                ++figures.transactions;
            });
            store.db.checkpoint(kLogBytes);
        });
        figures.memory = std::max(figures.memory, residentMegabytes() - before);
    }
    return figures;
}

void benchMergeOf(Report& report, const int count)
{
    std::vector<double> first;
    std::vector<double> bare;
    std::vector<double> oneTransaction;
    std::vector<double> again;
    double memory = 0;
    for (int run = 0; run < (count > 50'000 ? 1 : kRuns); ++run) {
        MergeStore store;
        const auto figures = merge(store, count);
        first.push_back(figures.cpu);
        memory = std::max(memory, figures.memory);
        again.push_back(merge(store, count).cpu);
        bare.push_back(copyBarely(store.db, count, figures.transactions));
        oneTransaction.push_back(copyBarely(store.db, count, count / kOrdersPerRead));
    }
    const auto name = "merge " + std::to_string(count / 1'000) + "k orders";
    report.compare(name + ", CPU, same transactions", median(first), median(bare), "s", "<= 2.0");
    report.compare(name + ", CPU, against 2,000 a transaction", median(first), median(oneTransaction), "s", "");
    report.compare(name + " again, nothing changed", median(again), median(first), "s", "<= 0.5");
    report.note(name + ", memory it took", memory, "MB", "flat");
}

} // namespace

void benchMerge(Report& report)
{
    benchMergeOf(report, 10'000);
    benchMergeOf(report, 100'000);
}

} // namespace supercargo::bench
