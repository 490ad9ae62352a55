// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/session.h"

#include "core/base/error.h"
#include "core/db/migrator.h"
#include "core/printing/print_journal.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace supercargo::workspace {

namespace {

using processes::FileLock;
using processes::LockKind;

/// SQLite takes an empty file for a new database, and throws its log away. Where there are backups, it was none.
void refuseEmptied(const processes::DataFolder& folder)
{
    const auto database = folder.database();
    if (std::filesystem::exists(database) && std::filesystem::is_empty(database) &&
        !std::filesystem::is_empty(folder.backups())) {
        throw Error{ErrorCode::database_damaged, {database.filename().string() + ": 0 B"}};
    }
}

/// The copy must fit, with as much again for the migration's own writing.
void checkFreeSpace(const processes::DataFolder& folder)
{
    const auto needed = std::filesystem::file_size(folder.database()) * 2;
    const auto space = std::filesystem::space(folder.root());
    if (space.available < needed) {
        throw Error{ErrorCode::disk_full, {folder.root().string(), std::to_string(needed)}};
    }
}

} // namespace

std::filesystem::path migrationCopy(const processes::DataFolder& folder, const int version, const Instant now)
{
    auto time = toIso8601(now);
    std::erase_if(time, [](const char c) { return c == ':' || c == '-'; });
    char number[16];
    std::snprintf(number, sizeof number, "%04d", version);
    return folder.backups() / ("before-migration-" + std::string{number} + "-" + time + ".db");
}

Session::AloneGuard::AloneGuard(Session& session, const IfInUse ifInUse) : m_session{session}
{
    session.m_use.reset();
    auto alone = ifInUse == IfInUse::wait
                     ? std::optional{FileLock::take(session.m_folder.useLock(), LockKind::exclusive)}
                     : FileLock::tryTake(session.m_folder.useLock(), LockKind::exclusive);
    if (!alone) {
        session.m_use = FileLock::take(session.m_folder.useLock(), LockKind::shared);
        throw Error{ErrorCode::data_folder_in_use, {processes::describeUsers(session.m_folder)}};
    }
    session.m_use = std::move(alone);
}

Session::AloneGuard::~AloneGuard()
{
    m_session.m_use.reset();
    m_session.m_use = FileLock::take(m_session.m_folder.useLock(), LockKind::shared);
}

Session::Session(const std::filesystem::path& dataFolder, const std::string_view role, const Clock& clock,
                 audit::Actor actor, const IfDamaged ifDamaged)
    : m_clock{clock},
      m_actor{std::move(actor)},
      m_folder{dataFolder},
      m_use{FileLock::take(m_folder.useLock(), LockKind::shared)}
{
    const auto unlessDamaged = [&](const auto& work) {
        try {
            work();
        } catch (const Error& error) {
            if (error.code() != ErrorCode::database_damaged || ifDamaged == IfDamaged::refuse) {
                throw;
            }
            m_beganDamaged = true;
        }
    };
    unlessDamaged([this] { migrateIfDue(); });
    m_identity.emplace(m_folder.run(), role, clock.now());
    if (!m_beganDamaged) {
        unlessDamaged([this] {
            auto connection = connect();
            printing::PrintJournal{connection, m_clock, *m_identity}.resolveOrphans();
        });
    }
}

void Session::migrateIfDue()
{
    refuseEmptied(m_folder);
    const auto version = [this] {
        auto connection = connect();
        const int found = db::schemaVersion(connection);
        if (found > db::newestSchemaVersion()) {
            throw Error{ErrorCode::database_newer, {std::to_string(found), std::to_string(db::newestSchemaVersion())}};
        }
        return found;
    };
    const int found = version();
    if (found == db::newestSchemaVersion()) {
        return;
    }
    const auto makeOrMigrate = [&] {
        const int before = version(); // another process may have migrated while we waited
        if (before == db::newestSchemaVersion()) {
            return;
        }
        auto connection = connect();
        if (before > 0) {
            checkFreeSpace(m_folder);
            connection.backupTo(migrationCopy(m_folder, before, m_clock.now()));
        }
        db::migrate(connection);
    };
    // A new file has no users but those who wait here as well.
    alone(makeOrMigrate, found == 0 ? IfInUse::wait : IfInUse::refuse);
}

db::Connection Session::connect(const db::ConnectionOptions& options) const
{
    return db::Connection{m_folder.database(), options};
}

} // namespace supercargo::workspace
