// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/processes/file_lock.h"

#include "core/base/error.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace supercargo::processes {

namespace {

int openLockFile(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0) {
        throw Error{ErrorCode::file_unwritable, {path.string()}, std::strerror(errno)};
    }
    return descriptor;
}

/// True when the lock was got, false when somebody else has it.
bool lock(const int descriptor, const int operation, const std::filesystem::path& path)
{
    while (::flock(descriptor, operation) != 0) {
        if (errno == EWOULDBLOCK) {
            return false;
        }
        if (errno != EINTR) {
            const std::string detail = std::strerror(errno);
            ::close(descriptor);
            throw Error{ErrorCode::file_unwritable, {path.string()}, detail};
        }
    }
    return true;
}

} // namespace

std::optional<FileLock> FileLock::tryTake(const std::filesystem::path& path, const LockKind kind)
{
    const int descriptor = openLockFile(path);
    if (!lock(descriptor, (kind == LockKind::shared ? LOCK_SH : LOCK_EX) | LOCK_NB, path)) {
        ::close(descriptor);
        return {};
    }
    return FileLock{descriptor};
}

FileLock FileLock::take(const std::filesystem::path& path, const LockKind kind)
{
    const int descriptor = openLockFile(path);
    lock(descriptor, kind == LockKind::shared ? LOCK_SH : LOCK_EX, path);
    return FileLock{descriptor};
}

FileLock FileLock::take(const std::filesystem::path& path, const LockKind kind, const TaskControl& task)
{
    constexpr std::chrono::milliseconds kLook{10}; // flock cannot be waited for and stopped
    auto lock = tryTake(path, kind);
    while (!lock) {
        if (task.stopRequested()) {
            throw Error{ErrorCode::cancelled};
        }
        std::this_thread::sleep_for(kLook);
        lock = tryTake(path, kind);
    }
    return *std::move(lock);
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor{std::exchange(other.m_descriptor, -1)}
{}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

void FileLock::write(const std::string& text)
{
    if (::ftruncate(m_descriptor, 0) != 0 ||
        ::pwrite(m_descriptor, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
        throw Error{ErrorCode::file_unwritable, {"lock file"}, std::strerror(errno)};
    }
}

} // namespace supercargo::processes
