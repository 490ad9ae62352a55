// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/wave_planner.h"

#include "tests/support/test_workspace.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::floor;
using tests::TestWorkspace;
using tests::day;

namespace {

struct PlanningFloor : TestWorkspace {
    WarehouseId warehouse = addWarehouse("SZ");
    ChannelId channel = addChannel("POST");
    BinId far = addBin(warehouse, "A-1-10");
    BinId near = addBin(warehouse, "A-1-2");
    ProductId mug = addProduct("MUG");
    ProductId lid = addProduct("LID");
    WavePlanner planner{db};
    WaveService waves{db, clock};

    PlanningFloor()
    {
        setStock(mug, near, Quantity{50});
        setStock(lid, far, Quantity{50});
    }
    PackageId add(const std::vector<tests::Wanted>& lines, const tests::OrderWish& wish = {})
    {
        return addReadyPackage(warehouse, channel, lines, wish);
    }
};

} // namespace

TEST_CASE("Waves are proposed by kind, what is due stands first and alone", "[floor]")
{
    PlanningFloor floor;
    const auto later = floor.add({{floor.mug}}, {.shipBy = day(5)});
    const auto due = floor.add({{floor.mug}}, {.shipBy = day(1)});
    const auto urgent = floor.add({{floor.lid}}, {.shipBy = day(9), .urgent = true});
    floor.add({{floor.mug, Quantity{3}}}, {.shipBy = day(5)});
    floor.add({{floor.mug}, {floor.lid, Quantity{2}}}, {.shipBy = day(6)});

    const auto proposals = floor.planner.propose({.dueUntil = day(2)});

    REQUIRE(proposals.size() == 4);
    CHECK(proposals[0].isPressing);
    CHECK(proposals[0].packages == std::vector{urgent, due});
    CHECK(proposals[0].figures.bins == 2);
    CHECK(proposals[0].figures.shipBy == day(1));
    CHECK(proposals[1].kind == WaveKind::single);
    CHECK_FALSE(proposals[1].isPressing);
    CHECK(proposals[1].packages == std::vector{later});
    CHECK(proposals[2].kind == WaveKind::single_sku);
    CHECK(proposals[2].figures.pieces == Quantity{3});
    CHECK(proposals[3].kind == WaveKind::multi);
    CHECK(proposals[3].figures.products == 2);
    CHECK(proposals[3].warehouseCode == "SZ");
    CHECK(floor.planner.countReady() == 5);
    CHECK(floor.number("SELECT count(*) FROM waves") == 0);
}

TEST_CASE("The warehouse that is latest stands first", "[floor]")
{
    PlanningFloor floor;
    const auto early = floor.addWarehouse("AA"); // by its code
    floor.setStock(floor.mug, floor.addBin(early, "B-1"), Quantity{50});
    floor.addReadyPackage(early, floor.channel, {{floor.mug}}, {.shipBy = day(5)});
    floor.add({{floor.mug}}, {.shipBy = day(1)});
    const auto warehouses = [&] {
        std::vector<std::string> codes;
        for (const auto& proposal : floor.planner.propose({})) {
            codes.push_back(proposal.warehouseCode);
        }
        return codes;
    };
    CHECK(warehouses() == std::vector<std::string>{"SZ", "AA"});
    floor.addReadyPackage(early, floor.channel, {{floor.mug}}, {.shipBy = day(1)});
    CHECK(warehouses().front() == "AA");
}

TEST_CASE("A proposed wave becomes the very wave that was shown", "[floor]")
{
    PlanningFloor floor;
    floor.add({{floor.lid}, {floor.mug, Quantity{2}}}, {.shipBy = day(1)});
    floor.add({{floor.lid, Quantity{3}}, {floor.mug}}, {.shipBy = day(2)});
    floor.add({{floor.mug}}, {.shipBy = day(1)});
    const auto proposals = floor.planner.propose({});
    REQUIRE(proposals.size() == 2);
    const auto& proposal = proposals[1];
    const auto shown = floor.planner.lines(proposal);

    const auto report = floor.waves.create(proposal.order(), floor.actor);

    REQUIRE(report.wave);
    CHECK(report.kind == proposal.kind);
    CHECK(report.packages == proposal.figures.packages);
    CHECK(report.pieces == proposal.figures.pieces);
    CHECK(report.bins == proposal.figures.bins);
    CHECK(floor.waves.packages(*report.wave) == proposal.packages);
    const auto made = floor.waves.lines(*report.wave);
    REQUIRE(made.size() == shown.size());
    for (std::size_t i = 0; i < made.size(); ++i) {
        CHECK(made[i].binCode == shown[i].binCode);
        CHECK(made[i].sku == shown[i].sku);
        CHECK(made[i].quantity == shown[i].quantity);
        REQUIRE(made[i].slots.size() == shown[i].slots.size());
        for (std::size_t slot = 0; slot < made[i].slots.size(); ++slot) {
            CHECK(made[i].slots[slot].slot == shown[i].slots[slot].slot);
            CHECK(made[i].slots[slot].quantity == shown[i].slots[slot].quantity);
        }
    }
    CHECK(floor.planner.propose({}).size() == 1);
}

TEST_CASE("What no wave can take yet is counted by what keeps it", "[floor]")
{
    PlanningFloor floor;
    floor.add({{floor.mug}});
    CHECK(floor.planner.countWaiting().empty());
    const auto waiting = [&](const std::string& reasons, const int held) {
        const auto package = floor.addPackage({floor.addPaidOrder({{floor.mug}})});
        floor.db.statement("UPDATE packages SET reasons = $2, held = $3 WHERE id = $1")
            .bind("$1", package)
            .bind("$2", reasons)
            .bind("$3", std::int64_t{held})
            .run();
    };
    waiting("", 0);
    waiting("", 0);
    waiting("short unmatched_sku", 0);
    waiting("bad_address:missing_city", 0);
    waiting("short", 1);
    const auto counts = floor.planner.countWaiting();
    CHECK(counts.at(orders::Stage::waiting) == 2);
    CHECK(counts.at(orders::Stage::unmapped) == 1);
    CHECK(counts.at(orders::Stage::address) == 1);
    CHECK(counts.at(orders::Stage::held) == 1);
    CHECK(counts.size() == 4);
}

TEST_CASE("A proposal that others were faster with takes what is left of it", "[floor]")
{
    PlanningFloor floor;
    floor.add({{floor.mug}});
    const auto taken = floor.add({{floor.mug}});
    const auto proposal = floor.planner.propose({}).front();
    floor.waves.create({.only = {taken}}, floor.actor);

    CHECK(floor.waves.create(proposal.order(), floor.actor).packages == 1);
    CHECK_FALSE(floor.waves.create(proposal.order(), floor.actor).wave);
}

TEST_CASE("Proposals keep to the wall's slots and to the packages of one walk", "[floor]")
{
    PlanningFloor floor;
    for (int i = 0; i < 5; ++i) {
        floor.add({{floor.mug}, {floor.lid}});
        floor.add({{floor.mug}});
    }
    const auto proposals = floor.planner.propose({.maximum = 3, .slots = 2, .wavesOfAKind = 2});
    REQUIRE(proposals.size() == 4);
    CHECK(proposals[0].packages.size() == 3);
    CHECK(proposals[1].packages.size() == 2);
    CHECK(proposals[2].packages.size() == 2);
    CHECK(proposals[3].packages.size() == 2);
}

TEST_CASE("What will stop at the bench is said before the walk", "[floor]")
{
    PlanningFloor floor;
    const auto range = floor.addChannel("RANGE", "range");
    floor.addNumbers(range, 1, 1);
    const auto first = floor.addReadyPackage(floor.warehouse, range, {{floor.mug}});
    const auto second = floor.addReadyPackage(floor.warehouse, range, {{floor.mug}});
    const auto plain = floor.add({{floor.mug}});
    const std::vector all{first, second, plain};

    const auto numbers = floor.planner.warnings(all);
    REQUIRE(numbers.numbers.size() == 1);
    CHECK(numbers.numbers[0].channel == "RANGE");
    CHECK(numbers.numbers[0].left == 1);
    CHECK(numbers.numbers[0].wanted == 2);
    CHECK_FALSE(floor.planner.warnings(std::vector{first, plain}).any());

    floor.waves.create({.only = all}, floor.actor);
    floor.db.statement("UPDATE packages SET held = 1 WHERE id = $1").bind("$1", first).run();
    floor.db.statement("UPDATE packages SET reasons = 'changed' WHERE id = $1").bind("$1", second).run();
    floor.db.statement("UPDATE orders SET platform_status = 'cancelled' WHERE id = $1")
        .bind("$1", floor.orderOf(plain))
        .run();
    const auto stops = floor.planner.warnings(all);
    CHECK(stops.held == 1);
    CHECK(stops.changed == 1);
    CHECK(stops.cancelled == 1);
}
