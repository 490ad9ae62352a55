// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/stock_repository.h"

#include "core/base/error.h"
#include "tests/core/stock/stock_fixture.h"
#include "tests/support/test_store.h"

#include <array>

#include <catch2/catch.hpp>

using namespace supercargo;
using stock::StockMove;
using stock::StockRepository;

namespace {

struct Shelf {
    tests::TestStore store;
    tests::StockFixture rows{store.db};
    StockRepository stock{store.db};
    WarehouseId warehouse = rows.warehouse("SZ");
    BinId left = rows.bin(warehouse, "A-1");
    BinId right = rows.bin(warehouse, "A-2");
    ProductId mug = rows.product("MUG");
    PackageId package = rows.package();
    PackageLineId line = rows.line(package);

    void put(const BinId bin, const std::int64_t pieces, const std::string& reference = {})
    {
        stock.book({mug, bin, {pieces}, note("count", reference)});
    }
    [[nodiscard]] stock::MoveNote note(const std::string& reason, const std::string& reference = {}) const
    {
        return {"tester", store.clock.now(), reason, reference};
    }
    std::array<std::int64_t, 2> level(const BinId bin)
    {
        const auto found = stock.find(mug, bin);
        return found ? std::array{found->onHand.value, found->reserved.value} : std::array<std::int64_t, 2>{};
    }
};

} // namespace

TEST_CASE("Pieces are promised once, and come free again together", "[stock]")
{
    Shelf shelf;
    const auto other = shelf.rows.line(shelf.package);
    shelf.put(shelf.left, 3);

    CHECK(shelf.stock.reserve(shelf.line, shelf.mug, shelf.left, {2}));
    CHECK_FALSE(shelf.stock.reserve(other, shelf.mug, shelf.left, {2}));
    CHECK_FALSE(shelf.stock.reserve(other, shelf.mug, shelf.right, {1}));
    CHECK(shelf.stock.reserve(other, shelf.mug, shelf.left, {1}));
    CHECK(shelf.level(shelf.left) == std::array<std::int64_t, 2>{3, 3});

    const auto promised = shelf.stock.reservationsBehind(shelf.mug, shelf.left);
    REQUIRE(promised.size() == 2);
    CHECK(promised[0].line == shelf.line);
    CHECK(promised[0].package == shelf.package);
    CHECK(promised[0].quantity == Quantity{2});

    shelf.stock.release(std::array{shelf.line, other});
    CHECK(shelf.level(shelf.left) == std::array<std::int64_t, 2>{3, 0});
    CHECK(shelf.stock.reservationsBehind(shelf.mug, shelf.left).empty());
}

TEST_CASE("Picking from another bin takes the promise along", "[stock]")
{
    Shelf shelf;
    shelf.put(shelf.left, 5);
    shelf.put(shelf.right, 3);
    REQUIRE(shelf.stock.reserve(shelf.line, shelf.mug, shelf.left, {4}));

    CHECK(shelf.stock.moveReservation(shelf.line, shelf.mug, shelf.left, shelf.right, {1}));
    CHECK(shelf.stock.moveReservation(shelf.line, shelf.mug, shelf.left, shelf.right, {2}));
    CHECK_FALSE(shelf.stock.moveReservation(shelf.line, shelf.mug, shelf.left, shelf.right, {1}));
    CHECK(shelf.level(shelf.left) == std::array<std::int64_t, 2>{5, 1});
    CHECK(shelf.level(shelf.right) == std::array<std::int64_t, 2>{3, 3});
    CHECK(shelf.stock.moveReservation(shelf.line, shelf.mug, shelf.right, shelf.left, {3}));
    CHECK(shelf.stock.reservationsBehind(shelf.mug, shelf.right).empty());
    CHECK_THROWS_AS(shelf.stock.moveReservation(shelf.line, shelf.mug, shelf.right, shelf.left, {1}), Error);
}

TEST_CASE("What is promised cannot be booked away", "[stock]")
{
    Shelf shelf;
    shelf.put(shelf.left, 5);
    REQUIRE(shelf.stock.reserve(shelf.line, shelf.mug, shelf.left, {4}));
    try {
        shelf.put(shelf.left, -2);
        FAIL("four of five are promised");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::not_allowed);
    }
    CHECK_THROWS_AS(shelf.put(shelf.right, -1), Error);
    shelf.put(shelf.left, -1);
    CHECK(shelf.level(shelf.left) == std::array<std::int64_t, 2>{4, 4});
    CHECK(shelf.store.number("SELECT count(*) FROM stock_moves") == 2);
}

TEST_CASE("A packed package's pieces leave their bins, and come back once when it is voided", "[stock]")
{
    Shelf shelf;
    shelf.put(shelf.left, 2);
    shelf.put(shelf.right, 3);
    const auto second = shelf.rows.line(shelf.package);
    REQUIRE(shelf.stock.reserve(shelf.line, shelf.mug, shelf.left, {1}));
    REQUIRE(shelf.stock.reserve(second, shelf.mug, shelf.left, {1}));
    REQUIRE(shelf.stock.reserve(second, shelf.mug, shelf.right, {2}));

    const auto out = shelf.stock.bookOutReserved(shelf.package, shelf.note("packed", "P1"));
    CHECK(out.size() == 2);
    CHECK(shelf.level(shelf.left) == std::array<std::int64_t, 2>{0, 0});
    CHECK(shelf.level(shelf.right) == std::array<std::int64_t, 2>{1, 0});
    CHECK(shelf.stock.bookOutReserved(shelf.package, shelf.note("packed", "P1")).empty());

    const auto back = shelf.stock.bookBack({}, shelf.note("void", "P1"));
    REQUIRE(back.size() == 2);
    CHECK(back[0].bin == shelf.left);
    CHECK(back[0].delta == Quantity{2});
    CHECK(shelf.stock.bookBack({}, shelf.note("void", "P1")).empty());
    CHECK(shelf.level(shelf.right) == std::array<std::int64_t, 2>{3, 0});

    // Packed and voided again, and this time the packer names a bin.
    REQUIRE(shelf.stock.reserve(shelf.line, shelf.mug, shelf.right, {3}));
    shelf.stock.bookOutReserved(shelf.package, shelf.note("packed", "P1"));
    const auto named = shelf.stock.bookBack(shelf.left, shelf.note("void", "P1"));
    REQUIRE(named.size() == 1);
    CHECK(named[0].delta == Quantity{3});
    CHECK(shelf.level(shelf.left) == std::array<std::int64_t, 2>{5, 0});
}

TEST_CASE("The oldest stock is offered first, then the nearest in the walk", "[stock]")
{
    Shelf shelf;
    const auto far = shelf.rows.warehouse("US");
    const auto abroad = shelf.rows.bin(far, "A-0");
    shelf.put(shelf.right, 1);
    shelf.store.clock.advance(std::chrono::hours{1});
    shelf.put(shelf.left, 1);
    shelf.put(abroad, 1);

    const auto free = shelf.stock.freeStock(std::array{shelf.warehouse, far});
    REQUIRE(free.size() == 3);
    CHECK(free[0].bin == shelf.right);
    CHECK(free[1].bin == abroad);
    CHECK(free[1].warehouse == far);
    CHECK(free[2].bin == shelf.left);
    CHECK(shelf.stock.freeStock(std::array{far}).size() == 1);

    // An emptied bin starts again with its next piece.
    shelf.put(shelf.right, -1);
    shelf.store.clock.advance(std::chrono::hours{1});
    shelf.put(shelf.right, 1);
    CHECK(shelf.stock.freeStock(std::array{shelf.warehouse})[0].bin == shelf.left);
}
