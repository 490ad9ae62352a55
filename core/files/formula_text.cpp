// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/formula_text.h"

namespace supercargo::files {

bool looksLikeFormula(const std::string_view text)
{
    if (text.empty() || std::string_view{"=+-@\t\r"}.find(text.front()) == std::string_view::npos) {
        return false;
    }
    const bool isNumber = text.size() > 1 && (text.front() == '-' || text.front() == '+') &&
                          text.substr(1).find_first_not_of("0123456789.,") == std::string_view::npos;
    return !isNumber;
}

} // namespace supercargo::files
