// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/dispatch_service.h"

#include "core/base/error.h"
#include "core/floor/manifest.h"
#include "tests/support/block_fonts.h"
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::floor;
using tests::TestBench;

namespace {

/// A bench and a door behind it.
struct Door : TestBench {
    DispatchService dispatches{db, clock, packing, shipping, actor};
    ProductId mug = stocked("MUG");

    /// A package with its label.
    PackageId packed()
    {
        const auto package = ready({{mug}});
        labels.print(package, bench, std::chrono::seconds{5});
        return package;
    }
    DispatchAnswer at(const std::string_view code) { return dispatches.scan(channel, code); }
    std::string answer(const PackageId package) { return std::string{toString(at(barcodeOf(package)).code)}; }
    void cancel(const PackageId package)
    {
        db.statement("UPDATE orders SET platform_status = 'cancelled' WHERE id = $1")
            .bind("$1", orderOf(package))
            .run();
    }
};

} // namespace

TEST_CASE("A label scanned into its bag is shipped, and the platform is owed the news at once", "[floor]")
{
    Door door;
    const auto package = door.packed();
    CHECK(door.number("SELECT count(*) FROM outbox_entries") == 0);

    const auto answer = door.at(door.barcodeOf(package));

    CHECK(answer.code == DispatchCode::gone);
    CHECK(answer.packageNumber == door.barcodeOf(package));
    CHECK(answer.country == "US");
    CHECK(door.state(package) == "shipped");
    CHECK(door.number("SELECT count(*) FROM outbox_entries WHERE kind = 'mark_shipped'") == 1);
    REQUIRE(answer.with);
    const auto bag = door.dispatches.get(*answer.with);
    CHECK(bag.packages == 1);
    CHECK(bag.channelCode == "POST");
    CHECK(door.dispatches.packages(bag.id).front().package == package);
    CHECK(door.number("SELECT count(*) FROM audit_entries WHERE action = 'dispatched'") == 1);
}

TEST_CASE("A label that was scanned twice is shipped once, and the scan says with which bag", "[floor]")
{
    Door door;
    const auto package = door.packed();
    const auto first = door.at(door.barcodeOf(package));
    const auto again = door.at(door.barcodeOf(package));
    CHECK(again.code == DispatchCode::already_gone);
    CHECK(again.with == first.with);
    CHECK(again.since == door.clock.now());
    CHECK(door.dispatches.list(10).front().packages == 1);
    CHECK(door.number("SELECT count(*) FROM outbox_entries") == 1);
}

TEST_CASE("What must not leave is stopped with the reason and stays packed", "[floor]")
{
    Door door;
    const auto package = door.packed();
    SECTION("cancelled")
    {
        door.cancel(package);
        CHECK(door.answer(package) == "cancelled");
    }
    SECTION("held")
    {
        door.hold(package, "address");
        CHECK(door.answer(package) == "held");
        CHECK(door.at(door.barcodeOf(package)).why == "address");
    }
    SECTION("changed")
    {
        door.setReasons(package, "changed");
        CHECK(door.answer(package) == "changed");
    }
    SECTION("another channel's bag")
    {
        const auto answer = door.dispatches.scan(door.addChannel("DHL"), door.barcodeOf(package));
        CHECK(answer.code == DispatchCode::wrong_channel);
        CHECK(answer.channel == "POST");
    }
    CHECK(door.state(package) == "packed");
    CHECK(door.number("SELECT count(*) FROM outbox_entries") == 0);
    CHECK(door.dispatches.list(10).empty());
}

TEST_CASE("What has no label, and what is no label, is stopped", "[floor]")
{
    Door door;
    CHECK(door.answer(door.ready({{door.mug}})) == "not_packed");
    CHECK(door.at("MUG").code == DispatchCode::unknown_code);
    CHECK(door.at("nothing").code == DispatchCode::unknown_code);
    CHECK(door.at("").code == DispatchCode::unknown_code);
}

TEST_CASE("The old label of a package that was labelled anew is dead at the door, the new one leaves", "[floor]")
{
    Door door;
    const auto range = door.addChannel("RANGE", "range");
    door.addNumbers(range, 1, 9);
    const auto package = door.addReadyPackage(door.warehouse, range, {{door.mug}});
    door.labels.print(package, door.bench, std::chrono::seconds{5});
    const auto old = door.package(package).trackingNumber;
    door.labels.voidLabel(package, "wet", {});
    door.makeReady(package, door.warehouse, range);
    door.labels.print(package, door.bench, std::chrono::seconds{5});
    const auto now = door.package(package).trackingNumber;
    REQUIRE(old != now);

    const auto dead = door.dispatches.scan(range, old);
    CHECK(dead.code == DispatchCode::dead_label);
    CHECK(dead.tracking == old);
    CHECK(door.state(package) == "packed");
    const auto gone = door.dispatches.scan(range, now);
    REQUIRE(gone.code == DispatchCode::gone);
    CHECK(door.dispatches.packages(*gone.with).front().tracking == now);
}

TEST_CASE("A bag takes packages until it is closed; the next one opens another", "[floor]")
{
    Door door;
    const auto bag = door.at(door.barcodeOf(door.packed())).with;
    CHECK(door.at(door.barcodeOf(door.packed())).with == bag);
    CHECK(door.dispatches.scan({}, door.barcodeOf(door.packed())).with == bag); // its label says the channel

    const auto closed = door.dispatches.close(*bag);
    CHECK(closed.closedAt == door.clock.now());
    CHECK(closed.packages == 3);
    door.clock.advance(std::chrono::hours{1});
    CHECK(door.dispatches.close(*bag).closedAt == closed.closedAt);
    CHECK(door.at(door.barcodeOf(door.packed())).with != bag);
    CHECK_THROWS_AS(door.dispatches.get(DispatchId{99}), Error);
}

TEST_CASE("Channels are never mixed in one bag: where none is named, each label goes into its own channel's", "[floor]")
{
    Door door;
    const auto other = door.addReadyPackage(door.warehouse, door.addChannel("DHL"), {{door.mug}});
    door.labels.print(other, door.bench, std::chrono::seconds{5});
    const auto first = door.dispatches.scan({}, door.barcodeOf(door.packed()));
    const auto second = door.dispatches.scan({}, door.barcodeOf(other));
    REQUIRE(first.code == DispatchCode::gone);
    REQUIRE(second.code == DispatchCode::gone);
    CHECK(door.dispatches.get(*first.with).channelCode == "POST");
    CHECK(door.dispatches.get(*second.with).channelCode == "DHL");
}

TEST_CASE("A parcel taken out of its open bag is here again, and its platform is told nothing, later once", "[floor]")
{
    Door door;
    const auto stays = door.packed();
    const auto package = door.packed();
    door.at(door.barcodeOf(stays));
    const auto bag = *door.at(door.barcodeOf(package)).with;
    const auto waiting = [&] { return door.number("SELECT count(*) FROM outbox_entries WHERE state = 'waiting'"); };
    REQUIRE(waiting() == 2);

    const auto out = door.dispatches.takeOut(package);

    CHECK(out.code == DispatchCode::taken_out);
    CHECK(out.package == package);
    CHECK_FALSE(out.isTold);
    CHECK(door.state(package) == "packed");
    CHECK(waiting() == 1);
    CHECK(door.dispatches.get(bag).packages == 1);
    CHECK(door.dispatches.labelled(10).front().package == package);
    CHECK(door.text("SELECT stage FROM orders WHERE id = " + std::to_string(door.orderOf(package).value)) == "packed");
    CHECK(door.number("SELECT count(*) FROM audit_entries WHERE action = 'taken_out'") == 1);

    CHECK(door.answer(package) == "gone");
    CHECK(waiting() == 2);
    CHECK(door.number("SELECT count(*) FROM outbox_entries") == 2);
    CHECK(door.dispatches.takeOut(stays).code == DispatchCode::taken_out); // any of them, not only the last
}

TEST_CASE("What a platform was told already stays told when the parcel is taken out, and is not told again", "[floor]")
{
    Door door;
    const auto package = door.packed();
    door.answer(package);
    door.db.statement("UPDATE outbox_entries SET state = 'done'").run();
    const auto out = door.dispatches.takeOut(package);
    CHECK(out.code == DispatchCode::taken_out);
    CHECK(out.isTold);
    CHECK(door.answer(package) == "gone");
    CHECK(door.number("SELECT count(*) FROM outbox_entries WHERE state <> 'done'") == 0);
}

TEST_CASE("A mark that is being told while its parcel is taken out, and scanned again, is not lost", "[floor]")
{
    Door door;
    const auto package = door.packed();
    door.answer(package);
    door.db.statement("UPDATE outbox_entries SET state = 'sending', owner = 'me'").run();
    CHECK_FALSE(door.dispatches.takeOut(package).isTold);
    CHECK(door.number("SELECT is_void FROM outbox_entries") == 1);
    CHECK(door.answer(package) == "gone");
    CHECK(door.number("SELECT is_void FROM outbox_entries") == 0);
    CHECK(door.text("SELECT state FROM outbox_entries") == "sending");
}

TEST_CASE("What the driver has, and what is in no bag, cannot be taken out", "[floor]")
{
    Door door;
    const auto package = door.packed();
    CHECK(door.dispatches.takeOut(package).code == DispatchCode::not_in_bag);
    const auto bag = *door.at(door.barcodeOf(package)).with;
    door.dispatches.close(bag);
    CHECK(door.dispatches.takeOut(package).code == DispatchCode::not_in_bag);
    CHECK(door.state(package) == "shipped");
    CHECK_THROWS_AS(door.dispatches.takeOut(PackageId{999}), Error);
}

TEST_CASE("With its last parcel a bag vanishes, and nothing empty is left to be handed over", "[floor]")
{
    Door door;
    const auto package = door.packed();
    const auto bag = *door.at(door.barcodeOf(package)).with;
    const auto out = door.dispatches.takeOut(package);
    CHECK(out.with == bag);
    CHECK(door.dispatches.list(10).empty());
    CHECK(door.number("SELECT count(*) FROM audit_entries WHERE subject = 'dispatch' AND action = 'removed'") == 1);
    CHECK(door.answer(package) == "gone"); // opens another
    CHECK(door.dispatches.list(10).size() == 1);
}

TEST_CASE("A bag that was closed too early is opened again, and takes and gives parcels as before", "[floor]")
{
    Door door;
    const auto package = door.packed();
    const auto bag = *door.at(door.barcodeOf(package)).with;
    door.dispatches.close(bag);
    const auto told = door.number("SELECT count(*) FROM outbox_entries");

    const auto open = door.dispatches.reopen(bag);

    CHECK_FALSE(open.closedAt);
    CHECK(open.packages == 1);
    CHECK(door.number("SELECT count(*) FROM outbox_entries") == told); // no platform hears of bags
    CHECK(door.number("SELECT count(*) FROM audit_entries WHERE action = 'reopened'") == 1);
    CHECK(door.at(door.barcodeOf(door.packed())).with == bag);
    CHECK(door.dispatches.takeOut(package).code == DispatchCode::taken_out);
    CHECK_FALSE(door.dispatches.reopen(bag).closedAt); // again changes nothing
    CHECK(door.number("SELECT count(*) FROM audit_entries WHERE action = 'reopened'") == 1);
    CHECK_THROWS_AS(door.dispatches.reopen(DispatchId{99}), Error);
}

TEST_CASE("A bag that has left is not opened again", "[floor]")
{
    Door door;
    const auto package = door.packed();
    const auto bag = *door.at(door.barcodeOf(package)).with;
    door.dispatches.close(bag);
    const auto refusal = [&] {
        try {
            door.dispatches.reopen(bag);
        } catch (const Error& error) {
            return error.arguments();
        }
        return std::vector<std::string>{};
    };
    SECTION("the channel has a newer bag")
    {
        const auto next = *door.at(door.barcodeOf(door.packed())).with;
        CHECK(refusal() == std::vector<std::string>{"bag_has_follower", "1", "POST", "2"});
        door.dispatches.close(next);
        CHECK(refusal().front() == "bag_has_follower");
    }
    SECTION("another channel's newer bag does not matter")
    {
        const auto other = door.addReadyPackage(door.warehouse, door.addChannel("DHL"), {{door.mug}});
        door.labels.print(other, door.bench, std::chrono::seconds{5});
        REQUIRE(door.dispatches.scan({}, door.barcodeOf(other)).code == DispatchCode::gone);
        CHECK(refusal().empty());
    }
    SECTION("it was closed long ago")
    {
        door.clock.advance(std::chrono::hours{13});
        CHECK(refusal() == std::vector<std::string>{"bag_has_left", "1"});
    }
    SECTION("a parcel of it has arrived")
    {
        door.db.execute("UPDATE packages SET state = 'delivered'");
        CHECK(refusal() == std::vector<std::string>{"bag_has_left", "1"});
    }
}

TEST_CASE("What is labelled and still here is listed, with what keeps it", "[floor]")
{
    Door door;
    const auto gone = door.packed();
    const auto here = door.packed();
    const auto cancelled = door.packed();
    door.ready({{door.mug}});
    door.cancel(cancelled);
    door.answer(gone);

    const auto left = door.dispatches.labelled(10);

    REQUIRE(left.size() == 2);
    CHECK(left[0].package == here);
    CHECK_FALSE(left[0].obstacle);
    CHECK(left[0].warehouse == "SZ");
    CHECK(left[1].package == cancelled);
    CHECK(left[1].obstacle == DispatchCode::cancelled);
}

TEST_CASE("The handover list names each package, and the total stands beside the lines to sign on", "[floor]")
{
    tests::BlockFonts fonts;
    const ManifestWords words{.title = "Handover list",
                              .summary = "Dispatch 7",
                              .total = "90 packages",
                              .package = "Package",
                              .tracking = "Tracking no.",
                              .channel = "Channel",
                              .country = "To",
                              .weight = "kg",
                              .handedBy = "Handed over by",
                              .takenBy = "Taken by",
                              .page = "Page %1 of %2",
                              .language = "en"};
    std::vector<DispatchedPackage> packages;
    for (int i = 1; i <= 90; ++i) {
        packages.push_back({.package = PackageId{i},
                            .number = packageNumber(i),
                            .tracking = "LX" + std::to_string(100'000'000 + i) + "CN",
                            .channel = "POST",
                            .country = "DE",
                            .weight = Grams{1'050}});
    }
    const auto pages = layoutManifest(packages, words, fonts);
    REQUIRE(pages.size() > 1);
    std::vector<std::string> texts;
    std::vector<std::string> last;
    for (const auto& page : pages) {
        last.clear();
        for (const auto& step : page.steps) {
            if (const auto* const text = std::get_if<labels::Text>(&step)) {
                CHECK(text->baseline < page.height);
                last.push_back(text->text);
            }
        }
        texts.insert(texts.end(), last.begin(), last.end());
    }
    for (const auto& package : packages) {
        CHECK(std::ranges::count(texts, package.number) == 1);
        CHECK(std::ranges::count(texts, package.tracking) == 1);
    }
    CHECK(std::ranges::count(texts, "1.050") == 90);
    for (const auto* const word : {"90 packages", "Handed over by", "Taken by"}) {
        CHECK(std::ranges::count(last, word) == 1);
    }
}
