// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/thing_finder.h"

#include "core/base/check_code.h"
#include "core/base/text.h"
#include "core/floor/wave_repository.h"
#include "core/orders/tag_repository.h"
#include "core/packages/package_repository.h"
#include "core/stock/warehouse_repository.h"

#include <algorithm>
#include <functional>
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

/// What may be a number of ours, as it is typed: without its dashes, and without the letter that it begins with.
struct TypedNumber {
    std::string bare;
    bool hasLetter = false;
};

TypedNumber typedNumber(const std::string_view text, const char letter)
{
    auto bare = withoutDashes(text);
    const bool hasLetter = !bare.empty() && bare.front() == letter;
    return {hasLetter ? bare.substr(1) : std::move(bare), hasLetter};
}

/// The packages, `newest` the last of all, whose number is typed whole or in part: without its P, dash and leading
/// zeros, without its check character, or by its last characters alone ("0829", as it is read off "P12-0829").
std::vector<PackageId> packagesNamed(const std::string_view text, const std::int64_t newest)
{
    constexpr std::size_t kShortest = 3;      // "829"; with a P before it less is told by its check character, too
    constexpr std::size_t kShortestEnd = 4;   // less ends too many
    constexpr std::size_t kShortestBegun = 4; // of the counter, behind the P: "P0007"
    const auto [bare, hasLetter] = typedNumber(text, 'P');
    std::vector<PackageId> named;
    const auto isLastOf = [&, check = bare.empty() ? ' ' : bare.back()](const std::int64_t counter) {
        return counter > 0 && packageNumber(counter).back() == check;
    };
    const auto body = std::string_view{bare}.substr(0, bare.empty() ? 0 : bare.size() - 1);
    if (const auto counter = fromBase32(body); counter && (hasLetter || bare.size() >= kShortest)) {
        if (isLastOf(*counter)) {
            named.push_back(PackageId{*counter});
        }
        // All numbers that end so are steps of a power of 32 apart: no number is looked at for another end.
        const std::int64_t step = std::int64_t{1} << (5 * body.size());
        for (auto other = *counter + step; !hasLetter && bare.size() >= kShortestEnd && other <= newest; other += step) {
            if (isLastOf(other)) {
                named.push_back(PackageId{other});
            }
        }
        std::ranges::sort(named, std::greater{}); // the newest is the likeliest
    }
    const auto begun = fromBase32(bare);
    if (begun && *begun > 0 && bare.size() >= (hasLetter ? kShortestBegun : kShortestBegun + 1)) {
        named.push_back(PackageId{*begun});
    }
    return named;
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
    auto last = m_db.statement("SELECT coalesce(max(id), 0) FROM packages");
    last.next();
    for (const auto named : packagesNamed(text, last.integer(0))) {
        if (auto package = found.size() < limit ? all.find(named) : std::nullopt) {
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
    const auto bare = typedNumber(text, 'W').bare;
    const auto body = std::string_view{bare}.substr(0, bare.empty() ? 0 : bare.size() - 1);
    std::vector<floor::Wave> found;
    floor::WaveRepository waves{m_db};
    const auto take = [&](const std::string_view digits, const auto& isMeant) {
        if (digits.empty() || digits.size() > kMostDigits || !isDigits(digits)) {
            return;
        }
        const auto number = std::stoll(std::string{digits});
        if (auto wave = number > 0 && isMeant(number) ? waves.find(WaveId{number}) : std::nullopt) {
            found.push_back(*std::move(wave));
        }
    };
    take(bare, [](std::int64_t) { return true; });
    take(body, [&](const std::int64_t number) { return waveCode(number).back() == bare.back(); });
    return found;
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
