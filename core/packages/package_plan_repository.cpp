// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/package_plan_repository.h"

#include "core/base/text.h"

#include <cassert>

namespace supercargo::packages {

ProductBook PackagePlanRepository::products(const std::span<const ProductId> ids)
{
    ProductBook book;
    auto query = m_db.statement("SELECT p.id, coalesce(b.component_id, p.id), coalesce(b.quantity, 1),"
                                " coalesce(c.weight_grams, p.weight_grams) FROM products AS p"
                                " LEFT JOIN bundle_components AS b ON b.bundle_id = p.id"
                                " LEFT JOIN products AS c ON c.id = b.component_id WHERE p.id IN " +
                                db::listOf("$1"));
    query.bindList("$1", ids);
    while (query.next()) {
        book[query.as<ProductId>(0)].parts.push_back({query.as<ProductId>(1), query.integer(2), query.integer(3)});
    }
    return book;
}

orders::ShippedByUs PackagePlanRepository::shipped(const std::span<const OrderId> orders)
{
    orders::ShippedByUs shipped;
    // What is packed counts where the platform is told so then, and what it was told of a label that is void now, even
    // if its package fell apart since: it will say that these pieces are shipped.
    auto query = m_db.statement("SELECT l.id, sum(pl.quantity),"
                                " sum(CASE WHEN p.state IN ('shipped', 'delivered', 'returned')"
                                " THEN pl.quantity ELSE 0 END),"
                                " max(coalesce(p.shipped_at, p.packed_at, (SELECT max(t.created_at)"
                                " FROM outbox_entries AS t WHERE t.package_id = p.id AND t.order_id = o.id), 0))"
                                " FROM order_lines AS l"
                                " JOIN orders AS o ON o.id = l.order_id JOIN shops AS s ON s.id = o.shop_id"
                                " JOIN package_lines AS pl ON pl.order_line_id = l.id"
                                " JOIN packages AS p ON p.id = pl.package_id AND p.merged_into IS NULL"
                                " AND (p.state IN ('shipped', 'delivered', 'returned')"
                                " OR (p.state = 'packed' AND s.mark_at = 'packed')"
                                " OR EXISTS (SELECT 1 FROM outbox_entries AS e WHERE e.package_id = p.id"
                                " AND e.order_id = o.id AND e.state IN ('sending', 'ask', 'done')))"
                                " WHERE l.order_id IN " +
                                db::listOf("$1") + " GROUP BY l.id");
    query.bindList("$1", orders);
    while (query.next()) {
        shipped.emplace(query.as<OrderLineId>(0),
                        orders::OwnPieces{query.integer(1), query.integer(2), query.instant(3)});
    }
    return shipped;
}

void PackagePlanRepository::insert(const std::span<const orders::Order> orders,
                                   const std::span<const PackagePlan> plans, const Instant at)
{
    assert(orders.size() == plans.size());
    auto insertPackage = m_db.statement(
        "INSERT INTO packages (shop_id, state, held, held_reason, in_review, reasons, country, ship_by_sort, paid_sort,"
        " pieces, single_product_id, weight_grams, created_at)"
        " VALUES ($1, 'waiting', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)");
    auto insertLine =
        m_db.statement("INSERT INTO package_lines (package_id, order_line_id, quantity) VALUES ($1, $2, $3)");
    auto insertPiece =
        m_db.statement("INSERT INTO package_pieces (package_id, product_id, quantity) VALUES ($1, $2, $3)");
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const auto& order = orders[i];
        const auto& plan = plans[i];
        if (plan.lines.empty()) {
            continue;
        }
        insertPackage.bind("$1", order.shop)
            .bind("$2", order.held)
            .bind("$3", order.heldReason)
            .bind("$4", order.inReview)
            .bind("$5", toString(plan.reasons))
            .bind("$6", upperAscii(order.shipTo.country))
            .bind("$7", orders::sortKey(order.shipBy))
            .bind("$8", orders::sortKey(order.paidAt))
            .bind("$9", plan.pieceCount)
            .bind("$10", plan.single ? std::optional{plan.single} : std::nullopt)
            .bind("$11", plan.weightGrams)
            .bind("$12", at);
        const PackageId package{insertPackage.run().lastInsertedId};
        insertLine.bind("$1", package);
        for (const auto& line : plan.lines) {
            insertLine.bind("$2", line.line).bind("$3", line.quantity).run();
        }
        insertPiece.bind("$1", package);
        for (const auto& [product, quantity] : plan.pieces) {
            insertPiece.bind("$2", product).bind("$3", quantity).run();
        }
    }
}

void PackagePlanRepository::replaceLines(const PackageId package, const std::span<const PlannedLine> lines)
{
    m_db.statement("DELETE FROM package_lines WHERE package_id = $1").bind("$1", package).run();
    auto insertLine =
        m_db.statement("INSERT INTO package_lines (package_id, order_line_id, quantity) VALUES ($1, $2, $3)");
    for (const auto& line : lines) {
        insertLine.bind("$1", package).bind("$2", line.line).bind("$3", line.quantity).run();
    }
}

void PackagePlanRepository::setHold(const PackageId package, const bool held, const std::string_view reason)
{
    m_db.statement("UPDATE packages SET held = $2, held_reason = $3 WHERE id = $1")
        .bind("$1", package)
        .bind("$2", held)
        .bind("$3", reason)
        .run();
}

void PackagePlanRepository::setReview(const PackageId package, const bool inReview)
{
    m_db.statement("UPDATE packages SET in_review = $2 WHERE id = $1").bind("$1", package).bind("$2", inReview).run();
}

void PackagePlanRepository::setCountry(const PackageId package, const std::string_view country)
{
    m_db.statement("UPDATE packages SET country = $2 WHERE id = $1")
        .bind("$1", package)
        .bind("$2", upperAscii(country))
        .run();
}

void PackagePlanRepository::refreshDeadlines(const std::span<const PackageId> packages)
{
    m_db.statement("UPDATE packages SET ship_by_sort = due.ship_by, paid_sort = due.paid FROM"
                   " (SELECT pl.package_id, min(o.ship_by_sort) AS ship_by, min(coalesce(o.paid_at, $2)) AS paid"
                   "  FROM package_lines AS pl JOIN order_lines AS l ON l.id = pl.order_line_id"
                   "  JOIN orders AS o ON o.id = l.order_id WHERE pl.package_id IN " +
                   db::listOf("$1") + " GROUP BY pl.package_id) AS due WHERE packages.id = due.package_id")
        .bindList("$1", packages)
        .bind("$2", orders::kNoDeadline)
        .run();
}

} // namespace supercargo::packages
