// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/backup.h"

#include <QString>

class QWidget;

namespace supercargo::ui {

/// Opens a box over `window` that says what became of the data: how old the backup is, which labels are void now, where
/// the state before lies. It stays until somebody has read it.
void showRestored(QWidget& window, const QString& backup, const workspace::RestoreReport& report);

} // namespace supercargo::ui
