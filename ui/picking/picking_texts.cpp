// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/picking_texts.h"

#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/pick_list.h"

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

} // namespace supercargo::ui
