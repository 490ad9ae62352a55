// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/cell_delegate.h"
#include "ui/orders/order_pages.h"
#include "ui/text/sentences.h"

#include <QAbstractTableModel>

class QItemSelectionModel;

namespace supercargo::ui {

/// The order list as a table. A million rows are as light as a hundred: a row is read when it is drawn, with the
/// page that it stands on.
class OrderTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        CheckColumn,
        StateColumn,
        ShopColumn,
        NumberColumn,
        BuyerColumn,
        TagsColumn,
        CountryColumn,
        PiecesColumn,
        TotalColumn,
        WarehouseColumn,
        ChannelColumn,
        ShipByColumn,
        ColumnCount
    };
    [[nodiscard]] static CellKind kindOf(int column);
    /// Of the columns in the settings; empty for the one of boxes.
    [[nodiscard]] static QStringList columnNames();

    OrderTableModel(orders::OrderListRepository& list, const Clock& clock, QObject* parent = nullptr);

    void open(const orders::OrderFilter& filter, orders::OrderSort sort, std::int64_t rows);
    void open(std::vector<OrderId> found);
    /// The list's anchors have come: all of it can be reached, and its length is exact.
    void setAnchors(orders::OrderAnchors anchors);
    /// Whose rows the boxes show as ticked.
    void setTicks(const QItemSelectionModel* ticks);
    /// In a narrow table the country is its two letters.
    void setNarrow(bool narrow);

    /// One order as a row of a file: of these columns, with whole dates.
    [[nodiscard]] static QStringList texts(const orders::OrderRow& order, const std::vector<int>& columns);

    [[nodiscard]] const OrderPages& pages() const { return m_pages; }
    /// Null where the row cannot be read now.
    [[nodiscard]] const orders::OrderRow* order(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A page could not be read; said once until the list is opened again.
    void failed(const supercargo::ui::Failure& failure) const;

private:
    [[nodiscard]] static QVariant display(const orders::OrderRow& order, Column column, Instant now);
    [[nodiscard]] QVariant look(const orders::OrderRow& order, Column column, int role) const;
    [[nodiscard]] QString tip(const orders::OrderRow& order, Column column) const;

    mutable OrderPages m_pages; // reading a page is no change to what the table shows
    const Clock& m_clock;
    mutable bool m_hasFailed = false;
    bool m_narrow = false;
    const QItemSelectionModel* m_ticks = nullptr;
};

} // namespace supercargo::ui
