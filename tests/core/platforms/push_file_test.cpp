// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/platforms/push_file_formats.h"

#include <algorithm>
#include <vector>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;
using outbox::ShipmentMark;

namespace {

ShipmentMark mark(const std::string& carrier, const std::string& tracking)
{
    return {.platformOrderId = "902-1106328-1059050",
            .lines = {{"01234567890123", 1}, {"01234567890124", 3}},
            .isPart = false,
            .shippedAt = *parseIso8601("2026-11-20T23:59:59Z"),
            .carrier = carrier,
            .tracking = tracking};
}

std::vector<std::string> rowsOf(const outbox::PushFileFormat& format, const ShipmentMark& told,
                                const std::string_view zone = "UTC")
{
    return split(format.write(std::vector{told}, TimeZone::get(zone)), '\n');
}

} // namespace

TEST_CASE("A part shipment names its items and quantities, a whole one only the order", "[platforms]")
{
    const amazon::ConfirmationFile format;
    CHECK(rowsOf(format, mark("YunExpress", "YT1")).at(1) ==
          "902-1106328-1059050\t\t\t2026-11-20\tYun Express\t\tYT1\t");
    auto part = mark("dhl", "JD1");
    part.isPart = true;
    const auto rows = rowsOf(format, part);
    CHECK(rows.at(1) == "902-1106328-1059050\t01234567890123\t1\t2026-11-20\tDHL\t\tJD1\t");
    CHECK(rows.at(2) == "902-1106328-1059050\t01234567890124\t3\t2026-11-20\tDHL\t\tJD1\t");
}

TEST_CASE("A shipping day is the shop's day", "[platforms]")
{
    const auto told = mark("DHL", "JD1"); // the last second of 20 November, UTC
    CHECK(rowsOf(amazon::ConfirmationFile{}, told, "Europe/Berlin").at(1).find("\t2026-11-21\t") != std::string::npos);
    CHECK(rowsOf(TypingList{}, told, "Asia/Tokyo").at(2).find(",2026-11-21,") != std::string::npos);
    CHECK(rowsOf(TypingList{}, told, "America/Los_Angeles").at(2).find(",2026-11-20,") != std::string::npos);
}

TEST_CASE("A carrier that is not on the platform's list goes by its name", "[platforms]")
{
    const amazon::ConfirmationFile format;
    CHECK(rowsOf(format, mark("Nimbus Post", "N1")).at(1) ==
          "902-1106328-1059050\t\t\t2026-11-20\tOther\tNimbus Post\tN1\t");
    std::string sixtyCharacters;
    for (int i = 0; i < 60; ++i) {
        sixtyCharacters += "邮";
    }
    const auto name = split(rowsOf(format, mark(sixtyCharacters, "N1")).at(1), '\t').at(5);
    CHECK(codePointCount(name) == 50);
    CHECK(isValidUtf8(name));
}

TEST_CASE("No value breaks out of its cell", "[platforms]")
{
    const auto odd = mark("Evil\tCarrier\r\n999-1\t", "=HYPERLINK(\"x\")\nrow");
    const auto rows = rowsOf(amazon::ConfirmationFile{}, odd);
    REQUIRE(rows.size() == 3); // header, one row, what is behind the last line break
    CHECK(split(rows[1], '\t').size() == 8);

    const auto list = TypingList{}.write(std::vector{odd}, TimeZone::get("UTC"));
    CHECK(list.starts_with("For typing in"));
    CHECK(list.find("\"'=HYPERLINK") != std::string::npos);
    CHECK(PushFileFormats{}.of(Platform::etsy).extension() == "csv");
}

TEST_CASE("A mark is read back as it was kept", "[platforms]")
{
    const auto told = mark("顺丰", "\"quoted\"");
    CHECK(outbox::shipmentMarkFrom(toPayload(told)) == told);
    CHECK_THROWS_AS(outbox::shipmentMarkFrom("{\"order\":1}"), Error);
}
