// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_drawing.h"

#include "ui/theme/appearance.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace supercargo::ui::drawing {

namespace {

constexpr qreal kRadius = 4;
constexpr qreal kBoxRadius = 3;
constexpr qreal kRing = 2;
constexpr qreal kGap = 1.5; // between a ring and a filled button of the same colour

bool isEnabled(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

bool isHovered(const QStyleOption& option)
{
    return isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver);
}

void iconIn(const Appearance& look, QPainter& painter, const QRect& rect, const Icon icon, const QColor& color,
            const int size)
{
    const auto& drawn = look.pixmap(icon, color, size, painter.device()->devicePixelRatioF());
    painter.drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, drawn);
}

} // namespace

void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& edge, const qreal radius,
         const qreal edgeWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush{fill} : QBrush{Qt::NoBrush});
    painter.setPen(edge.isValid() ? QPen{edge, edgeWidth} : QPen{Qt::NoPen});
    const qreal half = edge.isValid() ? edgeWidth / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

void buttonPanel(const Appearance& look, QPainter& painter, const QStyleOption& option, const ButtonKind kind)
{
    const bool pressed = option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    QRectF rect{option.rect};
    if (kind == ButtonKind::Primary && isEnabled(option)) {
        if (focused) {
            box(painter, rect, {}, look.color(Role::FocusRing), kRadius + 1, kRing);
            rect.adjust(kRing + kGap, kRing + kGap, -kRing - kGap, -kRing - kGap);
        }
        const Role role = pressed ? Role::AccentPressed : isHovered(option) ? Role::AccentHover : Role::Accent;
        box(painter, rect, look.color(role), {}, kRadius);
        return;
    }
    const bool flat = kind == ButtonKind::Flat;
    QColor fill = flat ? QColor{} : look.color(Role::Surface);
    if (isEnabled(option) && (pressed || isHovered(option))) {
        fill = look.color(pressed ? Role::Selection : Role::Hover);
    }
    QColor edge = flat ? QColor{} : look.color(isEnabled(option) ? Role::LineStrong : Role::Line);
    if (kind == ButtonKind::Danger && isEnabled(option)) {
        edge = look.theme().sign(Sign::Overdue).text;
    }
    box(painter, rect, fill, focused ? look.color(Role::FocusRing) : edge, kRadius, focused ? kRing : 1);
}

void fieldPanel(const Appearance& look, QPainter& painter, const QStyleOption& option, const bool invalid)
{
    const bool focused = isEnabled(option) && option.state.testFlag(QStyle::State_HasFocus);
    const QColor edge = invalid             ? look.theme().sign(Sign::Overdue).text
                        : focused           ? look.color(Role::FocusRing)
                        : isEnabled(option) ? look.color(Role::LineStrong)
                                            : look.color(Role::Line);
    box(painter, option.rect, look.color(Role::Surface), edge, kRadius, focused ? kRing : 1);
}

void checkBox(const Appearance& look, QPainter& painter, const QStyleOption& option)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partial = option.state.testFlag(QStyle::State_NoChange);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const Role edge = !isEnabled(option) ? Role::Line
                      : focused          ? Role::FocusRing
                      : on || partial    ? Role::Accent
                                         : Role::LineStrong;
    const Role fill = !on ? Role::Surface : isEnabled(option) ? Role::Accent : Role::Disabled;
    box(painter, option.rect, look.color(fill), look.color(edge), kBoxRadius, focused ? kRing : 1);
    const int size = option.rect.height() - 4;
    if (on) {
        iconIn(look, painter, option.rect, Icon::check, look.color(Role::AccentText), size);
    } else if (partial) {
        iconIn(look, painter, option.rect, Icon::minus, look.color(Role::Accent), size);
    }
}

void radioButton(const Appearance& look, QPainter& painter, const QStyleOption& option)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const Role edge = !isEnabled(option) ? Role::Line
                      : focused          ? Role::FocusRing
                      : on               ? Role::Accent
                                         : Role::LineStrong;
    const QRectF rect{option.rect};
    box(painter, rect, look.color(Role::Surface), look.color(edge), rect.height() / 2, focused || on ? kRing : 1);
    if (on) {
        const qreal inset = rect.height() * 0.27;
        box(painter, rect.adjusted(inset, inset, -inset, -inset),
            look.color(isEnabled(option) ? Role::Accent : Role::Disabled), {}, rect.height());
    }
}

void progressGroove(const Appearance& look, QPainter& painter, const QRect& rect)
{
    const QRect bar{rect.x(), rect.center().y() - 3, rect.width(), 8};
    box(painter, bar, look.color(Role::Surface), look.color(Role::LineStrong), 2);
}

void progressContents(const Appearance& look, QPainter& painter, const QStyleOptionProgressBar& option)
{
    const QRect rect = option.rect;
    const QRectF inside{rect.x() + 2.0, rect.center().y() - 1.0, rect.width() - 4.0, 4.0};
    const qint64 span = qint64{option.maximum} - option.minimum;
    const QColor& color = look.color(Role::Accent);
    if (span <= 0) { // how much there is, is not known: the middle third stands for "at work"
        box(painter, {inside.x() + inside.width() / 3, inside.y(), inside.width() / 3, inside.height()}, color, {}, 1);
        return;
    }
    const qreal share = std::clamp(qreal(option.progress - option.minimum) / qreal(span), 0.0, 1.0);
    const qreal width = inside.width() * share;
    const bool mirrored = option.direction == Qt::RightToLeft;
    box(painter, {mirrored ? inside.right() - width : inside.x(), inside.y(), width, inside.height()}, color, {}, 1);
}

void headerSection(const Appearance& look, QPainter& painter, const QStyleOptionHeader& option)
{
    painter.fillRect(option.rect, look.color(Role::Raised));
    const bool across = option.orientation == Qt::Horizontal;
    const QRect line = across ? QRect{option.rect.left(), option.rect.bottom(), option.rect.width(), 1}
                              : QRect{option.rect.right(), option.rect.top(), 1, option.rect.height()};
    painter.fillRect(line, look.color(Role::Line));
}

void headerLabel(const Appearance& look, QPainter& painter, const QStyleOptionHeader& option)
{
    const auto& sizes = look.sizes();
    const bool first =
        option.position == QStyleOptionHeader::Beginning || option.position == QStyleOptionHeader::OnlyOneSection;
    const bool last =
        option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    QRect rect = option.rect.adjusted(first ? sizes.edgePadding : sizes.cellPadding, 0,
                                      -(last ? sizes.edgePadding : sizes.cellPadding), 0);
    painter.setFont(look.font(Rank::Head));
    const QFontMetrics metrics{look.font(Rank::Head)};
    const QColor& color = look.color(sorted ? Role::Text : Role::Muted);
    const int chevron = sorted ? look.grown(12) + sizes.gapInside : 0;
    const QString text = metrics.elidedText(option.text, Qt::ElideRight, rect.width() - chevron);
    const int width = metrics.horizontalAdvance(text);
    const auto alignment = QStyle::visualAlignment(option.direction, option.textAlignment);
    const bool right = alignment.testFlag(Qt::AlignRight);
    const int x = right ? rect.right() + 1 - width - chevron : rect.x();
    painter.setPen(color);
    painter.drawText(QRect{x, rect.y(), width + 2, rect.height()}, Qt::AlignVCenter | Qt::AlignLeft, text);
    if (sorted) {
        // Qt calls the ascending order "SortDown"; a list that grows downwards points up here, as in the files.
        const Icon icon = option.sortIndicator == QStyleOptionHeader::SortDown ? Icon::chevron_up : Icon::chevron_down;
        iconIn(look, painter, {x + width + sizes.gapInside, rect.y(), look.grown(12), rect.height()}, icon, color,
               look.grown(12));
    }
}

void slider(const Appearance& look, QPainter& painter, const QStyleOptionSlider& option, const QRect& groove,
            const QRect& handle)
{
    const bool across = option.orientation == Qt::Horizontal;
    const QPoint middle = handle.center();
    const QRectF line = across ? QRectF(groove.x(), groove.center().y() - 1, groove.width(), 4)
                               : QRectF(groove.center().x() - 1, groove.y(), 4, groove.height());
    QRectF done = line;
    if (across) {
        option.upsideDown ? done.setLeft(middle.x()) : done.setRight(middle.x());
    } else {
        option.upsideDown ? done.setTop(middle.y()) : done.setBottom(middle.y());
    }
    const QColor& accent = look.color(isEnabled(option) ? Role::Accent : Role::Disabled);
    box(painter, line, look.color(Role::Line), {}, 2);
    box(painter, done, accent, {}, 2);
    const QRectF knob{middle.x() - 7.0, middle.y() - 7.0, 16, 16};
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    box(painter, knob, look.color(Role::Surface), focused ? look.color(Role::FocusRing) : accent, 8, focused ? 3 : 2);
}

void scrollBar(const Appearance& look, QPainter& painter, const QStyleOptionSlider& option, const QRect& handle)
{
    if (option.maximum <= option.minimum) {
        return;
    }
    const bool held =
        option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) && option.state.testFlag(QStyle::State_Sunken);
    const QRectF rect = option.orientation == Qt::Horizontal ? QRectF(handle).adjusted(2, 4, -2, -2)
                                                             : QRectF(handle).adjusted(4, 2, -2, -2);
    const QColor& color = look.color(held || isHovered(option) ? Role::Muted : Role::LineStrong);
    box(painter, rect, color, {}, std::min(rect.width(), rect.height()) / 2);
}

void comboBox(const Appearance& look, QPainter& painter, const QStyleOptionComboBox& option, const QRect& arrow)
{
    if (option.frame) {
        const bool focused = isEnabled(option) && option.state.testFlag(QStyle::State_HasFocus);
        const Role edge = focused ? Role::FocusRing : isEnabled(option) ? Role::LineStrong : Role::Line;
        box(painter, option.rect, look.color(isHovered(option) && !option.editable ? Role::Hover : Role::Surface),
            look.color(edge), kRadius, focused ? kRing : 1);
    }
    iconIn(look, painter, arrow, Icon::chevron_down, look.color(isEnabled(option) ? Role::Muted : Role::Disabled),
           look.sizes().icon);
}

void spinBox(const Appearance& look, QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up,
             const QRect& down)
{
    if (option.frame) {
        fieldPanel(look, painter, option, false);
    }
    const auto color = [&](const QAbstractSpinBox::StepEnabledFlag step) {
        return look.color(isEnabled(option) && option.stepEnabled.testFlag(step) ? Role::Muted : Role::Disabled);
    };
    iconIn(look, painter, up, Icon::chevron_up, color(QAbstractSpinBox::StepUpEnabled), look.grown(12));
    iconIn(look, painter, down, Icon::chevron_down, color(QAbstractSpinBox::StepDownEnabled), look.grown(12));
}

} // namespace supercargo::ui::drawing
