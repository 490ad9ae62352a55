// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fault.h"
#include "core/files/table_source.h"
#include "core/files/xlsx_workbook.h"

namespace supercargo::files {

/// Rows of one sheet of an .xlsx workbook, as a stream. Text cells keep what was typed; numbers are text to the
/// last digit they have; dates are ISO text where the cell's style says date. Formulas give their stored result.
class XlsxSource final : public TableSource, private XmlHandler {
public:
    XlsxSource(const std::filesystem::path& path, const TableOptions& options);
    ~XlsxSource() override;

    void rewind() override;
    [[nodiscard]] std::int64_t position() const override;
    [[nodiscard]] std::int64_t size() const override;
    [[nodiscard]] std::string description() const override;

private:
    [[nodiscard]] bool readRow(TableRow& row) override;
    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view part) override;
    void startRow(const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes);
    void endCell();
    [[nodiscard]] std::string_view cellText();
    [[nodiscard]] std::string numberText() const;
    void appendText(std::string_view written);
    [[noreturn]] void malformed(Fault fault) const;

    enum class CellType { number, shared, text, boolean, error };

    std::string m_path;
    ZipArchive m_archive;
    Workbook m_workbook;
    Sheet m_sheet;
    SharedStrings m_strings;
    std::vector<CellStyle> m_styles;
    std::unique_ptr<ZipEntryReader> m_entry;
    std::unique_ptr<XmlParser> m_parser;
    std::string m_buffer;
    bool m_isAtEnd = false;

    std::vector<TableRow> m_rows; // parsed and not yet handed out; kept for their memory
    std::size_t m_rowCount = 0;
    std::size_t m_nextRow = 0;

    std::int64_t m_rowNumber = 0;
    bool m_isInRow = false;
    std::size_t m_column = 0;
    CellType m_type = CellType::number;
    std::size_t m_style = 0;
    bool m_isText = false;
    bool m_isPhonetic = false;
    std::string m_value;
    std::string m_number;
};

} // namespace supercargo::files
