// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/stock_calls.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/aliexpress/members.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::aliexpress {

namespace {

using nlohmann::json;

constexpr std::size_t kProductsPerCall = 20;
constexpr std::int64_t kMostStock = 999'999; // of one SKU
constexpr int kProductsPerPage = 90;         // "must be less than 100"

Call productsCall(const json& query)
{
    return {.method = "aliexpress.solution.product.list.get",
            .parameters = {{"aeop_a_e_product_list_query", jsonText(query)}}};
}

/// A SKU and what it shall be, within one product.
using Changes = std::map<std::string, std::vector<const sync::StockLevel*>>; // by product

void refuseAll(const Changes& changes, const std::string& product, const std::string& words,
               std::map<std::string, std::string>& refusals)
{
    for (const auto& [id, levels] : changes) {
        for (const auto* level : levels) {
            if (product.empty() || product == id) {
                refusals.try_emplace(level->platformSku, words);
            }
        }
    }
}

json updateOf(const Changes& changes)
{
    auto products = json::array();
    for (const auto& [product, levels] : changes) {
        auto skus = json::array();
        for (const auto* level : levels) {
            skus.push_back({{"sku_code", level->platformSku}, {"inventory", std::min(level->quantity, kMostStock)}});
        }
        products.push_back({{"product_id", product}, {"multiple_sku_update_list", skus}});
    }
    return products;
}

void pushPart(Gateway& gateway, const Changes& changes, std::map<std::string, std::string>& refusals,
              const TaskControl& task)
{
    const auto update = jsonText(updateOf(changes));
    // Absolute numbers: the same again changes nothing. The parameter is misspelt by the platform.
    const auto answer = gateway.ask({.method = "aliexpress.solution.batch.product.inventory.update",
                                     .parameters = {{"mutiple_product_update_list", update}}},
                                    task);
    const auto& failed = listAt(answer, "update_failed_list");
    for (const auto& each : failed) {
        refuseAll(changes, textAt(each, "product_id"),
                  boundedWords(textAt(each, "error_code") + ": " + textAt(each, "error_message")), refusals);
    }
    const auto& success = member(answer, "update_success");
    if (failed.empty() && (success == false || success == "false")) {
        refuseAll(changes, {},
                  boundedWords(textAt(answer, "update_error_code") + ": " + textAt(answer, "update_error_message")),
                  refusals);
    }
}

} // namespace

const std::set<std::string>& StockCalls::productsOf(const std::string& platformSku, const TaskControl& task)
{
    const auto known = m_products.find(platformSku);
    if (known != m_products.end()) {
        return known->second;
    }
    const auto answer = m_gateway.ask(productsCall({{"sku_code", platformSku},
                                                    {"product_status_type", "onSelling"},
                                                    {"current_page", 1},
                                                    {"page_size", kProductsPerPage}}),
                                      task);
    std::set<std::string> products;
    for (const auto& product : listAt(member(answer, "result"), "aeop_a_e_product_display_d_t_o_list")) {
        if (auto id = textAt(product, "product_id"); !id.empty()) {
            products.insert(std::move(id));
        }
    }
    return m_products.emplace(platformSku, std::move(products)).first->second;
}

std::vector<sync::StockRefusal> StockCalls::push(const std::span<const sync::StockLevel> levels,
                                                 const TaskControl& task)
{
    std::map<std::string, std::string> refusals; // by SKU
    Changes changes;
    const auto flush = [&] {
        if (!changes.empty()) {
            pushPart(m_gateway, changes, refusals, task);
            changes.clear();
        }
    };
    for (const auto& level : levels) {
        const auto& products = productsOf(level.platformSku, task);
        if (products.empty()) {
            refusals.try_emplace(level.platformSku, "no product on sale has this SKU");
        }
        for (const auto& product : products) {
            if (changes.size() == kProductsPerCall && !changes.contains(product)) {
                flush();
            }
            changes[product].push_back(&level);
        }
    }
    flush();
    std::vector<sync::StockRefusal> list;
    for (auto& [sku, words] : refusals) {
        list.push_back({sku, words});
    }
    return list;
}

std::vector<sync::StockLevel> StockCalls::read(const std::span<const std::string> platformSkus, const TaskControl& task)
{
    std::set<std::string> products;
    for (const auto& sku : platformSkus) {
        const auto& of = productsOf(sku, task);
        products.insert(of.begin(), of.end());
    }
    std::map<std::string, std::int64_t> found; // by our spelling of the SKU
    for (const auto& product : products) {
        const auto answer = m_gateway.ask(
            {.method = "aliexpress.solution.product.info.get", .parameters = {{"product_id", product}}}, task);
        for (const auto& each : listAt(member(answer, "result"), "aeop_ae_product_s_k_us")) {
            const auto code = textAt(each, "sku_code");
            const auto stock = integerAt(each, "ipm_sku_stock");
            for (const auto& sku : platformSkus) {
                if (stock && foldedCode(sku) == foldedCode(code)) {
                    auto& highest = found.try_emplace(sku, *stock).first->second;
                    highest = std::max(highest, *stock);
                }
            }
        }
    }
    std::vector<sync::StockLevel> levels;
    for (const auto& [sku, stock] : found) {
        levels.push_back({sku, stock});
    }
    return levels;
}

void StockCalls::tryOut(const TaskControl& task)
{
    static_cast<void>(m_gateway.ask(
        productsCall({{"product_status_type", "onSelling"}, {"current_page", 1}, {"page_size", 1}}), task));
}

} // namespace supercargo::platforms::aliexpress
