// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/today_report.h"
#include "ui/common/button.h"
#include "ui/common/panel.h"
#include "ui/shell/page.h"

#include <array>

namespace supercargo::ui {

/// How far the day's work is: what still has to be packed today, when that is done at the pace of the last hour, and
/// a bar of what is packed, in waves and not begun.
class FinishPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FinishPanel(const Appearance& look, QWidget* parent = nullptr);

    void present(const reports::FinishFigures& finish, Instant now);
    /// "148 packages to pack, at this pace done by 15:06".
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void opened(const supercargo::ui::Door& door);

private:
    class Bar;
    void setTexts();

    static constexpr std::size_t kParts = 3; // packed, in waves, not begun
    Panel* m_panel;
    Label* m_count;
    Label* m_words;
    Bar* m_bar;
    std::array<Label*, kParts> m_legend{};
    Button* m_plan;
    reports::FinishFigures m_finish;
    Instant m_now{};
};

} // namespace supercargo::ui
