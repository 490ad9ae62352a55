// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/scan_answer.h"

#include <QString>
#include <QStringList>

namespace supercargo::ui {

/// The answer in one line that can be read from a metre away: what, and where it helps of whom.
[[nodiscard]] QString answerSentence(const floor::ScanAnswer& answer);

/// What the packer does now, a step a line; empty where nothing is to be done but to go on.
[[nodiscard]] QStringList answerSteps(const floor::ScanAnswer& answer);

} // namespace supercargo::ui
