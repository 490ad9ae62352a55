// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/channel_repository.h"
#include "core/packages/allocation_decider.h"
#include "core/packages/allocation_service.h"
#include "tests/bench/bench.h"
#include "tests/support/test_store.h"

#include <memory>
#include <random>

// Allocation of 3,000 orders over 3 warehouses with 5,000 products, against the same decision on facts that are in
// memory already, and the same rows (reservations, levels, packages, history, the orders' stages) written bare in one
// transaction, nothing read or tested.
namespace supercargo::bench {

namespace {

constexpr int kOrders = 3'000;
constexpr int kProducts = 5'000;
constexpr int kWarehouses = 3;
constexpr int kChannels = 8;

struct AllocationStore : tests::TestStore {
    AllocationStore()
    {
        std::minstd_rand random{7};
        const auto below = [&](const int limit) { return std::to_string(random() % static_cast<unsigned>(limit)); };
        const auto text = [](const int number) { return std::to_string(number); };
        db::Transaction transaction{db};
        db.execute("INSERT INTO shops (id, name, platform, time_zone, currency, mark_at)"
                   " VALUES (1, 'Shop', 'ebay', 'UTC', 'USD', 'shipped')");
        for (int w = 1; w <= kWarehouses; ++w) {
            db.execute(
                "INSERT INTO warehouses (id, code, name, kind, country, currency, handling_package_minor) VALUES (" +
                text(w) + ", 'W" + text(w) + "', 'W', 'own', 'CN', 'CNY', " + text(w * 10) + ")");
            for (int bin = 0; bin < 200; ++bin) {
                db.execute("INSERT INTO bins (id, warehouse_id, code, walk_key) VALUES (" + text(w * 1'000 + bin) +
                           ", " + text(w) + ", 'B" + text(bin) + "', '" + text(bin) + "')");
            }
        }
        for (int p = 1; p <= kProducts; ++p) {
            db.execute(
                "INSERT INTO products (id, sku, sku_key, weight_grams, length_mm, width_mm, height_mm) VALUES (" +
                text(p) + ", 'SKU-" + text(p) + "', 'sku-" + text(p) + "', " + below(900) + ", 200, 100, 50)");
            for (int w = 1; w <= kWarehouses; ++w) {
                db.execute("INSERT INTO stock_levels (product_id, bin_id, on_hand, since_at) VALUES (" + text(p) +
                           ", " + text(w * 1'000 + p % 200) + ", " + below(4) + ", " + below(1'000) + ")");
            }
        }
        for (int c = 1; c <= kChannels; ++c) {
            db.execute(
                "INSERT INTO channels (code, name, carrier, numbers, currency, per_kilogram_minor, per_piece_minor,"
                " max_weight_grams) VALUES ('C" +
                text(c) + "', 'C', 'post', 'none', 'CNY', " + text(c * 900) + ", " + text(2'000 - c * 100) + ", " +
                text(c * 800) + ")");
        }
        packages::PackageRepository packages{db};
        for (int o = 1; o <= kOrders; ++o) {
            db.execute("INSERT INTO orders (id, shop_id, platform_order_id, content_hash, platform_status, stage,"
                       " ship_by_sort, imported_at, changed_at) VALUES (" +
                       text(o) + ", 1, 'O" + text(o) + "', '', 'paid', 'waiting', 0, 0, 0)");
            std::vector<packages::NewLine> lines;
            for (int l = 0; l < 1 + o % 3; ++l) {
                const int id = o * 10 + l;
                db.execute("INSERT INTO order_lines (id, order_id, position, quantity, product_id, unit_price_minor,"
                           " currency) VALUES (" +
                           text(id) + ", " + text(o) + ", " + text(l) + ", 1, " +
                           std::to_string(1 + random() % kProducts) + ", 1299, 'USD')");
                lines.push_back({OrderLineId{id}, Quantity{1}});
            }
            packages::Package pattern;
            pattern.shop = ShopId{1};
            pattern.country = "US";
            pattern.shipBySort = static_cast<std::int64_t>(random() % 1'000'000);
            packages.insert(pattern, lines, {actor, clock.now()});
        }
        packages::StageKeeper{db}.recount();
        transaction.commit();
    }
};

/// The bench has one currency.
std::optional<Money> noRates(const Money, const Currency)
{
    return {};
}

void writeBare(db::Connection& db, const packages::AllocationProblem& problem,
               const std::vector<packages::AllocationDecision>& decisions)
{
    db::Transaction transaction{db, db::Durability::normal};
    auto level = db.statement("UPDATE stock_levels SET reserved = reserved + $3 WHERE product_id = $1 AND bin_id = $2");
    auto reservation = db.statement("INSERT INTO reservations (package_line_id, product_id, bin_id, quantity)"
                                    " VALUES ($1, $2, $3, $4)");
    auto package = db.statement("UPDATE packages SET state = $2, warehouse_id = $3, channel_id = $4, why = $5,"
                                " reasons = $6 WHERE id = $1");
    auto history = db.statement("INSERT INTO audit_entries (at, who, subject, subject_id, action, field, before, after)"
                                " VALUES (0, 'tester', 'package', $1, 'allocated', 'state', 'waiting', 'ready')");
    auto order = db.statement("UPDATE orders SET stage = $2 WHERE id = $1");
    for (const auto& decision : decisions) {
        const auto& waiting = problem.packages[decision.package];
        for (const auto& part : decision.parts) {
            for (const auto& take : part.takes) {
                level.bind("$1", take.product).bind("$2", take.bin).bind("$3", take.quantity).run();
                reservation.bind("$1", waiting.lines[take.line].id).bind("$2", take.product).bind("$3", take.bin);
                reservation.bind("$4", take.quantity).run();
            }
            package.bind("$3", problem.warehouses[part.warehouse].id).bind("$4", problem.channels[part.channel].id);
        }
        const bool waits = decision.parts.empty();
        if (waits) {
            package.bind("$3", nullptr).bind("$4", nullptr);
        } else {
            history.bind("$1", waiting.id).run();
        }
        for (const auto id : waiting.orders) {
            order.bind("$1", id).bind("$2", waits ? "short" : "ready").run();
        }
        package.bind("$1", waiting.id).bind("$2", waits ? "waiting" : "ready").bind("$5", decision.why);
        package.bind("$6", packages::toString(decision.reasons)).run();
    }
    transaction.commit();
}

} // namespace

void benchAllocation(Report& report)
{
    std::vector<double> ours;
    std::vector<double> bare;
    for (int run = 0; run < kRuns; ++run) {
        AllocationStore store;
        packages::AllocationService service{store.db, store.clock, store.actor};
        ours.push_back(cpuSeconds([&] { service.allocate(); }));

        AllocationStore limit;
        auto problem = packages::AllocationRepository{limit.db}.read();
        const channels::Converter convert = noRates;
        bare.push_back(cpuSeconds([&] {
            const auto decisions = packages::AllocationDecider{problem, convert}.decideAll();
            writeBare(limit.db, problem, decisions);
        }));
    }
    report.compare("allocate 3,000 orders, 3 warehouses", median(ours) * 1e3, median(bare) * 1e3, "ms", "<= 3");
}

} // namespace supercargo::bench
