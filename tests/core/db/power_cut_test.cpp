// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/power_cut.h"

#include "core/db/migrator.h"
#include "core/db/short_transactions.h"
#include "tests/support/temporary_folder.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <unistd.h>

using namespace supercargo;
using tests::Ending;

namespace {

/// Writes and commits one row after another, and says each commit through the pipe: what was said is confirmed.
void writeRows(const std::filesystem::path& path, const int pipe)
{
    db::Connection connection{path, {}};
    tests::startCountingPowerCutPoints();
    for (int row = 1; row <= 20; ++row) {
        db::Transaction transaction{connection};
        connection.statement("INSERT INTO settings (key, value) VALUES ($1, $2)")
            .bind("$1", std::to_string(row))
            .bind("$2", std::string(700, 'x'))
            .run();
        transaction.commit();
        if (row % 6 == 0) {
            connection.checkpoint();
        }
        const char said = static_cast<char>(row);
        if (::write(pipe, &said, 1) != 1) {
            ::_exit(1);
        }
    }
}

int lastConfirmed(const int pipe)
{
    char rows[64];
    const auto count = ::read(pipe, rows, sizeof rows);
    return count > 0 ? rows[count - 1] : 0;
}

} // namespace

TEST_CASE("A power cut at any write loses nothing that was confirmed", "[db]")
{
    bool finished = false;
    std::int64_t points = 0;
    for (std::int64_t point = 1; !finished; ++point) {
        tests::TemporaryFolder folder;
        const auto path = folder / "supercargo.db";
        {
            db::Connection connection{path, {}};
            db::migrate(connection);
            connection.checkpoint();
        }
        int ends[2];
        REQUIRE(::pipe2(ends, O_NONBLOCK) == 0);
        finished = tests::runUntilPowerCut(point, static_cast<std::uint64_t>(point),
                                           [&] { writeRows(path, ends[1]); }) == Ending::finished;
        const int confirmed = lastConfirmed(ends[0]);
        ::close(ends[0]);
        ::close(ends[1]);
        db::Connection connection{path, {}};
        REQUIRE(connection.complaints().empty());
        auto query = connection.statement("SELECT count(*), coalesce(max(CAST(key AS INTEGER)), 0) FROM settings");
        query.next();
        REQUIRE(query.integer(0) == query.integer(1)); // no hole
        REQUIRE(query.integer(0) >= confirmed);
        points = point;
    }
    CHECK(points > 100);
}
