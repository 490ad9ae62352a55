// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/failure_banner.h"
#include "ui/settings/bench_panel.h"
#include "ui/settings/data_panel.h"
#include "ui/settings/rules_panel.h"
#include "ui/settings/warehouses_panel.h"
#include "ui/settings/window_panel.h"
#include "ui/shell/page.h"

namespace supercargo::ui {

/// How this window looks, what this bench sounds like, the seller's rules, his warehouses and his data folder.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const SettingsParts& parts, QWidget* parent = nullptr);

    void opened() override;
    [[nodiscard]] RulesPanel& rules() { return *m_rules; }
    [[nodiscard]] DataPanel& data() { return *m_data; }
    [[nodiscard]] WarehousesPanel& warehouses() { return *m_warehouses; }

private:
    FailureBanner* m_failure;
    WindowPanel* m_window;
    BenchPanel* m_bench;
    RulesPanel* m_rules;
    WarehousesPanel* m_warehouses;
    DataPanel* m_data;
};

} // namespace supercargo::ui
