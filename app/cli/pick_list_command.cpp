// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/base/refusal.h"
#include "core/files/write_file.h"
#include "core/floor/pick_list.h"
#include "ui/text/formats.h"

#include <memory>

#include <nlohmann/json.hpp>

#include <QLocale>

namespace supercargo::cli {

namespace {

struct PickListOptions {
    std::int64_t number = 0;
    std::string file;
    std::string printer;
};

std::string kindWord(const floor::WaveKind kind)
{
    switch (kind) {
    case floor::WaveKind::single:
        return word(Words::tr("single item"));
    case floor::WaveKind::single_sku:
        return word(Words::tr("single SKU, several pieces"));
    case floor::WaveKind::multi:
        return word(Words::tr("multi-item"));
    }
    return {};
}

/// The list as a PDF of A4 pages.
std::string draw(Context& context, const WaveId id)
{
    auto& waves = context.workspace().waves;
    const auto wave = waves.get(id);
    const auto lines = waves.lines(id);
    Quantity pieces;
    for (const auto& line : lines) {
        pieces += line.quantity;
    }
    const floor::PickListWords words{.title = word(Words::tr("Pick list")),
                                     .summary = word(Words::tr("Wave %1 · %2 · %3 · %4 packages · %5")
                                                         .arg(id.value)
                                                         .arg(QString::fromStdString(wave.warehouseCode))
                                                         .arg(QString::fromStdString(kindWord(wave.kind)))
                                                         .arg(wave.packages)
                                                         .arg(ui::paperTimeText(wave.createdAt))),
                                     .total = word(Words::tr("%1 lines · %2 pieces")
                                                       .arg(lines.size())
                                                       .arg(pieces.value)),
                                     .bin = word(Words::tr("Bin")),
                                     .sku = word(Words::tr("SKU")),
                                     .name = word(Words::tr("Name")),
                                     .quantity = word(Words::tr("Pieces")),
                                     .slots = word(Words::tr("Slot × pieces")),
                                     .page = word(Words::tr("Page %1 of %2"))};
    const auto names =
        QLocale{}.language() == QLocale::Chinese ? floor::NameLanguage::chinese : floor::NameLanguage::english;
    const auto tools = context.drawing();
    return tools.painter.pdf(floor::layoutPickList(wave, lines, words, names, tools.fonts), words.summary);
}

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
        const auto pdf = draw(context, WaveId{options->number});
        if (!options->printer.empty()) {
            print(context, *options, pdf);
            return;
        }
        files::writeFileWhole(options->file, pdf);
        context.answer({{"done", true}, {"wave", options->number}, {"file", options->file}}, {options->file});
    });
}

} // namespace supercargo::cli
