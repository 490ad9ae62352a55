// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/net/api_client.h"

#include <chrono>

namespace supercargo::tests {

/// Waits by moving the clock: an hour's pause takes no time. For one thread.
class MovingTime final : public net::Waiting {
public:
    explicit MovingTime(FixedClock& clock) : m_clock{clock} {}

    void wait(const std::chrono::milliseconds time, const TaskControl& task) override
    {
        if (task.stopRequested()) {
            throw Error{ErrorCode::cancelled};
        }
        m_clock.advance(time);
        m_waited += time;
        ++m_waits;
    }
    [[nodiscard]] std::chrono::milliseconds waited() const { return m_waited; }
    [[nodiscard]] int waits() const { return m_waits; }

private:
    FixedClock& m_clock;
    std::chrono::milliseconds m_waited{0};
    int m_waits = 0;
};

} // namespace supercargo::tests
