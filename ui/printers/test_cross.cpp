// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/test_cross.h"

#include <QPainter>

namespace supercargo::ui {

TestCross::TestCross(const Appearance& look, QWidget* parent) : QWidget{parent}, m_look{look}
{
    setFixedSize(look.grown(90), look.grown(116));
    connect(&look, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void TestCross::paintEvent(QPaintEvent*)
{
    constexpr int kTicks = 4; // on each side of the cross
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_look.color(Role::LineStrong));
    painter.setBrush(m_look.color(Role::Surface));
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), m_look.sizes().radius, m_look.sizes().radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(m_look.color(Role::Text));
    const QPoint centre = rect().center();
    const int room = m_look.grown(10);
    const int tick = m_look.grown(3);
    painter.drawLine(room, centre.y(), width() - room, centre.y());
    painter.drawLine(centre.x(), room, centre.x(), height() - room);
    for (int i = -kTicks; i <= kTicks; ++i) {
        const int x = centre.x() + i * (width() / 2 - room) / kTicks;
        const int y = centre.y() + i * (height() / 2 - room) / kTicks;
        painter.drawLine(x, centre.y() - tick, x, centre.y() + tick);
        painter.drawLine(centre.x() - tick, y, centre.x() + tick, y);
    }
    painter.setPen(QPen{m_look.theme().sign(Sign::Overdue).text, 1, Qt::DashLine});
    const int off = m_look.grown(5);
    painter.drawLine(centre.x() + off, 2, centre.x() + off, height() - 3);
    painter.drawLine(2, centre.y() - off, width() - 3, centre.y() - off);
}

} // namespace supercargo::ui
