// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/picking_lists.h"

#include "core/orders/order.h"
#include "ui/picking/picking_texts.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/pick_list.h"

#include <QCoreApplication>

#include <utility>

namespace supercargo::ui {

namespace {

struct PickingLists {
    Q_DECLARE_TR_FUNCTIONS(PickingLists)
};

QVariant sortable(const std::int64_t number)
{
    return QVariant{static_cast<qlonglong>(number)};
}

Cell figure(const std::int64_t number, const bool strong = false)
{
    return {.text = numberText(number), .strong = strong, .muted = number == 0, .order = sortable(number)};
}

Cell shipByCell(const floor::WaveProposal& proposal, const Instant now)
{
    if (!proposal.figures.shipBy) {
        return {.text = QStringLiteral("–"), .muted = true, .order = sortable(orders::kNoDeadline)};
    }
    const auto when = deadlineText(*proposal.figures.shipBy, {}, now, false);
    Cell cell{.text = when.text, .order = sortable(toMilliseconds(*proposal.figures.shipBy))};
    if (when.urgency != Urgency::Later) {
        cell.sign = when.urgency == Urgency::Overdue ? Sign::Overdue : Sign::Review;
        cell.icon = when.urgency == Urgency::Overdue ? Icon::overdue : Icon::clock;
    }
    return cell;
}

Sign signOf(const floor::WaveState state)
{
    switch (state) {
    case floor::WaveState::open:
        return Sign::InWave;
    case floor::WaveState::at_station:
    case floor::WaveState::picked:
        return Sign::Picked;
    case floor::WaveState::done:
        return Sign::Done;
    }
    return Sign::InWave;
}

Cell progressCell(const floor::Wave& wave)
{
    const double share =
        wave.packages > 0 ? static_cast<double>(wave.packed) / static_cast<double>(wave.packages) : 0.0;
    Cell cell{.text = PickingLists::tr("%1 of %2").arg(numberText(wave.packed), numberText(wave.packages))};
    cell.sign = wave.state == floor::WaveState::done ? Sign::Shipped : Sign::InWave;
    cell.share = share;
    cell.order = QVariant{share};
    return cell;
}

Cell pickCell(const WalkRow& row)
{
    Cell cell = figure(row.line.quantity.value, true);
    const auto missing = row.line.noted + row.line.missing;
    if (missing > Quantity{0}) {
        cell.second = PickingLists::tr("%1 missing").arg(numberText(missing.value));
        cell.sign = Sign::Short;
    }
    return cell;
}

} // namespace

ProposalModel* makeProposalModel(const Clock& clock, QObject* parent)
{
    using Row = floor::WaveProposal;
    return new ProposalModel{{
                                 {"wave", CellKind::Text, 229, [] { return PickingLists::tr("Wave"); },
                                  [&clock](const Row& row) {
                                      Cell cell{.text = proposalName(row)};
                                      cell.icon = row.isPressing ? Icon::clock : iconOf(row.kind);
                                      cell.iconSign = shipByCell(row, clock.now()).sign;
                                      cell.tip = cell.text;
                                      return cell;
                                  }},
                                 {"where", CellKind::Text, 58, [] { return PickingLists::tr("Where"); },
                                  [](const Row& row) {
                                      const QString code = toQString(row.warehouseCode);
                                      return Cell{.text = code, .muted = true, .tip = code};
                                  }},
                                 {"pkgs", CellKind::Figure, 46, [] { return PickingLists::tr("Pkgs"); },
                                  [](const Row& row) { return figure(row.figures.packages, true); }},
                                 {"pcs", CellKind::Figure, 41, [] { return PickingLists::tr("Pcs"); },
                                  [](const Row& row) { return figure(row.figures.pieces.value); }},
                                 {"ship_by", CellKind::Time, 112, [] { return PickingLists::tr("Ship by"); },
                                  [&clock](const Row& row) { return shipByCell(row, clock.now()); }},
                             },
                             [](const Row& row) { return keyOf(row); },
                             parent};
}

QString keyOf(const floor::WaveProposal& proposal)
{
    const auto first = proposal.packages.empty() ? 0 : proposal.packages.front().value;
    return QStringLiteral("%1/%2/%3").arg(proposal.warehouse.value).arg(static_cast<int>(proposal.kind)).arg(first);
}

WaveModel* makeWaveModel(QObject* parent)
{
    using Row = floor::Wave;
    return new WaveModel{
        {
            {"wave", CellKind::Code, 62, [] { return PickingLists::tr("Wave"); },
             [](const Row& row) {
                 return Cell{.text = QString::number(row.id.value), .strong = true, .order = sortable(row.id.value)};
             }},
            {"kind", CellKind::Text, 178, [] { return PickingLists::tr("Kind"); },
             [](const Row& row) {
                 Cell cell{.text = kindWord(row.kind)};
                 cell.icon = iconOf(row.kind);
                 cell.second = toQString(row.warehouseCode);
                 return cell;
             }},
            {"state", CellKind::State, 98, [] { return PickingLists::tr("State"); },
             [](const Row& row) { return Cell{.text = waveStateWord(row.state), .sign = signOf(row.state)}; }},
            {"packed", CellKind::Progress, 150, [] { return PickingLists::tr("Packed"); }, progressCell},
        },
        [](const Row& row) { return keyOf(row); },
        parent};
}

QString keyOf(const floor::Wave& wave)
{
    return QString::number(wave.id.value);
}

WalkModel* makeWalkModel(ProductPictures& pictures, std::function<int()> size, std::function<qreal()> ratio,
                         QObject* parent)
{
    return new WalkModel{
        {
            {"stop", CellKind::Figure, 58, [] { return PickingLists::tr("Stop"); },
             [](const WalkRow& row) {
                 Cell cell = figure(row.stop);
                 cell.muted = true;
                 return cell;
             }},
            {"bin", CellKind::Code, 82, [] { return PickingLists::tr("Bin"); },
             [](const WalkRow& row) {
                 return Cell{.text = toQString(row.line.binCode), .strong = true, .order = sortable(row.stop)};
             }},
            {"sku", CellKind::Picture, 184, [] { return PickingLists::tr("SKU"); },
             [&pictures, size = std::move(size), ratio = std::move(ratio)](const WalkRow& row) {
                 Cell cell{.text = toQString(row.line.sku), .strong = true};
                 cell.picture = [&pictures, size, ratio, file = row.line.picture] {
                     return pictures.picture(file, size(), ratio());
                 };
                 return cell;
             }},
            {"name", CellKind::Text, 164, [] { return PickingLists::tr("Name"); },
             [](const WalkRow& row) {
                 const QString name = productName(row.line);
                 return Cell{.text = name, .tip = name};
             }},
            {"pick", CellKind::Figure, 78, [] { return PickingLists::tr("Pick"); }, pickCell},
            {"slots", CellKind::Text, 124, [] { return PickingLists::tr("Slots"); },
             [](const WalkRow& row) {
                 const QString text = slotsText(row.line);
                 return Cell{.text = text, .tip = text};
             }},
            {"left", CellKind::Figure, 58, [] { return PickingLists::tr("Left"); },
             [](const WalkRow& row) {
                 Cell cell = figure(row.line.left.value);
                 cell.muted = false;
                 if (row.line.left == Quantity{0}) { // somebody has to fill the bin again
                     cell.sign = Sign::Short;
                 }
                 cell.tip = PickingLists::tr("What the bin holds once this is taken");
                 return cell;
             }},
        },
        [](const WalkRow& row) { return QStringLiteral("%1/%2").arg(row.line.bin.value).arg(row.line.product.value); },
        parent};
}

} // namespace supercargo::ui
