// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csv_writer.h"

#include <algorithm>
#include <utility>

namespace supercargo::files {

CsvWriter& CsvWriter::cell(const std::string_view text)
{
    if (!m_rowIsEmpty) {
        m_text += m_delimiter;
    }
    m_rowIsEmpty = false;
    const bool hasEndSpace = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    const bool hasSign = std::ranges::any_of(
        text, [this](const char c) { return c == m_delimiter || c == '"' || c == '\n' || c == '\r'; });
    if (!hasSign && !hasEndSpace) {
        m_text += text;
        return *this;
    }
    m_text += '"';
    for (const char c : text) {
        m_text.append(c == '"' ? 2 : 1, c);
    }
    m_text += '"';
    return *this;
}

CsvWriter& CsvWriter::endRow()
{
    m_text += "\r\n";
    m_rowIsEmpty = true;
    return *this;
}

void CsvWriter::row(const std::span<const std::string> cells)
{
    for (const auto& text : cells) {
        cell(text);
    }
    endRow();
}

void CsvWriter::row(const std::initializer_list<std::string_view> cells)
{
    for (const auto text : cells) {
        cell(text);
    }
    endRow();
}

std::string CsvWriter::take()
{
    return std::exchange(m_text, {});
}

} // namespace supercargo::files
