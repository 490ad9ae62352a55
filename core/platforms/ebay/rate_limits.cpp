// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/rate_limits.h"

#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace supercargo::platforms::ebay {

namespace {

using nlohmann::json;

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kOperations{{
    {"fulfillment", "getOrders"},
    {"fulfillment", "getOrder"},
    {"fulfillment", "getShippingFulfillments"},
    {"fulfillment", "createShippingFulfillment"},
    {"inventory", "bulkUpdatePriceQuantity"},
    {"inventory", "bulkGetInventoryItem"},
}};

bool isOperation(const std::string_view name)
{
    return std::any_of(kOperations.begin(), kOperations.end(), [&](const auto& known) { return known.second == name; });
}

/// The epoch where calls are left.
Instant usedUpUntil(const json& resource, const Instant now)
{
    Instant until{};
    for (const auto& rate : arrayAt(resource, "rates")) {
        const auto reset = instantAt(rate, "reset");
        if (countAt(rate, "remaining") == 0 && reset && *reset > now) {
            until = std::max(until, *reset);
        }
    }
    return until;
}

} // namespace

std::vector<UsedUpLimit> usedUp(const net::HttpAnswer& answer, const std::string_view host, const Instant now)
{
    std::vector<UsedUpLimit> limits;
    if (answer.body.empty()) {
        return limits;
    }
    const auto page = net::parsePage(answer.body, host);
    for (const auto& api : arrayAt(page, "rateLimits")) {
        const auto apiName = lowerAscii(textAt(api, "apiName"));
        for (const auto& resource : arrayAt(api, "resources")) {
            const auto name = textAt(resource, "name");
            const auto until = usedUpUntil(resource, now);
            for (const auto& [ofApi, operation] : kOperations) {
                if (until > now && ofApi == apiName && (operation == name || !isOperation(name))) {
                    limits.push_back({std::string{operation}, until});
                }
            }
        }
    }
    return limits;
}

} // namespace supercargo::platforms::ebay
