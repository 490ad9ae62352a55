// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/connection.h"

#include <QString>

#include <string_view>

namespace supercargo::ui {

/// "Client secret", of a platform's account field; the name itself where it is not known.
[[nodiscard]] QString accountFieldName(std::string_view field);
/// "Europe (eu)".
[[nodiscard]] QString regionName(std::string_view region);

} // namespace supercargo::ui
