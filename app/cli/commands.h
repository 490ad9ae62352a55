// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/base/error.h"
#include "ui/text/convert.h"
#include "ui/text/sentences.h"

#include <chrono>
#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include <QCoreApplication>

// One file a noun. Each adds its commands to the program; a command reads its options, calls one use case of the
// core, and answers.
namespace supercargo::cli {

/// The words of the command line, for translation.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};
/// `word(Words::tr("…"))`: a translated text in UTF-8.
[[nodiscard]] std::string word(const QString& text);

/// A check of an option: what `read` refuses as invalid_argument is wrong usage, found before anything is opened.
template <typename Read>
[[nodiscard]] CLI::Validator readableBy(Read read)
{
    const auto check = [read](const std::string& value) -> std::string {
        try {
            static_cast<void>(read(value));
            return {};
        } catch (const Error& error) {
            return ui::toStdString(ui::sentenceFor(error));
        }
    };
    return CLI::Validator{check, ""};
}

/// How long a command waits for what it prints, where its options do not say.
inline constexpr std::chrono::seconds kPrintWait{10};

void addDemoCommand(CLI::App& program, Context& context);
void addShopCommands(CLI::App& program, Context& context);
/// authorize, test, pause, resume, stock, disconnect: below `shop`.
void addConnectionCommands(CLI::App& shop, Context& context);
void addSyncCommand(CLI::App& program, Context& context);
void addImportCommands(CLI::App& program, Context& context);
void addOrderCommands(CLI::App& program, Context& context);
/// merge, unmerge, split: below `orders`.
void addMergeCommands(CLI::App& orders, Context& context);
void addTagCommands(CLI::App& program, Context& context);
/// address: below `orders`.
void addAddressCommand(CLI::App& orders, Context& context);
/// tag, untag: below `orders`.
void addTaggingCommands(CLI::App& orders, Context& context);
void addGoodsCommands(CLI::App& program, Context& context);
void addChannelCommands(CLI::App& program, Context& context);
void addAllocationCommand(CLI::App& program, Context& context);
void addWaveCommands(CLI::App& program, Context& context);
/// pick-list: below `wave`.
void addPickListCommand(CLI::App& wave, Context& context);
void addScanCommands(CLI::App& program, Context& context);
void addLabelCommands(CLI::App& program, Context& context);
void addPrinterCommands(CLI::App& program, Context& context);
void addStationCommands(CLI::App& program, Context& context);
void addJournalCommands(CLI::App& program, Context& context);
void addShipCommand(CLI::App& program, Context& context);
void addDispatchCommands(CLI::App& program, Context& context);
void addDatabaseCommands(CLI::App& program, Context& context);

/// A command below `parent` that takes the common options wherever they stand.
CLI::App* addCommand(CLI::App& parent, const std::string& name, const std::string& help);
/// A noun: a command that needs a verb.
CLI::App* addNoun(CLI::App& program, const std::string& name, const std::string& help);

} // namespace supercargo::cli
