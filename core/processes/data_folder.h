// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

// The data folder and the processes that share it. Several work in it at once on one PC: the window, stations,
// command lines. Each holds a shared lock on run/use.lock; migrating and restoring take it exclusively.
namespace supercargo::processes {

/// Where everything lies: `DIR/supercargo.db · attachments/ · outbox/ · backups/ · run/ · log/`.
class DataFolder {
public:
    /// Makes what is missing. Throws data_folder_remote for a network file system (WAL needs shared memory),
    /// file_unwritable.
    explicit DataFolder(std::filesystem::path root);

    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }
    [[nodiscard]] std::filesystem::path database() const { return m_root / "supercargo.db"; }
    [[nodiscard]] std::filesystem::path attachments() const { return m_root / "attachments"; }
    [[nodiscard]] std::filesystem::path outbox() const { return m_root / "outbox"; }
    [[nodiscard]] std::filesystem::path backups() const { return m_root / "backups"; }
    /// The shops' keys, where no key store of the desktop has them.
    [[nodiscard]] std::filesystem::path sealedSecrets() const { return m_root / "secrets.sealed"; }
    [[nodiscard]] std::filesystem::path run() const { return m_root / "run"; }
    [[nodiscard]] std::filesystem::path useLock() const { return run() / "use.lock"; }
    [[nodiscard]] std::filesystem::path windowLock() const { return run() / "window.lock"; }
    /// One bulk writer at a time.
    [[nodiscard]] std::filesystem::path bulkLock() const { return run() / "bulk.lock"; }
    [[nodiscard]] std::filesystem::path printerLock(std::int64_t printer) const;
    /// One process at a time speaks to a shop's platform.
    [[nodiscard]] std::filesystem::path shopLock(std::int64_t shop) const;

private:
    std::filesystem::path m_root;
};

/// The platform's own application-data folder: $XDG_DATA_HOME/supercargo, else ~/.local/share/supercargo.
[[nodiscard]] std::filesystem::path defaultDataFolder();

/// The type of a network file system that `path` (or its nearest existing parent) lies on ("nfs4"), from the
/// kernel's table of mounts; empty for a local one.
[[nodiscard]] std::string networkFileSystem(const std::filesystem::path& path);
/// The same, from the text of a mount table in the form of /proc/self/mounts (proc(5)).
[[nodiscard]] std::string networkFileSystem(const std::filesystem::path& absolutePath, std::string_view mountTable);

/// Who is at work in the folder, as their lock files say, for the sentence that refuses to migrate.
[[nodiscard]] std::string describeUsers(const DataFolder& folder);

} // namespace supercargo::processes
