// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/table_file.h"

#include "core/base/error.h"
#include "core/files/csv_writer.h"
#include "core/files/formula_text.h"

#include <cctype>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <string_view>

#include <xlsxwriter.h>

namespace supercargo::files {

namespace {

constexpr std::int64_t kMostWorkbookRows = 1'048'576; // Excel specifications and limits: worksheet size
constexpr std::size_t kLongestCell = 32'767;          // ibid.: characters in a cell
constexpr std::int64_t kRowsPerLook = 1'000;

[[noreturn]] void throwUnwritable(const std::filesystem::path& path, const std::string& why)
{
    if (errno == ENOSPC || errno == EDQUOT) {
        throw Error{ErrorCode::disk_full, {path.string(), "0"}, why};
    }
    throw Error{ErrorCode::file_unwritable, {path.string()}, why};
}

std::int64_t writeRows(const TableToWrite& table, const TaskControl& task,
                       const std::function<void(std::int64_t row, const std::vector<std::string>& cells)>& write)
{
    write(0, table.heads);
    task.progress(0, table.rows);
    std::int64_t rows = 0;
    std::vector<std::string> cells;
    while (table.next(cells)) {
        write(++rows, cells);
        if (rows % kRowsPerLook == 0) {
            if (task.stopRequested()) {
                throw Error{ErrorCode::cancelled};
            }
            task.progress(rows, table.rows);
        }
    }
    return rows;
}

std::int64_t writeCsv(const std::filesystem::path& path, const TableToWrite& table, const TaskControl& task)
{
    std::ofstream file{path, std::ios::binary | std::ios::trunc};
    file << "\xEF\xBB\xBF";
    CsvWriter csv;
    const auto rows = writeRows(table, task, [&](std::int64_t, const std::vector<std::string>& cells) {
        for (const auto& cell : cells) {
            csv.cell(looksLikeFormula(cell) ? "'" + cell : cell);
        }
        csv.endRow();
        file << csv.take();
        if (!file) {
            throwUnwritable(path, std::strerror(errno));
        }
    });
    file.close();
    if (!file) {
        throwUnwritable(path, std::strerror(errno));
    }
    return rows;
}

struct CloseWorkbook {
    void operator()(lxw_workbook* workbook) const { workbook_close(workbook); }
};

/// How many units of UTF-16, in which a workbook counts, the character that begins with this byte takes.
std::size_t unitsOf(const char byte)
{
    const auto lead = static_cast<unsigned char>(byte);
    return (lead & 0xC0U) == 0x80U ? 0 : lead >= 0xF0U ? 2 : 1;
}

/// A cell holds no more: of a longer text its beginning, and then how much of how much stands there.
std::string fitting(const std::string& text)
{
    if (text.size() <= kLongestCell) {
        return text;
    }
    std::size_t all = 0;
    for (const char byte : text) {
        all += unitsOf(byte);
    }
    if (all <= kLongestCell) {
        return text;
    }
    constexpr std::size_t kRoomForMark = 60;
    std::size_t kept = 0;
    std::size_t end = 0;
    while (kept + unitsOf(text[end]) <= kLongestCell - kRoomForMark || unitsOf(text[end]) == 0) {
        kept += unitsOf(text[end++]);
    }
    return text.substr(0, end) + "… [" + std::to_string(kept) + " / " + std::to_string(all) + "]";
}

std::int64_t writeWorkbook(const std::filesystem::path& path, const TableToWrite& table, const TaskControl& task)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    std::unique_ptr<lxw_workbook, CloseWorkbook> workbook{workbook_new_opt(path.c_str(), &options)};
    if (!workbook) {
        throwUnwritable(path, "workbook_new_opt");
    }
    lxw_worksheet* sheet = workbook_add_worksheet(workbook.get(), nullptr);
    lxw_format* bold = workbook_add_format(workbook.get());
    format_set_bold(bold);
    worksheet_freeze_panes(sheet, 1, 0);
    const auto rows = writeRows(table, task, [&](const std::int64_t row, const std::vector<std::string>& cells) {
        if (row >= kMostWorkbookRows) {
            throw Error{ErrorCode::invalid_argument, {"rows", std::to_string(row)}, "a workbook has 1048576 rows"};
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(i),
                                   fitting(cells[i]).c_str(), row == 0 ? bold : nullptr);
        }
    });
    if (const auto result = workbook_close(workbook.release()); result != LXW_NO_ERROR) {
        throwUnwritable(path, lxw_strerror(result));
    }
    return rows;
}

} // namespace

std::int64_t writeTable(const std::filesystem::path& path, const TableToWrite& table, const TaskControl& task)
{
    auto part = path;
    part += ".part";
    std::string extension = path.extension().string();
    for (char& letter : extension) {
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    if (!std::ofstream{part}) { // said here, before a library says it in its own way
        throwUnwritable(path, std::strerror(errno));
    }
    try {
        const auto rows = extension == ".xlsx" ? writeWorkbook(part, table, task) : writeCsv(part, table, task);
        std::error_code failed;
        std::filesystem::rename(part, path, failed);
        if (failed) {
            throw Error{ErrorCode::file_unwritable, {path.string()}, failed.message()};
        }
        return rows;
    } catch (...) {
        std::error_code ignored; // what failed first is what is told
        std::filesystem::remove(part, ignored);
        throw;
    }
}

} // namespace supercargo::files
