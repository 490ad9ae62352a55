// SPDX-License-Identifier: GPL-3.0-or-later
// What a stop says of the piece that would be right, and what stands in the list of the last scans.
#include "core/base/error.h"
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::floor;
using tests::TestBench;

namespace {

struct WantedBench : TestBench {
    ProductId mug = stocked("MUG", "111");
    ProductId lid = stocked("LID", "222");

    std::string lastCode()
    {
        const auto scans = stations.lastScans(bench, 1);
        return scans.empty() ? std::string{} : scans.front().answerCode;
    }
};

} // namespace

TEST_CASE("A wrong piece says what the open package wants, and who wants the piece next", "[floor][station]")
{
    WantedBench bench;
    bench.ready({{bench.mug}, {bench.lid, Quantity{2}}}, {.urgent = true});
    const auto pot = bench.stocked("POT", "333");
    bench.scan("111");

    const auto nobodys = bench.scan("333");
    CHECK(nobodys.code == AnswerCode::wrong_piece_);
    REQUIRE(nobodys.facts.wanted.size() == 1);
    CHECK(nobodys.facts.wanted[0].product.sku == "LID");
    CHECK(nobodys.facts.wanted[0].quantity == Quantity{2});
    CHECK(nobodys.facts.nextPackage.empty());
    CHECK(nobodys.facts.bin == "A-1-2");

    const auto next = bench.ready({{pot}});
    CHECK(bench.scan("333").facts.nextPackage == bench.barcodeOf(next));
    bench.ready({{bench.mug}});
    const auto tooMany = bench.scan("111");
    CHECK(tooMany.code == AnswerCode::too_many_);
    CHECK_FALSE(tooMany.facts.nextPackage.empty());
    CHECK(bench.scan(bench.barcodeOf(next)).facts.wanted.size() == 1); // another package, too
}

TEST_CASE("A piece for another slot of the open wave is sent to that slot", "[floor][station]")
{
    WantedBench bench;
    const auto first = bench.ready({{bench.mug}, {bench.lid}}, {.urgent = true});
    bench.ready({{bench.mug}, {bench.stocked("POT", "333")}});
    const auto wave = *bench.waves.create({.kind = WaveKind::multi}, bench.actor).wave;
    bench.scan(bench.barcodeOf(first)); // opened by itself, before the wall is
    REQUIRE(bench.stations.get("Bench 1").openPackage);
    bench.db.statement("UPDATE stations SET open_wave_id = $1").bind("$1", wave).run();
    const auto answer = bench.scan("333");
    CHECK(answer.code == AnswerCode::wrong_piece_);
    CHECK(answer.facts.nextSlot == 2);
}

TEST_CASE("A slot that is not complete says what it lacks, and from which bins", "[floor][station]")
{
    WantedBench bench;
    bench.setStock(bench.lid, bench.bin, Quantity{0});
    bench.setStock(bench.lid, bench.farBin, Quantity{9});
    bench.ready({{bench.mug}, {bench.lid, Quantity{2}}});
    const auto wave = *bench.waves.create({.kind = WaveKind::multi}, bench.actor).wave;
    bench.scan(waveCode(wave.value));
    bench.scan("111");
    const auto answer = bench.scan("1"); // typed
    CHECK(answer.code == AnswerCode::short_);
    CHECK(answer.slot == 1);
    CHECK(answer.remaining == 2);
    REQUIRE(answer.facts.wanted.size() == 1);
    CHECK(answer.facts.wanted[0].product.sku == "LID");
    CHECK(answer.facts.wanted[0].quantity == Quantity{2});
    CHECK(answer.facts.wanted[0].bin == "A-1-10");
}

TEST_CASE("What belongs to another warehouse says which, and no wave of it is said to help", "[floor][station]")
{
    WantedBench bench;
    const auto far = bench.addWarehouse("HK");
    bench.setStock(bench.mug, bench.addBin(far, "H-1"), Quantity{9});
    const auto package = bench.addReadyPackage(far, bench.channel, {{bench.mug}});
    CHECK(bench.word(bench.barcodeOf(package)) == "not_in_wave");
    const auto wave = *bench.waves.create({.warehouse = far}, bench.actor).wave;
    const auto opened = bench.scan(waveCode(wave.value));
    CHECK(opened.code == AnswerCode::other_wave_);
    CHECK(opened.facts.why == "HK");
    const auto scanned = bench.scan(bench.barcodeOf(package));
    CHECK(scanned.code == AnswerCode::other_wave_);
    CHECK(scanned.facts.why == "HK");
}

TEST_CASE("Missing, damaged and void stand among the last scans, and undo passes them over", "[floor][station]")
{
    WantedBench bench;
    const auto single = bench.ready({{bench.mug}}, {.urgent = true});
    bench.scan("111");
    const auto back = bench.labels.voidLabel(single, "wrong piece", {}, bench.bench);
    REQUIRE(back.size() == 1);
    CHECK(back[0].sku == "MUG");
    CHECK(back[0].quantity == Quantity{1});
    CHECK(back[0].bin == "A-1-2"); // as it came
    CHECK(bench.lastCode() == kVoided);
    CHECK(bench.number("SELECT count(*) FROM audit_entries WHERE action = 'voided' AND station = 'Bench 1'") == 1);

    bench.setStock(bench.mug, bench.farBin, Quantity{5});
    const auto package = bench.ready({{bench.mug, Quantity{2}}, {bench.lid}});
    bench.scan(bench.barcodeOf(package));
    bench.scan("222");
    bench.stations.reportMissing(bench.mug, Quantity{1}, bench.bench);
    CHECK(bench.lastCode() == kMissingAtBench);
    bench.stations.reportDamaged(bench.mug, bench.bench);
    CHECK(bench.lastCode() == kDamaged);
    const auto scans = bench.stations.lastScans(bench.bench);
    CHECK(scans.front().code == "MUG");
    CHECK(scans.front().package == package);
    const auto undone = bench.stations.undo(bench.bench);
    REQUIRE(undone.product);
    CHECK(undone.product->sku == "LID");
}

TEST_CASE("What was scanned for a package that waits again is named with its bins", "[floor][station]")
{
    WantedBench bench;
    bench.setStock(bench.lid, bench.bin, Quantity{1});
    bench.ready({{bench.mug, Quantity{2}}, {bench.lid}});
    bench.scan("111");
    bench.scan("111");
    const auto lost = bench.stations.reportMissing(bench.lid, Quantity{1}, bench.bench);
    REQUIRE(lost.isShort());
    REQUIRE(lost.back.size() == 1);
    CHECK(lost.back[0].sku == "MUG");
    CHECK(lost.back[0].quantity == Quantity{2});
    CHECK(lost.back[0].bin == "A-1-2");
}

TEST_CASE("A voided package is out of its wave's walk, wherever its pieces go", "[floor][wave]")
{
    WantedBench bench;
    const auto first = bench.ready({{bench.mug}}, {.urgent = true});
    const auto second = bench.ready({{bench.mug}});
    bench.ready({{bench.lid}});
    const auto wave = *bench.waves.create({}, bench.actor).wave;
    REQUIRE(bench.waves.lines(wave).size() == 2);
    bench.scan(waveCode(wave.value));
    bench.scan("111");
    bench.scan("111");

    CHECK(bench.labels.voidLabel(first, "wrong piece", "A-1-10").at(0).bin == "A-1-10");
    const auto lines = bench.waves.lines(wave);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].sku == "MUG");
    CHECK(lines[1].quantity == Quantity{1});
    bench.labels.voidLabel(second, "wrong piece", {});
    REQUIRE(bench.waves.lines(wave).size() == 1);
    CHECK(bench.waves.lines(wave)[0].sku == "LID");
    CHECK(bench.waves.get(wave).packages == 1);
}
