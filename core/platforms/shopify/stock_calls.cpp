// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/stock_calls.h"

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/in_parts.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"
#include "core/platforms/shopify/order_mapping.h"
#include "core/platforms/shopify/queries.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace supercargo::platforms::shopify {

namespace {

using nlohmann::json;

constexpr std::size_t kSkusPerQuestion = 20;
constexpr std::size_t kMostPerMutation = 100; // 250 may be, shopify.dev, "Input limits"
constexpr int kMostSearchPages = 50;                // of a search for 20 SKUs: it finds words of them, too
constexpr int kStockTries = 3;

/// What the shop has of a SKU.
struct Listing {
    std::string id;
    int variants = 0; // that have the SKU
    bool isTracked = true;
    std::optional<std::int64_t> available; // nothing: the location does not stock it
};
using Listings = std::map<std::string, Listing>; // by our spelling of the SKU

struct Change {
    std::string platformSku;
    std::string itemId;
    std::int64_t quantity = 0;
    std::int64_t from = 0;
};

/// "sku:'A-1' OR sku:'B\'2'" (shopify.dev, "Shopify API search syntax").
std::string searchFor(const std::span<const std::string> skus)
{
    std::vector<std::string> terms;
    for (const auto& sku : skus) {
        std::string quoted;
        for (const char c : sku) {
            quoted += (c == '\'' || c == '\\') ? std::string{'\\', c} : std::string{c};
        }
        terms.push_back("sku:'" + quoted + "'");
    }
    return joined(terms, " OR ");
}

std::optional<std::int64_t> availableOf(const json& item)
{
    for (const auto& quantity : arrayAt(objectAt(item, "inventoryLevel"), "quantities")) {
        const auto& number = member(quantity, "quantity"); // may be below zero: oversold
        if (textAt(quantity, "name") == "available" && number.is_number_integer()) {
            return number.get<std::int64_t>();
        }
    }
    return std::nullopt;
}

void noteItem(const json& item, const std::span<const std::string> asked, Listings& found)
{
    const auto sku = textAt(item, "sku");
    for (const auto& each : asked) {
        if (foldedCode(each) != foldedCode(sku)) {
            continue; // the search finds what only begins so
        }
        auto& listing = found[each];
        ++listing.variants;
        listing.id = textAt(item, "id");
        listing.isTracked = member(item, "tracked") != false;
        listing.available = availableOf(item);
    }
}

void findPart(ShopifyClient& client, const std::string& location, const std::span<const std::string> skus,
              Listings& found, const TaskControl& task)
{
    json after;
    for (int page = 0; page < kMostSearchPages; ++page) {
        const auto reply = client.ask(
            {.operation = "InventoryItems",
             .query = inventoryItemsQuery(),
             .variables = {{"query", searchFor(skus)}, {"after", after}, {"location", gidOf("Location", location)}}},
            task);
        const auto& items = objectAt(reply.data, "inventoryItems");
        for (const auto& item : arrayAt(items, "nodes")) {
            noteItem(item, skus, found);
        }
        const auto& info = objectAt(items, "pageInfo");
        if (member(info, "hasNextPage") != true) {
            return;
        }
        after = textAt(info, "endCursor");
    }
}

Listings find(ShopifyClient& client, const std::string& location, const std::set<std::string>& wanted,
              const TaskControl& task)
{
    const std::vector<std::string> skus{wanted.begin(), wanted.end()};
    Listings found;
    namingHost(client.host(), [&] {
        inParts(skus, kSkusPerQuestion, task, [&](const auto part) { findPart(client, location, part, found, task); });
    });
    return found;
}

/// Why it cannot be set; empty: it can. Nothing of what a location does not stock can be bought there, as it should be.
std::string obstacleTo(const Listings& listings, const std::string& sku, const std::int64_t quantity)
{
    const auto found = listings.find(sku);
    if (found == listings.end()) {
        return "no variant of the shop has this SKU";
    }
    const auto& listing = found->second;
    if (listing.variants > 1) {
        return std::to_string(listing.variants) + " variants have this SKU";
    }
    if (!listing.isTracked) {
        return "the shop does not track this variant's quantity";
    }
    return listing.available || quantity == 0 ? std::string{} : "not stocked at the location";
}

/// Of ["input", "quantities", "3", "quantity"]: 3.
std::optional<std::size_t> indexOf(const json& error)
{
    const auto& field = net::listOf(error, "field");
    if (field.size() < 3 || !field[2].is_string()) {
        return std::nullopt;
    }
    const auto& text = field[2].get_ref<const std::string&>();
    std::size_t index = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), index);
    return problem == std::errc{} && end == text.data() + text.size() ? std::optional{index} : std::nullopt;
}

json setQuantities(ShopifyClient& client, const std::string& location, const std::span<const Change> changes,
                   const TaskControl& task)
{
    auto quantities = json::array();
    for (const auto& change : changes) {
        quantities.push_back({{"inventoryItemId", change.itemId},
                              {"locationId", gidOf("Location", location)},
                              {"quantity", change.quantity},
                              {"changeFromQuantity", change.from}});
    }
    const json input{{"name", "available"}, {"reason", "correction"}, {"quantities", quantities}};
    auto reply = client.ask({.operation = "SetQuantities",
                             .query = setQuantitiesMutation(),
                             .variables = {{"input", input}, {"key", randomUuid()}}},
                            task);
    return member(reply.data, "inventorySetQuantities");
}

/// A mutation with an error has done nothing: what is wrong is taken out, and the rest goes again. What is stale is
/// left to be read anew.
class Pushing {
public:
    Pushing(ShopifyClient& client, const std::string& location, std::vector<sync::StockRefusal>& refusals)
        : m_client{client},
          m_location{location},
          m_refusals{refusals}
    {}

    /// The SKUs whose quantity changed since it was read.
    [[nodiscard]] std::set<std::string> push(std::vector<Change> changes, const TaskControl& task)
    {
        std::set<std::string> stale;
        while (!changes.empty()) {
            const auto payload = setQuantities(m_client, m_location, changes, task);
            const auto& errors = net::listOf(payload, "userErrors");
            if (errors.empty()) {
                return stale;
            }
            std::set<std::size_t> wrong;
            for (const auto& error : errors) {
                note(error, changes, wrong, stale);
            }
            if (wrong.empty()) {
                refuseAll(payload, changes);
                return stale;
            }
            for (auto index = wrong.rbegin(); index != wrong.rend(); ++index) {
                changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(*index));
            }
        }
        return stale;
    }

private:
    void note(const json& error, const std::vector<Change>& changes, std::set<std::size_t>& wrong,
              std::set<std::string>& stale)
    {
        const auto index = indexOf(error);
        if (!index || *index >= changes.size() || !wrong.insert(*index).second) {
            return;
        }
        const auto code = net::textOf(error, "code");
        const auto& sku = changes[*index].platformSku;
        if (code == "CHANGE_FROM_QUANTITY_STALE") {
            stale.insert(sku);
        } else {
            m_refusals.push_back({sku, boundedWords(code + ": " + net::textOf(error, "message"))});
        }
    }
    /// What concerns the request (a key in use) is told again when reading shows it; what the shop refuses is said.
    void refuseAll(const json& payload, const std::vector<Change>& changes)
    {
        const auto words = userErrors(payload);
        if (words.starts_with("IDEMPOTENCY")) {
            return;
        }
        for (const auto& change : changes) {
            m_refusals.push_back({change.platformSku, words});
        }
    }

    ShopifyClient& m_client;
    const std::string& m_location;
    std::vector<sync::StockRefusal>& m_refusals;
};

} // namespace

std::vector<sync::StockRefusal> pushLevels(ShopifyClient& client, const std::string& location,
                                           const std::span<const sync::StockLevel> levels, const TaskControl& task)
{
    std::map<std::string, std::int64_t> wanted;
    for (const auto& level : levels) {
        wanted.insert_or_assign(level.platformSku, level.quantity);
    }
    std::vector<sync::StockRefusal> refusals;
    Pushing pushing{client, location, refusals};
    for (int number = 1; number <= kStockTries && !wanted.empty(); ++number) {
        std::set<std::string> skus;
        for (const auto& [sku, quantity] : wanted) {
            skus.insert(sku);
        }
        const auto listings = find(client, location, skus, task);
        std::vector<Change> changes;
        for (const auto& [sku, quantity] : wanted) {
            if (auto obstacle = obstacleTo(listings, sku, quantity); !obstacle.empty()) {
                refusals.push_back({sku, std::move(obstacle)});
            } else if (const auto& listing = listings.at(sku); listing.available.value_or(0) != quantity) {
                changes.push_back({sku, listing.id, quantity, *listing.available});
            }
        }
        std::map<std::string, std::int64_t> again;
        inParts(changes, kMostPerMutation, task, [&](const auto part) {
            for (const auto& sku : pushing.push({part.begin(), part.end()}, task)) {
                again.emplace(sku, wanted.at(sku));
            }
        });
        wanted = std::move(again);
    }
    return refusals;
}

std::vector<sync::StockLevel> readLevels(ShopifyClient& client, const std::string& location,
                                         const std::span<const std::string> platformSkus, const TaskControl& task)
{
    std::vector<sync::StockLevel> levels;
    for (const auto& [sku, listing] : find(client, location, {platformSkus.begin(), platformSkus.end()}, task)) {
        if (listing.variants == 1) {
            levels.push_back({sku, listing.available.value_or(0)});
        }
    }
    return levels;
}

} // namespace supercargo::platforms::shopify
