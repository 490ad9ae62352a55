// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"
#include "core/orders/order_merge_service.h"
#include "core/orders/readers/order_reader.h"

#include <vector>

namespace supercargo::orders {

/// What the import of one order file did.
struct ImportReport {
    MergeReport orders;
    std::int64_t rejected = 0; // rows
    std::int64_t lines = 0;    // rows read below the header, those of furniture left out
    std::vector<Rejection> rejections; // the first kMaxRejections of them
    bool stoppedEarly = false; // at the user's wish: what is written stays

    static constexpr std::size_t kMaxRejections = 10'000;
};

enum class ImportMode {
    write,
    dryRun, // tells what it would do, and leaves everything as it is
};

/// Takes the orders of a file into a shop, however large it is: read, merged and committed in parts. The caller holds
/// the lock of bulk work.
class ImportService {
public:
    ImportService(db::Connection& db, OrderFollower& follower, const Clock& clock, audit::Actor actor)
        : m_db{db}, m_clock{clock}, m_actor{std::move(actor)}, m_merging{db, follower}
    {}

    /// Throws what the reader and the store throw; what was committed stays and stands in `report`, and importing again
    /// goes on from there.
    void import(ImportReport& report, ShopId shop, OrderReader& reader, ImportMode mode = ImportMode::write,
                const TaskControl& task = {});

private:
    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    OrderMergeService m_merging;
};

} // namespace supercargo::orders
