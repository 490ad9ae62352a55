// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/power_cut.h"

#include <cstring>
#include <exception>
#include <iostream>
#include <limits>
#include <new>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

namespace supercargo::tests {

namespace {

constexpr int kCutExit = 77;
constexpr int kFailedExit = 78;

/// A write that is not synced yet: what it wrote, and what stood there before.
struct Write {
    sqlite3_int64 offset;
    std::string data;
    std::string before; // shorter than data where the file ended
};

struct File {
    sqlite3_file base;
    sqlite3_file* real;
    std::vector<Write>* unsynced;
    sqlite3_int64 syncedSize;
};

// The child's own: a VFS is a table of plain functions, so its state stands here.
struct Disk {
    sqlite3_vfs* real = nullptr;
    std::set<File*> open;
    std::int64_t pointsLeft = -1; // below zero: not counting yet
    std::int64_t point = 0;
    std::mt19937_64 chance;
};
Disk disk;

File* fileOf(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file);
}

sqlite3_int64 sizeOf(sqlite3_file* real)
{
    sqlite3_int64 size = 0;
    real->pMethods->xFileSize(real, &size);
    return size;
}

/// Takes back all unsynced writes, newest first, then lets some of them survive after all.
void losePower(File& file)
{
    auto* real = file.real;
    for (auto write = file.unsynced->rbegin(); write != file.unsynced->rend(); ++write) {
        real->pMethods->xWrite(real, write->before.data(), static_cast<int>(write->before.size()), write->offset);
    }
    if (sizeOf(real) > file.syncedSize) {
        real->pMethods->xTruncate(real, file.syncedSize);
    }
    for (const auto& write : *file.unsynced) {
        if (disk.chance() % 2 == 0) {
            real->pMethods->xWrite(real, write.data.data(), static_cast<int>(write.data.size()), write.offset);
        }
    }
}

void countPoint()
{
    if (disk.pointsLeft > 0 && --disk.pointsLeft == 0) {
        for (auto* file : disk.open) {
            losePower(*file);
        }
        ::_exit(kCutExit);
    }
}

int closeFile(sqlite3_file* file)
{
    disk.open.erase(fileOf(file));
    delete fileOf(file)->unsynced;
    return fileOf(file)->real->pMethods->xClose(fileOf(file)->real);
}

int readFile(sqlite3_file* file, void* buffer, const int amount, const sqlite3_int64 offset)
{
    return fileOf(file)->real->pMethods->xRead(fileOf(file)->real, buffer, amount, offset);
}

int writeFile(sqlite3_file* file, const void* buffer, const int amount, const sqlite3_int64 offset)
{
    countPoint();
    auto* real = fileOf(file)->real;
    Write write{offset, std::string(static_cast<const char*>(buffer), static_cast<std::size_t>(amount)), {}};
    const auto size = sizeOf(real);
    if (offset < size) {
        write.before.resize(static_cast<std::size_t>(std::min<sqlite3_int64>(amount, size - offset)));
        real->pMethods->xRead(real, write.before.data(), static_cast<int>(write.before.size()), offset);
    }
    fileOf(file)->unsynced->push_back(std::move(write));
    return real->pMethods->xWrite(real, buffer, amount, offset);
}

int truncateFile(sqlite3_file* file, const sqlite3_int64 size)
{
    countPoint();
    return fileOf(file)->real->pMethods->xTruncate(fileOf(file)->real, size);
}

int syncFile(sqlite3_file* file, const int /*flags*/)
{
    countPoint();
    // Only this disk can lose power, and it keeps what is synced: the real one need not be troubled.
    fileOf(file)->unsynced->clear();
    fileOf(file)->syncedSize = sizeOf(fileOf(file)->real);
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return fileOf(file)->real->pMethods->xFileSize(fileOf(file)->real, size);
}
int lockFile(sqlite3_file* file, const int level)
{
    return fileOf(file)->real->pMethods->xLock(fileOf(file)->real, level);
}
int unlockFile(sqlite3_file* file, const int level)
{
    return fileOf(file)->real->pMethods->xUnlock(fileOf(file)->real, level);
}
int checkReserved(sqlite3_file* file, int* result)
{
    return fileOf(file)->real->pMethods->xCheckReservedLock(fileOf(file)->real, result);
}
int control(sqlite3_file* file, const int operation, void* argument)
{
    return fileOf(file)->real->pMethods->xFileControl(fileOf(file)->real, operation, argument);
}
int sectorSize(sqlite3_file* file)
{
    return fileOf(file)->real->pMethods->xSectorSize(fileOf(file)->real);
}
int characteristics(sqlite3_file* /*file*/)
{
    return 0; // promises nothing: no atomic writes, no order, no power-safe overwrite
}
int shmMap(sqlite3_file* file, const int page, const int size, const int extend, void volatile** memory)
{
    return fileOf(file)->real->pMethods->xShmMap(fileOf(file)->real, page, size, extend, memory);
}
int shmLock(sqlite3_file* file, const int offset, const int count, const int flags)
{
    return fileOf(file)->real->pMethods->xShmLock(fileOf(file)->real, offset, count, flags);
}
void shmBarrier(sqlite3_file* file)
{
    fileOf(file)->real->pMethods->xShmBarrier(fileOf(file)->real);
}
int shmUnmap(sqlite3_file* file, const int remove)
{
    return fileOf(file)->real->pMethods->xShmUnmap(fileOf(file)->real, remove);
}

const sqlite3_io_methods kMethods{2,          closeFile,  readFile,        writeFile,  truncateFile,
                                  syncFile,   fileSize,   lockFile,        unlockFile, checkReserved,
                                  control,    sectorSize, characteristics, shmMap,     shmLock,
                                  shmBarrier, shmUnmap,   nullptr,         nullptr};

int openFile(sqlite3_vfs* /*vfs*/, sqlite3_filename name, sqlite3_file* file, const int flags, int* outFlags)
{
    auto* opened = new (file) File{};
    opened->real = reinterpret_cast<sqlite3_file*>(opened + 1);
    const int result = disk.real->xOpen(disk.real, name, opened->real, flags, outFlags);
    if (result != SQLITE_OK) {
        return result;
    }
    opened->base.pMethods = &kMethods;
    opened->unsynced = new std::vector<Write>;
    opened->syncedSize = sizeOf(opened->real);
    disk.open.insert(opened);
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* /*vfs*/, const char* name, const int syncFolder)
{
    countPoint();
    return disk.real->xDelete(disk.real, name, syncFolder);
}

void putDiskInPlace(const std::int64_t point, const std::uint64_t seed)
{
    disk.real = sqlite3_vfs_find(nullptr);
    disk.point = point;
    disk.chance.seed(seed);
    static sqlite3_vfs vfs;
    vfs = *disk.real;
    vfs.zName = "power-cut";
    vfs.szOsFile = static_cast<int>(sizeof(File)) + disk.real->szOsFile;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&vfs, 1);
}

} // namespace

void startCountingPowerCutPoints()
{
    disk.pointsLeft = disk.point;
}

std::int64_t countPowerCutPoints(const std::function<void()>& work)
{
    constexpr auto kNever = std::numeric_limits<std::int64_t>::max();
    int ends[2];
    if (::pipe(ends) != 0) {
        throw std::runtime_error{"no pipe could be made"};
    }
    runUntilPowerCut(kNever, 0, [&] {
        work();
        const auto points = kNever - disk.pointsLeft;
        if (::write(ends[1], &points, sizeof points) != sizeof points) {
            throw std::runtime_error{"the pipe is broken"};
        }
    });
    std::int64_t points = 0;
    const bool isRead = ::read(ends[0], &points, sizeof points) == sizeof points;
    ::close(ends[0]);
    ::close(ends[1]);
    if (!isRead) {
        throw std::runtime_error{"the pipe is broken"};
    }
    return points;
}

Ending runUntilPowerCut(const std::int64_t point, const std::uint64_t seed, const std::function<void()>& work)
{
    const pid_t child = ::fork();
    if (child < 0) {
        throw std::runtime_error{"no child process could be made"};
    }
    if (child == 0) {
        putDiskInPlace(point, seed);
        try {
            work();
        } catch (const std::exception& error) {
            std::cerr << "work under a failing disk: " << error.what() << std::endl;
            ::_exit(kFailedExit);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == kCutExit) {
        return Ending::powerCut;
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
        return Ending::finished;
    }
    throw std::runtime_error{"the work failed before the power did, status " + std::to_string(status)};
}

} // namespace supercargo::tests
