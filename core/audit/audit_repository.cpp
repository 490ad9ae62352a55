// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/audit_repository.h"

#include <pwd.h>
#include <unistd.h>

namespace supercargo::audit {

Actor systemActor()
{
    const auto* user = ::getpwuid(::geteuid());
    return {user != nullptr ? user->pw_name : "uid " + std::to_string(::geteuid()), {}};
}

void AuditRepository::record(const Actor& actor, const Instant at, const Entry& entry)
{
    const auto absentIfEmpty = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional{text};
    };
    m_db.statement("INSERT INTO audit_entries (at, who, station, subject, subject_id, action, field, before, after)"
                   " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .bind("$1", at)
        .bind("$2", actor.who)
        .bind("$3", absentIfEmpty(actor.station))
        .bind("$4", entry.subject)
        .bind("$5", entry.subjectId)
        .bind("$6", entry.action)
        .bind("$7", absentIfEmpty(entry.field))
        .bind("$8", absentIfEmpty(entry.before))
        .bind("$9", absentIfEmpty(entry.after))
        .run();
}

void AuditRepository::emptyTexts(const std::string_view subject, const std::int64_t subjectId,
                                 const std::string_view fieldBegin)
{
    m_db.statement("UPDATE audit_entries SET before = NULL, after = NULL"
                   " WHERE subject = $1 AND subject_id = $2 AND substr(field, 1, length($3)) = $3")
        .bind("$1", subject)
        .bind("$2", subjectId)
        .bind("$3", fieldBegin)
        .run();
}

std::vector<RecordedEntry> AuditRepository::list(const std::string_view subject, const std::int64_t subjectId,
                                                 const std::size_t limit)
{
    std::vector<RecordedEntry> entries;
    auto query = m_db.statement("SELECT id, at, who, station, action, field, before, after FROM audit_entries"
                                " WHERE subject = $1 AND subject_id = $2 ORDER BY id DESC LIMIT $3");
    query.bind("$1", subject).bind("$2", subjectId).bind("$3", static_cast<std::int64_t>(limit));
    while (query.next()) {
        entries.push_back({.id = query.integer(0),
                           .at = query.instant(1),
                           .actor = {query.text(2), query.text(3)},
                           .subject = std::string{subject},
                           .subjectId = subjectId,
                           .action = query.text(4),
                           .field = query.text(5),
                           .before = query.text(6),
                           .after = query.text(7)});
    }
    return entries;
}

std::optional<Instant> AuditRepository::lastAt()
{
    auto query = m_db.statement("SELECT at FROM audit_entries ORDER BY id DESC LIMIT 1");
    return query.next() ? std::optional{query.instant(0)} : std::nullopt;
}

} // namespace supercargo::audit
