// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QString>

namespace supercargo::ui {

/// "just now", "11 min ago", "3 h ago"; from a day on the moment itself.
[[nodiscard]] QString agoText(Instant at, Instant now);

} // namespace supercargo::ui
