// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/table_source.h"

#include "core/base/error.h"
#include "core/files/csv_source.h"
#include "core/files/xlsx_source.h"

#include <algorithm>
#include <fstream>

namespace supercargo::files {

std::string_view TableRow::operator[](const std::size_t cell) const
{
    if (cell >= m_ends.size()) {
        return {};
    }
    const std::size_t begin = cell == 0 ? 0 : m_ends[cell - 1];
    return std::string_view{m_text}.substr(begin, m_ends[cell] - begin);
}

bool TableRow::hadNul(const std::size_t cell) const
{
    return std::ranges::find(m_nulCells, cell) != m_nulCells.end();
}

bool TableRow::isBlank() const
{
    return m_text.find_first_not_of(" \t\r\n") == std::string::npos;
}

void TableRow::clear(const std::int64_t newLine)
{
    line = newLine;
    isCutOff = false;
    m_text.clear();
    m_ends.clear();
    m_nulCells.clear();
}

void TableRow::markNul()
{
    if (m_nulCells.empty() || m_nulCells.back() != m_ends.size()) {
        m_nulCells.push_back(m_ends.size());
    }
}

bool TableSource::next(TableRow& row)
{
    while (readRow(row)) {
        if (!row.isBlank()) {
            return true;
        }
    }
    return false;
}

void TableSource::readHeader()
{
    TableRow row;
    m_header.clear();
    const auto isFurniture = [&row] { // a line of bare delimiters, maybe not even of this file's one
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].find_first_not_of(" ,;\t") != std::string_view::npos) {
                return false;
            }
        }
        return true;
    };
    do {
        if (!next(row)) {
            return;
        }
    } while (isFurniture());
    m_header.reserve(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        m_header.emplace_back(row[i]);
    }
    while (!m_header.empty() && m_header.back().empty()) {
        m_header.pop_back();
    }
}

std::unique_ptr<TableSource> openTable(const std::filesystem::path& path, const TableOptions& options)
{
    std::string start(8, '\0');
    std::ifstream file{path, std::ios::binary};
    if (!file || std::filesystem::is_directory(path)) {
        throw Error{ErrorCode::file_unreadable, {path.string()}};
    }
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    file.close();
    // [MS-CFB] 2.2: the signature of the container that a binary workbook, or an encrypted one, lies in.
    if (start.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        throw Error{ErrorCode::file_old_workbook, {path.string()}};
    }
    if (start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06")) {
        return std::make_unique<XlsxSource>(path, options);
    }
    return std::make_unique<CsvSource>(path, options);
}

} // namespace supercargo::files
