// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/drawing.h"

#include <string>
#include <string_view>
#include <vector>

namespace supercargo::labels {

/// How much room a line of text takes, in dots.
struct TextMetrics {
    int width = 0;
    int ascent = 0;  // above the baseline, with all marks
    int descent = 0; // below it
    /// Characters (UTF-8, each once) for which no font has a glyph: such a text must not be printed.
    std::vector<std::string> missing;
};

/// The black dots of a line of text.
struct TextBits {
    Bitmap bits;      // cut to the ink
    int left = 0;     // of the ink, from where the line starts
    int baseline = 0; // from the top of `bits` down
};

/// The seam to the fonts: shapes any script (joining, marks, right to left) and draws it in black and white. Safe to
/// use from any thread; the same fonts give the same bits.
class TextRasteriser {
public:
    virtual ~TextRasteriser() = default;

    [[nodiscard]] virtual TextMetrics measure(std::string_view text, const TextStyle& style) = 0;
    [[nodiscard]] virtual TextBits draw(std::string_view text, const TextStyle& style) = 0;
};

} // namespace supercargo::labels
