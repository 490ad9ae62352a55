// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrator.h"
#include "core/stock/ledger_repository.h"
#include "tests/core/stock/stock_fixture.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

using namespace supercargo;
using stock::StockRepository;

namespace {

constexpr int kProcesses = 8;
constexpr int kLinesEach = 25;
constexpr std::int64_t kPieces = 100;

/// Asks for two pieces for each of its lines, bin after bin, and answers how many lines got them.
int reserveForLines(const std::filesystem::path& file, const int process)
{
    db::Connection db{file, {}};
    StockRepository stock{db};
    int served = 0;
    for (int i = 1; i <= kLinesEach; ++i) {
        db::Transaction transaction{db, db::Durability::normal};
        const PackageLineId line{process * kLinesEach + i};
        const bool got = stock.reserve(line, {1}, {1}, {2}) || stock.reserve(line, {1}, {2}, {2});
        transaction.commit();
        served += got ? 1 : 0;
    }
    return served;
}

} // namespace

TEST_CASE("Eight processes that reserve the same bins at once never promise a piece twice", "[stock]")
{
    const tests::TemporaryFolder folder;
    const auto file = folder / "supercargo.db";
    {
        // Closed again before the fork: a connection must not be carried into another process.
        db::Connection db{file, {}};
        db::migrate(db);
        tests::StockFixture rows{db};
        const auto warehouse = rows.warehouse("SZ");
        const auto product = rows.product("MUG");
        const auto package = rows.package();
        for (int i = 0; i < kProcesses * kLinesEach; ++i) {
            rows.line(package);
        }
        for (const auto* code : {"A-1", "A-2"}) {
            StockRepository{db}.book({product, rows.bin(warehouse, code), {kPieces}, {"tester", {}, "count", {}}});
        }
    }
    std::vector<pid_t> children;
    for (int process = 0; process < kProcesses; ++process) {
        if (const auto child = ::fork(); child == 0) {
            int served = 0;
            try {
                served = reserveForLines(file, process);
            } catch (const std::exception&) {
                served = 255;
            }
            ::_exit(served);
        } else {
            children.push_back(child);
        }
    }
    std::int64_t served = 0;
    for (const auto child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFEXITED(status));
        REQUIRE(WEXITSTATUS(status) <= kLinesEach);
        served += WEXITSTATUS(status);
    }
    CHECK(served == kPieces); // 200 lines asked for 2 of 200 pieces: half of them were served
    db::Connection db{file, {}};
    StockRepository stock{db};
    CHECK(stock.find({1}, {1})->reserved == Quantity{kPieces});
    CHECK(stock.find({1}, {2})->reserved == Quantity{kPieces});
    CHECK(stock.freeStock(std::array{WarehouseId{1}}).empty());
    CHECK(stock::LedgerRepository{db}.verify().wrong.empty());
}
