// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/order_repository.h"

#include "core/base/error.h"
#include "core/orders/open_stages.h"

#include <charconv>

namespace supercargo::orders {

std::unordered_map<std::string, KnownOrder>
OrderRepository::findKnown(const ShopId shop, const std::span<const std::string> platformOrderIds)
{
    std::unordered_map<std::string, KnownOrder> known;
    auto query = m_db.statement("SELECT platform_order_id, id, version_at, content_hash FROM orders"
                                " WHERE shop_id = $1 AND platform_order_id IN " +
                                db::listOf("$2"));
    query.bind("$1", shop).bindList("$2", platformOrderIds);
    while (query.next()) {
        known.emplace(query.text(0), KnownOrder{query.as<OrderId>(1), query.optionalInstant(2), query.text(3)});
    }
    return known;
}

std::set<std::string> OrderRepository::inOtherShops(const ShopId shop, const std::span<const std::string> platformOrderIds)
{
    std::set<std::string> found;
    auto query = m_db.statement("SELECT o.platform_order_id FROM orders AS o"
                                " JOIN shops AS theirs ON theirs.id = o.shop_id JOIN shops AS ours ON ours.id = $1"
                                " WHERE o.platform_order_id IN " +
                                db::listOf("$2") +
                                " AND +o.shop_id <> $1 AND theirs.platform = ours.platform"
                                " AND ours.platform IN ('amazon', 'ebay', 'aliexpress', 'wish')");
    query.bind("$1", shop).bindList("$2", platformOrderIds);
    while (query.next()) {
        found.insert(query.text(0));
    }
    return found;
}

std::set<std::pair<OrderId, std::string>> OrderRepository::takenContents(const std::span<const OrderId> orders)
{
    std::set<std::pair<OrderId, std::string>> taken;
    auto query = m_db.statement("SELECT order_id, content_hash FROM order_versions WHERE order_id IN " +
                                db::listOf("$1"));
    query.bindList("$1", orders);
    while (query.next()) {
        taken.emplace(query.as<OrderId>(0), query.text(1));
    }
    return taken;
}

Order OrderRepository::get(const OrderId id)
{
    auto found = list({&id, 1});
    if (found.empty()) {
        throw Error{ErrorCode::not_found, {"order", std::to_string(id.value)}};
    }
    return std::move(found.front());
}

void OrderRepository::setVersion(const OrderId id, const std::string_view contentHash,
                                 const std::optional<Instant> version)
{
    m_db.statement("UPDATE orders SET content_hash = $2, version_at = $3 WHERE id = $1")
        .bind("$1", id)
        .bind("$2", contentHash)
        .bind("$3", version)
        .run();
}

void OrderRepository::setHold(const OrderId id, const bool held, const std::string_view reason,
                              const std::optional<Instant> until)
{
    m_db.statement("UPDATE orders SET held = $2, held_reason = $3, held_until = $4 WHERE id = $1")
        .bind("$1", id)
        .bind("$2", held)
        .bind("$3", reason)
        .bind("$4", until)
        .run();
}

void OrderRepository::setReview(const OrderId id, const bool inReview)
{
    m_db.statement("UPDATE orders SET in_review = $2 WHERE id = $1").bind("$1", id).bind("$2", inReview).run();
}

void OrderRepository::recordTaken(const std::span<const TakenVersion> versions, const Instant at)
{
    // The same content may be taken again by a later version (A, B, A): its row is then of the later one.
    auto statement = m_db.statement("INSERT INTO order_versions (order_id, content_hash, version_at, taken_at, payload)"
                                    " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (order_id, content_hash) DO UPDATE SET"
                                    " version_at = excluded.version_at, taken_at = excluded.taken_at,"
                                    " payload = excluded.payload");
    for (const auto& version : versions) {
        statement.bind("$1", version.order)
            .bind("$2", version.contentHash)
            .bind("$3", version.version)
            .bind("$4", at)
            .bindBlob("$5", version.payload);
        statement.run();
    }
}

std::string OrderRepository::payload(const OrderId id)
{
    auto query = m_db.statement("SELECT v.payload FROM orders AS o JOIN order_versions AS v"
                                " ON v.order_id = o.id AND v.content_hash = o.content_hash WHERE o.id = $1");
    query.bind("$1", id);
    return query.next() ? query.blob(0) : std::string{};
}

std::vector<ContentKey> OrderRepository::listPayloadsBefore(const Instant moment, const std::size_t limit)
{
    std::vector<ContentKey> found;
    auto query = m_db.statement("SELECT order_id, content_hash FROM order_versions"
                                " WHERE payload IS NOT NULL AND taken_at < $1 ORDER BY taken_at LIMIT $2");
    query.bind("$1", moment).bind("$2", static_cast<std::int64_t>(limit));
    while (query.next()) {
        found.push_back({query.as<OrderId>(0), query.text(1)});
    }
    return found;
}

void OrderRepository::dropPayloads(const std::span<const ContentKey> contents)
{
    auto update =
        m_db.statement("UPDATE order_versions SET payload = NULL WHERE order_id = $1 AND content_hash = $2");
    for (const auto& content : contents) {
        update.bind("$1", content.order).bind("$2", content.contentHash).run();
    }
}

std::vector<OrderId> OrderRepository::listToPurge(const Instant moment, const OrderId after, const std::int64_t limit)
{
    auto query = m_db.statement(
        "SELECT o.id FROM orders AS o WHERE o.id > $1 AND o.purged_at IS NULL"
        " AND o.stage IN " + db::listOf("$4") + " AND o.changed_at < $2"
        " AND NOT EXISTS (SELECT 1 FROM order_lines AS l JOIN package_lines AS m ON m.order_line_id = l.id"
        " JOIN packages AS p ON p.id = m.package_id"
        " WHERE l.order_id = o.id AND coalesce(p.shipped_at, p.packed_at, 0) >= $2) ORDER BY o.id LIMIT $3");
    query.bind("$1", after).bind("$2", moment).bind("$3", limit).bindList("$4", wordsOf(closedStages()));
    std::vector<OrderId> found;
    while (query.next()) {
        found.push_back(query.as<OrderId>(0));
    }
    return found;
}

void OrderRepository::setOverwritesDeleted(const bool overwrites)
{
    m_db.execute(overwrites ? "PRAGMA secure_delete = ON" : "PRAGMA secure_delete = OFF");
}

void OrderRepository::purgePersonalData(const OrderId id, const Instant at)
{
    m_db.statement("UPDATE orders SET buyer_id = '', buyer_name = '', buyer_email = '', buyer_phone = '', ship_name = '',"
                   " ship_company = '', ship_lines = '', ship_city = '', ship_region = '', ship_postcode = '',"
                   " ship_phone = '', buyer_note = '', vat_number = '', purged_at = $2 WHERE id = $1")
        .bind("$1", id)
        .bind("$2", at)
        .run();
    m_db.statement("UPDATE order_versions SET payload = NULL WHERE order_id = $1").bind("$1", id).run();
    m_db.statement("DELETE FROM corrected_addresses WHERE order_id = $1").bind("$1", id).run();
}

std::vector<OrderId> OrderRepository::listDueHolds(const Instant now)
{
    std::vector<OrderId> due;
    auto query = m_db.statement("SELECT id FROM orders WHERE held_until IS NOT NULL AND held_until <= $1 ORDER BY id");
    query.bind("$1", now);
    while (query.next()) {
        due.push_back(query.as<OrderId>(0));
    }
    return due;
}

OrderId OrderRepository::getId(const std::string_view reference)
{
    if (const auto colon = reference.find(':'); colon != std::string_view::npos) {
        auto query = m_db.statement("SELECT o.id FROM orders AS o JOIN shops AS s ON s.id = o.shop_id"
                                    " WHERE s.name = $1 AND o.platform_order_id = $2");
        query.bind("$1", reference.substr(0, colon)).bind("$2", reference.substr(colon + 1));
        if (query.next()) {
            return query.as<OrderId>(0);
        }
    } else {
        std::int64_t number = 0;
        const auto* end = reference.data() + reference.size();
        const auto [rest, result] = std::from_chars(reference.data(), end, number);
        auto query = m_db.statement("SELECT id FROM orders WHERE id = $1");
        query.bind("$1", number);
        if (result == std::errc{} && rest == end && query.next()) {
            return query.as<OrderId>(0);
        }
    }
    throw Error{ErrorCode::not_found, {"order", std::string{reference}}};
}

} // namespace supercargo::orders
