// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct zip;
struct zip_file;

namespace supercargo::files {

/// What unpacking may cost. A small archive that unpacks to a huge thing is refused while it does, whatever sizes
/// it declares.
struct ZipLimits {
    std::int64_t unpackedBytes = std::int64_t{1} << 30;
    /// Unpacked bytes per packed one, looked at past 16 MB. As it stands it is beyond deflate's own bound of 1032.
    std::int64_t ratio = 1100;
    std::int64_t entries = 10'000;
};

/// One entry, unpacked as it is read. Must not outlive its archive.
class ZipEntryReader {
public:
    /// Fills `buffer` and returns how much of it; 0 at the end.
    /// Throws file_malformed {path, what} for damaged data, file_too_large {path, limit}.
    [[nodiscard]] std::size_t read(std::span<char> buffer);
    [[nodiscard]] std::int64_t position() const { return m_unpacked; }
    /// As declared: for progress only.
    [[nodiscard]] std::int64_t declaredSize() const { return m_declared; }

private:
    friend class ZipArchive;
    struct Close {
        void operator()(zip_file* open) const;
    };
    void checkSize(std::int64_t unpacked) const;
    std::unique_ptr<zip_file, Close> m_file;
    std::string m_path;
    ZipLimits m_limits;
    std::int64_t m_packed = 0;
    std::int64_t m_declared = 0;
    std::int64_t m_unpacked = 0;
};

/// A zip file opened for reading.
class ZipArchive {
public:
    /// Throws file_malformed {path, what} for half a zip or none, file_too_large {path, limit}.
    explicit ZipArchive(std::filesystem::path path, ZipLimits limits = {});

    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] bool contains(std::string_view name) const;
    /// Throws file_malformed where there is no such entry, or it is encrypted; file_too_large where it says itself
    /// that it is.
    [[nodiscard]] ZipEntryReader open(std::string_view name) const;

private:
    struct Close {
        void operator()(zip* open) const;
    };
    std::string m_path;
    ZipLimits m_limits;
    std::unique_ptr<zip, Close> m_archive;
};

/// Unpacks every entry below `folder`, which must exist. Names that would leave it ("../x", "/x", "C:x"), that are
/// no plain files, or that come twice refuse the archive before anything is written.
void extractZip(const std::filesystem::path& path, const std::filesystem::path& folder, ZipLimits limits);

/// A zip file being written; it appears under its name only when it is whole.
class ZipWriter {
public:
    /// Throws file_unwritable {path}.
    explicit ZipWriter(std::filesystem::path path);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    /// `name` with `/` between folders. A file's content is read at finish().
    void addFile(const std::string& name, const std::filesystem::path& file);
    void addText(const std::string& name, std::string_view text);
    /// Writes it all; without it nothing is left. Throws file_unwritable.
    void finish();

private:
    [[noreturn]] void fail() const;
    std::string m_path;
    zip* m_archive = nullptr;
    std::deque<std::string> m_texts; // libzip reads them when the file is written
};

} // namespace supercargo::files
