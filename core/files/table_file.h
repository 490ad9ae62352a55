// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace supercargo::files {

/// Rows of text for a person's spreadsheet. `next` gives one row after another and returns false at the end.
struct TableToWrite {
    std::vector<std::string> heads;
    std::function<bool(std::vector<std::string>& row)> next;
    std::int64_t rows = 0; // for the progress; 0 where it is not known
};

/// Writes the table as the file's name says: ".xlsx" a workbook, anything else csv (UTF-8 with its mark, so that every
/// spreadsheet reads it). A cell of a csv that a spreadsheet would take for a formula gets an apostrophe before it;
/// a workbook keeps every cell as text, to the last digit; of a text beyond its 32,767 characters a cell it keeps the
/// beginning and says "… [kept / all]". Whole or not at all. Returns the rows written. Throws
/// file_unwritable, disk_full, cancelled, invalid_argument {"rows", …} beyond a workbook's 1,048,576 rows.
std::int64_t writeTable(const std::filesystem::path& path, const TableToWrite& table, const TaskControl& task = {});

} // namespace supercargo::files
