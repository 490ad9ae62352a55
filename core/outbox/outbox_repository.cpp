// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/outbox_repository.h"

namespace supercargo::outbox {

namespace {

const std::string kColumns =
    "SELECT e.id, e.kind, e.shop_id, e.order_id, e.package_id, e.tracking, e.carrier, e.payload, e.state, e.attempts,"
    " e.next_try_at, e.last_error, e.last_words, p.file, e.created_at, e.done_at"
    " FROM outbox_entries e LEFT JOIN outbox_pushes p ON p.id = e.push_id";

OutboxEntry readEntry(const db::Statement& row)
{
    return {.id = row.as<OutboxEntryId>(0),
            .kind = row.text(1),
            .shop = row.as<ShopId>(2),
            .order = row.as<OrderId>(3),
            .package = row.as<PackageId>(4),
            .tracking = row.text(5),
            .carrier = row.text(6),
            .payload = row.text(7),
            .state = outboxStateFrom(row.textView(8)),
            .attempts = static_cast<int>(row.integer(9)),
            .nextTryAt = row.optionalInstant(10),
            .lastError = row.text(11),
            .lastWords = row.text(12),
            .file = row.text(13),
            .createdAt = row.instant(14),
            .doneAt = row.optionalInstant(15)};
}

std::vector<OutboxEntry> readAll(db::Statement& query)
{
    std::vector<OutboxEntry> entries;
    while (query.next()) {
        entries.push_back(readEntry(query));
    }
    return entries;
}

} // namespace

bool OutboxRepository::add(const NewMark& mark, const Instant at)
{
    auto insert =
        m_db.statement("INSERT INTO outbox_entries (key, kind, shop_id, order_id, package_id, tracking, carrier,"
                       " payload, state, created_at)"
                       " VALUES ($1, 'mark_shipped', $2, $3, $4, $5, $6, $7, 'waiting', $8)"
                       " ON CONFLICT (key) DO UPDATE SET tracking = excluded.tracking, carrier = excluded.carrier,"
                       "   payload = excluded.payload, is_void = 0, next_try_at = NULL,"
                       "   push_id = CASE state WHEN 'cancelled' THEN NULL ELSE push_id END,"
                       "   state = CASE state WHEN 'cancelled' THEN 'waiting' ELSE state END"
                       " WHERE state = 'cancelled' OR state = 'sending' AND is_void = 1");
    return insert.bind("$1", markKey(mark))
               .bind("$2", mark.shop)
               .bind("$3", mark.order)
               .bind("$4", mark.package)
               .bind("$5", mark.mark.tracking)
               .bind("$6", mark.mark.carrier)
               .bind("$7", toPayload(mark.mark))
               .bind("$8", at)
               .run()
               .changes == 1;
}

bool OutboxRepository::takeBack(const NewMark& mark)
{
    // One that is being told ends as cancelled if it comes back untold.
    return m_db.statement("UPDATE outbox_entries SET is_void = CASE state WHEN 'sending' THEN 1 ELSE is_void END,"
                          "   state = CASE state WHEN 'sending' THEN state ELSE 'cancelled' END"
                          " WHERE key = $1 AND state IN ('waiting', 'failed', 'sending')")
               .bind("$1", markKey(mark))
               .run()
               .changes == 1;
}

std::int64_t OutboxRepository::cancelWaiting(const PackageId package)
{
    m_db.statement("UPDATE outbox_entries SET is_void = 1 WHERE package_id = $1 AND state = 'sending'")
        .bind("$1", package)
        .run();
    return m_db.statement("UPDATE outbox_entries SET state = 'cancelled'"
                          " WHERE package_id = $1 AND state IN ('waiting', 'failed')")
        .bind("$1", package)
        .run()
        .changes;
}

std::optional<OutboxEntry> OutboxRepository::find(const OutboxEntryId entry)
{
    auto query = m_db.statement(kColumns + " WHERE e.id = $1");
    query.bind("$1", entry);
    return query.next() ? std::optional{readEntry(query)} : std::nullopt;
}

std::vector<OutboxEntry> OutboxRepository::list(const OutboxFilter& filter)
{
    std::string sql = kColumns + " WHERE e.id > $1";
    sql += filter.state ? " AND e.state = $2" : "";
    sql += filter.shop ? " AND e.shop_id = $3" : "";
    sql += filter.package ? " AND e.package_id = $4" : "";
    auto query = m_db.statement(sql + " ORDER BY e.id LIMIT $5");
    query.bind("$1", filter.after).bind("$5", static_cast<std::int64_t>(filter.limit));
    if (filter.state) {
        query.bind("$2", toString(*filter.state));
    }
    if (filter.shop) {
        query.bind("$3", *filter.shop);
    }
    if (filter.package) {
        query.bind("$4", *filter.package);
    }
    return readAll(query);
}

std::int64_t OutboxRepository::countWaiting()
{
    auto query = m_db.statement("SELECT count(*) FROM outbox_entries WHERE state = 'waiting'");
    query.next();
    return query.integer(0);
}

bool OutboxRepository::retry(const OutboxEntryId entry)
{
    return m_db.statement("UPDATE outbox_entries SET state = 'waiting', owner = '', push_id = NULL, next_try_at = NULL"
                          " WHERE id = $1 AND state IN ('failed', 'ask')")
               .bind("$1", entry)
               .run()
               .changes == 1;
}

// ---- Telling a connected platform ------------------------------------------------------------------------------

std::vector<OutboxEntry> OutboxRepository::dueIn(const ShopId shop, const Instant now)
{
    auto query = m_db.statement(kColumns + " WHERE e.shop_id = $1 AND e.state = 'waiting'"
                                           " AND (e.next_try_at IS NULL OR e.next_try_at <= $2) ORDER BY e.id");
    query.bind("$1", shop).bind("$2", now);
    return readAll(query);
}

std::vector<OutboxRepository::Sending> OutboxRepository::sendingWithoutFile(const ShopId shop)
{
    auto query = m_db.statement("SELECT id, owner FROM outbox_entries"
                                " WHERE shop_id = $1 AND state = 'sending' AND push_id IS NULL ORDER BY id");
    query.bind("$1", shop);
    std::vector<Sending> sending;
    while (query.next()) {
        sending.push_back({query.as<OutboxEntryId>(0), query.text(1)});
    }
    return sending;
}

bool OutboxRepository::claimForTelling(const OutboxEntryId entry, const std::string_view owner)
{
    return m_db.statement("UPDATE outbox_entries SET state = 'sending', owner = $2, attempts = attempts + 1"
                          " WHERE id = $1 AND state = 'waiting'")
               .bind("$1", entry)
               .bind("$2", owner)
               .run()
               .changes == 1;
}

void OutboxRepository::settle(const OutboxEntryId entry, const OutboxState state, const Instant at,
                              const std::string_view error, const std::string_view words)
{
    m_db.statement("UPDATE outbox_entries SET state = $2, done_at = $3, last_error = $4, last_words = $5"
                   " WHERE id = $1 AND state = 'sending'")
        .bind("$1", entry)
        .bind("$2", toString(state))
        .bind("$3", state == OutboxState::done ? std::optional{at} : std::nullopt)
        .bind("$4", error)
        .bind("$5", words)
        .run();
}

void OutboxRepository::release(const OutboxEntryId entry, const std::string_view owner,
                               const std::optional<Instant> nextTryAt, const std::string_view error)
{
    m_db.statement("UPDATE outbox_entries SET state = CASE WHEN is_void = 1 THEN 'cancelled' ELSE 'waiting' END,"
                   " owner = '', next_try_at = $3, last_error = $4"
                   " WHERE id = $1 AND owner = $2 AND state = 'sending'")
        .bind("$1", entry)
        .bind("$2", owner)
        .bind("$3", nextTryAt)
        .bind("$4", error)
        .run();
}

// ---- Pushes ----------------------------------------------------------------------------------------------------

std::vector<std::int64_t> OutboxRepository::waitingIn(const ShopId shop)
{
    auto query = m_db.statement("SELECT id FROM outbox_entries"
                                " WHERE shop_id = $1 AND state = 'waiting' AND kind = 'mark_shipped' ORDER BY id");
    query.bind("$1", shop);
    std::vector<std::int64_t> entries;
    while (query.next()) {
        entries.push_back(query.integer(0));
    }
    return entries;
}

std::vector<Push> OutboxRepository::unfinishedPushes(const ShopId shop)
{
    auto query = m_db.statement("SELECT id, number, file, owner FROM outbox_pushes"
                                " WHERE shop_id = $1 AND state = 'sending' ORDER BY number");
    query.bind("$1", shop);
    std::vector<Push> pushes;
    while (query.next()) {
        pushes.push_back({query.integer(0), shop, query.integer(1), query.text(2), query.text(3)});
    }
    return pushes;
}

std::int64_t OutboxRepository::nextNumber(const ShopId shop)
{
    auto query = m_db.statement("SELECT coalesce(max(number), 0) + 1 FROM outbox_pushes WHERE shop_id = $1");
    query.bind("$1", shop);
    query.next();
    return query.integer(0);
}

std::int64_t OutboxRepository::addPush(const Push& push, const Instant at)
{
    auto insert = m_db.statement("INSERT INTO outbox_pushes (shop_id, number, file, state, owner, created_at)"
                                 " VALUES ($1, $2, $3, 'sending', $4, $5)");
    return insert.bind("$1", push.shop)
        .bind("$2", push.number)
        .bind("$3", push.file)
        .bind("$4", push.owner)
        .bind("$5", at)
        .run()
        .lastInsertedId;
}

bool OutboxRepository::takeOver(const Push& push, const std::string_view newOwner)
{
    return m_db.statement("UPDATE outbox_pushes SET owner = $3 WHERE id = $1 AND owner = $2 AND state = 'sending'")
               .bind("$1", push.id)
               .bind("$2", push.owner)
               .bind("$3", newOwner)
               .run()
               .changes == 1;
}

void OutboxRepository::claim(const std::span<const std::int64_t> entries, const std::int64_t push,
                             const std::string_view owner)
{
    m_db.statement("UPDATE outbox_entries SET state = 'sending', push_id = $2, owner = $3, attempts = attempts + 1"
                   " WHERE id IN " +
                   db::listOf("$1") + " AND state = 'waiting'")
        .bindList("$1", entries)
        .bind("$2", push)
        .bind("$3", owner)
        .run();
}

std::vector<OutboxEntry> OutboxRepository::entriesOf(const std::int64_t push)
{
    auto query = m_db.statement(kColumns + " WHERE e.push_id = $1 ORDER BY e.id");
    query.bind("$1", push);
    return readAll(query);
}

void OutboxRepository::markDone(const std::span<const std::int64_t> entries, const Instant at)
{
    m_db.statement("UPDATE outbox_entries SET state = 'done', done_at = $2, last_error = ''"
                   " WHERE id IN " +
                   db::listOf("$1") + " AND state = 'sending'")
        .bindList("$1", entries)
        .bind("$2", at)
        .run();
}

void OutboxRepository::finishPush(const std::int64_t push)
{
    m_db.statement("UPDATE outbox_pushes SET state = 'done' WHERE id = $1").bind("$1", push).run();
}

void OutboxRepository::releasePush(const std::int64_t push, const std::string_view error)
{
    m_db.statement("UPDATE outbox_pushes SET owner = '' WHERE id = $1").bind("$1", push).run();
    m_db.statement("UPDATE outbox_entries SET last_error = $2 WHERE push_id = $1 AND state = 'sending'")
        .bind("$1", push)
        .bind("$2", error)
        .run();
}

void OutboxRepository::dropPush(const std::int64_t push)
{
    m_db.statement("DELETE FROM outbox_pushes WHERE id = $1").bind("$1", push).run();
}

} // namespace supercargo::outbox
