// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/action_registry.h"
#include "ui/common/settings.h"
#include "ui/common/toast.h"
#include "ui/tasks/lanes.h"

namespace supercargo::ui {

/// What every page that works on the data is given; all of it outlives the page.
struct PageParts {
    Appearance& look;
    Settings& settings;
    ActionRegistry& actions;
    Toast& toast;
    Lanes& lanes;                  ///< every write, and every read that may take long
    workspace::Workspace& reading; ///< the window's own, which cannot write: pages of rows, well under 50 ms each
};

} // namespace supercargo::ui
