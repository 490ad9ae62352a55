// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/qt_text_rasteriser.h"

#include "ui/print/label_fonts.h"

#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <optional>

namespace supercargo::ui {

namespace {

using labels::Bitmap;
using labels::TextMetrics;
using labels::TextStyle;
using labels::Weight;

constexpr std::size_t kMostKept = 20'000; // glyphs, or measured texts: some tens of megabytes at most
constexpr int kEm = 1000;
// Noto Sans' letters, as shares of the em: capitals with accents, without, and descenders.
constexpr double kAccentedAscent = 0.97;
constexpr double kPlainAscent = 0.76;
constexpr double kDescent = 0.24;

/// The text in Latin-1, or nothing where it has other letters or controls.
std::optional<std::string> toLatin1(const std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte < 0x7F) {
            result += text[i];
            continue;
        }
        const bool pair = (byte == 0xC2 || byte == 0xC3) && i + 1 < text.size();
        const unsigned low = pair ? static_cast<unsigned char>(text[++i]) & 0x3FU : 0U;
        const unsigned letter = (byte & 3U) << 6 | low;
        if (!pair || letter < 0xA0 || letter == 0xAD) { // 0xAD: the soft hyphen
            return {};
        }
        result += static_cast<char>(letter);
    }
    return result;
}

std::array<double, 256> latinAdvances(const Weight weight)
{
    std::array<double, 256> advances{};
    const auto font = QRawFont::fromFont(labelFont({.size = kEm, .weight = weight}));
    for (unsigned letter = 0x20; letter < advances.size(); ++letter) {
        const auto glyphs = font.glyphIndexesForString(QString{QChar{static_cast<char16_t>(letter)}});
        advances[letter] = glyphs.isEmpty() ? 0 : font.advancesForGlyphIndexes(glyphs).constFirst().x();
    }
    return advances;
}

int ceiled(const double value)
{
    return static_cast<int>(std::ceil(value - 1e-6));
}

bool joins(const char32_t c)
{
    return c == 0x200C || c == 0x200D; // zero width: they have no form of their own
}

/// A glyph that the font lacks, or has only as a coloured picture.
bool isDrawable(const QRawFont& font, const quint32 index)
{
    return index != 0 && !font.familyName().contains(QStringLiteral("Emoji"));
}

bool isDrawable(const QTextLayout& layout)
{
    const auto runs = layout.glyphRuns();
    return std::all_of(runs.begin(), runs.end(), [](const QGlyphRun& run) {
        const auto font = run.rawFont();
        const auto indexes = run.glyphIndexes();
        return std::all_of(indexes.begin(), indexes.end(),
                           [&font](const quint32 index) { return isDrawable(font, index); });
    });
}

std::vector<std::string> missingCharacters(const QString& text, const TextStyle& style)
{
    std::vector<std::string> missing;
    for (const auto c : text.toUcs4()) {
        const auto utf8 = QString::fromUcs4(reinterpret_cast<const char32_t*>(&c), 1).toStdString();
        if (!joins(c) && std::ranges::find(missing, utf8) == missing.end() && !isDrawable(*shapedLine(utf8, style))) {
            missing.push_back(utf8);
        }
    }
    return missing;
}

/// The outline filled and cut at half grey; a dot is black when at least half of it is covered.
Bitmap filled(const QPainterPath& path, const QRect& box)
{
    QImage image{box.size(), QImage::Format_Grayscale8};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-box.topLeft());
    painter.fillPath(path, Qt::black);
    painter.end();
    constexpr int kHalf = 128;
    Bitmap bits{box.width(), box.height()};
    for (int y = 0; y < box.height(); ++y) {
        const auto* line = image.constScanLine(y);
        for (int x = 0; x < box.width(); ++x) {
            if (line[x] < kHalf) {
                bits.setBlack(x, y);
            }
        }
    }
    return bits;
}

std::string keyOf(const std::string_view text, const TextStyle& style)
{
    return std::to_string(style.size) + (style.weight == Weight::bold ? 'b' : 'r') + style.language + '\n' +
           std::string{text};
}

} // namespace

QtTextRasteriser::QtTextRasteriser() : m_regular{latinAdvances(Weight::regular)}, m_bold{latinAdvances(Weight::bold)}
{}

labels::TextMetrics QtTextRasteriser::measure(const std::string_view text, const TextStyle& style)
{
    const auto latin = toLatin1(text);
    if (!latin) {
        return measureShaped(text, style);
    }
    const auto& advances = style.weight == Weight::bold ? m_bold : m_regular;
    double width = 0;
    bool accents = false;
    for (const char c : *latin) {
        const auto letter = static_cast<unsigned char>(c);
        width += advances[letter];
        accents = accents || letter >= 0x80;
    }
    return {.width = ceiled(width * style.size / kEm),
            .ascent = ceiled(style.size * (accents ? kAccentedAscent : kPlainAscent)),
            .descent = ceiled(style.size * kDescent),
            .missing = {}};
}

labels::TextMetrics QtTextRasteriser::measureShaped(const std::string_view text, const TextStyle& style)
{
    const std::lock_guard lock{m_mutex};
    auto key = keyOf(text, style);
    if (const auto known = m_measured.find(key); known != m_measured.end()) {
        return known->second;
    }
    const auto layout = shapedLine(text, style);
    const auto line = layout->lineAt(0);
    TextMetrics metrics{.width = ceiled(line.naturalTextWidth())};
    for (const auto& run : layout->glyphRuns()) {
        const auto font = run.rawFont();
        const auto indexes = run.glyphIndexes();
        const auto positions = run.positions();
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            const auto box = font.boundingRect(indexes[i]).translated(0, positions[i].y() - line.ascent());
            metrics.ascent = std::max(metrics.ascent, ceiled(-box.top()));
            metrics.descent = std::max(metrics.descent, ceiled(box.bottom()));
        }
    }
    if (!isDrawable(*layout)) {
        metrics.missing = missingCharacters(layout->text(), style);
    }
    if (m_measured.size() >= kMostKept) {
        m_measured.clear();
    }
    return m_measured.emplace(std::move(key), std::move(metrics)).first->second;
}

const QtTextRasteriser::Glyph& QtTextRasteriser::glyph(const QRawFont& font, const quint32 index)
{
    const GlyphKey key{index, {static_cast<int>(font.pixelSize() * 64), font.familyName() + font.styleName()}};
    if (const auto known = m_glyphs.find(key); known != m_glyphs.end()) {
        return known->second;
    }
    const auto path = font.pathForGlyph(index);
    const auto box = path.boundingRect().toAlignedRect();
    Glyph drawn{.bits = box.isEmpty() ? Bitmap{} : filled(path, box), .left = box.left(), .top = box.top()};
    return m_glyphs.emplace(key, std::move(drawn)).first->second;
}

labels::TextBits QtTextRasteriser::draw(const std::string_view text, const TextStyle& style)
{
    const std::lock_guard lock{m_mutex};
    if (m_glyphs.size() >= kMostKept) {
        m_glyphs.clear();
    }
    const auto layout = shapedLine(text, style);
    const double baseline = layout->lineAt(0).ascent();
    struct Placed {
        const Glyph* glyph;
        int x;
        int y;
    };
    std::vector<Placed> placed;
    QRect area;
    for (const auto& run : layout->glyphRuns()) {
        const auto font = run.rawFont();
        const auto indexes = run.glyphIndexes();
        const auto positions = run.positions();
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            const auto& shape = glyph(font, indexes[i]);
            if (indexes[i] == 0 || shape.bits.width() == 0) {
                continue;
            }
            const int x = static_cast<int>(std::lround(positions[i].x())) + shape.left;
            const int y = static_cast<int>(std::lround(positions[i].y() - baseline)) + shape.top;
            placed.push_back({&shape, x, y});
            area |= QRect{x, y, shape.bits.width(), shape.bits.height()};
        }
    }
    Bitmap bits{area.width(), area.height()};
    for (const auto& [shape, x, y] : placed) {
        bits.draw(shape->bits, x - area.left(), y - area.top());
    }
    const auto ink = bits.inkArea();
    return {.bits = bits.cropped(ink), .left = area.left() + ink.x, .baseline = -(area.top() + ink.y)};
}

} // namespace supercargo::ui
