// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/completion.h"
#include "app/cli/failure_forms.h"
#include "app/cli/help.h"
#include "core/base/text.h"
#include "ui/text/convert.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

std::string word(const QString& text)
{
    return ui::toStdString(text);
}

CLI::App* addCommand(CLI::App& parent, const std::string& name, const std::string& help)
{
    auto* command = parent.add_subcommand(name, help);
    command->fallthrough();
    return command;
}

CLI::App* addNoun(CLI::App& program, const std::string& name, const std::string& help)
{
    auto* noun = addCommand(program, name, help);
    noun->require_subcommand(1);
    return noun;
}

namespace {

constexpr int kRefused = 1;
constexpr int kWrongUsage = 2;

/// The language decides the help texts too, so it is looked for before the program's options are made.
QString languageAskedFor(const int argc, const char* const* const argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument{argv[i]};
        if (argument == "--lang" && i + 1 < argc) {
            return ui::toQString(argv[i + 1]);
        }
        if (argument.starts_with("--lang=")) {
            return ui::toQString(argument.substr(7));
        }
    }
    return {};
}

void addCommonOptions(CLI::App& program, Context& context)
{
    program.add_option("--data", context.options.dataFolder, word(Words::tr("the data folder")))->type_name("DIR");
    program.add_flag("--json", context.options.json, word(Words::tr("answer with one JSON object")));
    program.add_flag("--quiet", context.options.quiet, word(Words::tr("say nothing but errors")));
    program.add_option("--lang", context.options.language, word(Words::tr("language of the answers")))
        ->check(CLI::IsMember({"en", "zh_CN"}));
}

void addCompletionCommand(CLI::App& program)
{
    auto* command = addCommand(program, "completion", word(Words::tr("print a completion script for a shell")));
    auto shell = std::make_shared<std::string>();
    command->add_option("SHELL", *shell, word(Words::tr("bash or zsh")))
        ->required()
        ->check(CLI::IsMember({"bash", "zsh"}));
    command->callback([&program, shell] { std::cout << completionScript(program, *shell); });
}

/// A command that failed has no other answer.
void report(const bool asJson, const nlohmann::json& failure)
{
    tellFailure(failure);
    if (asJson) {
        std::cout << toText({{"error", failure}}) << '\n';
    }
}

/// What could not be parsed; `asJson` is looked for by hand, for it may stand behind the fault.
int reportWrongUsage(const CLI::App& program, const CLI::ParseError& error, const bool asJson)
{
    const auto unknown = program.remaining(true);
    const auto message = unknown.empty() ? std::string{error.what()}
                                         : word(Words::tr("This is not understood: ")) + joined(unknown, " ");
    report(asJson, {{"code", "wrong_usage"},
                    {"message", message},
                    {"hint", word(Words::tr("--help shows what there is."))}});
    return kWrongUsage;
}

int run(const int argc, char** argv)
{
    Context context{argv[0], languageAskedFor(argc, argv)};
    CLI::App program{word(Words::tr("The shipping line of a cross-border seller, without a window.")),
                     "supercargo-cli"};
    program.formatter(std::make_shared<HelpFormatter>());
    program.require_subcommand(1);
    program.set_version_flag("--version", SUPERCARGO_VERSION);
    addCommonOptions(program, context);
    addDemoCommand(program, context);
    addShopCommands(program, context);
    addSyncCommand(program, context);
    addImportCommands(program, context);
    addOrderCommands(program, context);
    addTagCommands(program, context);
    addGoodsCommands(program, context);
    addChannelCommands(program, context);
    addAllocationCommand(program, context);
    addWaveCommands(program, context);
    addScanCommands(program, context);
    addLabelCommands(program, context);
    addPrinterCommands(program, context);
    addStationCommands(program, context);
    addJournalCommands(program, context);
    addShipCommand(program, context);
    addDispatchCommands(program, context);
    addDatabaseCommands(program, context);
    addCompletionCommand(program);
    try {
        program.parse(argc, argv);
        return context.hasFailed() ? kRefused : EXIT_SUCCESS;
    } catch (const CLI::ParseError& error) {
        const bool isHelp = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
        if (isHelp) {
            program.exit(error);
            return EXIT_SUCCESS;
        }
        const std::span arguments{argv, static_cast<std::size_t>(argc)};
        const bool asJson = std::ranges::count(arguments, std::string_view{"--json"}) > 0;
        return reportWrongUsage(program, error, asJson);
    } catch (const std::exception&) {
        report(context.options.json, failureForm(std::current_exception()));
        return kRefused;
    }
}

} // namespace

} // namespace supercargo::cli

int main(const int argc, char** argv)
{
    return supercargo::cli::run(argc, argv);
}
