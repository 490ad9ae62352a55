// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wish/listings.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::wish {

namespace {

using nlohmann::json;

constexpr std::int64_t kMostPieces = 500'000; // schema WarehouseInventory
constexpr int kMostProducts = 1'000;          // that are looked through, and parameter `limit`
constexpr std::string_view kSeparators = "-_./ ";

bool isAmong(const std::set<std::string>& skus, const std::string& sku, std::vector<std::string>& ours)
{
    ours.clear();
    const auto key = foldedCode(sku);
    std::copy_if(skus.begin(), skus.end(), std::back_inserter(ours),
                 [&](const std::string& each) { return foldedCode(each) == key; });
    return !ours.empty();
}

} // namespace

const std::map<std::string, Listings::Warehouse>& Listings::warehouses(const TaskControl& task)
{
    if (m_warehouses) {
        return *m_warehouses;
    }
    std::map<std::string, Warehouse> known;
    try {
        const auto page = m_client.askList({.scope = "merchant:read", .path = "/merchant/warehouses"}, task);
        namingHost(m_client.host(), [&] {
            for (const auto& warehouse : page) {
                known[textAt(warehouse, "id")] = {.country = textAt(objectAt(warehouse, "address"), "country_code"),
                                                  .isStandard = textAt(warehouse, "shipping_type") == "STANDARD"};
            }
        });
    } catch (const Error& error) {
        if (error.code() != ErrorCode::role_missing && error.code() != ErrorCode::platform_refused) {
            throw;
        }
    }
    return m_warehouses.emplace(std::move(known));
}

void Listings::readProduct(const std::string& id, Variations& found, const std::set<std::string>& skus,
                           const TaskControl& task)
{
    if (!m_read.insert(id).second) {
        return;
    }
    const auto product = m_client.ask({.scope = "products:read", .path = "/products/" + net::percentEncoded(id)}, task);
    namingHost(m_client.host(), [&] {
        std::vector<std::string> ours;
        for (const auto& variation : arrayAt(product, "variations")) {
            if (!isAmong(skus, textAt(variation, "sku"), ours)) {
                continue;
            }
            Variation read{.product = id, .id = textAt(variation, "id"), .stocks = {}};
            for (const auto& stock : arrayAt(variation, "inventories")) {
                read.stocks.push_back({textAt(stock, "warehouse_id"), countAt(stock, "inventory").value_or(0)});
            }
            for (const auto& sku : ours) {
                found.try_emplace(sku, read);
                m_products[sku] = id;
            }
        }
    });
}

void Listings::findByParent(const std::string& sku, Variations& found, const std::set<std::string>& skus,
                            const TaskControl& task)
{
    for (auto parent = sku; !parent.empty() && found.count(sku) == 0;) {
        const auto page = m_client.askList(
            {.scope = "products:read", .path = "/products", .query = {{"parent_sku", parent}, {"state", "ACTIVE"}}},
            task);
        for (const auto& product : page) {
            readProduct(textAt(product, "id"), found, skus, task);
        }
        const auto cut = parent.find_last_of(kSeparators);
        parent.resize(cut == std::string::npos ? 0 : cut);
    }
}

void Listings::findAnywhere(Variations& found, const std::set<std::string>& skus, const TaskControl& task)
{
    const auto page = m_client.askList({.scope = "products:read",
                                        .path = "/products",
                                        .query = {{"state", "ACTIVE"}, {"limit", std::to_string(kMostProducts)}}},
                                       task);
    for (const auto& product : page) {
        if (found.size() == skus.size()) {
            return;
        }
        if (task.stopRequested()) {
            throw Error{ErrorCode::cancelled};
        }
        readProduct(textAt(product, "id"), found, skus, task);
    }
}

Listings::Variations Listings::find(const std::set<std::string>& skus, const TaskControl& task)
{
    Variations found;
    m_read.clear();
    for (const auto& sku : skus) {
        if (const auto known = m_products.find(sku); known != m_products.end()) {
            readProduct(std::string{known->second}, found, skus, task);
        }
    }
    for (const auto& sku : skus) {
        findByParent(sku, found, skus, task);
    }
    if (found.size() < skus.size()) {
        findAnywhere(found, skus, task);
    }
    return found;
}

/// Null where it is not known which of several warehouses is meant.
Listings::Stock* Listings::toldStock(Variation& variation, const TaskControl& task)
{
    auto& stocks = variation.stocks;
    if (stocks.size() == 1) {
        return &stocks.front();
    }
    const auto& known = warehouses(task);
    const auto standard = std::ranges::find_if(stocks, [&](const Stock& stock) {
        const auto warehouse = known.find(stock.warehouse);
        return warehouse != known.end() && warehouse->second.isStandard;
    });
    return standard == stocks.end() ? nullptr : &*standard;
}

void Listings::pushProduct(const std::string& product, const std::span<const sync::StockLevel> levels,
                           Variations& variations, std::vector<sync::StockRefusal>& refusals, const TaskControl& task)
{
    auto changes = json::array();
    for (const auto& level : levels) {
        auto& variation = variations.at(level.platformSku);
        auto* const stock = toldStock(variation, task);
        if (stock == nullptr) {
            refusals.push_back({level.platformSku, "no stock of it is in a standard warehouse"});
            continue;
        }
        stock->pieces = std::min(level.quantity, kMostPieces);
        auto inventories = json::array();
        for (const auto& [warehouse, pieces] : variation.stocks) {
            inventories.push_back({{"warehouse_id", warehouse}, {"inventory", pieces}});
        }
        changes.push_back({{"id", variation.id}, {"inventories", std::move(inventories)}});
    }
    if (changes.empty()) {
        return;
    }
    try {
        static_cast<void>(m_client.ask({.scope = "products:write",
                                        .path = "/products/" + net::percentEncoded(product),
                                        .method = net::HttpMethod::put,
                                        .body = json{{"variations", changes}}.dump()}, // absolute: may be repeated
                                       task));
    } catch (const Error& error) {
        if (error.code() != ErrorCode::platform_refused) {
            throw;
        }
        for (const auto& level : levels) {
            refusals.push_back({level.platformSku, error.arguments().back()});
        }
    }
}

std::vector<sync::StockRefusal> Listings::push(const std::span<const sync::StockLevel> levels, const TaskControl& task)
{
    std::set<std::string> skus;
    for (const auto& level : levels) {
        skus.insert(level.platformSku);
    }
    auto variations = find(skus, task);
    std::vector<sync::StockRefusal> refusals;
    std::map<std::string, std::vector<sync::StockLevel>> byProduct;
    for (const auto& level : levels) {
        const auto variation = variations.find(level.platformSku);
        if (variation == variations.end()) {
            refusals.push_back({level.platformSku, "no live product has a variation with this SKU"});
        } else {
            byProduct[variation->second.product].push_back(level);
        }
    }
    for (const auto& [product, changed] : byProduct) {
        pushProduct(product, changed, variations, refusals, task);
    }
    return refusals;
}

std::vector<sync::StockLevel> Listings::read(const std::span<const std::string> platformSkus, const TaskControl& task)
{
    std::vector<sync::StockLevel> levels;
    for (auto& [sku, variation] : find({platformSkus.begin(), platformSkus.end()}, task)) {
        if (const auto* const stock = toldStock(variation, task)) {
            levels.push_back({sku, stock->pieces});
        }
    }
    return levels;
}

} // namespace supercargo::platforms::wish
