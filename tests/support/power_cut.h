// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace supercargo::tests {

enum class Ending { finished, powerCut };

/// Runs `work` in a child process whose disk fails like a real one when the power goes: at the `point`-th write,
/// truncation, sync or removal that SQLite asks for, the child is gone at once, and of what was written since each
/// file's last sync every write survives or not by the chance of `seed`. What was synced stays. A point past the
/// end lets the work finish. Throws std::runtime_error when the work itself fails.
Ending runUntilPowerCut(std::int64_t point, std::uint64_t seed, const std::function<void()>& work);

/// Lets `work` run to its end in a child process on the same disk, and returns how many points there were.
std::int64_t countPowerCutPoints(const std::function<void()>& work);

/// Called within the work: counting begins here, so that preparations do not use up points.
void startCountingPowerCutPoints();

} // namespace supercargo::tests
