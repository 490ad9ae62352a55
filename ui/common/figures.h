// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QString>

class QPainter;

namespace supercargo::ui {

/// Draws figures so that digits stand under digits, also with a font whose digits differ in width: then each is
/// centred on a cell of the widest. The font is tested once, when this is made.
class Figures {
public:
    explicit Figures(const QFont& font);

    [[nodiscard]] const QFont& font() const { return m_font; }
    [[nodiscard]] const QFontMetrics& metrics() const { return m_metrics; }
    [[nodiscard]] bool hasEqualDigits() const { return m_equal; }
    [[nodiscard]] int width(const QString& text) const;
    /// Within the height of `rect`, at its left or right edge.
    void draw(QPainter& painter, const QRect& rect, const QString& text, Qt::Alignment alignment) const;

private:
    QFont m_font;
    QFontMetrics m_metrics;
    int m_cell = 0;
    bool m_equal = true;
};

/// A code shortened at its front, "…5518726": its end tells it apart.
[[nodiscard]] QString shortenedFront(const QString& code, const QFontMetrics& metrics, int width);

} // namespace supercargo::ui
