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
        workspace::requireHealthy(context.workspace());
        context.answer({{"done", true}, {"complaints", nlohmann::json::array()}}, {word(Words::tr("Everything adds up."))});
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
        const auto report = workspace::restore(context.session(workspace::Session::IfDamaged::stay), *file);
        std::vector<std::string> lines{word(Words::tr("Restored. What was there before: ")) + report.replaced.string()};
        if (report.wasDamaged) {
            lines.push_back(word(Words::tr("It was damaged: its files are kept as they were.")));
        }
        if (report.sinceIsUnknown) {
            lines.push_back(word(Words::tr("What was done since the backup could not be read. Before you pack: look for parcels "
                                           "that left since, and for labels printed since.")));
        }
        if (report.voidedNumbers > 0) {
            lines.push_back(word(Words::tr("Labels printed since the backup are void; their parcels get new ones: ")) +
                            std::to_string(report.voidedNumbers));
        }
        if (report.heldDeparted > 0) {
            lines.push_back(word(Words::tr("Orders that left since the backup are held, not to be shipped again: ")) +
                            std::to_string(report.heldDeparted));
        }
        for (const auto& order : report.departedElsewhere) {
            lines.push_back(word(Words::tr("Left since, and not in the backup; do not ship it when it comes again: ")) +
                            order);
        }
        context.answer({{"done", true},
                        {"file", *file},
                        {"replaced", report.replaced.string()},
                        {"was_damaged", report.wasDamaged},
                        {"since_is_unknown", report.sinceIsUnknown},
                        {"voided_numbers", report.voidedNumbers},
                        {"held", report.heldDeparted},
                        {"left_not_in_backup", report.departedElsewhere}},
                       lines);
    });
}

/// "30d" or "30".
std::int64_t daysOf(const std::string& text)
{
    const auto digits = text.ends_with('d') ? text.substr(0, text.size() - 1) : text;
    if (digits.size() > 5 || !isDigits(digits)) {
        throw Error{ErrorCode::invalid_argument, {"--older-than", text}};
    }
    return std::stoll(digits);
}

void addPurge(CLI::App& database, Context& context)
{
    auto age = std::make_shared<std::string>();
    auto* command = addCommand(
        database, "purge-personal-data",
        word(Words::tr("take buyers' names and addresses out of orders that are over; backups and label files stay yours to remove")));
    command->add_option("--older-than", *age, word(Words::tr("days since the last package left, as in 30d; default 60d")))
        ->check(readableBy(daysOf));
    command->callback([&context, age] {
        const auto report = context.workspace().purgePersonalData(
            age->empty() ? std::nullopt : std::optional{std::chrono::days{daysOf(*age)}}, context.task());
        context.answer({{"done", !report.stoppedEarly}, {"orders", report.orders}, {"older_than_days", report.olderThan.count()}},
                       {word(Words::tr("Orders without personal data now: ")) + std::to_string(report.orders)});
    });
}

} // namespace

void addDatabaseCommands(CLI::App& program, Context& context)
{
    auto* database = addNoun(program, "db", word(Words::tr("the database: check, backup, restore, purge")));
    addCheck(*database, context);
    addBackup(*database, context);
    addRestore(*database, context);
    addPurge(*database, context);
}

} // namespace supercargo::cli
