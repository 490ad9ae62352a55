// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing or broken at the station.
#include "core/base/error.h"
#include "tests/core/floor/short_floor.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::floor;
using tests::ShortFloor;
using tests::day;

TEST_CASE("A piece missing at the bench is fetched from another bin, and the package stays open", "[floor][shortage]")
{
    ShortFloor floor;
    const auto lid = floor.stocked("LID", "222");
    const auto package = floor.ready({{floor.mug, Quantity{2}}, {lid}});
    floor.setStock(floor.mug, floor.farBin, Quantity{1});
    floor.scan("222");
    floor.scan("111");

    const auto lost = floor.stations.reportMissing(floor.mug, Quantity{1}, floor.bench);

    CHECK(lost.package == package);
    CHECK(lost.packageNumber == floor.barcodeOf(package));
    CHECK(lost.product.sku == "MUG");
    CHECK_FALSE(lost.isShort());
    REQUIRE(lost.fetch.size() == 1);
    CHECK(lost.fetch[0].bin == "A-1-10");
    CHECK(lost.fetch[0].quantity == Quantity{1});
    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{4});
    CHECK(floor.level(floor.mug, floor.bin).reserved == Quantity{1});
    const auto move = floor.lastMove();
    CHECK(move.note.reason == "missing_at_bench");
    CHECK(move.note.reference == floor.barcodeOf(package));
    CHECK(floor.text("SELECT after FROM audit_entries WHERE action = 'missing_at_bench' AND station = 'Bench 1'") ==
          "MUG@A-1-2=1");
    CHECK(floor.stations.get("Bench 1").openPackage == package);
    CHECK(floor.scan("111").code == AnswerCode::label_out_);
    CHECK(floor.level(floor.mug, floor.farBin).onHand == Quantity{0});
    CHECK(floor.booksAreTrue());
}

TEST_CASE("A piece that is nowhere ends the claim, and the package waits, short", "[floor][shortage]")
{
    ShortFloor floor;
    const auto lid = floor.stocked("LID", "222");
    floor.setStock(floor.mug, floor.bin, Quantity{1});
    const auto package = floor.ready({{floor.mug}, {lid}});
    const auto wave = floor.wave(WaveKind::multi);
    floor.scan(floor.barcodeOf(package));
    floor.scan("222");

    const auto lost = floor.stations.reportMissing(floor.mug, Quantity{1}, floor.bench);

    CHECK(lost.isShort());
    CHECK(floor.state(package) == "waiting");
    CHECK(toString(floor.package(package).reasons) == "short");
    CHECK_FALSE(floor.stations.get("Bench 1").openPackage);
    CHECK_FALSE(floor.package(package).station);
    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{0});
    CHECK(floor.level(lid, floor.bin).reserved == Quantity{0});
    CHECK(floor.lastMove().note.reference == waveCode(wave.value));
    CHECK(floor.waves.get(wave).state == WaveState::done);
    CHECK(floor.word("111") == "short");
    CHECK(packages::StageKeeper{floor.db}.countersAreTrue());
}

TEST_CASE("Without an open package the least pressing one of the open wave lacks the piece", "[floor][shortage]")
{
    ShortFloor floor;
    floor.setStock(floor.mug, floor.bin, Quantity{2});
    const auto early = floor.ready({{floor.mug}}, {.shipBy = day(1)});
    const auto late = floor.ready({{floor.mug}}, {.shipBy = day(2)});
    const auto wave = floor.wave();
    floor.scan(waveCode(wave.value));

    const auto lost = floor.stations.reportMissing(floor.mug, Quantity{1}, floor.bench);

    CHECK(lost.package == late);
    CHECK(lost.isShort());
    CHECK(floor.scan("111").package == early);
    CHECK(floor.word("111") == "short");
    CHECK(floor.booksAreTrue());
}

TEST_CASE("At the end of a wall each gap names its bin, and what is reported missing is fetched or waits",
          "[floor][shortage]")
{
    ShortFloor floor;
    const auto lid = floor.stocked("LID", "222");
    const auto first = floor.ready({{floor.mug}, {lid}}, {.shipBy = day(1)});
    const auto second = floor.ready({{floor.mug}, {lid, Quantity{2}}}, {.shipBy = day(2)});
    const auto wave = floor.wave(WaveKind::multi);
    floor.scan(waveCode(wave.value));
    floor.scan("222");
    floor.scan("222");
    BenchRepository bench{floor.db};
    const auto gaps = bench.gaps(wave);
    REQUIRE(gaps.size() == 3);
    CHECK(gaps[0].slot == 1);
    CHECK(gaps[0].sku == "MUG");
    CHECK(gaps[0].bin == "A-1-2");
    CHECK(gaps[1].slot == 2);
    CHECK(gaps[1].sku == "LID");
    CHECK(gaps[1].missing == Quantity{1});

    floor.setStock(floor.mug, floor.bin, Quantity{2}); // none to spare
    floor.setStock(floor.mug, floor.farBin, Quantity{1});
    const auto lost = floor.stations.reportGaps(floor.bench);

    // The one spare mug goes to the first slot; the second one's lid is nowhere to be had again.
    REQUIRE_FALSE(lost.empty());
    CHECK(lost[0].slot == 1);
    REQUIRE(lost[0].fetch.size() == 1);
    CHECK(lost[0].fetch[0].bin == "A-1-10");
    CHECK(floor.state(first) != "waiting");
    CHECK(floor.state(second) == "waiting");
    CHECK(floor.booksAreTrue());
}

TEST_CASE("All of it is missing: nothing is fetched again from a bin that was found empty", "[floor][shortage]")
{
    ShortFloor floor;
    const auto lid = floor.stocked("LID", "222");
    const auto first = floor.ready({{floor.mug}, {lid}}, {.shipBy = day(1)});
    const auto second = floor.ready({{floor.mug}, {lid}}, {.shipBy = day(2)});
    const auto wave = floor.wave(WaveKind::multi);
    floor.scan(waveCode(wave.value));
    floor.scan("222");
    floor.scan("222");
    floor.setStock(floor.mug, floor.farBin, Quantity{1}); // its own bin has three to spare, as the books go

    const auto lost = floor.stations.reportGaps(floor.bench);

    REQUIRE(lost.size() == 2);
    REQUIRE(lost[0].fetch.size() == 1);
    CHECK(lost[0].fetch[0].bin == "A-1-10");
    CHECK(lost[1].isShort()); // the other bin has no second one
    CHECK(floor.state(second) == "waiting");
    CHECK(floor.level(floor.mug, floor.farBin).reserved == Quantity{1});
    CHECK(floor.booksAreTrue());

    // Nor is it there: the first bin is not named again.
    const auto again = floor.stations.reportGaps(floor.bench);
    REQUIRE(again.size() == 1);
    CHECK(again[0].isShort());
    CHECK(floor.state(first) == "waiting");
    CHECK(floor.booksAreTrue());
}

TEST_CASE("A gap is not sent to the bin that another gap has just found empty", "[floor][shortage]")
{
    ShortFloor floor;
    const auto lid = floor.stocked("LID", "222");
    floor.setStock(floor.mug, floor.bin, Quantity{1});
    floor.setStock(floor.mug, floor.farBin, Quantity{5});
    const auto first = floor.ready({{floor.mug}, {lid}}, {.shipBy = day(1)});
    const auto second = floor.ready({{floor.mug}, {lid}}, {.shipBy = day(2)});
    const auto wave = floor.wave(WaveKind::multi);
    floor.scan(waveCode(wave.value));
    floor.scan("222");
    floor.scan("222");
    const auto gaps = BenchRepository{floor.db}.gaps(wave);
    REQUIRE(gaps.size() == 2);
    REQUIRE(gaps[0].bin != gaps[1].bin);

    const auto lost = floor.stations.reportGaps(floor.bench);

    REQUIRE(lost.size() == 2);
    CHECK(lost[0].isShort());
    CHECK(lost[1].isShort());
    CHECK(floor.state(first) == "waiting");
    CHECK(floor.state(second) == "waiting");
    CHECK(floor.booksAreTrue());
}

TEST_CASE("A piece that broke in its slot leaves that slot, which lacks it until another one is scanned",
          "[floor][shortage]")
{
    ShortFloor floor;
    const auto lid = floor.stocked("LID", "222");
    floor.setStock(floor.mug, floor.farBin, Quantity{2});
    const auto first = floor.ready({{floor.mug}, {lid}}, {.shipBy = day(1)});
    floor.ready({{floor.mug}, {lid}}, {.shipBy = day(2)});
    const auto wave = floor.wave(WaveKind::multi);
    floor.scan(waveCode(wave.value));
    floor.scan("111");
    REQUIRE(floor.scan("222").slot == 1); // full
    REQUIRE_FALSE(floor.package(first).station);

    const auto lost = floor.stations.reportDamaged(floor.mug, floor.bench, 1);

    CHECK(lost.slot == 1);
    REQUIRE(lost.fetch.size() == 1);
    CHECK(lost.fetch[0].bin == "A-1-10");
    CHECK(floor.lastMove().note.reason == "damaged");
    CHECK(floor.package(first).station == floor.bench);
    CHECK(floor.word("222") == "put_in_slot"); // into the other one
    CHECK(floor.word("1") == "short");
    CHECK(floor.scan("111").slot == 1);
    CHECK(floor.word("1") == "label_out");
    CHECK(floor.booksAreTrue());
    CHECK_THROWS_AS(floor.stations.reportDamaged(floor.mug, floor.bench, 1), Error); // it has left the wall
    CHECK_THROWS_AS(floor.stations.reportDamaged(floor.mug, floor.bench, 2), Error); // none lies there
    CHECK_THROWS_AS(floor.stations.reportDamaged(floor.mug, floor.bench, 9), Error);
}

TEST_CASE("A damaged piece is booked out, and one that was scanned is scanned anew", "[floor][shortage]")
{
    ShortFloor floor;
    const auto package = floor.ready({{floor.mug, Quantity{3}}});
    floor.setStock(floor.mug, floor.farBin, Quantity{4});
    floor.scan("111");
    floor.scan("111");

    const auto lost = floor.stations.reportDamaged(floor.mug, floor.bench);

    REQUIRE(lost.fetch.size() == 1);
    CHECK(lost.fetch[0].bin == "A-1-10");
    CHECK(floor.lastMove().note.reason == "damaged");
    CHECK(floor.lastMove().delta == Quantity{-1});
    CHECK(floor.package(package).station == floor.bench);
    // Undo takes the other scanned piece back, not the damaged one once more.
    CHECK(floor.stations.undo(floor.bench).remaining == 3);
    CHECK_THROWS_AS(floor.stations.undo(floor.bench), Error);
    CHECK(floor.word("111") == "piece_ok");
    CHECK(floor.word("111") == "piece_ok");
    CHECK(floor.word("111") == "label_out");
    CHECK(floor.booksAreTrue());
}

TEST_CASE("A damaged piece is replaced from its own bin where no other has one", "[floor][shortage]")
{
    ShortFloor floor;
    floor.ready({{floor.mug, Quantity{2}}});
    const auto before = floor.level(floor.mug, floor.bin);
    floor.scan("111");

    const auto lost = floor.stations.reportDamaged(floor.mug, floor.bench);

    CHECK_FALSE(lost.isShort());
    REQUIRE(lost.fetch.size() == 1);
    CHECK(lost.fetch[0].bin == "A-1-2");
    CHECK(floor.level(floor.mug, floor.bin).onHand == before.onHand - Quantity{1});
    CHECK(floor.level(floor.mug, floor.bin).reserved == before.reserved);
    CHECK(floor.word("111") == "piece_ok");
    CHECK(floor.word("111") == "label_out");
    CHECK(floor.booksAreTrue());
}

TEST_CASE("A voided package gives back what it took, not what was lost on its way", "[floor][shortage]")
{
    ShortFloor floor;
    const auto package = floor.ready({{floor.mug, Quantity{2}}});
    floor.setStock(floor.mug, floor.farBin, Quantity{1});
    floor.scan("111");
    floor.stations.reportMissing(floor.mug, Quantity{1}, floor.bench);
    floor.scan("111");
    REQUIRE(floor.state(package) == "packed");
    const auto shown = LabelRepository{floor.db}.content(package);
    REQUIRE(shown.lines.size() == 1);
    CHECK(shown.lines[0].quantity == 2);

    floor.labels.voidLabel(package, "torn", {});

    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{4});
    CHECK(floor.level(floor.mug, floor.farBin).onHand == Quantity{1});
}

TEST_CASE("What nothing open lacks cannot be reported missing or damaged", "[floor][shortage]")
{
    ShortFloor floor;
    const auto lid = floor.stocked("LID", "222");
    const auto package = floor.ready({{floor.mug, Quantity{2}}});
    CHECK_THROWS_AS(floor.stations.reportMissing(floor.mug, Quantity{1}, floor.bench), Error);
    floor.scan(floor.barcodeOf(package));
    for (const auto quantity : {-1, 0, 3}) {
        CHECK_THROWS_AS(floor.stations.reportMissing(floor.mug, Quantity{quantity}, floor.bench), Error);
    }
    CHECK_THROWS_AS(floor.stations.reportDamaged(lid, floor.bench), Error);
    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{5});
}
