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

std::int64_t freeOf(const FreePieces& pieces, const ProductId product)
{
    const auto found = pieces.find(product);
    return found == pieces.end() ? 0 : found->second;
}

/// What is free at each location; at the whole shop (empty) all that there is.
std::map<std::string, FreePieces> piecesAt(const std::vector<ShopLocation>& locations,
                                       const std::map<WarehouseId, FreePieces>& pieces)
{
    std::map<std::string, FreePieces> found;
    const auto add = [&found](const std::string& location, const FreePieces& more) {
        auto& there = found[location];
        for (const auto& [product, count] : more) {
            there[product] += count;
        }
    };
    for (const auto& location : locations) {
        const auto lie = pieces.find(location.warehouse);
        add(location.id, lie == pieces.end() ? FreePieces{} : lie->second);
    }
    if (locations.empty()) {
        add("", {});
        for (const auto& [warehouse, lie] : pieces) {
            add("", lie);
        }
    }
    return found;
}

/// How many of the alias's pieces can be made of what is free.
std::int64_t sellable(const catalog::Alias& alias, const std::vector<catalog::Pieces>* const parts,
                      const FreePieces& pieces, const std::int64_t safetyStock)
{
    auto free = parts == nullptr ? freeOf(pieces, alias.pieces.product) - safetyStock
                                 : std::numeric_limits<std::int64_t>::max();
    if (parts != nullptr) {
        for (const auto& part : *parts) {
            free = std::min(free, (freeOf(pieces, part.product) - safetyStock) / part.quantity.value);
        }
    }
    return std::max<std::int64_t>(0, free / alias.pieces.quantity.value);
}

} // namespace

std::vector<StockLevel> StockTellingService::wanted(const shops::Shop& shop, const Connection& how)
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
    std::vector<StockLevel> levels;
    for (const auto& [location, pieces] : piecesAt(how.account.locations, m_told.freePieces())) {
        for (const auto& [key, alias] : aliases) {
            const auto bundle = components.find(alias.pieces.product);
            const auto* const parts = bundle == components.end() ? nullptr : &bundle->second;
            levels.push_back({alias.platformSku, sellable(alias, parts, pieces, how.safetyStock), location});
        }
    }
    return levels;
}

void StockTellingService::tell(const shops::Shop& shop, const Connection& how, ShopConnection& connection,
                               StockReport& report, const TaskControl& task)
{
    confirm(shop.id, connection, report, task);
    const auto told = m_told.list(shop.id);
    std::vector<StockLevel> news;
    for (auto& level : wanted(shop, how)) {
        const auto before = told.find({level.platformSku, level.location});
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
        std::map<ToldSku, ToldLevel> levels;
        for (const auto& level : part) {
            levels.insert_or_assign(ToldSku{level.platformSku, level.location},
                                    ToldLevel{level.quantity, m_clock.now(), {}, {}});
        }
        for (const auto& refusal : refusals) {
            levels[{refusal.platformSku, refusal.location}].words = refusal.words.empty() ? "?" : refusal.words;
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
    std::vector<ToldSku> asked;
    for (const auto& [sku, level] : levels) {
        if (!level.confirmedAt && level.words.empty() && m_clock.now() - level.toldAt >= kUntilAsked) {
            asked.push_back(sku);
        }
    }
    for (std::span<const ToldSku> rest{asked}; !rest.empty();) {
        const auto part = rest.first(std::min(rest.size(), kLevelsAtOnce));
        std::vector<std::string> skus;
        for (const auto& sku : part) { // those of one SKU stand together
            if (skus.empty() || skus.back() != sku.platformSku) {
                skus.push_back(sku.platformSku);
            }
        }
        std::map<ToldSku, std::int64_t> there;
        for (const auto& level : connection.readStock(skus, task)) {
            there.insert_or_assign(ToldSku{level.platformSku, level.location}, level.quantity);
        }
        std::map<ToldSku, ToldLevel> changed;
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

void StockTellingService::put(const ShopId shop, const std::map<ToldSku, ToldLevel>& levels)
{
    db::Transaction transaction{m_db};
    for (const auto& [sku, level] : levels) {
        m_told.put(shop, sku, level);
    }
    transaction.commit();
}

} // namespace supercargo::sync
