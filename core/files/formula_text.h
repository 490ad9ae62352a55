// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace supercargo::files {

/// What a spreadsheet would run instead of show: text that begins with =, +, -, @, a tab or a carriage return. A plain
/// number with a sign is none.
[[nodiscard]] bool looksLikeFormula(std::string_view text);

} // namespace supercargo::files
