// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/orders/order_merge_service.h"
#include "core/sync/connection_repository.h"

#include <filesystem>

// Brings a shop's orders here, page by page. A window of the platform's change time is chosen, stored, and paged
// through to its end; how far it has come is committed with the orders themselves. So whatever breaks, and at
// whichever page, the next pull goes on there, and no change is lost: windows overlap, and merging an order again
// changes nothing.
namespace supercargo::sync {

class PageAhead;

struct PullReport {
    orders::MergeReport orders;
    std::int64_t pages = 0;
    std::int64_t unreadable = 0;
};

class PullService {
public:
    /// `bulkLock`: the lock of the one bulk writer, held while a page is written and not while the platform is asked.
    PullService(db::Connection& db, orders::OrderFollower& follower, const Clock& clock, audit::Actor actor,
                std::filesystem::path bulkLock)
        : m_db{db},
          m_connections{db},
          m_merging{db, follower},
          m_clock{clock},
          m_actor{std::move(actor)},
          m_bulkLock{std::move(bulkLock)}
    {}

    /// Everything up to the platform's present, in as many windows as that takes. `report` counts what is committed,
    /// also when it throws what the platform made of it. The caller holds the shop's lock.
    void pull(ShopId shop, ShopConnection& connection, PullReport& report, const TaskControl& task);

private:
    [[nodiscard]] PullWindow nextWindow(const PullState& state, const PullHabits& habits, Instant platformNow) const;
    /// Begins a window where none is open. False when there is nothing to ask for yet.
    bool beginWindow(ShopId shop, PullState& state, const PullHabits& habits, Instant platformNow);
    /// False when the platform has not got as far as the window's end.
    bool pullPage(ShopId shop, PageAhead& pages, PullState& state, PullReport& report, const TaskControl& task);
    /// What may have changed without the platform's time of change, or did not come whole.
    void pullOpen(ShopId shop, ShopConnection& connection, const PullState& state, PullReport& report,
                  const TaskControl& task);
    void store(ShopId shop, const OrderPage& page, const PullState& after, Instant now, PullReport& report,
               const TaskControl& task);
    void save(ShopId shop, const PullState& state);

    db::Connection& m_db;
    ConnectionRepository m_connections;
    orders::OrderMergeService m_merging;
    const Clock& m_clock;
    audit::Actor m_actor;
    std::filesystem::path m_bulkLock;
};

} // namespace supercargo::sync
