// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/text_rasteriser.h"

#include <string>
#include <string_view>
#include <vector>

namespace supercargo::labels {

/// One paragraph of a block, and how it is named when it cannot be printed.
struct BlockLine {
    std::string text;
    std::string_view field;
    Weight weight = Weight::regular;
    double relativeSize = 1.0; // to the block's size
    double gapBefore = 0;      // in the line's own size; nothing above the first line
};

/// Where a block goes and how small its text may get.
struct BlockPlace {
    Rectangle area;
    int largest = 0; // dots of the em square
    int smallest = 0;
    Align align = Align::left;
    std::string language = "zh-Hans";
};

/// Lays paragraphs under each other from the top of their area: each is cleaned and wrapped; if they do not fit, all
/// are set smaller, step by step, and at the smallest size words are parted. Throws label_not_printable {package,
/// field, "too_long"} when even that does not fit, and {package, field, "no_glyph U+…"} for a character that no
/// font has. Nothing is ever cut.
[[nodiscard]] std::vector<Text> fitBlock(const std::vector<BlockLine>& lines, const BlockPlace& place,
                                         std::string_view package, TextRasteriser& fonts);

/// The lower edge of what fitBlock gave, `otherwise` where it gave nothing.
[[nodiscard]] int bottomOf(const std::vector<Text>& texts, int otherwise);

} // namespace supercargo::labels
