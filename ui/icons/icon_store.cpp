// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons/icon_store.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <cassert>

namespace supercargo::ui {

namespace {

/// A long day changes colours and screens seldom; past this many pixmaps the old ones are let go together.
constexpr qsizetype kMostPixmaps = 2000;

} // namespace

const QPixmap& IconStore::pixmap(const Icon icon, const QColor& color, const int size, const qreal pixelRatio,
                                 const bool mirrored)
{
    const bool turned = mirrored && isMirroredRightToLeft(icon);
    const Key key{icon, color.rgba(), size, qRound(pixelRatio * 100), turned};
    if (const auto found = m_pixmaps.constFind(key); found != m_pixmaps.constEnd()) {
        return *found;
    }
    if (m_pixmaps.size() >= kMostPixmaps) {
        m_pixmaps.clear();
    }

    const int pixels = qMax(1, qRound(size * pixelRatio));
    QPixmap drawn{pixels, pixels};
    drawn.fill(Qt::transparent);
    QByteArray svg = source(icon);
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer{svg};
    QPainter painter{&drawn};
    if (turned) {
        painter.translate(pixels, 0);
        painter.scale(-1, 1);
    }
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF{0, 0, qreal(pixels), qreal(pixels)});
    painter.end();
    drawn.setDevicePixelRatio(pixelRatio);
    return *m_pixmaps.insert(key, drawn);
}

const QByteArray& IconStore::source(const Icon icon)
{
    auto found = m_sources.find(icon);
    if (found == m_sources.end()) {
        QFile file{iconPath(icon)};
        const bool opened = file.open(QIODevice::ReadOnly);
        assert(opened && "every icon of the list is a resource");
        found = m_sources.insert(icon, opened ? file.readAll() : QByteArray{});
    }
    return *found;
}

} // namespace supercargo::ui
