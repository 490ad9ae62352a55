// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace supercargo::files {

/// Whom the file system lets read a file: whom the process's umask says, or its owner alone.
enum class FileReaders { usual, owner };

/// Writes a whole file or none: under `path` + ".part" first, synced, then renamed, and the folder synced, so that
/// after a power cut the file is there with all its bytes or not at all. Makes the folder where it is missing.
/// Throws file_unwritable, disk_full.
void writeFileWhole(const std::filesystem::path& path, std::string_view bytes,
                    FileReaders readers = FileReaders::usual);

/// The text as part of a file's name: all but letters, digits, `-` and `_` made `_`; cut at 180 bytes.
[[nodiscard]] std::string fileNamePart(std::string_view text);

} // namespace supercargo::files
