// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/sync_figures.h"
#include "ui/common/button.h"
#include "ui/common/panel.h"
#include "ui/shell/page.h"

#include <array>

namespace supercargo::ui {

/// Do orders come by themselves? How many shops are in step, late or standing still; when the last orders were fetched
/// and are fetched next; what waits to be told, and since when. Each figure leads to those shops. Hidden where no shop
/// is connected.
class SyncPanel final : public QWidget {
    Q_OBJECT
public:
    explicit SyncPanel(const Appearance& look, QWidget* parent = nullptr);

    void present(const std::optional<reports::SyncFigures>& figures, Instant now);

Q_SIGNALS:
    void opened(const supercargo::ui::Door& door);

private:
    enum Figure : std::size_t { InStep, Late, Stopped, Paused, Waiting, Refused, kFigures };

    void addFigure(Figure figure, const char* list, QHBoxLayout& line);
    void setTexts();
    void setFigure(Figure figure, std::int64_t count, const QString& text, std::optional<Sign> sign);

    struct Cell {
        IconLabel* icon = nullptr;
        Button* button = nullptr;
    };
    Panel* m_panel;
    std::array<Cell, kFigures> m_figures{};
    Label* m_offline;
    Label* m_times;
    std::optional<reports::SyncFigures> m_shown;
    Instant m_now{};
};

} // namespace supercargo::ui
