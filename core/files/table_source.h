// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/encoding.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Tables that come from outside, whatever their format: a header and rows of text, as a stream, so that memory does
// not grow with the file. Cells keep what was typed. Everything is bounded: what cannot be is refused as a file.
namespace supercargo::files {

/// No field of a real file is longer; the longest that was met is a note of 200 kB.
constexpr std::size_t kMaxRowBytes = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kMaxColumns = 4096;

/// One row of text cells. Kept and filled again, so that reading allocates nothing per row.
class TableRow {
public:
    /// 1-based line of the file where the row begins (xlsx: row of the sheet).
    std::int64_t line = 0;
    /// The file ends within this row: an interrupted download.
    bool isCutOff = false;

    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    /// The cell as written, UTF-8 without NULs; empty past the last one.
    [[nodiscard]] std::string_view operator[](std::size_t cell) const;
    /// True where NUL bytes were dropped from the cell: no key may come from it.
    [[nodiscard]] bool hadNul(std::size_t cell) const;
    /// No cell holds anything but white space.
    [[nodiscard]] bool isBlank() const;

    // What a source builds it with.
    void clear(std::int64_t newLine);
    void append(std::string_view text) { m_text.append(text); }
    void append(char c) { m_text += c; }
    void markNul();
    void endCell() { m_ends.push_back(m_text.size()); }
    [[nodiscard]] std::size_t byteCount() const { return m_text.size(); }

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
    std::vector<std::size_t> m_nulCells;
};

class TableSource {
public:
    virtual ~TableSource() = default;

    /// The first row that is not blank, as written.
    [[nodiscard]] const std::vector<std::string>& header() const { return m_header; }
    /// Reads the next row below the header that is not blank; false at the end.
    /// Throws file_malformed {path, what}, file_too_large {path, limit}.
    [[nodiscard]] bool next(TableRow& row);
    /// Back to the first row below the header.
    virtual void rewind() = 0;

    /// Bytes read and to read, for progress.
    [[nodiscard]] virtual std::int64_t position() const = 0;
    [[nodiscard]] virtual std::int64_t size() const = 0;
    /// How the file was understood, to show before anything is stored: "UTF-8, comma" or "xlsx, sheet Sheet1".
    [[nodiscard]] virtual std::string description() const = 0;

protected:
    [[nodiscard]] virtual bool readRow(TableRow& row) = 0;
    /// Steps over blank rows to the header, and keeps it.
    void readHeader();

private:
    std::vector<std::string> m_header;
};

struct TableOptions {
    std::optional<Encoding> encoding; // instead of the guess
    std::optional<std::string> sheet; // of a workbook; else the first
};

/// Opens a csv, tab-separated or xlsx file, told apart by content, never by name.
/// Throws file_unreadable, file_old_workbook, file_malformed, file_too_large.
[[nodiscard]] std::unique_ptr<TableSource> openTable(const std::filesystem::path& path,
                                                     const TableOptions& options = {});

} // namespace supercargo::files
