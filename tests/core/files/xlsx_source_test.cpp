// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/files/table_source.h"
#include "core/files/xlsx_number.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/xlsx_file.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::files;
using namespace supercargo::tests;
using Rows = std::vector<std::vector<std::string>>;

namespace {

Rows sheetOf(TableSource& source)
{
    Rows rows{source.header()};
    TableRow row;
    while (source.next(row)) {
        rows.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            rows.back().emplace_back(row[i]);
        }
    }
    return rows;
}

ErrorCode refusalOf(const std::filesystem::path& path)
{
    try {
        const auto source = openTable(path);
        TableRow row;
        while (source->next(row)) {
        }
    } catch (const Error& error) {
        return error.code();
    }
    throw std::logic_error{"accepted"};
}

} // namespace

TEST_CASE("A workbook's cells keep what was typed", "[files]")
{
    const TemporaryFolder folder;
    const auto path = writeXlsx(
        folder / "a.xlsx",
        {.rows =
             "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>note</t></is></c></row>"
             "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c><c r=\"B5\" t=\"str\"><v>0012</v></c>"
             "<c r=\"C5\" t=\"inlineStr\"><is><r><t>rich </t></r><r><t>te&amp;xt</t></r></is></c></row>"
             "<row><c><v>7</v></c><c t=\"b\"><v>1</v></c></row><row r=\"9\"/>",
         .strings = "<si><t>订单号</t></si><si><t xml:space=\"preserve\"> a_x000A_b_x </t>"
                    "<rPh><t>sound</t></rPh></si>"});
    const auto source = openTable(path);
    CHECK(sheetOf(*source) == Rows{{"订单号", "", "note"}, {" a\nb_x ", "0012", "rich te&xt"}, {"7", "TRUE"}});
    CHECK(source->description() == "xlsx, sheet Sheet1");
    source->rewind();
    TableRow row;
    REQUIRE(source->next(row));
    CHECK(row.line == 5);
    REQUIRE(source->next(row));
    CHECK(row.line == 6);
    CHECK_THROWS_AS(openTable(path, {.sheet = "Other"}), Error);
}

TEST_CASE("A number keeps its digits, and says so where it lost them", "[files]")
{
    CHECK(plainNumber("8012345678901234567") == "8012345678901234567");
    CHECK(plainNumber("8.12345678901E+14") == "812345678901000");
    CHECK(plainNumber("9.007199254740991E+15") == "9007199254740991");
    CHECK(plainNumber("9.007199254740992E+15") == "9.007199254740992E+15");
    CHECK(plainNumber("1.12345E+17") == "1.12345E+17");
    CHECK(plainNumber("12.340000000000002") == "12.34");
    CHECK(plainNumber("0.30000000000000004") == "0.3");
    CHECK(plainNumber("1.5E-3") == "0.0015");
    CHECK(plainNumber("-12.50") == "-12.50");
    CHECK(plainNumber("007") == "007");
    CHECK(plainNumber("1E+999999999") == "1E+999999999");
    CHECK(plainNumber("x") == "x");
}

TEST_CASE("Dates are read as the cell's style shows them", "[files]")
{
    CHECK(dateOfSerial("43578.424305555556", NumberKind::date_and_time, false) == "2019-04-23 10:11:00");
    CHECK(dateOfSerial("43578", NumberKind::date, false) == "2019-04-23");
    CHECK(dateOfSerial("42116", NumberKind::date, true) == "2019-04-23");
    CHECK(dateOfSerial("1", NumberKind::date, false) == "1900-01-01");
    CHECK(dateOfSerial("0.5", NumberKind::time, false) == "12:00:00");
    CHECK(dateOfSerial("-3", NumberKind::date, false) == "-3");
    CHECK(numberKindOf(14) == NumberKind::date);
    CHECK(numberKindOf("[$-409]m/d/yy h:mm AM/PM;@") == NumberKind::date_and_time);
    CHECK(numberKindOf("yyyy\"年\"m\"月\"d\"日\"") == NumberKind::date);
    CHECK(numberKindOf("0.00\" days\"") == NumberKind::plain);
    CHECK(numberKindOf("General") == NumberKind::plain);

    const TemporaryFolder folder;
    const auto path =
        writeXlsx(folder / "a.xlsx",
                  {.rows = "<row><c t=\"str\"><v>h</v></c></row><row><c s=\"1\"><v>43578</v></c><c s=\"2\">"
                           "<v>1234</v></c><c s=\"99\"><v>5</v></c></row>",
                   .styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts>"
                             "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                             "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>"});
    CHECK(sheetOf(*openTable(path)) == Rows{{"h"}, {"2019-04-23", "01234", "5"}});
}

TEST_CASE("A sheet larger than what is read at once comes out whole", "[files]")
{
    std::string rows = "<row><c t=\"str\"><v>id</v></c></row>";
    for (int i = 0; i < 20000; ++i) {
        rows += "<row><c><v>" + std::to_string(i) + "</v></c><c t=\"inlineStr\"><is><t>text " + std::to_string(i) +
                "</t></is></c></row>";
    }
    const TemporaryFolder folder;
    const auto all = sheetOf(*openTable(writeXlsx(folder / "a.xlsx", {.rows = rows})));
    REQUIRE(all.size() == 20001);
    for (std::size_t i = 1; i < all.size(); ++i) {
        REQUIRE(all[i] == std::vector<std::string>{std::to_string(i - 1), "text " + std::to_string(i - 1)});
    }
}

TEST_CASE("A zip bomb, an external entity and half a workbook are refused", "[files]")
{
    const TemporaryFolder folder;
    const std::string row = "<row><c t=\"inlineStr\"><is><t>boom</t></is></c></row>";
    std::string bomb;
    bomb.reserve(21'000'000);
    while (bomb.size() < 20'000'000) {
        bomb += row;
    }
    CHECK(refusalOf(writeXlsx(folder / "bomb.xlsx", {.rows = bomb})) == ErrorCode::file_too_large);
    CHECK(refusalOf(writeXlsx(folder / "one.xlsx", {.rows = "<row><c t=\"str\"><v>" + std::string(20'000'000, ' ') +
                                                            "</v></c></row>"})) == ErrorCode::file_too_large);
    CHECK(refusalOf(writeXlsx(folder / "strings.xlsx", {.rows = row, .strings = bomb})) == ErrorCode::file_too_large);

    const auto withSheet = [&](const std::string& name, const std::string_view sheet) {
        const auto path = folder / name;
        ZipWriter zip{path};
        zip.addText("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
        zip.addText("xl/_rels/workbook.xml.rels",
                    "<R><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/></R>");
        zip.addText("xl/s.xml", sheet);
        zip.finish();
        return path;
    };
    CHECK(refusalOf(withSheet("xxe.xlsx", "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><row><c "
                                          "t=\"str\"><v>&e;</v></c></row></worksheet>")) == ErrorCode::file_malformed);
    CHECK(refusalOf(withSheet("entity.xlsx", "<worksheet><row><c t=\"str\"><v>&e;</v></c></row></worksheet>")) ==
          ErrorCode::file_malformed);
    CHECK(refusalOf(withSheet("open.xlsx", "<worksheet><row><c><v>1</v></c>")) == ErrorCode::file_malformed);
    CHECK(refusalOf(withSheet("far.xlsx", "<w><row><c r=\"XFD1\"><v>1</v></c></row></w>")) ==
          ErrorCode::file_malformed);
    CHECK(refusalOf(withSheet("back.xlsx", "<w><row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row></w>")) ==
          ErrorCode::file_malformed);
    CHECK(refusalOf(withSheet("index.xlsx", "<w><row><c t=\"s\"><v>7</v></c></row></w>")) == ErrorCode::file_malformed);
    std::string deep;
    for (int i = 0; i < 5000; ++i) {
        deep += "<a>";
    }
    CHECK(refusalOf(withSheet("deep.xlsx", deep)) == ErrorCode::file_malformed);

    const auto whole = readFile(writeXlsx(folder / "whole.xlsx", {.rows = row}));
    for (std::size_t size = 4; size < whole.size(); size += 97) {
        CHECK(refusalOf(folder.write("half.xlsx", whole.substr(0, size))) == ErrorCode::file_malformed);
    }
    ZipWriter other{folder / "other.xlsx"};
    other.addText("readme.txt", "no workbook");
    other.finish();
    CHECK(refusalOf(folder / "other.xlsx") == ErrorCode::file_format_unknown);
}
