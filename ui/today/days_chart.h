// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/today_report.h"
#include "ui/common/list_model.h"
#include "ui/common/panel.h"
#include "ui/common/table_view.h"

#include <vector>

class QChart;
class QChartView;
class QStackedLayout;

namespace supercargo::ui {

/// "Orders in, packages out", a day a bar: ← → read the figures of a day, and the table shows all of them.
class DaysChart final : public QWidget {
    Q_OBJECT
public:
    explicit DaysChart(const Appearance& look, QWidget* parent = nullptr);

    void present(std::vector<reports::DayFigures> days);
    /// Chart or table.
    void showTable(bool shown);
    [[nodiscard]] bool showsTable() const;
    /// What the line above the chart says now.
    [[nodiscard]] QString reading() const { return m_reading->text(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setTexts();
    void draw();
    void drawBars(QChart& chart) const;
    void drawLine(QChart& chart) const;
    void drawAxes(QChart& chart) const;
    void read(int day);
    [[nodiscard]] QString dayName(const reports::DayFigures& day) const;

    const Appearance& m_look;
    Panel* m_panel;
    QStackedLayout* m_stack;
    QWidget* m_legend;
    Label* m_inWord;
    Label* m_outWord;
    Label* m_reading;
    QChartView* m_view;
    ListModel<reports::DayFigures> m_model;
    TableView* m_table;
    std::vector<reports::DayFigures> m_days;
    int m_read = -1; // the day that is read out
};

} // namespace supercargo::ui
