// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace supercargo::files {

/// Puts csv text together by RFC 4180: cells are quoted where they must be (delimiter, quote, line break, or white
/// space at an end), rows end in CRLF.
class CsvWriter {
public:
    explicit CsvWriter(char delimiter = ',') : m_delimiter{delimiter} {}

    CsvWriter& cell(std::string_view text);
    CsvWriter& endRow();
    void row(std::span<const std::string> cells);
    void row(std::initializer_list<std::string_view> cells);

    /// What was written since the last call, so that a long export can be handed on in pieces.
    [[nodiscard]] std::string take();

private:
    char m_delimiter;
    bool m_rowIsEmpty = true;
    std::string m_text;
};

} // namespace supercargo::files
