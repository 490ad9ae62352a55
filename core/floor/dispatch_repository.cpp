// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/dispatch_repository.h"

#include "core/base/check_code.h"

#include <string>

namespace supercargo::floor {

namespace {

constexpr std::string_view kDispatchColumns =
    "SELECT d.id, d.channel_id, c.code, d.opened_by, d.opened_at, d.closed_at,"
    " (SELECT count(*) FROM packages p WHERE p.dispatch_id = d.id),"
    " (SELECT coalesce(sum(p.weight_grams), 0) FROM packages p WHERE p.dispatch_id = d.id)"
    " FROM dispatches d JOIN channels c ON c.id = d.channel_id";

template <typename IdType>
std::optional<IdType> optionalId(const db::Statement& row, const int column)
{
    const auto value = row.optionalInteger(column);
    return value ? std::optional{IdType{*value}} : std::nullopt;
}

Dispatch readDispatch(const db::Statement& row)
{
    return {.id = row.as<DispatchId>(0),
            .channel = row.as<ChannelId>(1),
            .channelCode = row.text(2),
            .openedBy = row.text(3),
            .openedAt = row.instant(4),
            .closedAt = row.optionalInstant(5),
            .packages = row.integer(6),
            .weight = row.as<Grams>(7)};
}

} // namespace

DispatchId DispatchRepository::insert(const ChannelId channel, const std::string_view who, const Instant at)
{
    return {m_db.statement("INSERT INTO dispatches (channel_id, opened_by, opened_at) VALUES ($1, $2, $3)")
                .bind("$1", channel)
                .bind("$2", who)
                .bind("$3", at)
                .run()
                .lastInsertedId};
}

void DispatchRepository::close(const DispatchId dispatch, const Instant at)
{
    m_db.statement("UPDATE dispatches SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL")
        .bind("$1", dispatch)
        .bind("$2", at)
        .run();
}

void DispatchRepository::reopen(const DispatchId dispatch)
{
    m_db.statement("UPDATE dispatches SET closed_at = NULL WHERE id = $1").bind("$1", dispatch).run();
}

bool DispatchRepository::removeEmpty(const DispatchId dispatch)
{
    return m_db
               .statement("DELETE FROM dispatches WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM packages"
                          " WHERE dispatch_id = $1 AND dispatch_id IS NOT NULL)")
               .bind("$1", dispatch)
               .run()
               .changes == 1;
}

void DispatchRepository::add(const DispatchId dispatch, const PackageId package)
{
    m_db.statement("UPDATE packages SET dispatch_id = $1 WHERE id = $2 AND state = 'shipped'")
        .bind("$1", dispatch)
        .bind("$2", package)
        .run();
}

void DispatchRepository::remove(const PackageId package)
{
    m_db.statement("UPDATE packages SET dispatch_id = NULL, shipped_at = NULL WHERE id = $1 AND state = 'packed'")
        .bind("$1", package)
        .run();
}

std::optional<Dispatch> DispatchRepository::find(const DispatchId dispatch)
{
    auto query = m_db.statement(std::string{kDispatchColumns} + " WHERE d.id = $1");
    query.bind("$1", dispatch);
    return query.next() ? std::optional{readDispatch(query)} : std::nullopt;
}

std::optional<DispatchId> DispatchRepository::findOpen(const ChannelId channel)
{
    auto query = m_db.statement("SELECT id FROM dispatches WHERE closed_at IS NULL AND channel_id = $1");
    query.bind("$1", channel);
    return query.next() ? std::optional{query.as<DispatchId>(0)} : std::nullopt;
}

std::optional<DispatchId> DispatchRepository::findLast(const ChannelId channel)
{
    auto query = m_db.statement("SELECT id FROM dispatches WHERE channel_id = $1 ORDER BY id DESC LIMIT 1");
    query.bind("$1", channel);
    return query.next() ? std::optional{query.as<DispatchId>(0)} : std::nullopt;
}

bool DispatchRepository::hasArrived(const DispatchId dispatch)
{
    auto query = m_db.statement("SELECT 1 FROM packages WHERE dispatch_id = $1 AND dispatch_id IS NOT NULL"
                                " AND state <> 'shipped'");
    query.bind("$1", dispatch);
    return query.next();
}

std::vector<Dispatch> DispatchRepository::list(const std::size_t limit)
{
    std::vector<Dispatch> found;
    auto query = m_db.statement(std::string{kDispatchColumns} + " ORDER BY d.id DESC LIMIT $1");
    query.bind("$1", static_cast<std::int64_t>(limit));
    while (query.next()) {
        found.push_back(readDispatch(query));
    }
    return found;
}

std::vector<DispatchedPackage> DispatchRepository::packages(const DispatchId dispatch)
{
    std::vector<DispatchedPackage> found;
    auto query = m_db.statement("SELECT p.id, p.tracking_number, coalesce(c.code, ''), p.country, p.weight_grams,"
                                " p.shipped_at FROM packages p LEFT JOIN channels c ON c.id = p.channel_id"
                                " WHERE p.dispatch_id = $1 AND p.dispatch_id IS NOT NULL"
                                " ORDER BY p.shipped_at, p.id");
    query.bind("$1", dispatch);
    while (query.next()) {
        found.push_back({.package = query.as<PackageId>(0),
                         .number = packageNumber(query.integer(0)),
                         .tracking = query.text(1),
                         .channel = query.text(2),
                         .country = query.text(3),
                         .weight = query.as<Grams>(4),
                         .shippedAt = query.instant(5)});
    }
    return found;
}

std::optional<DispatchId> DispatchRepository::dispatchOf(const PackageId package)
{
    auto query = m_db.statement("SELECT dispatch_id FROM packages WHERE id = $1");
    query.bind("$1", package);
    return query.next() ? optionalId<DispatchId>(query, 0) : std::nullopt;
}

std::vector<LabelledPackage> DispatchRepository::labelled(const std::size_t limit)
{
    std::vector<LabelledPackage> found;
    auto query = m_db.statement(
        "SELECT p.id, p.tracking_number, coalesce(c.code, ''), p.country, coalesce(w.code, ''), p.weight_grams,"
        "       p.packed_at,"
        "       max(o.platform_status = 'cancelled'), max(p.held OR p.in_review OR o.held),"
        "       max(' ' || p.reasons || ' ' LIKE '% changed %')"
        " FROM (SELECT id FROM packages WHERE state = 'packed' ORDER BY packed_at, id LIMIT $1) AS here"
        " JOIN packages p ON p.id = here.id LEFT JOIN channels c ON c.id = p.channel_id"
        " LEFT JOIN warehouses w ON w.id = p.warehouse_id"
        " JOIN package_lines l ON l.package_id = p.id JOIN order_lines n ON n.id = l.order_line_id"
        " JOIN orders o ON o.id = n.order_id GROUP BY p.id ORDER BY p.packed_at, p.id");
    query.bind("$1", static_cast<std::int64_t>(limit));
    while (query.next()) {
        std::optional<DispatchCode> obstacle;
        if (query.boolean(7)) {
            obstacle = DispatchCode::cancelled;
        } else if (query.boolean(8)) {
            obstacle = DispatchCode::held;
        } else if (query.boolean(9)) {
            obstacle = DispatchCode::changed;
        }
        found.push_back({.package = query.as<PackageId>(0),
                         .number = packageNumber(query.integer(0)),
                         .tracking = query.text(1),
                         .channel = query.text(2),
                         .country = query.text(3),
                         .warehouse = query.text(4),
                         .weight = query.as<Grams>(5),
                         .packedAt = query.instant(6),
                         .obstacle = obstacle});
    }
    return found;
}

} // namespace supercargo::floor
