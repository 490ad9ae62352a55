// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/printer_thread.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/panel.h"
#include "ui/station/bench_state.h"

#include <chrono>
#include <deque>
#include <optional>

namespace supercargo::ui {

/// The line over the station: where, which wave, which printer, who, and how quick we are ourselves.
class StationHead final : public Ground {
    Q_OBJECT
public:
    explicit StationHead(const Appearance& look, QWidget* parent = nullptr);

    void present(const BenchState& bench, const std::optional<printing::PrinterStatus>& printer);
    /// From the last key of a scan to its label handed over; the median of the last ones stands in the corner.
    void addElapsed(std::chrono::microseconds elapsed);
    [[nodiscard]] QString elapsedText() const;

Q_SIGNALS:
    void backClicked();
    void changeClicked();

private:
    void setTexts();
    void showElapsed();

    Button* m_back;
    Label* m_name;
    Button* m_change;
    Label* m_wave;
    IconLabel* m_printerIcon;
    Label* m_printer;
    Label* m_who;
    Label* m_elapsedWords;
    Label* m_elapsed;
    std::deque<std::chrono::microseconds> m_last;
};

} // namespace supercargo::ui
