// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/shop_health.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace supercargo::reports {

/// How all connected shops together are.
struct SyncFigures {
    std::int64_t connected = 0; ///< the sum of the next five
    std::int64_t inStep = 0;
    std::int64_t late = 0;      ///< or failing: tried again by itself
    std::int64_t stopped = 0;   ///< until a person acts
    std::int64_t beginning = 0; ///< no round has ended yet
    std::int64_t paused = 0;
    std::string firstStopped;          ///< by name
    std::optional<Instant> lastGood;   ///< the newest good pull
    std::optional<Instant> reachedTo;  ///< every change before it is here, of all that are not paused
    std::optional<Instant> nextAt;     ///< the first of the next rounds; nothing where none is to come or one is at hand
    bool isNextAtHand = false;         ///< a shop's round is due now
    std::int64_t marksWaiting = 0;
    std::optional<Instant> oldestMark; ///< of those that wait
    std::int64_t marksRefused = 0;     ///< or asking
    bool isOffline = false;            ///< the last round of each that is not paused did not reach the network
    std::optional<Instant> offlineSince; ///< the last good pull before it

    /// Empty: nothing is connected.
    [[nodiscard]] static std::optional<SyncFigures> of(const std::vector<ShopHealth>& shops, Instant now);
};

} // namespace supercargo::reports
