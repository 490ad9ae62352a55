// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons/icon_store.h"

#include <QIconEngine>

#include <functional>
#include <memory>

namespace supercargo::ui {

/// Lets a drawing stand where Qt wants a QIcon. The colour is asked for at each painting, so icons follow a
/// change of the theme by themselves.
class IconEngine final : public QIconEngine {
public:
    using ColorOf = std::function<QColor(QIcon::Mode)>;

    /// The store is shared by all icons, some of which (the window's) may outlive who made them.
    IconEngine(Icon icon, ColorOf colorOf, std::shared_ptr<IconStore> store);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override;
    bool isNull() override { return false; }

private:
    Icon m_icon;
    ColorOf m_colorOf;
    std::shared_ptr<IconStore> m_store;
};

} // namespace supercargo::ui
