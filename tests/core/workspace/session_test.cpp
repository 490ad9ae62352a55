// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/session.h"

#include "core/base/error.h"
#include "core/db/migrator.h"
#include "tests/core/workspace/tester.h"
#include "tests/support/temporary_folder.h"

#include <array>

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

using namespace supercargo;
using tests::kActor;
using tests::kClock;
using workspace::Session;

TEST_CASE("The first command makes the data folder and its database", "[workspace]")
{
    tests::TemporaryFolder folder;
    const Session session{folder / "new/folder", "test", kClock, kActor};
    auto connection = session.connect();
    CHECK(db::schemaVersion(connection) == db::newestSchemaVersion());
    CHECK(connection.complaints().empty());
    CHECK(std::filesystem::is_empty(session.folder().backups())); // a new file needs no copy
}

TEST_CASE("Two processes share the folder; who wants it alone is told who is there", "[workspace]")
{
    tests::TemporaryFolder folder;
    Session first{folder.path(), "station Bench 1", kClock, kActor};
    const Session second{folder.path(), "command line", kClock, kActor};
    try {
        first.alone([] { FAIL("the other is still there"); });
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::data_folder_in_use);
        CHECK(error.arguments().at(0).find("role command line") != std::string::npos);
    }
}

TEST_CASE("A file of a newer program is refused and left as it is", "[workspace]")
{
    tests::TemporaryFolder folder;
    {
        const Session session{folder.path(), "test", kClock, kActor};
        session.connect().execute("PRAGMA user_version=999");
    }
    try {
        const Session session{folder.path(), "test", kClock, kActor};
        FAIL("999 is newer");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::database_newer);
    }
}

TEST_CASE("Eight first commands at once make one database", "[workspace]")
{
    tests::TemporaryFolder folder;
    std::array<pid_t, 8> children{};
    for (auto& child : children) {
        child = ::fork();
        if (child == 0) {
            int result = 1;
            try {
                const Session session{folder.path(), "test", kClock, kActor};
                auto connection = session.connect();
                result = db::schemaVersion(connection) == db::newestSchemaVersion() ? 0 : 2;
            } catch (const Error&) {
                result = 3;
            }
            ::_exit(result);
        }
    }
    for (const auto child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK(status == 0);
    }
}
