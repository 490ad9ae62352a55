// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/order_mapping.h"

#include "core/orders/readers/row_cells.h"
#include "core/platforms/ebay/carriers.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::ebay {

namespace {

using nlohmann::json;
using orders::PlatformStatus;

constexpr MoneyNames kMoney{"value", "currency"};

bool is(const json& object, const std::string_view member, const std::string_view word)
{
    return optionalText(object, member) == word;
}

/// The first instruction that says where to ship to, else the first one.
const json& instructionOf(const json& order)
{
    static const json none = json::object();
    const auto& instructions = arrayAt(order, "fulfillmentStartInstructions");
    for (const auto& instruction : instructions) {
        if (!objectAt(objectAt(instruction, "shippingStep"), "shipTo").empty()) {
            return instruction;
        }
    }
    return instructions.empty() ? none : instructions.front();
}

std::string platformLineId(const json& line)
{
    const auto id = optionalText(line, "lineItemId");
    if (!id) {
        throwUnreadable("lineItemId");
    }
    const auto item = optionalText(line, "legacyItemId");
    return item ? *item + "-" + *id : *id;
}

/// A variation is not told by the listing's title, and a line without SKU is known by its title.
std::string titleOf(const json& line)
{
    auto title = textAt(line, "title");
    std::string aspects;
    for (const auto& aspect : arrayAt(line, "variationAspects")) {
        aspects += aspects.empty() ? "" : ", ";
        aspects += textAt(aspect, "name") + ": " + textAt(aspect, "value");
    }
    return aspects.empty() ? title : title + " [" + aspects + "]";
}

std::optional<std::int64_t> shippedOf(const json& line, const std::int64_t quantity, const ShippedPieces& shipped)
{
    const auto status = optionalText(line, "lineItemFulfillmentStatus");
    if (status == "FULFILLED") {
        return quantity;
    }
    if (status == "NOT_STARTED") {
        return 0;
    }
    const auto pieces = shipped.find(textAt(line, "lineItemId"));
    return pieces == shipped.end() ? std::nullopt : std::optional{std::min(pieces->second, quantity)};
}

orders::IncomingLine readLine(const json& line, const Currency currency, const ShippedPieces& shipped)
{
    orders::IncomingLine read;
    read.platformLineId = platformLineId(line);
    read.platformSku = textAt(line, "sku");
    read.title = titleOf(line);
    const auto quantity = countAt(line, "quantity");
    if (!quantity || *quantity == 0) {
        throwUnreadable("quantity");
    }
    read.quantity = *quantity;
    read.shipped = shippedOf(line, read.quantity, shipped);
    read.total = moneyAt(line, "lineItemCost", kMoney, currency);
    read.unitPrice = orders::exactShare(read.total, read.quantity);
    read.needsShipping = objectAt(line, "giftDetails").empty();
    return read;
}

void readLines(const json& order, const Currency currency, const ShippedPieces& shipped, orders::IncomingOrder& read)
{
    for (const auto& line : arrayAt(order, "lineItems")) {
        read.lines.push_back(inLine(read.lines.size(), [&] { return readLine(line, currency, shipped); }));
    }
    if (read.lines.empty()) {
        throwUnreadable("lineItems");
    }
}

/// For the Global Shipping Program and the authenticator this is the hub, which is where the package goes; the
/// reference stands on the label right above the street. Never buyerRegistrationAddress, never finalDestinationAddress.
void readShipTo(const json& instruction, orders::IncomingOrder& read)
{
    const auto& step = objectAt(instruction, "shippingStep");
    const auto& shipTo = objectAt(step, "shipTo");
    const auto& address = objectAt(shipTo, "contactAddress");
    read.serviceLevel = optionalText(step, "shippingServiceCode");
    read.buyerEmail = optionalText(shipTo, "email");
    read.shipTo.phone = optionalText(objectAt(shipTo, "primaryPhone"), "phoneNumber");
    read.shipTo.name = optionalText(shipTo, "fullName");
    read.shipTo.company = optionalText(shipTo, "companyName");
    read.shipTo.city = optionalText(address, "city");
    read.shipTo.region = optionalText(address, "stateOrProvince");
    if (!read.shipTo.region) {
        read.shipTo.region = optionalText(address, "county");
    }
    read.shipTo.postcode = optionalText(address, "postalCode");
    read.shipTo.country = optionalText(address, "countryCode");
    // After 90 days eBay leaves the street out: what we have of it stays.
    if (const auto first = optionalText(address, "addressLine1")) {
        auto& lines = read.shipTo.lines.emplace();
        if (const auto reference = optionalText(step, "shipToReferenceId")) {
            lines.push_back("Reference #" + *reference);
        }
        lines.push_back(*first);
        if (const auto second = optionalText(address, "addressLine2")) {
            lines.push_back(*second);
        }
    }
}

/// What eBay collects stands on the lines that qualify: the first number of each kind is the package's.
void readTaxNumbers(const json& order, orders::IncomingOrder& read)
{
    for (const auto& line : arrayAt(order, "lineItems")) {
        for (const auto& tax : arrayAt(line, "ebayCollectAndRemitTaxes")) {
            const auto& reference = objectAt(tax, "ebayReference");
            const auto name = optionalText(reference, "name");
            auto& number = name == "IOSS" ? read.iossNumber : read.vatNumber;
            // DDG says only that tax on digital goods was paid.
            if (name && name != "DDG" && !number) {
                number = optionalText(reference, "value");
            }
        }
    }
}

void readMoney(const json& order, const Currency currency, orders::IncomingOrder& read)
{
    const auto& pricing = objectAt(order, "pricingSummary");
    read.total = moneyAt(pricing, "total", kMoney, currency);
    read.shippingPaid = moneyAt(pricing, "deliveryCost", kMoney, currency);
    if (read.shippingPaid) {
        add(read.shippingPaid, moneyAt(pricing, "deliveryDiscount", kMoney, currency)); // a negative amount
    }
    std::optional<Instant> paid;
    for (const auto& payment : arrayAt(objectAt(order, "paymentSummary"), "payments")) {
        const auto date = instantAt(payment, "paymentDate");
        if (date && (!paid || *date < *paid)) {
            paid = date;
        }
    }
    read.paidAt = momentOf(paid);
}

void readDeadlines(const json& order, const json& instruction, orders::IncomingOrder& read)
{
    std::optional<Instant> shipBy;
    std::optional<Instant> deliverBy = instantAt(instruction, "maxEstimatedDeliveryDate");
    for (const auto& line : arrayAt(order, "lineItems")) {
        const auto& wishes = objectAt(line, "lineItemFulfillmentInstructions");
        if (const auto date = instantAt(wishes, "shipByDate"); date && (!shipBy || *date < *shipBy)) {
            shipBy = date;
        }
        if (!deliverBy) {
            deliverBy = instantAt(wishes, "maxEstimatedDeliveryDate");
        }
    }
    read.shipBy = momentOf(shipBy);
    read.deliverBy = momentOf(deliverBy);
}

/// Who sends it: eBay's warehouses and vaults send by themselves; what is digital or fetched from a store is not sent.
void readWhoShips(const json& order, const json& instruction, orders::IncomingOrder& read)
{
    const auto& program = objectAt(order, "program");
    const auto vault = textAt(objectAt(program, "ebayVault"), "fulfillmentType");
    read.fulfilledByPlatform = is(instruction, "fulfillmentInstructionsType", "FULFILLED_BY_EBAY") ||
                               is(objectAt(program, "fulfillmentProgram"), "fulfilledBy", "EBAY") ||
                               vault.rfind("VAULT_TO_", 0) == 0;
    const auto type = optionalText(instruction, "fulfillmentInstructionsType");
    if (type == "DIGITAL" || (type == "PREPARE_FOR_PICKUP" && objectAt(instruction, "shippingStep").empty())) {
        for (auto& line : read.lines) {
            line.needsShipping = false;
        }
    }
}

/// True while a cancellation is open, whoever asked for it: nothing may leave then.
bool isCancelAsked(const json& order)
{
    const auto& cancel = objectAt(order, "cancelStatus");
    const auto state = optionalText(cancel, "cancelState");
    if (!state || state == "NONE_REQUESTED" || state == "CANCELED") {
        return false;
    }
    const auto& requests = arrayAt(cancel, "cancelRequests");
    return requests.empty() || std::any_of(requests.begin(), requests.end(), [](const json& request) {
               return !is(request, "cancelRequestState", "REJECTED") && !is(request, "cancelRequestState", "COMPLETED");
           });
}

} // namespace

orders::IncomingOrder incomingOrder(const json& order, const Currency currency, const ShippedPieces& shipped)
{
    orders::IncomingOrder read;
    read.platformOrderId = textAt(order, "orderId");
    read.version = instantAt(order, "lastModifiedDate");
    read.status = statusOf(order);
    read.placedAt = momentAt(order, "creationDate");
    // To developers in China and some other countries eBay gives an immutable id here instead of a US buyer's name
    // (since 2025-09-26): it is as good for telling buyers apart.
    const auto& buyer = objectAt(order, "buyer");
    read.buyerId = optionalText(buyer, "username");
    read.buyerName = optionalText(objectAt(buyer, "buyerRegistrationAddress"), "fullName");
    read.buyerNote = optionalText(order, "buyerCheckoutNotes");
    read.buyerAskedCancel = isCancelAsked(order);
    const auto& instruction = instructionOf(order);
    readLines(order, currency, shipped, read);
    readShipTo(instruction, read);
    readTaxNumbers(order, read);
    readMoney(order, currency, read);
    readDeadlines(order, instruction, read);
    readWhoShips(order, instruction, read);
    read.rawPayload = payloadOf(order);
    return read;
}

PlatformStatus statusOf(const json& order)
{
    const auto payment = optionalText(order, "orderPaymentStatus");
    const auto fulfillment = optionalText(order, "orderFulfillmentStatus");
    if (payment == "FULLY_REFUNDED" || is(objectAt(order, "cancelStatus"), "cancelState", "CANCELED")) {
        return PlatformStatus::cancelled;
    }
    if (fulfillment == "FULFILLED") {
        return PlatformStatus::shipped;
    }
    if (payment != "PAID" && payment != "PARTIALLY_REFUNDED") {
        return PlatformStatus::unpaid;
    }
    return fulfillment == "IN_PROGRESS" ? PlatformStatus::partly_shipped : PlatformStatus::paid;
}

bool asksForCancelRequests(const json& order)
{
    const auto& cancel = objectAt(order, "cancelStatus");
    return isCancelAsked(order) && arrayAt(cancel, "cancelRequests").empty();
}

bool asksForShipments(const json& order)
{
    const auto& lines = arrayAt(order, "lineItems");
    return std::any_of(lines.begin(), lines.end(),
                       [](const json& line) { return is(line, "lineItemFulfillmentStatus", "IN_PROGRESS"); });
}

std::vector<sync::KnownShipment> readShipments(const json& fulfillments, const json& order)
{
    std::map<std::string, std::string, std::less<>> lineIds;
    for (const auto& line : arrayAt(order, "lineItems")) {
        lineIds.emplace(textAt(line, "lineItemId"), platformLineId(line));
    }
    std::vector<sync::KnownShipment> shipments;
    for (const auto& fulfillment : arrayAt(fulfillments, "fulfillments")) {
        auto& shipment = shipments.emplace_back();
        shipment.tracking = textAt(fulfillment, "shipmentTrackingNumber");
        for (const auto& line : arrayAt(fulfillment, "lineItems")) {
            const auto id = textAt(line, "lineItemId");
            const auto known = lineIds.find(id);
            // The schema: a quantity that is not said is 1.
            shipment.lines.push_back(
                {known == lineIds.end() ? id : known->second, countAt(line, "quantity").value_or(1)});
        }
    }
    return shipments;
}

ShippedPieces shippedPieces(const json& fulfillments)
{
    ShippedPieces pieces;
    for (const auto& fulfillment : arrayAt(fulfillments, "fulfillments")) {
        for (const auto& line : arrayAt(fulfillment, "lineItems")) {
            pieces[textAt(line, "lineItemId")] += countAt(line, "quantity").value_or(1);
        }
    }
    return pieces;
}

std::string_view lineItemIdOf(const std::string_view platformLineId)
{
    const auto dash = platformLineId.rfind('-');
    return dash == std::string_view::npos ? platformLineId : platformLineId.substr(dash + 1);
}

} // namespace supercargo::platforms::ebay
