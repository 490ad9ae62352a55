// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/button.h"

#include "ui/common/key_cap.h"

#include <QAction>
#include <QPainter>
#include <QStyleOptionButton>

namespace supercargo::ui {

Button::Button(const Appearance& look, const ButtonKind kind, QWidget* parent)
    : QPushButton{parent},
      m_look{look},
      m_kind{kind}
{
    setProperty(kButtonKindProperty, static_cast<int>(kind));
    setFlat(kind == ButtonKind::Flat);
    setAutoDefault(false);
    setCursor(Qt::ArrowCursor);
    connect(&look, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Button::setDrawing(const Icon icon)
{
    m_drawing = icon;
    updateGeometry();
    update();
}

void Button::setKeyText(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

void Button::setSize(const Size size)
{
    m_size = size;
    updateGeometry();
}

void Button::setLink(const bool link)
{
    m_link = link;
    update();
}

void Button::setOpensMenu(const bool opens)
{
    m_opensMenu = opens;
    updateGeometry();
}

void Button::setKeyFirst(const bool first)
{
    m_keyFirst = first;
    update();
}

void Button::setAction(QAction& action)
{
    followAction(action);
    connect(&action, &QAction::changed, this, [this, &action] { followAction(action); });
    connect(this, &QPushButton::clicked, &action, [&action] { action.trigger(); });
}

void Button::followAction(const QAction& action)
{
    setText(action.text());
    setToolTip(action.toolTip());
    setAccessibleName(action.text());
    setEnabled(action.isEnabled());
    setVisible(action.isVisible());
    if (const QVariant drawing = action.property(kDrawingProperty); drawing.isValid()) {
        m_drawing = static_cast<Icon>(drawing.toInt());
    }
    m_key = action.property(kKeyProperty).toString();
    updateGeometry();
    update();
}

QColor Button::inkColor() const
{
    if (!isEnabled()) {
        return m_look.color(Role::Disabled);
    }
    switch (m_kind) {
    case ButtonKind::Primary:
        return m_look.color(Role::AccentText);
    case ButtonKind::Danger:
        return m_look.theme().sign(Sign::Overdue).text;
    case ButtonKind::Flat:
        return m_look.color(m_link ? Role::Link : Role::Text);
    case ButtonKind::Secondary:
        break;
    }
    return m_look.color(Role::Text);
}

int Button::contentsWidth() const
{
    const auto& sizes = m_look.sizes();
    int width = 0;
    const auto add = [&](const int part) { width += (width > 0 ? sizes.gap : 0) + part; };
    if (m_drawing) {
        add(sizes.icon);
    }
    if (!text().isEmpty()) {
        const Rank rank = m_kind == ButtonKind::Primary ? Rank::Strong : Rank::Button;
        add(QFontMetrics{m_look.font(rank)}.size(Qt::TextShowMnemonic, text()).width());
    }
    if (!m_key.isEmpty()) {
        add(keyCapSize(m_look, m_key).width());
    }
    if (m_opensMenu) {
        add(m_look.grown(12));
    }
    return width;
}

QSize Button::sizeHint() const
{
    const auto& sizes = m_look.sizes();
    const int height = m_size == Size::Small   ? sizes.smallControl
                       : m_size == Size::Bench ? m_look.grown(40)
                                               : sizes.control;
    const bool onlyIcon = text().isEmpty() && m_key.isEmpty();
    const int padding = onlyIcon ? sizes.gap : m_kind == ButtonKind::Primary ? m_look.grown(14) : m_look.grown(11);
    return {qMax(height, contentsWidth() + 2 * padding), height};
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);

    const auto& sizes = m_look.sizes();
    const QColor ink = inkColor();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int x = (width() - contentsWidth()) / 2;
    const auto place = [&](const int w, const int h) {
        const QRect rect{x, (height() - h) / 2, w, h};
        x += w + sizes.gap;
        return mirrored ? QStyle::visualRect(Qt::RightToLeft, this->rect(), rect) : rect;
    };
    const auto drawIcon = [&](const Icon icon, const int size) {
        painter.drawPixmap(place(size, size).topLeft(), m_look.pixmap(icon, ink, size, devicePixelRatioF()));
    };
    const auto drawKey = [&] {
        const QSize size = keyCapSize(m_look, m_key);
        const bool primary = m_kind == ButtonKind::Primary && isEnabled();
        paintKeyCap(m_look, painter, place(size.width(), size.height()), m_key,
                    primary ? ink : m_look.color(isEnabled() ? Role::Muted : Role::Disabled),
                    primary ? ink : m_look.color(Role::Line), primary ? QColor{} : m_look.color(Role::Raised));
    };
    if (m_keyFirst && !m_key.isEmpty()) {
        drawKey();
    }
    if (m_drawing) {
        drawIcon(*m_drawing, sizes.icon);
    }
    if (!text().isEmpty()) {
        const QFont& font = m_look.font(m_kind == ButtonKind::Primary ? Rank::Strong : Rank::Button);
        const int width = QFontMetrics{font}.size(Qt::TextShowMnemonic, text()).width();
        painter.setFont(font);
        painter.setPen(ink);
        const int flags = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) != 0 ? Qt::TextShowMnemonic
                                                                                               : Qt::TextHideMnemonic;
        painter.drawText(place(width, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip | flags, text());
    }
    if (!m_keyFirst && !m_key.isEmpty()) {
        drawKey();
    }
    if (m_opensMenu) {
        drawIcon(Icon::chevron_down, m_look.grown(12));
    }
}

} // namespace supercargo::ui
