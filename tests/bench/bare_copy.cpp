// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_copy.h"

#include "core/db/migrator.h"
#include "tests/bench/bench.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace supercargo::bench {

namespace {

struct Table {
    const char* name;
    const char* columns; // of the full text table its hidden ones are left out
    const char* key;     // what holds the order's or package's number
};
constexpr std::array kTables{Table{"orders", "*", "id"},
                             Table{"order_lines", "*", "order_id"},
                             Table{"order_versions", "*", "order_id"},
                             Table{"order_words", "rowid, words", "rowid"},
                             Table{"audit_entries", "*", "subject_id"},
                             Table{"packages", "*", "id"},
                             Table{"package_lines", "*", "package_id"},
                             Table{"package_pieces", "*", "package_id"}};

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
struct FreeValue {
    void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;
using Value = std::unique_ptr<sqlite3_value, FreeValue>;
using Row = std::vector<Value>;

Database openRaw(const std::filesystem::path& path)
{
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    sqlite3_exec(database,
                 "PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
                 "PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-65536",
                 nullptr, nullptr, nullptr);
    return Database{database};
}

Prepared prepare(sqlite3* database, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v3(database, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return Prepared{statement};
}

} // namespace

MergeStore::MergeStore()
{
    db::migrate(db);
    db.execute("INSERT INTO shops (id, name, platform, time_zone, currency, mark_at)"
               " VALUES (1, 'Shop', 'amazon', 'UTC', 'USD', 'shipped')");
    for (int i = 0; i < 200; ++i) {
        const auto number = std::to_string(i);
        db.execute("INSERT INTO products (sku, sku_key, weight_grams) VALUES ('SKU-" + number + "', 'sku-" + number +
                   "', 100)");
    }
}

double copyBarely(const db::Connection& from, const int count, const std::int64_t transactions)
{
    MergeStore to;
    const auto source = openRaw(from.path());
    const auto target = openRaw(to.db.path());
    std::array<Prepared, kTables.size()> selects;
    std::array<Prepared, kTables.size()> inserts;
    for (std::size_t i = 0; i < kTables.size(); ++i) {
        const auto& table = kTables.at(i);
        selects.at(i) = prepare(source.get(), std::string{"SELECT "} + table.columns + " FROM " + table.name +
                                                  " WHERE " + table.key + " BETWEEN ? AND ? ORDER BY rowid");
        std::string marks = "?";
        for (int column = 1; column < sqlite3_column_count(selects.at(i).get()); ++column) {
            marks += ",?";
        }
        const std::string columns = table.columns == std::string{"*"} ? "" : std::string{"("} + table.columns + ")";
        inserts.at(i) =
            prepare(target.get(), std::string{"INSERT INTO "} + table.name + columns + " VALUES (" + marks + ")");
    }
    const auto tidy = prepare(target.get(), "INSERT INTO order_words(order_words, rank) VALUES ('merge', 8)");
    const auto begin = prepare(target.get(), "BEGIN IMMEDIATE");
    const auto commit = prepare(target.get(), "COMMIT");
    const auto step = [](const Prepared& statement) {
        sqlite3_step(statement.get());
        sqlite3_reset(statement.get());
    };
    double cpu = 0;
    std::int64_t sinceCheckpoint = 0;
    const auto perTransaction = std::max<std::int64_t>(1, count / std::max<std::int64_t>(1, transactions));
    for (std::int64_t first = 1; first <= count; first += perTransaction) {
        std::array<std::vector<Row>, kTables.size()> rows;
        for (std::size_t i = 0; i < kTables.size(); ++i) {
            auto* select = selects.at(i).get();
            sqlite3_bind_int64(select, 1, first);
            sqlite3_bind_int64(select, 2, first + perTransaction - 1);
            while (sqlite3_step(select) == SQLITE_ROW) {
                auto& row = rows.at(i).emplace_back();
                for (int column = 0; column < sqlite3_column_count(select); ++column) {
                    row.emplace_back(sqlite3_value_dup(sqlite3_column_value(select, column)));
                }
            }
            sqlite3_reset(select);
        }
        cpu += cpuSeconds([&] {
            step(begin);
            for (std::size_t i = 0; i < kTables.size(); ++i) {
                auto* insert = inserts.at(i).get();
                for (const auto& row : rows.at(i)) {
                    for (std::size_t column = 0; column < row.size(); ++column) {
                        sqlite3_bind_value(insert, static_cast<int>(column) + 1, row[column].get());
                    }
                    sqlite3_step(insert);
                    sqlite3_reset(insert);
                }
            }
            step(tidy);
            step(commit);
            sinceCheckpoint += perTransaction;
            if (sinceCheckpoint >= kOrdersPerRead) {
                to.db.checkpoint(kLogBytes);
                sinceCheckpoint = 0;
            }
        });
    }
    return cpu;
}

} // namespace supercargo::bench
