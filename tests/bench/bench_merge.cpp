// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/short_transactions.h"
#include "core/orders/order_merge_service.h"
#include "core/packages/package_maker.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_store.h"
#include "tests/support/test_store.h"

#include <array>
#include <memory>
#include <random>

#include <sqlite3.h>

// Merging incoming orders, against the bare inserts of exactly the rows that the merge leaves behind: same tables,
// same indexes, same number of transactions, by SQLite's C interface with everything prepared.
namespace supercargo::bench {

namespace {

using orders::IncomingOrder;

// As an import does: so many orders are read at a time, then a log that is longer than this is moved into the file.
constexpr int kOrdersPerRead = 2'000;
constexpr std::int64_t kLogBytes = 16 << 20;

constexpr std::array kNames{"Maria Müller", "John Smith", "李小明", "José García", "Анна Иванова", "Emma Dubois",
                            "Wang Fang",    "Olivia Brown", "佐藤 健", "Liam O'Neill"};

} // namespace

IncomingOrder orderNumber(const int number)
{
    std::minstd_rand random{static_cast<unsigned>(number) + 1U};
    IncomingOrder order;
    order.platformOrderId = std::to_string(100 + number % 900) + "-" + std::to_string(1'000'000 + number) + "-" +
                            std::to_string(1'000'000 + random() % 8'999'999);
    order.version = Instant{std::chrono::milliseconds{1'790'000'000'000 + number * 1'000LL}};
    order.status = orders::PlatformStatus::paid;
    const std::string name = kNames.at(random() % kNames.size());
    order.buyerName = name;
    order.buyerEmail = "b" + std::to_string(random()) + "@marketplace.example";
    order.shipTo.name = name;
    order.shipTo.lines = std::vector<std::string>{"Long Street " + std::to_string(random() % 900), "Apt " + std::to_string(number % 40)};
    order.shipTo.city = "Springfield";
    order.shipTo.region = "IL";
    order.shipTo.postcode = std::to_string(10'000 + random() % 89'999);
    order.shipTo.country = "US";
    order.shipTo.phone = "+1 347-" + std::to_string(100 + random() % 899) + "-" + std::to_string(1'000 + random() % 8'999);
    order.placedAt = orders::DayOrInstant{*order.version};
    order.paidAt = order.placedAt;
    order.shipBy = orders::DayOrInstant{*order.version + std::chrono::hours{48}};
    order.serviceLevel = "Standard";
    order.total = Money{static_cast<std::int64_t>(1'000 + random() % 5'000), Currency{"USD"}};
    const int lines = number % 5 == 0 ? 3 : 2;
    for (int i = 0; i < lines; ++i) {
        orders::IncomingLine line;
        line.platformLineId = std::to_string(20'000'000'000'000LL + number * 10LL + i);
        line.platformSku = "SKU-" + std::to_string(random() % 200);
        line.title = "A very fine thing of good quality, number " + line.platformSku + ", for home and garden";
        line.quantity = 1 + static_cast<std::int64_t>(random() % 3);
        line.unitPrice = Money{1'299, Currency{"USD"}};
        line.total = Money{1'299 * line.quantity, Currency{"USD"}};
        order.lines.push_back(line);
        order.rawPayload += R"({"order-id":")" + order.platformOrderId + R"(","order-item-id":")" + line.platformLineId +
                            R"(","sku":")" + line.platformSku + R"(","product-name":")" + line.title +
                            R"(","buyer-name":")" + name + R"(","recipient-name":")" + name +
                            R"(","ship-city":"Springfield","ship-state":"IL","ship-country":"US","currency":"USD"},)";
    }
    return order;
}

namespace {

struct MergeStore {
    tests::TemporaryFolder folder;
    db::Connection db{folder / "supercargo.db", {.cacheKilobytes = 64 * 1024}};

    MergeStore()
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
};

struct MergeFigures {
    double cpu = 0;
    std::int64_t transactions = 0;
    double memory = 0; // MB more than at the start
};

MergeFigures merge(MergeStore& store, const int count)
{
    MergeFigures figures;
    packages::PackageMaker maker{store.db};
    orders::OrderMergeService merging{store.db, maker};
    db::ShortTransactions writer{store.db};
    const audit::Actor actor{"bench", {}};
    const double before = residentMegabytes();
    for (int begin = 0; begin < count; begin += kOrdersPerRead) {
        std::vector<IncomingOrder> chunk;
        for (int i = begin; i < std::min(count, begin + kOrdersPerRead); ++i) {
            chunk.push_back(orderNumber(i));
        }
        figures.cpu += cpuSeconds([&] {
            writer.run(std::span<const IncomingOrder>{chunk}, [&](const std::span<const IncomingOrder> part) {
                merging.merge(ShopId{1}, part, actor, Instant{std::chrono::milliseconds{1'800'000'000'000}});
                ++figures.transactions;
            });
            store.db.checkpoint(kLogBytes);
        });
        figures.memory = std::max(figures.memory, residentMegabytes() - before);
    }
    return figures;
}

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

/// The same rows once more, by bare inserts.
double copyBarely(MergeStore& from, const int count, const std::int64_t transactions)
{
    MergeStore to;
    const auto source = openRaw(from.db.path());
    const auto target = openRaw(to.db.path());
    std::array<Prepared, kTables.size()> selects;
    std::array<Prepared, kTables.size()> inserts;
    for (std::size_t i = 0; i < kTables.size(); ++i) {
        const auto& table = kTables.at(i);
        selects.at(i) = prepare(source.get(), std::string{"SELECT "} + table.columns + " FROM " + table.name + " WHERE " +
                                                  table.key + " BETWEEN ? AND ? ORDER BY rowid");
        std::string marks = "?";
        for (int column = 1; column < sqlite3_column_count(selects.at(i).get()); ++column) {
            marks += ",?";
        }
        const std::string columns = table.columns == std::string{"*"} ? "" : std::string{"("} + table.columns + ")";
        inserts.at(i) = prepare(target.get(), std::string{"INSERT INTO "} + table.name + columns + " VALUES (" + marks + ")");
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

void benchMergeOf(Report& report, const int count)
{
    std::vector<double> first;
    std::vector<double> bare;
    std::vector<double> oneTransaction;
    std::vector<double> again;
    double memory = 0;
    for (int run = 0; run < (count > 50'000 ? 1 : kRuns); ++run) {
        MergeStore store;
        const auto figures = merge(store, count);
        first.push_back(figures.cpu);
        memory = std::max(memory, figures.memory);
        again.push_back(merge(store, count).cpu);
        bare.push_back(copyBarely(store, count, figures.transactions));
        oneTransaction.push_back(copyBarely(store, count, count / kOrdersPerRead));
    }
    const auto name = "merge " + std::to_string(count / 1'000) + "k orders";
    report.compare(name + ", CPU, same transactions", median(first), median(bare), "s", "<= 2.0");
    report.compare(name + ", CPU, against 2,000 a transaction", median(first), median(oneTransaction), "s", "");
    report.compare(name + " again, nothing changed", median(again), median(first), "s", "<= 0.5");
    report.note(name + ", memory it took", memory, "MB", "flat");
}

} // namespace

void benchMerge(Report& report)
{
    benchMergeOf(report, 10'000);
    benchMergeOf(report, 100'000);
}

} // namespace supercargo::bench
