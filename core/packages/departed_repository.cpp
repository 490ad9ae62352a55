// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/departed_repository.h"

namespace supercargo::packages {

std::vector<DepartedOrder> DepartedRepository::list(const std::optional<Instant> since)
{
    auto query = m_db.statement("SELECT DISTINCT s.name, o.platform_order_id FROM packages AS p"
                                " JOIN package_lines AS m ON m.package_id = p.id"
                                " JOIN order_lines AS l ON l.id = m.order_line_id"
                                " JOIN orders AS o ON o.id = l.order_id JOIN shops AS s ON s.id = o.shop_id"
                                " WHERE p.shipped_at >= $1 ORDER BY s.name, o.platform_order_id");
    query.bind("$1", since.value_or(Instant{}));
    std::vector<DepartedOrder> orders;
    while (query.next()) {
        orders.push_back({query.text(0), query.text(1)});
    }
    return orders;
}

DepartedRepository::Found DepartedRepository::find(const DepartedOrder& order)
{
    auto query = m_db.statement(
        "SELECT o.id,"
        " (SELECT coalesce(min(p.shipped_at IS NOT NULL), 0) FROM order_lines AS l"
        "  JOIN package_lines AS m ON m.order_line_id = l.id JOIN packages AS p ON p.id = m.package_id"
        "  WHERE l.order_id = o.id AND p.state <> 'cancelled' AND p.merged_into IS NULL)"
        " FROM orders AS o JOIN shops AS s ON s.id = o.shop_id WHERE o.platform_order_id = $1 AND s.name = $2");
    query.bind("$1", order.platformOrderId).bind("$2", order.shop);
    if (!query.next()) {
        return {};
    }
    return {query.integer(1) != 0 ? Here::left : Here::open, query.as<OrderId>(0)};
}

} // namespace supercargo::packages
