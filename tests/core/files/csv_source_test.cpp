// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/files/csv_source.h"
#include "core/files/csv_writer.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::files;
using namespace supercargo::tests;
using Rows = std::vector<std::vector<std::string>>;

namespace {

/// ASCII text as UTF-16LE with its mark.
std::string asUtf16(const std::string_view text)
{
    std::string bytes{"\xFF\xFE"};
    for (const char c : text) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

Rows rowsOf(TableSource& source)
{
    Rows rows;
    TableRow row;
    while (source.next(row)) {
        rows.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            rows.back().emplace_back(row[i]);
        }
    }
    return rows;
}

struct Read {
    std::vector<std::string> header;
    Rows rows;
    std::string description;
};

Read read(const std::string_view bytes)
{
    const TemporaryFolder folder;
    const auto source = openTable(folder.write("a.csv", bytes));
    return {source->header(), rowsOf(*source), source->description()};
}

} // namespace

TEST_CASE("A csv file keeps quotes, doubled quotes and line breaks inside quotes", "[files]")
{
    const auto file = read("a,b,c\r\n1,\"x, \"\"y\"\"\nz\",3\r\n");
    CHECK(file.header == std::vector<std::string>{"a", "b", "c"});
    CHECK(file.rows == Rows{{"1", "x, \"y\"\nz", "3"}});
    CHECK(file.description == "UTF-8, comma");
}

TEST_CASE("Line ends may be mixed, and the last one may be missing", "[files]")
{
    CHECK(read("a,b\n1,2\r\n3,4\r5,6").rows == Rows{{"1", "2"}, {"3", "4"}, {"5", "6"}});
    CHECK(read("a,b\r1,2\r\r\n3,4\r\n\n").rows == Rows{{"1", "2"}, {"3", "4"}});
    CHECK(read("a,b\n1,").rows == Rows{{"1", ""}});
    CHECK(read("a,b\n1,\"\"").rows == Rows{{"1", ""}});
    CHECK(read("").header.empty());
    CHECK(read("\n\n,,\n").header.empty());
}

TEST_CASE("The header line decides the delimiter, blank lines and bare commas above it do not", "[files]")
{
    CHECK(read("a;b\n1,5;2\n").rows == Rows{{"1,5", "2"}});
    CHECK(read("\n,,,\na\tb\n1,5\t2\n").rows == Rows{{"1,5", "2"}});
    CHECK(read("\"a;x\",b,\"c;;;;\"\n1,2,3\n").rows == Rows{{"1", "2", "3"}});
}

TEST_CASE("A quote in a TAB file is data, but not where a spreadsheet wrote it", "[files]")
{
    CHECK(read("a\tb\n\"3\" mug\t2\n").rows == Rows{{"\"3\" mug", "2"}});
    CHECK(read("\"a\"\t\"b\"\n\"x\ty\"\t2\n").rows == Rows{{"x\ty", "2"}});
    const auto utf16 = read(asUtf16("a\tb\r\n\"x\"\"y\"\t2\r\n"));
    CHECK(utf16.rows == Rows{{"x\"y", "2"}});
    CHECK(utf16.description == "UTF-16LE, tab");
}

TEST_CASE("A row knows its line, its dropped NULs, and that the file was cut within it", "[files]")
{
    const TemporaryFolder folder;
    const auto path = folder.write("a.csv", std::string_view{"a,b\n\"1\r\n1\",2\nx\0y,3\n4", 21});
    const auto source = openTable(path);
    TableRow row;
    REQUIRE(source->next(row));
    CHECK(row.line == 2);
    REQUIRE(source->next(row));
    CHECK(row.line == 4);
    CHECK(row[0] == "xy");
    CHECK(row.hadNul(0));
    CHECK_FALSE(row.hadNul(1));
    CHECK_FALSE(row.isCutOff);
    REQUIRE(source->next(row));
    CHECK(row.isCutOff);
    CHECK(row[7].empty());
    CHECK_FALSE(source->next(row));
    CHECK(source->position() == source->size());
    source->rewind();
    REQUIRE(source->next(row));
    CHECK(row.line == 2);
}

TEST_CASE("A field of 200 kB is kept whole, a field without end is refused", "[files]")
{
    const std::string note(200'000, 'x');
    CHECK(read("a,b\n1,\"" + note + "\"\n").rows[0][1] == note);
    CHECK_THROWS_AS(read("a,b\n1,\"" + std::string(kMaxRowBytes + 1, 'x')), Error);
    CHECK_THROWS_AS(read("a,b\n" + std::string(kMaxColumns + 1, ',')), Error);
}

TEST_CASE("Every encoding that sellers' files come in is told and converted", "[files]")
{
    CHECK(read("\xEF\xBB\xBFname,b\nJos\xC3\xA9,1\n").header[0] == "name");
    CHECK(read("name,b\nJos\xC3\xA9,1\n").rows == Rows{{"José", "1"}});

    const auto western = read("name,b\nJos\xE9 Mu\xF1oz,1\nGro\xDF"
                              "e Stra\xDF"
                              "e 5 \x80,2\n");
    CHECK(western.description == "windows-1252, comma");
    CHECK(western.rows == Rows{{"José Muñoz", "1"}, {"Große Straße 5 €", "2"}});

    const auto chinese = read("\xB6\xA9\xB5\xA5\xBA\xC5,b\n\xB5\xC8\xB4\xFD\xC4\xFA\xB7\xA2\xBB\xF5,1\n");
    CHECK(chinese.description == "gb18030, comma");
    CHECK(chinese.header[0] == "订单号");
    CHECK(chinese.rows == Rows{{"等待您发货", "1"}});

    const auto japanese = read(
        "name,b\n\x93\x8C\x8B\x9E\x93\x73\x8F\x61\x92\x4A\x8B\xE6\x83\x7D\x83\x4F\x83\x4A\x83\x62\x83\x76,\x87\x40\n");
    CHECK(japanese.description == "windows-31j, comma");
    CHECK(japanese.rows == Rows{{"東京都渋谷区マグカップ", "①"}});
}

TEST_CASE("One broken character does not make UTF-8 another encoding", "[files]")
{
    std::string text = "name\n";
    for (int i = 0; i < 50; ++i) {
        text += "größe\n";
    }
    const auto file = read(text + "gr\xC3\n");
    CHECK(file.description.starts_with("UTF-8"));
    CHECK(file.rows.back()[0] == "gr\xEF\xBF\xBD");
}

TEST_CASE("The user may say another encoding than the guess", "[files]")
{
    const TemporaryFolder folder;
    const auto path = folder.write("a.csv", "n\n\xE9t\xE9\n");
    CHECK(rowsOf(*openTable(path, {.encoding = Encoding::windows_1252})) == Rows{{"été"}});
}

TEST_CASE("A binary workbook and a folder are refused for what they are", "[files]")
{
    const TemporaryFolder folder;
    const auto old = folder.write("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more");
    try {
        (void)openTable(old);
        FAIL("opened");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::file_old_workbook);
    }
    CHECK_THROWS_AS(openTable(folder.path()), Error);
    CHECK_THROWS_AS(openTable(folder.path() / "none.csv"), Error);
}

TEST_CASE("What the csv writer writes is read back the same", "[files]")
{
    CsvWriter writer;
    writer.row({"a", "b", "c"});
    writer.row({"x,y", "say \"hi\"", "two\nlines"});
    writer.row({" padded ", "", "最后"});
    const auto text = writer.take();
    CHECK(text.starts_with("a,b,c\r\n\"x,y\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"));
    CHECK(read(text).rows == Rows{{"x,y", "say \"hi\"", "two\nlines"}, {" padded ", "", "最后"}});
}
