// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/pick_list.h"

#include "core/base/check_code.h"
#include "tests/support/block_fonts.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::floor;

namespace {

const PickListWords kWords{.title = "Pick list",
                           .summary = "Wave 7",
                           .total = "1 line · 3 pieces",
                           .bin = "Bin",
                           .sku = "SKU",
                           .name = "Name",
                           .quantity = "Pieces",
                           .slots = "Slots",
                           .page = "Page %1 of %2"};

WaveLine line(const std::string& bin, const std::string& sku)
{
    return {.bin = {},
            .binCode = bin,
            .zone = {},
            .product = {},
            .sku = sku,
            .nameEnglish = "Mug",
            .nameChinese = "杯子",
            .quantity = Quantity{3},
            .missing = {},
            .slots = {{.slot = 4, .quantity = Quantity{2}}, {.slot = 9, .quantity = Quantity{1}}}};
}

std::vector<std::string> textsOf(const labels::Drawing& page)
{
    std::vector<std::string> texts;
    for (const auto& step : page.steps) {
        if (const auto* const text = std::get_if<labels::Text>(&step)) {
            texts.push_back(text->text);
        }
    }
    return texts;
}

bool has(const std::vector<std::string>& texts, const std::string& text)
{
    return std::ranges::find(texts, text) != texts.end();
}

} // namespace

TEST_CASE("The pick list names bin, SKU, pieces and each slot's share, and bears the wave's barcode", "[floor]")
{
    tests::BlockFonts fonts;
    const Wave wave{.id = WaveId{7}, .kind = WaveKind::multi, .warehouse = {}};
    const std::vector lines{line("A-1-2", "MUG-RED")};
    const auto pages = layoutPickList(wave, lines, kWords, NameLanguage::chinese, fonts);
    REQUIRE(pages.size() == 1);
    const auto texts = textsOf(pages[0]);
    for (const auto* const text : {"A-1-2", "MUG-RED", "杯子", "3", "4 × 2, 9 × 1", "1 line · 3 pieces", "Page 1 of 1", "Wave 7"}) {
        INFO(text);
        CHECK(has(texts, text));
    }
    const auto symbol = std::ranges::find_if(
        pages[0].steps, [](const auto& step) { return std::holds_alternative<labels::Symbol>(step); });
    REQUIRE(symbol != pages[0].steps.end());
    CHECK(std::get<labels::Symbol>(*symbol).data == waveCode(7));
}

TEST_CASE("A long pick list goes on over pages with no stop lost and none parted", "[floor]")
{
    tests::BlockFonts fonts;
    const Wave wave{.id = WaveId{7}, .kind = WaveKind::single, .warehouse = {}};
    std::vector<WaveLine> lines;
    for (int i = 1; i <= 120; ++i) {
        lines.push_back(line("B-" + std::to_string(i), "SKU-" + std::to_string(i)));
    }
    lines[40].nameEnglish = std::string(300, 'x') + " and a name of many, many words";
    const auto pages = layoutPickList(wave, lines, kWords, NameLanguage::english, fonts);
    REQUIRE(pages.size() > 2);
    std::vector<std::string> texts;
    for (const auto& page : pages) {
        const auto some = textsOf(page);
        texts.insert(texts.end(), some.begin(), some.end());
        for (const auto& step : page.steps) {
            if (const auto* const text = std::get_if<labels::Text>(&step)) {
                CHECK(text->baseline < page.height);
                CHECK(text->x + text->width <= page.width);
            }
        }
    }
    for (const auto& one : lines) {
        CHECK(std::ranges::count(texts, one.binCode) == 1);
    }
    CHECK(has(texts, "Page 1 of " + std::to_string(pages.size())));
}
