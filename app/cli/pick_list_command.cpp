// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/base/refusal.h"
#include "core/files/write_file.h"
#include "ui/text/pick_list.h"

#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

struct PickListOptions {
    std::int64_t number = 0;
    std::string file;
    std::string printer;
};

void print(Context& context, const PickListOptions& options, const std::string& pdf)
{
    auto& workspace = context.workspace();
    const auto printer = workspace.printers.get(options.printer);
    if (printer.language != printing::PrinterLanguage::pdf) {
        throw notAllowed(Refusal::printer_of_labels, {printer.name});
    }
    db::Transaction transaction{workspace.db};
    const auto job =
        workspace.printJournal.add({.printer = printer.id, .kind = printing::PrintJobKind::pick_list, .bytes = pdf});
    transaction.commit();
    static_cast<void>(context.dispatch().waitFor(workspace.printJournal, job, kPrintWait)); // the journal tells
    const auto state = std::string{toString(workspace.printJournal.get(job).state)};
    context.answer({{"done", true}, {"wave", options.number}, {"job", job.value}, {"state", state}},
                   {word(Words::tr("Job ")) + std::to_string(job.value) + ": " + state});
}

} // namespace

void addPickListCommand(CLI::App& wave, Context& context)
{
    auto options = std::make_shared<PickListOptions>();
    auto* command = addCommand(wave, "pick-list", word(Words::tr("the picker's list, in walking order")));
    command->add_option("N", options->number, word(Words::tr("the wave's number")))->required();
    auto* where = command->add_option_group("where");
    where->add_option("--out", options->file, word(Words::tr("FILE.pdf")));
    where->add_option("--print", options->printer, word(Words::tr("a printer that takes pages")));
    where->require_option(1);
    command->callback([&context, options] {
        const auto pdf = ui::drawPickList(context.workspace().waves, WaveId{options->number}, context.drawing());
        if (!options->printer.empty()) {
            print(context, *options, pdf);
            return;
        }
        files::writeFileWhole(options->file, pdf);
        context.answer({{"done", true}, {"wave", options->number}, {"file", options->file}}, {options->file});
    });
}

} // namespace supercargo::cli
