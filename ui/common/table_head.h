// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/appearance.h"

#include <QHeaderView>

namespace supercargo::ui {

/// The head of a table. Over a column of boxes it has a box of its own: none, some or all rows are ticked. What a
/// click on it does is the table's (`sectionClicked`).
class TableHead final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHead(const Appearance& look, QWidget* parent = nullptr);

    /// −1 for none.
    void setCheckColumn(int column);
    void setCheckState(Qt::CheckState state);
    [[nodiscard]] Qt::CheckState checkState() const { return m_state; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const Appearance& m_look;
    int m_checkColumn = -1;
    Qt::CheckState m_state = Qt::Unchecked;
};

} // namespace supercargo::ui
