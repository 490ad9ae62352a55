// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/stock/ledger_repository.h"
#include "tests/core/stock/stock_fixture.h"
#include "tests/support/test_store.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <tuple>

#include <catch2/catch.hpp>

using namespace supercargo;
using stock::StockRepository;

namespace {

using Place = std::pair<ProductId, BinId>;

/// The same rules in the plainest way: maps, no database.
struct PlainStock {
    std::map<Place, std::int64_t> onHand;
    std::map<std::tuple<PackageLineId, ProductId, BinId>, std::int64_t> promised;

    [[nodiscard]] std::int64_t reserved(const Place& place) const
    {
        std::int64_t sum = 0;
        for (const auto& [key, quantity] : promised) {
            sum += Place{std::get<1>(key), std::get<2>(key)} == place ? quantity : 0;
        }
        return sum;
    }
    bool book(const Place& place, const std::int64_t delta)
    {
        if (onHand[place] + delta < reserved(place)) {
            return false;
        }
        onHand[place] += delta;
        return true;
    }
    bool reserve(const PackageLineId line, const Place& place, const std::int64_t quantity)
    {
        if (onHand[place] - reserved(place) < quantity) {
            return false;
        }
        promised[{line, place.first, place.second}] += quantity;
        return true;
    }
    void end(const PackageLineId line, const bool takeOut)
    {
        std::erase_if(promised, [&](const auto& entry) {
            const auto& [of, product, bin] = entry.first;
            if (of == line && takeOut) {
                onHand[{product, bin}] -= entry.second;
            }
            return of == line;
        });
    }
};

struct Worked {
    tests::TestStore store;
    tests::StockFixture rows{store.db};
    StockRepository stock{store.db};
    PlainStock plain;
    std::vector<Place> places;
    std::vector<std::pair<PackageId, PackageLineId>> lines;
    std::mt19937 random;

    explicit Worked(const unsigned seed) : random{seed}
    {
        const auto warehouse = rows.warehouse("SZ");
        std::vector<ProductId> products;
        for (int i = 0; i < 3; ++i) {
            products.push_back(rows.product("SKU-" + std::to_string(i)));
        }
        for (int i = 0; i < 4; ++i) {
            const auto bin = rows.bin(warehouse, "A-" + std::to_string(i));
            std::ranges::transform(products, std::back_inserter(places),
                                   [bin](const ProductId product) { return Place{product, bin}; });
        }
        for (int i = 0; i < 10; ++i) {
            const auto package = rows.package();
            lines.emplace_back(package, rows.line(package));
        }
    }

    std::int64_t below(const std::int64_t limit) { return static_cast<std::int64_t>(random()) % limit; }
    template <typename T>
    const T& any(const std::vector<T>& things)
    {
        return things[static_cast<std::size_t>(below(static_cast<std::int64_t>(things.size())))];
    }

    void step()
    {
        store.clock.advance(std::chrono::seconds{1});
        const stock::MoveNote note{"tester", store.clock.now(), "step", {}};
        const auto [package, line] = any(lines);
        const auto place = any(places);
        const auto quantity = below(5) + 1;
        db::Transaction transaction{store.db, db::Durability::normal};
        switch (below(8)) {
        case 0:
        case 1: bookBoth({place.first, place.second, {quantity}, note}); break;
        case 2: bookBoth({place.first, place.second, {-quantity}, note}); break;
        case 3:
        case 4:
            CHECK(stock.reserve(line, place.first, place.second, {quantity}) == plain.reserve(line, place, quantity));
            break;
        case 5:
            stock.release(std::array{line});
            plain.end(line, false);
            break;
        case 6:
            stock.bookOutReserved(package, note);
            plain.end(line, true);
            break;
        default: moveBoth(place, any(places).second); break;
        }
        transaction.commit();
    }

    void bookBoth(const stock::StockMove& move)
    {
        const bool fits = plain.book({move.product, move.bin}, move.delta.value);
        try {
            stock.book(move);
            CHECK(fits);
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::not_allowed);
            CHECK_FALSE(fits);
        }
    }

    void moveBoth(const Place& from, const BinId to)
    {
        const auto held = std::ranges::find_if(plain.promised, [&](const auto& entry) {
            return std::get<1>(entry.first) == from.first && std::get<2>(entry.first) == from.second;
        });
        if (held == plain.promised.end() || to == from.second) {
            return;
        }
        const auto line = std::get<0>(held->first);
        const auto quantity = below(held->second) + 1;
        const bool moved = plain.reserve(line, {from.first, to}, quantity);
        CHECK(stock.moveReservation(line, from.first, from.second, to, {quantity}) == moved);
        if (moved && (held->second -= quantity) == 0) {
            plain.promised.erase(held);
        }
    }
};

} // namespace

TEST_CASE("Whatever happens in whatever order, the books say what a plain count says", "[stock]")
{
    for (const unsigned seed : {1U, 2U, 3U}) {
        Worked worked{seed};
        for (int step = 1; step <= 1'500; ++step) {
            worked.step();
            if (step % 100 == 0) {
                const auto checked = stock::LedgerRepository{worked.store.db}.verify();
                CHECK(checked.wrong.empty());
                for (const auto& place : worked.places) {
                    const auto level = worked.stock.find(place.first, place.second).value_or(stock::StockLevel{});
                    CHECK(level.onHand.value == worked.plain.onHand[place]);
                    CHECK(level.reserved.value == worked.plain.reserved(place));
                }
            }
        }
    }
}

TEST_CASE("Levels can be rebuilt from the ledger, to the last field", "[stock]")
{
    Worked worked{7};
    for (int step = 0; step < 800; ++step) {
        worked.step();
    }
    const std::string all = "SELECT group_concat(product_id || ':' || bin_id || ':' || on_hand || ':' || reserved || ':'"
                            " || since_at) FROM (SELECT * FROM stock_levels ORDER BY product_id, bin_id)";
    const auto before = worked.store.text(all);
    worked.store.db.execute("UPDATE stock_levels SET on_hand = on_hand + 5, since_at = 0;"
                            "UPDATE stock_levels SET reserved = reserved + 1 WHERE product_id = 1");
    stock::LedgerRepository ledger{worked.store.db};
    const auto checked = ledger.verify();
    CHECK(checked.wrong.size() == static_cast<std::size_t>(checked.checked));
    for (const auto& place : checked.wrong) {
        ledger.rebuild(place.product, place.bin);
    }
    CHECK(ledger.verify().wrong.empty());
    CHECK(worked.store.text(all) == before);
}

TEST_CASE("The stock of any past moment can be read", "[stock]")
{
    Worked worked{11};
    for (int step = 0; step < 200; ++step) {
        worked.step();
    }
    const auto then = worked.store.clock.now();
    const auto counted = worked.plain.onHand;
    for (int step = 0; step < 200; ++step) {
        worked.step();
    }
    for (const auto& level : stock::LedgerRepository{worked.store.db}.levelsAt(then)) {
        CHECK(level.onHand.value == counted.at({level.product, level.bin}));
    }
    CHECK(stock::LedgerRepository{worked.store.db}.levelsAt(fromMilliseconds(0)).empty());
}
