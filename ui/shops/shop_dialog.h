// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shops/shop_service.h"
#include "ui/common/form_dialog.h"
#include "ui/tasks/lanes.h"

#include <optional>

namespace supercargo::ui {

/// A new shop, or what can be changed of a known one: name and platform stay.
class ShopDialog final : public FormDialog {
    Q_OBJECT
public:
    ShopDialog(const Appearance& look, Lanes& lanes, const std::optional<shops::Shop>& known, QWidget* parent);

Q_SIGNALS:
    void done(const QString& name);

private:
    void submit();

    Lanes& m_lanes;
    std::optional<shops::Shop> m_known;
    QLineEdit* m_name = nullptr;
    QComboBox* m_platform = nullptr;
    QComboBox* m_zone;
    QLineEdit* m_currency;
    QComboBox* m_markAt;
    QComboBox* m_split = nullptr;
    QComboBox* m_cost = nullptr;
    QLineEdit* m_group = nullptr;
};

} // namespace supercargo::ui
