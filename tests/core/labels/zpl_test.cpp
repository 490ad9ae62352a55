// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/address_label.h"
#include "core/labels/zpl/zpl_encoder.h"
#include "core/labels/zpl/zpl_graphic.h"
#include "tests/support/block_fonts.h"
#include "tests/support/label_samples.h"
#include "tests/support/printed_label.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::labels;
using tests::BlockFonts;
using tests::drawingOf;

namespace {

Text textOf(const std::string& text)
{
    return {.x = 30, .baseline = 200, .width = 700, .text = text, .style = {.size = 40}};
}

} // namespace

TEST_CASE("A picture's check value and base64 are those of the printers' book", "[labels][zpl]")
{
    CHECK(zplCrc("") == 0x0000);
    CHECK(zplCrc("123456789") == 0x31C3);
    CHECK(base64(std::string_view{"\xFF\0\0\0", 4}) == "/wAAAA==");
    CHECK(zplCrc("/wAAAA==") == 0x0D84);
    CHECK(zplCrc("eNr7z8DAAAAEAAEA") == 0xB0FA);
    CHECK(zplCrc("eJz7z8DAAAAEAAEA") == 0xC023);
    CHECK(base64("M") == "TQ==");
    CHECK(base64("Ma") == "TWE=");
    CHECK(base64("Man") == "TWFu");
}

TEST_CASE("A picture of a whole label goes in bands that the book allows and comes out as it was", "[labels][zpl]")
{
    Bitmap page{812, 1218};
    for (int i = 0; i < 1218; i += 7) {
        page.fill({i % 700, i, 90, 3});
    }
    BlockFonts fonts;
    const auto drawing =
        Drawing{.width = 812, .height = 1218, .dpi = 203, .steps = {Image{.x = 0, .y = 0, .bits = page}}};
    const auto printed = tests::readZpl(encodeZpl(drawing, {}, fonts));
    CHECK(printed.pictures.size() == 2);
    CHECK(tests::redrawn(printed) == page);
}

TEST_CASE("No text from outside becomes a command in ZPL, and all of it is printed", "[labels][zpl]")
{
    BlockFonts fonts;
    for (const auto& text : tests::hostileTexts()) {
        INFO(text);
        // Even a text that was never cleaned stays text.
        const auto printed = tests::readZpl(encodeZpl(drawingOf(textOf(text)), {}, fonts));
        if (!printed.texts.empty()) {
            CHECK(printed.texts.at(0).text == text);
        }
        CHECK(printed.texts.size() + printed.pictures.size() == 1);
        CHECK(printed.copies == 1);
    }
    CHECK(zplField("a_b^~\\\n\x7F") == "a_5Fb_5E_7E_5C_0A_7F");
    CHECK(zplField("Zoë") == "Zoë");
    const auto endless = tests::readZpl(encodeZpl(drawingOf(textOf(std::string(3100, '^'))), {}, fonts));
    CHECK(endless.texts.empty()); // longer than a field may be: drawn
}

TEST_CASE("What a printer is not proven to draw is drawn by us, and nothing else", "[labels][zpl]")
{
    BlockFonts fonts;
    const auto nativeIn = [&](const std::string& text, const NativeText set) {
        return tests::readZpl(encodeZpl(drawingOf(textOf(text)), {.nativeText = set}, fonts)).texts.size() == 1;
    };
    CHECK(nativeIn("Jürgen Großmann", NativeText::latin1));
    CHECK_FALSE(nativeIn("Jürgen Großmann", NativeText::ascii));
    CHECK(nativeIn("Rose Street 12", NativeText::ascii));
    CHECK_FALSE(nativeIn("Rose Street 12", NativeText::none));
    CHECK_FALSE(nativeIn("Łódź", NativeText::latin1));
    CHECK_FALSE(nativeIn("山口", NativeText::latin1));
    CHECK_FALSE(nativeIn("C:\\", NativeText::latin1));
}

TEST_CASE("The commands for symbols and bars say what the drawing says", "[labels][zpl]")
{
    BlockFonts fonts;
    for (const int dpi : {203, 300}) {
        const PrinterProfile profile{.dpi = dpi};
        const auto drawing = layoutAddressLabel(tests::sampleLabel(), profile, fonts);
        const auto printed = tests::readZpl(encodeZpl(drawing, profile, fonts));
        CHECK(printed.width == drawing.width);
        CHECK(printed.height == drawing.height);
        std::size_t symbols = 0;
        std::size_t bars = 0;
        for (const auto& step : drawing.steps) {
            if (const auto* symbol = std::get_if<Symbol>(&step)) {
                const auto& sent = printed.symbols.at(symbols++);
                CHECK(sent.symbology == symbol->symbology);
                CHECK(sent.data == symbol->data);
                CHECK(sent.x == symbol->x);
                CHECK(sent.y == symbol->y);
                CHECK(sent.module == symbol->module);
                CHECK((sent.height == symbol->height || sent.symbology == Symbology::qr));
            } else if (const auto* bar = std::get_if<Bar>(&step)) {
                CHECK(printed.bars.at(bars++) == bar->area);
            }
        }
        CHECK(symbols == printed.symbols.size());
        CHECK(bars == printed.bars.size());
    }
}

TEST_CASE("Data that a printer could take for a control is drawn as dots and still read", "[labels][zpl]")
{
    BlockFonts fonts;
    const Symbol symbol{
        .symbology = Symbology::code128, .data = "A>8B^C", .x = 100, .y = 100, .module = 3, .height = 80};
    const auto printed = tests::readZpl(encodeZpl(drawingOf(symbol), {}, fonts));
    REQUIRE(printed.pictures.size() == 1);
    CHECK(barcode::readSymbol(Symbology::code128, printed.pictures[0].bits) == "A>8B^C");
}

TEST_CASE("Darkness goes out as the printer counts it, and only when it was chosen", "[labels][zpl]")
{
    BlockFonts fonts;
    CHECK(encodeZpl(drawingOf(Bar{{0, 0, 5, 5}}), {.darkness = 8}, fonts).starts_with("~SD08\n^XA"));
    CHECK(encodeZpl(drawingOf(Bar{{0, 0, 5, 5}}), {.darkness = 99}, fonts).starts_with("~SD30\n^XA"));
    CHECK(encodeZpl(drawingOf(Bar{{0, 0, 5, 5}}), {}, fonts).starts_with("^XA"));
}
