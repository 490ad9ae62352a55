// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/inventory.h"

#include "core/base/error.h"
#include "core/net/json_page.h"
#include "core/platforms/ebay/complaints.h"
#include "core/platforms/in_parts.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <set>

namespace supercargo::platforms::ebay {

namespace {

using nlohmann::json;

constexpr std::size_t kSkusPerCall = 25;
constexpr std::int64_t kSkuUnknown = 25702;
constexpr std::int64_t kNotFound = 25710;

Call updateCall(const EbayClient& client, const std::span<const sync::StockLevel> levels)
{
    auto requests = json::array();
    for (const auto& level : levels) {
        requests.push_back(
            {{"sku", level.platformSku}, {"shipToLocationAvailability", {{"quantity", level.quantity}}}});
    }
    return {.operation = "bulkUpdatePriceQuantity",
            .scope = "sell.inventory",
            .method = net::HttpMethod::post,
            .url = client.hosts().api + "/sell/inventory/v1/bulk_update_price_quantity",
            .body = jsonText({{"requests", requests}})};
}

/// 200 and 207 alike: each SKU has its own answer.
void noteRefusals(const net::HttpAnswer& answer, const std::string_view host, std::vector<sync::StockRefusal>& refusals)
{
    const auto page = net::parsePage(answer.body, host);
    for (const auto& response : arrayAt(page, "responses")) {
        const auto status = countAt(response, "statusCode").value_or(200);
        const auto errors = complaintsIn(response, "errors");
        if (status >= 300 || !errors.empty()) {
            refusals.push_back({textAt(response, "sku"), inWords(errors)});
        }
    }
}

void pushPart(EbayClient& client, const std::span<const sync::StockLevel> part,
              std::vector<sync::StockRefusal>& refusals, const TaskControl& task)
{
    const auto call = updateCall(client, part);
    const auto answer = client.send(call, task);
    const auto host = net::hostOf(call.url);
    if (answer.isSuccess()) {
        noteRefusals(answer, host, refusals);
    } else if (answer.status != 400) {
        throwComplaint(answer, host, call.scope);
    } else if (part.size() == 1) {
        refusals.push_back({part.front().platformSku, inWords(complaintsOf(answer))});
    } else {
        // One bad SKU, or more than one a call, and all are refused: alone each gets its own answer.
        for (std::size_t i = 0; i < part.size(); ++i) {
            pushPart(client, part.subspan(i, 1), refusals, task);
        }
    }
}

void readPart(EbayClient& client, const std::span<const std::string> skus, std::vector<sync::StockLevel>& levels,
              const TaskControl& task)
{
    auto requests = json::array();
    for (const auto& sku : skus) {
        requests.push_back({{"sku", sku}});
    }
    const Call call{.operation = "bulkGetInventoryItem",
                    .scope = "sell.inventory",
                    .method = net::HttpMethod::post,
                    .url = client.hosts().api + "/sell/inventory/v1/bulk_get_inventory_item",
                    .body = jsonText({{"requests", requests}})};
    const auto page = net::parsePage(client.sendOrThrow(call, task).body, net::hostOf(call.url));
    const auto& responses = arrayAt(page, "responses");
    if (responses.size() < skus.size()) {
        throwUnreadable("responses"); // absent must mean that eBay does not know it
    }
    for (const auto& response : responses) {
        const auto status = countAt(response, "statusCode").value_or(200);
        const auto errors = complaintsIn(response, "errors");
        if (status == net::status::kNotFound || has(errors, kSkuUnknown) || has(errors, kNotFound)) {
            continue;
        }
        if (status >= 300 || !errors.empty()) {
            throw Error{ErrorCode::platform_refused, {std::to_string(status), inWords(errors)}};
        }
        const auto& available = objectAt(objectAt(response, "inventoryItem"), "availability");
        levels.push_back({textAt(response, "sku"),
                          countAt(objectAt(available, "shipToLocationAvailability"), "quantity").value_or(0)});
    }
}

} // namespace

std::vector<sync::StockRefusal> pushLevels(EbayClient& client, const std::span<const sync::StockLevel> levels,
                                           const TaskControl& task)
{
    std::vector<sync::StockRefusal> refusals;
    inParts(levels, kSkusPerCall, task, [&](const auto part) { pushPart(client, part, refusals, task); });
    return refusals;
}

std::vector<sync::StockLevel> readLevels(EbayClient& client, const std::span<const std::string> platformSkus,
                                         const TaskControl& task)
{
    // A SKU twice in a call is refused (25734).
    const std::set<std::string> distinct{platformSkus.begin(), platformSkus.end()};
    const std::vector<std::string> skus{distinct.begin(), distinct.end()};
    std::vector<sync::StockLevel> levels;
    inParts(skus, kSkusPerCall, task, [&](const auto part) { readPart(client, part, levels, task); });
    return levels;
}

} // namespace supercargo::platforms::ebay
