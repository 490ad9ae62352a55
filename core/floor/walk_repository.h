// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/db/connection.h"

#include <string_view>

namespace supercargo::floor {

/// What a packed package had of its wave's walk. Runs within the caller's transaction.
class WalkRepository {
public:
    explicit WalkRepository(db::Connection& db) : m_db{db} {}

    /// Nobody walks for the package any more: what it took out of the bins since it was put back last, if ever, is
    /// taken from the wave's lines. To be called before the pieces are booked back.
    void leave(WaveId wave, std::string_view packageNumber);

private:
    db::Connection& m_db;
};

} // namespace supercargo::floor
