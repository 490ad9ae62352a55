// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/scan_field.h"

#include <QApplication>
#include <QPainter>
#include <QPaintEvent>

namespace supercargo::ui {

ScanField::ScanField(const Appearance& look, QWidget* parent) : QWidget{parent}, m_look{look}
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_caret = !m_caret;
        update();
    });
    connect(&look, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize ScanField::sizeHint() const
{
    return {m_look.grown(320), m_look.grown(56)};
}

void ScanField::setPrompt(const QString& prompt)
{
    m_prompt = prompt;
    setAccessibleName(prompt);
    update();
}

void ScanField::setText(const QString& text)
{
    m_text = text;
    m_caret = true;
    update();
}

void ScanField::setLast(const QString& last)
{
    m_last = last;
    setAccessibleDescription(last);
    update();
}

void ScanField::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_caret = true;
    if (QApplication::cursorFlashTime() > 0) {
        m_blink.start(QApplication::cursorFlashTime() / 2);
    }
    update();
}

void ScanField::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_blink.stop();
    update();
}

QFont ScanField::bigFont() const
{
    QFont font = m_look.font(Rank::Figure);
    font.setWeight(QFont::Normal);
    return font;
}

void ScanField::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const double edge = hasFocus() ? 3 : 1;
    painter.setPen(QPen{m_look.color(hasFocus() ? Role::FocusRing : Role::LineStrong), edge});
    painter.setBrush(m_look.color(Role::Surface));
    const int radius = m_look.sizes().radius;
    painter.drawRoundedRect(QRectF{rect()}.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), radius, radius);

    const int side = m_look.grown(26);
    int x = m_look.grown(20);
    painter.drawPixmap(x, (height() - side) / 2,
                       m_look.pixmap(Icon::station, m_look.color(Role::Accent), side, devicePixelRatioF()));
    x += side + m_look.grown(16);

    const QFont font = bigFont();
    const QFontMetrics metrics{font};
    painter.setFont(m_look.font(Rank::Body));
    const QFontMetrics small{painter.font()};
    const int lastWidth = small.horizontalAdvance(m_last);
    const int right = width() - m_look.grown(18);
    painter.setPen(m_look.color(Role::Muted));
    painter.drawText(QRect{right - lastWidth, 0, lastWidth, height()}, Qt::AlignVCenter | Qt::AlignLeft, m_last);

    painter.setFont(font);
    const int room = right - lastWidth - m_look.grown(16) - x;
    const bool empty = m_text.isEmpty();
    // Of a long QR code the end is seen: that is where something new comes.
    const QString shown = empty ? m_prompt : metrics.elidedText(m_text, Qt::ElideLeft, room);
    const int textX = empty ? x + m_look.grown(16) : x;
    painter.setPen(m_look.color(empty ? Role::Muted : Role::Text));
    painter.drawText(QRect{textX, 0, room, height()}, Qt::AlignVCenter | Qt::AlignLeft, shown);
    if (hasFocus() && m_caret) {
        const int caretX = empty ? x : textX + metrics.horizontalAdvance(shown) + 1;
        painter.fillRect(QRect{caretX, (height() - metrics.height()) / 2, m_look.grown(2), metrics.height()},
                         m_look.color(Role::Text));
    }
}

} // namespace supercargo::ui
