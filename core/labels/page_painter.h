// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/drawing.h"

#include <span>
#include <string>
#include <string_view>

namespace supercargo::labels {

/// The seam to what people open: PDF and PNG. Safe to use from any thread.
class PagePainter {
public:
    virtual ~PagePainter() = default;

    /// A PDF with one page a drawing, each of its own size; text stays text, bars stay exact rectangles.
    [[nodiscard]] virtual std::string pdf(std::span<const Drawing> pages, std::string_view title) = 0;
    /// A PNG of one bit a dot that says its resolution.
    [[nodiscard]] virtual std::string png(const Bitmap& picture, int dpi) = 0;
};

} // namespace supercargo::labels
