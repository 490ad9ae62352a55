// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/label.h"
#include "ui/station/wall_view.h"

namespace supercargo::ui {

/// The sorting wall on a screen of its own, to be read from the other end of it. It wants no focus; where the desktop
/// gives it one (Alt and Tab, the list of windows), it hands it on to the station, and the keys of a scan with it.
class WallWindow final : public QWidget {
    Q_OBJECT
public:
    WallWindow(const Appearance& look, QWidget* station);

    /// Over the whole of another screen than the station's; where there is none, as a window to be put anywhere.
    void open();
    void present(const BenchState& bench, std::optional<std::int64_t> current);

protected:
    bool event(QEvent* event) override;

private:
    void setTexts();

    Label* m_title;
    WallView* m_wall;
    BenchState m_bench;
};

} // namespace supercargo::ui
