// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_parts.h"
#include "ui/sound/speaker.h"
#include "ui/text/language.h"

#include <filesystem>
#include <functional>

namespace supercargo::ui {

/// Closes the window, puts the backup in the place of the data, and opens the window again.
using Restore = std::function<void(const std::filesystem::path& backup)>;

constexpr int kMostDays = 3'650; ///< ten years: whoever keeps something for longer keeps it for ever

/// What the settings change; all of it outlives the page.
struct SettingsParts {
    PageParts page;
    Language& language;
    Speaker& speaker;
    Restore restore = {}; ///< none: nobody here can start the window again
};

} // namespace supercargo::ui
