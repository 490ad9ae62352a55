// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/first_start/first_start.h"
#include "ui/shell/main_window.h"

namespace supercargo::app {

/// The first start over the window. An order file that is chosen there goes to the Orders page, as if it had been
/// dropped on it. Call open() on it.
[[nodiscard]] ui::FirstStart* makeFirstStart(ui::MainWindow& window, const ui::FirstStartParts& parts);

} // namespace supercargo::app
