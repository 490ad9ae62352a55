// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"

#include <filesystem>
#include <optional>
#include <string>

namespace supercargo::processes {

enum class LockKind { shared, exclusive };

/// An advisory lock on a file, held as long as the object lives, and by nobody once the process is gone.
/// By flock and not by fcntl: with fcntl, closing any other descriptor of the file would drop the lock.
class FileLock {
public:
    /// Makes the file where it is missing. Empty when another process holds it. Throws file_unwritable.
    [[nodiscard]] static std::optional<FileLock> tryTake(const std::filesystem::path& path, LockKind kind);
    /// Waits for it.
    [[nodiscard]] static FileLock take(const std::filesystem::path& path, LockKind kind);
    /// Waits for it, unless the work is stopped. Throws cancelled.
    [[nodiscard]] static FileLock take(const std::filesystem::path& path, LockKind kind, const TaskControl& task);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

    /// Replaces what the file says, for people who look into the folder.
    void write(const std::string& text);

private:
    explicit FileLock(int descriptor) : m_descriptor{descriptor} {}
    int m_descriptor = -1;
};

} // namespace supercargo::processes
