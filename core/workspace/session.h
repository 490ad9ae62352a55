// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/db/connection.h"
#include "core/processes/data_folder.h"
#include "core/processes/file_lock.h"
#include "core/processes/process_identity.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo::workspace {

/// One process's stay in a data folder: the shared lock on run/use.lock and the process's own name, held from
/// construction to destruction and handed to every workspace of the process. Opening makes or migrates the
/// database, with a copy of the old one first, and settles what dead processes left behind.
class Session {
public:
    /// What becomes of the stay where the database is too damaged to be opened.
    enum class IfDamaged {
        refuse,
        stay, ///< only `restore` can do something then
    };

    /// `role` is for people who look into the folder. Throws data_folder_remote, data_folder_in_use (a
    /// migration is due while others work in the folder), database_newer, database_damaged, disk_full.
    Session(const std::filesystem::path& dataFolder, std::string_view role, const Clock& clock, audit::Actor actor,
            IfDamaged ifDamaged = IfDamaged::refuse);

    [[nodiscard]] const processes::DataFolder& folder() const { return m_folder; }
    [[nodiscard]] const processes::ProcessIdentity& identity() const { return *m_identity; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const audit::Actor& actor() const { return m_actor; }
    /// The database could not be opened when the stay began.
    [[nodiscard]] bool beganDamaged() const { return m_beganDamaged; }

    /// A connection for one thread.
    [[nodiscard]] db::Connection connect(const db::ConnectionOptions& options = {}) const;

    enum class IfInUse { refuse, wait };
    /// Lets the shared lock go, takes it exclusively, calls `work`, and shares again. Throws data_folder_in_use,
    /// naming who is at work, when another process has the folder open and is not to be waited for.
    template <typename Work>
    void alone(Work&& work, IfInUse ifInUse = IfInUse::refuse)
    {
        const AloneGuard guard{*this, ifInUse};
        work();
    }

private:
    struct AloneGuard {
        AloneGuard(Session& session, IfInUse ifInUse);
        ~AloneGuard();
        Session& m_session;
    };

    void migrateIfDue();

    const Clock& m_clock;
    audit::Actor m_actor;
    processes::DataFolder m_folder;
    std::optional<processes::FileLock> m_use;
    std::optional<processes::ProcessIdentity> m_identity;
    bool m_beganDamaged = false;
};

/// The file that a migration from `version` leaves its copy in: backups/before-migration-NNNN-<time>.db.
[[nodiscard]] std::filesystem::path migrationCopy(const processes::DataFolder& folder, int version, Instant now);

} // namespace supercargo::workspace
