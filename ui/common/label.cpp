// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/label.h"

#include <QPainter>

namespace supercargo::ui {

Label::Label(const Appearance& look, const Rank rank, const Role role, QWidget* parent)
    : QLabel{parent},
      m_look{look},
      m_rank{rank},
      m_role{role}
{
    setTextFormat(Qt::PlainText);
    connect(&look, &Appearance::changed, this, &Label::apply);
    apply();
}

void Label::setRole(const Role role)
{
    m_role = role;
    m_sign.reset();
    apply();
}

void Label::setSign(const Sign sign)
{
    m_sign = sign;
    apply();
}

void Label::apply()
{
    setFont(m_look.font(m_rank));
    QPalette colors;
    colors.setColor(QPalette::WindowText, m_sign ? m_look.theme().sign(*m_sign).text : m_look.color(m_role));
    colors.setColor(QPalette::Disabled, QPalette::WindowText, m_look.color(Role::Disabled));
    setPalette(colors);
}

IconLabel::IconLabel(const Appearance& look, const Icon icon, const int size, const Role role, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_icon{icon},
      m_size{size},
      m_role{role}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconLabel::setIcon(const Icon icon)
{
    m_icon = icon;
    update();
}

void IconLabel::setRole(const Role role)
{
    m_role = role;
    m_sign.reset();
    update();
}

void IconLabel::setSign(const Sign sign)
{
    m_sign = sign;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int size = m_look.grown(m_size);
    return {size, size};
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const QColor color = !isEnabled() ? m_look.color(Role::Disabled)
                         : m_sign     ? m_look.theme().sign(*m_sign).text
                                      : m_look.color(m_role);
    painter.drawPixmap(0, 0, m_look.pixmap(m_icon, color, m_look.grown(m_size), devicePixelRatioF()));
}

} // namespace supercargo::ui
