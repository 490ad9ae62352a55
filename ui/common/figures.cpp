// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/figures.h"

#include <QPainter>

namespace supercargo::ui {

Figures::Figures(const QFont& font) : m_font{font}, m_metrics{font}
{
    int narrowest = m_metrics.horizontalAdvance(QLatin1Char{'0'});
    m_cell = narrowest;
    for (char digit = '1'; digit <= '9'; ++digit) {
        const int advance = m_metrics.horizontalAdvance(QLatin1Char{digit});
        m_cell = qMax(m_cell, advance);
        narrowest = qMin(narrowest, advance);
    }
    m_equal = m_cell == narrowest;
}

int Figures::width(const QString& text) const
{
    if (m_equal) {
        return m_metrics.horizontalAdvance(text);
    }
    int width = 0;
    for (const QChar character : text) {
        width += character.isDigit() ? m_cell : m_metrics.horizontalAdvance(character);
    }
    return width;
}

void Figures::draw(QPainter& painter, const QRect& rect, const QString& text, const Qt::Alignment alignment) const
{
    painter.setFont(m_font);
    if (m_equal) {
        painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, text);
        return;
    }
    const int baseline = rect.y() + (rect.height() + m_metrics.ascent() - m_metrics.descent()) / 2;
    int x = alignment.testFlag(Qt::AlignRight) ? rect.right() + 1 - width(text) : rect.x();
    for (const QChar character : text) {
        const int own = m_metrics.horizontalAdvance(character);
        const int cell = character.isDigit() ? m_cell : own;
        painter.drawText(x + (cell - own) / 2, baseline, QString{character});
        x += cell;
    }
}

QString shortenedFront(const QString& code, const QFontMetrics& metrics, const int width)
{
    return metrics.elidedText(code, Qt::ElideLeft, width);
}

} // namespace supercargo::ui
