// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/column_memory.h"
#include "ui/common/table_view.h"
#include "ui/orders/order_table_model.h"

#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

class QKeyEvent;

namespace supercargo::ui {

/// The order list on the screen: rows, what is selected in them, and columns that fit. Arrows select the row they
/// come to, until something is ticked with Space or a box: from then on they only move, and Esc unticks.
class OrderTable final : public QWidget {
    Q_OBJECT
public:
    /// More is not acted upon at once.
    static constexpr int kMostSelected = 5'000;

    OrderTable(const Appearance& look, Settings& settings, orders::OrderListRepository& list, const Clock& clock,
               QWidget* parent = nullptr);

    [[nodiscard]] OrderTableModel& model() { return *m_model; }
    [[nodiscard]] TableView& view() const { return *m_view; }
    [[nodiscard]] bool isDeadlineFirst() const { return m_deadlineFirst; }

    /// Shows the list anew after `open`: keeps place, current row and selection, as far as they are still there.
    void reopen(const std::function<void()>& open);
    /// From the top, with the first row as the current one.
    void openAtTop(const std::function<void()>& open);

    [[nodiscard]] int selectedCount() const;
    /// By row, at most kMostSelected; reads the rows that are not at hand.
    [[nodiscard]] std::vector<orders::OrderRow> selected() const;
    [[nodiscard]] OrderId currentOrder() const;
    /// Unticks all but the current row. False where nothing was ticked.
    bool untick();
    /// Beside an open detail there is room for less: no boxes, no total, no warehouse.
    void setNarrow(bool narrow);
    /// Tags have a column where there are any.
    void setHasTags(bool hasTags);
    /// What was found by words or warehouse stands in an order of its own: no column sorts it.
    void setSorted(bool sorted);
    /// Which columns a person wants, in which order and how wide.
    [[nodiscard]] ColumnMemory& columns() { return *m_columns; }
    /// First and last row in sight, from 1; 0 for none.
    [[nodiscard]] std::pair<int, int> rowsInSight() const;

Q_SIGNALS:
    void currentChanged();
    void selectionChanged();
    void opened();
    void sortChanged();
    void sightChanged();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildView();
    bool takeKey(const QKeyEvent& key);
    void toggle(int row);
    void tickAllOrNone();
    void showTicks();
    void hideColumns();
    void fitColumns();
    [[nodiscard]] int naturalWidth(int column) const;

    const Appearance& m_look;
    OrderTableModel* m_model;
    TableView* m_view;
    ColumnMemory* m_columns;
    bool m_deadlineFirst = true;
    bool m_isSorted = true;
    bool m_ticking = false;
    bool m_narrow = false;
    bool m_hasTags = false;
    bool m_reopening = false;
};

} // namespace supercargo::ui
