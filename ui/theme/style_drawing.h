// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/supercargo_style.h"

#include <QColor>
#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

/// The pieces that SupercargoStyle draws, one function each.
namespace supercargo::ui::drawing {

/// A rounded box with an edge inside its rectangle. An invalid colour leaves fill or edge out.
void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& edge, qreal radius,
         qreal edgeWidth = 1);

/// The ground and edge of a button, its focus ring inside the same rectangle.
void buttonPanel(const Appearance& look, QPainter& painter, const QStyleOption& option, ButtonKind kind);
void fieldPanel(const Appearance& look, QPainter& painter, const QStyleOption& option, bool invalid);
void checkBox(const Appearance& look, QPainter& painter, const QStyleOption& option);
void radioButton(const Appearance& look, QPainter& painter, const QStyleOption& option);
void progressGroove(const Appearance& look, QPainter& painter, const QRect& rect);
void progressContents(const Appearance& look, QPainter& painter, const QStyleOptionProgressBar& option);
void headerSection(const Appearance& look, QPainter& painter, const QStyleOptionHeader& option);
void headerLabel(const Appearance& look, QPainter& painter, const QStyleOptionHeader& option);
void slider(const Appearance& look, QPainter& painter, const QStyleOptionSlider& option, const QRect& groove,
            const QRect& handle);
void scrollBar(const Appearance& look, QPainter& painter, const QStyleOptionSlider& option, const QRect& handle);
void comboBox(const Appearance& look, QPainter& painter, const QStyleOptionComboBox& option, const QRect& arrow);
void spinBox(const Appearance& look, QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up,
             const QRect& down);

} // namespace supercargo::ui::drawing
