// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/palette_entry.h"
#include "ui/shell/main_window.h"

namespace supercargo::ui {

/// The pages and actions of the window in whose words (or ids, so that English works in every language) each typed
/// word stands; all pages and what can be done on the page in sight, while nothing is typed. An action of the page in
/// sight, or of the window, acts. One of another page only leads there and says its key, because it acts on what is
/// chosen there.
[[nodiscard]] QList<PaletteGroup> commandGroups(MainWindow& window, const QString& text);

} // namespace supercargo::ui
