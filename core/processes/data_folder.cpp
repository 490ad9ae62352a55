// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/processes/data_folder.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/processes/file_lock.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

namespace supercargo::processes {

namespace {

constexpr std::array<std::string_view, 9> kNetworkTypes{"nfs", "nfs4", "cifs",       "smb3",       "smbfs",
                                                        "9p",  "ceph", "fuse.sshfs", "fuse.rclone"};

/// Undoes proc(5)'s octal escapes of space, tab, newline and backslash.
std::string unescaped(const std::string& text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size()) {
            result += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            result += text[i];
        }
    }
    return result;
}

bool liesBelow(const std::string& path, const std::string& folder)
{
    return path == folder || folder == "/" || (path.starts_with(folder) && path[folder.size()] == '/');
}

std::string readAll(const std::filesystem::path& path)
{
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

DataFolder::DataFolder(std::filesystem::path root) : m_root{std::filesystem::absolute(std::move(root))}
{
    if (const auto type = networkFileSystem(m_root); !type.empty()) {
        throw Error{ErrorCode::data_folder_remote, {m_root.string(), type}};
    }
    for (const auto& folder : {m_root, attachments(), outbox(), backups(), run(), m_root / "log"}) {
        std::error_code error;
        std::filesystem::create_directories(folder, error);
        if (error) {
            throw Error{ErrorCode::file_unwritable, {folder.string()}, error.message()};
        }
    }
}

std::filesystem::path DataFolder::shopLock(const std::int64_t shop) const
{
    return run() / ("shop-" + std::to_string(shop) + ".lock");
}

std::filesystem::path DataFolder::printerLock(const std::int64_t printer) const
{
    return run() / ("printer-" + std::to_string(printer) + ".lock");
}

std::filesystem::path defaultDataFolder()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data == '/') {
        return std::filesystem::path{data} / "supercargo";
    }
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
        return std::filesystem::path{home} / ".local/share/supercargo";
    }
    throw Error{ErrorCode::not_found, {"home folder", "HOME"}, "neither XDG_DATA_HOME nor HOME is set"};
}

std::string networkFileSystem(const std::filesystem::path& path)
{
    auto existing = std::filesystem::absolute(path);
    while (!std::filesystem::exists(existing) && existing.has_relative_path()) {
        existing = existing.parent_path();
    }
    return networkFileSystem(std::filesystem::canonical(existing), readAll("/proc/self/mounts"));
}

std::string networkFileSystem(const std::filesystem::path& absolutePath, const std::string_view mountTable)
{
    std::istringstream lines{std::string{mountTable}};
    std::string nearest;
    std::string type;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields{line};
        std::string device;
        std::string folder;
        std::string fileSystem;
        fields >> device >> folder >> fileSystem;
        folder = unescaped(folder);
        if (folder.size() >= nearest.size() &&
            liesBelow(absolutePath.string(), folder)) { // a later mount hides an earlier
            nearest = folder;
            type = fileSystem;
        }
    }
    return std::ranges::find(kNetworkTypes, type) != kNetworkTypes.end() ? type : std::string{};
}

std::string describeUsers(const DataFolder& folder)
{
    std::vector<std::string> users;
    for (const auto& file : std::filesystem::directory_iterator{folder.run()}) {
        const auto name = file.path().stem().string();
        const bool isProcess = file.path().extension() == ".lock" && name.size() == 32;
        if (isProcess && !FileLock::tryTake(file.path(), LockKind::shared)) {
            users.push_back(joined(split(std::string{trimmed(readAll(file.path()))}, '\n'), ", "));
        }
    }
    return joined(users, "; ");
}

} // namespace supercargo::processes
