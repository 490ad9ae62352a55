// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_service.h"

#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/base/text.h"
#include "core/demo/demo_goods.h"
#include "core/demo/demo_orders.h"
#include "core/files/write_file.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace supercargo::demo {

namespace {

/// The files of the demo, in a folder that is gone afterwards.
class DemoFolder {
public:
    explicit DemoFolder(const workspace::Session& session) : m_path{session.folder().run() / "demo-files"}
    {
        std::filesystem::create_directories(m_path);
    }
    ~DemoFolder()
    {
        std::error_code error;
        std::filesystem::remove_all(m_path, error);
    }
    DemoFolder(const DemoFolder&) = delete;
    DemoFolder& operator=(const DemoFolder&) = delete;

    [[nodiscard]] std::filesystem::path write(const std::string_view name, const std::string& text) const
    {
        const auto path = m_path / name;
        files::writeFileWhole(path, text);
        return path;
    }

private:
    std::filesystem::path m_path;
};

constexpr std::array kWarehouses{"SZ", "YW", "ONT"};

bool isInTheWay(const stock::Warehouse& warehouse, const DemoBeside beside)
{
    return beside == DemoBeside::nothing ||
           std::ranges::any_of(kWarehouses, [&](const char* code) {
               return foldedCode(code) == foldedCode(warehouse.code);
           });
}

void refuseUsedFolder(workspace::Workspace& workspace, const DemoBeside beside)
{
    const auto warehouses = workspace.warehouses.list();
    if (!workspace.shops.list().empty() || !workspace.products.list({.afterSku = {}, .limit = 1}).empty() ||
        std::ranges::any_of(warehouses, [beside](const auto& warehouse) { return isInTheWay(warehouse, beside); })) {
        throw notAllowed(Refusal::data_not_empty);
    }
}

/// The demo's own files are without fault: a rejected row is a fault of the program.
void expectAllTaken(const std::vector<files::Rejection>& rejections)
{
    if (!rejections.empty()) {
        throw Error{ErrorCode::file_malformed, {"demo", std::string{toString(rejections.front().code)}}};
    }
}

void makeGoods(workspace::Workspace& workspace, const std::vector<DemoProduct>& products, const std::int64_t orders,
               const std::uint64_t seed, const DemoFolder& folder)
{
    const auto goods = goodsFiles(products, orders, seed);
    expectAllTaken(
        workspace.warehouseService.importWarehouses(folder.write("warehouses.csv", goods.warehouses)).rejections);
    expectAllTaken(workspace.warehouseService.importBins(folder.write("bins.csv", goods.bins)).rejections);
    expectAllTaken(workspace.importProducts(folder.write("products.csv", goods.products)).rejections);
    expectAllTaken(workspace.stockService.importStock(folder.write("stock.csv", goods.stock)).rejections);
    expectAllTaken(workspace.channelService.importFile(folder.write("channels.csv", goods.channels)).rejections);
    for (const auto& range : demoNumbers()) {
        workspace.channelService.addNumbers(range.channel, range.first, range.last);
    }
    for (const auto& product : products) {
        files::writeFileWhole(workspace.session().folder().attachments() / (product.sku + ".svg"), pictureOf(product));
    }
}

void makeRates(workspace::Workspace& workspace)
{
    workspace.settingsService.setExchangeRate(Currency{"USD"}, Currency{"CNY"}, "7.12");
    workspace.settingsService.setExchangeRate(Currency{"EUR"}, Currency{"CNY"}, "8.24");
    workspace.settingsService.setExchangeRate(Currency{"GBP"}, Currency{"CNY"}, "9.36");
    workspace.settingsService.setExchangeRate(Currency{"EUR"}, Currency{"USD"}, "1.157");
    workspace.settingsService.setExchangeRate(Currency{"GBP"}, Currency{"USD"}, "1.315");
}

void makeBenches(workspace::Workspace& workspace)
{
    const auto labels = workspace.session().folder().root() / "labels";
    std::filesystem::create_directories(labels);
    int number = 1;
    for (const auto* code : kWarehouses) {
        const auto warehouse = workspace.warehouses.getByCode(code);
        printing::Printer printer;
        printer.name = "Labels " + warehouse.code;
        printer.language = printing::PrinterLanguage::pdf;
        printer.target = "file:" + labels.string();
        const auto printerId = workspace.printers.add(printer, workspace.actor());
        db::Transaction transaction{workspace.db};
        workspace.stations.insert("Bench " + std::to_string(number++), warehouse.id, printerId);
        transaction.commit();
    }
    // Pick lists are pages.
    const auto lists = workspace.session().folder().root() / "lists";
    std::filesystem::create_directories(lists);
    workspace.printers.add({.id = {},
                            .name = "Office A4",
                            .language = printing::PrinterLanguage::pdf,
                            .media = {.widthMm = 210, .heightMm = 297},
                            .target = "file:" + lists.string()},
                           workspace.actor());
}

/// Aliases for the shops whose SKUs are not ours.
std::string aliasFile(const std::vector<DemoShop>& shops, const std::vector<DemoProduct>& products)
{
    std::string text = "shop,platform_sku,sku,quantity\n";
    for (const auto& shop : shops) {
        for (const auto& product : products) {
            if (const auto sku = platformSku(shop, product); sku != product.sku) {
                text += std::string{shop.name} + "," + sku + "," + product.sku + ",1\n";
            }
        }
    }
    return text;
}

std::int64_t makeOrders(workspace::Workspace& workspace, const std::vector<DemoProduct>& products,
                        const std::int64_t orders, const std::uint64_t seed, const DemoFolder& folder,
                        const TaskControl& task)
{
    const auto shops = demoShops();
    // The day's first hours: what is made does not depend on the minute.
    const auto now = std::chrono::floor<std::chrono::days>(workspace.session().clock().now()) + std::chrono::hours{8};
    const auto all = demoOrders(shops, products, orders, seed, now);
    for (const auto& shop : shops) {
        workspace.shopService.add({.name = std::string{shop.name},
                                   .platform = *parsePlatform(shop.platform),
                                   .timeZone = std::string{shop.timeZone},
                                   .currency = Currency::parse(shop.currency),
                                   .markAt = shops::MarkAt::shipped});
    }
    expectAllTaken(workspace.importAliases(folder.write("aliases.csv", aliasFile(shops, products))).rejections);
    std::int64_t imported = 0;
    for (std::size_t i = 0; i < shops.size(); ++i) {
        if (task.stopRequested()) {
            throw Error{ErrorCode::cancelled};
        }
        if (all[i].empty()) {
            continue;
        }
        const auto file = folder.write(shops[i].file, orderFile(shops[i], all[i]));
        const auto report = workspace.importOrders(file, workspace.shops.getByName(shops[i].name), {},
                                                   orders::ImportMode::write, {task.stop, {}});
        expectAllTaken(report.rejections);
        imported += report.orders.added;
        task.progress(imported, orders);
    }
    return imported;
}

/// Words that a seller might have put on some of the orders that leave first.
void makeTags(workspace::Workspace& workspace)
{
    constexpr std::int64_t kLookedAt = 240;
    const auto first = workspace.orderList.ids({}, kLookedAt);
    const auto tag = [&](const std::string_view name, const orders::TagColor color, const std::size_t eachOf) {
        const auto made = workspace.tagService.add(name, color);
        std::vector<OrderId> some;
        for (std::size_t i = eachOf / 2; i < first.size(); i += eachOf) {
            some.push_back(first[i]);
        }
        workspace.tagService.put(some, made.id);
    };
    tag("VIP", orders::TagColor::violet, 9);
    tag("礼品 gift", orders::TagColor::green, 14);
}

} // namespace

DemoReport makeDemoSeller(workspace::Workspace& workspace, const std::int64_t orders, const std::uint64_t seed,
                          const TaskControl& task, const DemoBeside beside)
{
    refuseUsedFolder(workspace, beside);
    const DemoFolder folder{workspace.session()};
    const auto products = demoProducts();
    makeGoods(workspace, products, orders, seed, folder);
    makeRates(workspace);
    makeBenches(workspace);
    const auto imported = makeOrders(workspace, products, orders, seed, folder, task);
    makeTags(workspace);
    return {.shops = static_cast<std::int64_t>(workspace.shops.list().size()),
            .warehouses = static_cast<std::int64_t>(workspace.warehouses.list().size()),
            .products = static_cast<std::int64_t>(products.size()),
            .orders = imported};
}

} // namespace supercargo::demo
