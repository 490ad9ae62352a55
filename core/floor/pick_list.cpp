// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/pick_list.h"

#include "core/base/check_code.h"
#include "core/floor/paper.h"
#include "core/labels/text_fitting.h"

#include <algorithm>

namespace supercargo::floor {

namespace {

using labels::Align;
using labels::Weight;
using Column = Paper::Column;

constexpr double kPickListHeader = 26; // millimetres
constexpr double kPickListGap = 1.6;
constexpr double kBarcodeHeight = 11;
constexpr int kBarcodeModule = 4; // dots: a third of a millimetre, which every scanner reads

struct Columns {
    Column position{Paper::kMargin, 9, Align::right};
    Column bin{Paper::kMargin + 12, 32, Align::left, Weight::bold};
    Column sku{Paper::kMargin + 46, 44};
    Column name{Paper::kMargin + 92, 62};
    Column slots{};
    Column quantity{Paper::kMargin + 158, 14, Align::right, Weight::bold};
    double tickBox = Paper::kMargin + 178;

    explicit Columns(const bool hasSlots)
    {
        if (hasSlots) {
            name.width = 34;
            slots = {Paper::kMargin + 128, 28};
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
          m_paper{"pick list", language == NameLanguage::chinese ? "zh-Hans" : "en", fonts},
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
        addTotal();
        m_paper.finish(m_words.title, m_words.summary, m_words.page);
        for (auto& page : m_paper.pages()) {
            drawBarcode(page);
        }
        return std::move(m_paper.pages());
    }

private:
    void beginPage()
    {
        m_paper.addPage();
        auto& page = m_paper.page();
        int y = m_paper.dots(Paper::kMargin + kPickListHeader);
        y = std::max(
            {m_paper.write(page, m_words.bin, m_columns.bin, y, 3, "bin"),
             m_paper.write(page, m_words.sku, m_columns.sku, y, 3, "sku"),
             m_paper.write(page, m_words.name, m_columns.name, y, 3, "name"),
             m_paper.write(page, m_words.quantity, m_columns.quantity, y, 3, "quantity"),
             m_columns.slots.width > 0 ? m_paper.write(page, m_words.slots, m_columns.slots, y, 3, "slots") : y});
        m_paper.rule(page, y, 3);
        m_y = y + m_paper.dots(kPickListGap);
    }

    void addRow(const WaveLine& line, const std::int64_t position)
    {
        const auto firstStep = m_paper.page().steps.size();
        int bottom = drawRow(m_paper.page(), line, position, m_y);
        if (bottom > m_paper.bottom()) {
            m_paper.page().steps.resize(firstStep); // it belongs on the next page, whole
            beginPage();
            bottom = drawRow(m_paper.page(), line, position, m_y);
        }
        m_y = bottom;
    }

    void addTotal()
    {
        constexpr double kTotalHeight = 7;
        if (m_y + m_paper.dots(kTotalHeight) > m_paper.bottom()) {
            beginPage();
        }
        const Column total{Paper::kMargin, Paper::kWidth - 2 * Paper::kMargin, Align::right, Weight::bold};
        m_paper.write(m_paper.page(), m_words.total, total, m_y + m_paper.dots(1), 4, "total");
    }

    int drawRow(labels::Drawing& page, const WaveLine& line, const std::int64_t position, const int y)
    {
        int bottom = std::max(
            {m_paper.write(page, std::to_string(position), m_columns.position, y, 3, "position"),
             m_paper.write(page, line.binCode, m_columns.bin, y, 4, "bin"),
             m_paper.write(page, line.sku, m_columns.sku, y, 3.6, "sku"),
             m_paper.write(page, nameOf(line), m_columns.name, y, 3.2, "name"),
             m_paper.write(page, std::to_string(line.quantity.value), m_columns.quantity, y, 4.4, "quantity")});
        if (m_columns.slots.width > 0) {
            bottom = std::max(bottom, m_paper.write(page, slotsOf(line), m_columns.slots, y, 3.2, "slots"));
        }
        drawTickBox(page, m_paper.dots(m_columns.tickBox), y);
        bottom = std::max(bottom, y + m_paper.dots(5)) + m_paper.dots(kPickListGap);
        m_paper.rule(page, bottom, 1);
        return bottom + m_paper.dots(kPickListGap);
    }

    void drawTickBox(labels::Drawing& page, const int x, const int y)
    {
        const int side = m_paper.dots(4.5);
        const int stroke = m_paper.dots(0.3);
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
            if (!clean.empty() && m_fonts.measure(clean, m_paper.style(3.2, Weight::regular)).missing.empty()) {
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

    /// On every page, at the right, with its text below: the bench opens the wave with any of them.
    void drawBarcode(labels::Drawing& page)
    {
        const auto code = waveCode(m_wave.id.value);
        labels::Symbol symbol{.symbology = labels::Symbology::code128,
                              .data = code,
                              .x = 0,
                              .y = m_paper.dots(Paper::kMargin),
                              .module = kBarcodeModule,
                              .height = m_paper.dots(kBarcodeHeight)};
        const auto area = labels::areaOf(symbol);
        symbol.x = m_paper.dots(Paper::kWidth - Paper::kMargin) - area.width - 10 * kBarcodeModule; // its quiet zone
        page.steps.emplace_back(symbol);
        m_paper.write(page, code, {Paper::kWidth - Paper::kMargin - 60, 60, Align::right},
                      m_paper.dots(Paper::kMargin + kBarcodeHeight + 1), 3.6, "wave");
    }

    const Wave& m_wave;
    const PickListWords& m_words;
    NameLanguage m_language;
    labels::TextRasteriser& m_fonts;
    Paper m_paper;
    Columns m_columns;
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
