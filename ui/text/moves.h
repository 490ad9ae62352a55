// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace supercargo::ui {

/// Why stock moved: the program's own words ("packed") in the user's language, a person's as they are.
[[nodiscard]] QString moveReason(std::string_view reason);

} // namespace supercargo::ui
