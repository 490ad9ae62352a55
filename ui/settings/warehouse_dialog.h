// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stock/warehouse.h"
#include "ui/common/form_dialog.h"
#include "ui/tasks/lanes.h"

#include <optional>

namespace supercargo::ui {

/// A new warehouse, or a known one: its code stays.
class WarehouseDialog final : public FormDialog {
    Q_OBJECT
public:
    WarehouseDialog(const Appearance& look, Lanes& lanes, const std::optional<stock::Warehouse>& known,
                    QWidget* parent);

Q_SIGNALS:
    void done(const QString& name);

private:
    void fill();
    void submit();
    [[nodiscard]] std::optional<Money> fee(QLineEdit* field, Currency currency);

    Lanes& m_lanes;
    std::optional<stock::Warehouse> m_known;
    QLineEdit* m_code = nullptr;
    QLineEdit* m_name;
    QComboBox* m_country;
    QLineEdit* m_address;
    QComboBox* m_kind;
    QLineEdit* m_perPackage;
    QLineEdit* m_perPiece;
    QLineEdit* m_currency;
};

} // namespace supercargo::ui
