// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace supercargo::ui {

/// Runs `setTexts` now and again whenever the language changes, as long as `widget` lives.
void translated(QWidget& widget, std::function<void()> setTexts);

} // namespace supercargo::ui
