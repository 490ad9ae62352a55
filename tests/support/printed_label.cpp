// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printed_label.h"

namespace supercargo::tests {

barcode::Bitmap redrawn(const PrintedLabel& label)
{
    barcode::Bitmap page{label.width, label.height};
    for (const auto& picture : label.pictures) {
        page.draw(picture.bits, picture.x, picture.y);
    }
    for (const auto& bar : label.bars) {
        page.fill(bar);
    }
    for (const auto& symbol : label.symbols) {
        page.draw(barcode::drawSymbol(symbol.symbology, symbol.data, symbol.module, symbol.height), symbol.x, symbol.y);
    }
    return page;
}

} // namespace supercargo::tests
