// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/labels/address_label.h"
#include "core/labels/block_fitting.h"
#include "core/labels/page_bits.h"
#include "core/labels/text_fitting.h"
#include "core/labels/verification.h"
#include "tests/support/block_fonts.h"
#include "tests/support/label_samples.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::labels;
using tests::BlockFonts;

namespace {

std::vector<std::string> refusal(const LabelContent& content, const PrinterProfile& profile)
{
    BlockFonts fonts;
    try {
        (void)layoutAddressLabel(content, profile, fonts);
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::label_not_printable);
        return error.arguments();
    }
    return {};
}

std::string allText(const Drawing& drawing)
{
    std::string all;
    for (const auto& step : drawing.steps) {
        if (const auto* text = std::get_if<Text>(&step)) {
            all += text->text;
        }
    }
    std::erase(all, ' ');
    return all;
}

} // namespace

TEST_CASE("Millimetres become dots once, rounded half up", "[labels]")
{
    CHECK(Scale{203}(100) == 800);
    CHECK(Scale{203}(150) == 1200);
    CHECK(Scale{300}(100) == 1181);
    CHECK(Scale{300}(150) == 1772);
    CHECK(Scale{203}(0.0625) == 1); // 0.5 dot
    CHECK(Scale{203}.micrometres(-800) == -6);
    CHECK(Scale{203}.micrometres(0) == 0);
}

TEST_CASE("Everything stands on the paper, and nothing in a symbol's quiet zone", "[labels]")
{
    BlockFonts fonts;
    const int dpi = GENERATE(203, 300);
    const int height = GENERATE(100, 150);
    const auto reprint = GENERATE(0, 2);
    auto content = tests::sampleLabel();
    content.reprint = reprint;
    const PrinterProfile profile{.heightMm = height, .dpi = dpi};
    const auto drawing = layoutAddressLabel(content, profile, fonts);
    const auto page = drawPage(drawing, fonts);
    for (const auto& step : drawing.steps) {
        if (const auto* text = std::get_if<Text>(&step)) {
            INFO(text->text);
            CHECK(text->x >= 0);
            CHECK(text->x + fonts.measure(text->text, text->style).width <= drawing.width);
            CHECK(text->baseline + text->style.size / 4 <= drawing.height);
        } else if (const auto* symbol = std::get_if<Symbol>(&step)) {
            const auto area = areaOf(*symbol);
            const int quiet = barcode::quietModules(symbol->symbology) * symbol->module;
            const int above = symbol->symbology == Symbology::qr ? quiet : 0;
            const Rectangle zone{area.x - quiet, area.y - above, area.width + 2 * quiet, area.height + 2 * above};
            CHECK(zone.x >= 0);
            CHECK(page.cropped(zone).inkArea() == Rectangle{quiet, above, area.width, area.height});
        }
    }
    verifyPicture(content, drawing, page);
    verifySymbols(content, drawing);
}

TEST_CASE("A label says all that it was given", "[labels]")
{
    BlockFonts fonts;
    auto content = tests::sampleLabel();
    content.reprint = 3;
    const auto all = allText(layoutAddressLabel(content, {}, fonts));
    for (const auto* part :
         {"SPX-G", "Registeredparcel", "JürgenGroßmann", "Straßedes17.Juni135", "10623Berlin", "GERMANY", "+4930123456",
          "NorthpierTrading", "RB123456785CN", "P00-07KQ", "303-7712094-5518726", "1xMUG-CER-350-TL", "A-01-4-07",
          "Wave312", "Slot7", "REPRINT3", "CeramicmugX1"}) {
        auto wanted = std::string{part};
        std::ranges::replace(wanted, 'X', 'x');
        auto text = all;
        std::ranges::replace(text, 'X', 'x');
        INFO(part);
        CHECK(text.find(wanted) != std::string::npos);
    }
}

TEST_CASE("A package without tracking number shows its own number to the scanner", "[labels]")
{
    BlockFonts fonts;
    auto content = tests::sampleLabel();
    content.trackingNumber.clear();
    const auto drawing = layoutAddressLabel(content, {}, fonts);
    verifySymbols(content, drawing);
    content.trackingNumber = "RB123456785CN";
    CHECK_THROWS_AS(verifySymbols(content, drawing), Error);
}

TEST_CASE("Long text is wrapped, then set smaller, then refused by name, and never cut", "[labels]")
{
    BlockFonts fonts;
    auto content = tests::sampleLabel();
    const auto sizeOf = [&](const std::string& line) {
        content.recipient.lines = {line};
        const auto drawing = layoutAddressLabel(content, {}, fonts);
        auto whole = line;
        std::erase(whole, ' ');
        CHECK(allText(drawing).find(whole) != std::string::npos);
        for (const auto& step : drawing.steps) {
            const auto* text = std::get_if<Text>(&step);
            if (text != nullptr && text->text == "GERMANY") {
                return text->style.size;
            }
        }
        return 0;
    };
    const auto words = [](const int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            text += (i == 0 ? "Strasse" : " Gebaeude") + std::to_string(i);
        }
        return text;
    };
    const int normal = sizeOf(words(2));
    CHECK(sizeOf(words(5)) == normal); // wrapped only
    CHECK(sizeOf(words(25)) < normal);
    CHECK(sizeOf(words(25)) >= Scale{203}(2.4));
    CHECK(sizeOf(std::string(120, 'W')) >= Scale{203}(2.4)); // one word wider than the label: parted
    content.recipient.lines = {words(400)};
    CHECK(refusal(content, {}) == std::vector<std::string>{"P0007KQ", "address", "too_long"});
}

TEST_CASE("What cannot be a barcode, and paper that is too small, are refused before printing", "[labels]")
{
    auto content = tests::sampleLabel();
    content.trackingNumber = std::string(60, 'W');
    CHECK(refusal(content, {}) == std::vector<std::string>{"P0007KQ", "tracking_number", "too_long"});
    content.trackingNumber = std::string(300, 'W');
    CHECK(refusal(content, {}) == std::vector<std::string>{"P0007KQ", "tracking_number", "not_a_barcode"});
    CHECK(refusal(tests::sampleLabel(), {.widthMm = 50, .heightMm = 30}) ==
          std::vector<std::string>{"P0007KQ", "paper", "too_small"});
}

TEST_CASE("The read-back finds a symbol that changed on its way", "[labels]")
{
    BlockFonts fonts;
    const auto content = tests::sampleLabel();
    const auto drawing = layoutAddressLabel(content, {}, fonts);
    for (const auto symbology : {Symbology::code128, Symbology::qr}) {
        auto wrong = drawing;
        for (auto& step : wrong.steps) {
            if (auto* symbol = std::get_if<Symbol>(&step); symbol != nullptr && symbol->symbology == symbology) {
                symbol->data.back() = symbol->data.back() == 'X' ? 'Y' : 'X';
            }
        }
        CHECK_THROWS_AS(verifySymbols(content, wrong), Error);
        auto page = drawPage(drawing, fonts);
        for (const auto& step : drawing.steps) {
            if (const auto* symbol = std::get_if<Symbol>(&step); symbol != nullptr && symbol->symbology == symbology) {
                const auto area = areaOf(*symbol);
                page.fill({area.x + area.width / 3, area.y, area.width / 3, area.height});
            }
        }
        CHECK_THROWS_AS(verifyPicture(content, drawing, page), Error);
    }
    auto missing = drawing;
    std::erase_if(missing.steps, [](const Step& step) { return std::holds_alternative<Symbol>(step); });
    CHECK_THROWS_AS(verifySymbols(content, missing), Error);
}

TEST_CASE("Text from outside is one line of visible characters that turns nothing round", "[labels]")
{
    CHECK(cleanText("  Bob\r\n\tRose  ") == "Bob Rose");
    CHECK(cleanText("A\xE2\x80\xAE"
                    "B") == "AB");                         // U+202E, right-to-left override
    CHECK(cleanText(std::string_view{"a\0b", 3}) == "ab"); // as all of the program reads a NUL
    CHECK(cleanText("e\xCC\x81") == "é");
    CHECK(cleanText("Rose\xC2\xA0Street\xE2\x80\x8B") == "Rose Street");
    CHECK(cleanText("می\xE2\x80\x8Cخواهم") == "می\xE2\x80\x8Cخواهم"); // the zero-width non-joiner shapes letters
}

TEST_CASE("A house number stays with its street", "[labels]")
{
    BlockFonts fonts;
    const TextStyle style{.size = 10};
    const auto wrapped = [&](const std::string& text, const int characters) {
        return wrapText(text, style, characters * fonts.measure("x", style).width, BreakRule::words, fonts);
    };
    CHECK(wrapped("Lange Hauptstrasse 12", 19) == std::vector<std::string>{"Lange", "Hauptstrasse 12"});
    CHECK(wrapped("12 Rose Street", 8) == std::vector<std::string>{"12 Rose", "Street"});
    CHECK(wrapped("Hauptstrasse 12", 12) == std::vector<std::string>{"Hauptstrasse", "12"}); // there is no other way
    CHECK(wrapped("Hauptstrasse", 5).empty());
    CHECK(wrapped("福田区深南大道6001号市民中心", 8).size() >= 2);
}

TEST_CASE("A corrected offset moves the drawing, but nothing off the paper", "[labels]")
{
    BlockFonts fonts;
    const auto drawing = layoutAddressLabel(tests::sampleLabel(), {}, fonts);
    const Drawing small{.width = 100, .height = 100, .dpi = 203, .steps = {Bar{{10, 20, 30, 40}}}};
    CHECK(std::get<Bar>(moved(small, 5, -7).steps[0]).area == Rectangle{15, 13, 30, 40});
    CHECK(std::get<Bar>(moved(small, -500, 500).steps[0]).area == Rectangle{0, 60, 30, 40});
    CHECK(moved(drawing, 0, 0) == drawing);
}
