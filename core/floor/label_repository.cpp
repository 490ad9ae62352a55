// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/label_repository.h"

#include "core/base/check_code.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace supercargo::floor {

namespace {

std::vector<std::string> linesOf(const std::string& text)
{
    auto lines = split(text, '\n');
    std::erase_if(lines, [](const std::string& line) { return trimmed(line).empty(); });
    return lines;
}

} // namespace

labels::LabelContent LabelRepository::content(const PackageId package)
{
    labels::LabelContent content;
    content.packageNumber = packageNumber(package.value);
    {
        auto query = m_db.statement("SELECT coalesce(c.code, ''), coalesce(c.name, ''), coalesce(w.name, ''),"
                                    " coalesce(w.address, ''), coalesce(w.country, ''), coalesce(p.wave_id, 0),"
                                    " coalesce(p.slot, 0) FROM packages p LEFT JOIN channels c ON c.id = p.channel_id"
                                    " LEFT JOIN warehouses w ON w.id = p.warehouse_id WHERE p.id = $1");
        query.bind("$1", package);
        if (!query.next()) {
            throw Error{ErrorCode::not_found, {"package", content.packageNumber}};
        }
        content.channelCode = query.text(0);
        content.channelName = query.text(1);
        content.sender.name = query.text(2);
        content.sender.lines = linesOf(query.text(3));
        content.sender.country = query.text(4);
        content.wave = query.integer(5);
        content.slot = query.integer(6);
    }
    readOrders(package, content);
    auto query = m_db.statement("SELECT coalesce(d.sku, n.platform_sku), sum(l.quantity * n.product_quantity)"
                                " FROM package_lines l JOIN order_lines n ON n.id = l.order_line_id"
                                " LEFT JOIN products d ON d.id = n.product_id WHERE l.package_id = $1"
                                " GROUP BY coalesce(d.sku, n.platform_sku) ORDER BY min(l.id)");
    query.bind("$1", package);
    while (query.next()) {
        content.lines.push_back({query.text(0), query.integer(1), {}});
    }
    return content;
}

/// The orders of a package go to one place, so the first one's address is the label's.
void LabelRepository::readOrders(const PackageId package, labels::LabelContent& content)
{
    auto query = m_db.statement("SELECT o.platform_order_id, o.ship_name, o.ship_company, o.ship_lines, o.ship_city,"
                                " o.ship_region, o.ship_postcode, o.ship_country, o.ship_phone FROM package_lines l"
                                " JOIN order_lines n ON n.id = l.order_line_id JOIN orders o ON o.id = n.order_id"
                                " WHERE l.package_id = $1 GROUP BY o.id ORDER BY min(l.id)");
    query.bind("$1", package);
    while (query.next()) {
        if (content.orderNumbers.empty()) {
            content.recipient = {.name = query.text(1),
                                 .company = query.text(2),
                                 .lines = linesOf(query.text(3)),
                                 .city = query.text(4),
                                 .region = query.text(5),
                                 .postcode = query.text(6),
                                 .country = query.text(7),
                                 .phone = query.text(8)};
        }
        content.orderNumbers.push_back(query.text(0));
    }
}

std::vector<DueMark> LabelRepository::marks(const PackageId package, const Instant shippedAt)
{
    std::vector<DueMark> found;
    {
        auto query = m_db.statement("SELECT o.id, o.shop_id, o.platform_order_id, s.mark_at, n.platform_line_id,"
                                    " sum(l.quantity), p.carrier, p.tracking_number, p.label_sequence"
                                    " FROM packages p JOIN package_lines l ON l.package_id = p.id"
                                    " JOIN order_lines n ON n.id = l.order_line_id JOIN orders o ON o.id = n.order_id"
                                    " JOIN shops s ON s.id = o.shop_id WHERE p.id = $1"
                                    " GROUP BY n.id ORDER BY o.id, n.position, n.id");
        query.bind("$1", package);
        while (query.next()) {
            const auto order = query.as<OrderId>(0);
            if (found.empty() || found.back().mark.order != order) {
                outbox::NewMark mark{.shop = query.as<ShopId>(1),
                                     .order = order,
                                     .package = package,
                                     .labelSequence = static_cast<int>(query.integer(8)),
                                     .mark = {.platformOrderId = query.text(2),
                                              .lines = {},
                                              .isPart = false,
                                              .shippedAt = shippedAt,
                                              .carrier = query.text(6),
                                              .tracking = query.text(7)}};
                found.push_back({std::move(mark), query.text(3)});
            }
            found.back().mark.mark.lines.push_back({query.text(4), query.integer(5)});
        }
    }
    for (auto& due : found) {
        due.mark.mark.isPart = isPart(due.mark.order, package);
    }
    return found;
}

bool LabelRepository::isPart(const OrderId order, const PackageId package)
{
    auto query = m_db.statement("SELECT 1 FROM order_lines n WHERE n.order_id = $1 AND n.needs_shipping = 1"
                                "   AND n.quantity > coalesce((SELECT sum(l.quantity) FROM package_lines l"
                                "     WHERE l.order_line_id = n.id AND l.package_id = $2), 0) LIMIT 1");
    query.bind("$1", order).bind("$2", package);
    return query.next();
}

void LabelRepository::setTracking(const PackageId package, const std::string_view tracking,
                                  const std::string_view carrier)
{
    m_db.statement("UPDATE packages SET tracking_number = $2, carrier = $3 WHERE id = $1")
        .bind("$1", package)
        .bind("$2", tracking)
        .bind("$3", carrier)
        .run();
}

void LabelRepository::setShippedAt(const PackageId package, const Instant at)
{
    m_db.statement("UPDATE packages SET shipped_at = $2 WHERE id = $1").bind("$1", package).bind("$2", at).run();
}

} // namespace supercargo::floor
