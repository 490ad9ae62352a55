// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/label_repository.h"

#include "core/base/check_code.h"
#include "core/base/error.h"
#include "core/base/money.h"
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

/// Package $1, numbered $2: what is to be scanned into it, or, when it is packed, what has left its bins for it since
/// its last void.
constexpr const char* kContents =
    "WITH taken AS (SELECT product_id, bin_id, -delta AS quantity FROM stock_moves WHERE reference = $2 AND delta < 0"
    "   AND reason = 'packed' AND id > coalesce((SELECT max(id) FROM stock_moves WHERE reference = $2 AND delta > 0), 0)),"
    " contents AS (SELECT product_id, quantity FROM package_pieces WHERE package_id = $1"
    "   UNION ALL SELECT product_id, sum(quantity) FROM taken GROUP BY product_id)";

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
    readPieces(package, content);
    if (content.sender.country != content.recipient.country) {
        readCustoms(package, content);
    }
    return content;
}

/// The bins are those that the pieces are reserved in, or left since the last void.
void LabelRepository::readPieces(const PackageId package, labels::LabelContent& content)
{
    auto query = m_db.statement(
        std::string{kContents} +
        ", places AS (SELECT product_id, bin_id FROM taken UNION SELECT r.product_id, r.bin_id FROM package_lines l"
        "     JOIN reservations r ON r.package_line_id = l.id WHERE l.package_id = $1)"
        " SELECT d.sku, e.quantity, coalesce((SELECT group_concat(b.code, ', ') FROM places p"
        "     JOIN bins b ON b.id = p.bin_id WHERE p.product_id = e.product_id), '')"
        "   FROM contents e JOIN products d ON d.id = e.product_id"
        " UNION ALL SELECT n.platform_sku, sum(l.quantity), '' FROM package_lines l"
        "   JOIN order_lines n ON n.id = l.order_line_id WHERE l.package_id = $1 AND n.product_id IS NULL"
        "   GROUP BY n.platform_sku ORDER BY 1");
    query.bind("$1", package).bind("$2", content.packageNumber);
    while (query.next()) {
        content.lines.push_back({query.text(0), query.integer(1), query.text(2)});
    }
}

void LabelRepository::readCustoms(const PackageId package, labels::LabelContent& content)
{
    auto query = m_db.statement(std::string{kContents} +
                                " SELECT e.quantity, coalesce(nullif(d.declared_name_en, ''), d.name_en), d.hs_code,"
                                " d.origin, d.declared_value_minor, coalesce(d.declared_currency, '')"
                                " FROM contents e JOIN products d ON d.id = e.product_id ORDER BY d.sku");
    query.bind("$1", package).bind("$2", content.packageNumber);
    while (query.next()) {
        if (query.text(2).empty()) {
            continue;
        }
        auto line = std::to_string(query.integer(0)) + " x " + query.text(1) + ", HS " + query.text(2);
        if (!query.text(3).empty()) {
            line += ", " + query.text(3);
        }
        if (const auto currency = Currency::parse(query.text(5)); currency && !query.isNull(4)) {
            line += ", " + Money{query.integer(4), *currency}.toDecimal() + " " + query.text(5);
        }
        content.customs.push_back(std::move(line));
    }
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
