// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons/icon_engine.h"

#include <QGuiApplication>
#include <QPainter>

#include <utility>

namespace supercargo::ui {

IconEngine::IconEngine(const Icon icon, ColorOf colorOf, std::shared_ptr<IconStore> store)
    : m_icon{icon},
      m_colorOf{std::move(colorOf)},
      m_store{std::move(store)}
{}

void IconEngine::paint(QPainter* painter, const QRect& rect, const QIcon::Mode mode, QIcon::State)
{
    const int size = qMin(rect.width(), rect.height());
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
    const auto& drawn =
        m_store->pixmap(m_icon, m_colorOf(mode), size, painter->device()->devicePixelRatioF(), mirrored);
    painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, drawn);
}

QPixmap IconEngine::pixmap(const QSize& size, const QIcon::Mode mode, const QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize& size, const QIcon::Mode mode, QIcon::State, const qreal scale)
{
    // Qt asks in device pixels and tells the ratio apart.
    const int pixels = qMin(size.width(), size.height());
    QPixmap drawn =
        m_store->pixmap(m_icon, m_colorOf(mode), qRound(pixels / scale), scale, QGuiApplication::isRightToLeft());
    return drawn;
}

QIconEngine* IconEngine::clone() const
{
    return new IconEngine{*this}; // QIcon owns what it cloned
}

} // namespace supercargo::ui
