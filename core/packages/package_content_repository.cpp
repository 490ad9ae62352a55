// SPDX-License-Identifier: GPL-3.0-or-later
// What packages hold: their lines, the pieces to be scanned, and what is reserved for them.
#include "core/base/check_code.h"
#include "core/packages/package_repository.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace supercargo::packages {

void PackageRepository::readLines(std::vector<Package>& packages) // by id
{
    std::vector<PackageId> ids(packages.size());
    std::ranges::transform(packages, ids.begin(), &Package::id);
    auto query = m_db.statement(
        "SELECT l.package_id, l.id, o.id, n.id, s.name, o.platform_order_id, coalesce(d.sku, n.platform_sku), n.title,"
        " n.product_id, n.product_quantity, l.quantity"
        " FROM package_lines l JOIN order_lines n ON n.id = l.order_line_id JOIN orders o ON o.id = n.order_id"
        " JOIN shops s ON s.id = o.shop_id LEFT JOIN products d ON d.id = n.product_id"
        " WHERE l.package_id IN " +
        db::listOf("$1") + " ORDER BY l.id");
    query.bindList("$1", std::span<const PackageId>{ids});
    while (query.next()) {
        const auto package = std::ranges::lower_bound(packages, query.as<PackageId>(0), {}, &Package::id);
        const auto product = query.optionalInteger(8);
        package->lines.push_back({.id = query.as<PackageLineId>(1),
                                  .order = query.as<OrderId>(2),
                                  .orderLine = query.as<OrderLineId>(3),
                                  .shop = query.text(4),
                                  .platformOrderId = query.text(5),
                                  .sku = query.text(6),
                                  .title = query.text(7),
                                  .product = product ? std::optional{ProductId{*product}} : std::nullopt,
                                  .productQuantity = query.integer(9),
                                  .quantity = query.as<Quantity>(10)});
    }
}

std::vector<PackagePiece> PackageRepository::pieces(const PackageId id)
{
    std::vector<PackagePiece> pieces;
    auto query = m_db.statement("SELECT e.product_id, d.sku, e.quantity, e.verified FROM package_pieces e"
                                " JOIN products d ON d.id = e.product_id WHERE e.package_id = $1 ORDER BY d.sku_key");
    query.bind("$1", id);
    while (query.next()) {
        pieces.push_back({query.as<ProductId>(0), query.text(1), query.as<Quantity>(2), query.as<Quantity>(3)});
    }
    return pieces;
}

PackageId PackageRepository::insert(const Package& pattern, const std::span<const NewLine> lines, const Act& act)
{
    const PackageId id{m_db.statement("INSERT INTO packages (shop_id, state, in_review, urgent, country, ship_by_sort,"
                                      " paid_sort, created_at) VALUES ($1, 'waiting', $2, $3, $4, $5, $6, $7)")
                           .bind("$1", pattern.shop)
                           .bind("$2", pattern.inReview)
                           .bind("$3", pattern.urgent)
                           .bind("$4", pattern.country)
                           .bind("$5", pattern.shipBySort)
                           .bind("$6", pattern.paidSort)
                           .bind("$7", act.at)
                           .run()
                           .lastInsertedId};
    for (const auto& line : lines) {
        m_db.statement("INSERT INTO package_lines (package_id, order_line_id, quantity) VALUES ($1, $2, $3)")
            .bind("$1", id)
            .bind("$2", line.orderLine)
            .bind("$3", line.quantity)
            .run();
    }
    rebuildPieces(std::span{&id, 1});
    audit::AuditRepository{m_db}.record(
        act.actor, act.at,
        {.subject = "package", .subjectId = id.value, .action = "made", .field = {}, .before = {}, .after = {}});
    return id;
}

PackageId PackageRepository::splitOff(const PackageId source, const std::span<const SplitLine> lines, const Act& act)
{
    const auto pattern = get(source);
    std::vector<NewLine> moved;
    for (const auto& part : lines) {
        const auto line = std::ranges::find(pattern.lines, part.line, &PackageLine::id);
        assert(line != pattern.lines.end() && part.quantity > Quantity{0} && part.quantity <= line->quantity);
        moved.push_back({line->orderLine, part.quantity});
        auto write = part.quantity == line->quantity
                         ? m_db.statement("DELETE FROM package_lines WHERE id = $1 AND quantity = $2")
                         : m_db.statement("UPDATE package_lines SET quantity = quantity - $2 WHERE id = $1");
        write.bind("$1", part.line).bind("$2", part.quantity).run();
    }
    rebuildPieces(std::span{&source, 1});
    const auto made = insert(pattern, moved, act);
    audit::AuditRepository{m_db}.record(act.actor, act.at,
                                        {.subject = "package",
                                         .subjectId = source.value,
                                         .action = "split",
                                         .field = "package",
                                         .before = {},
                                         .after = packageNumber(made.value)});
    return made;
}

void PackageRepository::moveLines(const PackageId from, const PackageId to, const Act& act)
{
    const auto known = get(to).lines;
    for (const auto& line : get(from).lines) {
        const auto same = std::ranges::find(known, line.orderLine, &PackageLine::orderLine);
        if (same == known.end()) {
            m_db.statement("UPDATE package_lines SET package_id = $2 WHERE id = $1")
                .bind("$1", line.id)
                .bind("$2", to)
                .run();
            continue;
        }
        m_db.statement("UPDATE package_lines SET quantity = quantity + $2 WHERE id = $1")
            .bind("$1", same->id)
            .bind("$2", line.quantity)
            .run();
        m_db.statement("DELETE FROM package_lines WHERE id = $1").bind("$1", line.id).run();
    }
    rebuildPieces(std::array{from, to});
    audit::AuditRepository{m_db}.record(act.actor, act.at,
                                        {.subject = "package",
                                         .subjectId = to.value,
                                         .action = "joined",
                                         .field = "package",
                                         .before = packageNumber(from.value),
                                         .after = {}});
}

void PackageRepository::freeReservations(const std::span<const PackageId> ids)
{
    m_db.statement("UPDATE stock_levels SET reserved = stock_levels.reserved - freed.quantity FROM"
                   " (SELECT r.product_id, r.bin_id, sum(r.quantity) AS quantity FROM package_lines l"
                   "  JOIN reservations r ON r.package_line_id = l.id WHERE l.package_id IN " +
                   db::listOf("$1") +
                   "  GROUP BY r.product_id, r.bin_id) AS freed"
                   " WHERE stock_levels.product_id = freed.product_id AND stock_levels.bin_id = freed.bin_id")
        .bindList("$1", ids)
        .run();
    m_db.statement(
            "DELETE FROM reservations WHERE package_line_id IN (SELECT id FROM package_lines WHERE package_id IN " +
            db::listOf("$1") + ")")
        .bindList("$1", ids)
        .run();
}

void PackageRepository::rebuildPieces(const std::span<const PackageId> ids)
{
    m_db.statement("DELETE FROM package_pieces WHERE package_id IN " + db::listOf("$1")).bindList("$1", ids).run();
    m_db.statement("INSERT INTO package_pieces (package_id, product_id, quantity)"
                   " SELECT l.package_id, coalesce(b.component_id, n.product_id),"
                   " sum(l.quantity * n.product_quantity * coalesce(b.quantity, 1))"
                   " FROM package_lines l JOIN order_lines n ON n.id = l.order_line_id"
                   " LEFT JOIN bundle_components b ON b.bundle_id = n.product_id"
                   " WHERE n.product_id IS NOT NULL AND l.package_id IN " +
                   db::listOf("$1") + " GROUP BY l.package_id, coalesce(b.component_id, n.product_id)")
        .bindList("$1", ids)
        .run();
    // A package with an unmapped line is not one piece yet, whatever its other line is.
    m_db.statement("UPDATE packages SET pieces = s.pieces, weight_grams = s.weight, single_product_id = s.single FROM"
                   " (SELECT k.id, coalesce(sum(e.quantity), 0) AS pieces,"
                   "  coalesce(sum(e.quantity * d.weight_grams), 0) AS weight,"
                   "  CASE WHEN sum(e.quantity) = 1 AND NOT EXISTS (SELECT 1 FROM package_lines l JOIN order_lines n"
                   "   ON n.id = l.order_line_id WHERE l.package_id = k.id AND n.product_id IS NULL)"
                   "  THEN max(e.product_id) END AS single"
                   "  FROM packages k LEFT JOIN package_pieces e ON e.package_id = k.id"
                   "  LEFT JOIN products d ON d.id = e.product_id WHERE k.id IN " +
                   db::listOf("$1") + " GROUP BY k.id) AS s WHERE packages.id = s.id")
        .bindList("$1", ids)
        .run();
}

} // namespace supercargo::packages
