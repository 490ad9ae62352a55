// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

nlohmann::json printerForm(const printing::Printer& printer)
{
    return {{"printer", printer.name},
            {"language", toString(printer.language)},
            {"media", std::to_string(printer.media.widthMm) + "x" + std::to_string(printer.media.heightMm)},
            {"dpi", printer.dpi},
            {"to", printer.target}};
}

void addPrinterAdd(CLI::App& noun, Context& context)
{
    struct Options {
        std::string name;
        std::string language;
        std::string media;
        int dpi = 0;
        std::string target;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(noun, "add", word(Words::tr("add a label printer")));
    command->add_option("NAME", options->name, word(Words::tr("the printer's name")))->required();
    command->add_option("--language", options->language, word(Words::tr("zpl, tspl or pdf")))
        ->required()
        ->check(CLI::IsMember({"zpl", "tspl", "pdf"}));
    command->add_option("--media", options->media, word(Words::tr("width and height in millimetres, as 100x150")))
        ->required()
        ->check(readableBy([](const std::string& text) { return printing::mediaSizeFrom(text); }));
    command->add_option("--dpi", options->dpi, word(Words::tr("dots per inch, as 203")))
        ->required()
        ->check(CLI::Range(100, 1'200));
    command->add_option("--to", options->target, word(Words::tr("tcp://HOST:PORT or file:DIR")))
        ->required()
        ->check(readableBy([](const std::string& text) { return printing::printerTargetFrom(text); }));
    command->callback([&context, options] {
        printing::Printer printer;
        printer.name = options->name;
        printer.language = *printing::printerLanguageFrom(options->language);
        printer.media = printing::mediaSizeFrom(options->media);
        printer.dpi = options->dpi;
        printer.target = options->target;
        context.workspace().printers.add(printer, context.workspace().actor());
        context.answer({{"done", true}, {"printer", printer.name}},
                       {word(Words::tr("Added the printer ")) + printer.name});
    });
}

void addPrinterList(CLI::App& noun, Context& context)
{
    addCommand(noun, "list", word(Words::tr("list the printers")))->callback([&context] {
        nlohmann::json list = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& printer : context.workspace().printers.list()) {
            list.push_back(printerForm(printer));
            rows.push_back(
                {printer.name, std::string{toString(printer.language)}, std::to_string(printer.dpi), printer.target});
        }
        context.answer({{"printer", list}}, table({word(Words::tr("Printer")), word(Words::tr("Language")),
                                                   word(Words::tr("Dots per inch")), word(Words::tr("Target"))},
                                                  rows));
    });
}

void addPrinterTest(CLI::App& noun, Context& context)
{
    auto name = std::make_shared<std::string>();
    auto* command = addCommand(noun, "test", word(Words::tr("print a test page")));
    command->add_option("NAME", *name, word(Words::tr("the printer's name")))->required();
    command->callback([&context, name] {
        auto& workspace = context.workspace();
        const auto job = workspace.printers.printTestPage(*name, context.drawing());
        static_cast<void>(context.dispatch().waitFor(workspace.printJournal, job, kPrintWait)); // the journal tells
        const auto state = workspace.printJournal.get(job).state;
        context.answer({{"done", true}, {"printer", *name}, {"job", job.value}, {"state", toString(state)}},
                       {word(Words::tr("Job ")) + std::to_string(job.value) + ": " + std::string{toString(state)}});
    });
}

void addPrinterRemove(CLI::App& noun, Context& context)
{
    auto name = std::make_shared<std::string>();
    auto* command = addCommand(noun, "remove", word(Words::tr("remove a printer")));
    command->add_option("NAME", *name, word(Words::tr("the printer's name")))->required();
    command->callback([&context, name] {
        context.workspace().printers.remove(*name, context.workspace().actor());
        context.answer({{"done", true}, {"printer", *name}}, {word(Words::tr("Removed the printer ")) + *name});
    });
}

} // namespace

void addPrinterCommands(CLI::App& program, Context& context)
{
    auto* printer = addNoun(program, "printer", word(Words::tr("label printers")));
    addPrinterAdd(*printer, context);
    addPrinterList(*printer, context);
    addPrinterTest(*printer, context);
    addPrinterRemove(*printer, context);
}

} // namespace supercargo::cli
