// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/packages/allocation_service.h"
#include "core/stock/ledger_repository.h"
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

#include <random>

using namespace supercargo;
using namespace supercargo::floor;
using tests::TestBench;

namespace {

Instant day(const int number)
{
    return *parseIso8601("2026-12-0" + std::to_string(number) + "T00:00:00Z");
}

struct ShortFloor : TestBench {
    ProductId mug = stocked("MUG", "111", 5);

    WaveId wave(const WaveKind kind = WaveKind::single) { return *waves.create({.kind = kind}, actor).wave; }
    PickReport picked(const WaveId number, const std::string& shortage)
    {
        return waves.picked(number, std::vector{parseShortage(shortage)}, actor);
    }
    [[nodiscard]] bool booksAreTrue() { return stock::LedgerRepository{db}.verify().wrong.empty(); }
    [[nodiscard]] stock::StockMove lastMove() { return stock::LedgerRepository{db}.moves(mug, 1).front(); }
};

} // namespace

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

// ---- At the station --------------------------------------------------------------------------------------------

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
            switch (draw(0, 3)) {
            case 0:
                floor.picked(wave, line.sku + "@" + line.binCode + "=" + std::to_string(draw(1, 3)));
                break;
            case 1:
                floor.stations.reportMissing(line.product, Quantity{draw(1, 2)}, floor.bench);
                break;
            case 2:
                floor.stations.reportDamaged(line.product, floor.bench);
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
