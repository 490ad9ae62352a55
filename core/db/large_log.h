// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace supercargo::db {

/// A write-ahead log past this many bytes is moved into the file: after bulk work, each minute by the window, and by
/// who closes last. Every process that opens the database reads the whole log first.
inline constexpr std::int64_t kLargeLog = std::int64_t{16} << 20;

} // namespace supercargo::db
