// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"
#include "core/workspace/workspace.h"

#include <cstdint>

namespace supercargo::demo {

struct DemoReport {
    std::int64_t shops = 0;
    std::int64_t warehouses = 0;
    std::int64_t products = 0;
    std::int64_t orders = 0;
};

/// What may stand in the folder already.
enum class DemoBeside {
    nothing,
    ownWarehouses, ///< whose codes are none of the demo's: they stay empty
};

/// Fills an empty data folder with an invented seller: six shops on four platforms, three warehouses with 120 bins,
/// 200 products, channels with number ranges, a bench in each warehouse whose labels go to a folder, and `orders`
/// orders. Everything is written as the files that a real seller would import, and goes the same way in. The same
/// seed on the same day makes the same seller. Throws not_allowed where the database has rows; cancelled when it was
/// stopped, which leaves what was made so far.
[[nodiscard]] DemoReport makeDemoSeller(workspace::Workspace& workspace, std::int64_t orders, std::uint64_t seed,
                                        const TaskControl& task, DemoBeside beside = DemoBeside::nothing);

} // namespace supercargo::demo
