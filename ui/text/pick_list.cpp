// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/pick_list.h"

#include "core/floor/pick_list.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QLocale>

#include <vector>

namespace supercargo::ui {

namespace {

struct Picking {
    Q_DECLARE_TR_FUNCTIONS(Picking)
};

floor::PickListWords pickListWords(const floor::Wave& wave, const std::vector<floor::WaveLine>& lines)
{
    Quantity pieces;
    for (const auto& line : lines) {
        pieces += line.quantity;
    }
    //: Below a pick list: %1: "12 lines", %2: "40 pieces"
    const QString total = Picking::tr("%1 · %2", "total of a pick list")
                              .arg(Picking::tr("%n line(s)", nullptr, static_cast<int>(lines.size())),
                                   Picking::tr("%n piece(s)", nullptr, static_cast<int>(pieces.value)));
    return {.title = toStdString(Picking::tr("Pick list")),
            .summary =
                toStdString(Picking::tr("Wave %1 · %2 · %3 · %4 packages · %5")
                                .arg(QString::number(wave.id.value), toQString(wave.warehouseCode), kindWord(wave.kind), numberText(wave.packages),
                                     paperTimeText(wave.createdAt))),
            .total = toStdString(total),
            .bin = toStdString(Picking::tr("Bin")),
            .sku = toStdString(Picking::tr("SKU")),
            .name = toStdString(Picking::tr("Name")),
            .quantity = toStdString(Picking::tr("Pieces")),
            .slots = toStdString(Picking::tr("Slot × pieces")),
            .page = toStdString(Picking::tr("Page %1 of %2"))};
}

} // namespace

QString kindWord(const floor::WaveKind kind)
{
    switch (kind) {
    case floor::WaveKind::single:
        return Picking::tr("Single item");
    case floor::WaveKind::single_sku:
        return Picking::tr("Several of one SKU");
    case floor::WaveKind::multi:
        return Picking::tr("Multi-item");
    }
    return {};
}

std::string drawPickList(floor::WaveService& waves, const WaveId id, const labels::DrawingTools drawing)
{
    const auto wave = waves.get(id);
    const auto lines = waves.lines(id);
    const auto words = pickListWords(wave, lines);
    const auto names =
        QLocale{}.language() == QLocale::Chinese ? floor::NameLanguage::chinese : floor::NameLanguage::english;
    return drawing.painter.pdf(floor::layoutPickList(wave, lines, words, names, drawing.fonts), words.summary);
}

} // namespace supercargo::ui
