// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/drawing.h"

#include <optional>

namespace supercargo::labels {

enum class Language { zpl, tspl, pdf, png };

/// Characters that a printer is proven to draw with a font of its own; all others are drawn by us.
enum class NativeText { none, ascii, latin1 };

/// What a printer is and what lies in it.
struct PrinterProfile {
    Language language = Language::zpl;
    int widthMm = 100;
    int heightMm = 150;
    int dpi = 203;
    /// Where the paper's corner lies, as the test page showed.
    int offsetRightUm = 0;
    int offsetDownUm = 0;
    std::optional<int> darkness;                // in the language's own steps; absent: as the printer is set
    std::optional<int> speed{};                 // inches a second; absent: as the printer is set
    NativeText nativeText = NativeText::latin1; // TSPL never goes past ASCII
};

/// An empty drawing of the profile's paper.
[[nodiscard]] inline Drawing emptyDrawing(const PrinterProfile& profile)
{
    const Scale scale{profile.dpi};
    return {.width = scale(profile.widthMm), .height = scale(profile.heightMm), .dpi = profile.dpi, .steps = {}};
}

} // namespace supercargo::labels
