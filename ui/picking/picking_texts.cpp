// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/picking_texts.h"

#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"

#include <QCoreApplication>

namespace supercargo::ui {

namespace {

struct Picking {
    Q_DECLARE_TR_FUNCTIONS(Picking)
};

} // namespace

Icon iconOf(const floor::WaveKind kind)
{
    switch (kind) {
    case floor::WaveKind::single:
        return Icon::packed;
    case floor::WaveKind::single_sku:
        return Icon::copy;
    case floor::WaveKind::multi:
        return Icon::slot;
    }
    return Icon::in_wave;
}

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

QString proposalName(const floor::WaveProposal& proposal)
{
    return proposal.isPressing ? Picking::tr("%1, due today").arg(kindWord(proposal.kind)) : kindWord(proposal.kind);
}

QString waveStateWord(const floor::WaveState state)
{
    switch (state) {
    case floor::WaveState::open:
        return Picking::tr("To pick");
    case floor::WaveState::at_station:
        return Picking::tr("At the station");
    case floor::WaveState::picked:
        return Picking::tr("Picked");
    case floor::WaveState::done:
        return Picking::tr("Done");
    }
    return {};
}

QString productName(const floor::WaveLine& line)
{
    return productName(line.nameEnglish, line.nameChinese);
}

QString slotsText(const floor::WaveLine& line)
{
    QStringList slots_;
    for (const auto& share : line.slots) {
        const QString slot = numberText(share.slot);
        slots_.append(share.quantity > Quantity{1} ? slot + QStringLiteral(" × ") + numberText(share.quantity.value)
                                                   : slot);
    }
    return slots_.join(QStringLiteral(", "));
}

QStringList warningSentences(const floor::WaveWarnings& warnings)
{
    QStringList sentences;
    if (warnings.cancelled > 0) {
        sentences.append(Picking::tr("%n package(s) are cancelled: the station stops them", nullptr,
                                     static_cast<int>(warnings.cancelled)));
    }
    if (warnings.held > 0) {
        sentences.append(
            Picking::tr("%n package(s) are on hold: the station stops them", nullptr, static_cast<int>(warnings.held)));
    }
    if (warnings.changed > 0) {
        sentences.append(Picking::tr("%n package(s) changed at the platform: approve the change first", nullptr,
                                     static_cast<int>(warnings.changed)));
    }
    for (const auto& numbers : warnings.numbers) {
        sentences.append(Picking::tr("%1 has %2 tracking numbers left, %3 are needed")
                             .arg(toQString(numbers.channel), numberText(numbers.left), numberText(numbers.wanted)));
    }
    return sentences;
}

QStringList fetchSentences(const floor::PickReport& report)
{
    QStringList sentences;
    for (const auto& moved : report.moved) {
        sentences.append(Picking::tr("%1 × %2 from %3 instead of %4")
                             .arg(numberText(moved.quantity.value), toQString(moved.sku), toQString(moved.toBin),
                                  toQString(moved.fromBin)));
    }
    return sentences;
}

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

} // namespace supercargo::ui
