// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/figure_delegate.h"

#include "ui/common/table_view.h"

#include <QPainter>

namespace supercargo::ui {

FigureDelegate::FigureDelegate(const Appearance& look, const CellKind kind, QObject* parent)
    : QStyledItemDelegate{parent},
      m_look{look},
      m_kind{kind},
      m_body{look.font(Rank::Body)},
      m_strong{look.font(Rank::Strong)}
{
    connect(&look, &Appearance::changed, this, &FigureDelegate::fit);
}

void FigureDelegate::fit()
{
    m_body = Figures{m_look.font(Rank::Body)};
    m_strong = Figures{m_look.font(Rank::Strong)};
}

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const TableView*>(option.widget);
    const bool isCurrent = view != nullptr && view->currentIndex() == index;
    const bool hovered = view != nullptr && view->hoveredRow() == index.row();
    const QRect& rect = option.rect;
    painter->save();
    painter->fillRect(rect, m_look.color(isCurrent && view->hasFocus() ? Role::Selection
                                         : hovered                     ? Role::Hover
                                                                       : Role::Surface));
    painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, m_look.color(Role::Line));
    const QVariant sign = index.data(SignRole);
    const bool muted = index.data(MutedRole).toBool();
    const bool strong = index.data(StrongRole).toBool();
    painter->setPen(sign.isValid() ? m_look.theme().sign(static_cast<Sign>(sign.toInt())).text
                                   : m_look.color(muted    ? Role::Muted
                                                  : strong ? Role::Text
                                                           : Role::Link));
    const auto& sizes = m_look.sizes();
    const bool isLast = index.column() + 1 == index.model()->columnCount();
    const QRect inside = rect.adjusted(index.column() == 0 ? sizes.edgePadding : 0, 0,
                                       isLast ? -sizes.edgePadding : -sizes.cellPadding, 0);
    const Figures& figures = strong ? m_strong : m_body;
    const QString text =
        figures.metrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, inside.width());
    figures.draw(*painter, inside, text,
                 QStyle::visualAlignment(option.direction, CellDelegate::alignmentOf(m_kind)));
    if (isCurrent && view->hasFocus()) {
        painter->setPen(QPen{m_look.color(Role::FocusRing), 2});
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto& sizes = m_look.sizes();
    return {m_strong.width(index.data(Qt::DisplayRole).toString()) + sizes.cellPadding + sizes.edgePadding, sizes.row};
}

} // namespace supercargo::ui
