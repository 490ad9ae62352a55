// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/text_rasteriser.h"

#include <string>
#include <string_view>
#include <vector>

// Text from outside on its way to paper: cleaned, measured, wrapped, but never cut.
namespace supercargo::labels {

/// One line of printable characters in composed form (NFC): white space and control characters become single
/// spaces, and what only steers the direction or has no form of its own (bidirectional marks, soft hyphens) goes,
/// so that no text turns round what stands beside it.
[[nodiscard]] std::string cleanText(std::string_view text);

enum class BreakRule {
    words,   // at places where Unicode allows it (UAX 14), but house numbers stay with their street
    anywhere // between any two characters as people count them
};

/// `text` in lines that each fit `width` dots. Empty when it cannot be done: a word is wider than that.
[[nodiscard]] std::vector<std::string> wrapText(std::string_view text, const TextStyle& style, int width,
                                                BreakRule rule, TextRasteriser& fonts);

} // namespace supercargo::labels
