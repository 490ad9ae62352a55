// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/processes/file_lock.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace supercargo::processes {

/// This process's name in the data folder, for as long as it lives: an exclusive lock on `run/<name>.lock`. What
/// a process claims (a print job that is being sent, a push) bears its name; the claim is orphaned when that
/// lock can be taken, never by age.
class ProcessIdentity {
public:
    /// `role` is for people who look into the folder: "window", "station Bench 1", "command line".
    ProcessIdentity(std::filesystem::path runFolder, std::string_view role, Instant since);
    ~ProcessIdentity();
    ProcessIdentity(const ProcessIdentity&) = delete;
    ProcessIdentity& operator=(const ProcessIdentity&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }
    /// True for this process and for every other that still runs. Who finds one dead removes its file.
    [[nodiscard]] bool isAlive(const std::string& name) const;

private:
    [[nodiscard]] std::filesystem::path lockOf(const std::string& name) const;

    std::filesystem::path m_runFolder;
    std::string m_name;
    FileLock m_lock;
};

} // namespace supercargo::processes
