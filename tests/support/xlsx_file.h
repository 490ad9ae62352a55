// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/zip_archive.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace supercargo::tests {

/// Writes a workbook of one sheet: `rows` is what stands within <sheetData>, `strings` within <sst>, `styles` within
/// <styleSheet>.
struct XlsxParts {
    std::string_view rows;
    std::string_view strings = {};
    std::string_view styles = {};
    std::string_view workbookProperties = {};
};

inline std::filesystem::path writeXlsx(const std::filesystem::path& path, const XlsxParts& parts)
{
    const auto element = [](const std::string& name, const std::string_view inner) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + name +
               " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + std::string{inner} + "</" +
               name + ">";
    };
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    files::ZipWriter zip{path};
    zip.addText("_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + office +
                                   "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    zip.addText("xl/workbook.xml",
                element("workbook", std::string{parts.workbookProperties} +
                                        "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"));
    zip.addText("xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"" + office +
                    "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + office +
                    "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" + office +
                    "/styles\" Target=\"styles.xml\"/></Relationships>");
    zip.addText("xl/worksheets/sheet1.xml",
                element("worksheet", "<sheetData>" + std::string{parts.rows} + "</sheetData>"));
    zip.addText("xl/sharedStrings.xml", element("sst", parts.strings));
    zip.addText("xl/styles.xml", element("styleSheet", parts.styles));
    zip.finish();
    return path;
}

} // namespace supercargo::tests
