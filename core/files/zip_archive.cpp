// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/zip_archive.h"

#include "core/base/error.h"
#include "core/base/fault.h"
#include "core/base/text.h"

#include <zip.h>

#include <algorithm>
#include <fstream>
#include <set>

namespace supercargo::files {

namespace {

constexpr std::int64_t kFreeOfRatio = std::int64_t{16} << 20;

[[noreturn]] void malformed(const std::string& path, const Fault fault, const std::string& detail = {})
{
    throw Error{ErrorCode::file_malformed, {path, toString(fault)}, detail};
}

[[noreturn]] void malformedEntry(const std::string& path, const Fault fault, const std::string& name,
                                 const std::string& detail = {})
{
    throw Error{ErrorCode::file_malformed, {path, toString(fault), name}, detail};
}

/// A name that stays below the folder it is unpacked to.
bool isSafeName(const std::string_view name)
{
    if (name.empty() || name.size() > 1000 ||
        name.find_first_of(std::string_view{"\\:\0", 3}) != std::string_view::npos) {
        return false;
    }
    const auto parts = split(name, '/');
    return std::ranges::none_of(parts,
                                [](const std::string& part) { return part.empty() || part == "." || part == ".."; });
}

} // namespace

void ZipEntryReader::Close::operator()(zip_file* open) const
{
    zip_fclose(open);
}

void ZipArchive::Close::operator()(zip* open) const
{
    zip_discard(open);
}

std::size_t ZipEntryReader::read(const std::span<char> buffer)
{
    const auto count = zip_fread(m_file.get(), buffer.data(), buffer.size());
    if (count < 0) {
        malformed(m_path, Fault::zip_data_damaged, zip_file_strerror(m_file.get()));
    }
    m_unpacked += count;
    checkSize(m_unpacked);
    return static_cast<std::size_t>(count);
}

void ZipEntryReader::checkSize(const std::int64_t unpacked) const
{
    const bool isBomb = unpacked > kFreeOfRatio && unpacked / m_limits.ratio > m_packed;
    if (isBomb || unpacked > m_limits.unpackedBytes) {
        const auto limit = isBomb ? std::max(kFreeOfRatio, m_packed * m_limits.ratio) : m_limits.unpackedBytes;
        throw Error{ErrorCode::file_too_large, {m_path, std::to_string(limit)}, "a zip entry unpacks beyond measure"};
    }
}

ZipArchive::ZipArchive(std::filesystem::path path, const ZipLimits limits) : m_path{path.string()}, m_limits{limits}
{
    int code = 0;
    m_archive.reset(zip_open(m_path.c_str(), ZIP_RDONLY, &code));
    if (!m_archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string detail = zip_error_strerror(&error);
        zip_error_fini(&error);
        malformed(m_path, Fault::zip_broken, detail);
    }
    if (zip_get_num_entries(m_archive.get(), 0) > limits.entries) {
        throw Error{ErrorCode::file_too_large, {m_path, std::to_string(limits.entries)}, "too many zip entries"};
    }
}

std::vector<std::string> ZipArchive::names() const
{
    std::vector<std::string> result;
    const auto count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(i), 0);
        result.emplace_back(name == nullptr ? "" : name);
    }
    return result;
}

bool ZipArchive::contains(const std::string_view name) const
{
    return zip_name_locate(m_archive.get(), std::string{name}.c_str(), 0) >= 0;
}

ZipEntryReader ZipArchive::open(const std::string_view name) const
{
    const std::string wanted{name};
    zip_stat_t stat;
    if (zip_stat(m_archive.get(), wanted.c_str(), 0, &stat) != 0) {
        malformedEntry(m_path, Fault::zip_entry_missing, wanted);
    }
    ZipEntryReader reader;
    reader.m_file.reset(zip_fopen_index(m_archive.get(), stat.index, 0));
    if (!reader.m_file) {
        malformedEntry(m_path, Fault::zip_entry_unreadable, wanted, zip_strerror(m_archive.get()));
    }
    reader.m_path = m_path;
    reader.m_limits = m_limits;
    constexpr zip_uint64_t kMax = std::numeric_limits<std::int64_t>::max();
    reader.m_packed = static_cast<std::int64_t>(std::min(stat.comp_size, kMax));
    reader.m_declared = static_cast<std::int64_t>(std::min(stat.size, kMax));
    reader.checkSize(reader.m_declared); // an honest bomb is refused before it is opened
    return reader;
}

void extractZip(const std::filesystem::path& path, const std::filesystem::path& folder, const ZipLimits limits)
{
    const ZipArchive archive{path, limits};
    const auto names = archive.names();
    std::set<std::string> seen;
    for (const auto& name : names) {
        if (!isSafeName(name) || !seen.insert(folded(name)).second) {
            malformed(path.string(), Fault::zip_name_unsafe);
        }
    }
    std::string buffer(256 * 1024, '\0');
    std::int64_t total = 0;
    for (const auto& name : names) {
        const auto target = folder / std::filesystem::path{std::u8string{name.begin(), name.end()}};
        std::filesystem::create_directories(target.parent_path());
        std::ofstream file{target, std::ios::binary};
        auto entry = archive.open(name);
        for (auto count = entry.read(buffer); count > 0; count = entry.read(buffer)) {
            file.write(buffer.data(), static_cast<std::streamsize>(count));
            total += static_cast<std::int64_t>(count);
            if (total > limits.unpackedBytes) {
                throw Error{ErrorCode::file_too_large, {path.string(), std::to_string(limits.unpackedBytes)}};
            }
        }
        file.close();
        if (!file) {
            throw Error{ErrorCode::file_unwritable, {target.string()}};
        }
    }
}

ZipWriter::ZipWriter(std::filesystem::path path) : m_path{path.string()}
{
    int code = 0;
    m_archive = zip_open(m_path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (m_archive == nullptr) {
        throw Error{ErrorCode::file_unwritable, {m_path}, "libzip error " + std::to_string(code)};
    }
}

ZipWriter::~ZipWriter()
{
    if (m_archive != nullptr) {
        zip_discard(m_archive);
    }
}

void ZipWriter::fail() const
{
    throw Error{ErrorCode::file_unwritable, {m_path}, zip_strerror(m_archive)};
}

void ZipWriter::addFile(const std::string& name, const std::filesystem::path& file)
{
    auto* source = zip_source_file(m_archive, file.string().c_str(), 0, -1);
    const auto index = source == nullptr ? -1 : zip_file_add(m_archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail();
    }
    // The fastest level: a backup of gigabytes is waited for.
    zip_set_file_compression(m_archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 1);
}

void ZipWriter::addText(const std::string& name, const std::string_view text)
{
    const auto& kept = m_texts.emplace_back(text);
    auto* source = zip_source_buffer(m_archive, kept.data(), kept.size(), 0);
    if (source == nullptr) {
        fail();
    }
    if (zip_file_add(m_archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
        zip_source_free(source);
        fail();
    }
}

void ZipWriter::finish()
{
    if (zip_close(m_archive) != 0) {
        fail();
    }
    m_archive = nullptr;
}

} // namespace supercargo::files
