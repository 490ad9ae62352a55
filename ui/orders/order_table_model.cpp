// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_table_model.h"

#include "core/orders/stage.h"
#include "ui/common/tag_chips.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/stages.h"
#include "ui/theme/theme.h"

#include <QItemSelectionModel>

#include <algorithm>
#include <limits>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr QChar kDash{0x2014};

bool hasLeft(const orders::Stage stage)
{
    return stage == orders::Stage::shipped || stage == orders::Stage::done || stage == orders::Stage::cancelled;
}

DeadlineText deadlineOf(const orders::OrderRow& order, const Instant now)
{
    const auto& when = *order.shipBy;
    return deadlineText(when.at, when.isDay ? std::optional{when.date} : std::nullopt, now, hasLeft(order.stage));
}

QString tagWords(const orders::OrderRow& order)
{
    QStringList words;
    for (const auto& tag : order.tags) {
        words.append(toQString(tag.name));
    }
    return words.join(QStringLiteral(", "));
}

QString orDash(const std::string& text)
{
    return text.empty() ? QString{kDash} : toQString(text);
}

} // namespace

CellKind OrderTableModel::kindOf(const int column)
{
    switch (column) {
    case CheckColumn:
        return CellKind::Check;
    case StateColumn:
        return CellKind::State;
    case NumberColumn:
        return CellKind::Code;
    case PiecesColumn:
    case TotalColumn:
        return CellKind::Figure;
    case ShipByColumn:
        return CellKind::Time;
    case TagsColumn:
        return CellKind::Tags;
    default:
        return CellKind::Text;
    }
}

QStringList OrderTableModel::columnNames()
{
    return {QString{},
            QStringLiteral("state"),
            QStringLiteral("shop"),
            QStringLiteral("number"),
            QStringLiteral("buyer"),
            QStringLiteral("tags"),
            QStringLiteral("country"),
            QStringLiteral("pieces"),
            QStringLiteral("total"),
            QStringLiteral("warehouse"),
            QStringLiteral("channel"),
            QStringLiteral("ship_by")};
}

OrderTableModel::OrderTableModel(orders::OrderListRepository& list, const Clock& clock, QObject* parent)
    : QAbstractTableModel{parent},
      m_pages{list},
      m_clock{clock}
{}

void OrderTableModel::open(const orders::OrderFilter& filter, const orders::OrderSort sort, const std::int64_t rows)
{
    beginResetModel();
    m_hasFailed = false;
    m_pages.open(filter, sort, rows);
    endResetModel();
}

void OrderTableModel::open(std::vector<OrderId> found)
{
    beginResetModel();
    m_hasFailed = false;
    m_pages.open(std::move(found));
    endResetModel();
}

void OrderTableModel::setAnchors(orders::OrderAnchors anchors)
{
    const int before = rowCount();
    const int after = static_cast<int>(anchors.rows);
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_pages.setAnchors(std::move(anchors));
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_pages.setAnchors(std::move(anchors));
        endRemoveRows();
    } else {
        m_pages.setAnchors(std::move(anchors));
    }
    if (rowCount() > 0) { // what could not be reached before
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void OrderTableModel::setTicks(const QItemSelectionModel* ticks)
{
    m_ticks = ticks;
}

void OrderTableModel::setNarrow(const bool narrow)
{
    if (std::exchange(m_narrow, narrow) != narrow) {
        Q_EMIT headerDataChanged(Qt::Horizontal, CountryColumn, CountryColumn);
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, CountryColumn), index(rowCount() - 1, CountryColumn));
        }
    }
}

const orders::OrderRow* OrderTableModel::order(const int row) const
{
    if (m_hasFailed) {
        return m_pages.rowAtHand(row);
    }
    try {
        return m_pages.row(row);
    } catch (...) { // Qt asks from inside its painting, where nothing may be thrown through
        m_hasFailed = true;
        Q_EMIT failed(failureFrom(std::current_exception()));
        return nullptr;
    }
}

int OrderTableModel::rowCount(const QModelIndex& parent) const
{
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    return parent.isValid() ? 0 : static_cast<int>(std::min(m_pages.rows(), kMost));
}

int OrderTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OrderTableModel::data(const QModelIndex& index, const int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole) {
        return CellDelegate::alignmentOf(kindOf(column)).toInt();
    }
    if (column == CheckColumn) {
        const bool ticked = m_ticks != nullptr && m_ticks->isRowSelected(index.row());
        return role == Qt::CheckStateRole ? QVariant{ticked ? Qt::Checked : Qt::Unchecked} : QVariant{};
    }
    const orders::OrderRow* row = order(index.row());
    if (row == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(*row, column, m_clock.now());
    case Qt::ToolTipRole:
        return tip(*row, column);
    case Qt::AccessibleTextRole:
        return column == CountryColumn ? countryName(row->country) : display(*row, column, m_clock.now());
    default:
        return look(*row, column, role);
    }
}

QVariant OrderTableModel::display(const orders::OrderRow& order, const Column column, const Instant now)
{
    switch (column) {
    case CheckColumn:
        return {};
    case StateColumn:
        return stageWord(orders::toString(order.stage));
    case ShopColumn:
        return toQString(order.shopName);
    case NumberColumn:
        return toQString(order.platformOrderId);
    case BuyerColumn:
        return orDash(order.buyer);
    case TagsColumn:
        return tagWords(order);
    case CountryColumn:
        return orDash(order.country);
    case PiecesColumn:
        return numberText(order.pieces);
    case TotalColumn:
        return order.total ? moneyText(*order.total) : QString{kDash};
    case WarehouseColumn:
        return orDash(order.warehouse);
    case ChannelColumn:
        return orDash(order.channel);
    case ShipByColumn:
        return order.shipBy ? deadlineOf(order, now).text : QString{kDash};
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OrderTableModel::look(const orders::OrderRow& order, const Column column, const int role) const
{
    if (column == StateColumn && role == SignRole) {
        const auto sign = signOf(orders::toString(order.stage));
        return sign ? QVariant{static_cast<int>(*sign)} : QVariant{};
    }
    if (column == ShipByColumn && (role == SignRole || role == IconRole) && order.shipBy) {
        const Urgency urgency = deadlineOf(order, m_clock.now()).urgency;
        if (urgency == Urgency::Later) {
            return {};
        }
        const bool late = urgency == Urgency::Overdue;
        return role == SignRole ? static_cast<int>(late ? Sign::Overdue : Sign::Review)
                                : static_cast<int>(late ? Icon::overdue : Icon::clock);
    }
    if (column == TagsColumn && role == TagsRole) {
        return QVariant::fromValue(tagChips(order.tags));
    }
    if (column == CountryColumn && role == StrongRole) {
        return !order.country.empty();
    }
    if (column == CountryColumn && role == SecondRole && !m_narrow) {
        const QString name = countryName(order.country);
        return name == toQString(order.country) ? QString{} : name;
    }
    if (role == MutedRole) {
        return (column == PiecesColumn && order.pieces == 0) || display(order, column, m_clock.now()).toString() == kDash;
    }
    return {};
}

QString OrderTableModel::tip(const orders::OrderRow& order, const Column column) const
{
    switch (column) {
    case StateColumn:
        return stageMeaning(orders::toString(order.stage));
    case CountryColumn:
        return countryName(order.country);
    case ShopColumn:
    case NumberColumn:
    case BuyerColumn:
    case TagsColumn:
    case ChannelColumn:
        return display(order, column, m_clock.now()).toString();
    default:
        return {};
    }
}

QStringList OrderTableModel::texts(const orders::OrderRow& order, const std::vector<int>& columns)
{
    QStringList texts;
    for (const int column : columns) {
        if (column == ShipByColumn) {
            const auto& when = order.shipBy;
            texts.append(!when ? QString{} : when->isDay ? toQString(toIsoDate(when->date)) : paperTimeText(when->at));
            continue;
        }
        const QString text = display(order, static_cast<Column>(column), {}).toString();
        texts.append(text == kDash ? QString{} : text);
    }
    return texts;
}

QVariant OrderTableModel::headerData(const int section, const Qt::Orientation orientation, const int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return CellDelegate::alignmentOf(kindOf(section)).toInt();
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case CheckColumn:
        return {};
    case StateColumn:
        return tr("State");
    case ShopColumn:
        return tr("Shop");
    case NumberColumn:
        return tr("Order no.");
    case BuyerColumn:
        return tr("Buyer");
    case TagsColumn:
        return tr("Tags");
    //: Head of the column of destination countries; the short one where only their two letters are shown
    case CountryColumn:
        return m_narrow && role == Qt::DisplayRole ? tr("To") : tr("Country");
    //: Head of the column of pieces
    case PiecesColumn:
        return tr("Pcs");
    case TotalColumn:
        return tr("Total");
    case WarehouseColumn:
        return tr("Warehouse");
    case ChannelColumn:
        return tr("Channel");
    case ShipByColumn:
        return tr("Ship by");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace supercargo::ui
