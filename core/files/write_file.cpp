// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/write_file.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstdint>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unistd.h>

namespace supercargo::files {

namespace {

constexpr std::size_t kLongestPart = 180; // a file's name may have 255 bytes

[[noreturn]] void throwUnwritable(const std::filesystem::path& path, const std::size_t size)
{
    const int reason = errno;
    if (reason == ENOSPC || reason == EDQUOT) {
        throw Error{ErrorCode::disk_full, {path.string(), std::to_string(size)}, std::strerror(reason)};
    }
    throw Error{ErrorCode::file_unwritable, {path.string()}, std::strerror(reason)};
}

class Descriptor {
public:
    explicit Descriptor(const int descriptor) : m_descriptor{descriptor} {}
    ~Descriptor()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

void writeAll(const int descriptor, std::string_view bytes, const std::filesystem::path& path)
{
    const auto size = bytes.size();
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            throwUnwritable(path, size);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(descriptor) != 0) {
        throwUnwritable(path, size);
    }
}

/// An empty path, the parent of a bare file name, is the folder that the process stands in.
void syncFolder(const std::filesystem::path& folder)
{
    const Descriptor opened{::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (opened.get() < 0 || ::fsync(opened.get()) != 0) {
        throwUnwritable(folder, 0);
    }
}

/// Makes the folder and every missing one above it, each entry synced into its parent.
void makeFolder(const std::filesystem::path& folder)
{
    if (folder.empty() || std::filesystem::is_directory(folder)) {
        return;
    }
    makeFolder(folder.parent_path());
    if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) {
        throwUnwritable(folder, 0);
    }
    syncFolder(folder.parent_path());
}

} // namespace

void writeFileWhole(const std::filesystem::path& path, const std::string_view bytes, const FileReaders readers)
{
    const bool isPrivate = readers == FileReaders::owner;
    makeFolder(path.parent_path());
    auto part = path;
    part += ".part";
    {
        const Descriptor file{::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, isPrivate ? 0600 : 0666)};
        // One that was left behind keeps the mode that it had.
        if (file.get() < 0 || (isPrivate && ::fchmod(file.get(), 0600) != 0)) {
            throwUnwritable(path, bytes.size());
        }
        writeAll(file.get(), bytes, path);
    }
    if (::rename(part.c_str(), path.c_str()) != 0) {
        throwUnwritable(path, bytes.size());
    }
    syncFolder(path.parent_path());
}

std::string fileNamePart(const std::string_view text)
{
    const auto characters = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::string part;
    for (std::int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1)) {
        const auto character = characters.char32At(i);
        std::string kept = "_";
        if (u_isalnum(character) != 0 || character == '-') {
            kept.clear();
            icu::UnicodeString{character}.toUTF8String(kept);
        }
        if (part.size() + kept.size() > kLongestPart) {
            break;
        }
        part += kept;
    }
    return part;
}

} // namespace supercargo::files
