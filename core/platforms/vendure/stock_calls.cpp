// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/vendure/stock_calls.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/platforms/in_parts.h"
#include "core/platforms/json_members.h"
#include "core/platforms/vendure/queries.h"

#include <algorithm>
#include <map>
#include <set>

namespace supercargo::platforms::vendure {

namespace {

using nlohmann::json;

constexpr std::size_t kPerCall = 50;
constexpr std::size_t kMostVariants = 500; // of so many SKUs: the same SKU may stand at several

/// What the shop has of a SKU.
struct Listing {
    std::string id;
    bool isTracked = false;
    bool isAmbiguous = false; // several variants have this SKU: which one is meant, nobody can say
    std::vector<LocationStock> locations;
};

using Listings = std::map<std::string, Listing>; // by our spelling of the SKU

/// May be below zero: sold on back-order.
std::int64_t signedAt(const json& object, const std::string_view name)
{
    const auto& found = member(object, name);
    if (!found.is_number_integer() || found < -1'000'000'000 || found > 1'000'000'000) {
        throwUnreadable(std::string{name});
    }
    return found.get<std::int64_t>();
}

Listing listingOf(const json& variant, const bool tracksByDefault)
{
    Listing listing;
    listing.id = textAt(variant, "id");
    const auto tracking = textAt(variant, "trackInventory");
    listing.isTracked = tracking == "TRUE" || (tracking == "INHERIT" && tracksByDefault);
    for (const auto& level : arrayAt(variant, "stockLevels")) {
        listing.locations.push_back(
            {textAt(level, "stockLocationId"), signedAt(level, "stockOnHand"), signedAt(level, "stockAllocated")});
    }
    return listing;
}

void findPart(VendureClient& client, const std::span<const std::string> skus, Listings& found, const TaskControl& task)
{
    const std::vector<std::string> wanted{skus.begin(), skus.end()};
    const auto data = client.ask({.operation = "productVariants",
                                  .query = std::string{query::kVariants},
                                  .variables = {{"options",
                                                 {{"take", kMostVariants},
                                                  {"sort", {{"id", "ASC"}}},
                                                  {"filter", {{"sku", {{"in", wanted}}}}}}}}},
                                 task);
    namingHost(client.host(), [&] {
        const bool tracksByDefault = member(objectAt(data, "globalSettings"), "trackInventory") != false;
        for (const auto& variant : arrayAt(objectAt(data, "productVariants"), "items")) {
            const auto sku = textAt(variant, "sku");
            for (const auto& asked : skus) { // the shop's database may not heed case
                if (foldedCode(asked) == foldedCode(sku)) {
                    auto listing = listingOf(variant, tracksByDefault);
                    const auto [known, isNew] = found.try_emplace(asked, std::move(listing));
                    known->second.isAmbiguous = !isNew;
                }
            }
        }
    });
}

Listings find(VendureClient& client, const std::set<std::string>& wanted, const TaskControl& task)
{
    const std::vector<std::string> skus{wanted.begin(), wanted.end()};
    Listings found;
    inParts(skus, kPerCall, task, [&](const auto part) { findPart(client, part, found, task); });
    return found;
}

json changeOf(const Listing& listing, const std::int64_t free)
{
    json change{{"id", listing.id}, {"trackInventory", "TRUE"}};
    auto levels = json::array();
    for (const auto& at : spread(listing.locations, free)) {
        levels.push_back({{"stockLocationId", at.location}, {"stockOnHand", at.onHand}});
    }
    if (levels.empty()) {
        change["stockOnHand"] = free; // at the shop's default location
    } else {
        change["stockLevels"] = levels;
    }
    return change;
}

void pushPart(VendureClient& client, const json& changes, const TaskControl& task)
{
    static_cast<void>(client.ask({.operation = "updateProductVariants",
                                  .query = std::string{query::kSetStock},
                                  .variables = {{"input", changes}}}, // absolute: the same again changes nothing
                                 task));
}

struct Change {
    std::string platformSku;
    json input;
};

/// A call is taken or refused as a whole: where it is refused, each of it is told by itself.
void push(VendureClient& client, const std::span<const Change> changes, std::vector<sync::StockRefusal>& refusals,
          const TaskControl& task)
{
    auto inputs = json::array();
    for (const auto& change : changes) {
        inputs.push_back(change.input);
    }
    try {
        pushPart(client, inputs, task);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::platform_refused) {
            throw;
        }
        if (changes.size() == 1) {
            refusals.push_back({changes.front().platformSku, error.arguments().back()});
            return;
        }
        for (const auto& change : changes) {
            push(client, {&change, 1}, refusals, task);
        }
    }
}

} // namespace

std::vector<LocationStock> spread(std::vector<LocationStock> locations, const std::int64_t free)
{
    if (locations.empty()) {
        return locations;
    }
    auto missing = free; // on hand, at all of them together
    for (const auto& each : locations) {
        missing += each.allocated - each.onHand;
    }
    for (auto& each : locations) {
        const auto wanted = std::max<std::int64_t>(0, each.onHand + missing);
        missing -= wanted - each.onHand;
        each.onHand = wanted;
    }
    return locations;
}

std::vector<sync::StockRefusal> pushLevels(VendureClient& client, const std::span<const sync::StockLevel> levels,
                                           const TaskControl& task)
{
    std::set<std::string> skus;
    for (const auto& level : levels) {
        skus.insert(level.platformSku);
    }
    const auto listings = find(client, skus, task);
    std::vector<sync::StockRefusal> refusals;
    std::vector<Change> changes;
    for (const auto& level : levels) {
        const auto listing = listings.find(level.platformSku);
        if (listing == listings.end()) {
            refusals.push_back({level.platformSku, "no product of the shop has this SKU"});
        } else if (listing->second.isAmbiguous) {
            refusals.push_back({level.platformSku, "several products of the shop have this SKU"});
        } else {
            changes.push_back({level.platformSku, changeOf(listing->second, level.quantity)});
        }
    }
    inParts(changes, kPerCall, task, [&](const auto part) { push(client, part, refusals, task); });
    return refusals;
}

std::vector<sync::StockLevel> readLevels(VendureClient& client, const std::span<const std::string> platformSkus,
                                         const TaskControl& task)
{
    std::vector<sync::StockLevel> levels;
    for (const auto& [sku, listing] : find(client, {platformSkus.begin(), platformSkus.end()}, task)) {
        if (!listing.isTracked || listing.isAmbiguous || listing.locations.empty()) {
            continue;
        }
        std::int64_t free = 0;
        for (const auto& each : listing.locations) {
            free += each.onHand - each.allocated;
        }
        levels.push_back({sku, free});
    }
    return levels;
}

} // namespace supercargo::platforms::vendure
