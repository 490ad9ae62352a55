// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/xlsx_number.h"
#include "core/files/xml_parser.h"
#include "core/files/zip_archive.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The parts of a workbook beside its sheets (ECMA-376 part 1, SpreadsheetML; part 2, packages).
namespace supercargo::files {

/// Parses one part of the archive to its end.
void parsePart(const ZipArchive& archive, const std::string& path, std::string_view part, XmlHandler& handler);

/// The texts that cells share, packed close: bounded, for a workbook is met before it is trusted.
class SharedStrings {
public:
    void add(std::string_view text);
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t index) const;

private:
    struct Entry {
        std::uint32_t block = 0;
        std::uint32_t offset = 0;
        std::uint32_t length = 0;
    };
    std::vector<std::string> m_blocks;
    std::vector<Entry> m_entries;
};

struct Sheet {
    std::string name;
    std::string part; // "xl/worksheets/sheet1.xml"
};

struct Workbook {
    std::vector<Sheet> sheets; // in the order of the tabs
    bool countsFrom1904 = false;
    std::string sharedStringsPart; // empty where there is none
    std::string stylesPart;
};

/// Throws file_malformed {path, what}; file_format_unknown {path} for a zip that is no workbook.
[[nodiscard]] Workbook readWorkbook(const ZipArchive& archive, const std::string& path);
[[nodiscard]] SharedStrings readSharedStrings(const ZipArchive& archive, const std::string& path,
                                              std::string_view part);

/// What a style makes of a number: its kind, and for a format of bare zeros ("00000") how many digits are shown.
struct CellStyle {
    NumberKind kind = NumberKind::plain;
    std::size_t zeros = 0;
};
/// By the style number of a cell.
[[nodiscard]] std::vector<CellStyle> readStyles(const ZipArchive& archive, const std::string& path,
                                                std::string_view part);

} // namespace supercargo::files
