// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/line_mapping_repository.h"

#include <algorithm>
#include <map>

namespace supercargo::orders {

namespace {

struct UnmappedLine {
    OrderLineId id;
    OrderId order;
    std::string skuKey;
};

} // namespace

std::vector<UnmappedSku> LineMappingRepository::listUnmapped(const std::int64_t limit)
{
    std::vector<UnmappedSku> unmapped;
    auto query = m_db.statement(
        "SELECT o.shop_id, s.name, min(l.platform_sku), min(l.title), count(DISTINCT o.id) AS waiting"
        " FROM order_lines AS l JOIN orders AS o ON o.id = l.order_id JOIN shops AS s ON s.id = o.shop_id"
        " WHERE l.product_id IS NULL AND l.needs_shipping = 1 AND l.quantity > l.shipped"
        " AND o.platform_status IN ('unpaid', 'paid', 'partly_shipped') AND o.fulfilled_by_platform = 0"
        " GROUP BY o.shop_id, s.name, l.sku_key ORDER BY waiting DESC, s.name, l.sku_key LIMIT $1");
    query.bind("$1", limit);
    while (query.next()) {
        unmapped.push_back({query.as<ShopId>(0), query.text(1), query.text(2), query.text(3), query.integer(4)});
    }
    return unmapped;
}

std::vector<OrderId> LineMappingRepository::listWaitingFor(const std::span<const std::string> skuKeys)
{
    std::vector<OrderId> waiting;
    auto query = m_db.statement("SELECT DISTINCT order_id FROM order_lines WHERE product_id IS NULL"
                                " AND needs_shipping = 1 AND sku_key IN " +
                                db::listOf("$1") + " ORDER BY order_id");
    query.bindList("$1", skuKeys);
    while (query.next()) {
        waiting.push_back(query.as<OrderId>(0));
    }
    return waiting;
}

std::vector<OrderId> LineMappingRepository::remap(const std::span<const OrderId> orders)
{
    std::map<ShopId, std::vector<UnmappedLine>> lines;
    {
        auto query = m_db.statement("SELECT l.id, l.order_id, l.sku_key, o.shop_id FROM order_lines AS l"
                                    " JOIN orders AS o ON o.id = l.order_id WHERE l.product_id IS NULL"
                                    " AND l.needs_shipping = 1 AND l.order_id IN " +
                                    db::listOf("$1"));
        query.bindList("$1", orders);
        while (query.next()) {
            lines[query.as<ShopId>(3)].push_back({query.as<OrderLineId>(0), query.as<OrderId>(1), query.text(2)});
        }
    }
    std::vector<OrderId> mapped;
    auto update = m_db.statement("UPDATE order_lines SET product_id = $2, product_quantity = $3 WHERE id = $1");
    for (const auto& [shop, ofShop] : lines) {
        std::vector<std::string> keys(ofShop.size());
        std::ranges::transform(ofShop, keys.begin(), &UnmappedLine::skuKey);
        const auto meanings = m_aliases.resolve(shop, keys);
        for (const auto& line : ofShop) {
            if (const auto meaning = meanings.find(line.skuKey); meaning != meanings.end()) {
                update.bind("$1", line.id).bind("$2", meaning->second.product).bind("$3", meaning->second.quantity);
                update.run();
                mapped.push_back(line.order);
            }
        }
    }
    std::ranges::sort(mapped);
    mapped.erase(std::unique(mapped.begin(), mapped.end()), mapped.end());
    return mapped;
}

void LineMappingRepository::noteSold(const ShopId shop,
                                     const std::unordered_map<std::string, std::string>& platformSkus)
{
    auto insert = m_db.statement("INSERT INTO sold_skus (shop_id, sku_key, platform_sku) VALUES ($1, $2, $3)"
                                 " ON CONFLICT DO NOTHING");
    for (const auto& [key, sku] : platformSkus) {
        insert.bind("$1", shop).bind("$2", key).bind("$3", sku).run();
    }
}

} // namespace supercargo::orders
