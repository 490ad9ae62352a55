// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/barcode/bitmap.h"
#include "core/barcode/symbol.h"

#include <string>
#include <variant>
#include <vector>

// What is to be drawn on one label or page, for every form of output alike: a printer's language, a picture, a
// PDF. Layout works in millimetres and turns them into dots once, here; nothing behind it rounds again.
namespace supercargo::labels {

using barcode::Bitmap;
using barcode::Rectangle;
using barcode::Symbology;

enum class Weight { regular, bold };
enum class Align { left, centre, right };

struct TextStyle {
    int size = 0; // dots of the em square
    Weight weight = Weight::regular;
    /// Whose forms shared ideographs take: "zh-Hans", "zh-Hant", "zh-HK", "ja", "ko".
    std::string language = "zh-Hans";

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// One line of text. It has been measured: it fits between x and x + width.
struct Text {
    int x = 0;
    int baseline = 0;
    int width = 0;
    std::string text; // cleaned (cleanText)
    TextStyle style;
    Align align = Align::left;

    friend bool operator==(const Text&, const Text&) = default;
};

/// A black rectangle: a line, or a filled box.
struct Bar {
    Rectangle area;

    friend bool operator==(const Bar&, const Bar&) = default;
};

/// A symbol, its bars' top left corner at (x, y), its quiet zone outside.
struct Symbol {
    Symbology symbology = Symbology::code128;
    std::string data;
    int x = 0;
    int y = 0;
    int module = 0; // dots
    int height = 0; // dots; what QR has follows from its module

    friend bool operator==(const Symbol&, const Symbol&) = default;
};

struct Image {
    int x = 0;
    int y = 0;
    Bitmap bits;

    friend bool operator==(const Image&, const Image&) = default;
};

using Step = std::variant<Text, Bar, Symbol, Image>;

/// One label or page.
struct Drawing {
    int width = 0; // dots
    int height = 0;
    int dpi = 0;
    std::vector<Step> steps;

    friend bool operator==(const Drawing&, const Drawing&) = default;
};

/// Millimetres to the dots of one print head, rounded half up.
class Scale {
public:
    /// 203 stands for the 203.2 of 8 dots a millimetre.
    explicit constexpr Scale(const int dpi) : m_dpi{dpi} {}

    [[nodiscard]] constexpr int dpi() const { return m_dpi; }
    [[nodiscard]] constexpr int micrometres(const std::int64_t um) const
    {
        const std::int64_t tenths = m_dpi == 203 ? 2032 : m_dpi * std::int64_t{10};
        const std::int64_t scaled = um * tenths * 2 + 254'000;
        return static_cast<int>(scaled >= 0 ? scaled / 508'000 : -((-scaled + 507'999) / 508'000));
    }
    [[nodiscard]] constexpr int operator()(const double mm) const
    {
        return micrometres(static_cast<std::int64_t>(mm * 1000 + (mm < 0 ? -0.5 : 0.5)));
    }

private:
    int m_dpi;
};

/// Moves one step by so many dots.
void moveBy(Step& step, int right, int down);

/// The same drawing moved by so many dots, but by no more than keeps every step on the paper.
[[nodiscard]] Drawing moved(Drawing drawing, int right, int down);

/// The rectangle of a symbol's bars.
[[nodiscard]] Rectangle areaOf(const Symbol& symbol);

} // namespace supercargo::labels
