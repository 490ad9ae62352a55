// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/lanes.h"

class QObject;

namespace supercargo::ui {

/// The scans of a day make a long log, which each read has to look through, and some things are kept only for a time;
/// each minute the lane of long work sees to it, so that no scan has to. It ends with `owner`.
void keepHouseFromTimeToTime(Lanes& lanes, QObject& owner);

} // namespace supercargo::ui
