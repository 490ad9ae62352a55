// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar_button.h"

#include "ui/theme/style_drawing.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace supercargo::ui {

namespace {

constexpr int kBar = 3; // marks the current page
constexpr int kMargin = 8;

} // namespace

SidebarButton::SidebarButton(const Appearance& look, const PageEntry& entry, QWidget* parent)
    : QAbstractButton{parent},
      m_look{look},
      m_entry{entry}
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setTexts();
}

void SidebarButton::setTexts()
{
    setText(QCoreApplication::translate("Pages", m_entry.text));
    setAccessibleName(text());
    setToolTip(!m_narrow ? QString{} : m_count.isEmpty() ? text() : text() + QStringLiteral(" · ") + m_count);
    updateGeometry();
    update();
}

void SidebarButton::setCount(const qint64 count, const bool urgent)
{
    m_count = count > 0 ? QLocale{}.toString(count) : QString{};
    m_urgent = urgent;
    setAccessibleDescription(m_count);
    setTexts();
}

void SidebarButton::setNarrow(const bool narrow)
{
    m_narrow = narrow;
    setTexts();
}

QSize SidebarButton::sizeHint() const
{
    const auto& sizes = m_look.sizes();
    const int height = m_look.density() == Density::Compact ? m_look.grown(36) : m_look.grown(38);
    if (m_narrow) {
        return {sizes.sidebarNarrow, height};
    }
    const int text = QFontMetrics{m_look.font(Rank::Strong)}.horizontalAdvance(this->text());
    return {kMargin + m_look.grown(12) + m_look.grown(20) + m_look.grown(12) + text + m_look.grown(40), height};
}

void SidebarButton::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const bool on = isChecked();
    const QRect cell = rect().adjusted(kMargin, 1, -kMargin, -1);
    if (on || underMouse()) {
        drawing::box(painter, cell, m_look.color(on ? Role::AccentSoft : Role::Hover), {}, m_look.sizes().radius);
    }
    if (on) {
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), {cell.x(), cell.y(), kBar, cell.height()}),
                         m_look.color(Role::Accent));
    }
    if (hasFocus()) {
        drawing::box(painter, cell, {}, m_look.color(Role::FocusRing), m_look.sizes().radius, 2);
    }
    const int size = m_look.grown(18);
    const int before = m_narrow ? (width() - size) / 2 : kMargin + m_look.grown(11);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), {before, (height() - size) / 2, size, size});
    painter.drawPixmap(icon.topLeft(), m_look.pixmap(m_entry.icon, m_look.color(on ? Role::Accent : Role::Muted), size,
                                                     devicePixelRatioF()));
    if (m_narrow) {
        paintDot(painter, icon);
        return;
    }
    const QRect inside = cell.adjusted(m_look.grown(11) + size + m_look.grown(10), 0, -m_look.grown(10), 0);
    painter.setFont(m_look.font(on ? Rank::Strong : Rank::Body));
    painter.setPen(m_look.color(Role::Text));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inside),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                     text());
    paintCount(painter, inside);
}

/// Beside the icon, where the figure itself has no room; the tooltip says it.
void SidebarButton::paintDot(QPainter& painter, const QRect& icon)
{
    if (m_count.isEmpty()) {
        return;
    }
    const int size = m_look.grown(8);
    const QColor& color = m_urgent ? m_look.theme().sign(Sign::Overdue).text : m_look.color(Role::Muted);
    drawing::box(painter, {icon.right() - size / 2.0, icon.top() - size / 2.0, qreal(size), qreal(size)}, color, {},
                 size / 2.0);
}

void SidebarButton::paintCount(QPainter& painter, const QRect& inside)
{
    if (m_count.isEmpty()) {
        return;
    }
    painter.setFont(m_look.font(m_urgent ? Rank::Head : Rank::Caption));
    painter.setPen(m_urgent ? m_look.theme().sign(Sign::Overdue).text : m_look.color(Role::Muted));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inside),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter),
                     m_count);
}

Brand::Brand(const Appearance& look, QWidget* parent) : QWidget{parent}, m_look{look}
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(QStringLiteral("Supercargo"));
}

void Brand::setNarrow(const bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize Brand::sizeHint() const
{
    return {m_narrow ? m_look.sizes().sidebarNarrow : m_look.sizes().sidebar, m_look.sizes().pageHead};
}

void Brand::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const int box = m_look.grown(24);
    const int before = m_narrow ? (width() - box) / 2 : m_look.sizes().gapEdge;
    const QRect sign = QStyle::visualRect(layoutDirection(), rect(), {before, (height() - box) / 2, box, box});
    drawing::box(painter, sign, m_look.color(Role::Accent), {}, m_look.sizes().radius + 1);
    const int size = m_look.grown(18);
    painter.drawPixmap(sign.x() + (box - size) / 2, sign.y() + (box - size) / 2,
                       m_look.pixmap(Icon::supercargo, m_look.color(Role::AccentText), size, devicePixelRatioF()));
    if (m_narrow) {
        return;
    }
    painter.setFont(m_look.font(Rank::Strong));
    painter.setPen(m_look.color(Role::Text));
    const QRect words = rect().adjusted(before + box + m_look.grown(10), 0, 0, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                     QStringLiteral("Supercargo"));
}

} // namespace supercargo::ui
