// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/labels/page_painter.h"
#include "core/labels/text_rasteriser.h"

#include <span>
#include <string>
#include <string_view>

namespace supercargo::tests {

/// Fonts for tests of the core, which knows no toolkit: each character is a black block as wide as a capital.
class BlockFonts final : public labels::TextRasteriser {
public:
    [[nodiscard]] labels::TextMetrics measure(const std::string_view text, const labels::TextStyle& style) override
    {
        return {.width = static_cast<int>(codePointCount(text)) * advance(style), .ascent = style.size * 3 / 4};
    }
    [[nodiscard]] labels::TextBits draw(const std::string_view text, const labels::TextStyle& style) override
    {
        const auto metrics = measure(text, style);
        labels::Bitmap bits{metrics.width, metrics.ascent};
        for (int x = 0; x < metrics.width; x += advance(style)) {
            bits.fill({x, 0, advance(style) - 1, metrics.ascent});
        }
        return {.bits = std::move(bits), .left = 0, .baseline = metrics.ascent};
    }

private:
    [[nodiscard]] static int advance(const labels::TextStyle& style) { return style.size * 3 / 5 + 1; }
};

/// For tests of the core where no page is looked at.
class NoPages final : public labels::PagePainter {
public:
    [[nodiscard]] std::string pdf(std::span<const labels::Drawing> /*pages*/, std::string_view title) override
    {
        return "%PDF " + std::string{title};
    }
    [[nodiscard]] std::string png(const labels::Bitmap& /*picture*/, int /*dpi*/) override { return "PNG"; }
};

} // namespace supercargo::tests
