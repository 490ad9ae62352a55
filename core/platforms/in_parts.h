// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/task_control.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace supercargo::platforms {

/// Does `work` with so many of the items at a time as a platform takes in one call. Throws cancelled {} between two.
template <typename Items, typename Work>
void inParts(const Items& items, const std::size_t most, const TaskControl& task, Work&& work)
{
    for (std::span rest{items}; !rest.empty();) {
        if (task.stopRequested()) {
            throw Error{ErrorCode::cancelled};
        }
        const auto part = rest.first(std::min(rest.size(), most));
        work(part);
        rest = rest.subspan(part.size());
    }
}

} // namespace supercargo::platforms
