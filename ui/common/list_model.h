// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/cell_delegate.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QPixmap>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace supercargo::ui {

/// One cell of a list, as it is shown.
struct Cell {
    QString text;
    QString second{};            ///< muted, after the text
    std::optional<Sign> sign{};  ///< the text in a state's colour, with its icon where the kind has one
    std::optional<Icon> icon{};  ///< instead of the sign's own
    std::optional<Sign> iconSign{}; ///< the icon alone in a state's colour
    bool strong = false;
    bool muted = false;          ///< zero where zero is good, "nothing there"
    QString tip{};
    std::function<QPixmap()> picture{}; ///< asked for when it is drawn only
    std::optional<double> share{}; ///< 0 to 1, of a Progress cell
    std::optional<CellBars> bars{}; ///< of a Bars cell
    QVariant order{};            ///< what the column sorts by; the text where it is not set
};

/// As files have it, and screen readers: the muted part belongs to it.
[[nodiscard]] inline QString wholeText(const Cell& cell)
{
    return cell.second.isEmpty() ? cell.text : cell.text + QLatin1Char{' '} + cell.second;
}

/// One column: how its cells are made from a row.
template <class Row>
struct ListColumn {
    const char* name = ""; ///< under which its width and place are kept, the same in every language
    CellKind kind = CellKind::Text;
    int width = 100; ///< pixels of a 10 pt font
    std::function<QString()> head;
    std::function<Cell(const Row&)> cell;
};

/// What every list tells beyond the roles of its cells.
enum ListRole {
    OrderRole = FirstOwnRole, ///< what to sort by
    KeyRole,                  ///< QString: which thing the row shows, the same after it was read anew
};

/// A list that is held in memory whole: products, bins, shops, channels, … Cells are made when they are drawn.
template <class Row>
class ListModel final : public QAbstractTableModel {
public:
    using Key = std::function<QString(const Row&)>;

    ListModel(std::vector<ListColumn<Row>> columns, Key key, QObject* parent)
        : QAbstractTableModel{parent}, m_columns{std::move(columns)}, m_key{std::move(key)}
    {}

    void present(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        m_made = {};
        endResetModel();
    }
    /// More of a list that is read part by part.
    void append(std::vector<Row> rows)
    {
        if (rows.empty()) {
            return;
        }
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
        std::ranges::move(rows, std::back_inserter(m_rows));
        endInsertRows();
    }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] const Row& row(const int index) const { return m_rows.at(static_cast<std::size_t>(index)); }
    [[nodiscard]] const std::vector<ListColumn<Row>>& columns() const { return m_columns; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, const int role) const override
    {
        if (!index.isValid()) {
            return {};
        }
        if (role == KeyRole) {
            return m_key(row(index.row()));
        }
        const Cell& cell = made(index);
        switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole:
            return cell.tip.isEmpty() ? QVariant{} : QVariant{cell.tip};
        case Qt::AccessibleTextRole:
            return wholeText(cell);
        case SignRole:
            return cell.sign ? QVariant{static_cast<int>(*cell.sign)} : QVariant{};
        case IconRole:
            return cell.icon ? QVariant{static_cast<int>(*cell.icon)} : QVariant{};
        case IconSignRole:
            return cell.iconSign ? QVariant{static_cast<int>(*cell.iconSign)} : QVariant{};
        case SecondRole:
            return cell.second;
        case StrongRole:
            return cell.strong;
        case MutedRole:
            return cell.muted;
        case PictureRole:
            return cell.picture ? QVariant{cell.picture()} : QVariant{};
        case ShareRole:
            return cell.share ? QVariant{*cell.share} : QVariant{};
        case BarsRole:
            return cell.bars ? QVariant::fromValue(*cell.bars) : QVariant{};
        case OrderRole:
            return cell.order.isValid() ? cell.order : QVariant{cell.text};
        default:
            return {};
        }
    }
    [[nodiscard]] QVariant headerData(const int section, const Qt::Orientation orientation,
                                      const int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
            return {};
        }
        const auto& column = m_columns[static_cast<std::size_t>(section)];
        if (role == Qt::TextAlignmentRole) {
            return static_cast<int>(CellDelegate::alignmentOf(column.kind));
        }
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant{column.head()} : QVariant{};
    }
    /// The words of heads and cells are others now.
    void retranslate()
    {
        m_made = {};
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
    }

private:
    /// A delegate asks for a cell's roles one after another: the last cell is kept.
    [[nodiscard]] const Cell& made(const QModelIndex& index) const
    {
        const std::pair at{index.row(), index.column()};
        if (!m_made || m_made->first != at) {
            m_made.emplace(at, m_columns[static_cast<std::size_t>(index.column())].cell(row(index.row())));
        }
        return m_made->second;
    }

    std::vector<ListColumn<Row>> m_columns;
    Key m_key;
    std::vector<Row> m_rows;
    mutable std::optional<std::pair<std::pair<int, int>, Cell>> m_made;
};

} // namespace supercargo::ui
