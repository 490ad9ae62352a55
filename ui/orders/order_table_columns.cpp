// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the order table that finds room for its columns.
#include "ui/orders/order_table.h"

#include <QScrollBar>

#include <algorithm>
#include <array>

namespace supercargo::ui {

void OrderTable::hideColumns()
{
    const ColumnMemory::Fitting fitting{*m_columns};
    for (int column = 0; column < OrderTableModel::ColumnCount; ++column) {
        const bool givesWay = column == OrderTableModel::CheckColumn || column == OrderTableModel::TotalColumn ||
                              column == OrderTableModel::WarehouseColumn || column == OrderTableModel::TagsColumn;
        const bool isIdle = column == OrderTableModel::TagsColumn && !m_hasTags;
        m_view->setColumnHidden(column, isIdle || (m_narrow && givesWay) || !m_columns->isShown(column));
    }
}

int OrderTable::naturalWidth(const int column) const
{
    if (column == OrderTableModel::CheckColumn) {
        return std::max(m_look.sizes().edgePadding + m_look.grown(16) + m_look.sizes().cellPadding,
                        m_view->horizontalHeader()->minimumSectionSize());
    }
    const auto* delegate = m_view->itemDelegateForColumn(column);
    const QFontMetrics head{m_look.font(Rank::Head)};
    const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int chevron = column == OrderTableModel::ShipByColumn ? m_look.grown(20) : 0;
    int width = head.horizontalAdvance(title) + 3 * m_look.sizes().cellPadding + chevron;
    width = std::max(width, m_view->horizontalHeader()->minimumSectionSize());
    const auto [first, last] = rowsInSight();
    for (int row = std::max(first - 1, 0); row < last; ++row) {
        const QModelIndex index = m_model->index(row, column);
        width = std::max(width, delegate->sizeHint({}, index).width());
    }
    return width;
}

void OrderTable::fitColumns()
{
    constexpr std::array kGiveWay{OrderTableModel::CountryColumn, OrderTableModel::ChannelColumn,
                                  OrderTableModel::BuyerColumn, OrderTableModel::ShopColumn};
    constexpr std::array kGrow{OrderTableModel::ShopColumn, OrderTableModel::NumberColumn, OrderTableModel::BuyerColumn,
                               OrderTableModel::CountryColumn, OrderTableModel::ChannelColumn};
    const ColumnMemory::Fitting fitting{*m_columns};
    std::array<int, OrderTableModel::ColumnCount> widths{};
    int spare = m_view->viewport()->width();
    const auto isShown = [this](const int column) { return !m_view->isColumnHidden(column); };
    const auto isOurs = [&](const int column) { return isShown(column) && !m_columns->width(column); };
    for (int column = 0; column < OrderTableModel::ColumnCount; ++column) {
        widths[static_cast<std::size_t>(column)] =
            isShown(column) ? m_columns->width(column).value_or(naturalWidth(column)) : 0;
        spare -= widths[static_cast<std::size_t>(column)];
    }
    const int least = m_look.grown(72);
    for (const int column : kGiveWay) {
        if (!isOurs(column)) {
            continue;
        }
        int& width = widths[static_cast<std::size_t>(column)];
        const int given = std::clamp(width - least, 0, std::max(-spare, 0));
        width -= given;
        spare += given;
    }
    auto shown = static_cast<int>(std::ranges::count_if(kGrow, isOurs));
    for (const int column : kGrow) {
        if (isOurs(column) && spare > 0) {
            const int part = spare / shown--;
            const int taken = std::min(part, m_look.grown(56));
            widths[static_cast<std::size_t>(column)] += taken;
            spare -= taken;
        }
    }
    const auto* head = &m_view->head();
    int last = head->count() - 1;
    while (last > 0 && !isShown(head->logicalIndex(last))) {
        --last;
    }
    if (spare > 0) { // the last column reaches the edge
        widths[static_cast<std::size_t>(head->logicalIndex(last))] += spare;
    }
    for (int column = 0; column < OrderTableModel::ColumnCount; ++column) {
        if (isShown(column)) {
            m_view->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
        }
    }
}

} // namespace supercargo::ui
