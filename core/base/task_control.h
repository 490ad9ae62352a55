// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace supercargo {

/// What long work watches and tells: a stop token to look at between items, and a progress function
/// (done, total; total 0 where it is not known). Both may be empty.
struct TaskControl {
    std::stop_token stop;
    std::function<void(std::int64_t done, std::int64_t total)> onProgress;

    [[nodiscard]] bool stopRequested() const { return stop.stop_requested(); }
    void progress(std::int64_t done, std::int64_t total) const
    {
        if (onProgress) {
            onProgress(done, total);
        }
    }
};

} // namespace supercargo
