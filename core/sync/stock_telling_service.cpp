// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/stock_telling_service.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <limits>

namespace supercargo::sync {

namespace {

constexpr std::size_t kLevelsAtOnce = 100;
/// Platforms show a new level some minutes after they took it.
constexpr std::chrono::minutes kUntilAsked{5};
/// A level that does not show by then is told again.
constexpr std::chrono::minutes kUntilToldAgain{30};

/// The shop's own alias of a SKU goes before its platform's.
std::map<std::string, catalog::Alias> aliasesOf(const shops::Shop& shop, std::vector<catalog::Alias> all)
{
    std::map<std::string, catalog::Alias> bySku;
    for (auto& alias : all) {
        const bool isOwn = alias.owner == catalog::AliasOwner{shop.id};
        if (isOwn) {
            bySku.insert_or_assign(foldedCode(alias.platformSku), std::move(alias));
        } else if (alias.owner == catalog::AliasOwner{shop.platform}) {
            bySku.try_emplace(foldedCode(alias.platformSku), std::move(alias));
        }
    }
    return bySku;
}

std::int64_t freeOf(const std::unordered_map<ProductId, std::int64_t>& pieces, const ProductId product)
{
    const auto found = pieces.find(product);
    return found == pieces.end() ? 0 : found->second;
}

} // namespace

std::vector<StockLevel> StockTellingService::wanted(const shops::Shop& shop, const std::int64_t safetyStock)
{
    auto aliases = aliasesOf(shop, m_aliases.list());
    for (auto& [key, sold] : m_told.sold(shop.id)) {
        aliases.try_emplace(key, catalog::Alias{shop.id, std::move(sold.platformSku), {sold.product, Quantity{1}}});
    }
    std::vector<ProductId> products;
    for (const auto& [key, alias] : aliases) {
        products.push_back(alias.pieces.product);
    }
    const auto components = m_products.components(products);
    const auto pieces = m_told.freePieces();
    std::vector<StockLevel> levels;
    for (const auto& [key, alias] : aliases) {
        const auto bundle = components.find(alias.pieces.product);
        auto free = bundle == components.end() ? freeOf(pieces, alias.pieces.product) - safetyStock
                                               : std::numeric_limits<std::int64_t>::max();
        if (bundle != components.end()) {
            for (const auto& part : bundle->second) {
                free = std::min(free, (freeOf(pieces, part.product) - safetyStock) / part.quantity.value);
            }
        }
        levels.push_back({alias.platformSku, std::max<std::int64_t>(0, free / alias.pieces.quantity.value)});
    }
    return levels;
}

void StockTellingService::tell(const shops::Shop& shop, const std::int64_t safetyStock, ShopConnection& connection,
                               StockReport& report, const TaskControl& task)
{
    confirm(shop.id, connection, report, task);
    const auto told = m_told.list(shop.id);
    std::vector<StockLevel> news;
    for (auto& level : wanted(shop, safetyStock)) {
        const auto before = told.find(level.platformSku);
        if (before == told.end() || before->second.quantity != level.quantity) {
            news.push_back(std::move(level));
        }
    }
    for (std::span<const StockLevel> rest{news}; !rest.empty();) {
        if (task.stopRequested()) {
            throw Error{ErrorCode::cancelled};
        }
        const auto part = rest.first(std::min(rest.size(), kLevelsAtOnce));
        const auto refusals = connection.pushStock(part, task);
        std::map<std::string, ToldLevel> levels;
        for (const auto& level : part) {
            levels.insert_or_assign(level.platformSku, ToldLevel{level.quantity, m_clock.now(), {}, {}});
        }
        for (const auto& refusal : refusals) {
            levels[refusal.platformSku].words = refusal.words.empty() ? "?" : refusal.words;
        }
        put(shop.id, levels);
        report.refused += static_cast<std::int64_t>(refusals.size());
        report.told += static_cast<std::int64_t>(part.size() - std::min(part.size(), refusals.size()));
        rest = rest.subspan(part.size());
        task.progress(static_cast<std::int64_t>(news.size() - rest.size()), static_cast<std::int64_t>(news.size()));
    }
}

void StockTellingService::confirm(const ShopId shop, ShopConnection& connection, StockReport& report,
                                  const TaskControl& task)
{
    auto levels = m_told.list(shop);
    std::vector<std::string> asked;
    for (const auto& [sku, level] : levels) {
        if (!level.confirmedAt && level.words.empty() && m_clock.now() - level.toldAt >= kUntilAsked) {
            asked.push_back(sku);
        }
    }
    for (std::span<const std::string> rest{asked}; !rest.empty();) {
        const auto part = rest.first(std::min(rest.size(), kLevelsAtOnce));
        std::map<std::string, std::int64_t> there;
        for (const auto& level : connection.readStock(part, task)) {
            there.insert_or_assign(level.platformSku, level.quantity);
        }
        std::map<std::string, ToldLevel> changed;
        for (const auto& sku : part) {
            auto level = levels.at(sku);
            const auto found = there.find(sku);
            if (found != there.end() && found->second == level.quantity) {
                level.confirmedAt = m_clock.now();
                ++report.confirmed;
            } else if (m_clock.now() - level.toldAt >= kUntilToldAgain) {
                // As if it had never been told; what the platform has now is what differs from what we want.
                level.quantity = found == there.end() ? -1 : found->second;
            } else {
                continue;
            }
            changed.insert_or_assign(sku, level);
        }
        put(shop, changed);
        rest = rest.subspan(part.size());
    }
}

void StockTellingService::put(const ShopId shop, const std::map<std::string, ToldLevel>& levels)
{
    db::Transaction transaction{m_db};
    for (const auto& [sku, level] : levels) {
        m_told.put(shop, sku, level);
    }
    transaction.commit();
}

} // namespace supercargo::sync
