// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/db/connection.h"
#include "core/db/migrator.h"
#include "tests/support/temporary_folder.h"

namespace supercargo::tests {

/// A real database file in a temporary folder with all migrations applied, a clock that stands still, and
/// somebody who acts.
struct TestStore {
    TemporaryFolder folder;
    FixedClock clock{*parseIso8601("2026-11-20T08:00:00Z")};
    audit::Actor actor{"tester", {}};
    db::Connection db{folder / "supercargo.db", {}};

    TestStore() { db::migrate(db); }

    /// The first column of the first row, for looking at what a use case left behind.
    std::int64_t number(const std::string_view sql)
    {
        auto query = db.statement(sql);
        return query.next() ? query.integer(0) : 0;
    }
    std::string text(const std::string_view sql)
    {
        auto query = db.statement(sql);
        return query.next() ? query.text(0) : std::string{};
    }
};

} // namespace supercargo::tests
