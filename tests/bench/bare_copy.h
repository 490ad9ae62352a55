// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "tests/support/temporary_folder.h"

#include <cstdint>

namespace supercargo::bench {

// As an import does: so many orders are read at a time, then a log that is longer than this is moved into the file.
inline constexpr int kOrdersPerRead = 2'000;
inline constexpr std::int64_t kLogBytes = 16 << 20;

/// An empty store with a shop (1) and the products SKU-0 to SKU-199.
struct MergeStore {
    tests::TemporaryFolder folder;
    db::Connection db{folder / "supercargo.db", {.cacheKilobytes = 64 * 1024}};

    MergeStore();
};

/// The raw limit of taking orders: exactly the rows that were left behind in `from` (orders 1 to `count`, made in a
/// MergeStore) once more into an empty store, by bare inserts: same tables, same indexes, that many transactions, by
/// SQLite's C interface with everything prepared. Seconds of processor time.
[[nodiscard]] double copyBarely(const db::Connection& from, int count, std::int64_t transactions);

} // namespace supercargo::bench
