// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/barcode/symbol.h"

#include <string>
#include <string_view>
#include <vector>

// What a printer makes of the bytes it is sent: small readers of the two languages, written from the printers' own
// books and not from our encoders. Anything that a label has no business to say throws std::runtime_error.
namespace supercargo::tests {

struct PrintedText {
    int x = 0;
    int y = 0;
    int height = 0;
    std::string text;
};

struct PrintedSymbol {
    barcode::Symbology symbology = barcode::Symbology::code128;
    int x = 0; // of the bars
    int y = 0;
    int module = 0;
    int height = 0;
    std::string data;
};

struct PrintedPicture {
    int x = 0;
    int y = 0;
    barcode::Bitmap bits;
};

struct PrintedLabel {
    int width = 0; // dots
    int height = 0;
    int copies = 0;
    std::vector<PrintedText> texts;
    std::vector<PrintedSymbol> symbols;
    std::vector<PrintedPicture> pictures;
    std::vector<barcode::Rectangle> bars;
    std::vector<std::string> settings; // other commands, whole
};

/// One label in ZPL II. Throws for an unknown command, a second label, a wrong check value of a picture.
[[nodiscard]] PrintedLabel readZpl(std::string_view bytes);

/// One label in TSPL at `dotsPerMm`. Throws likewise.
[[nodiscard]] PrintedLabel readTspl(std::string_view bytes, double dotsPerMm);

/// What comes out, without the printer's own text.
[[nodiscard]] barcode::Bitmap redrawn(const PrintedLabel& label);

} // namespace supercargo::tests
