// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/pick_list.h"

#include "core/base/check_code.h"
#include "core/base/error.h"
#include "core/labels/text_fitting.h"

#include <algorithm>

namespace supercargo::floor {

namespace {

using labels::Align;
using labels::Weight;

constexpr int kDpi = 300;
constexpr double kPageWidth = 210; // A4, millimetres
constexpr double kPageHeight = 297;
constexpr double kMargin = 12;
constexpr double kHeaderHeight = 26;
constexpr double kFooterHeight = 8;
constexpr double kRowGap = 1.6;
constexpr double kBarcodeHeight = 11;
constexpr int kBarcodeModule = 4; // dots: a third of a millimetre, which every scanner reads

/// One column of the table, in millimetres.
struct Column {
    double x = 0;
    double width = 0;
    Align align = Align::left;
    Weight weight = Weight::regular;
};

struct Columns {
    Column position{kMargin, 9, Align::right};
    Column bin{kMargin + 12, 32, Align::left, Weight::bold};
    Column sku{kMargin + 46, 44};
    Column name{kMargin + 92, 62};
    Column slots{};
    Column quantity{kMargin + 158, 14, Align::right, Weight::bold};
    double tickBox = kMargin + 178;

    explicit Columns(const bool hasSlots)
    {
        if (hasSlots) {
            name.width = 34;
            slots = {kMargin + 128, 28};
        }
    }
};

class PickListLayout {
public:
    PickListLayout(const Wave& wave, const PickListWords& words, const NameLanguage language,
                   labels::TextRasteriser& fonts)
        : m_wave{wave},
          m_words{words},
          m_language{language},
          m_fonts{fonts},
          m_columns{wave.kind == WaveKind::multi}
    {
        beginPage();
    }

    std::vector<labels::Drawing> layout(const std::span<const WaveLine> lines)
    {
        std::int64_t position = 0;
        for (const auto& line : lines) {
            addRow(line, ++position);
        }
        finishPages();
        return std::move(m_pages);
    }

private:
    [[nodiscard]] labels::TextStyle style(const double size, const Weight weight) const
    {
        return {.size = m_scale(size),
                .weight = weight,
                .language = m_language == NameLanguage::chinese ? "zh-Hans" : "en"};
    }

    /// Lays a text from `y` (dots) down into a column; returns where it ends.
    int write(labels::Drawing& page, const std::string& text, const Column& column, const int y, const double size,
              const std::string_view field)
    {
        const auto font = style(size, column.weight);
        const int width = m_scale(column.width);
        const auto clean = labels::cleanText(text);
        auto lines = labels::wrapText(clean, font, width, labels::BreakRule::words, m_fonts);
        if (lines.empty()) {
            lines = labels::wrapText(clean, font, width, labels::BreakRule::anywhere, m_fonts);
        }
        if (lines.empty() && !clean.empty()) {
            throw Error{ErrorCode::label_not_printable, {"pick list", std::string{field}, "too_long"}};
        }
        int bottom = y;
        for (auto& line : lines) {
            page.steps.emplace_back(labels::Text{.x = m_scale(column.x),
                                                 .baseline = bottom + font.size,
                                                 .width = width,
                                                 .text = std::move(line),
                                                 .style = font,
                                                 .align = column.align});
            bottom += font.size * 13 / 10;
        }
        return bottom;
    }

    void beginPage()
    {
        m_pages.push_back({.width = m_scale(kPageWidth), .height = m_scale(kPageHeight), .dpi = kDpi, .steps = {}});
        auto& page = m_pages.back();
        int y = m_scale(kMargin + kHeaderHeight);
        y = std::max({write(page, m_words.bin, m_columns.bin, y, 3, "bin"),
                      write(page, m_words.sku, m_columns.sku, y, 3, "sku"),
                      write(page, m_words.name, m_columns.name, y, 3, "name"),
                      write(page, m_words.quantity, m_columns.quantity, y, 3, "quantity"),
                      m_columns.slots.width > 0 ? write(page, m_words.slots, m_columns.slots, y, 3, "slots") : y});
        rule(page, y, 3);
        m_y = y + m_scale(kRowGap);
    }

    void rule(labels::Drawing& page, const int y, const int thickness)
    {
        const int left = m_scale(kMargin);
        page.steps.emplace_back(labels::Bar{{left, y, m_scale(kPageWidth - kMargin) - left, thickness}});
    }

    void addRow(const WaveLine& line, const std::int64_t position)
    {
        const auto firstStep = m_pages.back().steps.size();
        int bottom = drawRow(m_pages.back(), line, position, m_y);
        if (bottom > m_scale(kPageHeight - kMargin - kFooterHeight)) {
            m_pages.back().steps.resize(firstStep); // it belongs on the next page, whole
            beginPage();
            bottom = drawRow(m_pages.back(), line, position, m_y);
        }
        m_y = bottom;
    }

    int drawRow(labels::Drawing& page, const WaveLine& line, const std::int64_t position, const int y)
    {
        int bottom = std::max(
            {write(page, std::to_string(position), m_columns.position, y, 3, "position"),
             write(page, line.binCode, m_columns.bin, y, 4, "bin"), write(page, line.sku, m_columns.sku, y, 3.6, "sku"),
             write(page, nameOf(line), m_columns.name, y, 3.2, "name"),
             write(page, std::to_string(line.quantity.value), m_columns.quantity, y, 4.4, "quantity")});
        if (m_columns.slots.width > 0) {
            bottom = std::max(bottom, write(page, slotsOf(line), m_columns.slots, y, 3.2, "slots"));
        }
        drawTickBox(page, m_scale(m_columns.tickBox), y);
        bottom = std::max(bottom, y + m_scale(5)) + m_scale(kRowGap);
        rule(page, bottom, 1);
        return bottom + m_scale(kRowGap);
    }

    void drawTickBox(labels::Drawing& page, const int x, const int y)
    {
        const int side = m_scale(4.5);
        const int stroke = m_scale(0.3);
        for (const auto& area :
             {labels::Rectangle{x, y, side, stroke}, labels::Rectangle{x, y + side - stroke, side, stroke},
              labels::Rectangle{x, y, stroke, side}, labels::Rectangle{x + side - stroke, y, stroke, side}}) {
            page.steps.emplace_back(labels::Bar{area});
        }
    }

    /// The name in the reader's language, else the other one; none that would come out with holes.
    [[nodiscard]] std::string nameOf(const WaveLine& line)
    {
        const bool isChinese = m_language == NameLanguage::chinese;
        for (const auto& name :
             {isChinese ? line.nameChinese : line.nameEnglish, isChinese ? line.nameEnglish : line.nameChinese}) {
            const auto clean = labels::cleanText(name);
            if (!clean.empty() && m_fonts.measure(clean, style(3.2, Weight::regular)).missing.empty()) {
                return clean;
            }
        }
        return {};
    }

    [[nodiscard]] static std::string slotsOf(const WaveLine& line)
    {
        std::string text;
        for (const auto& share : line.slots) {
            text +=
                (text.empty() ? "" : ", ") + std::to_string(share.slot) + " × " + std::to_string(share.quantity.value);
        }
        return text;
    }

    void finishPages()
    {
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            auto& page = m_pages[i];
            const Column head{kMargin, 120, Align::left, Weight::bold};
            const int below = write(page, m_words.title, head, m_scale(kMargin), 6.5, "title");
            write(page, m_words.summary, {kMargin, 120}, below + m_scale(1), 3.6, "summary");
            drawBarcode(page);
            auto text = m_words.page;
            replace(text, "%1", std::to_string(i + 1));
            replace(text, "%2", std::to_string(m_pages.size()));
            write(page, text, {kMargin, kPageWidth - 2 * kMargin, Align::right}, m_scale(kPageHeight - kMargin - 4), 3,
                  "page");
        }
    }

    static void replace(std::string& text, const std::string_view mark, const std::string& by)
    {
        if (const auto at = text.find(mark); at != std::string::npos) {
            text.replace(at, mark.size(), by);
        }
    }

    /// On every page, at the right, with its text below: the bench opens the wave with any of them.
    void drawBarcode(labels::Drawing& page)
    {
        const auto code = waveCode(m_wave.id.value);
        labels::Symbol symbol{.symbology = labels::Symbology::code128,
                              .data = code,
                              .x = 0,
                              .y = m_scale(kMargin),
                              .module = kBarcodeModule,
                              .height = m_scale(kBarcodeHeight)};
        const auto area = labels::areaOf(symbol);
        symbol.x = m_scale(kPageWidth - kMargin) - area.width - 10 * kBarcodeModule; // its quiet zone
        page.steps.emplace_back(symbol);
        write(page, code, {kPageWidth - kMargin - 60, 60, Align::right}, m_scale(kMargin + kBarcodeHeight + 1), 3.6,
              "wave");
    }

    const Wave& m_wave;
    const PickListWords& m_words;
    NameLanguage m_language;
    labels::TextRasteriser& m_fonts;
    labels::Scale m_scale{kDpi};
    Columns m_columns;
    std::vector<labels::Drawing> m_pages;
    int m_y = 0; // where the next row begins
};

} // namespace

std::vector<labels::Drawing> layoutPickList(const Wave& wave, const std::span<const WaveLine> lines,
                                            const PickListWords& words, const NameLanguage language,
                                            labels::TextRasteriser& fonts)
{
    return PickListLayout{wave, words, language, fonts}.layout(lines);
}

} // namespace supercargo::floor
