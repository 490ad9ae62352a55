// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsx_source.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace supercargo::files {

namespace {

constexpr std::size_t kMaxSheetColumns = 1024;
constexpr std::size_t kPiece = 32 * 1024;
/// Sheets of real exports pack 10 to 60 to one.
constexpr ZipLimits kWorkbookLimits{.unpackedBytes = std::int64_t{1} << 30, .ratio = 100, .entries = 10'000};

/// "AB12" → 27. Empty where there are no letters in front.
std::optional<std::size_t> columnOf(const std::string_view reference)
{
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z' || column > kMaxSheetColumns) {
            break;
        }
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column == 0 ? std::optional<std::size_t>{} : column - 1;
}

/// The character of "_x000D_" (ECMA-376 part 1, 22.9.2.19) at the beginning; only one byte's worth is needed.
std::optional<char> escapeAt(const std::string_view text)
{
    if (text.size() < 7 || !text.starts_with("_x00") || text[6] != '_') {
        return {};
    }
    unsigned value = 0;
    const auto result = std::from_chars(text.data() + 4, text.data() + 6, value, 16);
    if (result.ptr != text.data() + 6 || value >= 0x80) {
        return {};
    }
    return static_cast<char>(value);
}

} // namespace

XlsxSource::XlsxSource(const std::filesystem::path& path, const TableOptions& options)
    : m_path{path.string()},
      m_archive{path, kWorkbookLimits},
      m_workbook{readWorkbook(m_archive, m_path)}
{
    const auto wanted =
        options.sheet ? std::ranges::find(m_workbook.sheets, *options.sheet, &Sheet::name) : m_workbook.sheets.begin();
    if (wanted == m_workbook.sheets.end()) {
        throw Error{ErrorCode::not_found, {"sheet", *options.sheet}};
    }
    m_sheet = *wanted;
    m_strings = readSharedStrings(m_archive, m_path, m_workbook.sharedStringsPart);
    m_styles = readStyles(m_archive, m_path, m_workbook.stylesPart);
    m_buffer.resize(kPiece);
    rewind();
}

XlsxSource::~XlsxSource() = default;

void XlsxSource::rewind()
{
    m_entry = std::make_unique<ZipEntryReader>(m_archive.open(m_sheet.part));
    m_parser = std::make_unique<XmlParser>(m_path, static_cast<XmlHandler&>(*this));
    m_isAtEnd = false;
    m_rowCount = 0;
    m_nextRow = 0;
    m_rowNumber = 0;
    m_isInRow = false;
    m_isText = false;
    readHeader();
}

std::int64_t XlsxSource::position() const
{
    return m_entry->position();
}

std::int64_t XlsxSource::size() const
{
    return m_entry->declaredSize();
}

std::string XlsxSource::description() const
{
    return "xlsx, sheet " + m_sheet.name;
}

void XlsxSource::malformed(const Fault fault) const
{
    throw Error{ErrorCode::file_malformed, {m_path, toString(fault), std::to_string(m_rowNumber)}};
}

bool XlsxSource::readRow(TableRow& row)
{
    while (m_nextRow == m_rowCount) {
        if (m_isAtEnd) {
            return false;
        }
        if (m_isInRow && m_nextRow > 0) {
            std::swap(m_rows[0], m_rows[m_rowCount]); // the row that the last piece began
        }
        m_rowCount = 0;
        m_nextRow = 0;
        const auto count = m_entry->read(m_buffer);
        m_isAtEnd = count == 0;
        m_parser->parse(std::string_view{m_buffer}.substr(0, count), m_isAtEnd);
    }
    std::swap(row, m_rows[m_nextRow++]);
    return true;
}

void XlsxSource::startElement(const std::string_view name, const XmlAttributes& attributes)
{
    m_isText = false;
    if (name == "c") {
        startCell(attributes);
    } else if (name == "v" || name == "t") {
        m_isText = !m_isPhonetic;
    } else if (name == "row") {
        startRow(attributes);
    } else if (name == "rPh") {
        m_isPhonetic = true;
    }
}

void XlsxSource::startRow(const XmlAttributes& attributes)
{
    ++m_rowNumber;
    if (const auto written = attributes.find("r")) {
        std::from_chars(written->data(), written->data() + written->size(), m_rowNumber);
    }
    if (m_rowCount == m_rows.size()) {
        m_rows.emplace_back();
    }
    m_rows[m_rowCount].clear(m_rowNumber);
    m_isInRow = true;
    m_column = 0;
}

void XlsxSource::startCell(const XmlAttributes& attributes)
{
    m_column = columnOf(attributes["r"]).value_or(m_column);
    const auto type = attributes["t"];
    m_type = type == "s"                            ? CellType::shared
             : type == "inlineStr" || type == "str" ? CellType::text
             : type == "b"                          ? CellType::boolean
             : type == "e"                          ? CellType::error
             : type == "d"                          ? CellType::text
                                                    : CellType::number;
    m_style = 0;
    if (const auto style = attributes.find("s")) {
        std::from_chars(style->data(), style->data() + style->size(), m_style);
    }
    m_value.clear();
}

void XlsxSource::endElement(const std::string_view name)
{
    m_isText = false;
    if (name == "c") {
        endCell();
    } else if (name == "row" && m_isInRow) {
        m_isInRow = false;
        ++m_rowCount;
    } else if (name == "rPh") {
        m_isPhonetic = false;
    }
}

void XlsxSource::text(const std::string_view part)
{
    if (!m_isText) {
        return;
    }
    m_value += part;
    if (m_value.size() > kMaxRowBytes) {
        malformed(Fault::cell_without_end);
    }
}

void XlsxSource::endCell()
{
    const auto shown = cellText();
    if (!m_isInRow || shown.empty()) {
        ++m_column;
        return;
    }
    auto& row = m_rows[m_rowCount];
    if (m_column >= kMaxSheetColumns) {
        malformed(Fault::row_too_wide);
    }
    if (m_column < row.size()) {
        malformed(Fault::cells_out_of_order);
    }
    while (row.size() < m_column) {
        row.endCell();
    }
    appendText(shown);
    row.endCell();
    if (row.byteCount() > kMaxRowBytes) {
        malformed(Fault::row_without_end);
    }
    ++m_column;
}

std::string_view XlsxSource::cellText()
{
    switch (m_type) {
    case CellType::number:
        if (m_value.empty()) {
            return {};
        }
        m_number = numberText();
        return m_number;
    case CellType::shared: {
        if (m_value.empty()) {
            return {};
        }
        std::size_t index = 0;
        const auto result = std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
        if (result.ec != std::errc{} || index >= m_strings.size()) {
            malformed(Fault::cell_text_missing);
        }
        return m_strings[index];
    }
    case CellType::boolean:
        return m_value == "1" ? "TRUE" : "FALSE";
    case CellType::text:
    case CellType::error:
        break;
    }
    return m_value;
}

std::string XlsxSource::numberText() const
{
    const auto style = m_style < m_styles.size() ? m_styles[m_style] : CellStyle{};
    if (style.kind != NumberKind::plain) {
        return dateOfSerial(trimmed(m_value), style.kind, m_workbook.countsFrom1904);
    }
    auto number = plainNumber(trimmed(m_value));
    if (isDigits(number) && number.size() < style.zeros) {
        number.insert(0, style.zeros - number.size(), '0');
    }
    return number;
}

void XlsxSource::appendText(std::string_view written)
{
    auto& row = m_rows[m_rowCount];
    while (!written.empty()) {
        const auto underscore = std::min(written.find('_'), written.size());
        row.append(written.substr(0, underscore));
        written.remove_prefix(underscore);
        if (const auto escaped = escapeAt(written)) {
            if (*escaped == '\0') {
                row.markNul();
            } else {
                row.append(*escaped);
            }
            written.remove_prefix(7);
        } else if (!written.empty()) {
            row.append('_');
            written.remove_prefix(1);
        }
    }
}

} // namespace supercargo::files
