// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the tree and holds it to its arrows: app → ui → core, never back; in core a folder includes only folders
// of a lower level; SQL stands in repositories; core speaks no sentences.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace fs = std::filesystem;

namespace {

const std::map<std::string, int> kLevels{
    {"base", 0},       {"db", 1},        {"net", 1},       {"files", 1},     {"barcode", 1},  {"processes", 1},
    {"audit", 2}, // below everything that has a history
    {"secrets", 2},
    {"outbox", 3},     {"settings", 3},  {"shops", 3},     {"suppliers", 3}, {"catalog", 3},  {"labels", 3},
    {"printing", 4},   {"stock", 4},     {"channels", 4},  {"orders", 5},    {"packages", 6}, {"floor", 7},
    {"purchasing", 7}, {"receiving", 7}, {"overseas", 7},  {"sync", 7},  {"listings", 7},  {"messages", 7}, {"platforms", 8},
    {"carriers", 8},   {"reports", 8},   {"workspace", 9}, {"demo", 10},
};

// What every area of the window may use of the others.
const std::set<std::string> kSharedUi{"shell", "actions", "tasks", "common",   "text",
                                      "print", "theme",   "icons", "settings", "sound",
                                      "keychain", "sync"};

struct SourceFile {
    fs::path path; // relative to the project
    std::string text;
    std::vector<std::string> includes;
};

/// The paths of the file's own includes. By plain searching: std::regex takes seconds for the whole tree.
std::vector<std::string> includesOf(const std::string& text)
{
    static const std::string include = "#include \"";
    std::vector<std::string> paths;
    for (auto at = text.find(include); at != std::string::npos; at = text.find(include, at + 1)) {
        const auto begin = at + include.size();
        paths.push_back(text.substr(begin, text.find('"', begin) - begin));
    }
    return paths;
}

std::vector<SourceFile> readSources()
{
    const fs::path root{SUPERCARGO_SOURCE_DIR};
    std::vector<SourceFile> files;
    for (const char* top : {"app", "core", "ui"}) {
        for (const auto& entry : fs::recursive_directory_iterator{root / top}) {
            if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") {
                continue;
            }
            SourceFile file{fs::relative(entry.path(), root), {}, {}};
            std::ifstream stream{entry.path()};
            file.text.assign(std::istreambuf_iterator<char>{stream}, {});
            file.includes = includesOf(file.text);
            files.push_back(std::move(file));
        }
    }
    return files;
}

const std::vector<SourceFile>& sources()
{
    static const auto files = readSources();
    return files;
}

bool isSpace(const char c)
{
    return c == ' ' || c == '\n';
}

/// A string literal begins with an SQL verb and goes on with a name.
bool holdsSql(const std::string& text)
{
    for (const std::string verb :
         {"SELECT", "INSERT INTO", "UPDATE", "DELETE FROM", "WITH", "CREATE TABLE", "PRAGMA"}) {
        for (auto at = text.find(verb); at != std::string::npos; at = text.find(verb, at + 1)) {
            auto before = at;
            while (before > 0 && isSpace(text[before - 1])) {
                --before;
            }
            const auto after = at + verb.size();
            const bool opensLiteral = before > 0 && text[before - 1] == '"';
            if (opensLiteral && after + 1 < text.size() && text[after] == ' ' &&
                (std::islower(static_cast<unsigned char>(text[after + 1])) != 0 || text[after + 1] == '(')) {
                return true;
            }
        }
    }
    return false;
}

std::string part(const fs::path& path, const int index)
{
    return std::next(path.begin(), index)->string();
}

std::string folderOf(const fs::path& path)
{
    return std::distance(path.begin(), path.end()) > 2 ? part(path, 1) : std::string{};
}

std::string lines(const std::vector<std::string>& complaints)
{
    std::string text;
    for (const auto& complaint : complaints) {
        text += "\n" + complaint;
    }
    return text;
}

/// What is wrong with one include, or nothing.
std::string complaintOf(const SourceFile& file, const std::string& include)
{
    static const std::map<std::string, int> tops{{"core", 0}, {"ui", 1}, {"app", 2}};
    const auto top = part(file.path, 0);
    const auto folder = folderOf(file.path);
    const fs::path target{include};
    const auto targetTop = part(target, 0);
    const auto targetFolder = folderOf(target);
    if (tops.count(targetTop) == 0) {
        return file.path.string() + " includes " + include + ", which is not a path from the root";
    }
    if (tops.at(targetTop) > tops.at(top)) {
        return file.path.string() + " includes upwards: " + include;
    }
    if (top == "core" && targetFolder != folder &&
        (kLevels.count(targetFolder) == 0 || kLevels.at(targetFolder) >= kLevels.at(folder))) {
        return file.path.string() + " includes " + include + ", not of a lower level";
    }
    if (top == "ui" && targetTop == "ui" && targetFolder != folder && kSharedUi.count(targetFolder) == 0) {
        return file.path.string() + " includes another screen: " + include;
    }
    return {};
}

} // namespace

TEST_CASE("No arrow points upwards or sideways", "[architecture]")
{
    std::vector<std::string> complaints;
    for (const auto& file : sources()) {
        if (part(file.path, 0) == "core" && kLevels.count(folderOf(file.path)) == 0) {
            complaints.push_back(file.path.string() + " lies in a folder without a level");
            continue;
        }
        for (const auto& include : file.includes) {
            if (auto complaint = complaintOf(file, include); !complaint.empty()) {
                complaints.push_back(std::move(complaint));
            }
        }
    }
    INFO(lines(complaints));
    CHECK(complaints.empty());
}

TEST_CASE("Folders of the core do not form a cycle", "[architecture]")
{
    std::map<std::string, std::set<std::string>> arrows;
    for (const auto& file : sources()) {
        for (const auto& include : file.includes) {
            if (part(file.path, 0) == "core" && folderOf(include) != folderOf(file.path)) {
                arrows[folderOf(file.path)].insert(folderOf(include));
            }
        }
    }
    // Folders whose arrows all lead to folders already known as free of cycles are free themselves.
    std::set<std::string> free;
    for (bool more = true; more;) {
        more = false;
        for (const auto& [folder, targets] : arrows) {
            const bool allFree = std::all_of(targets.begin(), targets.end(), [&](const auto& target) {
                return free.count(target) != 0 || arrows.count(target) == 0;
            });
            if (allFree && free.insert(folder).second) {
                more = true;
            }
        }
    }
    for (const auto& [folder, targets] : arrows) {
        INFO("core/" << folder << " takes part in a cycle or leads to one");
        CHECK(free.count(folder) == 1);
    }
}

TEST_CASE("SQL stands in repositories, in core/db and in core/reports only", "[architecture]")
{
    std::vector<std::string> complaints;
    for (const auto& file : sources()) {
        const auto name = file.path.filename().string();
        const bool inCore = part(file.path, 0) == "core";
        const bool allowed = name.find("_repository") != std::string::npos ||
                             (inCore && (folderOf(file.path) == "db" || folderOf(file.path) == "reports"));
        if (!allowed && holdsSql(file.text)) {
            complaints.push_back(file.path.string());
        }
    }
    INFO(lines(complaints));
    CHECK(complaints.empty());
}

TEST_CASE("The core speaks no sentences and knows no Qt", "[architecture]")
{
    std::vector<std::string> complaints;
    for (const auto& file : sources()) {
        if (part(file.path, 0) == "core" &&
            (file.text.find(" tr(") != std::string::npos || file.text.find("::tr(") != std::string::npos ||
             file.text.find("#include <Q") != std::string::npos)) {
            complaints.push_back(file.path.string());
        }
    }
    INFO(lines(complaints));
    CHECK(complaints.empty());
}

TEST_CASE("A file can be read in one sitting, and says its licence", "[architecture]")
{
    std::vector<std::string> complaints;
    for (const auto& file : sources()) {
        if (std::count(file.text.begin(), file.text.end(), '\n') > 400) {
            complaints.push_back(file.path.string() + " is longer than 400 lines");
        }
        if (!file.text.starts_with("// SPDX-License-Identifier: GPL-3.0-or-later")) {
            complaints.push_back(file.path.string() + " does not say its licence");
        }
    }
    INFO(lines(complaints));
    CHECK(complaints.empty());
}
