// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_head.h"

#include <QPainter>
#include <QStyleOptionViewItem>

#include <utility>

namespace supercargo::ui {

TableHead::TableHead(const Appearance& look, QWidget* parent) : QHeaderView{Qt::Horizontal, parent}, m_look{look}
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(look.grown(40));
}

void TableHead::setCheckColumn(const int column)
{
    m_checkColumn = column;
    viewport()->update();
}

void TableHead::setCheckState(const Qt::CheckState state)
{
    if (std::exchange(m_state, state) != state) {
        viewport()->update();
    }
}

void TableHead::paintSection(QPainter* painter, const QRect& rect, const int section) const
{
    QHeaderView::paintSection(painter, rect, section);
    if (section != m_checkColumn) {
        return;
    }
    QStyleOptionViewItem box;
    box.initFrom(this);
    const int size = m_look.grown(16);
    const int before = m_look.sizes().edgePadding; // as the boxes below it stand
    const QRect room =
        layoutDirection() == Qt::RightToLeft ? rect.adjusted(0, 0, -before, 0) : rect.adjusted(before, 0, 0, 0);
    box.rect = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {size, size}, room);
    box.state.setFlag(QStyle::State_HasFocus, false);
    box.state.setFlag(QStyle::State_On, m_state == Qt::Checked);
    box.state.setFlag(QStyle::State_NoChange, m_state == Qt::PartiallyChecked);
    style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, this);
}

} // namespace supercargo::ui
