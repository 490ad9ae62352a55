// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/session.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace supercargo::workspace {

struct BackupReport {
    std::filesystem::path file;
    std::int64_t bytes = 0;
    std::int64_t attachments = 0;
};

struct RestoreReport {
    /// Where the state before now lies: a backup, or, where it was too damaged for one, a folder with its files as they
    /// were.
    std::filesystem::path replaced;
    bool wasDamaged = false;
    /// What the next three say could not be read from what was there: labels printed since the backup may bear numbers
    /// that are given again, and orders that have left since wait for packing once more.
    bool sinceIsUnknown = false;
    std::int64_t attachments = 0;
    /// Tracking numbers that were given after the backup was made. They are void: no other parcel gets one of them, and
    /// a parcel that bears one stops at the door.
    std::int64_t voidedNumbers = 0;
    /// Orders of the backup whose packages have left since: they are held, so that nobody ships them again unasked.
    std::int64_t heldDeparted = 0;
    /// Orders that came and left since, "shop number": they are not in the backup, and must not be shipped again when
    /// their file is imported anew.
    std::vector<std::string> departedElsewhere;
    /// Of the last change in the backup: how old it is. Nothing where it holds none.
    std::optional<Instant> lastChange;
};

/// One zip with the database, as it was at one moment, and the attachments; others work on meanwhile. What was
/// written is opened and checked before this returns. Throws file_unwritable, disk_full, already_exists for a
/// file that is there.
BackupReport backUp(const Session& session, const std::filesystem::path& file);

/// Puts a backup in the place of what the folder holds, after checking it whole; what was there is kept as
/// backups/before-restore-<time>.zip, or as a folder with its files as they lay where it is damaged, however badly, and
/// the history says who restored what. No connection of this process may be open. Throws data_folder_in_use,
/// backup_invalid, database_newer.
RestoreReport restore(Session& session, const std::filesystem::path& file);

/// The zip in the folder's backups that was written last: to be offered where the data is damaged. Empty where there
/// is none.
[[nodiscard]] std::optional<std::filesystem::path> newestBackup(const processes::DataFolder& folder);

} // namespace supercargo::workspace
