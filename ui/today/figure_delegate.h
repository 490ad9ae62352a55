// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/cell_delegate.h"

namespace supercargo::ui {

/// A cell of a table in which every figure is a door: the ring is round the cell, not round its row.
class FigureDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    FigureDelegate(const Appearance& look, CellKind kind, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void fit();

    const Appearance& m_look;
    CellKind m_kind;
    Figures m_body;
    Figures m_strong;
};

} // namespace supercargo::ui
