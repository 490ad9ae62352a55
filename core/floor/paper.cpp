// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/paper.h"

#include "core/base/error.h"
#include "core/labels/text_fitting.h"

#include <utility>

namespace supercargo::floor {

namespace {

constexpr int kDpi = 300;
constexpr double kFooterHeight = 8;
constexpr double kHeadWidth = 120;

void replace(std::string& text, const std::string_view mark, const std::string& by)
{
    if (const auto at = text.find(mark); at != std::string::npos) {
        text.replace(at, mark.size(), by);
    }
}

} // namespace

Paper::Paper(std::string document, std::string language, labels::TextRasteriser& fonts)
    : m_document{std::move(document)},
      m_language{std::move(language)},
      m_fonts{fonts},
      m_scale{kDpi}
{}

labels::TextStyle Paper::style(const double size, const labels::Weight weight) const
{
    return {.size = m_scale(size), .weight = weight, .language = m_language};
}

int Paper::bottom() const
{
    return m_scale(kHeight - kMargin - kFooterHeight);
}

void Paper::addPage()
{
    m_pages.push_back({.width = m_scale(kWidth), .height = m_scale(kHeight), .dpi = kDpi, .steps = {}});
}

int Paper::write(labels::Drawing& page, const std::string& text, const Column& column, const int y, const double size,
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
        throw Error{ErrorCode::label_not_printable, {m_document, std::string{field}, "too_long"}};
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

void Paper::rule(labels::Drawing& page, const int y, const int thickness)
{
    const int left = m_scale(kMargin);
    page.steps.emplace_back(labels::Bar{{left, y, m_scale(kWidth - kMargin) - left, thickness}});
}

void Paper::finish(const std::string& title, const std::string& summary, const std::string& numbering)
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        auto& page = m_pages[i];
        const Column head{kMargin, kHeadWidth, labels::Align::left, labels::Weight::bold};
        const int below = write(page, title, head, m_scale(kMargin), 6.5, "title");
        write(page, summary, {kMargin, kHeadWidth}, below + m_scale(1), 3.6, "summary");
        auto text = numbering;
        replace(text, "%1", std::to_string(i + 1));
        replace(text, "%2", std::to_string(m_pages.size()));
        write(page, text, {kMargin, kWidth - 2 * kMargin, labels::Align::right}, m_scale(kHeight - kMargin - 4), 3,
              "page");
    }
}

} // namespace supercargo::floor
