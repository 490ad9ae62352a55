// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

#include <functional>
#include <string>
#include <utility>

using namespace supercargo;
using namespace supercargo::floor;
using tests::TestBench;

namespace {

/// Fonts during whose drawing another process does something, once.
class OvertakingFonts final : public labels::TextRasteriser {
public:
    explicit OvertakingFonts(std::function<void()> act) : m_act{std::move(act)} {}

    [[nodiscard]] labels::TextMetrics measure(const std::string_view text, const labels::TextStyle& style) override
    {
        actOnce();
        return m_fonts.measure(text, style);
    }
    [[nodiscard]] labels::TextBits draw(const std::string_view text, const labels::TextStyle& style) override
    {
        actOnce();
        return m_fonts.draw(text, style);
    }

private:
    void actOnce()
    {
        if (m_act) {
            std::exchange(m_act, nullptr)();
        }
    }

    tests::BlockFonts m_fonts;
    std::function<void()> m_act;
};

/// A bench where `sql` happens elsewhere between the drawing of a label and the transaction that packs.
struct RacingBench : TestBench {
    explicit RacingBench(std::string sql)
        : fonts{[this, sql = std::move(sql)] {
              db::Connection{folder / "supercargo.db", {}}.execute(sql);
          }}
    {
        stocked("MUG", "111");
        channel = addChannel("RANGE", "range");
        addNumbers(channel, 100, 200);
        package = ready({{ProductId{1}}});
    }

    OvertakingFonts fonts;
    PackageId package;
    floor::StationService racing{{db, clock, {fonts, here.pages}, here.journal, here.dispatch}, actor};

    ScanAnswer scanRacing() { return racing.scan("111", bench, std::chrono::seconds{5}); }
};

} // namespace

TEST_CASE("An address that changes while the label is drawn is the one on the label", "[floor][label]")
{
    RacingBench bench{"UPDATE orders SET ship_lines = '99 Oak Avenue'"};
    const auto answer = bench.scanRacing();
    REQUIRE(answer.code == AnswerCode::label_out_);
    const auto bytes = bench.here.journal.bytesOf(*answer.job);
    CHECK(bytes.find("99 Oak Avenue") != std::string::npos);
    CHECK(bytes.find("12 Elm Street") == std::string::npos);
    CHECK(bench.labelsPrinted() == 1);
    CHECK(bench.number("SELECT count(*) FROM tracking_numbers") == 1);
}

TEST_CASE("What is held, cancelled or changed while its label is drawn gets none", "[floor][label]")
{
    const auto check = [](const char* sql, const AnswerCode code) {
        RacingBench bench{sql};
        CHECK(bench.scanRacing().code == code);
        CHECK(bench.state(bench.package) == "ready");
        CHECK(bench.labelsPrinted() == 0);
        CHECK(bench.number("SELECT count(*) FROM tracking_numbers") == 0);
        CHECK(bench.level(ProductId{1}, bench.bin).onHand == Quantity{100});
    };
    check("UPDATE packages SET held = 1", AnswerCode::held_);
    check("UPDATE orders SET held = 1", AnswerCode::held_);
    check("UPDATE orders SET platform_status = 'cancelled'", AnswerCode::cancelled_);
    check("UPDATE packages SET reasons = 'changed'", AnswerCode::changed_);
}
