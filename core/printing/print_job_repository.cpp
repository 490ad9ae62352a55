// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/print_job_repository.h"

#include "core/base/hash.h"

namespace supercargo::printing {

namespace {

const std::string kColumns = "SELECT id, printer_id, package_id, kind, state, owner, length(bytes), sha256, attempts,"
                             " reprint_of, reason, error, queued_at, sent_at FROM print_jobs";

PrintJob readJob(const db::Statement& row)
{
    return {.id = row.as<PrintJobId>(0),
            .printer = row.as<PrinterId>(1),
            .package = row.as<PackageId>(2),
            .kind = printJobKindFrom(row.textView(3)),
            .state = printJobStateFrom(row.textView(4)),
            .owner = row.text(5),
            .byteCount = row.integer(6),
            .sha256 = row.text(7),
            .attempts = static_cast<int>(row.integer(8)),
            .reprintOf = row.as<PrintJobId>(9),
            .reason = row.text(10),
            .error = row.text(11),
            .queuedAt = row.instant(12),
            .sentAt = row.optionalInstant(13)};
}

/// 0 is stored as NULL.
template <typename IdType>
std::optional<IdType> stored(const IdType id)
{
    return id ? std::optional{id} : std::nullopt;
}

} // namespace

PrintJobId PrintJobRepository::add(const NewPrintJob& job, const PrintJobState state, const std::string_view owner,
                                   const Instant at)
{
    auto insert = m_db.statement("INSERT INTO print_jobs (printer_id, package_id, kind, state, owner, bytes, sha256,"
                                 " attempts, reprint_of, reason, queued_at)"
                                 " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
    return {insert.bind("$1", job.printer)
                .bind("$2", stored(job.package))
                .bind("$3", toString(job.kind))
                .bind("$4", toString(state))
                .bind("$5", owner)
                .bindBlob("$6", job.bytes)
                .bind("$7", sha256Hex(job.bytes))
                .bind("$8", state == PrintJobState::sending ? 1 : 0)
                .bind("$9", stored(job.reprintOf))
                .bind("$10", job.reason)
                .bind("$11", at)
                .run()
                .lastInsertedId};
}

std::optional<PrintJob> PrintJobRepository::find(const PrintJobId job)
{
    auto query = m_db.statement(kColumns + " WHERE id = $1");
    query.bind("$1", job);
    return query.next() ? std::optional{readJob(query)} : std::nullopt;
}

std::vector<PrintJob> PrintJobRepository::list(const PrintJobFilter& filter)
{
    std::string sql = kColumns + " WHERE id > $1";
    sql += filter.state ? " AND state = $2" : "";
    sql += filter.package ? " AND package_id = $3" : "";
    sql += filter.printer ? " AND printer_id = $4" : "";
    auto query = m_db.statement(sql + (filter.newestFirst ? " ORDER BY id DESC LIMIT $5" : " ORDER BY id LIMIT $5"));
    query.bind("$1", filter.after).bind("$5", static_cast<std::int64_t>(filter.limit));
    if (filter.state) {
        query.bind("$2", toString(*filter.state));
    }
    if (filter.package) {
        query.bind("$3", *filter.package);
    }
    if (filter.printer) {
        query.bind("$4", *filter.printer);
    }
    std::vector<PrintJob> jobs;
    while (query.next()) {
        jobs.push_back(readJob(query));
    }
    return jobs;
}

std::string PrintJobRepository::bytesOf(const PrintJobId job)
{
    auto query = m_db.statement("SELECT bytes FROM print_jobs WHERE id = $1");
    query.bind("$1", job);
    return query.next() ? query.blob(0) : std::string{};
}

PrintJobId PrintJobRepository::oldestQueued(const PrinterId printer)
{
    auto query =
        m_db.statement("SELECT id FROM print_jobs WHERE printer_id = $1 AND state = 'queued' ORDER BY id LIMIT 1");
    query.bind("$1", printer);
    return query.next() ? query.as<PrintJobId>(0) : PrintJobId{};
}

bool PrintJobRepository::hasOpen(const PrinterId printer)
{
    auto query = m_db.statement("SELECT 1 FROM print_jobs WHERE printer_id = $1 AND state = 'sending'");
    query.bind("$1", printer);
    return query.next() || hasQueued(printer);
}

PrintJobId PrintJobRepository::newestQueued(const PrinterId printer)
{
    auto query = m_db.statement(
        "SELECT id FROM print_jobs WHERE printer_id = $1 AND state = 'queued' ORDER BY id DESC LIMIT 1");
    query.bind("$1", printer);
    return query.next() ? query.as<PrintJobId>(0) : PrintJobId{};
}

std::optional<ClaimedJob> PrintJobRepository::claimOldest(const PrinterId printer, const PrintJobId newest,
                                                          const std::string_view owner)
{
    auto claim = m_db.statement("UPDATE print_jobs SET state = 'sending', owner = $3, attempts = attempts + 1, error = ''"
                                " WHERE state = 'queued' AND id = (SELECT min(id) FROM print_jobs"
                                "   WHERE printer_id = $1 AND state = 'queued' AND id <= $2)"
                                " RETURNING id, package_id, bytes, sha256");
    claim.bind("$1", printer).bind("$2", newest).bind("$3", owner);
    if (!claim.next()) {
        return std::nullopt;
    }
    ClaimedJob job{claim.as<PrintJobId>(0), claim.as<PackageId>(1), claim.blob(2), claim.text(3)};
    claim.next(); // the change is made when the statement is at its end
    return job;
}

bool PrintJobRepository::finishSending(const PrintJobId job, const PrintJobState state, const std::string_view error,
                                       const Instant at)
{
    auto update = m_db.statement("UPDATE print_jobs SET state = $2, error = $3, sent_at = $4"
                                 " WHERE id = $1 AND state = 'sending'");
    update.bind("$1", job).bind("$2", toString(state)).bind("$3", error);
    update.bind("$4", state == PrintJobState::sent ? std::optional{at} : std::nullopt);
    return update.run().changes == 1;
}

void PrintJobRepository::noteError(const PrintJobId job, const std::string_view error)
{
    m_db.statement("UPDATE print_jobs SET error = $2 WHERE id = $1 AND state = 'queued'")
        .bind("$1", job)
        .bind("$2", error)
        .run();
}

void PrintJobRepository::settle(const PrintJobId job, const PrintJobState state, const std::string_view error)
{
    m_db.statement("UPDATE print_jobs SET state = $2, error = $3"
                   " WHERE id = $1 AND state IN ('sent', 'unknown', 'failed')")
        .bind("$1", job)
        .bind("$2", toString(state))
        .bind("$3", error)
        .run();
}

std::int64_t PrintJobRepository::withdraw(const PackageId package, const std::string_view error)
{
    return m_db.statement("UPDATE print_jobs SET state = 'failed', error = $2"
                          " WHERE package_id = $1 AND state = 'queued'")
        .bind("$1", package)
        .bind("$2", error)
        .run()
        .changes;
}

void PrintJobRepository::dropBytes(const PackageId package)
{
    m_db.statement("UPDATE print_jobs SET bytes = x'' WHERE package_id = $1 AND state IN ('sent', 'confirmed', 'failed')")
        .bind("$1", package)
        .run();
}

std::vector<PrintJob> PrintJobRepository::listSending()
{
    auto query = m_db.statement(kColumns + " WHERE state = 'sending'"); // one a printer at most
    std::vector<PrintJob> jobs;
    while (query.next()) {
        jobs.push_back(readJob(query));
    }
    return jobs;
}

} // namespace supercargo::printing
