// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/wave_service.h"

#include "core/base/error.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::floor;
using tests::TestWorkspace;
using tests::day;

namespace {

struct Floor : TestWorkspace {
    WarehouseId warehouse = addWarehouse("SZ");
    ChannelId channel = addChannel("POST");
    BinId far = addBin(warehouse, "A-1-10");
    BinId near = addBin(warehouse, "A-1-2");
    ProductId mug = addProduct("MUG");
    ProductId lid = addProduct("LID");
    WaveService waves{db, clock};

    Floor()
    {
        setStock(mug, near, Quantity{20});
        setStock(lid, far, Quantity{20});
    }
    PackageId add(const std::vector<tests::Wanted>& lines, const tests::OrderWish& wish = {})
    {
        return addReadyPackage(warehouse, channel, lines, wish);
    }
};

} // namespace

TEST_CASE("A wave of single items takes the most pressing packages and leaves the others", "[floor]")
{
    Floor floor;
    const auto late = floor.add({{floor.mug}}, {.shipBy = day(3)});
    const auto early = floor.add({{floor.mug}}, {.shipBy = day(1)});
    const auto urgent = floor.add({{floor.mug}}, {.shipBy = day(9), .urgent = true});
    const auto several = floor.add({{floor.mug, Quantity{2}}}, {.shipBy = day(1)});

    const auto report = floor.waves.create({.kind = WaveKind::single, .maximum = 2}, floor.actor);

    REQUIRE(report.wave);
    CHECK(report.kind == WaveKind::single);
    CHECK(report.warehouse == "SZ");
    CHECK(report.packages == 2);
    CHECK(report.pieces == Quantity{2});
    CHECK(report.bins == 1);
    CHECK(floor.waves.packages(*report.wave) == std::vector{urgent, early});
    CHECK(floor.state(urgent) == "in_wave");
    CHECK(floor.state(late) == "ready");
    CHECK(floor.state(several) == "ready");
    CHECK(floor.text("SELECT stage FROM orders WHERE id = " + std::to_string(floor.orderOf(urgent).value)) ==
          "in_wave");
    CHECK(packages::StageKeeper{floor.db}.countersAreTrue());
}

TEST_CASE("The pick list walks A-1-2 before A-1-10 and tells each slot's share", "[floor]")
{
    Floor floor;
    floor.add({{floor.lid}, {floor.mug, Quantity{2}}}, {.shipBy = day(1)});
    floor.add({{floor.lid, Quantity{3}}, {floor.mug}}, {.shipBy = day(2)});

    const auto report = floor.waves.create({.kind = WaveKind::multi}, floor.actor);
    REQUIRE(report.wave);
    const auto lines = floor.waves.lines(*report.wave);

    REQUIRE(lines.size() == 2);
    CHECK(lines[0].binCode == "A-1-2");
    CHECK(lines[0].sku == "MUG");
    CHECK(lines[0].quantity == Quantity{3});
    REQUIRE(lines[0].slots.size() == 2);
    CHECK(lines[0].slots[0].slot == 1);
    CHECK(lines[0].slots[0].quantity == Quantity{2});
    CHECK(lines[1].binCode == "A-1-10");
    CHECK(lines[1].slots[1].quantity == Quantity{3});
}

TEST_CASE("A wave for the sorting wall holds no more packages than the wall has slots", "[floor]")
{
    Floor floor;
    for (int i = 0; i < 4; ++i) {
        floor.add({{floor.lid}, {floor.mug}});
    }
    const auto report = floor.waves.create({.kind = WaveKind::multi, .slots = 3}, floor.actor);
    CHECK(report.packages == 3);
}

TEST_CASE("A wave of any kind is what its packages are", "[floor]")
{
    Floor floor;
    SECTION("single items only")
    {
        floor.add({{floor.mug}});
        floor.add({{floor.lid}});
        CHECK(floor.waves.create({}, floor.actor).kind == WaveKind::single);
    }
    SECTION("several pieces of one product only")
    {
        floor.add({{floor.mug, Quantity{2}}});
        CHECK(floor.waves.create({}, floor.actor).kind == WaveKind::single_sku);
    }
    SECTION("mixed ones are sorted at the wall")
    {
        floor.add({{floor.mug, Quantity{2}}});
        floor.add({{floor.mug}});
        const auto report = floor.waves.create({}, floor.actor);
        CHECK(report.kind == WaveKind::multi);
        CHECK(report.packages == 2);
    }
}

TEST_CASE("Held packages and packages of another wave enter no wave", "[floor]")
{
    Floor floor;
    const auto held = floor.add({{floor.mug}});
    floor.db.statement("UPDATE packages SET held = 1 WHERE id = $1").bind("$1", held).run();
    CHECK_FALSE(floor.waves.create({}, floor.actor).wave);
    CHECK(floor.number("SELECT count(*) FROM waves") == 0);

    floor.add({{floor.mug}});
    CHECK(floor.waves.create({}, floor.actor).packages == 1);
    CHECK_FALSE(floor.waves.create({}, floor.actor).wave);
    CHECK(floor.state(held) == "ready");
}

TEST_CASE("A picked wave has picked packages", "[floor]")
{
    Floor floor;
    const auto package = floor.add({{floor.mug}});
    const auto wave = *floor.waves.create({}, floor.actor).wave;

    const auto report = floor.waves.picked(wave, {}, floor.actor);

    CHECK(report.picked == 1);
    CHECK(floor.state(package) == "picked");
    CHECK(floor.waves.get(wave).state == WaveState::picked);
}

TEST_CASE("What is missing in a bin is taken from the next bin that has it", "[floor]")
{
    Floor floor;
    const auto package = floor.add({{floor.mug, Quantity{3}}});
    const auto wave = *floor.waves.create({}, floor.actor).wave;
    floor.setStock(floor.mug, floor.far, Quantity{5});

    const auto report = floor.waves.picked(wave, std::vector{parseShortage("mug@A-1-2=2")}, floor.actor);

    CHECK(report.givenUp.empty());
    REQUIRE(report.moved.size() == 1);
    CHECK(report.moved[0].toBin == "A-1-10");
    CHECK(floor.level(floor.mug, floor.near).reserved == Quantity{1});
    CHECK(floor.level(floor.mug, floor.far).reserved == Quantity{2});
    CHECK(floor.state(package) == "picked");
    const auto lines = floor.waves.lines(wave);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].quantity == Quantity{1});
    CHECK(lines[0].missing == Quantity{2});
    CHECK(lines[1].quantity == Quantity{2});
}

TEST_CASE("What is nowhere is missing from the packages with the latest ship-by", "[floor]")
{
    Floor floor;
    floor.setStock(floor.mug, floor.near, Quantity{3});
    const auto first = floor.add({{floor.mug}}, {.shipBy = day(1)});
    const auto last = floor.add({{floor.mug}}, {.shipBy = day(3)});
    const auto second = floor.add({{floor.mug}}, {.shipBy = day(2)});
    const auto wave = *floor.waves.create({}, floor.actor).wave;

    const auto report = floor.waves.picked(wave, std::vector{parseShortage("MUG@A-1-2=1")}, floor.actor);

    CHECK(report.givenUp == std::vector{last});
    CHECK(report.picked == 2);
    const auto short_ = floor.package(last);
    CHECK(short_.state == packages::PackageState::waiting);
    CHECK(toString(short_.reasons) == "short");
    CHECK_FALSE(short_.wave);
    CHECK(floor.state(first) == "picked");
    CHECK(floor.state(second) == "picked");
    CHECK(floor.level(floor.mug, floor.near).reserved == Quantity{2});
    CHECK(floor.text("SELECT stage FROM orders WHERE id = " + std::to_string(floor.orderOf(last).value)) == "short");
}

TEST_CASE("A shortage of what was not to be picked is refused and changes nothing", "[floor]")
{
    Floor floor;
    const auto package = floor.add({{floor.mug}});
    const auto wave = *floor.waves.create({}, floor.actor).wave;
    for (const auto* const shortage : {"LID@A-1-10=1", "MUG@A-1-10=1", "MUG@A-1-2=2"}) {
        CHECK_THROWS_AS(floor.waves.picked(wave, std::vector{parseShortage(shortage)}, floor.actor), Error);
    }
    CHECK(floor.state(package) == "in_wave");
    for (const auto* const text : {"MUG", "MUG@A", "MUG@A=", "MUG@A=0", "MUG@A=x", "@A=1", "MUG@=1"}) {
        CHECK_THROWS_AS(parseShortage(text), Error);
    }
    CHECK(parseShortage("A=B@C@D=12").sku == "A=B@C");
}

TEST_CASE("Nobody walks for a package that left its wave before it was packed", "[floor]")
{
    Floor floor;
    const auto stays = floor.add({{floor.mug, Quantity{2}}, {floor.lid}});
    const auto leaves = floor.add({{floor.mug}, {floor.lid, Quantity{3}}});
    const auto wave = *floor.waves.create({.kind = WaveKind::multi}, floor.actor).wave;
    packages::PackageRepository packages{floor.db};
    const packages::Act act{floor.actor, floor.clock.now()};

    SECTION("its order was cancelled")
    {
        db::Transaction transaction{floor.db};
        REQUIRE(packages.cancel(leaves, act));
        transaction.commit();
    }
    SECTION("it waits for its order's changed lines")
    {
        db::Transaction transaction{floor.db};
        REQUIRE(packages.backToWaiting(leaves, act));
        transaction.commit();
    }
    const auto lines = floor.waves.lines(wave);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].quantity == Quantity{2});
    CHECK(lines[1].quantity == Quantity{1});
    CHECK(floor.waves.get(wave).state == WaveState::open);

    db::Transaction transaction{floor.db};
    REQUIRE(packages.cancel(stays, act));
    transaction.commit();
    CHECK(floor.waves.lines(wave).empty());
    CHECK(floor.waves.get(wave).state == WaveState::done);
}

TEST_CASE("A wave taken apart gives its packages and its stock back", "[floor]")
{
    Floor floor;
    const auto package = floor.add({{floor.mug}});
    const auto wave = *floor.waves.create({}, floor.actor).wave;

    floor.waves.takeApart(wave, floor.actor);

    CHECK(floor.state(package) == "waiting");
    CHECK(floor.level(floor.mug, floor.near).reserved == Quantity{0});
    CHECK(floor.waves.get(wave).state == WaveState::done);
    CHECK_THROWS_AS(floor.waves.takeApart(wave, floor.actor), Error);
    CHECK_THROWS_AS(floor.waves.get(WaveId{99}), Error);
}
