// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/floor/label_repository.h"
#include "core/outbox/shipment_mark.h"
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::floor;
using tests::TestBench;

namespace {

constexpr std::chrono::seconds kWait{5};

struct LabelBench : TestBench {
    ProductId mug = stocked("MUG", "111");

    LabelBench()
    {
        channel = addChannel("RANGE", "range");
        addNumbers(channel, 100, 200);
    }
    std::vector<outbox::OutboxEntry> entries() { return outbox::OutboxRepository{db}.list({}); }
    std::string jobState(const PrintJobId job) { return std::string{toString(here.journal.get(job).state)}; }
};

ErrorCode codeOf(const std::function<void()>& act)
{
    try {
        act();
    } catch (const Error& error) {
        return error.code();
    }
    FAIL("nothing was refused");
    return {};
}

} // namespace

TEST_CASE("The office prints a first label as the completing scan does, and history says so", "[floor][label]")
{
    LabelBench bench;
    const auto package = bench.ready({{bench.mug, Quantity{3}}});
    const auto answer = bench.labels.print(package, bench.bench, kWait);
    CHECK(answer.code == AnswerCode::label_out_);
    CHECK(bench.state(package) == "packed");
    CHECK(bench.level(bench.mug, bench.bin).onHand == Quantity{97});
    CHECK(bench.number("SELECT count(*) FROM audit_entries WHERE action = 'packed_unscanned'") == 1);
    CHECK(bench.labels.print(package, bench.bench, kWait).code == AnswerCode::all_done_);
    CHECK(bench.labelsPrinted() == 1);
    CHECK(bench.labels.stationFor(package).name == "Bench 1");
}

TEST_CASE("A label does not come out where the pieces do not lie", "[floor][label]")
{
    LabelBench bench;
    const auto package = bench.ready({{bench.mug}});
    const auto elsewhere = bench.stations.add("Bench 9", bench.addWarehouse("LA"), bench.printer);
    const auto answer = bench.labels.print(package, elsewhere, kWait);
    CHECK(answer.code == AnswerCode::not_in_wave_);
    CHECK(answer.facts.why == "SZ");
    CHECK(bench.state(package) == "ready");
    CHECK(bench.labelsPrinted() == 0);
}

TEST_CASE("A label is shown without taking a number or changing anything", "[floor][label]")
{
    LabelBench bench;
    const auto package = bench.ready({{bench.mug}});
    const auto bytes = bench.labels.show(package, {});
    CHECK(bytes.find("LX000001") != std::string::npos);
    CHECK(bench.state(package) == "ready");
    CHECK(bench.number("SELECT count(*) FROM tracking_numbers") == 0);
    CHECK(bench.number("SELECT count(*) FROM print_jobs") == 0);
}

TEST_CASE("The label says which bin each piece lies in, or came from, and what customs ask", "[floor][label]")
{
    LabelBench bench;
    const auto bowl = bench.stocked("BOWL", "222");
    bench.db
        .statement("UPDATE products SET hs_code = '691200', origin = 'CN', declared_name_en = 'Cup',"
                   " declared_value_minor = 350, declared_currency = 'USD' WHERE id = $1")
        .bind("$1", bench.mug)
        .run();
    bench.db.statement("UPDATE warehouses SET country = 'CN'").run();
    const auto package = bench.ready({{bench.mug, Quantity{2}}, {bowl}});
    floor::LabelRepository labels{bench.db};
    const auto check = [&] {
        const auto content = labels.content(package);
        REQUIRE(content.lines.size() == 2);
        CHECK(content.lines[0].sku == "BOWL");
        CHECK(content.lines[0].bin == "A-1-2");
        CHECK(content.lines[1].quantity == 2);
        CHECK(content.lines[1].bin == "A-1-2");
        CHECK(content.customs == std::vector<std::string>{"2 x Cup, HS 691200, CN, 3.50 USD"});
    };
    check();
    bench.labels.print(package, bench.bench, kWait);
    check();
    bench.labels.voidLabel(package, "torn", "A-1-10");
    for (const auto& line : labels.content(package).lines) {
        CHECK(line.bin.empty());
    }
}

TEST_CASE("What a package took from its bins is found without reading all moves", "[floor][label]")
{
    LabelBench bench;
    // Bound, as the services ask: a value that is not known yet proves nothing of itself to a partial index.
    auto plan = bench.db.statement("EXPLAIN QUERY PLAN SELECT product_id FROM stock_moves WHERE reference = $1"
                                   " AND delta < 0 AND id > $2");
    REQUIRE(plan.next());
    CHECK_THAT(plan.text(3), Catch::Contains("stock_moves_by_reference (reference=? AND id>?)"));
}

TEST_CASE("A reprint needs a reason, is marked, and is counted", "[floor][label]")
{
    LabelBench bench;
    const auto package = bench.ready({{bench.mug}});
    CHECK(codeOf([&] { bench.labels.reprint(package, "torn", bench.bench, kWait); }) == ErrorCode::not_allowed);
    const auto first = *bench.scan("111").job;
    CHECK(codeOf([&] { bench.labels.reprint(package, "  ", bench.bench, kWait); }) == ErrorCode::invalid_argument);

    const auto again = bench.labels.reprint(package, "torn", bench.bench, kWait);
    REQUIRE(again.job);
    const auto job = bench.here.journal.get(*again.job);
    CHECK(job.reprintOf == first);
    CHECK(job.reason == "torn");
    CHECK(bench.here.journal.bytesOf(*again.job).find("REPRINT 1") != std::string::npos);
    CHECK(bench.here.journal.bytesOf(first).find("REPRINT") == std::string::npos);
    const auto third = bench.labels.reprint(package, "smudged", bench.bench, kWait);
    CHECK(bench.here.journal.bytesOf(*third.job).find("REPRINT 2") != std::string::npos);
    CHECK(bench.number("SELECT count(*) FROM audit_entries WHERE action = 'reprinted' AND who = 'tester'") == 2);
    CHECK(bench.number("SELECT count(*) FROM tracking_numbers") == 1);
    CHECK(bench.level(bench.mug, bench.bin).onHand == Quantity{99});
    const auto scans = bench.stations.lastScans(bench.bench);
    REQUIRE(scans.size() >= 3); // both reprints stand in the list of the last scans
    CHECK(scans[0].answerCode == kReprinted);
    CHECK(scans[1].package == package);
}

TEST_CASE("No second label for a package that is held, cancelled or changed", "[floor][label]")
{
    LabelBench bench;
    const auto package = bench.ready({{bench.mug}});
    bench.scan("111");
    SECTION("held")
    {
        bench.hold(package, "wait");
    }
    SECTION("cancelled")
    {
        bench.cancelOrder(package);
    }
    SECTION("changed")
    {
        bench.setReasons(package, "changed");
    }
    CHECK(codeOf([&] { bench.labels.reprint(package, "torn", bench.bench, kWait); }) == ErrorCode::not_allowed);
    CHECK(codeOf([&] { bench.shipping.ship(package, {}); }) == ErrorCode::not_allowed);
    CHECK(bench.number("SELECT count(*) FROM print_jobs") == 1);
}

TEST_CASE("Voiding books the pieces back, kills the number, and the package waits again", "[floor][label]")
{
    LabelBench bench;
    const auto package = bench.ready({{bench.mug, Quantity{2}}});
    CHECK(codeOf([&] { bench.labels.voidLabel(package, "wrong", {}); }) == ErrorCode::not_allowed);
    bench.labels.print(package, bench.bench, kWait);
    const auto number = bench.package(package).trackingNumber;
    CHECK(codeOf([&] { bench.labels.voidLabel(package, "", {}); }) == ErrorCode::invalid_argument);
    CHECK(codeOf([&] { bench.labels.voidLabel(package, "wrong", "Z-9"); }) == ErrorCode::not_found);

    SECTION("into the bins they came from")
    {
        bench.labels.voidLabel(package, "wrong address", {});
        CHECK(bench.level(bench.mug, bench.bin).onHand == Quantity{100});
    }
    SECTION("into the bin that the packer names")
    {
        bench.labels.voidLabel(package, "wrong address", "A-1-10");
        CHECK(bench.level(bench.mug, bench.bin).onHand == Quantity{98});
        CHECK(bench.level(bench.mug, bench.farBin).onHand == Quantity{2});
    }
    CHECK(bench.state(package) == "waiting");
    CHECK(bench.level(bench.mug, bench.bin).reserved == Quantity{0});
    CHECK(bench.package(package).trackingNumber.empty());

    // Packed again, it bears another number, and the old one is not counted as a reprint.
    bench.makeReady(package, bench.warehouse, bench.channel);
    const auto answer = bench.labels.print(package, bench.bench, kWait);
    CHECK(bench.package(package).trackingNumber != number);
    CHECK(bench.package(package).labelSequence == 2);
    const auto reprint = bench.labels.reprint(package, "torn", bench.bench, kWait);
    CHECK(bench.here.journal.bytesOf(*reprint.job).find("REPRINT 1") != std::string::npos);
    CHECK(bench.here.journal.get(*reprint.job).reprintOf == *answer.job);
    CHECK(packages::StageKeeper{bench.db}.countersAreTrue());
}

TEST_CASE("Shipping tells every order of a merged package, each with its lines", "[floor][label]")
{
    LabelBench bench;
    const auto lid = bench.stocked("LID", "222");
    const auto one = bench.addPaidOrder({{bench.mug, Quantity{2}}});
    const auto two = bench.addPaidOrder({{lid}});
    const auto package = bench.addPackage({one, two});
    bench.makeReady(package, bench.warehouse, bench.channel);
    CHECK(codeOf([&] { bench.shipping.ship(package, {}); }) == ErrorCode::not_allowed);
    bench.labels.print(package, bench.bench, kWait);
    CHECK(bench.entries().empty());

    bench.shipping.ship(package, {});

    CHECK(bench.state(package) == "shipped");
    CHECK(bench.package(package).shippedAt == bench.clock.now());
    const auto entries = bench.entries();
    REQUIRE(entries.size() == 2);
    const auto mark = outbox::shipmentMarkFrom(entries[0].payload);
    CHECK(mark.platformOrderId == "ORDER-1");
    REQUIRE(mark.lines.size() == 1);
    CHECK(mark.lines[0].platformLineId == "LINE-1-1");
    CHECK(mark.lines[0].quantity == 2);
    CHECK_FALSE(mark.isPart);
    CHECK(mark.tracking == bench.package(package).trackingNumber);
    CHECK(mark.carrier == "China Post");
    CHECK(entries[1].order == two);
    CHECK(codeOf([&] { bench.shipping.ship(package, {}); }) == ErrorCode::not_allowed);
    CHECK(bench.entries().size() == 2);
}

TEST_CASE("A shop that marks at the label is told by the completing scan, once", "[floor][label]")
{
    LabelBench bench;
    const auto eager = bench.addShop("Eager", "packed");
    const auto package = bench.ready({{bench.mug}}, {.shop = eager});
    bench.scan("111");
    REQUIRE(bench.entries().size() == 1);
    CHECK(bench.entries()[0].state == outbox::OutboxState::waiting);

    SECTION("shipping tells it nothing more")
    {
        bench.shipping.ship(package, {});
        CHECK(bench.entries().size() == 1);
    }
    SECTION("a void cancels what still waits, and the next label is told under its own key")
    {
        bench.labels.voidLabel(package, "wrong address", {});
        CHECK(bench.entries()[0].state == outbox::OutboxState::cancelled);
        bench.makeReady(package, bench.warehouse, bench.channel);
        bench.scan("111");
        REQUIRE(bench.entries().size() == 2);
        CHECK(bench.entries()[1].state == outbox::OutboxState::waiting);
        CHECK(bench.entries()[1].tracking != bench.entries()[0].tracking);
    }
}

TEST_CASE("A shop that was told at the label hears of the number that is typed when the package leaves",
          "[floor][label]")
{
    LabelBench bench;
    const auto eager = bench.addShop("Eager", "packed");
    bench.channel = bench.addChannel("PLAIN", "none");
    const auto order = bench.addPaidOrder({{bench.mug}}, {.shop = eager});
    const auto other = bench.addPaidOrder({{bench.mug}});
    const auto package = bench.addPackage({order, other});
    bench.makeReady(package, bench.warehouse, bench.channel);
    bench.labels.print(package, bench.bench, kWait);
    REQUIRE(bench.entries().size() == 1);
    const auto wasTold = GENERATE(false, true);
    if (wasTold) {
        bench.db.execute("UPDATE outbox_entries SET state = 'done'");
    }

    bench.shipping.ship(package, {.number = "RR473124829CN", .carrier = {}});

    const auto entries = bench.entries();
    REQUIRE(entries.size() == 3); // the first, its follow-up, and the other shop's own
    CHECK(entries[0].state == (wasTold ? outbox::OutboxState::done : outbox::OutboxState::cancelled));
    CHECK(entries[0].tracking.empty());
    CHECK(entries[1].order == order);
    CHECK(entries[1].state == outbox::OutboxState::waiting);
    CHECK(entries[1].tracking == "RR473124829CN");
    CHECK(entries[2].order == other);
    CHECK(entries[2].tracking == "RR473124829CN");
}

TEST_CASE("A typed number that was told and voided is followed up by the next one", "[floor][label]")
{
    LabelBench bench;
    const auto eager = bench.addShop("Eager", "packed");
    bench.channel = bench.addChannel("TYPED", "typed");
    const auto package = bench.ready({{bench.mug}}, {.shop = eager});
    bench.scan("111");
    REQUIRE(bench.word("RR473124829CN") == "label_out");
    bench.db.execute("UPDATE outbox_entries SET state = 'done'");
    bench.labels.voidLabel(package, "wrong number", {});
    bench.makeReady(package, bench.warehouse, bench.channel);
    bench.scan("111");
    REQUIRE(bench.word("RR123456785CN") == "label_out");

    const auto entries = bench.entries();
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].state == outbox::OutboxState::done);
    CHECK(entries[1].state == outbox::OutboxState::waiting);
    CHECK(entries[1].tracking == "RR123456785CN");
}

TEST_CASE("A part of an order is marked as a part", "[floor][label]")
{
    LabelBench bench;
    const auto package = bench.ready({{bench.mug}});
    bench.db.execute("UPDATE order_lines SET quantity = 3");
    bench.scan("111");
    bench.shipping.ship(package, {});
    REQUIRE(bench.entries().size() == 1);
    CHECK(outbox::shipmentMarkFrom(bench.entries()[0].payload).isPart);
}

TEST_CASE("A number is typed when the package leaves without one", "[floor][label]")
{
    LabelBench bench;
    bench.channel = bench.addChannel("PLAIN", "none");
    const auto package = bench.ready({{bench.mug}});
    bench.scan("111");
    CHECK(codeOf([&] { bench.shipping.ship(package, {.number = "RR473124828CN", .carrier = {}}); }) ==
          ErrorCode::number_invalid);
    CHECK(bench.state(package) == "packed");
    bench.shipping.ship(package, {.number = "RR473124829CN", .carrier = "DHL"});
    CHECK(bench.package(package).trackingNumber == "RR473124829CN");
    CHECK(bench.package(package).carrier == "DHL");
    CHECK(bench.entries()[0].tracking == "RR473124829CN");
}
