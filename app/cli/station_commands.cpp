// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/scan_forms.h"

#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

void addStationAdd(CLI::App& noun, Context& context)
{
    struct Options {
        std::string name;
        std::string warehouse;
        std::string printer;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(noun, "add", word(Words::tr("add a packing place")));
    command->add_option("NAME", options->name, word(Words::tr("the station's name")))->required();
    command->add_option("--warehouse", options->warehouse, word(Words::tr("where it stands")))->required();
    command->add_option("--printer", options->printer, word(Words::tr("where its labels come out")))->required();
    command->callback([&context, options] {
        auto& workspace = context.workspace();
        const auto warehouse = workspace.warehouses.getByCode(options->warehouse).id;
        const auto printer = workspace.printers.get(options->printer).id;
        context.bench().stations.add(options->name, warehouse, printer);
        context.answer({{"done", true}, {"station", options->name}},
                       {word(Words::tr("Added the station ")) + options->name});
    });
}

void addStationList(CLI::App& noun, Context& context)
{
    addCommand(noun, "list", word(Words::tr("list the stations")))->callback([&context] {
        nlohmann::json list = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& station : context.workspace().stations.list()) {
            nlohmann::json form{{"station", station.name}, {"warehouse", station.warehouseCode}};
            if (!station.printerName.empty()) {
                form["printer"] = station.printerName;
            }
            if (station.openWave) {
                form["wave"] = station.openWave->value;
            }
            list.push_back(std::move(form));
            rows.push_back({station.name, station.warehouseCode, station.printerName});
        }
        context.answer(
            {{"station", list}},
            table({word(Words::tr("Station")), word(Words::tr("Warehouse")), word(Words::tr("Printer"))}, rows));
    });
}

} // namespace

void addStationCommands(CLI::App& program, Context& context)
{
    auto* noun = addNoun(program, "station", word(Words::tr("packing places, each with its printer")));
    addStationAdd(*noun, context);
    addStationList(*noun, context);
}

void addScanCommands(CLI::App& program, Context& context)
{
    struct Options {
        std::string code;
        std::string station;
        std::int64_t wait = kPrintWait.count();
    };
    auto options = std::make_shared<Options>();
    auto* scan = addCommand(program, "scan", word(Words::tr("one scan at a station")));
    scan->add_option("CODE", options->code, word(Words::tr("what the scanner read")));
    scan->add_option("--station", options->station, word(Words::tr("where")))->required();
    scan->add_option("--wait", options->wait, word(Words::tr("seconds to wait for the printer (default 10)")))
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{3'600}));
    auto* undo = addCommand(*scan, "undo", word(Words::tr("take the last piece back, as long as no label is out")));
    scan->callback([&context, options, undo] {
        if (options->code.empty() && !undo->parsed()) {
            throw CLI::RequiredError{"CODE"};
        }
        auto& stations = context.bench().stations;
        const auto station = stations.get(options->station).id;
        if (undo->parsed()) {
            answerScan(context, stations.undo(station));
            return;
        }
        answerScan(context, stations.scan(options->code, station, std::chrono::seconds{options->wait}));
    });
}

} // namespace supercargo::cli
