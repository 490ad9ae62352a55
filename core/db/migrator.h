// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <span>
#include <string_view>

namespace supercargo::db {

/// One numbered step of the database's form. Its SQL uses the words `{id} {int} {text} {blob} {strict}` and
/// `{full_text NAME}`, which this folder spells for the engine: STRICT tables know INTEGER, other engines BIGINT.
struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};

/// The files of core/db/migrations, in order.
[[nodiscard]] std::span<const Migration> migrations();

/// The number of the last migration the file has seen; 0 for a new one.
[[nodiscard]] int schemaVersion(Connection& connection);
[[nodiscard]] int newestSchemaVersion();
/// Runs what is missing, each migration in its own transaction. Throws database_newer for a file that a newer
/// program has made. The caller has made the copy and holds the data folder alone.
void migrate(Connection& connection);

} // namespace supercargo::db
