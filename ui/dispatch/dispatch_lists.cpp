// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dispatch/dispatch_lists.h"

#include "ui/dispatch/dispatch_texts.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace supercargo::ui {

namespace {

struct DispatchLists {
    Q_DECLARE_TR_FUNCTIONS(DispatchLists)
};

QVariant sortable(const std::int64_t number)
{
    return QVariant{static_cast<qlonglong>(number)};
}

Cell momentCell(const Instant at, const Instant now)
{
    return {.text = momentText(at, now), .order = sortable(toMilliseconds(at))};
}

} // namespace

QList<Chip> bagChips(const DispatchState& state)
{
    QList<Chip> chips{{.name = QStringLiteral("any"),
                       .sign = {},
                       .word = DispatchLists::tr("As the first label"),
                       .count = std::ssize(state.labelled)}};
    for (const auto& channel : state.channels) {
        const auto here = std::ranges::count(state.labelled, channel.code, &floor::LabelledPackage::channel);
        chips.append({.name = QString::number(channel.id.value),
                      .sign = Sign::Packed,
                      .word = toQString(channel.code),
                      .count = here});
    }
    return chips;
}

LabelledModel* makeLabelledModel(const Clock& clock, QObject* parent)
{
    using Row = floor::LabelledPackage;
    return new LabelledModel{
        {
            {"package", CellKind::Code, 92, [] { return DispatchLists::tr("Package"); },
             [](const Row& row) {
                 const QString tracking = toQString(row.tracking);
                 return Cell{.text = toQString(row.number), .strong = true, .tip = tracking};
             }},
            {"channel", CellKind::Text, 96, [] { return DispatchLists::tr("Channel"); },
             [](const Row& row) { return Cell{.text = toQString(row.channel), .second = toQString(row.country)}; }},
            {"labelled", CellKind::Time, 112, [] { return DispatchLists::tr("Labelled"); },
             [&clock](const Row& row) { return momentCell(row.packedAt, clock.now()); }},
            {"kept_by", CellKind::State, 110, [] { return DispatchLists::tr("Kept by"); },
             [](const Row& row) {
                 if (!row.obstacle) {
                     return Cell{.text = QStringLiteral("–"), .muted = true};
                 }
                 return Cell{.text = obstacleWord(*row.obstacle), .sign = signOf(*row.obstacle)};
             }},
        },
        [](const Row& row) { return QString::number(row.package.value); },
        parent};
}

BagModel* makeBagModel(const Clock& clock, QObject* parent)
{
    using Row = floor::DispatchedPackage;
    return new BagModel{
        {
            {"package", CellKind::Code, 92, [] { return DispatchLists::tr("Package"); },
             [](const Row& row) {
                 const QString tracking = toQString(row.tracking);
                 return Cell{.text = toQString(row.number), .strong = true, .tip = tracking};
             }},
            {"country", CellKind::Text, 60, [] { return DispatchLists::tr("To"); },
             [](const Row& row) { return Cell{.text = toQString(row.country)}; }},
            {"scanned", CellKind::Time, 112, [] { return DispatchLists::tr("Scanned"); },
             [&clock](const Row& row) { return momentCell(row.shippedAt, clock.now()); }},
            {"weight", CellKind::Figure, 74, [] { return DispatchLists::tr("Weight"); },
             [](const Row& row) {
                 return Cell{.text = parcelWeightText(row.weight), .order = sortable(row.weight.value)};
             }},
        },
        [](const Row& row) { return QString::number(row.package.value); },
        parent};
}

DispatchModel* makeDispatchModel(const Clock& clock, QObject* parent)
{
    using Row = floor::Dispatch;
    return new DispatchModel{
        {
            {"no", CellKind::Code, 52, [] { return DispatchLists::tr("No."); },
             [](const Row& row) {
                 return Cell{.text = QString::number(row.id.value), .strong = true, .order = sortable(row.id.value)};
             }},
            {"channel", CellKind::Text, 110, [] { return DispatchLists::tr("Channel"); },
             [](const Row& row) { return Cell{.text = toQString(row.channelCode)}; }},
            {"handed_over", CellKind::Time, 118, [] { return DispatchLists::tr("Handed over"); },
             [&clock](const Row& row) {
                 return row.closedAt ? momentCell(*row.closedAt, clock.now())
                                     : Cell{.text = DispatchLists::tr("open"),
                                            .sign = Sign::Packed,
                                            .order = sortable(toMilliseconds(clock.now()))};
             }},
            {"pkgs", CellKind::Figure, 56, [] { return DispatchLists::tr("Pkgs"); },
             [](const Row& row) {
                 return Cell{.text = numberText(row.packages), .strong = true, .order = sortable(row.packages)};
             }},
            {"weight", CellKind::Figure, 74, [] { return DispatchLists::tr("Weight"); },
             [](const Row& row) {
                 return Cell{.text = parcelWeightText(row.weight), .order = sortable(row.weight.value)};
             }},
        },
        [](const Row& row) { return QString::number(row.id.value); },
        parent};
}

} // namespace supercargo::ui
