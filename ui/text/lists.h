// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace supercargo::ui {

/// "batteries and liquids", "SZ 和 YW": as the language counts up, ideographs and Latin letters apart.
[[nodiscard]] QString listText(const QStringList& words);

} // namespace supercargo::ui
