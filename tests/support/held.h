// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

namespace supercargo::tests {

/// For what only a broken machine refuses: a socket on loopback, say. Nothing after it could be tested.
inline void require(const bool held)
{
    if (!held) {
        std::abort();
    }
}

} // namespace supercargo::tests
