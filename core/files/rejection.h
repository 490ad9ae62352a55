// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace supercargo::files {

/// A row that could not be taken, kept apart with its reason; the others go in.
struct Rejection {
    std::int64_t line = 0; // 1-based line (csv) or row (xlsx)
    std::string code;      // stable: "quantity_not_a_number"
    std::string reason;    // English, names the column and the value

    friend bool operator==(const Rejection&, const Rejection&) = default;
};

} // namespace supercargo::files
