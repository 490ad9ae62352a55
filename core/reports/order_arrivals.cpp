// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/order_arrivals.h"

#include <numeric>

namespace supercargo::reports {

std::int64_t OrderArrivals::total() const
{
    return std::accumulate(byHour.begin(), byHour.end(), std::int64_t{0});
}

std::map<ShopId, OrderArrivals> OrderArrivalsReader::list(const Instant now, const Instant today)
{
    constexpr std::chrono::hours kAll{OrderArrivals::kHours};
    constexpr std::int64_t kHourMs = std::chrono::milliseconds{std::chrono::hours{1}}.count();
    std::map<ShopId, OrderArrivals> shops;
    {
        auto query = m_db.statement("SELECT shop_id, (coalesce(paid_at, placed_at) - $1) / $3, count(*) FROM orders"
                                    " WHERE coalesce(paid_at, placed_at) >= $1 AND coalesce(paid_at, placed_at) < $2"
                                    " GROUP BY shop_id, (coalesce(paid_at, placed_at) - $1) / $3");
        query.bind("$1", now - kAll).bind("$2", now).bind("$3", kHourMs);
        while (query.next()) {
            shops[query.as<ShopId>(0)].byHour.at(static_cast<std::size_t>(query.integer(1))) = query.integer(2);
        }
    }
    auto query = m_db.statement("SELECT shop_id, count(*) FROM orders WHERE coalesce(paid_at, placed_at) >= $1"
                                " AND coalesce(paid_at, placed_at) <= $2 GROUP BY shop_id");
    query.bind("$1", today).bind("$2", now);
    while (query.next()) {
        shops[query.as<ShopId>(0)].today = query.integer(1);
    }
    return shops;
}

} // namespace supercargo::reports
