// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake is told: shipments of its orders, and how many of a SKU can be bought.
#include "tests/support/fake_amazon.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::tests {

namespace {

using nlohmann::json;

/// The parcel that a body tells; the words against it where it is not as the model wants it.
std::string readShipment(const json& body, FakeAmazonShipment& shipment)
{
    const auto& package = body.value("packageDetail", json::object());
    for (const auto* name : {"packageReferenceId", "carrierCode", "trackingNumber", "shipDate"}) {
        if (!package.contains(name) || !package[name].is_string() || package[name] == "") {
            return std::string{"fields with invalid type [packageDetail."} + name + "]";
        }
    }
    shipment.reference = package["packageReferenceId"];
    shipment.carrierCode = package["carrierCode"];
    shipment.carrierName = package.value("carrierName", "");
    shipment.tracking = package["trackingNumber"];
    shipment.shipDate = package["shipDate"];
    if (shipment.reference.find_first_not_of("0123456789") != std::string::npos || shipment.reference[0] == '0') {
        return "PackageReferenceId: is invalid, must be a positive numeric value";
    }
    if (shipment.carrierCode == "Other" && shipment.carrierName.empty()) {
        return "carrierName is required";
    }
    if (!package.contains("orderItems") || !package["orderItems"].is_array() || package["orderItems"].empty()) {
        return "OrderItemId is invalid, please obtain the value from getOrderItems";
    }
    for (const auto& item : package["orderItems"]) {
        shipment.items[item.value("orderItemId", "")] += item.value("quantity", std::int64_t{0});
    }
    return {};
}

/// The words against a parcel that its order does not allow.
std::string objection(const FakeAmazonOrder& order, const FakeAmazonShipment& shipment, const Instant now)
{
    const auto shipDate = parseIso8601(shipment.shipDate);
    if (!shipDate || *shipDate > now || *shipDate < order.created) {
        return "The shipDate is not valid";
    }
    if (order.isCancelled || order.isPending || order.isAmazons) {
        return "PackageToUpdateNotFound: the order is already fulfilled or cancelled";
    }
    for (const auto& [id, quantity] : shipment.items) {
        const auto item = std::find_if(order.items.begin(), order.items.end(),
                                       [&, wanted = id](const FakeAmazonItem& known) { return known.id == wanted; });
        if (item == order.items.end() || quantity <= 0) {
            return "OrderItemId is invalid, please obtain the value from getOrderItems";
        }
        auto rest = item->ordered - item->cancelled - quantity;
        for (const auto& [reference, other] : order.shipments) {
            const auto there = other.items.find(id);
            rest -= reference != shipment.reference && there != other.items.end() ? there->second : 0;
        }
        if (rest < 0) {
            return "PackageToUpdateNotFound: the items are already fulfilled";
        }
    }
    return {};
}

} // namespace

LoopbackAnswer FakeAmazon::confirm(const LoopbackRequest& request, const std::string& id)
{
    ++m_confirmCalls[id];
    const auto found = m_orders.find(id);
    if (found == m_orders.end()) {
        return invalidAtAmazon("The order does not exist", 404);
    }
    const auto body = json::parse(request.body, nullptr, false);
    if (!body.is_object() || body.value("marketplaceId", "") != found->second.marketplace) {
        return invalidAtAmazon("MarketplaceId is invalid");
    }
    FakeAmazonShipment shipment;
    auto words = readShipment(body, shipment);
    words = words.empty() ? objection(found->second, shipment, m_clock.now()) : words;
    if (!words.empty()) {
        return invalidAtAmazon(words);
    }
    // The same reference again edits the parcel.
    const auto told = found->second.shipments.find(shipment.reference);
    shipment.calls = told == found->second.shipments.end() ? 1 : told->second.calls + 1;
    shipment.visibleFrom = m_clock.now() + m_lag;
    m_toSettle.emplace(shipment.visibleFrom, id);
    found->second.shipments[shipment.reference] = shipment;
    settle();
    return {.status = 204};
}

LoopbackAnswer FakeAmazon::listing(const LoopbackRequest& request, const std::string& sku)
{
    const auto found = m_listings.find(sku);
    if (request.parameter("marketplaceIds").empty()) {
        return invalidAtAmazon("marketplaceIds is required");
    }
    if (found == m_listings.end()) {
        return invalidAtAmazon("SKU '" + sku + "' not found", request.method == "GET" ? 404 : 400); // as the model has them
    }
    if (request.method == "GET") {
        const auto old = m_oldListings.find(sku);
        const auto shown =
            old != m_oldListings.end() && old->second.first > m_clock.now() ? old->second.second : found->second;
        const json level{{"fulfillmentChannelCode", m_channels[sku]}, {"quantity", shown}};
        return {.body = json{{"sku", sku}, {"fulfillmentAvailability", json::array({level})}}.dump()};
    }
    const auto body = json::parse(request.body, nullptr, false);
    const json nothing = json::object();
    const auto& patches = body.is_object() && body.contains("patches") ? body["patches"] : nothing;
    const auto& patch = patches.is_array() && !patches.empty() ? patches[0] : nothing;
    const auto value = patch.contains("value") && !patch["value"].empty() ? patch["value"][0] : nothing;
    json submission{{"sku", sku}, {"submissionId", "1"}, {"issues", json::array()}};
    if (patch.value("path", "") != "/attributes/fulfillment_availability" || value.value("quantity", -1) < 0) {
        submission["status"] = "INVALID";
        submission["issues"].push_back({{"code", "90000900"},
                                        {"message", "The attributes are invalid."},
                                        {"severity", "ERROR"},
                                        {"categories", json::array({"INVALID_ATTRIBUTE"})}});
        return {.body = submission.dump()};
    }
    m_oldListings[sku] = {m_clock.now() + m_lag, found->second};
    found->second = value["quantity"];
    submission["status"] = "ACCEPTED";
    return {.body = submission.dump()};
}

} // namespace supercargo::tests
