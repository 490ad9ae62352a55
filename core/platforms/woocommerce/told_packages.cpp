// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/woocommerce/told_packages.h"

#include "core/net/json_page.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::woocommerce {

namespace {

using nlohmann::json;

const std::string kTrackingIdPrefix = "supercargo-";

/// A list that a plugin or we have written: PHP makes an object of an array with gaps.
std::vector<json> listInMeta(const json& order, const std::string_view key)
{
    std::vector<json> entries;
    for (const auto& meta : net::listOf(order, "meta_data")) {
        const auto& value = member(meta, "value");
        if (net::textOf(meta, "key") == key && (value.is_array() || value.is_object())) {
            for (const auto& entry : value) {
                if (entry.is_object()) {
                    entries.push_back(entry);
                }
            }
        }
    }
    return entries;
}

json ourRecord(const sync::ShipmentNews& news)
{
    auto lines = json::array();
    for (const auto& line : news.mark.lines) {
        lines.push_back({{"id", line.platformLineId}, {"quantity", line.quantity}});
    }
    return {{"reference", news.reference},
            {"carrier", news.mark.carrier},
            {"tracking", news.mark.tracking},
            {"shipped_at", toIso8601(news.mark.shippedAt)},
            {"lines", lines}};
}

/// As the plugins write it: dates are Unix seconds as text, a carrier that is not on their own list is a custom one.
json trackingItem(const sync::ShipmentNews& news)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(news.mark.shippedAt.time_since_epoch()).count();
    return {{"tracking_provider", ""},
            {"custom_tracking_provider", news.mark.carrier},
            {"custom_tracking_link", ""},
            {"tracking_number", news.mark.tracking},
            {"tracking_id", kTrackingIdPrefix + news.reference},
            {"date_shipped", std::to_string(seconds)}};
}

/// The list with `entry` in place of the one that has the same `key`, else at its end.
json listWith(std::vector<json> list, const json& entry, const std::string_view key)
{
    const auto same = std::ranges::find_if(
        list, [&](const json& other) { return net::textOf(other, key) == net::textOf(entry, key); });
    if (same == list.end()) {
        list.push_back(entry);
    } else {
        *same = entry;
    }
    return json(list);
}

bool hasNumber(const std::vector<json>& items, const std::string& tracking)
{
    return std::ranges::any_of(items,
                               [&](const json& item) { return net::textOf(item, "tracking_number") == tracking; });
}

} // namespace

bool showsTracking(const json& index)
{
    return std::ranges::any_of(net::listOf(index, "namespaces"), [](const json& name) {
        return name == "wc-shipment-tracking/v3" || name == "wc-ast/v3";
    });
}

std::vector<sync::KnownShipment> toldPackages(const json& order)
{
    std::vector<sync::KnownShipment> packages;
    for (const auto& entry : listInMeta(order, kOurPackages)) {
        auto& package = packages.emplace_back();
        package.reference = textAt(entry, "reference");
        package.tracking = textAt(entry, "tracking");
        for (const auto& line : arrayAt(entry, "lines")) {
            package.lines.push_back({textAt(line, "id"), countAt(line, "quantity").value_or(0)});
        }
    }
    return packages;
}

std::string noteOf(const outbox::ShipmentMark& mark)
{
    return (mark.carrier.empty() ? "Shipped" : "Shipped with " + mark.carrier) + ", tracking number " + mark.tracking +
           ".";
}

json metaWith(const json& order, const sync::ShipmentNews& news, const bool withTracking)
{
    auto meta = json::array();
    meta.push_back(
        {{"key", kOurPackages}, {"value", listWith(listInMeta(order, kOurPackages), ourRecord(news), "reference")}});
    auto items = listInMeta(order, kTrackingItems);
    // Where the seller has typed the number already, it stands there once.
    if (withTracking && !news.mark.tracking.empty() && !hasNumber(items, news.mark.tracking)) {
        meta.push_back(
            {{"key", kTrackingItems}, {"value", listWith(std::move(items), trackingItem(news), "tracking_id")}});
    }
    return meta;
}

bool isWhole(const json& order, const sync::ShipmentNews& news, const RefundedPieces& refunded)
{
    if (!news.mark.isPart) {
        return true;
    }
    auto told = refunded; // what need not leave, and what has
    const auto addLines = [&](const std::vector<outbox::MarkedLine>& lines) {
        for (const auto& line : lines) {
            if (line.platformLineId.empty()) {
                throw Error{ErrorCode::invalid_argument, {"order line", news.mark.platformOrderId}};
            }
            told[line.platformLineId] += line.quantity;
        }
    };
    for (const auto& package : toldPackages(order)) {
        if (package.reference != news.reference) {
            addLines(package.lines);
        }
    }
    addLines(news.mark.lines);
    const auto& lines = arrayAt(order, "line_items");
    return std::all_of(lines.begin(), lines.end(), [&](const json& line) {
        return told[textAt(line, "id")] >= countAt(line, "quantity").value_or(0);
    });
}

} // namespace supercargo::platforms::woocommerce
