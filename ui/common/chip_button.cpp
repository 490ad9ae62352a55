// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chip_button.h"

#include "ui/theme/style_drawing.h"

#include <QLocale>
#include <QPainter>

namespace supercargo::ui {

namespace {

constexpr int kSidePadding = 10; // twelve of them stand beside each other on a small screen

} // namespace

ChipButton::ChipButton(const Appearance& look, QWidget* parent) : QAbstractButton{parent}, m_look{look}
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(&look, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChipButton::present(const Chip& chip)
{
    m_sign = chip.sign;
    m_count = QLocale{}.toString(static_cast<qlonglong>(chip.count));
    m_isZero = chip.count == 0;
    setText(chip.word);
    setAccessibleName(chip.word + QLatin1Char{' '} + m_count);
    updateGeometry();
    update();
}

void ChipButton::setLoading(const bool loading)
{
    m_loading = loading;
    update();
}

QSize ChipButton::sizeHint() const
{
    const int word = QFontMetrics{m_look.font(Rank::Body)}.horizontalAdvance(text());
    const int count = QFontMetrics{m_look.font(Rank::Strong)}.horizontalAdvance(m_count);
    const int icon = m_sign ? m_look.sizes().icon + m_look.grown(6) : 0;
    return {2 * m_look.grown(kSidePadding) + icon + word + m_look.grown(6) + count, m_look.sizes().chip};
}

void ChipButton::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const bool on = isChecked();
    const QColor& fill = m_look.color(on ? Role::Accent : underMouse() ? Role::Hover : Role::Surface);
    const QColor& ink = m_look.color(on ? Role::AccentText : Role::Text);
    const QColor edge = on ? QColor{} : m_look.color(Role::Line);
    drawing::box(painter, rect(), fill, edge, height() / 2.0);
    if (hasFocus()) { // inside, so that it can be told from the accent
        drawing::box(painter, QRectF(rect()).adjusted(2, 2, -2, -2), {},
                     m_look.color(on ? Role::AccentText : Role::FocusRing), height() / 2.0, 2);
    }
    int x = m_look.grown(kSidePadding);
    const auto place = [&](const int width) {
        const QRect where{x, 0, width, height()};
        x += width + m_look.grown(6);
        return QStyle::visualRect(layoutDirection(), rect(), where);
    };
    if (m_sign) {
        const SignLook& look = m_look.theme().sign(*m_sign);
        const int size = m_look.sizes().icon;
        painter.drawPixmap(place(size).x(), (height() - size) / 2,
                           m_look.pixmap(look.icon, on ? ink : look.text, size, devicePixelRatioF()));
    }
    const auto write = [&](const Rank rank, const QString& words, const QColor& color) {
        painter.setFont(m_look.font(rank));
        painter.setPen(color);
        painter.drawText(place(QFontMetrics{m_look.font(rank)}.horizontalAdvance(words)),
                         Qt::AlignVCenter | Qt::TextDontClip, words);
    };
    write(Rank::Body, text(), ink);
    write(Rank::Strong, m_count, (m_loading || m_isZero) && !on ? m_look.color(Role::Muted) : ink);
}

} // namespace supercargo::ui
