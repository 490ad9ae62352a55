// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/db/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::audit {

/// Who acts: until users exist, the system's login name, and the station where there is one.
struct Actor {
    std::string who;
    std::string station;
};

/// The login name of the process's user.
[[nodiscard]] Actor systemActor();

/// One line of history. `subject` and `action` are stable words ("order", "held"); `field`, `before` and
/// `after` say what changed, empty where the action says it all.
struct Entry {
    std::string_view subject;
    std::int64_t subjectId = 0;
    std::string_view action;
    std::string field;
    std::string before;
    std::string after;
};

struct RecordedEntry {
    std::int64_t id = 0;
    Instant at{};
    Actor actor;
    std::string subject;
    std::int64_t subjectId = 0;
    std::string action;
    std::string field;
    std::string before;
    std::string after;
};

/// The append-only history of who did what to what. Entries are written in the transaction of the change
/// itself and never changed; only the purge of personal data may empty their texts.
class AuditRepository {
public:
    explicit AuditRepository(db::Connection& db) : m_db{db} {}

    void record(const Actor& actor, Instant at, const Entry& entry);
    /// Empties what was written of the fields whose names begin so, before and after; that they changed, when and by
    /// whom stays.
    void emptyTexts(std::string_view subject, std::int64_t subjectId, std::string_view fieldBegin);
    /// Newest first.
    [[nodiscard]] std::vector<RecordedEntry> list(std::string_view subject, std::int64_t subjectId,
                                                  std::size_t limit = 1'000);
    /// When the newest entry of all was written; nothing where there is none.
    [[nodiscard]] std::optional<Instant> lastAt();

private:
    db::Connection& m_db;
};

} // namespace supercargo::audit
