// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/woocommerce/stock_calls.h"

#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/in_parts.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace supercargo::platforms::woocommerce {

namespace {

using nlohmann::json;

constexpr std::size_t kSkusPerCall = 25;   // they stand in the address
constexpr std::size_t kMostPerBatch = 100; // "Batch update products"

/// What the shop has of a SKU.
struct Listing {
    std::int64_t id = 0;
    std::int64_t parent = 0; // of a variation
    std::optional<std::int64_t> quantity;
};

using Listings = std::map<std::string, Listing>; // by our spelling of the SKU

std::int64_t idAt(const json& product, const std::string_view name)
{
    const auto& id = member(product, name);
    if (!id.is_number_integer() || id <= 0) {
        throwUnreadable(std::string{name});
    }
    return id.get<std::int64_t>();
}

Listing listingOf(const json& product)
{
    Listing listing;
    listing.id = idAt(product, "id");
    if (textAt(product, "type") == "variation") {
        listing.parent = idAt(product, "parent_id");
    }
    const auto& quantity = member(product, "stock_quantity"); // may be below zero: back-ordered
    if (quantity.is_number_integer()) {
        listing.quantity = quantity.get<std::int64_t>();
    }
    return listing;
}

void findPart(WooClient& client, const std::span<const std::string> skus, Listings& found, const TaskControl& task)
{
    const Call call{.operation = "products",
                    .path = "/wc/v3/products",
                    .query = {{"sku", joined({skus.begin(), skus.end()}, ",")},
                              {"per_page", "100"},
                              {"_fields", "id,sku,type,parent_id,manage_stock,stock_quantity"}}};
    const auto page = client.ask(call, task);
    namingHost(client.host(), [&] {
        if (!page.is_array()) {
            throwUnreadable("products");
        }
        for (const auto& product : page) {
            const auto sku = textAt(product, "sku");
            for (const auto& asked : skus) { // the shop's database may not heed case
                if (foldedCode(asked) == foldedCode(sku)) {
                    found.try_emplace(asked, listingOf(product));
                }
            }
        }
    });
}

Listings find(WooClient& client, const std::set<std::string>& wanted, const TaskControl& task)
{
    const std::vector<std::string> skus{wanted.begin(), wanted.end()};
    Listings found;
    inParts(skus, kSkusPerCall, task, [&](const auto part) { findPart(client, part, found, task); });
    return found;
}

struct Change {
    std::string platformSku;
    std::int64_t id = 0;
    std::int64_t quantity = 0;
};

/// What is not taken stands as an `error` beside its id in an answer of success.
void pushBatch(WooClient& client, const std::string& path, const std::span<const Change> changes,
               std::vector<sync::StockRefusal>& refusals, const TaskControl& task)
{
    auto update = json::array();
    for (const auto& change : changes) {
        update.push_back({{"id", change.id}, {"manage_stock", true}, {"stock_quantity", change.quantity}});
    }
    const Call call{.operation = "products/batch",
                    .path = path + "/batch",
                    .method = net::HttpMethod::post,
                    .body = json{{"update", update}}.dump()}; // absolute: the same again changes nothing
    const auto answer = client.ask(call, task);
    for (const auto& entry : net::listOf(answer, "update")) {
        const auto& error = member(entry, "error");
        const auto same =
            std::ranges::find_if(changes, [&](const Change& change) { return member(entry, "id") == change.id; });
        if (error.is_object() && same != changes.end()) {
            refusals.push_back(
                {same->platformSku, boundedWords(net::textOf(error, "code") + ": " + net::textOf(error, "message"))});
        }
    }
}

} // namespace

std::vector<sync::StockRefusal> pushLevels(WooClient& client, const std::span<const sync::StockLevel> levels,
                                           const TaskControl& task)
{
    std::set<std::string> skus;
    for (const auto& level : levels) {
        skus.insert(level.platformSku);
    }
    const auto listings = find(client, skus, task);
    std::vector<sync::StockRefusal> refusals;
    std::map<std::string, std::vector<Change>> byPath;
    for (const auto& level : levels) {
        const auto listing = listings.find(level.platformSku);
        if (listing == listings.end()) {
            refusals.push_back({level.platformSku, "no product of the shop has this SKU"});
            continue;
        }
        const auto& [id, parent, quantity] = listing->second;
        const auto path =
            parent == 0 ? std::string{"/wc/v3/products"} : "/wc/v3/products/" + std::to_string(parent) + "/variations";
        byPath[path].push_back({level.platformSku, id, level.quantity});
    }
    for (const auto& [path, changes] : byPath) {
        inParts(changes, kMostPerBatch, task,
                [&, &to = path](const auto part) { pushBatch(client, to, part, refusals, task); });
    }
    return refusals;
}

std::vector<sync::StockLevel> readLevels(WooClient& client, const std::span<const std::string> platformSkus,
                                         const TaskControl& task)
{
    std::vector<sync::StockLevel> levels;
    for (const auto& [sku, listing] : find(client, {platformSkus.begin(), platformSkus.end()}, task)) {
        if (listing.quantity) {
            levels.push_back({sku, *listing.quantity});
        }
    }
    return levels;
}

} // namespace supercargo::platforms::woocommerce
