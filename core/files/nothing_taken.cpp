// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/nothing_taken.h"

#include "core/base/error.h"

namespace supercargo::files {

void refuseIfNothingTaken(const std::filesystem::path& path, const std::int64_t rowsTaken,
                          const std::int64_t rowsRejected, const std::vector<Rejection>& rejections)
{
    if (rowsRejected > 0 && rowsTaken == 0) {
        const auto& first = rejections.front();
        throw Error{ErrorCode::file_nothing_readable,
                    {path.string(), std::to_string(rowsRejected), std::to_string(first.line),
                     std::string{toString(first.code)}, first.column, first.value, first.more}};
    }
}

} // namespace supercargo::files
