// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/drawing.h"
#include "core/labels/text_rasteriser.h"

#include <string>
#include <string_view>
#include <vector>

namespace supercargo::floor {

/// A list on A4 pages that grows row by row: columns in millimetres, texts that wrap and are never cut, a title and
/// page x of y on every page.
class Paper {
public:
    static constexpr double kWidth = 210; // millimetres
    static constexpr double kHeight = 297;
    static constexpr double kMargin = 12;

    /// One column of the table, in millimetres.
    struct Column {
        double x = 0;
        double width = 0;
        labels::Align align = labels::Align::left;
        labels::Weight weight = labels::Weight::regular;
    };

    /// `document` names it in errors ("pick list"); `language`: whose forms shared ideographs take.
    Paper(std::string document, std::string language, labels::TextRasteriser& fonts);

    [[nodiscard]] int dots(const double millimetres) const { return m_scale(millimetres); }
    [[nodiscard]] labels::TextStyle style(double size, labels::Weight weight) const;
    [[nodiscard]] labels::Drawing& page() { return m_pages.back(); }
    [[nodiscard]] std::vector<labels::Drawing>& pages() { return m_pages; }
    /// Where a page's rows must end, in dots.
    [[nodiscard]] int bottom() const;
    void addPage();

    /// Lays a text from `y` (dots) down into a column; returns where it ends. Throws label_not_printable {document,
    /// field, "too_long"} for a word that does not fit even when it is parted.
    int write(labels::Drawing& page, const std::string& text, const Column& column, int y, double size,
              std::string_view field);
    /// A line across, `thickness` in dots.
    void rule(labels::Drawing& page, int y, int thickness);
    /// Title and summary at the top left of every page, "page 1 of 3" at its foot. `numbering` has %1 and %2.
    void finish(const std::string& title, const std::string& summary, const std::string& numbering);

private:
    std::string m_document;
    std::string m_language;
    labels::TextRasteriser& m_fonts;
    labels::Scale m_scale;
    std::vector<labels::Drawing> m_pages;
};

} // namespace supercargo::floor
