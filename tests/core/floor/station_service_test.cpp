// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::floor;
using tests::TestBench;

namespace {

Instant day(const int number)
{
    return *parseIso8601("2026-12-0" + std::to_string(number) + "T00:00:00Z");
}

} // namespace

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
    CHECK(bench.stations.giveBack(bench.bench));
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

// ---- Stops -----------------------------------------------------------------------------------------------------

TEST_CASE("A code of nothing is unknown", "[floor][station]")
{
    TestBench bench;
    for (const auto* const code : {"", "6900000000000", "'; DROP TABLE scans; --", "\xFF\xFE", "P0007KQ"}) {
        CHECK(bench.word(code) == "unknown_code");
    }
    CHECK(bench.stations.lastScans(bench.bench).size() == 5);
    CHECK_THROWS_AS(bench.stations.scan("x", StationId{99}, {}), Error);
}

TEST_CASE("A piece that nothing wants is not in a wave", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    CHECK(bench.word("111") == "not_in_wave");

    // A station that packs waves only does not take ready packages.
    bench.ready({{mug}});
    bench.db.execute("UPDATE stations SET scan_without_wave = 0");
    CHECK(bench.word("111") == "not_in_wave");
    CHECK(bench.labelsPrinted() == 0);
}

TEST_CASE("A piece of another wave says which", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto lid = bench.stocked("LID", "222");
    bench.ready({{mug}});
    const auto first = *bench.waves.create({}, bench.actor).wave;
    const auto inOther = bench.ready({{lid}});
    const auto second = *bench.waves.create({}, bench.actor).wave;
    bench.scan(waveCode(first.value));
    const auto answer = bench.scan("222");
    CHECK(answer.code == AnswerCode::other_wave_);
    CHECK(answer.facts.wave == second);
    CHECK(answer.facts.waiting == 1);
    CHECK(bench.word(bench.barcodeOf(inOther)) == "other_wave");
}

TEST_CASE("A held package stops every scan and says why", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto package = bench.ready({{mug}});
    SECTION("held by a person")
    {
        bench.hold(package, "asked for gift wrap");
    }
    SECTION("its order is held")
    {
        bench.db.execute("UPDATE orders SET held = 1, held_reason = 'asked for gift wrap'");
    }
    for (const auto& code : {std::string{"111"}, bench.barcodeOf(package)}) {
        const auto answer = bench.scan(code);
        CHECK(answer.code == AnswerCode::held_);
        CHECK(answer.facts.why == "asked for gift wrap");
    }
    CHECK(bench.labelsPrinted() == 0);
    CHECK(bench.state(package) == "ready");
}

TEST_CASE("A cancelled order gets no label at any point", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto lid = bench.stocked("LID", "222");
    const auto package = bench.ready({{mug}, {lid}});
    SECTION("before the first piece")
    {
        bench.cancelOrder(package);
        CHECK(bench.word("111") == "cancelled");
    }
    SECTION("between the pieces")
    {
        bench.scan("111");
        bench.cancelOrder(package);
        CHECK(bench.word("222") == "cancelled");
    }
    SECTION("with its package taken away while the picker walked")
    {
        const auto wave = *bench.waves.create({}, bench.actor).wave;
        bench.scan(waveCode(wave.value));
        db::Transaction transaction{bench.db};
        packages::PackageRepository{bench.db}.cancel(package, {bench.actor, bench.clock.now()});
        transaction.commit();
        CHECK(bench.word("111") == "cancelled");
    }
    SECTION("by its number")
    {
        bench.cancelOrder(package);
        CHECK(bench.word(bench.barcodeOf(package)) == "cancelled");
    }
    CHECK(bench.labelsPrinted() == 0);
}

TEST_CASE("A package that fell apart before picking is not called cancelled by the buyer", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto apart = bench.ready({{mug}, {bench.stocked("LID", "222")}});
    bench.ready({{mug}});
    {
        db::Transaction transaction{bench.db};
        packages::PackageRepository{bench.db}.cancel(apart, {bench.actor, bench.clock.now()});
        transaction.commit();
    }
    CHECK(bench.word("111") == "label_out");
    CHECK(bench.word("111") == "all_done");
}

TEST_CASE("The label of an order that was cancelled afterwards stops when it is scanned", "[floor][station]")
{
    TestBench bench;
    const auto package = bench.ready({{bench.stocked("MUG", "111")}});
    bench.scan("111");
    CHECK(bench.word(bench.barcodeOf(package)) == "all_done");
    bench.cancelOrder(package);
    CHECK(bench.word(bench.barcodeOf(package)) == "cancelled");
}

TEST_CASE("A package whose order changed after picking began waits for approval", "[floor][station]")
{
    TestBench bench;
    const auto package = bench.ready({{bench.stocked("MUG", "111")}});
    bench.waves.create({}, bench.actor);
    bench.setReasons(package, "changed");
    CHECK(bench.word("111") == "changed");
    CHECK(bench.word(bench.barcodeOf(package)) == "changed");
    CHECK(bench.state(package) == "in_wave");
}

TEST_CASE("A short package says so", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111", 1);
    const auto package = bench.ready({{mug}});
    const auto wave = *bench.waves.create({}, bench.actor).wave;
    bench.scan(waveCode(wave.value));
    bench.waves.picked(wave, std::vector{parseShortage("MUG@A-1-2=1")}, bench.actor);
    CHECK(bench.word("111") == "short");
    CHECK(bench.word(bench.barcodeOf(package)) == "short");
    bench.stations.giveBack(bench.bench);
    CHECK(bench.word("111") == "short");
}

TEST_CASE("A package without channel has no label yet", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto package = bench.addPackage({bench.addPaidOrder({{mug}})});
    bench.setReasons(package, "no_channel");
    CHECK(bench.word("111") == "no_label_yet");
    CHECK(bench.word(bench.barcodeOf(package)) == "no_label_yet");
}

TEST_CASE("A used-up number range stops before anything changes", "[floor][station]")
{
    TestBench bench;
    bench.channel = bench.addChannel("RANGE", "range");
    bench.addNumbers(bench.channel, 100, 100);
    const auto mug = bench.stocked("MUG", "111");
    const auto first = bench.ready({{mug}}, {.urgent = true});
    const auto second = bench.ready({{mug}});
    CHECK(bench.scan("111").package == first);
    CHECK(bench.package(first).trackingNumber.starts_with("LX00000100"));
    CHECK(bench.word("111") == "number_pool_empty");
    CHECK(bench.state(second) == "ready");
    CHECK(bench.level(mug, bench.bin).onHand == Quantity{99});
}

TEST_CASE("A typed number is awaited, checked, and completes the package", "[floor][station]")
{
    TestBench bench;
    bench.channel = bench.addChannel("TYPED", "typed");
    const auto mug = bench.stocked("MUG", "111");
    const auto package = bench.ready({{mug}});
    CHECK(bench.word("111") == "no_number");
    CHECK(bench.word("111") == "too_many");
    CHECK(bench.word("RR473124828CN") == "no_number"); // its check digit is wrong
    const auto answer = bench.scan("rr473124829cn");
    CHECK(answer.code == AnswerCode::label_out_);
    CHECK(bench.package(package).trackingNumber == "RR473124829CN");
}

TEST_CASE("A voided label is dead everywhere at once", "[floor][station]")
{
    TestBench bench;
    bench.channel = bench.addChannel("RANGE", "range");
    bench.addNumbers(bench.channel, 100, 200);
    const auto package = bench.ready({{bench.stocked("MUG", "111")}});
    bench.scan("111");
    const auto number = bench.package(package).trackingNumber;
    CHECK(bench.word(number) == "all_done");
    bench.labels.voidLabel(package, "wrong address", {});
    const auto dead = bench.scan(number);
    CHECK(dead.code == AnswerCode::dead_label_);
    CHECK(dead.facts.tracking == number);
}

TEST_CASE("A label that cannot be printed right stops before anything changes", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto package = bench.ready({{mug}}, {.recipient = std::string(3'000, 'W')});
    const auto answer = bench.scan("111");
    CHECK(answer.code == AnswerCode::not_printable_);
    REQUIRE(answer.facts.details.size() == 3);
    CHECK(answer.facts.details[1] == "name");
    CHECK(bench.state(package) == "ready");
    CHECK_FALSE(bench.package(package).station);
    CHECK(bench.level(mug, bench.bin).reserved == Quantity{1});
    CHECK(bench.number("SELECT count(*) FROM print_jobs") == 0);
}

TEST_CASE("A station without printer says so", "[floor][station]")
{
    TestBench bench;
    bench.ready({{bench.stocked("MUG", "111")}});
    const auto bare = bench.stations.add("Bare", bench.warehouse, {});
    CHECK(bench.scanAt(bare, "111").code == AnswerCode::printer_missing_);
}

TEST_CASE("What another station has begun stays there until a person takes it over", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto lid = bench.stocked("LID", "222");
    const auto package = bench.ready({{mug}, {lid}});
    const auto other = bench.stations.add("Bench 2", bench.warehouse, bench.printer);
    bench.scan("111");

    const auto refused = bench.scanAt(other, "222");
    CHECK(refused.code == AnswerCode::other_station_);
    CHECK(refused.facts.station == "Bench 1");
    CHECK(bench.scanAt(other, bench.barcodeOf(package)).code == AnswerCode::other_station_);

    CHECK(bench.stations.takeOver(package, other).remaining == 1);
    CHECK(bench.word("222") == "other_station");
    CHECK(bench.scanAt(other, "222").package == package);
    CHECK(bench.labelsPrinted() == 1);
}

TEST_CASE("The claim and the open wave outlive the process", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto package = bench.ready({{mug, Quantity{2}}});
    bench.scan("111");
    StationService again{bench.here.tools, bench.actor};
    CHECK(again.scan("111", bench.bench, std::chrono::seconds{5}).package == package);
}

TEST_CASE("Jobs of a printer that cannot be reached are queued, and the package is packed", "[floor][station]")
{
    TestBench bench;
    bench.folder.write("Zebra", "a file where the printer's folder should be");
    const auto package = bench.ready({{bench.stocked("MUG", "111")}});
    const auto answer = bench.stations.scan("111", bench.bench, std::chrono::milliseconds{20});
    CHECK(answer.answer() == Answer::print);
    CHECK(answer.code == AnswerCode::label_queued_);
    CHECK(bench.state(package) == "packed");
    CHECK(bench.number("SELECT count(*) FROM print_jobs") == 1);
}

TEST_CASE("Scanning a label that was in doubt says that it came out", "[floor][station]")
{
    TestBench bench;
    const auto package = bench.ready({{bench.stocked("MUG", "111")}});
    const auto job = *bench.scan("111").job;
    bench.db.statement("UPDATE print_jobs SET state = 'unknown' WHERE id = $1").bind("$1", job).run();
    const auto state = [&] { return bench.here.journal.get(job).state; };
    const auto number = bench.package(package).number;
    SECTION("the packer has it in hand")
    {
        const auto answer = bench.scan(number);
        CHECK(answer.code == AnswerCode::label_out_);
        CHECK(answer.job == job);
        CHECK(answer.facts.isConfirmed);
        CHECK(state() == printing::PrintJobState::confirmed);
        CHECK(bench.scan(number).code == AnswerCode::all_done_);
    }
    SECTION("the buyer has cancelled meanwhile")
    {
        bench.cancelOrder(package);
        CHECK(bench.scan(number).code == AnswerCode::cancelled_);
        CHECK(state() == printing::PrintJobState::confirmed);
    }
    CHECK(bench.number("SELECT count(*) FROM print_jobs") == 1);
}

// ---- Taking back -----------------------------------------------------------------------------------------------

TEST_CASE("Undo takes the last piece back until the label is out", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto package = bench.ready({{mug, Quantity{3}}});
    bench.scan("111");
    bench.scan("111");
    CHECK(bench.stations.undo(bench.bench).remaining == 2);
    CHECK(bench.package(package).station == bench.bench);
    CHECK(bench.stations.undo(bench.bench).remaining == 3);
    CHECK_FALSE(bench.package(package).station);
    CHECK_FALSE(bench.stations.get("Bench 1").openPackage);
    CHECK_THROWS_AS(bench.stations.undo(bench.bench), Error);

    for (int i = 0; i < 3; ++i) {
        bench.scan("111");
    }
    CHECK(bench.state(package) == "packed");
    CHECK_THROWS_AS(bench.stations.undo(bench.bench), Error);
    CHECK(bench.word(controlCode(ControlCard::undo)) == "all_done");
    CHECK(bench.state(package) == "packed");
}

TEST_CASE("A piece undone at the wall leaves its slot", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto lid = bench.stocked("LID", "222");
    bench.ready({{mug}, {lid}});
    const auto wave = *bench.waves.create({.kind = WaveKind::multi}, bench.actor).wave;
    bench.scan(waveCode(wave.value));
    bench.scan("111");
    bench.scan("222");
    const auto undone = bench.scan(controlCode(ControlCard::undo));
    CHECK(undone.code == AnswerCode::piece_ok_);
    CHECK(undone.slot == 1);
    CHECK(bench.word(slotCode(wave.value, 1)) == "short");
    CHECK(bench.word("222") == "put_in_slot");
    CHECK(bench.word(slotCode(wave.value, 1)) == "label_out");
}

TEST_CASE("Giving back unscans the open package", "[floor][station]")
{
    TestBench bench;
    const auto mug = bench.stocked("MUG", "111");
    const auto package = bench.ready({{mug, Quantity{2}}});
    bench.scan("111");
    CHECK(bench.word(controlCode(ControlCard::giveBack)) == "piece_ok");
    CHECK_FALSE(bench.package(package).station);
    CHECK(bench.scan("111").remaining == 1);
    CHECK(bench.stations.giveBack(bench.bench));
    CHECK_FALSE(bench.stations.giveBack(bench.bench));
}
