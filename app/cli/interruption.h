// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace supercargo::cli {

/// Turns Ctrl+C and SIGTERM into a request to stop. A handler may not take locks, so a thread of its own waits
/// for the signals, which every other thread has blocked. A second signal ends the program at once.
/// Make it before any other thread.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::thread m_waiter;
};

} // namespace supercargo::cli
