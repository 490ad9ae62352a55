// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/labels/address_label.h"
#include "core/labels/label_output.h"
#include "core/labels/page_bits.h"
#include "tests/support/label_samples.h"
#include "tests/support/printed_label.h"
#include "ui/print/qt_page_painter.h"
#include "ui/print/qt_text_rasteriser.h"

#include <catch2/catch.hpp>

#include <QImage>

#include <algorithm>
#include <thread>

using namespace supercargo;
using namespace supercargo::labels;

namespace {

struct Printing {
    ui::QtTextRasteriser fonts;
    ui::QtPagePainter painter;
    [[nodiscard]] DrawingTools tools() { return {fonts, painter}; }
};

std::vector<LabelContent> labelsOfTheWorld()
{
    const auto to = [](PostalAddress address) {
        auto content = tests::sampleLabel();
        content.recipient = std::move(address);
        return content;
    };
    const auto address = [](std::string name, std::vector<std::string> lines, std::string city, std::string postcode,
                            std::string country) {
        return PostalAddress{.name = std::move(name),
                             .company = "",
                             .lines = std::move(lines),
                             .city = std::move(city),
                             .region = "",
                             .postcode = std::move(postcode),
                             .country = std::move(country),
                             .phone = ""};
    };
    return {to(address("Jürgen Großmann", {"Straße des 17. Juni 135"}, "Berlin", "10623", "DE")),
            to(address("Łukasz Żółć", {"ul. Święty Marcin 24"}, "Poznań", "61-805", "PL")),
            to(address("陈建国", {"福田区深南大道6001号"}, "深圳市", "518035", "CN")),
            to(address("山口 美咲", {"神宮前1-2-3 コーポ青山201"}, "渋谷区", "150-0001", "JP")),
            to(address("김민준", {"테헤란로 123"}, "서울특별시 강남구", "06234", "KR")),
            to(address("Сергей Иванов", {"ул. Ленина, д. 12"}, "Екатеринбург", "620014", "RU")),
            to(address("محمد عبد الله", {"شارع الملك فهد 1234، مبنى 5"}, "الرياض", "11564", "SA")),
            to(address("משה כהן", {"רחוב הרצל 12"}, "תל אביב", "6688312", "IL")),
            to(address("สมชาย ใจดี", {"123/45 ถนนรามอินทรา"}, "กรุงเทพมหานคร", "10220", "TH")),
            to(address("प्रिया शर्मा", {"12 एमजी रोड"}, "मुंबई", "400001", "IN")),
            to(address("Νίκος Παπαδόπουλος", {"Ερμού 12"}, "Αθήνα", "105 63", "GR")),
            to(address("Nguyễn Thị Hương", {"12 Đường Lê Lợi"}, "Hà Nội", "100000", "VN"))};
}

std::vector<std::string> refusal(const LabelContent& content, Printing& printing)
{
    try {
        (void)labelBytes(content, {}, printing.tools());
    } catch (const Error& error) {
        return error.arguments();
    }
    return {};
}

QImage pngOf(const std::string& bytes)
{
    return QImage::fromData(reinterpret_cast<const uchar*>(bytes.data()), static_cast<int>(bytes.size()), "PNG");
}

Bitmap toBits(const QImage& image)
{
    Bitmap bits{image.width(), image.height()};
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128) {
                bits.setBlack(x, y);
            }
        }
    }
    return bits;
}

} // namespace

TEST_CASE("An address in any script is drawn within its lines, at both resolutions", "[print]")
{
    Printing printing;
    const int dpi = GENERATE(203, 300);
    for (const auto& content : labelsOfTheWorld()) {
        const PrinterProfile profile{.dpi = dpi};
        const auto drawing = layoutAddressLabel(content, profile, printing.fonts);
        for (const auto& step : drawing.steps) {
            const auto* text = std::get_if<Text>(&step);
            if (text == nullptr) {
                continue;
            }
            INFO(text->text);
            const auto metrics = printing.fonts.measure(text->text, text->style);
            const auto placed = drawText(*text, printing.fonts);
            CHECK(metrics.missing.empty());
            CHECK(placed.bits.width() > 0);
            // A letter may lean over its own width by a hair, its marks be rounded by a dot.
            const int hair = 2 + text->style.size / 10;
            CHECK(placed.x >= text->x - hair);
            CHECK(placed.x + placed.bits.width() <= text->x + text->width + hair);
            CHECK(text->baseline - placed.y <= metrics.ascent + 2);
            CHECK(placed.y + placed.bits.height() - text->baseline <= metrics.descent + 2);
        }
    }
}

TEST_CASE("What goes to the printer draws and reads as the label that was laid out", "[print]")
{
    Printing printing;
    for (const auto& content : labelsOfTheWorld()) {
        INFO(content.recipient.country);
        // With all text drawn, the page that the printer makes of the bytes is the page itself, to the dot.
        const PrinterProfile zpl{.nativeText = NativeText::none};
        const auto page = drawPage(layoutAddressLabel(content, zpl, printing.fonts), printing.fonts);
        CHECK(tests::redrawn(tests::readZpl(labelBytes(content, zpl, printing.tools()))) == page);
        const PrinterProfile tspl{.language = Language::tspl, .nativeText = NativeText::none};
        CHECK(tests::redrawn(tests::readTspl(labelBytes(content, tspl, printing.tools()), 8)) == page);
    }
}

TEST_CASE("Only the lines that a printer cannot write itself are drawn", "[print]")
{
    Printing printing;
    const auto labels = labelsOfTheWorld();
    const auto german = tests::readZpl(labelBytes(labels[0], {}, printing.tools()));
    CHECK(german.pictures.empty());
    CHECK(std::ranges::count(german.texts, std::string{"Jürgen Großmann"}, &tests::PrintedText::text) == 1);
    const auto chinese = tests::readZpl(labelBytes(labels[2], {}, printing.tools()));
    CHECK(chinese.pictures.size() == 3); // name, address line and city; the rest is ASCII
}

TEST_CASE("A buyer's text stays text in both languages, whatever it says", "[print]")
{
    Printing printing;
    for (const auto& text : tests::hostileTexts()) {
        INFO(text);
        auto content = tests::sampleLabel();
        content.recipient.name = text;
        content.recipient.lines = {text, "Rose Street 1"};
        content.recipient.city = text;
        content.recipient.phone = text;
        content.orderNumbers = {text};
        content.customs = {text};
        content.lines = {{.sku = text, .quantity = 1, .bin = text}};
        const auto zpl = tests::readZpl(labelBytes(content, {}, printing.tools()));
        CHECK(zpl.copies == 1);
        CHECK(zpl.symbols.size() == 2);
        const PrinterProfile tspl{.language = Language::tspl};
        CHECK(tests::readTspl(labelBytes(content, tspl, printing.tools()), 8).symbols.size() == 2);
    }
}

TEST_CASE("Ideographs take the forms of the country they go to", "[print]")
{
    Printing printing;
    const auto drawn = [&](const char* country) {
        return printing.fonts.draw("直骨", {.size = 48, .weight = Weight::regular, .language = ideographsOf(country)})
            .bits;
    };
    CHECK_FALSE(drawn("CN") == drawn("JP"));
    CHECK_FALSE(drawn("CN") == drawn("TW"));
    CHECK(drawn("DE") == drawn("CN"));
}

TEST_CASE("A PDF embeds Noto's fonts and no others", "[print]")
{
    Printing printing;
    for (const auto& content : labelsOfTheWorld()) {
        INFO(content.recipient.country);
        const auto pdf = labelBytes(content, {.language = Language::pdf}, printing.tools());
        std::size_t fonts = 0;
        for (auto at = pdf.find("/FontName /"); at != std::string::npos; at = pdf.find("/FontName /", at + 1)) {
            ++fonts;
            CHECK(pdf.substr(at, 40).find("Noto") != std::string::npos);
        }
        CHECK(fonts >= 2);
    }
}

TEST_CASE("A character that no font has is named, and nothing is printed", "[print]")
{
    Printing printing;
    auto content = tests::sampleLabel();
    content.recipient.name = "Anna \xF0\x9F\xAB\xA8"; // U+1FAE8, newer than the fonts
    CHECK(refusal(content, printing) == std::vector<std::string>{"P0007KQ", "name", "no_glyph U+1FAE8"});
    content = tests::sampleLabel();
    content.recipient.city = "\xEE\x80\x80"; // private use
    CHECK(refusal(content, printing).at(1) == "city");
}

TEST_CASE("The picture of a label has the printer's dots, and its symbols read", "[print]")
{
    Printing printing;
    const int dpi = GENERATE(203, 300);
    const PrinterProfile profile{.language = Language::png, .dpi = dpi};
    const auto content = tests::sampleLabel();
    const auto image = pngOf(labelBytes(content, profile, printing.tools()));
    REQUIRE_FALSE(image.isNull());
    CHECK(image.depth() == 1);
    CHECK(image.width() == Scale{dpi}(100));
    CHECK(image.height() == Scale{dpi}(150));
    CHECK(image.dotsPerMeterX() == (dpi == 203 ? 8000 : 11811));
    const auto page = toBits(image);
    CHECK(page == drawPage(layoutAddressLabel(content, profile, printing.fonts), printing.fonts));
}

TEST_CASE("A PDF has a page a drawing, each of its own size", "[print]")
{
    Printing printing;
    const auto label = layoutAddressLabel(tests::sampleLabel(), {}, printing.fonts);
    const auto square = layoutAddressLabel(tests::sampleLabel(), {.heightMm = 100, .dpi = 300}, printing.fonts);
    const auto pdf = printing.painter.pdf(std::vector{label, square, label}, "Labels");
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.find("/Count 3") != std::string::npos);
    std::size_t pages = 0;
    for (auto at = pdf.find("/MediaBox"); at != std::string::npos; at = pdf.find("/MediaBox", at + 1)) {
        ++pages;
        INFO(pdf.substr(at, 40));
        CHECK(pdf.substr(at, 40).find("283.") != std::string::npos); // 100 mm
    }
    CHECK(pages == 3);
}

TEST_CASE("The same text gives the same dots, from any thread", "[print]")
{
    Printing printing;
    const auto wanted = printing.fonts.draw("Straße 山口 محمد", {.size = 40});
    std::vector<std::thread> threads;
    std::vector<int> results(4);
    for (std::size_t i = 0; i < results.size(); ++i) {
        threads.emplace_back([&, i] {
            for (int round = 0; round < 20; ++round) {
                const auto drawn = printing.fonts.draw("Straße 山口 محمد", {.size = 40});
                (void)printing.fonts.measure("山口" + std::to_string(i * 100) + std::to_string(round), {.size = 31});
                results[i] += drawn.bits == wanted.bits ? 1 : 0;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(results == std::vector<int>{20, 20, 20, 20});
}

TEST_CASE("The test page shows where the paper lies, in every language", "[print]")
{
    Printing printing;
    const auto zpl = tests::readZpl(testPageBytes("Bench 1", {}, printing.tools()));
    const auto ink = tests::redrawn(zpl).inkArea();
    CHECK(ink == Rectangle{64, 64, 672, 1072}); // 8 mm of room, so that it can be moved
    CHECK(std::ranges::count(zpl.texts, std::string{"Bench 1"}, &tests::PrintedText::text) == 1);
    CHECK(std::ranges::count(zpl.texts, std::string{"203 dpi"}, &tests::PrintedText::text) == 1);
    const PrinterProfile tspl{.language = Language::tspl};
    CHECK(tests::redrawn(tests::readTspl(testPageBytes("Bench 1", tspl, printing.tools()), 8)).inkArea() == ink);
    CHECK_FALSE(tests::readTspl(testPageBytes("仓库 1", tspl, printing.tools()), 8).pictures.empty());
    CHECK(testPageBytes("Office", {.language = Language::pdf}, printing.tools()).starts_with("%PDF-"));
}
