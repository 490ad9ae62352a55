// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/shops/shop.h"
#include "core/sync/mark_service.h"
#include "core/sync/pull_service.h"
#include "core/sync/stock_telling_service.h"

// One round of one shop: its orders come here, the platform is told what has left and how many can be bought, and how
// it went is kept, so that the next round comes at its time. Whatever breaks in one part, the others have their turn,
// unless it would break them, too.
namespace supercargo::sync {

struct RoundReport {
    ShopId shop;
    PullReport pulled;
    MarkReport marks;
    StockReport stock;
    std::optional<Error> error; // the first that stopped a part
    std::optional<Instant> nextAt;
};

class SyncService {
public:
    SyncService(db::Connection& db, orders::OrderFollower& follower, const Clock& clock, const audit::Actor& actor,
                const processes::ProcessIdentity& process, const std::filesystem::path& bulkLock)
        : m_db{db},
          m_connections{db},
          m_pulling{db, follower, clock, actor, bulkLock},
          m_marking{db, clock, process},
          m_stock{db, clock},
          m_clock{clock}
    {}

    /// The caller holds the shop's lock. Throws cancelled, and what the store throws; what the platform does to us is
    /// in the report and kept as the shop's progress.
    RoundReport round(const shops::Shop& shop, const Connection& how, ShopConnection& connection,
                      const TaskControl& task);
    /// The same for a shop whose connection could not even be opened (its secrets are locked away).
    RoundReport fail(ShopId shop, const Error& error);

private:
    void keep(RoundReport& report, const PullHabits& habits, const std::vector<net::BudgetState>& budget);

    db::Connection& m_db;
    ConnectionRepository m_connections;
    PullService m_pulling;
    MarkService m_marking;
    StockTellingService m_stock;
    const Clock& m_clock;
};

/// When a shop is asked again after `failures` in a row: after a minute, then twice as long each time, at most an hour;
/// when it was throttled, at the time that it was told.
[[nodiscard]] Instant nextTry(const Error& error, int failures, Instant now);

} // namespace supercargo::sync
