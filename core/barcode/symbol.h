// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/barcode/bitmap.h"

#include <optional>
#include <string>
#include <string_view>

// Symbols that scanners read: written by libzint, read back by ZXing-C++, two programs that share no code, so that
// one's mistake is the other's refusal.
namespace supercargo::barcode {

enum class Symbology { code128, qr };

/// "code128", "qr".
[[nodiscard]] std::string_view toString(Symbology symbology);

/// Modules that must stay white on every side of the bars (ISO/IEC 15417: 10 left and right; ISO/IEC 18004: 4
/// all round).
[[nodiscard]] int quietModules(Symbology symbology);

/// True when every printer draws `data` alike by its own command: no control characters, nothing beyond ASCII,
/// none of the letters that begin a control within the data.
[[nodiscard]] bool isPlainData(std::string_view data);

/// The symbol in modules, one dot each, without quiet zone: one row for Code 128 (subsets chosen by libzint), a
/// square for QR (error correction M). Throws invalid_argument for data that the symbology cannot hold.
[[nodiscard]] Bitmap modulesOf(Symbology symbology, std::string_view data);

/// The symbol as a printer draws it: a module is `moduleDots` wide (and high, for QR; Code 128 is `height` dots
/// high). No quiet zone.
[[nodiscard]] Bitmap drawSymbol(Symbology symbology, std::string_view data, int moduleDots, int height);

/// What stands in the one symbol of this picture, of which the quiet zone may be missing. Empty when none is read.
[[nodiscard]] std::optional<std::string> readSymbol(Symbology symbology, const Bitmap& picture);

} // namespace supercargo::barcode
