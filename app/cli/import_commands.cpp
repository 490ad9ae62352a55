// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/failure_forms.h"
#include "app/cli/json_forms.h"
#include "core/base/error.h"

#include <algorithm>
#include <memory>
#include <set>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

struct ImportOptions {
    std::vector<std::string> files;
    std::string shop;
    std::string format;
    bool dryRun = false;
};

/// A format's or platform's word, or a profile's name. A platform whose files are not read yet is wrong usage.
orders::OrderFileRequest requestOf(workspace::Workspace& workspace, const shops::Shop& shop, const std::string& word)
{
    orders::OrderFileRequest request;
    const auto platform = parsePlatform(word);
    if (word.empty() || (platform == Platform::amazon && shop.platform == Platform::amazon)) {
        return request; // which of the platform's formats, the content tells
    }
    request.format = orders::parseOrderFormat(word);
    if (!request.format) {
        request.format = orders::parseOrderFormat(word + "_orders");
    }
    if (!request.format) {
        const auto profiles = workspace.profiles.list();
        if (platform && std::ranges::count(profiles, word, &orders::MappingProfile::name) == 0) {
            throw CLI::ValidationError{"--as", word};
        }
        request.profile = workspace.profiles.get(word);
    }
    return request;
}

nlohmann::json formOf(const workspace::OrderFileReport& report, const std::string& file)
{
    return {{"file", file},
            {"platform", toString(report.platform)},
            {"format", report.format},
            {"understood_as", report.description},
            {"orders",
             {{"new", report.orders.added},
              {"changed", report.orders.changed},
              {"unchanged", report.orders.unchanged + report.orders.stale},
              {"rejected", report.rejected}}},
            {"lines", report.lines},
            {"rejections", toJson(report.rejections)}};
}

std::vector<std::string> toLines(const workspace::OrderFileReport& report, const std::string& file)
{
    std::vector<std::string> lines{
        file + " (" + report.description + "): " + std::to_string(report.orders.added) + word(Words::tr(" new, ")) +
        std::to_string(report.orders.changed) + word(Words::tr(" changed, ")) +
        std::to_string(report.orders.unchanged + report.orders.stale) + word(Words::tr(" unchanged, ")) +
        std::to_string(report.rejected) + word(Words::tr(" rejected"))};
    for (const auto& rejection : report.rejections) {
        lines.push_back("  " + word(Words::tr("line ")) + std::to_string(rejection.line) + ": " + reasonOf(rejection));
    }
    return lines;
}

/// Takes what can be taken of all the files: one that is refused says so in its place, and the command fails at its
/// end with the first reason. A stop ends it at once.
class Import {
public:
    explicit Import(Context& context) : m_context{context} {}

    void run(const ImportOptions& options)
    {
        auto& workspace = m_context.workspace();
        const auto shop = workspace.shops.getByName(options.shop);
        const auto request = requestOf(workspace, shop, options.format);
        const auto mode = options.dryRun ? orders::ImportMode::dryRun : orders::ImportMode::write;
        for (const auto& file : options.files) {
            const auto task = m_context.task();
            try {
                take(workspace.importOrders(file, shop, request, mode, task), file);
            } catch (const Error& error) {
                if (error.code() != ErrorCode::cancelled) {
                    refuse(failureForm(std::current_exception()), file);
                }
            }
            if (task.stopRequested()) {
                stop();
                break;
            }
        }
        nlohmann::json answer{{"files", m_files}, {"totals", m_totals}};
        if (m_error.is_null()) {
            m_context.answer(answer, m_lines);
        } else {
            answer["error"] = m_error;
            m_context.answerFailed(answer, m_lines);
        }
    }

private:
    void take(const workspace::OrderFileReport& report, const std::string& file)
    {
        m_files.push_back(formOf(report, file));
        for (auto& [key, value] : m_totals.items()) {
            value = value.get<std::int64_t>() + m_files.back()["orders"][key].get<std::int64_t>();
        }
        const auto lines = toLines(report, file);
        m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    }
    void refuse(const nlohmann::json& failure, const std::string& file)
    {
        m_files.push_back({{"file", file}, {"error", failure}});
        fail(failure);
    }
    void stop() { fail(failureForm(std::make_exception_ptr(Error{ErrorCode::cancelled}))); }
    void fail(const nlohmann::json& failure)
    {
        tellFailure(failure);
        m_error = m_error.is_null() ? failure : m_error;
    }

    Context& m_context;
    nlohmann::json m_files = nlohmann::json::array();
    nlohmann::json m_totals{{"new", 0}, {"changed", 0}, {"unchanged", 0}, {"rejected", 0}};
    nlohmann::json m_error;
    std::vector<std::string> m_lines;
};

/// "FIELD=HEADER", divided at the first "=".
std::pair<std::string, std::string> splitMap(const std::string& text)
{
    const auto at = text.find('=');
    if (at == std::string::npos || at == 0 || at + 1 == text.size()) {
        throw Error{ErrorCode::invalid_argument, {"--map", text}};
    }
    return {text.substr(0, at), text.substr(at + 1)};
}

void addProfileSave(CLI::App& profiles, Context& context)
{
    struct Options {
        std::string name;
        std::string platform;
        std::vector<std::string> maps;
    };
    auto options = std::make_shared<Options>();
    auto* command =
        addCommand(profiles, "save", word(Words::tr("keep how the columns of a file are to be understood")));
    command->add_option("NAME", options->name, word(Words::tr("the profile's name")))->required();
    std::set<std::string> platforms;
    for (const auto platform : kPlatforms) {
        platforms.emplace(toString(platform));
    }
    command->add_option("--platform", options->platform, word(Words::tr("whose files they are")))
        ->required()
        ->check(CLI::IsMember(platforms));
    command->add_option("--map", options->maps, word(Words::tr("a field's column, as FIELD=HEADER")))
        ->required()
        ->check(readableBy(splitMap));
    command->callback([&context, options] {
        orders::MappingProfile profile{options->name, *parsePlatform(options->platform), {}};
        for (const auto& map : options->maps) {
            const auto [field, header] = splitMap(map);
            profile.columns[field].push_back(header);
        }
        context.workspace().saveProfile(profile);
        context.answer({{"done", true}, {"profile", profile.name}},
                       {word(Words::tr("Saved the profile ")) + profile.name});
    });
}

void addProfileList(CLI::App& profiles, Context& context)
{
    addCommand(profiles, "list", word(Words::tr("list the mapping profiles")))->callback([&context] {
        nlohmann::json list = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& profile : context.workspace().profiles.list()) {
            list.push_back(
                {{"profile", profile.name}, {"platform", toString(profile.platform)}, {"map", profile.columns}});
            rows.push_back({profile.name, std::string{toString(profile.platform)}});
        }
        context.answer({{"profiles", list}}, table({word(Words::tr("Profile")), word(Words::tr("Platform"))}, rows));
    });
}

} // namespace

void addImportCommands(CLI::App& program, Context& context)
{
    auto options = std::make_shared<ImportOptions>();
    auto* command = addCommand(program, "import", word(Words::tr("take order files of a shop")));
    command->add_option("FILE", options->files, word(Words::tr("what the platform's page lets you download")))
        ->required();
    command->add_option("--shop", options->shop, word(Words::tr("whose orders they are")))->required();
    command->add_option("--as", options->format, word(Words::tr("a format or profile; else told by content")));
    command->add_flag("--dry-run", options->dryRun, word(Words::tr("read and compare, but write nothing")));
    command->callback([&context, options] { Import{context}.run(*options); });
    auto* profiles =
        addNoun(program, "profiles", word(Words::tr("how the columns of other files are to be understood")));
    addProfileSave(*profiles, context);
    addProfileList(*profiles, context);
}

} // namespace supercargo::cli
