// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/db/connection.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace supercargo::outbox {

/// One file of a shop, as a list shows it.
struct PushRow {
    std::int64_t number = 0;
    std::string file; // below outbox/
    std::int64_t entries = 0;
    bool isDone = false; // written; else the next push writes it
    Instant createdAt{};
};

/// What a shop's outbox holds that still concerns somebody.
struct OutboxCounts {
    std::int64_t waiting = 0;
    std::int64_t failed = 0; // or asking
};

/// What a person looks at: what waits, what failed, and the files that were written.
class OutboxOverviewRepository {
public:
    explicit OutboxOverviewRepository(db::Connection& db) : m_db{db} {}

    /// By shop; a shop of which nothing waits or failed is not there.
    [[nodiscard]] std::map<ShopId, OutboxCounts> openCounts();
    /// The shop's files, newest first.
    [[nodiscard]] std::vector<PushRow> lastPushes(ShopId shop, std::int64_t limit);

private:
    db::Connection& m_db;
};

} // namespace supercargo::outbox
