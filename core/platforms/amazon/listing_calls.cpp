// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/listing_calls.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/platforms/amazon/endpoints.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

namespace supercargo::platforms::amazon {

namespace {

using nlohmann::json;

constexpr std::string_view kOwnChannel = "DEFAULT"; // the merchant ships

/// `merge` leaves the other members of the attribute, such as the lead time; `replace` would drop them. The product
/// type PRODUCT goes with every SKU where only stock is touched.
std::string patchOf(const std::int64_t quantity)
{
    const json value{{"fulfillment_channel_code", kOwnChannel}, {"quantity", quantity}};
    const json patch{
        {"op", "merge"}, {"path", "/attributes/fulfillment_availability"}, {"value", json::array({value})}};
    const json body{{"productType", "PRODUCT"}, {"patches", json::array({patch})}};
    return body.dump();
}

/// Whose stock it is where it is not the merchant's, as "AMAZON_EU"; empty where it is, or where nobody's is said.
std::string otherChannelOf(const json& item)
{
    std::string other;
    for (const auto& entry : arrayAt(item, "fulfillmentAvailability")) {
        const auto channel = textAt(entry, "fulfillmentChannelCode");
        if (channel == kOwnChannel) {
            return {};
        }
        other = channel;
    }
    return other;
}

/// The issues that kept a submission from being accepted.
std::string issuesOf(const json& submission)
{
    std::vector<std::string> words;
    for (const auto& issue : arrayAt(submission, "issues")) {
        if (textAt(issue, "severity") == "ERROR") {
            words.push_back(textAt(issue, "code") + ": " + textAt(issue, "message"));
        }
    }
    return words.empty() ? textAt(submission, "status") : joined(words, "; ");
}

} // namespace

std::string ListingCalls::pathOf(const std::string& platformSku) const
{
    if (m_account.sellerId.empty()) {
        throw Error{ErrorCode::invalid_argument, {"seller id", ""}};
    }
    return "/listings/2021-08-01/items/" + net::percentEncoded(m_account.sellerId) + "/" +
           net::percentEncoded(platformSku);
}

std::vector<sync::StockRefusal> ListingCalls::push(const std::span<const sync::StockLevel> levels,
                                                   const TaskControl& task)
{
    std::vector<sync::StockRefusal> refusals;
    for (const auto& level : levels) {
        if (auto words = pushOne(level, task)) {
            refusals.push_back({level.platformSku, *std::move(words)});
        }
    }
    return refusals;
}

std::optional<std::string> ListingCalls::pushOne(const sync::StockLevel& level, const TaskControl& task)
{
    ApiCall call{.operation = kPatchListing,
                 .method = net::HttpMethod::patch,
                 .path = pathOf(level.platformSku),
                 .body = patchOf(level.quantity)}; // the same again changes nothing
    std::string words = "no marketplace";
    for (const auto& marketplace : m_orders.marketplaces(task)) {
        call.query = {{"marketplaceIds", marketplace}};
        try {
            // A level of our own for a SKU that Amazon ships would take it out of Amazon's hands.
            if (const auto channel = otherChannelOf(listing(level.platformSku, marketplace, task)); !channel.empty()) {
                words = "fulfilled by " + channel;
                continue;
            }
            const auto submission = m_api.ask(call, task);
            if (textAt(submission, "status") == "ACCEPTED") {
                return std::nullopt;
            }
            words = issuesOf(submission);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::platform_refused) {
                throw;
            }
            words = error.arguments().back();
        }
    }
    return words;
}

json ListingCalls::listing(const std::string& platformSku, const std::string& marketplace, const TaskControl& task)
{
    return m_api.ask({.operation = kGetListing,
                      .path = pathOf(platformSku),
                      .query = {{"marketplaceIds", marketplace}, {"includedData", "fulfillmentAvailability"}}},
                     task);
}

std::vector<sync::StockLevel> ListingCalls::read(const std::span<const std::string> platformSkus,
                                                 const TaskControl& task)
{
    std::vector<sync::StockLevel> levels;
    for (const auto& sku : platformSkus) {
        if (const auto quantity = readOne(sku, task)) {
            levels.push_back({sku, *quantity});
        }
    }
    return levels;
}

std::optional<std::int64_t> ListingCalls::readOne(const std::string& platformSku, const TaskControl& task)
{
    for (const auto& marketplace : m_orders.marketplaces(task)) {
        json item;
        try {
            item = listing(platformSku, marketplace, task);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::platform_refused || error.arguments().front() != "404") {
                throw;
            }
            continue;
        }
        for (const auto& entry : arrayAt(item, "fulfillmentAvailability")) {
            const auto& quantity = member(entry, "quantity");
            if (textAt(entry, "fulfillmentChannelCode") == kOwnChannel && quantity.is_number_integer()) {
                return quantity.get<std::int64_t>();
            }
        }
    }
    return std::nullopt;
}

} // namespace supercargo::platforms::amazon
