// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csv_source.h"

#include "core/base/error.h"
#include "core/base/fault.h"

#include <algorithm>
#include <array>

namespace supercargo::files {

namespace {

constexpr std::array kDelimiters{',', ';', '\t'};

struct Dialect {
    char delimiter = ',';
    bool headerIsQuoted = false;
};

/// Looks at the first line that holds more than delimiters.
Dialect dialectOf(const std::string_view text)
{
    std::array<int, kDelimiters.size()> counts{};
    bool hasText = false;
    bool inQuotes = false;
    char first = '\0';
    for (const char c : text) {
        if (c == '"') {
            inQuotes = !inQuotes;
        } else if (!inQuotes && (c == '\n' || c == '\r')) {
            if (hasText) {
                break;
            }
            counts = {};
            first = '\0';
            continue;
        } else if (const auto found = std::ranges::find(kDelimiters, c); found != kDelimiters.end()) {
            counts[static_cast<std::size_t>(found - kDelimiters.begin())] += inQuotes ? 0 : 1;
        } else if (c != ' ') {
            hasText = true;
        }
        first = first == '\0' ? c : first;
    }
    const auto most = std::ranges::max_element(counts);
    return {kDelimiters[static_cast<std::size_t>(most - counts.begin())], first == '"'};
}

} // namespace

CsvSource::CsvSource(const std::filesystem::path& path, const TableOptions& options)
    : m_path{path.string()},
      m_input{path, options.encoding}
{
    decideDialect();
    rewind();
}

void CsvSource::decideDialect()
{
    std::string start;
    while (start.size() < std::size_t{64} * 1024) {
        const auto block = m_input.next();
        if (block.empty()) {
            break;
        }
        start.append(block);
    }
    const auto dialect = dialectOf(start);
    m_delimiter = dialect.delimiter;
    const bool isUtf16 = encoding() == Encoding::utf16_little || encoding() == Encoding::utf16_big;
    m_hasQuotes = m_delimiter != '\t' || isUtf16 || dialect.headerIsQuoted;
}

void CsvSource::rewind()
{
    m_input.rewind();
    m_block = {};
    m_at = 0;
    m_line = 1;
    m_afterReturn = false;
    readHeader();
}

std::string CsvSource::description() const
{
    const std::string_view separator = m_delimiter == ',' ? "comma" : m_delimiter == ';' ? "semicolon" : "tab";
    return std::string{toString(encoding())}.append(", ").append(separator);
}

bool CsvSource::fill()
{
    if (m_at < m_block.size()) {
        return true;
    }
    m_block = m_input.next();
    m_at = 0;
    return !m_block.empty();
}

bool CsvSource::readRow(TableRow& row)
{
    row.clear(m_line);
    auto state = State::cell_start;
    bool rowEnds = false;
    while (!rowEnds) {
        if (!fill()) {
            return endOfFile(row, state);
        }
        if (m_afterReturn) {
            m_afterReturn = false;
            if (m_block[m_at] == '\n') {
                ++m_at;
                continue;
            }
        }
        if (state == State::quoted) {
            state = readQuoted(row);
        } else if (state == State::cell_start && m_hasQuotes && m_block[m_at] == '"') {
            ++m_at;
            state = State::quoted;
        } else if (state == State::after_quote && m_block[m_at] == '"') {
            row.append('"'); // doubled
            ++m_at;
            state = State::quoted;
        } else {
            state = readPlain(row, rowEnds);
        }
        checkSize(row);
    }
    return true;
}

/// Up to the next delimiter, line end or end of the block.
CsvSource::State CsvSource::readPlain(TableRow& row, bool& rowEnds)
{
    const auto begin = m_at;
    const char* data = m_block.data();
    const auto size = m_block.size();
    const char delimiter = m_delimiter;
    auto at = m_at;
    while (at < size && data[at] != delimiter && data[at] != '\n' && data[at] != '\r' && data[at] != '\0') {
        ++at;
    }
    row.append(m_block.substr(begin, at - begin));
    m_at = at;
    if (at == size) {
        return State::plain;
    }
    ++m_at;
    if (data[at] == '\0') {
        row.markNul();
        return State::plain;
    }
    endCell(row);
    if (data[at] == delimiter) {
        return State::cell_start;
    }
    m_afterReturn = data[at] == '\r';
    ++m_line;
    rowEnds = true;
    return State::cell_start;
}

/// Up to the next quote, NUL, line end or end of the block; line ends within quotes are data.
CsvSource::State CsvSource::readQuoted(TableRow& row)
{
    const auto end = m_block.find_first_of(std::string_view{"\"\n\r\0", 4}, m_at);
    row.append(m_block.substr(m_at, end - m_at));
    if (end == std::string_view::npos) {
        m_at = m_block.size();
        return State::quoted;
    }
    m_at = end + 1;
    switch (m_block[end]) {
    case '"':
        return State::after_quote;
    case '\0':
        row.markNul();
        return State::quoted;
    case '\r':
        // Counted here unless the LF that follows at once counts it.
        m_line += m_at < m_block.size() && m_block[m_at] == '\n' ? 0 : 1;
        break;
    default:
        ++m_line;
    }
    row.append(m_block[end]);
    return State::quoted;
}

bool CsvSource::endOfFile(TableRow& row, const State state) const
{
    const bool nothingRead = row.size() == 0 && row.byteCount() == 0 && state == State::cell_start;
    if (nothingRead) {
        return false;
    }
    endCell(row);
    row.isCutOff = state == State::quoted || row.size() < header().size();
    return true;
}

void CsvSource::endCell(TableRow& row) const
{
    row.endCell();
    if (row.size() > kMaxColumns) {
        throw Error{ErrorCode::file_malformed, {m_path, toString(Fault::row_too_wide), std::to_string(row.line)}};
    }
}

void CsvSource::checkSize(const TableRow& row) const
{
    if (row.byteCount() > kMaxRowBytes) {
        throw Error{ErrorCode::file_malformed, {m_path, toString(Fault::row_without_end), std::to_string(row.line)}};
    }
}

} // namespace supercargo::files
