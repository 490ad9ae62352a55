// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_forms.h"
#include "core/base/check_code.h"
#include "core/base/refusal.h"
#include "core/base/text.h"

#include <functional>
#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

using TableImport = std::function<files::OwnTableReport(const std::string& file)>;

void addImport(CLI::App& noun, Context& context, const std::string& help, const TableImport& import)
{
    auto file = std::make_shared<std::string>();
    auto* command = addCommand(noun, "import", help);
    command->add_option("FILE", *file, word(Words::tr("csv or xlsx")))->required();
    command->callback([&context, file, import] {
        const auto report = import(*file);
        answerImport(context, *file, report.added, report.changed, report.unchanged, report.rejections);
    });
}

void addAlias(CLI::App& products, Context& context)
{
    struct Options {
        std::string shop;
        std::string platformSku;
        std::string sku;
        std::int64_t quantity = 1;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(products, "alias", word(Words::tr("say which product a platform's SKU is")));
    command->add_option("SHOP", options->shop, word(Words::tr("a shop, or a platform for all its shops")))->required();
    command->add_option("PLATFORM-SKU", options->platformSku, word(Words::tr("as the platform writes it")))->required();
    command->add_option("SKU", options->sku, word(Words::tr("our product")))->required();
    command->add_option("QTY", options->quantity, word(Words::tr("pieces of it in one (default 1)")));
    command->callback([&context, options] {
        auto& workspace = context.workspace();
        const auto freed =
            workspace.mapSku(options->shop, options->platformSku, options->sku, Quantity{options->quantity});
        context.answer(
            {{"done", true}, {"platform_sku", options->platformSku}, {"sku", options->sku}, {"freed", freed}},
            {options->platformSku + " → " + options->sku + ": " + std::to_string(freed) +
             word(Words::tr(" orders freed"))});
    });
}

void addProductList(CLI::App& products, Context& context)
{
    addCommand(products, "list", word(Words::tr("list the products")))->callback([&context] {
        nlohmann::json list = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        catalog::ProductFilter filter;
        for (auto page = context.workspace().products.list(filter); !page.empty();
             page = context.workspace().products.list(filter)) {
            for (const auto& product : page) {
                nlohmann::json entry{{"sku", product.sku},
                                     {"name_en", product.nameEn},
                                     {"name_zh", product.nameZh},
                                     {"barcodes", product.barcodes},
                                     {"bundle", product.isBundle()}};
                if (product.weight.value > 0) {
                    entry["weight_g"] = product.weight.value;
                }
                list.push_back(std::move(entry));
                rows.push_back({product.sku, product.nameEn, product.nameZh, joined(product.barcodes, " ")});
            }
            filter.afterSku = page.back().sku;
        }
        context.answer({{"products", list}}, table({word(Words::tr("SKU")), word(Words::tr("English name")),
                                                    word(Words::tr("Chinese name")), word(Words::tr("Barcodes"))},
                                                   rows));
    });
}

void addAdjust(CLI::App& stock, Context& context)
{
    struct Options {
        std::string sku;
        std::string bin;
        std::int64_t delta = 0;
        std::string reason;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(stock, "adjust", word(Words::tr("correct the pieces in a bin")));
    command->add_option("SKU", options->sku, word(Words::tr("our product")))->required();
    command->add_option("BIN", options->bin, word(Words::tr("CODE, or WAREHOUSE/CODE")))->required();
    command->add_option("DELTA", options->delta, word(Words::tr("pieces more, or less with a minus")))->required();
    command->add_option("--reason", options->reason, word(Words::tr("why")))->required();
    command->callback([&context, options] {
        const auto level = context.workspace().stockService.adjust(options->sku, options->bin, Quantity{options->delta},
                                                                   options->reason);
        context.answer({{"done", true},
                        {"sku", options->sku},
                        {"bin", options->bin},
                        {"on_hand", level.onHand.value},
                        {"reserved", level.reserved.value}},
                       {options->sku + " @ " + options->bin + ": " + std::to_string(level.onHand.value)});
    });
}

std::vector<std::string> numbersOf(const std::vector<PackageId>& packages)
{
    std::vector<std::string> numbers;
    for (const auto package : packages) {
        numbers.push_back(packageNumber(package.value));
    }
    return numbers;
}

Error doubtful(const floor::CountReport& report)
{
    const auto counted = std::to_string(report.counted.value);
    return report.doubts.waitAgain.empty()
               ? notAllowed(Refusal::count_differs_much, {counted, std::to_string(report.before.onHand.value)})
               : notAllowed(Refusal::count_frees_packages, {counted, std::to_string(report.before.reserved.value),
                                                            joined(numbersOf(report.doubts.waitAgain), ", ")});
}

void addCount(CLI::App& stock, Context& context)
{
    struct Options {
        std::string sku;
        std::string bin;
        std::int64_t counted = 0;
        bool isAgreed = false;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(stock, "count", word(Words::tr("set a bin to what was counted in it")));
    command->add_option("SKU", options->sku, word(Words::tr("our product")))->required();
    command->add_option("BIN", options->bin, word(Words::tr("CODE, or WAREHOUSE/CODE")))->required();
    command->add_option("PIECES", options->counted, word(Words::tr("so many lie there")))->required();
    command->add_flag("--yes", options->isAgreed,
                      word(Words::tr("also where it differs much, or packages must wait again")));
    command->callback([&context, options] {
        auto& counts = context.workspace().counts;
        auto report = counts.count(options->sku, options->bin, Quantity{options->counted});
        if (!report.isBooked && options->isAgreed) {
            report = counts.count(options->sku, options->bin, Quantity{options->counted}, report.doubts);
        }
        if (!report.isBooked) {
            throw doubtful(report);
        }
        const auto waiting = numbersOf(report.doubts.waitAgain);
        nlohmann::json moved = nlohmann::json::array();
        for (const auto& each : report.moved) {
            moved.push_back({{"to", each.toBin}, {"quantity", each.quantity.value}});
        }
        std::vector<std::string> lines{options->sku + " @ " + options->bin + ": " + std::to_string(report.counted.value)};
        if (!waiting.empty()) {
            lines.push_back(word(Words::tr("Wait again: ")) + joined(waiting, ", "));
        }
        context.answer({{"done", true},
                        {"sku", options->sku},
                        {"bin", options->bin},
                        {"on_hand", report.counted.value},
                        {"before", report.before.onHand.value},
                        {"waiting", waiting},
                        {"moved", moved}},
                       lines);
    });
}

void addStockList(CLI::App& noun, Context& context)
{
    addCommand(noun, "list", word(Words::tr("list what lies where")))->callback([&context] {
        nlohmann::json list = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        stock::StockFilter filter;
        for (auto page = context.workspace().stock.levels(filter); !page.empty();
             page = context.workspace().stock.levels(filter)) {
            for (const auto& row : page) {
                list.push_back({{"sku", row.sku},
                                {"warehouse", row.warehouseCode},
                                {"bin", row.binCode},
                                {"on_hand", row.level.onHand.value},
                                {"reserved", row.level.reserved.value}});
                rows.push_back({row.sku, row.warehouseCode, row.binCode, std::to_string(row.level.onHand.value),
                                std::to_string(row.level.reserved.value)});
            }
            filter.after = {page.back().level.product, page.back().level.bin};
        }
        context.answer({{"stock", list}},
                       table({word(Words::tr("SKU")), word(Words::tr("Warehouse")), word(Words::tr("Bin")),
                              word(Words::tr("On hand")), word(Words::tr("Reserved"))},
                             rows));
    });
}

void addVerify(CLI::App& noun, Context& context)
{
    addCommand(noun, "verify", word(Words::tr("compare stock with its ledger")))->callback([&context] {
        const auto result = context.workspace().stockService.verify();
        nlohmann::json wrong = nlohmann::json::array();
        for (const auto& each : result.wrong) {
            wrong.push_back({{"product", each.product.value},
                             {"bin", each.bin.value},
                             {"on_hand", each.onHand.value},
                             {"on_hand_by_moves", each.onHandByMoves.value},
                             {"reserved", each.reserved.value},
                             {"reserved_by_lines", each.reservedByLines.value}});
        }
        context.answer({{"checked", result.checked}, {"wrong", wrong}},
                       {std::to_string(result.checked) + word(Words::tr(" checked, ")) +
                        std::to_string(result.wrong.size()) + word(Words::tr(" wrong"))});
    });
}

} // namespace

void addGoodsCommands(CLI::App& program, Context& context)
{
    auto* products = addNoun(program, "products", word(Words::tr("what we stock")));
    addImport(*products, context, word(Words::tr("take a file of products")),
              [&context](const std::string& file) { return context.workspace().importProducts(file, context.task()); });
    addProductList(*products, context);
    addAlias(*products, context);
    auto* aliases = addNoun(program, "aliases", word(Words::tr("which product a platform's SKU is")));
    addImport(*aliases, context, word(Words::tr("take a file of aliases")),
              [&context](const std::string& file) { return context.workspace().importAliases(file, context.task()); });
    auto* warehouses = addNoun(program, "warehouses", word(Words::tr("places with their own stock")));
    addImport(*warehouses, context, word(Words::tr("take a file of warehouses")), [&context](const std::string& file) {
        return context.workspace().warehouseService.importWarehouses(file, context.task());
    });
    auto* bins = addNoun(program, "bins", word(Words::tr("the smallest addresses in a warehouse")));
    addImport(*bins, context, word(Words::tr("take a file of bins")), [&context](const std::string& file) {
        return context.workspace().warehouseService.importBins(file, context.task());
    });
    auto* stock = addNoun(program, "stock", word(Words::tr("what lies in the bins")));
    addImport(*stock, context, word(Words::tr("take a file of counted stock")), [&context](const std::string& file) {
        return context.workspace().stockService.importStock(file, context.task());
    });
    addCount(*stock, context);
    addAdjust(*stock, context);
    addStockList(*stock, context);
    addVerify(*stock, context);
}

} // namespace supercargo::cli
