// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/thing_finder.h"

#include "core/base/check_code.h"
#include "core/base/text.h"
#include "core/floor/wave_repository.h"
#include "core/orders/tag_repository.h"
#include "core/packages/package_repository.h"
#include "core/stock/warehouse_repository.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace supercargo::reports {

namespace {

constexpr std::size_t kLongestText = 200;
constexpr std::size_t kShortestPart = 3; // of a tracking number; less begins too many
constexpr std::int64_t kMostBinsLookedAt = 500;

/// Behind every text that begins with `beginning`, as SQLite compares them.
std::string endOfRange(const std::string& beginning)
{
    return beginning + "\xF4\x8F\xBF\xBF";
}

std::string bounded(const std::string_view typed)
{
    return toValidUtf8(trimmed(typed.substr(0, kLongestText)));
}

std::string withoutDashes(const std::string_view text)
{
    auto bare = upperAscii(trimmed(text));
    std::erase(bare, '-');
    return bare;
}

/// The package whose number is typed whole, or but for its check character.
std::optional<PackageId> packageNamed(const std::string_view text)
{
    if (const auto whole = packages::readPackageId(text)) {
        return whole;
    }
    constexpr std::size_t kShortest = 5; // "P0007"
    const auto bare = withoutDashes(text);
    if (bare.size() < kShortest || bare.front() != 'P') {
        return {};
    }
    const auto counter = fromBase32(std::string_view{bare}.substr(1));
    return counter && *counter > 0 ? std::optional{PackageId{*counter}} : std::nullopt;
}

template <class Id>
std::vector<Id> readIds(db::Statement& query)
{
    std::vector<Id> ids;
    while (query.next()) {
        ids.push_back(query.as<Id>(0));
    }
    return ids;
}

/// In the order of `ids`.
std::vector<catalog::Product> inOrder(std::vector<catalog::Product> products, const std::vector<ProductId>& ids)
{
    std::ranges::sort(products, {}, [&](const catalog::Product& product) { return std::ranges::find(ids, product.id); });
    return products;
}

} // namespace

FoundThings ThingFinder::find(const std::string_view typed, const std::size_t limit)
{
    const auto text = bounded(typed);
    FoundThings found;
    if (text.empty()) {
        return found;
    }
    orders::OrderListRepository list{m_db};
    found.orders = list.rows(list.search(text, static_cast<std::int64_t>(limit)));
    found.packages = findPackages(text, limit);
    found.products = findProducts(text, limit);
    found.bins = findBins(text, limit);
    found.waves = findWaves(text);
    found.tags = findTags(text, limit);
    return found;
}

std::vector<packages::Package> ThingFinder::findPackages(const std::string_view text, const std::size_t limit)
{
    packages::PackageRepository all{m_db};
    std::vector<packages::Package> found;
    if (const auto named = packageNamed(text)) {
        if (auto package = all.find(*named)) {
            found.push_back(*std::move(package));
        }
    }
    const auto beginning = upperAscii(text);
    if (beginning.size() < kShortestPart) {
        return found;
    }
    auto query = m_db.statement("SELECT id FROM packages WHERE tracking_number <> '' AND tracking_number >= $1"
                                " AND tracking_number < $2 ORDER BY tracking_number LIMIT $3");
    query.bind("$1", beginning).bind("$2", endOfRange(beginning)).bind("$3", static_cast<std::int64_t>(limit));
    for (auto& package : all.list(readIds<PackageId>(query))) {
        if (found.size() < limit && std::ranges::find(found, package.id, &packages::Package::id) == found.end()) {
            found.push_back(std::move(package));
        }
    }
    return found;
}

std::vector<catalog::Product> ThingFinder::findProducts(const std::string_view typed, const std::size_t limit)
{
    const auto text = bounded(typed);
    if (text.empty()) {
        return {};
    }
    const auto key = catalog::skuKey(text);
    std::vector<ProductId> ids;
    const auto take = [&](const ProductId id) {
        if (ids.size() < limit && std::ranges::find(ids, id) == ids.end()) {
            ids.push_back(id);
        }
    };
    for (const char* sql : {"SELECT id FROM products WHERE sku_key >= $1 AND sku_key < $2 ORDER BY sku_key LIMIT $3",
                            "SELECT product_id FROM product_barcodes WHERE barcode_key >= $1 AND barcode_key < $2"
                            " ORDER BY barcode_key LIMIT $3"}) {
        auto query = m_db.statement(sql);
        query.bind("$1", key).bind("$2", endOfRange(key)).bind("$3", static_cast<std::int64_t>(limit));
        for (const ProductId id : readIds<ProductId>(query)) {
            take(id);
        }
    }
    catalog::ProductRepository all{m_db};
    if (ids.size() < limit) {
        for (const auto& named : all.findByWords(text, static_cast<std::int64_t>(limit))) {
            take(named.id);
        }
    }
    return inOrder(all.findAll(ids), ids);
}

std::vector<FoundThings::FoundBin> ThingFinder::findBins(const std::string_view text, const std::size_t limit)
{
    const auto slash = text.find('/');
    const auto code = slash == std::string_view::npos ? text : text.substr(slash + 1);
    const auto house = foldedCode(slash == std::string_view::npos ? std::string_view{} : text.substr(0, slash));
    std::unordered_map<WarehouseId, std::string> codes;
    for (const auto& warehouse : stock::WarehouseRepository{m_db}.list()) { // there are few
        if (house.empty() || foldedCode(warehouse.code) == house) {
            codes.emplace(warehouse.id, warehouse.code);
        }
    }
    std::vector<FoundThings::FoundBin> found;
    // Codes are written in capitals, seldom in small letters, and looked for in either.
    for (const auto& key : std::set{std::string{code}, upperAscii(code), lowerAscii(code)}) {
        auto query = m_db.statement("SELECT id, warehouse_id, code, zone, pick_sequence FROM"
                                    " (SELECT id, warehouse_id, code, zone, pick_sequence, walk_key FROM bins"
                                    "   WHERE code >= $1 AND code < $2 ORDER BY code LIMIT $3)"
                                    " ORDER BY warehouse_id, walk_key, id");
        query.bind("$1", key).bind("$2", endOfRange(key)).bind("$3", kMostBinsLookedAt);
        while (found.size() < limit && query.next()) {
            const auto warehouse = codes.find(query.as<WarehouseId>(1));
            if (warehouse != codes.end()) {
                found.push_back({{.id = query.as<BinId>(0),
                                  .warehouse = warehouse->first,
                                  .code = query.text(2),
                                  .zone = query.text(3),
                                  .pickSequence = query.optionalInteger(4)},
                                 warehouse->second});
            }
        }
    }
    return found;
}

std::vector<floor::Wave> ThingFinder::findWaves(const std::string_view text)
{
    constexpr std::size_t kMostDigits = 12;
    auto number = readWaveCode(text);
    const bool isNumber = text.size() <= kMostDigits && isDigits(text);
    if (!number && isNumber) {
        number = std::stoll(std::string{text});
    }
    if (!number || *number <= 0) {
        return {};
    }
    auto wave = floor::WaveRepository{m_db}.find(WaveId{*number});
    return wave ? std::vector{*std::move(wave)} : std::vector<floor::Wave>{};
}

std::vector<orders::Tag> ThingFinder::findTags(const std::string_view text, const std::size_t limit)
{
    const auto key = orders::tagKey(text.substr(text.starts_with('#') ? 1 : 0));
    auto tags = orders::TagRepository{m_db}.list(); // there are few
    std::erase_if(tags, [&key](const orders::Tag& tag) {
        return key.empty() || orders::tagKey(tag.name).find(key) == std::string::npos;
    });
    tags.resize(std::min(tags.size(), limit));
    return tags;
}

} // namespace supercargo::reports
