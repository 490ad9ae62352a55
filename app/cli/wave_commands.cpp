// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_forms.h"
#include "core/base/check_code.h"

#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

void addCreate(CLI::App& wave, Context& context)
{
    struct Options {
        std::string warehouse;
        std::string kind = "any";
        std::size_t maximum = 300;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(wave, "create", word(Words::tr("lock ready packages to one walk")));
    command->add_option("--warehouse", options->warehouse,
                        word(Words::tr("default: where the most pressing package waits")));
    command->add_option("--kind", options->kind, word(Words::tr("single, single_sku, multi or any")))
        ->check(CLI::IsMember({"single", "single_sku", "multi", "any"}));
    command->add_option("--max", options->maximum, word(Words::tr("packages at the most")))
        ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}));
    command->callback([&context, options] {
        auto& workspace = context.workspace();
        floor::WaveOrder wanted;
        if (!options->warehouse.empty()) {
            wanted.warehouse = workspace.warehouses.getByCode(options->warehouse).id;
        }
        wanted.kind = floor::parseWaveKind(options->kind);
        wanted.maximum = options->maximum;
        const auto report = workspace.waves.create(wanted, workspace.actor());
        if (!report.wave) {
            context.answer({{"packages", 0}, {"pieces", 0}, {"bins", 0}}, {word(Words::tr("No package is ready."))});
            return;
        }
        context.answer({{"wave", report.wave->value},
                        {"kind", toString(report.kind)},
                        {"warehouse", report.warehouse},
                        {"packages", report.packages},
                        {"pieces", report.pieces.value},
                        {"bins", report.bins}},
                       {word(Words::tr("Wave ")) + std::to_string(report.wave->value) + " (" +
                        waveCode(report.wave->value) + "), " + std::string{toString(report.kind)} + ": " +
                        std::to_string(report.packages) + word(Words::tr(" packages, ")) +
                        std::to_string(report.pieces.value) + word(Words::tr(" pieces, ")) +
                        std::to_string(report.bins) + word(Words::tr(" bins"))});
    });
}

nlohmann::json head(const floor::Wave& wave)
{
    return {{"wave", wave.id.value},
            {"code", waveCode(wave.id.value)},
            {"kind", toString(wave.kind)},
            {"state", toString(wave.state)},
            {"warehouse", wave.warehouseCode}};
}

void addWaveList(CLI::App& wave, Context& context)
{
    addCommand(wave, "list", word(Words::tr("list the waves, newest first")))->callback([&context] {
        nlohmann::json list = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& each : context.workspace().waves.list()) {
            auto entry = head(each);
            entry["packages"] = each.packages;
            entry["packed"] = each.packed;
            list.push_back(std::move(entry));
            rows.push_back({std::to_string(each.id.value), waveCode(each.id.value), std::string{toString(each.kind)},
                            std::string{toString(each.state)}, each.warehouseCode,
                            std::to_string(each.packed) + "/" + std::to_string(each.packages)});
        }
        context.answer({{"waves", list}},
                       table({word(Words::tr("Wave")), word(Words::tr("Code")), word(Words::tr("Kind")),
                              word(Words::tr("State")), word(Words::tr("Warehouse")), word(Words::tr("Packed"))},
                             rows));
    });
}

void addWaveShow(CLI::App& wave, Context& context)
{
    auto number = std::make_shared<std::int64_t>();
    auto* command = addCommand(wave, "show", word(Words::tr("show a wave's packages and its walk")));
    command->add_option("N", *number, word(Words::tr("the wave's number")))->required();
    command->callback([&context, number] {
        auto& workspace = context.workspace();
        const WaveId id{*number};
        auto answer = head(workspace.waves.get(id));
        answer["packages"] = nlohmann::json::array();
        for (const auto& package : workspace.packages.list(workspace.waves.packages(id))) {
            auto form = toJson(package);
            if (package.slot) {
                form["slot_code"] = slotCode(id.value, *package.slot); // as its barcode at the wall reads
            }
            answer["packages"].push_back(std::move(form));
        }
        answer["lines"] = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& line : workspace.waves.lines(id)) {
            answer["lines"].push_back({{"bin", line.binCode}, {"sku", line.sku}, {"quantity", line.quantity.value}});
            rows.push_back({line.binCode, line.sku, std::to_string(line.quantity.value)});
        }
        context.answer(answer,
                       table({word(Words::tr("Bin")), word(Words::tr("SKU")), word(Words::tr("Pieces"))}, rows));
    });
}

void addPicked(CLI::App& wave, Context& context)
{
    struct Options {
        std::int64_t number = 0;
        std::vector<std::string> shortages;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(wave, "picked", word(Words::tr("the walk is over")));
    command->add_option("N", options->number, word(Words::tr("the wave's number")))->required();
    command->add_option("--short", options->shortages, word(Words::tr("what was not found, as SKU@BIN=QTY")))
        ->check(readableBy([](const std::string& text) { return floor::parseShortage(text); }));
    command->callback([&context, options] {
        std::vector<floor::Shortage> shortages;
        for (const auto& text : options->shortages) {
            shortages.push_back(floor::parseShortage(text));
        }
        auto& workspace = context.workspace();
        const auto report = workspace.waves.picked(WaveId{options->number}, shortages, workspace.actor());
        nlohmann::json moved = nlohmann::json::array();
        nlohmann::json givenUp = nlohmann::json::array();
        std::vector<std::string> lines{word(Words::tr("Picked packages: ")) + std::to_string(report.picked)};
        for (const auto& each : report.moved) {
            moved.push_back(
                {{"sku", each.sku}, {"from", each.fromBin}, {"to", each.toBin}, {"quantity", each.quantity.value}});
            lines.push_back(word(Words::tr("Fetch ")) + std::to_string(each.quantity.value) + " × " + each.sku + ": " +
                            each.toBin);
        }
        for (const auto package : report.givenUp) {
            givenUp.push_back(packageNumber(package.value));
            lines.push_back(word(Words::tr("Short, taken off: ")) + packageNumber(package.value));
        }
        context.answer({{"done", true},
                        {"wave", options->number},
                        {"picked", report.picked},
                        {"moved", moved},
                        {"given_up", givenUp}},
                       lines);
    });
}

} // namespace

void addWaveCommands(CLI::App& program, Context& context)
{
    auto* wave = addNoun(program, "wave", word(Words::tr("waves: packages picked in one walk")));
    addCreate(*wave, context);
    addWaveList(*wave, context);
    addWaveShow(*wave, context);
    addPickListCommand(*wave, context);
    addPicked(*wave, context);
}

} // namespace supercargo::cli
