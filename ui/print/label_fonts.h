// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/drawing.h"

#include <memory>
#include <string_view>

#include <QFont>
#include <QTextLayout>

namespace supercargo::ui {

/// The font of a label's or page's text in Latin, Greek and Cyrillic: Noto Sans, without hinting and kerning, so that
/// a text is as wide at every size and on every device as it was measured.
[[nodiscard]] QFont labelFont(const labels::TextStyle& style);

/// One line of text, shaped, each script in its own of Noto's fonts, ideographs in the forms that the style's language
/// asks for; it begins at x = 0 and has its baseline at `layout->lineAt(0).ascent()`. Its direction
/// is that of its first strong character, its place the left.
[[nodiscard]] std::unique_ptr<QTextLayout> shapedLine(std::string_view text, const labels::TextStyle& style);

} // namespace supercargo::ui
