// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/bench_card.h"

#include "tests/support/block_fonts.h"

#include <catch2/catch.hpp>

#include <set>

using namespace supercargo;
using namespace supercargo::floor;

TEST_CASE("Every code of the bench's card is understood as its own key and no other", "[floor]")
{
    std::set<std::string> codes;
    for (const auto card : controlCards()) {
        const auto code = controlCode(card);
        CAPTURE(code);
        CHECK(codes.insert(code).second);
        CHECK(readControlCode(code) == card);
        CHECK(readControlCode(" " + code + " ") == card);
        CHECK_FALSE(readControlCode(code.substr(0, code.size() - 1))); // half a code does nothing
    }
    CHECK(codes.size() == static_cast<std::size_t>(ControlCard::answer_9) + 1);
}

TEST_CASE("The bench's card has a barcode for each key, on the paper and apart from each other", "[floor]")
{
    tests::BlockFonts fonts;
    std::vector<BenchCardEntry> entries;
    for (const auto card : controlCards()) {
        entries.push_back({card, "Print the label again", "Shift+F9"});
    }

    const auto pages = layoutBenchCard(entries, {"The keys", "Scan one", "Page %1 of %2", "en"}, fonts);

    std::set<ControlCard> found;
    for (const auto& page : pages) {
        std::vector<labels::Rectangle> areas;
        for (const auto& step : page.steps) {
            if (const auto* const symbol = std::get_if<labels::Symbol>(&step)) {
                found.insert(readControlCode(symbol->data).value());
                const auto area = labels::areaOf(*symbol);
                const int quiet = 10 * symbol->module;
                CHECK(area.x >= quiet);
                CHECK(area.x + area.width + quiet <= page.width);
                CHECK(area.y + area.height <= page.height);
                for (const auto& other : areas) {
                    const bool isBeside = area.x + area.width + quiet <= other.x || other.x + other.width + quiet <= area.x;
                    const bool isApart = area.y >= other.y + other.height || other.y >= area.y + area.height;
                    CHECK((isBeside || isApart));
                }
                areas.push_back(area);
            }
        }
    }
    CHECK(found.size() == entries.size());
    CHECK(pages.size() == 1);
}
