// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/verification.h"

#include "core/base/error.h"

#include <functional>

namespace supercargo::labels {

namespace {

using PictureOf = std::function<Bitmap(const Symbol&)>;

[[noreturn]] void refuse(const LabelContent& record, const Symbology symbology, const std::string& detail)
{
    throw Error{ErrorCode::label_unverified, {record.packageNumber, std::string{barcode::toString(symbology)}}, detail};
}

void verify(const LabelContent& record, const Drawing& drawing, const PictureOf& pictureOf)
{
    for (const auto symbology : {Symbology::code128, Symbology::qr}) {
        const auto& expected = symbology == Symbology::qr ? record.packageNumber : barcodeOf(record);
        int found = 0;
        for (const auto& step : drawing.steps) {
            const auto* symbol = std::get_if<Symbol>(&step);
            if (symbol == nullptr || symbol->symbology != symbology) {
                continue;
            }
            ++found;
            const auto read = barcode::readSymbol(symbology, pictureOf(*symbol));
            if (read != expected) {
                refuse(record, symbology, read ? "it reads otherwise" : "it does not read");
            }
        }
        if (found != 1) {
            refuse(record, symbology, "the label has " + std::to_string(found) + " of them");
        }
    }
}

} // namespace

void verifySymbols(const LabelContent& record, const Drawing& drawing)
{
    verify(record, drawing, [](const Symbol& symbol) {
        return barcode::drawSymbol(symbol.symbology, symbol.data, symbol.module, symbol.height);
    });
}

void verifyPicture(const LabelContent& record, const Drawing& drawing, const Bitmap& page)
{
    verify(record, drawing, [&page](const Symbol& symbol) {
        // With the quiet zone, so that ink too near the bars is found out.
        const int quiet = barcode::quietModules(symbol.symbology) * symbol.module;
        const int above = symbol.symbology == Symbology::qr ? quiet : 0;
        const auto bars = areaOf(symbol);
        return page.cropped({bars.x - quiet, bars.y - above, bars.width + 2 * quiet, bars.height + 2 * above});
    });
}

} // namespace supercargo::labels
