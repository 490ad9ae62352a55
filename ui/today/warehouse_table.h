// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_model.h"
#include "ui/common/panel.h"
#include "ui/common/table_view.h"
#include "ui/today/concern_words.h"

#include <vector>

namespace supercargo::ui {

/// The orders of each warehouse, a figure a cell. Arrows go from figure to figure, Enter opens the list behind.
class WarehouseTable final : public QWidget {
    Q_OBJECT
public:
    explicit WarehouseTable(const Appearance& look, QWidget* parent = nullptr);

    /// The last row is of them all, where there are several.
    void present(const std::vector<reports::WarehouseFigures>& rows, const reports::WarehouseFigures& everywhere);
    [[nodiscard]] TableView& view() { return *m_view; }

Q_SIGNALS:
    void opened(const supercargo::ui::Door& door);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row {
        reports::WarehouseFigures figures;
        bool isSum = false;
    };

    void setTexts();
    void fit();

    const Appearance& m_look;
    Panel* m_panel;
    ListModel<Row> m_model;
    TableView* m_view;
};

} // namespace supercargo::ui
