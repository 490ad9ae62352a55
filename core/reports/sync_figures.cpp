// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/sync_figures.h"

#include <algorithm>

namespace supercargo::reports {

namespace {

void countState(SyncFigures& figures, const ShopHealth& shop, const Instant now)
{
    switch (shop.state(now)) {
    case ShopState::paused:
        ++figures.paused;
        return;
    case ShopState::stopped:
        if (figures.stopped++ == 0) {
            figures.firstStopped = shop.name;
        }
        return;
    case ShopState::failing:
    case ShopState::late:
        ++figures.late;
        return;
    case ShopState::beginning:
        ++figures.beginning;
        return;
    case ShopState::authorization_ends:
    case ShopState::good:
        ++figures.inStep;
        return;
    }
}

void takeTimes(SyncFigures& figures, const ShopHealth& shop, const Instant now)
{
    if (shop.goodAt) {
        figures.lastGood = std::max(figures.lastGood.value_or(*shop.goodAt), *shop.goodAt);
    }
    if (shop.how.isPaused) {
        return;
    }
    if (shop.pulledTo) {
        figures.reachedTo = std::min(figures.reachedTo.value_or(*shop.pulledTo), *shop.pulledTo);
    }
    if (!shop.nextAt || *shop.nextAt <= now) {
        figures.isNextAtHand = true;
    } else {
        figures.nextAt = std::min(figures.nextAt.value_or(*shop.nextAt), *shop.nextAt);
    }
}

} // namespace

std::optional<SyncFigures> SyncFigures::of(const std::vector<ShopHealth>& shops, const Instant now)
{
    if (shops.empty()) {
        return {};
    }
    SyncFigures figures;
    std::int64_t unreached = 0;
    for (const auto& shop : shops) {
        ++figures.connected;
        countState(figures, shop, now);
        takeTimes(figures, shop, now);
        figures.marksWaiting += shop.marksWaiting;
        figures.marksRefused += shop.marksRefused;
        if (shop.oldestMark) {
            figures.oldestMark = std::min(figures.oldestMark.value_or(*shop.oldestMark), *shop.oldestMark);
        }
        const bool isUnreached = shop.error && shop.error->code() == ErrorCode::network_unreachable;
        unreached += isUnreached && !shop.how.isPaused ? 1 : 0;
    }
    if (figures.isNextAtHand) {
        figures.nextAt.reset();
    }
    figures.isOffline = unreached > 0 && unreached == figures.connected - figures.paused;
    figures.offlineSince = figures.isOffline ? figures.lastGood : std::nullopt;
    return figures;
}

} // namespace supercargo::reports
