// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrator.h"

#include "core/base/error.h"
#include "core/db/full_text.h"

#include <array>
#include <string>
#include <utility>

namespace supercargo::db {

namespace {

std::string spelled(std::string sql)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> words{{
        {"{id}", "INTEGER PRIMARY KEY"},
        {"{int}", "INTEGER"},
        {"{text}", "TEXT"},
        {"{blob}", "BLOB"},
        {"{strict}", "STRICT"},
    }};
    for (const auto& [word, spelling] : words) {
        for (auto at = sql.find(word); at != std::string::npos; at = sql.find(word, at + spelling.size())) {
            sql.replace(at, word.size(), spelling);
        }
    }
    static constexpr std::string_view fullText = "{full_text ";
    for (auto at = sql.find(fullText); at != std::string::npos; at = sql.find(fullText, at)) {
        const auto end = sql.find('}', at);
        const auto name = sql.substr(at + fullText.size(), end - at - fullText.size());
        sql.replace(at, end + 1 - at, fullTextDefinition(name));
    }
    return sql;
}

} // namespace

int schemaVersion(Connection& connection)
{
    auto query = connection.statement("PRAGMA user_version");
    query.next();
    return static_cast<int>(query.integer(0));
}

int newestSchemaVersion()
{
    return migrations().back().number;
}

void migrate(Connection& connection)
{
    const int version = schemaVersion(connection);
    if (version > newestSchemaVersion()) {
        throw Error{ErrorCode::database_newer, {std::to_string(version), std::to_string(newestSchemaVersion())}};
    }
    for (const auto& migration : migrations()) {
        if (migration.number > version) {
            Transaction transaction{connection};
            connection.execute(spelled(std::string{migration.sql}));
            connection.execute("PRAGMA user_version=" + std::to_string(migration.number));
            transaction.commit();
        }
    }
}

} // namespace supercargo::db
