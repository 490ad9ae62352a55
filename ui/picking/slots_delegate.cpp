// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/slots_delegate.h"

#include "ui/common/table_view.h"

#include <QPainter>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr int kRing = 2;
constexpr int kGap = 3;
constexpr int kInside = 5; // beside the number

/// "7 × 2" is the slot and how many it gets.
std::pair<QString, QString> parted(const QString& share)
{
    const QString times = QStringLiteral(" × ");
    return {share.section(times, 0, 0), share.contains(times) ? QStringLiteral("×") + share.section(times, 1) : QString{}};
}

} // namespace

SlotsDelegate::SlotsDelegate(const Appearance& look, QObject* parent)
    : QStyledItemDelegate{parent},
      m_look{look},
      m_number{look.font(Rank::Head)},
      m_times{look.font(Rank::Caption)}
{
    connect(&look, &Appearance::changed, this, &SlotsDelegate::fit);
}

void SlotsDelegate::fit()
{
    m_number = Figures{m_look.font(Rank::Head)};
    m_times = Figures{m_look.font(Rank::Caption)};
}

int SlotsDelegate::boxWidth(const QString& slot) const
{
    return std::max(m_look.grown(18), m_number.width(slot) + 2 * m_look.grown(kInside));
}

void SlotsDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* table = qobject_cast<const TableView*>(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = table != nullptr && table->hoveredRow() == index.row();
    const QRect& rect = option.rect;
    painter.fillRect(rect, m_look.color(selected ? Role::Selection : hovered ? Role::Hover : Role::Surface));
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, m_look.color(Role::Line));
    if (table != nullptr && table->currentIndex().row() == index.row()) {
        const QColor& ring = m_look.color(table->hasFocus() ? Role::FocusRing : Role::LineStrong);
        painter.fillRect(rect.x(), rect.y(), rect.width(), kRing, ring);
        painter.fillRect(rect.x(), rect.bottom() + 1 - kRing, rect.width(), kRing, ring);
    }
}

void SlotsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option, index);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QStringList shares = text.isEmpty() ? QStringList{} : text.split(QStringLiteral(", "));
    const int height = m_number.metrics().height() + m_look.grown(2);
    const int padding = m_look.sizes().cellPadding;
    const int end = option.rect.width() - padding;
    const QString more = QStringLiteral("…");
    const int moreWidth = m_number.width(more) + m_look.grown(kGap);
    int x = padding;
    const auto place = [&](const int width) { // mirrored where the row is
        const QRect cell{option.rect.x() + x, option.rect.center().y() - height / 2, width, height};
        x += width;
        return QStyle::visualRect(option.direction, option.rect, cell);
    };
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const auto [slot, times] = parted(shares[i]);
        const int timesWidth = times.isEmpty() ? 0 : m_times.width(times) + m_look.grown(kGap);
        const bool isLast = i + 1 == shares.size();
        if (x + boxWidth(slot) + timesWidth + (isLast ? 0 : moreWidth) > end) {
            painter->setPen(m_look.color(Role::Muted));
            m_number.draw(*painter, place(moreWidth), more, Qt::AlignCenter);
            break;
        }
        const QRect box = place(boxWidth(slot));
        painter->setPen(m_look.color(Role::LineStrong));
        painter->drawRect(box.adjusted(0, 0, -1, -1));
        painter->setPen(m_look.color(Role::Text));
        const int side = (box.width() - m_number.width(slot)) / 2;
        m_number.draw(*painter, box.adjusted(side, 0, 0, 0), slot, Qt::AlignLeft);
        if (timesWidth > 0) {
            painter->setPen(m_look.color(Role::Muted));
            m_times.draw(*painter, place(timesWidth).adjusted(m_look.grown(1), 0, 0, 0), times, Qt::AlignLeft);
        }
        x += m_look.grown(kGap);
    }
    painter->restore();
}

QSize SlotsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QStringList shares = text.isEmpty() ? QStringList{} : text.split(QStringLiteral(", "));
    int width = 2 * m_look.sizes().cellPadding;
    for (const QString& share : shares) {
        const auto [slot, times] = parted(share);
        width += boxWidth(slot) + m_look.grown(kGap) + (times.isEmpty() ? 0 : m_times.width(times) + m_look.grown(kGap));
    }
    return {width, m_look.sizes().row};
}

} // namespace supercargo::ui
