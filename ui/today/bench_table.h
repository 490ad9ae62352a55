// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/today_report.h"
#include "ui/common/list_model.h"
#include "ui/common/panel.h"
#include "ui/common/table_view.h"
#include "ui/today/concern_words.h"

#include <vector>

namespace supercargo::ui {

/// The packing benches: the wave that is open there, scans, printer. Enter leads to what it waits for.
class BenchTable final : public QWidget {
    Q_OBJECT
public:
    explicit BenchTable(const Appearance& look, QWidget* parent = nullptr);

    void present(std::vector<reports::BenchFigures> benches);
    [[nodiscard]] TableView& view() { return *m_view; }

Q_SIGNALS:
    void opened(const supercargo::ui::Door& door);

private:
    void setTexts();
    void fit();

    const Appearance& m_look;
    Panel* m_panel;
    ListModel<reports::BenchFigures> m_model;
    TableView* m_view;
    Label* m_empty;
};

} // namespace supercargo::ui
