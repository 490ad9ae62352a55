// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"
#include "ui/settings/settings_parts.h"
#include "ui/shell/page_parts.h"
#include "ui/station/station_parts.h"
#include "ui/text/language.h"

namespace supercargo::app {

/// Gives the window all pages that the program has, in the order of the sidebar.
void addPages(ui::MainWindow& window, const ui::PageParts& parts, const ui::StationParts& station,
              ui::Language& language, const ui::Restore& restore = {});

} // namespace supercargo::app
