// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/address_label.h"
#include "core/labels/tspl/tspl_encoder.h"
#include "tests/support/block_fonts.h"
#include "tests/support/label_samples.h"
#include "tests/support/printed_label.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::labels;
using tests::BlockFonts;
using tests::drawingOf;

namespace {

constexpr double kDotsPerMm = 8;

} // namespace

TEST_CASE("No text from outside leaves its quotes in TSPL", "[labels][tspl]")
{
    BlockFonts fonts;
    for (const auto& text : tests::hostileTexts()) {
        INFO(text);
        const Text step{.x = 30, .baseline = 200, .width = 780, .text = text, .style = {.size = 24}};
        const auto printed = tests::readTspl(encodeTspl(drawingOf(step), {}, fonts), kDotsPerMm);
        CHECK(printed.texts.size() + printed.pictures.size() == 1);
        if (!printed.texts.empty()) {
            CHECK(printed.texts[0].text == text);
            CHECK(text.find_first_of("\"\\\r\n\x1B") == std::string::npos);
        }
    }
}

TEST_CASE("Text goes to the printer's own font only where it fits and is about as large", "[labels][tspl]")
{
    BlockFonts fonts;
    const auto sent = [&](const int size, const int width, const std::string& text) {
        const Text step{.x = 10, .baseline = 100, .width = width, .text = text, .style = {.size = size}};
        return tests::readTspl(encodeTspl(drawingOf(step), {}, fonts), kDotsPerMm);
    };
    CHECK(sent(24, 780, "Rose Street 12").texts.at(0).height == 24);
    CHECK(sent(48, 780, "Rose Street 12").texts.at(0).height == 48);
    CHECK(sent(24, 100, "Rose Street 12").pictures.size() == 1); // too wide in that font
    CHECK(sent(100, 780, "DE").pictures.size() == 1);            // no font is that large
    CHECK(sent(24, 780, "Jürgen").pictures.size() == 1);
}

TEST_CASE("A picture comes out of TSPL black where it was black", "[labels][tspl]")
{
    BlockFonts fonts;
    Bitmap picture{37, 9};
    picture.fill({3, 2, 30, 5});
    const auto bytes = encodeTspl(drawingOf(Image{.x = 40, .y = 60, .bits = picture}), {}, fonts);
    const auto printed = tests::readTspl(bytes, kDotsPerMm);
    CHECK(tests::redrawn(printed).cropped({40, 60, 37, 9}) == picture);
    CHECK(tests::redrawn(printed).inkArea() == Rectangle{43, 62, 30, 5});
}

TEST_CASE("The whole label says in TSPL what the drawing says", "[labels][tspl]")
{
    BlockFonts fonts;
    const PrinterProfile profile{.language = Language::tspl};
    const auto drawing = layoutAddressLabel(tests::sampleLabel(), profile, fonts);
    const auto printed = tests::readTspl(encodeTspl(drawing, profile, fonts), kDotsPerMm);
    CHECK(printed.width == drawing.width);
    CHECK(printed.height == drawing.height);
    std::size_t symbols = 0;
    for (const auto& step : drawing.steps) {
        if (const auto* symbol = std::get_if<Symbol>(&step)) {
            const auto& sent = printed.symbols.at(symbols++);
            CHECK(sent.symbology == symbol->symbology);
            CHECK(sent.data == symbol->data);
            CHECK(Rectangle{sent.x, sent.y, 0, 0} == Rectangle{symbol->x, symbol->y, 0, 0});
            CHECK(sent.module == symbol->module);
        }
    }
    CHECK(symbols == 2);
    CHECK(printed.symbols.size() == 2);
}
