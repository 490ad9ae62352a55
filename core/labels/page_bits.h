// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/text_rasteriser.h"

namespace supercargo::labels {

/// A line of text as dots and where they go.
struct PlacedBits {
    int x = 0;
    int y = 0;
    Bitmap bits;
};

[[nodiscard]] PlacedBits drawText(const Text& text, TextRasteriser& fonts);

/// The whole page in black and white, as it would come out.
[[nodiscard]] Bitmap drawPage(const Drawing& drawing, TextRasteriser& fonts);

} // namespace supercargo::labels
