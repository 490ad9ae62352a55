// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stock/warehouse.h"
#include "ui/common/list_view.h"
#include "ui/common/panel.h"
#include "ui/common/table_import.h"
#include "ui/settings/settings_parts.h"

namespace supercargo::ui {

/// One warehouse as the settings show it.
struct WarehouseRow {
    stock::Warehouse warehouse;
    std::int64_t bins = 0;
};

/// The places with their own stock: what they are and how many bins, added and changed here by hand, or by the
/// seller's file of them.
class WarehousesPanel final : public Panel {
    Q_OBJECT
public:
    WarehousesPanel(const SettingsParts& parts, QWidget* page);

    void open();
    [[nodiscard]] ListView& list() { return *m_list; }
    [[nodiscard]] TableImport& import() { return *m_import; }

Q_SIGNALS:
    void opened();
    void written();
    void failed(const supercargo::ui::Failure& failure);

private:
    void addActions();
    void openDialog(const std::optional<stock::Warehouse>& known);
    void setTexts();

    SettingsParts m_parts;
    QWidget* m_page;
    TableImport* m_import;
    ListModel<WarehouseRow> m_model;
    ListView* m_list;
};

} // namespace supercargo::ui
