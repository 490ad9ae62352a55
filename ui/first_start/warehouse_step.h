// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stock/warehouse.h"
#include "ui/common/form.h"
#include "ui/first_start/start_step.h"

#include <optional>

namespace supercargo::ui {

/// The first warehouse: its code, its name, and the address that it ships from.
class WarehouseStep final : public StartStep {
    Q_OBJECT
public:
    WarehouseStep(const Appearance& look, Lanes& lanes, QWidget* parent);

    [[nodiscard]] QString name() const override { return tr("Warehouse"); }
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QString answer() const override;
    [[nodiscard]] QString verb() const override;
    [[nodiscard]] bool isBusy() const override { return m_isBusy; }
    void begin() override;
    void submit() override;

private:
    void setBusy(bool busy);

    Lanes& m_lanes;
    Form* m_form;
    QLineEdit* m_name;
    QLineEdit* m_code;
    QComboBox* m_country;
    QLineEdit* m_address = nullptr;
    QComboBox* m_kind = nullptr;
    std::optional<stock::Warehouse> m_made;
    bool m_isBusy = false;
};

} // namespace supercargo::ui
