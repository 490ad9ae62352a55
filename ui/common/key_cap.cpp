// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/key_cap.h"

#include "ui/theme/style_drawing.h"

#include <QPainter>

#include <utility>

namespace supercargo::ui {

QString keyName(const QKeySequence& key)
{
    QString name = key.toString(QKeySequence::PortableText);
    name.replace(QLatin1String{"Return"}, QLatin1String{"Enter"});
    // "Ctrl++" keeps its second plus.
    for (const auto* modifier : {"Ctrl+", "Shift+", "Alt+", "Meta+"}) {
        const QLatin1String with{modifier};
        name.replace(with, QString{with}.chopped(1) + QLatin1Char{' '});
    }
    return name;
}

QSize keyCapSize(const Appearance& look, const QString& name)
{
    const QFontMetrics metrics{look.font(Rank::Key)};
    const int height = look.grown(18);
    return {qMax(height, metrics.horizontalAdvance(name) + look.grown(10)), height};
}

void paintKeyCap(const Appearance& look, QPainter& painter, const QRect& rect, const QString& name, const QColor& color,
                 const QColor& edge, const QColor& fill)
{
    drawing::box(painter, rect, fill, edge, 3);
    painter.setFont(look.font(Rank::Key));
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignCenter, name);
}

KeyCap::KeyCap(const Appearance& look, QString name, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_name{std::move(name)}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize KeyCap::sizeHint() const
{
    return keyCapSize(m_look, m_name);
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    paintKeyCap(m_look, painter, rect(), m_name, m_look.color(Role::Muted), m_look.color(Role::Line),
                m_look.color(Role::Raised));
}

} // namespace supercargo::ui
