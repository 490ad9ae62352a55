// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::floor;
using tests::TestBench;
using tests::day;

// ---- Flow 1: single items --------------------------------------------------------------------------------------

TEST_CASE("Scanning a piece prints the label of the package it completes", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG-RED", "6901234567892");
    const auto package = bench.ready({{mug}});

    const auto answer = bench.scan("6901234567892");

    CHECK(answer.answer() == Answer::print);
    CHECK(answer.code == AnswerCode::label_out_);
    CHECK(answer.package == package);
    CHECK(answer.packageNumber == bench.barcodeOf(package));
    REQUIRE(answer.job);
    CHECK(bench.here.journal.get(*answer.job).state == printing::PrintJobState::sent);
    CHECK(bench.labelsPrinted() == 1);
    CHECK(answer.isDrivenHere);
    CHECK(answer.elapsed.count() > 0);
    CHECK(bench.state(package) == "packed");
    const auto level = bench.level(mug, bench.bin);
    CHECK(level.onHand == Quantity{99});
    CHECK(level.reserved == Quantity{0});
    CHECK(bench.text("SELECT stage FROM orders WHERE id = " + std::to_string(bench.orderOf(package).value)) ==
          "packed");
    CHECK(bench.number("SELECT count(*) FROM package_pieces") == 0);
    const auto scans = bench.stations.lastScans(bench.bench);
    REQUIRE(scans.size() == 1);
    CHECK(scans[0].code == "6901234567892");
    CHECK(scans[0].package == package);
}

TEST_CASE("The urgent package comes first, then ship-by, then payment, then the older", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto late = bench.ready({{mug}}, {.shipBy = day(5)});
    const auto paidLater = bench.ready({{mug}}, {.shipBy = day(2), .paid = day(1) + std::chrono::hours{1}});
    const auto paidEarlier = bench.ready({{mug}}, {.shipBy = day(2), .paid = day(1)});
    const auto urgent = bench.ready({{mug}}, {.shipBy = day(9), .urgent = true});
    const auto paidAlike = bench.ready({{mug}}, {.shipBy = day(2), .paid = day(1)});
    for (const auto package : {urgent, paidEarlier, paidAlike, paidLater, late}) {
        CHECK(bench.scan("111").package == package);
    }
    CHECK(bench.word("111") == "all_done");
}

TEST_CASE("A package that the piece completes comes before a more pressing one that it does not", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    bench.ready({{mug, Quantity{2}}}, {.shipBy = day(1), .urgent = true});
    const auto single = bench.ready({{mug}}, {.shipBy = day(9)});
    CHECK(bench.scan("111").package == single);
}

TEST_CASE("With a wave open only its packages are candidates", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto inWave = bench.ready({{mug}}, {.shipBy = day(5)});
    const auto wave = *bench.waves.create({}, bench.actor).wave;
    const auto outside = bench.ready({{mug}}, {.shipBy = day(1)});

    const auto opened = bench.scan(waveCode(wave.value));
    CHECK(opened.code == AnswerCode::piece_ok_);
    CHECK(opened.remaining == 1);
    CHECK(bench.scan("111").package == inWave);
    CHECK(bench.waves.get(wave).state == WaveState::done);
    const auto done = bench.scan("111");
    CHECK(done.code == AnswerCode::all_done_);
    CHECK(done.facts.labelled == 1);
    CHECK(done.facts.bin == "A-1-2");
    CHECK(bench.state(outside) == "ready");
    CHECK(bench.word(waveCode(wave.value)) == "all_done");
    const auto given = bench.stations.giveBack(bench.bench);
    CHECK(given.wave == wave);
    CHECK(given.left == 0);
    CHECK(bench.scan("111").package == outside);
}

// ---- What a code may be ----------------------------------------------------------------------------------------

TEST_CASE("A SKU, a QR payload and GS1 codes name the product as its barcode does", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG-RED", "06901234567892");
    bench.addBarcode(mug, "6901234567892");
    for (int i = 0; i < 6; ++i) {
        bench.ready({{mug}});
    }
    CHECK(bench.word(" mug-red ") == "label_out");
    CHECK(bench.word("(01)06901234567892(10)LOT7") == "label_out");
    CHECK(bench.word("]d2010690123456789210LOT7") == "label_out");
    CHECK(bench.word("https://id.example.com/01/06901234567892/10/LOT7?x=1") == "label_out");
    CHECK(bench.word("sku=MUG-RED;qty=1") == "label_out");
    CHECK(bench.word("https://example.com/p/MUG-RED") == "label_out");
}

TEST_CASE("Two products with one barcode are asked about, and the SKU answers", "[floor][station]")
{
    TestBench bench;
    const auto red = bench.stocked("RED", "222");
    const auto blue = bench.stocked("BLUE", "222");
    bench.ready({{red}});
    const auto package = bench.ready({{blue}});
    const auto asked = bench.scan("222");
    CHECK(asked.code == AnswerCode::ask_which_);
    REQUIRE(asked.choices.size() == 2);
    CHECK(asked.choices[1].sku == "BLUE");
    CHECK(bench.labelsPrinted() == 0);
    CHECK(bench.scan("BLUE").package == package);
    CHECK(bench.stations.choose(red, "222", bench.bench, std::chrono::seconds{5}).code == AnswerCode::label_out_);
}

TEST_CASE("A code with a wrong check character is tried on as something else", "[floor][station]")
{
    TestBench bench;
    const auto code = waveCode(7); // no such wave
    bench.ready({{bench.stocked("THING", code)}});
    CHECK(bench.word(code) == "label_out");
    CHECK(bench.word("W-7-0") == "unknown_code");
}

// ---- Flows 2 and 4: several pieces -----------------------------------------------------------------------------

TEST_CASE("A package of several pieces prints at its last piece", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto lid = bench.stocked("LID", "222");
    const auto package = bench.ready({{mug, Quantity{2}}, {lid}});

    auto answer = bench.scan("111");
    CHECK(answer.answer() == Answer::verify);
    CHECK(answer.code == AnswerCode::piece_ok_);
    CHECK(answer.remaining == 2);
    CHECK(bench.package(package).station == bench.bench);
    CHECK(bench.scan("222").remaining == 1);
    answer = bench.scan("111");
    CHECK(answer.code == AnswerCode::label_out_);
    CHECK(answer.package == package);
    CHECK(bench.level(mug, bench.bin).onHand == Quantity{98});
    CHECK_FALSE(bench.package(package).station);
}

TEST_CASE("While a package is open, other pieces and pieces too many stop", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto lid = bench.stocked("LID", "222");
    const auto other = bench.stocked("OTHER", "333");
    const auto package = bench.ready({{mug}, {lid, Quantity{2}}});
    bench.ready({{other}});
    bench.scan("111");

    CHECK(bench.word("111") == "too_many");
    const auto wrong = bench.scan("333");
    CHECK(wrong.code == AnswerCode::wrong_piece_);
    CHECK(wrong.product->sku == "OTHER");
    CHECK(wrong.facts.bin == "A-1-2");
    CHECK(bench.labelsPrinted() == 0);
    CHECK(bench.scan("222").package == package);
}

TEST_CASE("More pieces in the hand than the package wants stop, and none of them counts", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto package = bench.ready({{mug, Quantity{2}}});
    const auto scan = [&bench](const std::int64_t pieces) {
        return bench.stations.scanPieces("111", Quantity{pieces}, bench.bench, std::chrono::seconds{5});
    };
    const auto tooMany = scan(5);
    CHECK(tooMany.code == AnswerCode::too_many_);
    REQUIRE(tooMany.facts.wanted.size() == 1);
    CHECK(tooMany.facts.wanted.front().quantity == Quantity{2});
    CHECK(bench.labelsPrinted() == 0);
    CHECK(bench.scan("111").remaining == 1); // the first that counts
    CHECK(scan(2).code == AnswerCode::too_many_);
    CHECK(bench.labelsPrinted() == 0);
    bench.stations.undo(bench.bench);

    const auto both = scan(2);
    CHECK(both.code == AnswerCode::label_out_);
    CHECK(both.package == package);
    CHECK(bench.level(mug, bench.bin).onHand == Quantity{98});
}

TEST_CASE("The package's own number opens it for verifying", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    bench.ready({{mug}}, {.urgent = true});
    const auto package = bench.ready({{mug}});
    const auto answer = bench.scan(bench.barcodeOf(package));
    CHECK(answer.code == AnswerCode::piece_ok_);
    CHECK(answer.remaining == 1);
    CHECK(bench.scan("111").package == package);
}

TEST_CASE("A bundle is scanned by its components", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto lid = bench.stocked("LID", "222");
    const auto set = bench.addBundle("SET", {{mug, Quantity{1}}, {lid, Quantity{1}}});
    const auto package = bench.ready({{set}});
    CHECK(bench.word("222") == "piece_ok");
    CHECK(bench.scan("111").package == package);
    CHECK(bench.level(lid, bench.bin).onHand == Quantity{99});
}

// ---- Flow 3: the sorting wall ----------------------------------------------------------------------------------

TEST_CASE("At the wall every piece goes to a slot, and a complete slot prints", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto lid = bench.stocked("LID", "222");
    const auto first = bench.ready({{mug}, {lid}}, {.shipBy = day(1)});
    const auto second = bench.ready({{mug}, {lid}}, {.shipBy = day(2)});
    const auto wave = *bench.waves.create({.kind = WaveKind::multi}, bench.actor).wave;
    bench.scan(waveCode(wave.value));

    auto answer = bench.scan("111");
    CHECK(answer.answer() == Answer::slot);
    CHECK(answer.code == AnswerCode::put_in_slot_);
    CHECK(answer.slot == 1);
    CHECK(answer.remaining == 1);
    CHECK(bench.scan("111").slot == 2); // both are begun
    CHECK(bench.word(slotCode(wave.value, 1)) == "short");
    CHECK(bench.word("111") == "all_done");
    CHECK(bench.scan("222").slot == 1);
    answer = bench.scan(slotCode(wave.value, 1));
    CHECK(answer.code == AnswerCode::label_out_);
    CHECK(answer.package == first);
    CHECK(bench.word(slotCode(wave.value, 1)) == "all_done");

    // The full slot may be packed at another bench than the one that sorted.
    bench.scan("222");
    const auto other = bench.stations.add("Bench 2", bench.warehouse, bench.printer);
    CHECK(bench.scanAt(other, slotCode(wave.value, 2)).package == second);
    CHECK(bench.waves.get(wave).state == WaveState::done);
}

TEST_CASE("At the wall a slot's number that is typed stands for its code", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111222");
    const auto lid = bench.stocked("LID", "333444");
    const auto named = bench.stocked("2", "555666");
    const auto first = bench.ready({{mug}, {lid}}, {.shipBy = day(1)});
    bench.ready({{mug}, {named}}, {.shipBy = day(2)});
    CHECK(bench.word("1") == "unknown_code"); // no wave is open
    const auto wave = *bench.waves.create({.kind = WaveKind::multi}, bench.actor).wave;
    bench.scan(waveCode(wave.value));
    bench.scan("111222");
    CHECK(bench.word("1") == "short");
    CHECK(bench.scan("333444").slot == 1);

    const auto answer = bench.scan("1");

    CHECK(answer.code == AnswerCode::label_out_);
    CHECK(answer.package == first);
    CHECK(bench.scan("2").product.has_value()); // what bears the number comes first
    for (const auto& code : {std::string{"77"}, slotCode(wave.value, 77)}) {
        const auto none = bench.scan(code); // a slot all the same, not a product's code
        CHECK(none.code == AnswerCode::not_in_wave_);
        CHECK(none.slot == 77);
        CHECK(none.facts.wave == wave);
    }
    CHECK(bench.scan(slotCode(wave.value + 5, 1)).slot == 1); // of a wave that is not
    CHECK(bench.word("7777") == "unknown_code");
}

TEST_CASE("A wave's number that is typed opens it, with or without its W", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111222");
    bench.ready({{mug}});
    bench.ready({{mug}});
    const auto wave = *bench.waves.create({.maximum = 1}, bench.actor).wave;
    bench.waves.create({}, bench.actor);
    CHECK(bench.word("77") == "unknown_code"); // there is no such wave
    CHECK(bench.scan(std::to_string(wave.value)).facts.wave == wave);
    CHECK(bench.word("2") == "unknown_code"); // with a wave open a bare number means a slot
    CHECK(bench.scan(std::to_string(wave.value)).facts.wave == wave); // but the open one's own says where it stands
    const auto second = bench.scan("w-2");
    CHECK(second.code == AnswerCode::piece_ok_);
    CHECK(second.facts.wave == WaveId{2});
}

TEST_CASE("Once a wave is packed, a bare number opens the next one and asks for no slot", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111222");
    bench.ready({{mug}});
    bench.ready({{mug}});
    const auto wave = *bench.waves.create({.maximum = 1}, bench.actor).wave;
    const auto next = *bench.waves.create({}, bench.actor).wave;
    bench.scan(waveCode(wave.value));
    CHECK(bench.word(std::to_string(next.value)) == "unknown_code"); // it is not done yet
    CHECK(bench.word("111222") == "label_out");
    CHECK(bench.scan(std::to_string(next.value)).facts.wave == next);
}

TEST_CASE("At a bench without the wave a slot opens its package for the full check", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto lid = bench.stocked("LID", "222");
    const auto package = bench.ready({{mug}, {lid}});
    const auto wave = *bench.waves.create({.kind = WaveKind::multi}, bench.actor).wave;
    CHECK(bench.word(slotCode(wave.value, 1)) == "piece_ok");
    CHECK(bench.word("222") == "piece_ok");
    CHECK(bench.scan("111").package == package);
}
