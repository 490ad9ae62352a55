// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/count_service.h"

#include "core/base/error.h"
#include "tests/core/floor/short_floor.h"

#include <functional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::floor;
using tests::ShortFloor;
using tests::day;

namespace {

struct CountedFloor : ShortFloor {
    stock::StockService books{db, clock, actor};
    CountService counts{db, clock, books, actor};

    CountReport count(const std::int64_t pieces, const CountDoubts& agreed = {})
    {
        return counts.count("mug", "SZ/A-1-2", Quantity{pieces}, agreed);
    }
    PackageId mugs(const std::int64_t pieces, const Instant shipBy)
    {
        return ready({{mug, Quantity{pieces}}}, {.shipBy = shipBy});
    }
};

/// What follows `not_allowed`; empty where it is allowed.
std::vector<std::string> refusalOf(const std::function<void()>& act)
{
    try {
        act();
    } catch (const Error& error) {
        return error.code() == ErrorCode::not_allowed ? error.arguments() : std::vector<std::string>{"other"};
    }
    return {};
}

} // namespace

TEST_CASE("A count below what is promised is asked about, then the least urgent packages wait again", "[floor][count]")
{
    CountedFloor floor;
    const auto urgent = floor.mugs(2, day(1));
    const auto later = floor.mugs(1, day(5));
    const auto latest = floor.mugs(1, day(9));

    const auto asked = floor.count(2);
    CHECK_FALSE(asked.isBooked);
    CHECK(asked.before.onHand == Quantity{5});
    CHECK(asked.before.reserved == Quantity{4});
    CHECK(asked.doubts.waitAgain == std::vector{latest, later});
    CHECK(floor.state(later) == "ready"); // nothing is done yet
    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{5});
    CHECK(floor.number("SELECT count(*) FROM audit_entries WHERE action = 'stock_counted'") == 0);

    const auto booked = floor.count(2, asked.doubts);
    CHECK(booked.isBooked);
    CHECK(floor.state(urgent) == "ready");
    CHECK(floor.state(later) == "waiting");
    CHECK(floor.state(latest) == "waiting");
    CHECK(floor.package(later).reasons.front().code == packages::ReasonCode::short_);
    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{2});
    CHECK(floor.level(floor.mug, floor.bin).reserved == Quantity{2});
    CHECK(floor.booksAreTrue());
    CHECK(floor.lastMove().note.reason == "count");
    CHECK(floor.lastMove().delta == Quantity{-3});
    CHECK(floor.text("SELECT stage FROM orders WHERE id = " + std::to_string(floor.orderOf(later).value)) == "short");
    // The history says what happened to bin and packages.
    CHECK(floor.text("SELECT field || ' ' || before || ' ' || after FROM audit_entries"
                     " WHERE action = 'stock_counted'") == "SZ/A-1-2 5 2");
    CHECK(floor.number("SELECT count(*) FROM audit_entries WHERE subject = 'package' AND action = 'short_by_count'"
                       " AND after = 'MUG@A-1-2=1'") == 2);
    CHECK(floor.number("SELECT count(*) FROM audit_entries WHERE action = 'state' AND before = 'ready'"
                       " AND after = 'waiting'") == 2);
}

TEST_CASE("Only as many packages wait again as are short of pieces", "[floor][count]")
{
    CountedFloor floor;
    const auto urgent = floor.mugs(1, day(1));
    const auto latest = floor.mugs(4, day(9));
    const auto asked = floor.count(4);
    CHECK(asked.doubts.waitAgain == std::vector{latest});
    REQUIRE(floor.count(4, asked.doubts).isBooked);
    CHECK(floor.state(urgent) == "ready");
    CHECK(floor.level(floor.mug, floor.bin).free() == Quantity{3});
}

TEST_CASE("What another bin has takes the place of pieces that a count misses, and nobody waits", "[floor][count]")
{
    CountedFloor floor;
    floor.setStock(floor.mug, floor.farBin, Quantity{3});
    const auto package = floor.mugs(5, day(2));
    const auto report = floor.count(3);
    CHECK(report.isBooked);
    CHECK_FALSE(report.doubts.any());
    REQUIRE(report.moved.size() == 1);
    CHECK(report.moved[0].toBin == "A-1-10");
    CHECK(report.moved[0].quantity == Quantity{2});
    CHECK(floor.state(package) == "ready");
    CHECK(floor.level(floor.mug, floor.bin).reserved == Quantity{3});
    CHECK(floor.level(floor.mug, floor.farBin).reserved == Quantity{2});
    CHECK(floor.booksAreTrue());
}

TEST_CASE("What has changed since it was asked about is asked about again", "[floor][count]")
{
    CountedFloor floor;
    floor.mugs(2, day(1));
    const auto before = floor.count(1);
    const auto meanwhile = floor.mugs(1, day(9));
    const auto now = floor.count(1, before.doubts);
    CHECK_FALSE(now.isBooked);
    CHECK(now.doubts.waitAgain.front() == meanwhile);
    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{5});
}

TEST_CASE("What a wave walks for, or a station packs, is not taken away by a count, which says whose it is",
          "[floor][count]")
{
    CountedFloor floor;
    const auto inWave = floor.mugs(1, day(1));
    const auto wave = floor.wave();
    const auto open = floor.mugs(2, day(2));
    floor.scan("111"); // the wave's: its label comes out
    REQUIRE(floor.state(inWave) == "packed");
    const auto second = floor.mugs(1, day(1));
    const auto next = floor.wave();
    REQUIRE(next != wave);
    const auto ready = floor.mugs(1, day(9));
    CHECK(refusalOf([&] { floor.count(0); }) == std::vector<std::string>{"reserved_in_waves", "0", "1", "2"});

    floor.waves.takeApart(next, floor.actor);
    CHECK(floor.state(second) == "waiting");
    floor.scan(floor.barcodeOf(open));
    floor.scan("111");
    REQUIRE(floor.package(open).station);
    CHECK(refusalOf([&] { floor.count(1); }) == std::vector<std::string>{"reserved_at_stations", "1", "2", "Bench 1"});
    const auto asked = floor.count(2); // what is ready gives way
    CHECK(asked.doubts.waitAgain == std::vector{ready});
}

TEST_CASE("A count far from the books is asked about, however it came to it; an empty bin is filled", "[floor][count]")
{
    CountedFloor floor;
    floor.setStock(floor.mug, floor.bin, Quantity{30});
    CHECK(floor.count(19).isBooked); // 11 of 30
    CHECK_FALSE(floor.count(8).isBooked); // 11 of 19
    CHECK_FALSE(floor.count(190).isBooked);
    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{19});
    CHECK(floor.count(190, {.isLarge = true}).isBooked);
    CHECK(floor.count(0, {.isLarge = true}).isBooked);
    CHECK(floor.count(500).isBooked);
    floor.setStock(floor.mug, floor.bin, Quantity{10});
    CHECK(floor.count(0).isBooked); // ten pieces are not many
    CHECK(refusalOf([&] { floor.count(-1); }) == std::vector<std::string>{"other"});
    CHECK(refusalOf([&] { floor.counts.count("NONE", "A-1-2", Quantity{1}); }) == std::vector<std::string>{"other"});
}
