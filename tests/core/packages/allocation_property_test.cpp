// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/allocation_service.h"
#include "tests/support/test_workspace.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::packages;
using tests::TestWorkspace;
using tests::Wanted;

namespace {

constexpr int kProducts = 4;
constexpr int kWarehouses = 3;

/// Reserved is what the reservations say, no more than there is; ready packages have all of their pieces.
void checkBooks(tests::TestStore& store)
{
    CHECK(store.number("SELECT count(*) FROM stock_levels s WHERE s.reserved > s.on_hand OR s.reserved <>"
                       " (SELECT coalesce(sum(r.quantity), 0) FROM reservations r"
                       "  WHERE r.product_id = s.product_id AND r.bin_id = s.bin_id)") == 0);
    CHECK(store.number("SELECT count(*) FROM packages p WHERE CASE WHEN p.state = 'ready' THEN p.pieces ELSE 0 END <>"
                       " (SELECT coalesce(sum(r.quantity), 0) FROM package_lines l JOIN reservations r"
                       "  ON r.package_line_id = l.id WHERE l.package_id = p.id)") == 0);
    CHECK(StageKeeper{store.db}.countersAreTrue());
}

/// A seller with random stock, and the same facts as plain numbers.
struct RandomSeller : TestWorkspace {
    struct PlainOrder {
        PackageId package;
        std::int64_t shipBy = 0;
        std::array<std::int64_t, kProducts> wants{};
    };

    std::vector<WarehouseId> warehouses;
    std::vector<ProductId> products;
    std::array<std::array<std::int64_t, kProducts>, kWarehouses> stock{};
    std::array<std::int64_t, kWarehouses> handling{};
    std::vector<PlainOrder> orders;
    std::int64_t heaviest = 0; // that the light, cheap channel carries

    explicit RandomSeller(std::mt19937& random)
    {
        const auto below = [&](const int limit) {
            return static_cast<std::int64_t>(random() % static_cast<unsigned>(limit));
        };
        for (int product = 0; product < kProducts; ++product) {
            products.push_back(addProduct("P" + std::to_string(product)));
        }
        for (std::size_t w = 0; w < kWarehouses; ++w) {
            warehouses.push_back(addWarehouse("W" + std::to_string(w)));
            handling[w] = below(3) * 100;
            db.statement("UPDATE warehouses SET handling_package_minor = $2 WHERE id = $1")
                .bind("$1", warehouses[w])
                .bind("$2", handling[w])
                .run();
            for (const auto* code : {"A", "B"}) {
                const auto bin = addBin(warehouses[w], code);
                for (std::size_t p = 0; p < kProducts; ++p) {
                    const auto pieces = below(4);
                    setStock(products[p], bin, Quantity{pieces});
                    stock[w][p] += pieces;
                }
            }
        }
        heaviest = 100 * (2 + below(3));
        addChannel("LIGHT");
        addChannel("STRONG");
        db.statement("UPDATE channels SET max_weight_grams = $1, per_piece_minor = 50 WHERE code = 'LIGHT'")
            .bind("$1", heaviest)
            .run();
        db.execute("UPDATE channels SET max_weight_grams = 700, per_piece_minor = 300 WHERE code = 'STRONG'");
        for (int i = 0; i < 12; ++i) {
            PlainOrder order;
            std::vector<Wanted> lines;
            for (auto count = 1 + below(3); count > 0; --count) {
                const auto product = static_cast<std::size_t>(below(kProducts));
                const auto pieces = 1 + below(3);
                order.wants[product] += pieces;
                lines.push_back({products[product], Quantity{pieces}});
            }
            order.shipBy = 1'000 * below(4);
            const tests::OrderWish wish{.shipBy = fromMilliseconds(order.shipBy)};
            order.package = addPackage({addPaidOrder(lines, wish)}, wish);
            orders.push_back(order);
        }
    }

    /// What a person with pencil and paper does: one order after the other, by deadline.
    std::map<PackageId, std::string> byHand()
    {
        std::map<PackageId, std::string> result;
        std::ranges::stable_sort(orders, {}, &PlainOrder::shipBy);
        for (const auto& order : orders) {
            std::int64_t grams = 0;
            for (const auto pieces : order.wants) {
                grams += pieces * 100;
            }
            const auto* channel = grams <= heaviest ? "LIGHT" : "STRONG";
            std::optional<std::size_t> best;
            for (std::size_t w = 0; w < kWarehouses && grams <= 700; ++w) {
                bool hasAll = true;
                for (std::size_t p = 0; p < kProducts; ++p) {
                    hasAll = hasAll && stock[w][p] >= order.wants[p];
                }
                if (hasAll && (!best || handling[w] < handling[*best])) {
                    best = w;
                }
            }
            for (std::size_t p = 0; best && p < kProducts; ++p) {
                stock[*best][p] -= order.wants[p];
            }
            result[order.package] = best ? "W" + std::to_string(*best) + " " + channel : " ";
        }
        return result;
    }
};

} // namespace

TEST_CASE("An allocation is what a person with pencil and paper would do, and reserves never too much", "[allocation]")
{
    for (unsigned seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        std::mt19937 random{seed};
        RandomSeller seller{random};
        const auto expected = seller.byHand();
        AllocationService{seller.db, seller.clock, seller.actor}.allocate();
        for (const auto& [id, where] : expected) {
            const auto package = seller.package(id);
            CHECK(package.warehouseCode + " " + package.channelCode == where);
        }
        checkBooks(seller);
    }
}

TEST_CASE("Eight processes that allocate at once promise no piece twice and leave whole packages", "[allocation]")
{
    constexpr int kProcesses = 8;
    const tests::TemporaryFolder folder;
    const auto file = folder / "shared.db";
    {
        // Closed before the fork: a connection must not be carried into another process.
        TestWorkspace seller;
        const auto warehouse = seller.addWarehouse("SZ");
        const auto mug = seller.addProduct("MUG");
        const auto lid = seller.addProduct("LID");
        seller.addChannel("POST");
        for (const auto* code : {"A", "B", "C"}) {
            const auto bin = seller.addBin(warehouse, code);
            seller.setStock(mug, bin, Quantity{25});
            seller.setStock(lid, bin, Quantity{20});
        }
        for (int i = 0; i < 100; ++i) {
            seller.addPackage({seller.addPaidOrder({{mug}, {lid}})});
        }
        seller.db.backupTo(file);
    }
    const FixedClock clock{*parseIso8601("2026-11-20T08:00:00Z")};
    std::vector<pid_t> children;
    for (int process = 0; process < kProcesses; ++process) {
        if (const auto child = ::fork(); child == 0) {
            int allocated = 255;
            try {
                db::Connection db{file, {}};
                allocated = static_cast<int>(AllocationService{db, clock, {"tester", {}}}.allocate().allocated);
            } catch (const std::exception& error) {
                std::cerr << error.what() << '\n';
            }
            ::_exit(allocated);
        } else {
            children.push_back(child);
        }
    }
    int allocated = 0;
    for (const auto child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFEXITED(status));
        REQUIRE(WEXITSTATUS(status) != 255);
        allocated += WEXITSTATUS(status);
    }
    CHECK(allocated == 60); // as many as there are lids, each counted by the one process that wrote it
    db::Connection db{file, {}};
    auto query = db.statement("SELECT (SELECT count(*) FROM packages WHERE state = 'ready'),"
                              " (SELECT sum(reserved) FROM stock_levels), (SELECT sum(quantity) FROM reservations),"
                              " (SELECT count(*) FROM packages WHERE reasons = 'short')");
    REQUIRE(query.next());
    CHECK(query.integer(0) == 60);
    CHECK(query.integer(1) == 120);
    CHECK(query.integer(2) == 120);
    CHECK(query.integer(3) == 40);
}
