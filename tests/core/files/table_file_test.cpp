// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/table_file.h"

#include "core/base/error.h"
#include "core/files/table_source.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using supercargo::tests::TemporaryFolder;

namespace {

files::TableToWrite tableOf(const std::vector<std::vector<std::string>>& rows, std::size_t& next)
{
    return {.heads = {"SKU", "Note"},
            .next =
                [&rows, &next](std::vector<std::string>& row) {
                    const bool isThere = next < rows.size();
                    if (isThere) {
                        row = rows[next++];
                    }
                    return isThere;
                },
            .rows = static_cast<std::int64_t>(rows.size())};
}

const std::vector<std::vector<std::string>> kRows{{"00123", "李小明, Łódź"}, {"=1+1", "-12,50"}, {"@SUM(A1)", "two\nlines"}};

} // namespace

TEST_CASE("an exported csv says what was shown, and runs nothing in a spreadsheet", "[files][export]")
{
    const TemporaryFolder folder;
    std::size_t next = 0;
    CHECK(files::writeTable(folder / "list.csv", tableOf(kRows, next)) == 3);
    CHECK(tests::readFile(folder / "list.csv") == "\xEF\xBB\xBFSKU,Note\r\n00123,\"李小明, Łódź\"\r\n'=1+1,\"-12,50\"\r\n"
                                                  "'@SUM(A1),\"two\nlines\"\r\n");
}

TEST_CASE("an exported workbook keeps every cell as text to the last digit", "[files][export]")
{
    const TemporaryFolder folder;
    std::size_t next = 0;
    CHECK(files::writeTable(folder / "list.xlsx", tableOf(kRows, next)) == 3);
    const auto source = files::openTable(folder / "list.xlsx");
    CHECK(source->header() == std::vector<std::string>{"SKU", "Note"});
    files::TableRow row;
    for (const auto& written : kRows) {
        REQUIRE(source->next(row));
        CHECK(row[0] == written[0]);
        CHECK(row[1] == written[1]);
    }
    CHECK_FALSE(source->next(row));
}

TEST_CASE("an export that is cancelled or cannot be written leaves no file", "[files][export]")
{
    const TemporaryFolder folder;
    std::stop_source stop;
    stop.request_stop();
    const files::TableToWrite endless{
        .heads = {"SKU"}, .next = [](std::vector<std::string>& row) { return (row = {"A"}, true); }};
    for (const char* name : {"list.csv", "list.xlsx"}) {
        CHECK_THROWS_AS(files::writeTable(folder / name, endless, {stop.get_token(), {}}), Error);
        CHECK(std::filesystem::is_empty(folder.path()));
        CHECK_THROWS_AS(files::writeTable(folder / "missing" / name, endless), Error);
    }
}

TEST_CASE("a text that no workbook's cell holds is cut between characters, and the cell says so", "[files][export]")
{
    const TemporaryFolder folder;
    std::string longest; // as many ideographs as a cell has characters: three bytes each
    for (int i = 0; i < 32'767; ++i) {
        longest += "字";
    }
    const std::vector<std::vector<std::string>> rows{{"A", longest}, {"B", longest + "字"}};
    std::size_t next = 0;
    files::writeTable(folder / "list.xlsx", tableOf(rows, next));
    const auto source = files::openTable(folder / "list.xlsx");
    files::TableRow row;
    REQUIRE(source->next(row));
    CHECK(row[1] == longest);
    REQUIRE(source->next(row));
    const std::string mark = "… [32707 / 32768]";
    REQUIRE(row[1].size() == 32'707 * 3 + mark.size());
    CHECK(row[1].substr(row[1].size() - mark.size()) == mark);
}
