// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/order_mapping_v0.h"

#include "core/base/text.h"
#include "core/orders/readers/row_cells.h"
#include "core/platforms/amazon/address.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

namespace supercargo::platforms::amazon {

namespace {

using nlohmann::json;
using orders::IncomingLine;
using orders::IncomingOrder;
using orders::PlatformStatus;

constexpr MoneyNames kMoneyV0{"Amount", "CurrencyCode"};
constexpr AddressNames kAddressV0{.name = "Name",
                                .company = "CompanyName",
                                .lines = {"AddressLine1", "AddressLine2", "AddressLine3"},
                                .district = "District",
                                .city = "City",
                                .municipality = "Municipality",
                                .region = "StateOrRegion",
                                .county = "County",
                                .postcode = "PostalCode",
                                .country = "CountryCode",
                                .phone = "Phone",
                                .extended = "ExtendedFields",
                                .neighborhood = "Neighborhood"};

/// "true" as text, as the model says, or as a truth value.
bool isTrue(const json& value)
{
    return value == true || value == "true";
}

IncomingLine lineOf(const json& item)
{
    const auto ordered = requiredCount(item, "QuantityOrdered");
    IncomingLine line;
    line.platformLineId = textAt(item, "OrderItemId");
    line.platformSku = textAt(item, "SellerSKU");
    line.title = textAt(item, "Title");
    line.quantity = ordered;
    line.shipped = countAt(item, "QuantityShipped");
    line.total = moneyAt(item, "ItemPrice", kMoneyV0);
    line.unitPrice = orders::exactShare(line.total, ordered);
    return line;
}

void readLinesV0(const json& items, IncomingOrder& incoming)
{
    incoming.buyerAskedCancel = false;
    for (const auto& item : items) {
        incoming.lines.push_back(inLine(incoming.lines.size(), [&] { return lineOf(item); }));
        add(incoming.shippingPaid, moneyAt(item, "ShippingPrice", kMoneyV0));
        if (!incoming.iossNumber) {
            incoming.iossNumber = optionalText(item, "IossNumber");
        }
        if (isTrue(member(member(item, "BuyerRequestedCancel"), "IsBuyerRequestedCancel"))) {
            incoming.buyerAskedCancel = true;
        }
    }
    requireLines(incoming, "OrderItems");
}

void readBuyer(const json& order, const json& items, IncomingOrder& incoming)
{
    const auto& buyer = member(order, "BuyerInfo");
    incoming.buyerName = optionalText(buyer, "BuyerName");
    incoming.buyerEmail = optionalText(buyer, "BuyerEmail");
    const auto& address = member(order, "ShippingAddress");
    incoming.buyerPhone = optionalText(address, "Phone");
    incoming.shipTo = addressOf(address, kAddressV0);
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

/// With its items, as the newer interface has them.
std::string wholePayload(json order, const json& items, const bool isImpersonal)
{
    if (isImpersonal) {
        order.erase("BuyerInfo");
        order.erase("ShippingAddress");
    }
    order["OrderItems"] = items;
    return payloadOf(order);
}

} // namespace

PlatformStatus statusV0(const json& order)
{
    const auto word = requiredText(order, "OrderStatus");
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
    if (countAt(order, "NumberOfItemsShipped").value_or(0) == 0) {
        return PlatformStatus::unpaid; // nothing is shipped on a word that is not known
    }
    return countAt(order, "NumberOfItemsUnshipped").value_or(0) == 0 ? PlatformStatus::shipped
                                                                     : PlatformStatus::partly_shipped;
}

IncomingOrder incomingOrderV0(const json& order, const json& items)
{
    IncomingOrder incoming;
    incoming.platformOrderId = textAt(order, "AmazonOrderId");
    incoming.version = instantAt(order, "LastUpdateDate");
    incoming.placedAt = momentAt(order, "PurchaseDate");
    incoming.status = statusV0(order);
    if (const auto channel = optionalText(order, "FulfillmentChannel")) {
        incoming.fulfilledByPlatform = *channel != "MFN";
    }
    // As the newer interface writes it, so that an order is the same by both.
    if (const auto level = optionalText(order, "ShipmentServiceLevelCategory")) {
        incoming.serviceLevel = upperAscii(*level);
    }
    incoming.shipBy = momentAt(order, "LatestShipDate");
    incoming.deliverBy = momentAt(order, "LatestDeliveryDate");
    incoming.total = moneyAt(order, "OrderTotal", kMoneyV0);
    readLinesV0(items, incoming);
    const bool isTheirs = incoming.fulfilledByPlatform.value_or(false);
    if (!isTheirs) {
        readBuyer(order, items, incoming);
    }
    incoming.rawPayload = wholePayload(order, items, isTheirs);
    return incoming;
}

} // namespace supercargo::platforms::amazon
