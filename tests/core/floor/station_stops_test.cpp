// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::floor;
using tests::TestBench;

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
