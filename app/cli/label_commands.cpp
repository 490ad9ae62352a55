// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/scan_forms.h"
#include "core/base/error.h"
#include "core/files/write_file.h"

#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

labels::Language languageOf(const std::filesystem::path& file)
{
    const auto ending = file.extension();
    if (ending == ".png") {
        return labels::Language::png;
    }
    if (ending == ".pdf") {
        return labels::Language::pdf;
    }
    if (ending == ".zpl") {
        return labels::Language::zpl;
    }
    if (ending == ".tspl") {
        return labels::Language::tspl;
    }
    throw CLI::ValidationError{"--out", file.string()};
}

void addLabelShow(CLI::App& noun, Context& context)
{
    struct Options {
        std::string package;
        std::string file;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(noun, "show", word(Words::tr("draw a package's label into a file")));
    command->add_option("PACKAGE", options->package, word(Words::tr("the package's number")))->required();
    command->add_option("--out", options->file, word(Words::tr("FILE.png, .pdf, .zpl or .tspl")))->required();
    command->callback([&context, options] {
        auto& workspace = context.workspace();
        labels::PrinterProfile profile;
        profile.language = languageOf(options->file);
        files::writeFileWhole(options->file,
                              context.bench().labels.show(workspace.packages.get(options->package).id, profile));
        context.answer({{"done", true}, {"package", options->package}, {"file", options->file}}, {options->file});
    });
}

void addPrint(CLI::App& noun, Context& context)
{
    struct Options {
        std::string package;
        bool reprint = false;
        std::string reason;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(noun, "print", word(Words::tr("print a package's label without scanning its pieces")));
    command->add_option("PACKAGE", options->package, word(Words::tr("the package's number")))->required();
    auto* reprint = command->add_flag("--reprint", options->reprint, word(Words::tr("once more, marked")));
    auto* reason = command->add_option("--reason", options->reason, word(Words::tr("why once more")))->needs(reprint);
    reprint->needs(reason);
    command->callback([&context, options] {
        auto& bench = context.bench();
        const auto package = context.workspace().packages.get(options->package).id;
        const auto station = bench.labels.stationFor(package).id;
        answerScan(context, options->reprint ? bench.labels.reprint(package, options->reason, station, kPrintWait)
                                             : bench.labels.print(package, station, kPrintWait));
    });
}

void addVoid(CLI::App& noun, Context& context)
{
    struct Options {
        std::string package;
        std::string reason;
        std::string bin;
    };
    auto options = std::make_shared<Options>();
    auto* command =
        addCommand(noun, "void", word(Words::tr("end a label and its number for good, and put the pieces back")));
    command->add_option("PACKAGE", options->package, word(Words::tr("the package's number")))->required();
    command->add_option("--reason", options->reason, word(Words::tr("why")))->required();
    command->add_option("--bin", options->bin, word(Words::tr("where the pieces go (default: where they came from)")));
    command->callback([&context, options] {
        const auto package = context.workspace().packages.get(options->package).id;
        const auto pieces = context.bench().labels.voidLabel(
            package, options->reason, options->bin.empty() ? std::nullopt : std::optional{options->bin});
        nlohmann::json back = nlohmann::json::array();
        std::vector<std::string> lines{word(Words::tr("Void: ")) + options->package};
        for (const auto& piece : pieces) {
            back.push_back({{"sku", piece.sku}, {"quantity", piece.quantity.value}, {"bin", piece.bin}});
            lines.push_back(std::to_string(piece.quantity.value) + " × " + piece.sku + " → " + piece.bin);
        }
        context.answer({{"done", true}, {"package", options->package}, {"back", back}}, lines);
    });
}

} // namespace

void addLabelCommands(CLI::App& program, Context& context)
{
    auto* noun = addNoun(program, "label", word(Words::tr("a package's label")));
    addLabelShow(*noun, context);
    addPrint(*noun, context);
    addVoid(*noun, context);
}

void addShipCommand(CLI::App& program, Context& context)
{
    struct Options {
        std::string package;
        std::string tracking;
        std::string carrier;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(program, "ship", word(Words::tr("the package has left")));
    command->add_option("PACKAGE", options->package, word(Words::tr("the package's number")))->required();
    auto* tracking =
        command->add_option("--tracking", options->tracking, word(Words::tr("its number, where none was printed")));
    command->add_option("--carrier", options->carrier, word(Words::tr("whose number that is")))->needs(tracking);
    command->callback([&context, options] {
        auto& workspace = context.workspace();
        const auto package = workspace.packages.get(options->package).id;
        floor::TypedTracking typed;
        if (!options->tracking.empty()) {
            typed.number = options->tracking;
        }
        if (!options->carrier.empty()) {
            typed.carrier = options->carrier;
        }
        context.bench().shipping.ship(package, typed);
        const auto shipped = workspace.packages.get(package);
        nlohmann::json answer{{"done", true}, {"package", shipped.number}, {"state", toString(shipped.state)}};
        if (!shipped.trackingNumber.empty()) {
            answer["tracking"] = shipped.trackingNumber;
        }
        context.answer(answer,
                       {shipped.number + ": " + std::string{toString(shipped.state)} + " " + shipped.trackingNumber});
    });
}

} // namespace supercargo::cli
