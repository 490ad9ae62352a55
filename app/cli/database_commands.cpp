// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/workspace/backup.h"
#include "core/workspace/health.h"

#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

void addCheck(CLI::App& database, Context& context)
{
    addCommand(database, "check", word(Words::tr("look whether everything adds up")))->callback([&context] {
        const auto complaints = workspace::complaints(context.workspace());
        if (!complaints.empty()) {
            throw Error{ErrorCode::database_damaged, {complaints.front()}, joined(complaints, "; ")};
        }
        context.answer({{"done", true}, {"complaints", complaints}}, {word(Words::tr("Everything adds up."))});
    });
}

void addBackup(CLI::App& database, Context& context)
{
    auto file = std::make_shared<std::string>();
    auto* command = addCommand(database, "backup", word(Words::tr("put database and attachments into one zip")));
    command->add_option("FILE", *file, word(Words::tr("the zip to write")))->required();
    command->callback([&context, file] {
        const auto report = workspace::backUp(context.session(), *file);
        context.answer({{"done", true}, {"file", *file}, {"bytes", report.bytes}, {"attachments", report.attachments}},
                       {word(Words::tr("Backed up to ")) + *file});
    });
}

void addRestore(CLI::App& database, Context& context)
{
    auto file = std::make_shared<std::string>();
    auto* command = addCommand(database, "restore", word(Words::tr("put a backup in the place of what is there")));
    command->add_option("FILE", *file, word(Words::tr("a zip of `db backup`")))->required();
    command->callback([&context, file] {
        const auto report = workspace::restore(context.session(), *file);
        context.answer({{"done", true}, {"file", *file}, {"replaced", report.replaced.string()}},
                       {word(Words::tr("Restored. What was there before: ")) + report.replaced.string()});
    });
}

} // namespace

void addDatabaseCommands(CLI::App& program, Context& context)
{
    auto* database = addNoun(program, "db", word(Words::tr("the database: check, backup, restore")));
    addCheck(*database, context);
    addBackup(*database, context);
    addRestore(*database, context);
}

} // namespace supercargo::cli
