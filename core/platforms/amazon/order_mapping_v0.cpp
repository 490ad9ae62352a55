// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/order_mapping_v0.h"

#include "core/base/text.h"
#include "core/orders/readers/row_cells.h"
#include "core/platforms/amazon/fields.h"

#include <nlohmann/json.hpp>

namespace supercargo::platforms::amazon {

namespace {

using nlohmann::json;
using orders::IncomingAddress;
using orders::IncomingLine;
using orders::IncomingOrder;
using orders::PlatformStatus;

constexpr MoneyNames kMoney{"Amount", "CurrencyCode"};

void readAddress(const json& from, IncomingAddress& address)
{
    address.city = optionalText(from, "City");
    address.country = optionalText(from, "CountryCode");
    address.region = optionalText(from, "StateOrRegion");
    if (!address.region) {
        address.region = optionalText(from, "County");
    }
    address.postcode = optionalText(from, "PostalCode");
    address.phone = optionalText(from, "Phone");
    address.name = optionalText(from, "Name");
    if (!address.name && textAt(from, "AddressLine1").empty()) {
        return; // not to be seen by this application
    }
    auto& lines = address.lines.emplace();
    for (const auto* name : {"AddressLine1", "AddressLine2", "AddressLine3", "District"}) {
        if (auto line = optionalText(from, name)) {
            lines.push_back(*std::move(line));
        }
    }
    address.company = textAt(from, "CompanyName");
    for (auto* field : {&address.name, &address.city, &address.region, &address.postcode}) {
        *field = field->value_or(std::string{});
    }
}

/// "true" as text, as the model says, or as a truth value.
bool isTrue(const json& value)
{
    return value == true || value == "true";
}

IncomingLine lineOf(const json& item, const std::string& of)
{
    const auto ordered = countAt(item, "QuantityOrdered", "quantity of " + of);
    if (!ordered) {
        throw UnreadableField{"quantity of " + of};
    }
    IncomingLine line;
    line.platformLineId = textAt(item, "OrderItemId");
    line.platformSku = textAt(item, "SellerSKU");
    line.title = textAt(item, "Title");
    line.quantity = *ordered;
    line.shipped = countAt(item, "QuantityShipped", "shipped quantity of " + of);
    line.total = moneyOf(member(item, "ItemPrice"), kMoney, "amount of " + of);
    line.unitPrice = orders::exactShare(line.total, *ordered);
    return line;
}

void readLines(const json& items, IncomingOrder& incoming)
{
    incoming.buyerAskedCancel = false;
    for (const auto& item : items) {
        incoming.lines.push_back(lineOf(item, "line " + std::to_string(incoming.lines.size() + 1)));
        add(incoming.shippingPaid, moneyOf(member(item, "ShippingPrice"), kMoney, "shipping amount"));
        if (!incoming.iossNumber) {
            incoming.iossNumber = optionalText(item, "IossNumber");
        }
        if (isTrue(member(member(item, "BuyerRequestedCancel"), "IsBuyerRequestedCancel"))) {
            incoming.buyerAskedCancel = true;
        }
    }
    const bool mayBeEmpty = incoming.status == PlatformStatus::cancelled || incoming.status == PlatformStatus::unpaid;
    if (incoming.lines.empty() && !mayBeEmpty) {
        throw UnreadableField{"lines"};
    }
}

void readBuyer(const json& order, const json& items, IncomingOrder& incoming)
{
    const auto& buyer = member(order, "BuyerInfo");
    incoming.buyerName = optionalText(buyer, "BuyerName");
    incoming.buyerEmail = optionalText(buyer, "BuyerEmail");
    const auto& address = member(order, "ShippingAddress");
    incoming.buyerPhone = optionalText(address, "Phone");
    readAddress(address, incoming.shipTo);
    std::vector<std::string> notes;
    for (const auto& item : items) {
        if (auto message = optionalText(member(item, "BuyerInfo"), "GiftMessageText")) {
            notes.push_back(*std::move(message));
        }
    }
    if (!notes.empty()) {
        incoming.buyerNote = joined(notes, "\n");
    }
}

std::string payloadOf(json order, const json& items, const bool isImpersonal)
{
    if (isImpersonal) {
        order.erase("BuyerInfo");
        order.erase("ShippingAddress");
    }
    order["OrderItems"] = items;
    return "[" + order.dump(-1, ' ', false, json::error_handler_t::replace) + "]";
}

} // namespace

PlatformStatus statusV0(const json& order)
{
    const auto word = textAt(order, "OrderStatus");
    if (word.empty()) {
        throw UnreadableField{"status"};
    }
    if (word == "Pending" || word == "PendingAvailability") {
        return PlatformStatus::unpaid;
    }
    if (word == "Unshipped" || word == "Unfulfillable") {
        return PlatformStatus::paid;
    }
    if (word == "PartiallyShipped") {
        return PlatformStatus::partly_shipped;
    }
    if (word == "Canceled") {
        return PlatformStatus::cancelled;
    }
    if (word == "Shipped" || word == "InvoiceUnconfirmed") {
        return PlatformStatus::shipped;
    }
    if (countAt(order, "NumberOfItemsShipped", "shipped quantity").value_or(0) == 0) {
        return PlatformStatus::unpaid; // nothing is shipped on a word that is not known
    }
    return countAt(order, "NumberOfItemsUnshipped", "open quantity").value_or(0) == 0 ? PlatformStatus::shipped
                                                                                      : PlatformStatus::partly_shipped;
}

IncomingOrder incomingOrderV0(const json& order, const json& items)
{
    IncomingOrder incoming;
    incoming.platformOrderId = textAt(order, "AmazonOrderId");
    incoming.version = instantAt(order, "LastUpdateDate", "time of the last change");
    incoming.placedAt = momentAt(order, "PurchaseDate", "time of the order");
    incoming.status = statusV0(order);
    if (const auto channel = optionalText(order, "FulfillmentChannel")) {
        incoming.fulfilledByPlatform = *channel != "MFN";
    }
    // As the newer interface writes it, so that an order is the same by both.
    if (const auto level = optionalText(order, "ShipmentServiceLevelCategory")) {
        incoming.serviceLevel = upperAscii(*level);
    }
    incoming.shipBy = momentAt(order, "LatestShipDate", "time to ship by");
    incoming.deliverBy = momentAt(order, "LatestDeliveryDate", "time to deliver by");
    incoming.total = moneyOf(member(order, "OrderTotal"), kMoney, "total");
    readLines(items, incoming);
    const bool isTheirs = incoming.fulfilledByPlatform.value_or(false);
    if (!isTheirs) {
        readBuyer(order, items, incoming);
    }
    incoming.rawPayload = payloadOf(order, items, isTheirs);
    return incoming;
}

} // namespace supercargo::platforms::amazon
