// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/table_head.h"
#include "ui/theme/appearance.h"

#include <QTableView>

namespace supercargo::ui {

/// A list of rows as all screens show it: whole rows, 1 px lines between, hover and ring across the full width,
/// fixed row heights, a sticky head. Its cells are painted by CellDelegates. Ctrl+C copies the selected rows so that
/// they can be pasted into a spreadsheet.
class TableView final : public QTableView {
    Q_OBJECT
public:
    explicit TableView(const Appearance& look, QWidget* parent = nullptr);

    /// Rows of 44 (36) for a picture instead of 36 (28).
    void setHasPictures(bool has);
    [[nodiscard]] int hoveredRow() const { return m_hovered; }
    [[nodiscard]] TableHead& head() const { return *m_head; }

Q_SIGNALS:
    /// Enter or a double click on a row.
    void opened(const QModelIndex& index);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fit();
    void setHovered(int row);
    void updateRow(int row);

    const Appearance& m_look;
    TableHead* m_head;
    int m_hovered = -1;
    bool m_hasPictures = false;
};

} // namespace supercargo::ui
