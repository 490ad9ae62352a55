// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/files/own_table.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::files;
using namespace supercargo::tests;

namespace {
Error refusalOf(const std::string_view bytes)
{
    const TemporaryFolder folder;
    const auto path = folder.write("stock.csv", bytes);
    try {
        OwnTable table{path, {"sku", "quantity"}, {"bin"}};
    } catch (const Error& error) {
        return error;
    }
    throw std::logic_error{"accepted"};
}
} // namespace

TEST_CASE("The seller's own file has its columns in any order, and a wrong name is named", "[files]")
{
    const auto unknown = refusalOf("sku,quantity,bn\n");
    CHECK(unknown.code() == ErrorCode::file_columns_unknown);
    CHECK(unknown.arguments().at(1) == "bn");
    const auto missing = refusalOf("bin,sku\n");
    CHECK(missing.code() == ErrorCode::file_columns_missing);
    CHECK(missing.arguments().at(1) == "quantity");
    CHECK(refusalOf("sku,sku,quantity\n").code() == ErrorCode::file_columns_unknown);
    CHECK(refusalOf("").code() == ErrorCode::file_columns_missing);
}

TEST_CASE("A row of the seller's own file is read by column, and rejected with its reason", "[files]")
{
    const TemporaryFolder folder;
    const auto path = folder.write("p.csv", "Quantity,SKU,barcodes,battery,value,currency\n"
                                            "5,\" MUG-RED \",111|222| ,yes,12.50,EUR\n"
                                            "x,A,,,,\n"
                                            "1,4.0070E+12,,,,\n"
                                            "1,B,,maybe,,\n"
                                            "7,,,,,\n"
                                            "1,C,,0,$3.00,EUR\n"
                                            "2,D,,1");
    OwnTable table{path, {"sku", "quantity"}, {"barcodes", "battery", "value", "currency"}};
    std::vector<std::string> taken;
    while (table.next()) {
        const auto sku = table.requiredCode("sku");
        const auto quantity = table.whole("quantity");
        const auto barcodes = table.codes("barcodes");
        const auto battery = table.flag("battery");
        const auto value = table.money("value", "currency", Currency{"USD"});
        if (table.isRejected()) {
            continue;
        }
        taken.push_back(sku);
        CHECK(quantity == 5);
        CHECK(barcodes == std::vector<std::string>{"111", "222"});
        CHECK(battery);
        CHECK(value == Money{1250, Currency{"EUR"}});
    }
    CHECK(taken == std::vector<std::string>{"MUG-RED"});
    std::vector<std::string> codes;
    for (const auto& rejection : table.rejections()) {
        codes.push_back(std::to_string(rejection.line) + " " + std::string{toString(rejection.code)});
    }
    CHECK(codes == std::vector<std::string>{"3 not_a_whole_number", "4 digits_destroyed", "5 not_yes_or_no",
                                            "6 value_missing", "7 currency_differs", "8 row_cut_off"});
    CHECK(table.rejections()[0].column == "quantity");
    CHECK(table.rejections()[0].value == "x");
}
