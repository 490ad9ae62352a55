// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/processes/process_identity.h"

#include "core/base/hash.h"

#include <utility>

#include <unistd.h>

namespace supercargo::processes {

namespace {

/// Under a temporary name first, renamed when it is locked: nobody can find it unlocked and take it for dead.
FileLock makeLocked(const std::filesystem::path& path, const std::string_view role, const Instant since)
{
    const auto temporary = path.string() + ".new";
    auto lock = FileLock::take(temporary, LockKind::exclusive);
    lock.write("pid " + std::to_string(::getpid()) + "\nrole " + std::string{role} + "\nsince " + toIso8601(since) +
               "\n");
    std::filesystem::rename(temporary, path);
    return lock;
}

} // namespace

ProcessIdentity::ProcessIdentity(std::filesystem::path runFolder, const std::string_view role, const Instant since)
    : m_runFolder{std::move(runFolder)},
      m_name{randomName()},
      m_lock{makeLocked(lockOf(m_name), role, since)}
{}

ProcessIdentity::~ProcessIdentity()
{
    std::error_code error; // a file left behind is found dead and removed by the next who asks
    std::filesystem::remove(lockOf(m_name), error);
}

std::filesystem::path ProcessIdentity::lockOf(const std::string& name) const
{
    return m_runFolder / (name + ".lock");
}

bool ProcessIdentity::isAlive(const std::string& name) const
{
    if (name == m_name) {
        return true;
    }
    const auto path = lockOf(name);
    if (!std::filesystem::exists(path)) {
        return false;
    }
    const auto lock = FileLock::tryTake(path, LockKind::exclusive);
    if (!lock) {
        return true;
    }
    std::error_code error;
    std::filesystem::remove(path, error);
    return false;
}

} // namespace supercargo::processes
