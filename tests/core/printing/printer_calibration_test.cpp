// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/printing/printer_service.h"
#include "tests/support/block_fonts.h"
#include "tests/support/printed_label.h"
#include "tests/support/test_store.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::printing;

namespace {

struct Calibrating : tests::TestStore {
    processes::ProcessIdentity process{folder.path(), "test", clock.now()};
    tests::BlockFonts fonts;
    tests::NoPages pages;
    PrintJournal journal{db, clock, process};
    PrinterService printers{db, clock, journal};

    void add(const PrinterLanguage language)
    {
        printers.add({.id = {}, .name = "Zebra", .language = language, .media = {}, .target = "tcp://127.0.0.1"}, actor);
    }
    std::string testPage() { return journal.bytesOf(printers.printTestPage("Zebra", {fonts, pages})); }
    bool isRefused(const Calibration& wanted)
    {
        try {
            printers.calibrate("Zebra", wanted, actor);
        } catch (const Error& error) {
            return error.code() == ErrorCode::invalid_argument;
        }
        return false;
    }
};

bool has(const tests::PrintedLabel& label, const std::string& setting)
{
    return std::ranges::find(label.settings, setting) != label.settings.end();
}

} // namespace

TEST_CASE("What the ruler showed moves the next test page, and darkness and speed go with each label", "[printing]")
{
    Calibrating desk;
    desk.add(PrinterLanguage::zpl);
    const auto before = tests::readZpl(desk.testPage());
    desk.printers.calibrate("Zebra", {1'500, -750, 18, 4}, desk.actor);
    CHECK(desk.printers.get("Zebra").calibration == Calibration{1'500, -750, 18, 4});

    const auto after = tests::readZpl(desk.testPage());
    REQUIRE(after.bars.size() == before.bars.size());
    CHECK(after.bars.front().x == before.bars.front().x + 12); // 8 dots a millimetre
    CHECK(after.bars.front().y == before.bars.front().y - 6);
    CHECK(has(after, "~SD18"));
    CHECK(has(after, "^PR4"));
    CHECK(desk.number("SELECT count(*) FROM audit_entries WHERE subject = 'printer' AND field = 'calibration'") == 1);
}

TEST_CASE("TSPL takes density and speed in its own words", "[printing]")
{
    Calibrating desk;
    desk.add(PrinterLanguage::tspl);
    desk.printers.calibrate("Zebra", {0, 0, 12, 3}, desk.actor);
    const auto page = tests::readTspl(desk.testPage(), 8);
    CHECK(has(page, "DENSITY 12"));
    CHECK(has(page, "SPEED 3"));
}

TEST_CASE("A calibration that no printer can mean is refused, and nothing changes", "[printing]")
{
    Calibrating desk;
    desk.add(PrinterLanguage::tspl);
    for (const Calibration& wrong : {Calibration{20'001, 0}, Calibration{0, -20'001}, Calibration{0, 0, 16},
                                     Calibration{0, 0, -1}, Calibration{0, 0, {}, 0}, Calibration{0, 0, {}, 15}}) {
        CHECK(desk.isRefused(wrong));
    }
    CHECK(desk.printers.get("Zebra").calibration == Calibration{});
}
