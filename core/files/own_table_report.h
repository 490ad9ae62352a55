// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/rejection.h"

#include <cstdint>
#include <vector>

namespace supercargo::files {

/// What the import of one of the seller's own files did.
struct OwnTableReport {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::vector<Rejection> rejections; // by line
    bool stoppedEarly = false;         // at the user's wish: what is written stays
};

} // namespace supercargo::files
