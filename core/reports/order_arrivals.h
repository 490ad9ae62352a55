// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/db/connection.h"

#include <array>
#include <cstdint>
#include <map>

// How many orders each shop gets, hour by hour: a shop that went silent is seen at a glance.
namespace supercargo::reports {

/// A shop's orders by the time they were paid, else placed.
struct OrderArrivals {
    static constexpr std::size_t kHours = 24;

    std::array<std::int64_t, kHours> byHour{}; ///< of the last 24 hours, the oldest first; the last one ends now
    std::int64_t today = 0;

    [[nodiscard]] std::int64_t total() const;
};

class OrderArrivalsReader {
public:
    explicit OrderArrivalsReader(db::Connection& db) : m_db{db} {}

    /// By shop; one without an order since is not there. `today` is the first instant of the reader's day, at most
    /// kHours before `now` (a little more where a clock changes): the core knows no local time.
    [[nodiscard]] std::map<ShopId, OrderArrivals> list(Instant now, Instant today);

private:
    db::Connection& m_db;
};

} // namespace supercargo::reports
