// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/banner.h"
#include "ui/orders/order_import.h"

#include <QObject>

#include <functional>

namespace supercargo::ui {

/// What the order list has to tell over the table until somebody has read it: what an import brought, what failed.
class OrderNews final : public QObject {
    Q_OBJECT
public:
    OrderNews(const Appearance& look, Banner& banner, QWidget& page);

    void show(const Failure& failure);
    void show(const ImportOutcome& outcome);
    /// False where nothing was told.
    bool close();

private:
    const Appearance& m_look;
    Banner& m_banner;
    QWidget& m_page;
    std::function<void()> m_onBanner;
};

} // namespace supercargo::ui
