// SPDX-License-Identifier: GPL-3.0-or-later
// What Today says of shops: that no orders come, or that they are not told what left; the rest is in today_report.cpp.
#include "core/reports/today_report.h"

namespace supercargo::reports {

/// Shops that should bring orders and do not, and those that soon will not. A paused one is as its seller wants it.
void TodayReader::addShops(std::vector<Concern>& concerns, const std::vector<ShopHealth>& shops, const Instant now)
{
    const auto addAll = [&](const ConcernKind kind, const auto& holds) {
        for (const auto& shop : shops) {
            if (!shop.how.isPaused && holds(shop, shop.state(now))) {
                concerns.push_back({.kind = kind,
                                    .count = shop.expected.value_or(0),
                                    .name = shop.name,
                                    .word = shop.error ? std::string{toString(shop.error->code())} : std::string{},
                                    .since = shop.goodAt});
            }
        }
    };
    addAll(ConcernKind::shop_stopped,
           [](const ShopHealth&, const ShopState state) { return state == ShopState::stopped; });
    addAll(ConcernKind::shop_late, [](const ShopHealth&, const ShopState state) {
        return state == ShopState::failing || state == ShopState::late;
    });
    for (const auto& shop : shops) {
        if (const auto days = shop.daysLeft(now); !shop.how.isPaused && days && *days <= kAuthorizationSoon.count()) {
            concerns.push_back({.kind = ConcernKind::authorization_ends, .count = *days, .name = shop.name});
        }
    }
    for (const auto& shop : shops) {
        if (shop.oldestMark && now - *shop.oldestMark > kLatePull) {
            concerns.push_back({.kind = ConcernKind::outbox_waits,
                                .count = shop.marksWaiting,
                                .name = shop.name,
                                .since = shop.oldestMark});
        }
    }
}

/// Shops without a connection are told by files that somebody writes and brings there.
void TodayReader::addFiles(std::vector<Concern>& concerns, const Instant now)
{
    auto query = m_db.statement("SELECT count(*), count(DISTINCT e.shop_id), min(e.created_at) FROM outbox_entries e"
                                " WHERE e.state = 'waiting' AND NOT EXISTS"
                                " (SELECT 1 FROM shop_connections c WHERE c.shop_id = e.shop_id)");
    const auto oldest = query.next() ? query.optionalInstant(2) : std::nullopt;
    if (oldest && now - *oldest > kLateFile) {
        concerns.push_back({.kind = ConcernKind::files_wait,
                            .count = query.integer(0),
                            .second = query.integer(1),
                            .since = oldest});
    }
}

} // namespace supercargo::reports
