// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/tspl/tspl_encoder.h"

#include "core/labels/page_bits.h"

#include <algorithm>
#include <array>

namespace supercargo::labels {

namespace {

/// The printer's bitmap fonts: every letter is as wide as the cell.
struct Font {
    char name;
    int width;
    int height;
};
constexpr std::array kFonts{Font{'5', 32, 48}, Font{'4', 24, 32}, Font{'3', 16, 24}, Font{'2', 12, 20},
                            Font{'1', 8, 12}};
/// A font whose letters are much lower than asked for would be hard to read: then we draw.
constexpr double kLowestShare = 0.75;
constexpr double kHighestShare = 1.1;
constexpr double kBaselineInCell = 0.8;
constexpr int kLargestQrModule = 10;

/// Quotes end a string and a backslash begins an escape: such text is drawn.
bool isNative(const std::string_view text)
{
    return std::ranges::all_of(text, [](const char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
}

const Font* fontFor(const Text& text)
{
    const auto fits = [&text](const Font& font) {
        return font.height <= text.style.size * kHighestShare && font.height >= text.style.size * kLowestShare &&
               font.width * static_cast<int>(text.text.size()) <= text.width;
    };
    const auto found = std::ranges::find_if(kFonts, fits);
    return found == kFonts.end() ? nullptr : &*found;
}

class TsplWriter {
public:
    TsplWriter(const PrinterProfile& profile, TextRasteriser& fonts, std::string& out)
        : m_profile{profile},
          m_fonts{fonts},
          m_out{out}
    {}

    void operator()(const Text& text)
    {
        const bool native = m_profile.nativeText != NativeText::none && isNative(text.text);
        const auto* font = native ? fontFor(text) : nullptr;
        if (font == nullptr) {
            const auto placed = drawText(text, m_fonts);
            picture(placed.bits, placed.x, placed.y);
            return;
        }
        const int free = text.width - font->width * static_cast<int>(text.text.size());
        const int x = text.x + (text.align == Align::left ? 0 : text.align == Align::right ? free : free / 2);
        const int y = std::max(text.baseline - static_cast<int>(font->height * kBaselineInCell + 0.5), 0);
        m_out += "TEXT " + std::to_string(x) + ',' + std::to_string(y) + ",\"" + font->name + "\",0,1,1,\"" + text.text + "\"\r\n";
    }
    void operator()(const Bar& bar)
    {
        m_out += "BAR " + std::to_string(bar.area.x) + ',' + std::to_string(bar.area.y) + ',' + std::to_string(bar.area.width) + ',' +
                 std::to_string(bar.area.height) + "\r\n";
    }
    void operator()(const Symbol& symbol)
    {
        const bool qr = symbol.symbology == Symbology::qr;
        if (!barcode::isPlainData(symbol.data) || (qr && symbol.module > kLargestQrModule)) {
            picture(barcode::drawSymbol(symbol.symbology, symbol.data, symbol.module, symbol.height), symbol.x,
                    symbol.y);
            return;
        }
        const auto place = std::to_string(symbol.x) + ',' + std::to_string(symbol.y);
        const auto module = std::to_string(symbol.module);
        m_out +=
            qr ? "QRCODE " + place + ",M," + module + ",A,0,M2,\""
               : "BARCODE " + place + ",\"128\"," + std::to_string(symbol.height) + ",0,0," + module + ',' + module + ",\"";
        m_out += symbol.data + "\"\r\n";
    }
    void operator()(const Image& image) { picture(image.bits, image.x, image.y); }

private:
    /// Black is 0 here, and white what fills up a row.
    void picture(const Bitmap& bits, const int x, const int y)
    {
        const int left = std::max(-x, 0);
        const int top = std::max(-y, 0);
        if (bits.width() <= left || bits.height() <= top) {
            return;
        }
        const auto shown =
            left == 0 && top == 0 ? bits : bits.cropped({left, top, bits.width() - left, bits.height() - top});
        m_out += "BITMAP " + std::to_string(x + left) + ',' + std::to_string(y + top) + ',' + std::to_string(shown.bytesPerRow()) + ',' +
                 std::to_string(shown.height()) + ",0,";
        std::ranges::transform(shown.bytes(), std::back_inserter(m_out),
                               [](const std::uint8_t byte) { return static_cast<char>(byte ^ 0xFFU); });
        m_out += "\r\n";
    }

    const PrinterProfile& m_profile;
    TextRasteriser& m_fonts;
    std::string& m_out;
};

} // namespace

std::string encodeTspl(const Drawing& drawing, const PrinterProfile& profile, TextRasteriser& fonts)
{
    std::string out = "SIZE " + std::to_string(profile.widthMm) + " mm," + std::to_string(profile.heightMm) + " mm\r\n";
    if (profile.darkness) {
        out += "DENSITY " + std::to_string(std::clamp(*profile.darkness, 0, 15)) + "\r\n";
    }
    if (profile.speed) {
        out += "SPEED " + std::to_string(std::clamp(*profile.speed, 1, 14)) + "\r\n";
    }
    out += "DIRECTION 1\r\nREFERENCE 0,0\r\nCLS\r\n";
    for (const auto& step : drawing.steps) {
        std::visit(TsplWriter{profile, fonts, out}, step);
    }
    out += "PRINT 1,1\r\n";
    return out;
}

} // namespace supercargo::labels
