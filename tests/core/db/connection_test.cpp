// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/db/short_transactions.h"
#include "tests/support/test_store.h"

#include <numeric>
#include <vector>

#include <catch2/catch.hpp>

using namespace supercargo;
using tests::TestStore;

TEST_CASE("A transaction that is left without commit changes nothing", "[db]")
{
    TestStore store;
    {
        db::Transaction transaction{store.db};
        store.db.statement("INSERT INTO settings (key, value) VALUES ('a', '1')").run();
    }
    CHECK(store.number("SELECT count(*) FROM settings") == 0);
    {
        db::Transaction transaction{store.db};
        store.db.statement("INSERT INTO settings (key, value) VALUES ('a', '1')").run();
        transaction.commit();
    }
    CHECK(store.number("SELECT count(*) FROM settings") == 1);
}

TEST_CASE("A broken rule names its constraint", "[db]")
{
    TestStore store;
    store.db.execute("INSERT INTO settings (key, value) VALUES ('a', '1')");
    try {
        store.db.execute("INSERT INTO settings (key, value) VALUES ('a', '2')");
        FAIL("the key is unique");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::constraint_failed);
        CHECK(error.detail().find("settings.key") != std::string::npos);
    }
}

TEST_CASE("A list goes in as one parameter, whatever stands in its texts", "[db]")
{
    TestStore store;
    const std::vector<std::string> odd{"plain", "with \"quotes\"", "back\\slash", "line\nbreak", "', DROP TABLE", "山"};
    auto query = store.db.statement("SELECT value FROM json_each($1)");
    query.bindList("$1", odd);
    std::vector<std::string> back;
    while (query.next()) {
        back.push_back(query.text(0));
    }
    CHECK(back == odd);
}

TEST_CASE("A file of a newer program is refused", "[db]")
{
    TestStore store;
    store.db.execute("PRAGMA user_version=999");
    try {
        db::migrate(store.db);
        FAIL("999 is newer");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::database_newer);
    }
}

TEST_CASE("Bulk work is written in parts and nothing is left out", "[db]")
{
    TestStore store;
    std::vector<int> items(5'000);
    std::iota(items.begin(), items.end(), 1);
    db::ShortTransactions writer{store.db};
    int parts = 0;
    writer.run(std::span{std::as_const(items)}, [&](const std::span<const int> part) {
        ++parts;
        for (const int item : part) {
            store.db.statement("INSERT INTO settings (key, value) VALUES ($1, '')").bind("$1", std::to_string(item)).run();
        }
    });
    writer.finish();
    CHECK(parts > 1);
    CHECK(store.number("SELECT count(*) FROM settings") == 5'000);
    CHECK(store.number("SELECT bulk_jobs FROM store_state") == 1);
}

TEST_CASE("A second connection sees that something changed", "[db]")
{
    TestStore store;
    db::Connection other{store.folder / "supercargo.db", {.access = db::Access::readOnly}};
    const auto before = other.dataVersion();
    store.db.execute("INSERT INTO settings (key, value) VALUES ('a', '1')");
    CHECK(other.dataVersion() != before);
    CHECK_THROWS_AS(other.execute("DELETE FROM settings"), Error);
}

TEST_CASE("A log that was moved into the file is empty, and one that is being read waits for nobody", "[db]")
{
    TestStore store;
    const auto logBytes = [&] { return std::filesystem::file_size(store.db.path().string() + "-wal"); };
    const auto write = [&](const char* key) {
        db::Transaction transaction{store.db};
        store.db.statement("INSERT INTO settings (key, value) VALUES ($1, '1')").bind("$1", std::string{key}).run();
        transaction.commit();
    };
    write("a");
    REQUIRE(logBytes() > 0);
    store.db.checkpoint(1 << 20); // not worth it yet
    CHECK(logBytes() > 0);
    db::Connection other{store.db.path(), db::ConnectionOptions{}};
    {
        const db::Snapshot reading{other};
        auto query = other.statement("SELECT count(*) FROM settings");
        REQUIRE(query.next());
        write("b");
        store.db.checkpoint();
        CHECK(logBytes() > 0);
    }
    store.db.checkpoint();
    CHECK(logBytes() == 0);
    CHECK(store.number("SELECT count(*) FROM settings") == 2);
}
