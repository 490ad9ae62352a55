// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"

#include <QString>

namespace supercargo::ui {

/// "Amazon", "eBay", as the platforms write themselves.
[[nodiscard]] QString platformName(Platform platform);

} // namespace supercargo::ui
