// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/table_source.h"
#include "core/files/text_input.h"

namespace supercargo::files {

/// Rows of a text file: RFC 4180 with the delimiter of its header line (`,` `;` or TAB) and any mix of line ends.
/// A TAB file has no quotes (a `"` in it is data) unless it is UTF-16 or its header is quoted, as spreadsheets
/// write it.
class CsvSource final : public TableSource {
public:
    CsvSource(const std::filesystem::path& path, const TableOptions& options);

    void rewind() override;
    [[nodiscard]] std::int64_t position() const override { return m_input.position(); }
    [[nodiscard]] std::int64_t size() const override { return m_input.size(); }
    [[nodiscard]] std::string description() const override;
    [[nodiscard]] Encoding encoding() const { return m_input.encoding(); }
    [[nodiscard]] char delimiter() const { return m_delimiter; }

private:
    enum class State { cell_start, plain, quoted, after_quote };

    [[nodiscard]] bool readRow(TableRow& row) override;
    void decideDialect();
    [[nodiscard]] bool fill();
    [[nodiscard]] bool endOfFile(TableRow& row, State state) const;
    [[nodiscard]] State readPlain(TableRow& row, bool& rowEnds);
    [[nodiscard]] State readQuoted(TableRow& row);
    void endCell(TableRow& row) const;
    void checkSize(const TableRow& row) const;

    std::string m_path;
    TextInput m_input;
    char m_delimiter = ',';
    bool m_hasQuotes = true;
    std::string_view m_block;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
    bool m_afterReturn = false; // the last character was a CR, so a LF now belongs to it
};

} // namespace supercargo::files
