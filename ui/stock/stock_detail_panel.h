// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/detail_panel.h"
#include "ui/shell/page_parts.h"
#include "ui/stock/stock_reading.h"

namespace supercargo::ui {

/// One place beside the list: what lies there, whom it is promised to, how it came, and where else there is some.
class StockDetailPanel final : public DetailPanel {
    Q_OBJECT
public:
    explicit StockDetailPanel(const PageParts& parts, QWidget* parent = nullptr);

    /// Reads what stands behind the row's figures; nothing is chosen without a row.
    void show(const std::optional<stock::StockRow>& row);

Q_SIGNALS:
    void failed(const supercargo::ui::Failure& failure);

private:
    void setTexts();
    void present();
    void presentFigures();
    void presentPromises();
    void presentMoves();
    void presentElsewhere();

    PageParts m_parts;
    std::optional<stock::StockRow> m_row;
    StockDetail m_detail;
    Section* m_figures;
    Section* m_promises;
    Section* m_moves;
    Section* m_elsewhere;
};

} // namespace supercargo::ui
