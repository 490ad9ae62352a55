// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/backup.h"

#include "core/base/error.h"
#include "core/channels/number_repository.h"
#include "core/files/zip_archive.h"
#include "tests/core/workspace/tester.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_workspace.h"

#include <fstream>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace supercargo;
using tests::kActor;
using tests::kClock;
using tests::TemporaryFolder;
using workspace::Session;

namespace {

void setNote(const Session& session, const std::string& note)
{
    auto connection = session.connect();
    db::Transaction transaction{connection};
    connection.statement("INSERT OR REPLACE INTO settings (key, value) VALUES ('note', $1)").bind("$1", note).run();
    transaction.commit();
}

std::string note(const Session& session)
{
    auto connection = session.connect();
    auto query = connection.statement("SELECT value FROM settings WHERE key = 'note'");
    return query.next() ? query.text(0) : "";
}

ErrorCode codeOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    FAIL("nothing was refused");
    return ErrorCode::not_found;
}

} // namespace

TEST_CASE("A backup brings everything back on another PC", "[workspace]")
{
    TemporaryFolder folder;
    Session session{folder / "data", "test", kClock, kActor};
    setNote(session, "before");
    folder.write("data/attachments/mug.svg", "<svg/>");
    const auto file = folder / "backup.zip";
    CHECK(workspace::backUp(session, file).attachments == 1);
    CHECK(codeOf([&] { workspace::backUp(session, file); }) == ErrorCode::already_exists);

    Session other{folder / "other", "test", kClock, kActor};
    setNote(other, "other's own");
    const auto report = workspace::restore(other, file);
    CHECK(note(other) == "before");
    CHECK(tests::readFile(folder / "other/attachments/mug.svg") == "<svg/>");

    // What was there before can be had back as well.
    workspace::restore(other, report.replaced);
    CHECK(note(other) == "other's own");
    CHECK_FALSE(std::filesystem::exists(folder / "other/attachments/mug.svg"));
}

TEST_CASE("A number on a parcel since the backup is never given again", "[workspace]")
{
    TemporaryFolder folder;
    Session session{folder / "data", "test", kClock, kActor};
    const auto give = [&session](const std::string& number, const PackageId package) {
        auto connection = session.connect();
        db::Transaction transaction{connection};
        channels::NumberRepository{connection}.takeTyped(number, {}, package, kClock.now());
        transaction.commit();
    };
    const auto found = [&session](const std::string& number) {
        auto connection = session.connect();
        return channels::NumberRepository{connection}.find(number);
    };
    give("BEFORE-1", PackageId{1});
    const auto file = folder / "backup.zip";
    workspace::backUp(session, file);
    give("SINCE-2", PackageId{2});

    const auto report = workspace::restore(session, file);
    CHECK(report.voidedNumbers == 1);
    CHECK_FALSE(report.lastChange); // no history was written before
    auto restored = session.connect();
    audit::AuditRepository history{restored};
    const auto told = history.list("data_folder", 0);
    REQUIRE(told.size() == 1);
    CHECK(told.front().action == "restored");
    CHECK(told.front().after == "backup.zip");
    CHECK(told.front().actor.who == "tester");
    const auto again = folder / "again.zip";
    workspace::backUp(session, again);
    CHECK(workspace::restore(session, again).lastChange == kClock.now());
    REQUIRE(found("BEFORE-1"));
    CHECK_FALSE(found("BEFORE-1")->isDead);
    REQUIRE(found("SINCE-2"));
    CHECK(found("SINCE-2")->isDead);
    CHECK(found("SINCE-2")->package == PackageId{}); // it is not in the backup
    CHECK(codeOf([&] { give("SINCE-2", PackageId{3}); }) == ErrorCode::number_invalid);
}

TEST_CASE("What has left since the backup is held, and what is not in it is named", "[workspace]")
{
    tests::TestWorkspace seller;
    const auto warehouse = seller.addWarehouse("SZ");
    const auto channel = seller.addChannel("POST");
    const auto mug = seller.addProduct("MUG");
    seller.setStock(mug, seller.addBin(warehouse, "A-1"), Quantity{50});
    const auto left = seller.addReadyPackage(warehouse, channel, {{mug}});
    const auto stays = seller.addReadyPackage(warehouse, channel, {{mug}});
    Session session{seller.folder.path(), "test", kClock, kActor};
    const auto file = seller.folder / "backup.zip";
    workspace::backUp(session, file);
    const auto came = seller.addReadyPackage(warehouse, channel, {{mug}});
    for (const auto package : {left, came}) {
        seller.db.statement("UPDATE packages SET state = 'shipped', shipped_at = $2 WHERE id = $1")
            .bind("$1", package)
            .bind("$2", kClock.now() + std::chrono::hours{1})
            .run();
    }
    const auto number = seller.text("SELECT max(platform_order_id) FROM orders WHERE id = (SELECT max(id) FROM orders)");

    const auto report = workspace::restore(session, file);

    CHECK(report.heldDeparted == 1);
    CHECK(report.departedElsewhere == std::vector<std::string>{"Shop " + number});
    auto restored = session.connect();
    const auto heldReason = [&restored](const PackageId package) {
        auto query = restored.statement("SELECT CASE WHEN held THEN held_reason END FROM packages WHERE id = $1");
        query.bind("$1", package);
        return query.next() ? query.text(0) : std::string{"none"};
    };
    CHECK(heldReason(left) == "left_since_backup");
    CHECK(heldReason(stays).empty());
    CHECK(packages::StageKeeper{restored}.countersAreTrue());
}

TEST_CASE("A backup takes the place of a damaged database, whose files are kept as they are", "[workspace]")
{
    TemporaryFolder folder;
    const auto file = folder / "backup.zip";
    const auto data = folder / "data";
    std::int64_t page = 0;
    {
        Session session{data, "test", kClock, kActor};
        setNote(session, "before");
        workspace::backUp(session, file);
        auto connection = session.connect();
        connection.checkpoint();
        auto query = connection.statement(
            "SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND name = 'audit_entries_by_subject'");
        REQUIRE(query.next());
        page = query.integer(0);
    }
    {
        std::fstream database{data / "supercargo.db", std::ios::in | std::ios::out | std::ios::binary};
        database.seekp((page - 1) * 4'096);
        database << std::string(64, '!');
    }
    Session session{data, "test", kClock, kActor};
    setNote(session, "since");

    const auto report = workspace::restore(session, file);

    CHECK(report.wasDamaged);
    CHECK(note(session) == "before");
    CHECK(session.connect().complaints().empty());
    CHECK(std::filesystem::exists(report.replaced / "supercargo.db"));
    CHECK(std::filesystem::is_directory(report.replaced / "attachments"));
}

TEST_CASE("However badly a database is damaged, a backup takes its place and what lay there is kept as it was",
          "[workspace]")
{
    TemporaryFolder folder;
    const auto file = folder / "backup.zip";
    const auto data = folder / "data";
    const auto database = data / "supercargo.db";
    {
        Session session{data, "test", kClock, kActor};
        setNote(session, "before");
        workspace::backUp(session, file);
        std::filesystem::copy_file(file, session.folder().backups() / "own.zip");
        session.connect().checkpoint();
    }
    folder.write("data/attachments/mug.svg", "<svg/>");
    const auto whole = tests::readFile(database);
    REQUIRE(whole.size() > 16 * 4'096);
    std::string noise;
    for (std::uint32_t seed = 7; noise.size() < 40'000; seed = seed * 1'664'525 + 1'013'904'223) {
        noise += static_cast<char>(seed >> 24U);
    }
    auto headless = whole;
    headless.replace(0, 100, std::string(100, 'x'));
    auto shuffled = whole; // all pages but the first are noise
    for (std::size_t at = 4'096; at < shuffled.size(); ++at) {
        shuffled[at] = noise[at % noise.size()];
    }
    const std::vector<std::pair<std::string, std::string>> damages{{"header overwritten", headless},
                                                                   {"cut in the middle", whole.substr(0, whole.size() / 2)},
                                                                   {"cut within the first page", whole.substr(0, 1'000)},
                                                                   {"cut within the header", whole.substr(0, 60)},
                                                                   {"nothing left", ""},
                                                                   {"noise", noise},
                                                                   {"noise behind the first page", shuffled}};
    for (const auto& [name, bytes] : damages) {
        INFO(name);
        std::filesystem::remove(database.string() + "-wal");
        std::filesystem::remove(database.string() + "-shm");
        std::ofstream{database, std::ios::binary | std::ios::trunc} << bytes;

        Session session{data, "test", kClock, kActor, Session::IfDamaged::stay};
        const auto report = workspace::restore(session, file);

        CHECK(report.wasDamaged);
        CHECK(report.sinceIsUnknown);
        CHECK(note(session) == "before");
        CHECK(session.connect().complaints().empty());
        CHECK(report.replaced.parent_path() == session.folder().backups());
        CHECK(tests::readFile(report.replaced / "supercargo.db") == bytes);
        CHECK(tests::readFile(report.replaced / "attachments/mug.svg") == "<svg/>");
        CHECK_FALSE(std::filesystem::exists(data / "attachments/mug.svg"));
        folder.write("data/attachments/mug.svg", "<svg/>");
        CHECK_NOTHROW(Session{data, "test", kClock, kActor}); // sound again for everybody
    }
}

TEST_CASE("An emptied database is not taken for a new one where backups lie", "[workspace]")
{
    TemporaryFolder folder;
    const auto data = folder / "data";
    {
        const Session session{data, "test", kClock, kActor};
        workspace::backUp(session, session.folder().backups() / "own.zip");
        CHECK(workspace::newestBackup(session.folder()) == session.folder().backups() / "own.zip");
    }
    std::filesystem::resize_file(data / "supercargo.db", 0);
    CHECK(codeOf([&] { const Session refused{data, "test", kClock, kActor}; }) == ErrorCode::database_damaged);
    CHECK(std::filesystem::is_empty(data / "supercargo.db"));

    const auto fresh = folder / "fresh";
    const processes::DataFolder unused{fresh};
    CHECK_FALSE(workspace::newestBackup(unused));
    folder.write("fresh/supercargo.db", "");
    CHECK_NOTHROW(Session{fresh, "test", kClock, kActor});
}

TEST_CASE("A backup that is no backup is refused and nothing is changed", "[workspace]")
{
    TemporaryFolder folder;
    Session session{folder / "data", "test", kClock, kActor};
    setNote(session, "kept");
    const auto file = folder / "backup.zip";
    workspace::backUp(session, file);
    const auto bytes = tests::readFile(file);

    CHECK(codeOf([&] { workspace::restore(session, folder.write("half.zip", bytes.substr(0, bytes.size() / 2))); }) ==
          ErrorCode::backup_invalid);
    {
        files::ZipWriter zip{folder / "stranger.zip"};
        zip.addText("readme.txt", "hello");
        zip.finish();
    }
    CHECK(codeOf([&] { workspace::restore(session, folder / "stranger.zip"); }) == ErrorCode::backup_invalid);
    {
        files::ZipWriter zip{folder / "text.zip"};
        zip.addText("supercargo.db", "this is no database at all, but a text that is long enough to look at");
        zip.finish();
    }
    CHECK(codeOf([&] { workspace::restore(session, folder / "text.zip"); }) == ErrorCode::database_damaged);
    CHECK(note(session) == "kept");
}

TEST_CASE("Nobody restores under another's hands", "[workspace]")
{
    TemporaryFolder folder;
    Session session{folder / "data", "test", kClock, kActor};
    const auto file = folder / "backup.zip";
    workspace::backUp(session, file);
    const Session bench{folder / "data", "station Bench 1", kClock, kActor};
    CHECK(codeOf([&] { workspace::restore(session, file); }) == ErrorCode::data_folder_in_use);
}
