// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::floor;
using tests::TestBench;

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
    CHECK(bench.word(controlCode(ControlCard::skip)) == "piece_ok");
    CHECK_FALSE(bench.package(package).station);
    CHECK(bench.scan("111").remaining == 1);
    const auto given = bench.stations.giveBack(bench.bench);
    CHECK(given.package == package);
    CHECK(given.packageNumber == bench.barcodeOf(package));
    CHECK(given.unscanned == Quantity{1});
    CHECK_FALSE(bench.stations.giveBack(bench.bench).isAnything());
}
