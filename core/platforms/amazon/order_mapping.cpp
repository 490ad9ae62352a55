// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/order_mapping.h"

#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/amazon/address.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::amazon {

namespace {

using nlohmann::json;
using orders::IncomingLine;
using orders::IncomingOrder;
using orders::PlatformStatus;

constexpr MoneyNames kMoney{"amount", "currencyCode"};
constexpr AddressNames kAddress{.name = "name",
                                .company = "companyName",
                                .lines = {"addressLine1", "addressLine2", "addressLine3"},
                                .district = {},
                                .city = "city",
                                .municipality = "municipality",
                                .region = "stateOrRegion",
                                .county = "districtOrCounty",
                                .postcode = "postalCode",
                                .country = "countryCode",
                                .phone = "phone",
                                .extended = "extendedFields",
                                .neighborhood = "neighborhood"};

struct Pieces {
    std::int64_t ordered = 0;
    std::optional<std::int64_t> fulfilled;
    std::optional<std::int64_t> unfulfilled;
};

Pieces piecesOf(const json& item)
{
    const auto ordered = requiredCount(item, "quantityOrdered");
    const auto& fulfillment = member(item, "fulfillment");
    return {ordered, countAt(fulfillment, "quantityFulfilled"), countAt(fulfillment, "quantityUnfulfilled")};
}

/// A word of the model's future: nothing is shipped on it that has not begun to leave.
PlatformStatus statusByPieces(const json& order)
{
    std::int64_t left = 0;
    std::int64_t open = 0;
    for (const auto& item : arrayAt(order, "orderItems")) {
        const auto pieces = piecesOf(item);
        left += pieces.fulfilled.value_or(0);
        open += pieces.unfulfilled.value_or(pieces.ordered);
    }
    if (left == 0) {
        return PlatformStatus::unpaid;
    }
    return open == 0 ? PlatformStatus::shipped : PlatformStatus::partly_shipped;
}

bool isDelivered(const json& order)
{
    bool isAny = false;
    for (const auto& package : arrayAt(order, "packages")) {
        const auto status = textAt(member(package, "packageStatus"), "status");
        if (status == "CANCELLED") {
            continue;
        }
        if (status != "DELIVERED") {
            return false;
        }
        isAny = true;
    }
    return isAny;
}

PlatformStatus statusOf(const json& order)
{
    const auto word = requiredText(member(order, "fulfillment"), "fulfillmentStatus");
    if (word == "PENDING" || word == "PENDING_AVAILABILITY") {
        return PlatformStatus::unpaid;
    }
    if (word == "UNSHIPPED" || word == "UNFULFILLABLE") { // the latter only of orders that Amazon ships
        return PlatformStatus::paid;
    }
    if (word == "PARTIALLY_SHIPPED") {
        return PlatformStatus::partly_shipped;
    }
    if (word == "CANCELLED") {
        return PlatformStatus::cancelled;
    }
    if (word == "SHIPPED") {
        return isDelivered(order) ? PlatformStatus::completed : PlatformStatus::shipped;
    }
    return statusByPieces(order);
}

/// Only what the merchant fulfils is ours, also should there once be others beside the two.
std::optional<bool> isFulfilledByPlatform(const json& order)
{
    const auto who = optionalText(member(order, "fulfillment"), "fulfilledBy");
    return who ? std::optional{*who != "MERCHANT"} : std::nullopt;
}

bool isListed(const json& array, const std::string_view word)
{
    return std::any_of(array.begin(), array.end(), [&](const json& entry) {
        return entry.is_string() && entry.get_ref<const std::string&>() == word;
    });
}

/// What is to be read before packing: how to deliver, and what goes onto the gift's card.
std::optional<std::string> noteOf(const json& order)
{
    const auto& preference = member(member(order, "recipient"), "deliveryPreference");
    std::vector<std::string> notes;
    for (const auto* name : {"addressInstruction", "dropOffLocation"}) {
        addOnce(optionalText(preference, name), std::nullopt, notes);
    }
    for (const auto& item : arrayAt(order, "orderItems")) {
        const auto& packing = member(member(item, "fulfillment"), "packing");
        addOnce(optionalText(member(packing, "giftOption"), "giftMessage"), std::nullopt, notes);
    }
    return notes.empty() ? std::nullopt : std::optional{joined(notes, "\n")};
}

std::optional<Money> breakdown(const json& proceeds, const std::string_view type)
{
    std::optional<Money> sum;
    for (const auto& part : arrayAt(proceeds, "breakdowns")) {
        if (textAt(part, "type") == type) {
            add(sum, moneyAt(part, "subtotal", kMoney));
        }
    }
    return sum;
}

std::optional<Money> shippingPaid(const json& order)
{
    if (const auto whole = breakdown(member(order, "proceeds"), "SHIPPING")) {
        return whole;
    }
    std::optional<Money> sum;
    for (const auto& item : arrayAt(order, "orderItems")) {
        add(sum, breakdown(member(item, "proceeds"), "SHIPPING"));
    }
    return sum;
}

/// What is not cancelled.
std::int64_t wanted(const json& item, const Pieces& pieces, const bool isCounted)
{
    const bool isTold = isCounted && pieces.fulfilled && pieces.unfulfilled;
    const bool isCancelled = !member(member(item, "cancellation"), "cancellationExecution").is_null();
    return isTold || isCancelled
               ? std::min(pieces.fulfilled.value_or(0) + pieces.unfulfilled.value_or(0), pieces.ordered)
               : pieces.ordered;
}

IncomingLine lineOf(const json& item, const Pieces& pieces, const bool isCounted)
{
    const auto& product = member(item, "product");
    IncomingLine line;
    line.platformLineId = textAt(item, "orderItemId");
    line.platformSku = textAt(product, "sellerSku");
    line.title = textAt(product, "title");
    line.quantity = wanted(item, pieces, isCounted);
    line.shipped = pieces.fulfilled;
    line.unitPrice = moneyAt(member(product, "price"), "unitPrice", kMoney);
    line.total = breakdown(member(item, "proceeds"), "ITEM");
    if (!line.total && line.unitPrice) {
        line.total = line.unitPrice->times({pieces.ordered, 1});
    }
    return line;
}

void readLines(const json& order, IncomingOrder& incoming)
{
    const auto& items = arrayAt(order, "orderItems");
    std::vector<Pieces> pieces;
    for (const auto& item : items) {
        pieces.push_back(inLine(pieces.size(), [&] { return piecesOf(item); }));
    }
    // Before it is paid an order's pieces are not counted, and all of them are wanted.
    const bool isCounted = std::any_of(pieces.begin(), pieces.end(), [](const Pieces& line) {
        return line.fulfilled.value_or(0) + line.unfulfilled.value_or(0) > 0;
    });
    // What is collected in a shop goes into no parcel.
    const bool needsShipping = !isListed(arrayAt(order, "programs"), "IN_STORE_PICK_UP");
    for (const auto& item : items) {
        const auto index = incoming.lines.size();
        auto& line = incoming.lines.emplace_back(inLine(index, [&] { return lineOf(item, pieces[index], isCounted); }));
        line.needsShipping = needsShipping;
        const auto& shipping = member(member(item, "fulfillment"), "shipping");
        if (!incoming.iossNumber) {
            incoming.iossNumber = optionalText(member(shipping, "internationalShipping"), "iossNumber");
        }
    }
    requireLines(incoming, "orderItems");
}

bool hasAskedCancel(const json& order)
{
    const auto& items = arrayAt(order, "orderItems");
    return std::any_of(items.begin(), items.end(), [](const json& item) {
        const auto& cancellation = member(item, "cancellation");
        return member(cancellation, "cancellationRequest").is_object() &&
               member(cancellation, "cancellationExecution").is_null();
    });
}

void readBuyer(const json& order, IncomingOrder& incoming)
{
    const auto& buyer = member(order, "buyer");
    incoming.buyerName = optionalText(buyer, "buyerName");
    incoming.buyerEmail = optionalText(buyer, "buyerEmail");
    incoming.buyerPhone = optionalText(member(member(order, "recipient"), "deliveryAddress"), "phone");
    incoming.buyerNote = noteOf(order);
    incoming.shipTo = addressOf(member(member(order, "recipient"), "deliveryAddress"), kAddress);
    for (const auto& registration : arrayAt(member(order, "tax"), "taxRegistrations")) {
        if (!incoming.vatNumber && textAt(registration, "entityType") == "BUYER") {
            incoming.vatNumber = optionalText(registration, "taxRegistrationNumber");
        }
    }
}

/// The order without what it says of the person.
json impersonal(json order)
{
    order.erase("buyer");
    order.erase("recipient");
    order.erase("tax");
    return order;
}

} // namespace

IncomingOrder incomingOrder(const json& order, const Cancellations cancellations)
{
    IncomingOrder incoming;
    incoming.platformOrderId = textAt(order, "orderId");
    incoming.version = instantAt(order, "lastUpdatedTime");
    incoming.placedAt = momentAt(order, "createdTime");
    incoming.status = statusOf(order);
    incoming.fulfilledByPlatform = isFulfilledByPlatform(order);
    const auto& fulfillment = member(order, "fulfillment");
    incoming.serviceLevel = optionalText(fulfillment, "fulfillmentServiceLevel");
    incoming.shipBy = momentAt(member(fulfillment, "shipByWindow"), "latestDateTime");
    incoming.deliverBy = momentAt(member(fulfillment, "deliverByWindow"), "latestDateTime");
    incoming.total = moneyAt(member(order, "proceeds"), "grandTotal", kMoney);
    incoming.shippingPaid = shippingPaid(order);
    readLines(order, incoming);
    if (hasAskedCancel(order)) {
        incoming.buyerAskedCancel = true;
    } else if (cancellations == Cancellations::told) {
        incoming.buyerAskedCancel = false;
    }
    if (incoming.fulfilledByPlatform.value_or(false)) {
        incoming.rawPayload = payloadOf(impersonal(order));
    } else {
        readBuyer(order, incoming);
        incoming.rawPayload = payloadOf(order);
    }
    return incoming;
}

sync::OrderPage orderPage(const json& answer, const Cancellations cancellations)
{
    if (!member(answer, "orders").is_array()) {
        throwUnreadable("orders");
    }
    sync::OrderPage page;
    for (const auto& order : arrayAt(answer, "orders")) {
        addOrder(page, net::textOf(order, "orderId"), [&] { return incomingOrder(order, cancellations); });
    }
    page.next = textAt(member(answer, "pagination"), "nextToken");
    page.reaches = parseIso8601(textAt(answer, "lastUpdatedBefore"));
    return page;
}

sync::OrderAtPlatform orderAtPlatform(const json& order)
{
    sync::OrderAtPlatform known;
    known.status = statusOf(order);
    for (const auto& package : arrayAt(order, "packages")) {
        if (textAt(member(package, "packageStatus"), "status") == "CANCELLED") {
            continue;
        }
        auto& shipment = known.shipments.emplace_back();
        shipment.reference = textAt(package, "packageReferenceId");
        shipment.tracking = textAt(package, "trackingNumber");
        for (const auto& item : arrayAt(package, "packageItems")) {
            shipment.lines.push_back({textAt(item, "orderItemId"), countAt(item, "quantity").value_or(0)});
        }
    }
    return known;
}

} // namespace supercargo::platforms::amazon
