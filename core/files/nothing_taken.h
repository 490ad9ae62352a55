// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/rejection.h"

#include <filesystem>
#include <vector>

namespace supercargo::files {

/// A file of which nothing could be taken has failed, where one with some bad rows has not. Throws
/// file_nothing_readable {path, rows rejected, then of the first: line, code, column, value, more} where there are rejections and
/// `rowsTaken` is 0.
void refuseIfNothingTaken(const std::filesystem::path& path, std::int64_t rowsTaken, std::int64_t rowsRejected,
                          const std::vector<Rejection>& rejections);

} // namespace supercargo::files
