// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsx_workbook.h"

#include "core/base/error.h"
#include "core/base/fault.h"
#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace supercargo::files {

namespace {

constexpr std::size_t kBlock = std::size_t{1} << 20;
constexpr std::size_t kMaxSharedBytes = std::size_t{96} << 20;
constexpr std::size_t kMaxSharedStrings = 4'000'000;
constexpr std::size_t kMaxStyles = 100'000;
constexpr std::size_t kMaxRelations = 10'000;

int numberOf(const std::string_view text)
{
    int value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The targets of a .rels part, by id and by the last word of their type.
class Relations final : public XmlHandler {
public:
    void startElement(const std::string_view name, const XmlAttributes& attributes) override
    {
        if (name != "Relationship" || attributes["TargetMode"] == "External" || m_byId.size() > kMaxRelations) {
            return;
        }
        const auto type = attributes["Type"];
        const std::string target{attributes["Target"]};
        m_byId.emplace(attributes["Id"], target);
        m_byType.emplace(type.substr(type.rfind('/') + 1), target);
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}

    [[nodiscard]] std::string byId(const std::string& id) const { return find(m_byId, id); }
    [[nodiscard]] std::string byType(const std::string& type) const { return find(m_byType, type); }

private:
    using Targets = std::map<std::string, std::string>;
    static std::string find(const Targets& targets, const std::string& key)
    {
        const auto found = targets.find(key);
        return found == targets.end() ? std::string{} : found->second;
    }
    Targets m_byId;
    Targets m_byType;
};

class WorkbookHandler final : public XmlHandler {
public:
    struct Entry {
        std::string name;
        std::string relation;
    };
    std::vector<Entry> sheets;
    bool countsFrom1904 = false;

    void startElement(const std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "sheet" && sheets.size() < kMaxRelations) {
            sheets.push_back({std::string{attributes["name"]}, std::string{attributes["id"]}});
        } else if (name == "workbookPr") {
            const auto flag = attributes["date1904"];
            countsFrom1904 = flag == "1" || flag == "true";
        }
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}
};

class SharedStringsHandler final : public XmlHandler {
public:
    SharedStringsHandler(const std::string& path, SharedStrings& strings) : m_path{path}, m_strings{strings} {}

    void startElement(const std::string_view name, const XmlAttributes&) override
    {
        m_isText = name == "t" && !m_isPhonetic;
        m_isPhonetic = m_isPhonetic || name == "rPh";
    }
    void endElement(const std::string_view name) override
    {
        m_isText = false;
        if (name == "rPh") {
            m_isPhonetic = false;
        } else if (name == "si") {
            m_bytes += m_current.size();
            if (m_bytes > kMaxSharedBytes || m_strings.size() >= kMaxSharedStrings) {
                throw Error{ErrorCode::file_too_large, {m_path, std::to_string(kMaxSharedBytes)}, "shared strings"};
            }
            m_strings.add(m_current);
            m_current.clear();
        }
    }
    void text(const std::string_view part) override
    {
        if (m_isText) {
            m_current += part;
            if (m_current.size() > kBlock * 16) {
                throw Error{ErrorCode::file_malformed, {m_path, toString(Fault::text_without_end)}};
            }
        }
    }

private:
    const std::string& m_path;
    SharedStrings& m_strings;
    std::string m_current;
    std::size_t m_bytes = 0;
    bool m_isText = false;
    bool m_isPhonetic = false;
};

class StylesHandler final : public XmlHandler {
public:
    std::vector<CellStyle> styles;

    void startElement(const std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "numFmt" && m_formats.size() < kMaxStyles) {
            m_formats[numberOf(attributes["numFmtId"])] = attributes["formatCode"];
        } else if (name == "cellXfs") {
            m_isInCells = true;
        } else if (name == "xf" && m_isInCells && styles.size() < kMaxStyles) {
            styles.push_back(styleOf(numberOf(attributes["numFmtId"])));
        }
    }
    void endElement(const std::string_view name) override { m_isInCells = m_isInCells && name != "cellXfs"; }
    void text(std::string_view) override {}

private:
    [[nodiscard]] CellStyle styleOf(const int format) const
    {
        const auto found = m_formats.find(format);
        if (found == m_formats.end()) {
            return {.kind = numberKindOf(format)};
        }
        const bool isZeros = found->second.size() > 1 && found->second.size() < 30 &&
                             found->second.find_first_not_of('0') == std::string::npos;
        return {.kind = numberKindOf(found->second), .zeros = isZeros ? found->second.size() : 0};
    }
    std::map<int, std::string> m_formats;
    bool m_isInCells = false;
};

/// The part that a target names, seen from the part that names it.
std::string partOf(const std::string_view from, const std::string& target)
{
    if (target.empty()) {
        return {};
    }
    std::vector<std::string> path;
    if (target.front() != '/') {
        path = split(from, '/');
        path.pop_back();
    }
    for (auto& step : split(target, '/')) {
        if (step == ".." && !path.empty()) {
            path.pop_back();
        } else if (!step.empty() && step != "." && step != "..") {
            path.push_back(std::move(step));
        }
    }
    return joined(path, "/");
}

Relations relationsOf(const ZipArchive& archive, const std::string& path, const std::string_view part)
{
    const auto slash = part.rfind('/') + 1; // npos + 1 is 0
    const std::string relations =
        std::string{part.substr(0, slash)} + "_rels/" + std::string{part.substr(slash)} + ".rels";
    Relations result;
    if (archive.contains(relations)) {
        parsePart(archive, path, relations, result);
    }
    return result;
}

} // namespace

void parsePart(const ZipArchive& archive, const std::string& path, const std::string_view part, XmlHandler& handler)
{
    auto entry = archive.open(part);
    XmlParser parser{path, handler};
    std::string buffer(64 * 1024, '\0');
    for (auto count = entry.read(buffer); count > 0; count = entry.read(buffer)) {
        parser.parse(std::string_view{buffer}.substr(0, count), false);
    }
    parser.parse({}, true);
}

void SharedStrings::add(const std::string_view text)
{
    if (m_blocks.empty() || m_blocks.back().size() + text.size() > std::max(kBlock, m_blocks.back().capacity())) {
        m_blocks.emplace_back().reserve(std::max(kBlock, text.size()));
    }
    auto& block = m_blocks.back();
    m_entries.push_back({static_cast<std::uint32_t>(m_blocks.size() - 1), static_cast<std::uint32_t>(block.size()),
                         static_cast<std::uint32_t>(text.size())});
    block += text;
}

std::string_view SharedStrings::operator[](const std::size_t index) const
{
    const auto& entry = m_entries[index];
    return std::string_view{m_blocks[entry.block]}.substr(entry.offset, entry.length);
}

Workbook readWorkbook(const ZipArchive& archive, const std::string& path)
{
    auto part = partOf("", relationsOf(archive, path, "").byType("officeDocument"));
    if (part.empty()) {
        part = "xl/workbook.xml";
    }
    if (!archive.contains(part)) {
        throw Error{ErrorCode::file_format_unknown, {path}, "a zip file, but no workbook"};
    }
    WorkbookHandler handler;
    parsePart(archive, path, part, handler);
    const auto relations = relationsOf(archive, path, part);
    Workbook workbook{.countsFrom1904 = handler.countsFrom1904,
                      .sharedStringsPart = partOf(part, relations.byType("sharedStrings")),
                      .stylesPart = partOf(part, relations.byType("styles"))};
    for (auto& [name, relation] : handler.sheets) {
        auto sheet = partOf(part, relations.byId(relation));
        if (archive.contains(sheet)) {
            workbook.sheets.push_back({std::move(name), std::move(sheet)});
        }
    }
    if (workbook.sheets.empty()) {
        throw Error{ErrorCode::file_malformed, {path, toString(Fault::no_sheet)}};
    }
    return workbook;
}

SharedStrings readSharedStrings(const ZipArchive& archive, const std::string& path, const std::string_view part)
{
    SharedStrings strings;
    if (archive.contains(part)) {
        SharedStringsHandler handler{path, strings};
        parsePart(archive, path, part, handler);
    }
    return strings;
}

std::vector<CellStyle> readStyles(const ZipArchive& archive, const std::string& path, const std::string_view part)
{
    StylesHandler handler;
    if (archive.contains(part)) {
        parsePart(archive, path, part, handler);
    }
    return handler.styles;
}

} // namespace supercargo::files
