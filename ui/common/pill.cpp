// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pill.h"

#include "ui/theme/style_drawing.h"

#include <QPainter>

namespace supercargo::ui {

Pill::Pill(const Appearance& look, QWidget* parent) : QWidget{parent}, m_look{look}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Pill::present(const Sign sign, const QString& word)
{
    m_sign = sign;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    const auto& sizes = m_look.sizes();
    const int word = QFontMetrics{m_look.font(Rank::Strong)}.horizontalAdvance(m_word);
    return {sizes.gap + m_look.grown(14) + m_look.grown(6) + word + m_look.grown(10), m_look.grown(22)};
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const SignLook& look = m_look.theme().sign(m_sign);
    drawing::box(painter, rect(), look.soft, {}, height() / 2.0);
    const int icon = m_look.grown(14);
    const QRect all = rect().adjusted(m_look.sizes().gap, 0, -m_look.grown(10), 0);
    const QRect where = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {icon, icon}, all);
    painter.drawPixmap(where.topLeft(), m_look.pixmap(look.icon, look.text, icon, devicePixelRatioF()));
    painter.setFont(m_look.font(Rank::Strong));
    painter.setPen(look.text);
    const QRect words = QStyle::visualRect(layoutDirection(), all, all.adjusted(icon + m_look.grown(6), 0, 0, 0));
    painter.drawText(words, Qt::AlignVCenter | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                     m_word);
}

} // namespace supercargo::ui
