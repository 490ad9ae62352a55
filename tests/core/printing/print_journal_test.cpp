// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/printing/print_journal.h"
#include "core/printing/printer_service.h"
#include "tests/support/block_fonts.h"
#include "tests/support/test_store.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::printing;

namespace {

struct Journal : tests::TestStore {
    processes::ProcessIdentity process{folder.path(), "test", clock.now()};
    tests::BlockFonts fonts;
    tests::NoPages pages;
    PrintJournal journal{db, clock, process};
    PrinterService printers{db, clock, journal};
    PrinterId printer = printers.add({.id = {},
                                      .name = "Zebra",
                                      .language = PrinterLanguage::zpl,
                                      .media = {},
                                      .target = "tcp://127.0.0.1"},
                                     actor);

    PrintJobId add(const std::string& bytes, const JobStart start = JobStart::queued)
    {
        db::Transaction transaction{db};
        const auto job = journal.add({.printer = printer, .package = PackageId{7}, .bytes = bytes}, start);
        transaction.commit();
        return job;
    }
    std::optional<ClaimedJob> claim() { return journal.next(printer, journal.newestQueued(printer), std::nullopt); }
    /// Fails the test where it is called for a reprint that nobody asked for.
    static std::string drawn(const PrintJob& /*job*/) { return "^XA^FDREPRINT^FS^XZ"; }
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

TEST_CASE("Jobs are taken oldest first and carry their bytes and hash", "[printing]")
{
    Journal store;
    const auto first = store.add("^XA1^XZ");
    const auto second = store.add("^XA2^XZ");
    const auto claimed = store.claim();
    REQUIRE(claimed);
    CHECK(claimed->id == first);
    CHECK(claimed->bytes == "^XA1^XZ");
    CHECK(claimed->sha256 == sha256Hex("^XA1^XZ"));
    CHECK(store.journal.get(first).state == PrintJobState::sending);
    CHECK(store.journal.get(first).owner == store.process.name());
    CHECK(store.journal.get(first).attempts == 1);

    const auto next = store.journal.next(store.printer, second, Sending{.job = first});
    REQUIRE(next);
    CHECK(next->id == second);
    CHECK(store.journal.get(first).state == PrintJobState::sent);
    CHECK(store.journal.get(first).sentAt == store.clock.now());
    store.journal.record({second, PrintJobState::queued, "printer_unreachable"});
    CHECK(store.journal.get(second).state == PrintJobState::queued);
    CHECK(store.journal.get(second).error == "printer_unreachable");
}

TEST_CASE("A printer never has two labels on the way at once", "[printing]")
{
    Journal store;
    store.add("^XA1^XZ", JobStart::sending);
    CHECK(codeOf([&] { store.add("^XA2^XZ", JobStart::sending); }) == ErrorCode::constraint_failed);
}

TEST_CASE("A label whose process died in the middle is asked about, and never sent again by itself", "[printing]")
{
    Journal store;
    const auto job = [&] {
        const processes::ProcessIdentity other{store.folder.path(), "killed", store.clock.now()};
        PrintJournal journal{store.db, store.clock, other};
        db::Transaction transaction{store.db};
        const auto added = journal.add({.printer = store.printer, .bytes = "^XA^XZ"}, JobStart::sending);
        transaction.commit();
        CHECK(store.journal.resolveOrphans().empty()); // it still lives
        return added;
    }();
    CHECK(store.journal.resolveOrphans() == std::vector{job});
    CHECK(store.journal.resolveOrphans().empty());
    CHECK(store.journal.get(job).state == PrintJobState::unknown);
    CHECK_FALSE(store.claim());

    SECTION("it came out")
    {
        CHECK_FALSE(store.journal.resolve(job, CameOut::yes, store.actor, Journal::drawn));
        CHECK(store.journal.get(job).state == PrintJobState::confirmed);
        CHECK(codeOf([&] { store.journal.resolve(job, CameOut::no, store.actor, Journal::drawn); }) ==
              ErrorCode::not_allowed);
    }
    SECTION("it did not, said twice: one marked reprint")
    {
        const auto again = store.journal.resolve(job, CameOut::no, store.actor, Journal::drawn);
        REQUIRE(again);
        CHECK(codeOf([&] { store.journal.resolve(job, CameOut::no, store.actor, Journal::drawn); }) ==
              ErrorCode::not_allowed);
        CHECK(store.journal.get(job).state == PrintJobState::failed);
        CHECK(store.journal.get(*again).reprintOf == job);
        CHECK(store.journal.bytesOf(*again) == "^XA^FDREPRINT^FS^XZ");
        CHECK(store.claim()->id == *again);
        CHECK(audit::AuditRepository{store.db}.list("print_job", job.value).size() == 1);
    }
}

TEST_CASE("A void label that still waits is never printed", "[printing]")
{
    Journal store;
    const auto job = store.add("^XA^XZ");
    {
        db::Transaction transaction{store.db};
        CHECK(store.journal.withdraw(PackageId{7}) == 1);
        transaction.commit();
    }
    CHECK_FALSE(store.claim());
    CHECK(codeOf([&] { store.journal.resolve(job, CameOut::no, store.actor, Journal::drawn); }) ==
          ErrorCode::not_allowed);
}

TEST_CASE("Targets name a socket or a folder, and nothing else", "[printing]")
{
    CHECK(printerTargetFrom("tcp://10.0.0.7").port == 9100);
    CHECK(printerTargetFrom("tcp://printer.local:6101").host == "printer.local");
    CHECK(printerTargetFrom("tcp://[fe80::1]:9100").host == "fe80::1");
    CHECK(printerTargetFrom("tcp://[::1]").port == 9100);
    CHECK(printerTargetFrom("file:/tmp/labels").folder == "/tmp/labels");
    for (const auto* wrong : {"", "tcp://", "tcp://:9100", "tcp://host:0", "tcp://host:70000", "tcp://host:91x",
                              "tcp://[::1", "tcp://::1", "file:", "usb:/dev/usb/lp0", "tcp://a b"}) {
        CAPTURE(wrong);
        CHECK(codeOf([&] { static_cast<void>(printerTargetFrom(wrong)); }) == ErrorCode::invalid_argument);
    }
    CHECK(mediaSizeFrom("100x150").heightMm == 150);
    for (const auto* wrong : {"", "100", "100x", "x150", "100x150mm", "9x100", "100x421", "-5x100", "100 x 150"}) {
        CAPTURE(wrong);
        CHECK(codeOf([&] { static_cast<void>(mediaSizeFrom(wrong)); }) == ErrorCode::invalid_argument);
    }
}

TEST_CASE("A printer's name is used once, and comes free when the printer is removed", "[printing]")
{
    Journal store;
    const Printer again{.id = {}, .name = "Zebra", .media = {}, .target = "file:/tmp"};
    CHECK(codeOf([&] { store.printers.add(again, store.actor); }) == ErrorCode::already_exists);
    const auto job = store.printers.printTestPage("Zebra", {store.fonts, store.pages});
    CHECK(codeOf([&] { store.printers.remove("Zebra", store.actor); }) == ErrorCode::not_allowed);
    REQUIRE(store.claim());
    store.journal.record({.job = job});
    store.printers.remove("Zebra", store.actor);
    CHECK(store.printers.list().empty());
    CHECK(store.printers.add(again, store.actor) != store.printer);
    CHECK(store.journal.list({}).size() == 1); // the journal keeps the old one's jobs
}
