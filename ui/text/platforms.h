// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"

#include <QString>

namespace supercargo::ui {

/// "Amazon", "eBay", as the platforms write themselves.
[[nodiscard]] QString platformName(Platform platform);

/// Where a seller gets the keys that connect a shop: the platform's pages by their names; empty where it is not
/// connected by keys.
[[nodiscard]] QString platformKeysHint(Platform platform);

/// What a seller must know before and while selling there, because it may cost them money; empty for most platforms.
[[nodiscard]] QString platformWarning(Platform platform);

} // namespace supercargo::ui
