// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/thing_finder.h"
#include "ui/common/palette_entry.h"
#include "ui/shell/page.h"

#include <functional>

namespace supercargo::ui {

/// What was found, in groups; choosing a thing opens the page that shows it.
[[nodiscard]] QList<PaletteGroup> thingGroups(const reports::FoundThings& found,
                                              const std::function<void(const Door&)>& open);

} // namespace supercargo::ui
