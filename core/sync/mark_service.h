// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/outbox/outbox_repository.h"
#include "core/processes/process_identity.h"
#include "core/sync/shop_connection.h"

// Tells a connected platform what has left, each shipment once. What the platform has is read before it is told
// anything, and read again when its answer is lost; so a crash, a lost answer or a second program tells nothing twice.
namespace supercargo::sync {

struct MarkReport {
    std::int64_t told = 0;    // or found to be told already
    std::int64_t refused = 0; // in the platform's words: a person looks at them
    std::int64_t waiting = 0; // not known yet, or for later
};

class MarkService {
public:
    MarkService(db::Connection& db, const Clock& clock, const processes::ProcessIdentity& process)
        : m_db{db},
          m_entries{db},
          m_clock{clock},
          m_process{process}
    {}

    /// All that is due of the shop, in the order in which it happened. `report` counts what is settled, also when it
    /// throws what stops the whole shop (no network, throttled, authorization ended); the rest then waits. The caller
    /// holds the shop's lock.
    void tell(ShopId shop, ShopConnection& connection, MarkReport& report, const TaskControl& task);

private:
    /// What a process that died was about to tell: whether it has, the platform is asked like for any other.
    void takeBackOrphans(ShopId shop);
    void tellOne(const outbox::OutboxEntry& entry, ShopConnection& connection, MarkReport& report,
                 const TaskControl& task);
    [[nodiscard]] bool isTold(const outbox::OutboxEntry& entry, ShopConnection& connection, const TaskControl& task);
    void settle(const outbox::OutboxEntry& entry, outbox::OutboxState state, std::string_view error = {},
                std::string_view words = {});
    void postpone(const outbox::OutboxEntry& entry, std::chrono::minutes pause, std::string_view error);

    db::Connection& m_db;
    outbox::OutboxRepository m_entries;
    const Clock& m_clock;
    const processes::ProcessIdentity& m_process;
};

} // namespace supercargo::sync
