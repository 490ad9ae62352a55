// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/packages/allocation_service.h"
#include "tests/core/floor/short_floor.h"

#include <catch2/catch.hpp>

#include <random>

using namespace supercargo;
using namespace supercargo::floor;
using tests::ShortFloor;
using tests::day;

// ---- At the bin ------------------------------------------------------------------------------------------------

TEST_CASE("Pieces that the picker did not find leave the bin's books until someone counts", "[floor][shortage]")
{
    ShortFloor floor;
    for (int i = 1; i <= 5; ++i) {
        floor.ready({{floor.mug}}, {.shipBy = day(i)});
    }
    const auto wave = floor.wave();

    const auto report = floor.picked(wave, "MUG@A-1-2=2");

    CHECK(report.givenUp.size() == 2);
    const auto level = floor.level(floor.mug, floor.bin);
    CHECK(level.onHand == Quantity{3});
    CHECK(level.reserved == Quantity{3});
    const auto move = floor.lastMove();
    CHECK(move.delta == Quantity{-2});
    CHECK(move.note.reason == "missing_at_pick");
    CHECK(move.note.reference == waveCode(wave.value));
    CHECK(move.note.who == "tester");
    CHECK(floor.booksAreTrue());

    // Nothing is promised on them again.
    const auto again = packages::AllocationService{floor.db, floor.clock, floor.actor}.allocate();
    CHECK(again.allocated == 0);
    CHECK(again.reasons.at("short") == 2);
}

TEST_CASE("What another bin has goes to the pressing packages, not to those that are given up", "[floor][shortage]")
{
    ShortFloor floor;
    const auto late = floor.ready({{floor.mug, Quantity{2}}}, {.shipBy = day(3)});
    const auto early = floor.ready({{floor.mug, Quantity{2}}}, {.shipBy = day(1)});
    const auto wave = floor.wave(WaveKind::single_sku);
    floor.setStock(floor.mug, floor.farBin, Quantity{1});

    const auto report = floor.picked(wave, "MUG@A-1-2=3");

    CHECK(report.givenUp == std::vector{late});
    REQUIRE(report.moved.size() == 1);
    CHECK(report.moved[0].toBin == "A-1-10");
    CHECK(report.moved[0].quantity == Quantity{1});
    CHECK(floor.state(early) == "picked");
    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{2});
    CHECK(floor.level(floor.mug, floor.bin).reserved == Quantity{1});
    CHECK(floor.level(floor.mug, floor.farBin).reserved == Quantity{1});
    CHECK(floor.booksAreTrue());
    // Book and shelf agree to the end: the label comes when both pieces are there.
    CHECK(floor.word("111") == "piece_ok");
    CHECK(floor.scan("111").package == early);
    CHECK(floor.booksAreTrue());
}

TEST_CASE("What one bin lacks is not fetched from another one that the same walk found empty", "[floor][shortage]")
{
    ShortFloor floor;
    floor.setStock(floor.mug, floor.bin, Quantity{1});
    floor.setStock(floor.mug, floor.farBin, Quantity{3}); // two to spare, as the books go
    const auto first = floor.ready({{floor.mug}});
    const auto second = floor.ready({{floor.mug}});
    const auto wave = floor.wave();
    REQUIRE(floor.waves.lines(wave).size() == 2);

    const auto report = floor.waves.picked(
        wave, std::vector{parseShortage("MUG@A-1-2=1"), parseShortage("MUG@A-1-10=1")}, floor.actor);

    CHECK(report.moved.empty());
    CHECK(floor.state(first) == "waiting");
    CHECK(floor.state(second) == "waiting");
    CHECK(floor.booksAreTrue());
}

TEST_CASE("Two products of one package may be missing on one walk", "[floor][shortage]")
{
    ShortFloor floor;
    const auto lid = floor.stocked("LID", "222", 1);
    floor.setStock(floor.mug, floor.bin, Quantity{1});
    const auto package = floor.ready({{floor.mug}, {lid}});
    const auto wave = floor.wave(WaveKind::multi);

    const auto report =
        floor.waves.picked(wave, std::vector{parseShortage("MUG@A-1-2=1"), parseShortage("LID@A-1-2=1")}, floor.actor);

    CHECK(report.givenUp == std::vector{package});
    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{0});
    CHECK(floor.level(lid, floor.bin).onHand == Quantity{0});
    CHECK(floor.booksAreTrue());
}

TEST_CASE("A shortage is refused for more than is still to be picked", "[floor][shortage]")
{
    ShortFloor floor;
    floor.ready({{floor.mug}});
    floor.ready({{floor.mug}});
    const auto wave = floor.wave();
    floor.scan("111"); // one of the two is packed, and its piece out of the bin
    CHECK_THROWS_AS(floor.picked(wave, "MUG@A-1-2=2"), Error);
    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{4});
    CHECK(floor.picked(wave, "MUG@A-1-2=1").givenUp.size() == 1);
    CHECK(floor.waves.get(wave).state == WaveState::done);
}

TEST_CASE("What is noted on the walk stays noted until the walk is reported, and is settled then", "[floor][shortage]")
{
    ShortFloor floor;
    for (int i = 1; i <= 3; ++i) {
        floor.ready({{floor.mug}}, {.shipBy = day(i)});
    }
    const auto wave = floor.wave();
    const auto noted = [&] { return floor.waves.lines(wave).front().noted; };

    floor.waves.noteShort(wave, {"mug", "a-1-2", Quantity{3}}, floor.actor);
    floor.waves.noteShort(wave, {"MUG", "A-1-2", Quantity{2}}, floor.actor);
    CHECK(noted() == Quantity{2});
    CHECK(floor.level(floor.mug, floor.bin).onHand == Quantity{5}); // nothing is done about it yet
    CHECK(floor.number("SELECT count(*) FROM audit_entries WHERE action = 'short_noted'") == 2);
    CHECK_THROWS_AS(floor.waves.noteShort(wave, {"MUG", "A-1-2", Quantity{4}}, floor.actor), Error);
    CHECK_THROWS_AS(floor.waves.noteShort(wave, {"MUG", "nowhere", Quantity{1}}, floor.actor), Error);

    floor.scan("111"); // one that was there is packed, so that no more than two can be missing
    const auto report = floor.waves.picked(wave, {}, floor.actor);
    CHECK(report.givenUp.size() == 2);
    CHECK(noted() == Quantity{0});
    CHECK(floor.booksAreTrue());
}

TEST_CASE("What is said with the report takes the place of the note", "[floor][shortage]")
{
    ShortFloor floor;
    floor.ready({{floor.mug}});
    floor.ready({{floor.mug}});
    const auto wave = floor.wave();
    floor.waves.noteShort(wave, {"MUG", "A-1-2", Quantity{2}}, floor.actor);
    CHECK(floor.picked(wave, "MUG@A-1-2=1").givenUp.size() == 1);
}

TEST_CASE("A walk says what each bin holds once it is done", "[floor][shortage]")
{
    ShortFloor floor;
    floor.ready({{floor.mug}});
    floor.ready({{floor.mug}});
    const auto wave = floor.wave();
    CHECK(floor.waves.lines(wave).front().left == Quantity{3});
    floor.scan("111");
    CHECK(floor.waves.lines(wave).front().left == Quantity{3}); // that piece is out of the books
}

TEST_CASE("A package that is short and changed waits with both reasons", "[floor][shortage]")
{
    ShortFloor floor;
    const auto package = floor.ready({{floor.mug}});
    const auto wave = floor.wave();
    floor.setReasons(package, "changed");
    floor.picked(wave, "MUG@A-1-2=1");
    CHECK(toString(floor.package(package).reasons) == "short changed");
}

// ---- Whatever is lost ------------------------------------------------------------------------------------------

TEST_CASE("Whatever is lost, books, promises and the walk agree, and every package left is whole",
          "[floor][shortage][property]")
{
    const auto seed = GENERATE(range(1u, 25u));
    CAPTURE(seed);
    std::mt19937 chance{seed};
    const auto draw = [&chance](const std::int64_t from, const std::int64_t to) {
        return std::uniform_int_distribution<std::int64_t>{from, to}(chance);
    };
    ShortFloor floor;
    const auto lid = floor.stocked("LID", "222", 12);
    floor.setStock(floor.mug, floor.bin, Quantity{draw(8, 12)});
    floor.setStock(floor.mug, floor.farBin, Quantity{draw(8, 12)});
    for (int i = 1; i <= 6; ++i) {
        std::vector<tests::Wanted> lines{{floor.mug, Quantity{draw(1, 2)}}};
        if (draw(0, 1) == 1) {
            lines.push_back({lid, Quantity{draw(1, 2)}});
        }
        floor.ready(lines, {.shipBy = day(static_cast<int>(draw(1, 9)))});
    }
    const auto wave = *floor.waves.create({.kind = {}}, floor.actor).wave;
    floor.scan(waveCode(wave.value));

    for (int step = 0; step < 8; ++step) {
        try {
            const auto lines = floor.waves.lines(wave);
            const auto& line = lines[static_cast<std::size_t>(draw(0, static_cast<std::int64_t>(lines.size()) - 1))];
            switch (draw(0, 5)) {
            case 0:
                floor.picked(wave, line.sku + "@" + line.binCode + "=" + std::to_string(draw(1, 3)));
                break;
            case 1:
                floor.stations.reportMissing(line.product, Quantity{draw(1, 2)}, floor.bench);
                break;
            case 2:
                floor.stations.reportDamaged(line.product, floor.bench);
                break;
            case 3:
                floor.stations.reportDamaged(line.product, floor.bench, draw(1, 6));
                break;
            case 4:
                if (draw(0, 3) == 0) {
                    floor.stations.reportGaps(floor.bench);
                }
                break;
            default:
                floor.scan(line.sku);
                break;
            }
        } catch (const Error&) { // more than there is to lose: refused, and nothing has changed
        }
        REQUIRE(floor.booksAreTrue());
        // Before it is packed, a package in the wave has every piece promised; one that left it has none.
        REQUIRE(floor.number("SELECT count(*) FROM packages p WHERE"
                             " CASE WHEN p.state IN ('in_wave', 'picked') THEN p.pieces ELSE 0 END"
                             " <> coalesce((SELECT sum(r.quantity) FROM reservations r JOIN package_lines l"
                             "     ON l.id = r.package_line_id WHERE l.package_id = p.id), 0)") == 0);
        // What is to be picked is what is promised, and what was packed from there.
        REQUIRE(floor.number("SELECT count(*) FROM wave_lines w WHERE w.quantity <> coalesce((SELECT sum(r.quantity)"
                             "     FROM reservations r WHERE r.bin_id = w.bin_id AND r.product_id = w.product_id), 0)"
                             " - coalesce((SELECT sum(m.delta) FROM stock_moves m WHERE m.reason = 'packed'"
                             "     AND m.bin_id = w.bin_id AND m.product_id = w.product_id), 0)") == 0);
        REQUIRE(packages::StageKeeper{floor.db}.countersAreTrue());
    }
}
