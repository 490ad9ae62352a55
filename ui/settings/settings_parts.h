// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_parts.h"
#include "ui/sound/speaker.h"
#include "ui/text/language.h"

namespace supercargo::ui {

/// What the settings change; all of it outlives the page.
struct SettingsParts {
    PageParts page;
    Language& language;
    Speaker& speaker;
};

} // namespace supercargo::ui
