// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/text_rasteriser.h"

#include <array>
#include <map>
#include <mutex>
#include <string>
#include <unordered_map>

#include <QRawFont>

namespace supercargo::ui {

/// Text as black and white dots by QtGui: shaped by HarfBuzz, glyphs filled from their outlines and cut at half grey.
/// Glyphs, and what was measured, are kept. Needs a QGuiApplication (offscreen will do).
class QtTextRasteriser final : public labels::TextRasteriser {
public:
    QtTextRasteriser();

    [[nodiscard]] labels::TextMetrics measure(std::string_view text, const labels::TextStyle& style) override;
    [[nodiscard]] labels::TextBits draw(std::string_view text, const labels::TextStyle& style) override;

private:
    /// Advances of Latin-1, in thousandths of the em.
    using Advances = std::array<double, 256>;

    struct Glyph {
        labels::Bitmap bits;
        int left = 0; // of the bits, from the pen
        int top = 0;  // of the bits, from the baseline down
    };
    using GlyphKey = std::pair<quint32, std::pair<int, QString>>; // index, size in 64ths, font

    [[nodiscard]] labels::TextMetrics measureShaped(std::string_view text, const labels::TextStyle& style);
    [[nodiscard]] const Glyph& glyph(const QRawFont& font, quint32 index);

    std::mutex m_mutex; // guards what is kept
    Advances m_regular{};
    Advances m_bold{};
    std::map<GlyphKey, Glyph> m_glyphs;
    std::unordered_map<std::string, labels::TextMetrics> m_measured;
};

} // namespace supercargo::ui
