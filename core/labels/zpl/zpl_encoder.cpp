// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/zpl/zpl_encoder.h"

#include "core/labels/page_bits.h"
#include "core/labels/zpl/zpl_graphic.h"

#include <algorithm>

namespace supercargo::labels {

namespace {

/// ^BQ draws as far below its origin as the bar height last set with ^BY: set it, and take it off.
constexpr int kQrOffset = 10;
/// ^BQ takes no larger magnification on older firmware.
constexpr int kZplLargestQr = 10;
/// Font 0 places its cell by its top; the letters' foot is so far below.
constexpr double kZplBaseline = 0.8;
constexpr std::size_t kLongestField = 1024; // of the 3,072 that a field may have, escaped threefold

/// True when each character is in the set; UTF-8 of Latin-1 is C2 or C3 and one byte more.
bool isNative(const std::string_view text, const NativeText set)
{
    if (set == NativeText::none || text.size() > kLongestField) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\\' || byte < 0x20 || byte == 0x7F) {
            return false; // \ would act in a ^FB block
        }
        if (byte < 0x80) {
            continue;
        }
        const bool latin1 = set == NativeText::latin1 && (byte == 0xC2 || byte == 0xC3) && i + 1 < text.size();
        if (!latin1 || (byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0)) {
            return false;
        }
        ++i;
    }
    return true;
}

class ZplWriter {
public:
    ZplWriter(const PrinterProfile& profile, TextRasteriser& fonts, std::string& out)
        : m_profile{profile},
          m_fonts{fonts},
          m_out{out}
    {}

    void operator()(const Text& text)
    {
        const int top = text.baseline - static_cast<int>(text.style.size * kZplBaseline + 0.5);
        if (top < 0 || text.x < 0 || !isNative(text.text, m_profile.nativeText)) {
            const auto placed = drawText(text, m_fonts);
            graphic(placed.bits, placed.x, placed.y);
            return;
        }
        origin(text.x, top);
        m_out += "^A0N," + std::to_string(text.style.size) + ',' + std::to_string(text.style.size);
        if (text.align != Align::left) {
            m_out += "^FB" + std::to_string(text.width) + ",1,0," + (text.align == Align::right ? 'R' : 'C') + ",0";
        }
        field(text.text);
    }
    void operator()(const Bar& bar)
    {
        const auto& area = bar.area;
        origin(area.x, area.y);
        // A box whose line is as thick as it is high is filled.
        m_out += "^GB" + std::to_string(area.width) + ',' + std::to_string(area.height) + ',' +
                 std::to_string(std::min(area.width, area.height)) + ",B,0^FS\n";
    }
    void operator()(const Symbol& symbol)
    {
        const bool qr = symbol.symbology == Symbology::qr;
        if (!barcode::isPlainData(symbol.data) || (qr && (symbol.y < kQrOffset || symbol.module > kZplLargestQr))) {
            graphic(barcode::drawSymbol(symbol.symbology, symbol.data, symbol.module, symbol.height), symbol.x,
                    symbol.y);
            return;
        }
        m_out += "^BY" + std::to_string(qr ? 2 : symbol.module) + ",3," + std::to_string(qr ? kQrOffset : symbol.height);
        origin(symbol.x, qr ? symbol.y - kQrOffset : symbol.y);
        m_out += qr ? "^BQN,2," + std::to_string(symbol.module) : "^BCN," + std::to_string(symbol.height) + ",N,N,N,A";
        field((qr ? "MA," : "") + symbol.data);
    }
    void operator()(const Image& image) { graphic(image.bits, image.x, image.y); }

private:
    void origin(const int x, const int y) { m_out += "^FO" + std::to_string(x) + ',' + std::to_string(y); }
    void field(const std::string_view text) { m_out += "^FH_^FD" + zplField(text) + "^FS\n"; }
    void graphic(const Bitmap& bits, const int x, const int y)
    {
        // ^FO knows no negative place; what hangs over the paper's edge is not printed anywhere.
        const int left = std::max(-x, 0);
        const int top = std::max(-y, 0);
        m_out += left == 0 && top == 0 ? m_graphics.draw(bits, x, y)
                                       : m_graphics.draw(bits.cropped({left, top, std::max(bits.width() - left, 0),
                                                                       std::max(bits.height() - top, 0)}),
                                                         x + left, y + top);
    }

    const PrinterProfile& m_profile;
    TextRasteriser& m_fonts;
    std::string& m_out;
    ZplGraphics m_graphics;
};

} // namespace

std::string zplField(const std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '^' || c == '~' || c == '_' || c == '\\' || byte < 0x20 || byte == 0x7F) {
            result += '_';
            result += kDigits[byte >> 4];
            result += kDigits[byte & 15];
        } else {
            result += c;
        }
    }
    return result;
}

std::string encodeZpl(const Drawing& drawing, const PrinterProfile& profile, TextRasteriser& fonts)
{
    // Settings outlive a label in the printer: each label says all that it relies on.
    std::string out = "^XA^CI28^PW" + std::to_string(drawing.width) + "^LL" + std::to_string(drawing.height) + "^LH0,0^LS0^LT0^PON\n";
    if (profile.darkness) {
        const int darkness = std::clamp(*profile.darkness, 0, 30);
        out.insert(0, "~SD" + std::string(darkness < 10 ? "0" : "") + std::to_string(darkness) + "\n");
    }
    if (profile.speed) {
        out += "^PR" + std::to_string(std::clamp(*profile.speed, 1, 14)) + '\n';
    }
    ZplWriter writer{profile, fonts, out};
    for (const auto& step : drawing.steps) {
        std::visit(writer, step);
    }
    out += "^PQ1^XZ\n";
    return out;
}

} // namespace supercargo::labels
