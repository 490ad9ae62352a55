// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"
#include "ui/shell/page_parts.h"
#include "ui/sync/platform_access.h"

namespace supercargo::app {

/// Lets the window speak to the shops' platforms, in the background and from its Shops page. `access` outlives the
/// lanes.
void addSync(ui::MainWindow& window, const ui::PageParts& parts, ui::PlatformAccess& access);

} // namespace supercargo::app
