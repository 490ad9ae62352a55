// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shops/shop.h"
#include "core/sync/connection.h"
#include "ui/common/form_dialog.h"
#include "ui/tasks/lanes.h"

namespace supercargo::ui {

/// Whether the platform is told how many pieces can be bought, and how many of each are kept back.
class StockTellingDialog final : public FormDialog {
    Q_OBJECT
public:
    StockTellingDialog(const Appearance& look, Lanes& lanes, const shops::Shop& shop, const sync::Connection& known,
                       QWidget* parent);

Q_SIGNALS:
    void done();

private:
    void submit();

    Lanes& m_lanes;
    ShopId m_shop;
    QCheckBox* m_tells;
    QSpinBox* m_safety;
};

} // namespace supercargo::ui
