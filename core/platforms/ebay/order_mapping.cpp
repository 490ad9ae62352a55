// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/order_mapping.h"

#include "core/base/error.h"
#include "core/orders/readers/row_cells.h"
#include "core/platforms/ebay/carriers.h"
#include "core/platforms/ebay/json_fields.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::ebay {

namespace {

using nlohmann::json;
using orders::PlatformStatus;

bool is(const json& object, const std::string_view member, const std::string_view word)
{
    return textField(object, member) == word;
}

std::optional<orders::DayOrInstant> moment(const std::optional<Instant> instant)
{
    return instant ? std::optional{orders::DayOrInstant{*instant}} : std::nullopt;
}

/// The first instruction that says where to ship to, else the first one.
const json& instructionOf(const json& order)
{
    static const json none = json::object();
    const auto& instructions = arrayField(order, "fulfillmentStartInstructions");
    for (const auto& instruction : instructions) {
        if (!objectField(objectField(instruction, "shippingStep"), "shipTo").empty()) {
            return instruction;
        }
    }
    return instructions.empty() ? none : instructions.front();
}

std::string platformLineId(const json& line)
{
    const auto id = textField(line, "lineItemId");
    if (!id) {
        throw Error{ErrorCode::answer_malformed, {"", "lineItemId"}};
    }
    const auto item = textField(line, "legacyItemId");
    return item ? *item + "-" + *id : *id;
}

/// A variation is not told by the listing's title, and a line without SKU is known by its title.
std::string titleOf(const json& line)
{
    auto title = textField(line, "title").value_or("");
    std::string aspects;
    for (const auto& aspect : arrayField(line, "variationAspects")) {
        aspects += aspects.empty() ? "" : ", ";
        aspects += textField(aspect, "name").value_or("") + ": " + textField(aspect, "value").value_or("");
    }
    return aspects.empty() ? title : title + " [" + aspects + "]";
}

std::optional<std::int64_t> shippedOf(const json& line, const std::int64_t quantity, const ShippedPieces& shipped)
{
    const auto status = textField(line, "lineItemFulfillmentStatus");
    if (status == "FULFILLED") {
        return quantity;
    }
    if (status == "NOT_STARTED") {
        return 0;
    }
    const auto pieces = shipped.find(textField(line, "lineItemId").value_or(""));
    return pieces == shipped.end() ? std::nullopt : std::optional{std::min(pieces->second, quantity)};
}

orders::IncomingLine readLine(const json& line, const Currency currency, const ShippedPieces& shipped)
{
    orders::IncomingLine read;
    read.platformLineId = platformLineId(line);
    read.platformSku = textField(line, "sku").value_or("");
    read.title = titleOf(line);
    const auto quantity = countField(line, "quantity");
    if (!quantity || *quantity == 0) {
        throw Error{ErrorCode::answer_malformed, {"", "quantity"}};
    }
    read.quantity = *quantity;
    read.shipped = shippedOf(line, read.quantity, shipped);
    read.total = amountField(line, "lineItemCost", currency);
    read.unitPrice = orders::exactShare(read.total, read.quantity);
    read.needsShipping = objectField(line, "giftDetails").empty();
    return read;
}

void readLines(const json& order, const Currency currency, const ShippedPieces& shipped, orders::IncomingOrder& read)
{
    int position = 0;
    for (const auto& line : arrayField(order, "lineItems")) {
        ++position;
        try {
            read.lines.push_back(readLine(line, currency, shipped));
        } catch (const Error& error) {
            throw Error{ErrorCode::answer_malformed,
                        {"", error.arguments().back() + " of line " + std::to_string(position)}};
        }
    }
    if (read.lines.empty()) {
        throw Error{ErrorCode::answer_malformed, {"", "lineItems"}};
    }
}

/// For the Global Shipping Program and the authenticator this is the hub, which is where the package goes; the
/// reference stands on the label right above the street. Never buyerRegistrationAddress, never finalDestinationAddress.
void readShipTo(const json& instruction, orders::IncomingOrder& read)
{
    const auto& step = objectField(instruction, "shippingStep");
    const auto& shipTo = objectField(step, "shipTo");
    const auto& address = objectField(shipTo, "contactAddress");
    read.serviceLevel = textField(step, "shippingServiceCode");
    read.buyerEmail = textField(shipTo, "email");
    read.shipTo.phone = textField(objectField(shipTo, "primaryPhone"), "phoneNumber");
    read.shipTo.name = textField(shipTo, "fullName");
    read.shipTo.company = textField(shipTo, "companyName");
    read.shipTo.city = textField(address, "city");
    read.shipTo.region = textField(address, "stateOrProvince");
    if (!read.shipTo.region) {
        read.shipTo.region = textField(address, "county");
    }
    read.shipTo.postcode = textField(address, "postalCode");
    read.shipTo.country = textField(address, "countryCode");
    // After 90 days eBay leaves the street out: what we have of it stays.
    if (const auto first = textField(address, "addressLine1")) {
        auto& lines = read.shipTo.lines.emplace();
        if (const auto reference = textField(step, "shipToReferenceId")) {
            lines.push_back("Reference #" + *reference);
        }
        lines.push_back(*first);
        if (const auto second = textField(address, "addressLine2")) {
            lines.push_back(*second);
        }
    }
}

/// What eBay collects stands on the lines that qualify: the first number of each kind is the package's.
void readTaxNumbers(const json& order, orders::IncomingOrder& read)
{
    for (const auto& line : arrayField(order, "lineItems")) {
        for (const auto& tax : arrayField(line, "ebayCollectAndRemitTaxes")) {
            const auto& reference = objectField(tax, "ebayReference");
            const auto name = textField(reference, "name");
            auto& number = name == "IOSS" ? read.iossNumber : read.vatNumber;
            // DDG says only that tax on digital goods was paid.
            if (name && name != "DDG" && !number) {
                number = textField(reference, "value");
            }
        }
    }
}

std::optional<Money> shippingPaid(const json& pricing, const Currency currency)
{
    auto paid = amountField(pricing, "deliveryCost", currency);
    const auto discount = amountField(pricing, "deliveryDiscount", currency); // a negative amount
    if (paid && discount && discount->currency() == paid->currency()) {
        *paid += *discount;
    }
    return paid;
}

void readMoney(const json& order, const Currency currency, orders::IncomingOrder& read)
{
    const auto& pricing = objectField(order, "pricingSummary");
    read.total = amountField(pricing, "total", currency);
    read.shippingPaid = shippingPaid(pricing, currency);
    std::optional<Instant> paid;
    for (const auto& payment : arrayField(objectField(order, "paymentSummary"), "payments")) {
        const auto date = instantField(payment, "paymentDate");
        if (date && (!paid || *date < *paid)) {
            paid = date;
        }
    }
    read.paidAt = moment(paid);
}

void readDeadlines(const json& order, const json& instruction, orders::IncomingOrder& read)
{
    std::optional<Instant> shipBy;
    std::optional<Instant> deliverBy = instantField(instruction, "maxEstimatedDeliveryDate");
    for (const auto& line : arrayField(order, "lineItems")) {
        const auto& wishes = objectField(line, "lineItemFulfillmentInstructions");
        if (const auto date = instantField(wishes, "shipByDate"); date && (!shipBy || *date < *shipBy)) {
            shipBy = date;
        }
        if (!deliverBy) {
            deliverBy = instantField(wishes, "maxEstimatedDeliveryDate");
        }
    }
    read.shipBy = moment(shipBy);
    read.deliverBy = moment(deliverBy);
}

/// Who sends it: eBay's warehouses and vaults send by themselves; what is digital or fetched from a store is not sent.
void readWhoShips(const json& order, const json& instruction, orders::IncomingOrder& read)
{
    const auto& program = objectField(order, "program");
    const auto vault = textField(objectField(program, "ebayVault"), "fulfillmentType").value_or("");
    read.fulfilledByPlatform = is(instruction, "fulfillmentInstructionsType", "FULFILLED_BY_EBAY") ||
                               is(objectField(program, "fulfillmentProgram"), "fulfilledBy", "EBAY") ||
                               vault.rfind("VAULT_TO_", 0) == 0;
    const auto type = textField(instruction, "fulfillmentInstructionsType");
    if (type == "DIGITAL" || (type == "PREPARE_FOR_PICKUP" && objectField(instruction, "shippingStep").empty())) {
        for (auto& line : read.lines) {
            line.needsShipping = false;
        }
    }
}

/// True while a cancellation is open, whoever asked for it: nothing may leave then.
bool isCancelAsked(const json& order)
{
    const auto& cancel = objectField(order, "cancelStatus");
    const auto state = textField(cancel, "cancelState");
    if (!state || state == "NONE_REQUESTED" || state == "CANCELED") {
        return false;
    }
    const auto& requests = arrayField(cancel, "cancelRequests");
    return requests.empty() || std::any_of(requests.begin(), requests.end(), [](const json& request) {
               return !is(request, "cancelRequestState", "REJECTED") && !is(request, "cancelRequestState", "COMPLETED");
           });
}

orders::IncomingOrder readWhole(const json& order, const Currency currency, const ShippedPieces& shipped)
{
    orders::IncomingOrder read;
    read.platformOrderId = textField(order, "orderId").value_or("");
    if (read.platformOrderId.empty()) {
        throw Error{ErrorCode::answer_malformed, {"", "orderId"}};
    }
    read.version = instantField(order, "lastModifiedDate");
    read.status = statusOf(order);
    read.placedAt = moment(instantField(order, "creationDate"));
    // To developers in China and some other countries eBay gives an immutable id here instead of a US buyer's name
    // (since 2025-09-26): it is as good for telling buyers apart.
    const auto& buyer = objectField(order, "buyer");
    read.buyerId = textField(buyer, "username");
    read.buyerName = textField(objectField(buyer, "buyerRegistrationAddress"), "fullName");
    read.buyerNote = textField(order, "buyerCheckoutNotes");
    read.buyerAskedCancel = isCancelAsked(order);
    const auto& instruction = instructionOf(order);
    readLines(order, currency, shipped, read);
    readShipTo(instruction, read);
    readTaxNumbers(order, read);
    readMoney(order, currency, read);
    readDeadlines(order, instruction, read);
    readWhoShips(order, instruction, read);
    read.rawPayload = json::array({order}).dump(-1, ' ', false, json::error_handler_t::replace);
    return read;
}

} // namespace

std::variant<orders::IncomingOrder, sync::UnreadableOrder> readOrder(const json& order, const Currency currency,
                                                                     const ShippedPieces& shipped)
{
    try {
        return readWhole(order, currency, shipped);
    } catch (const Error& error) {
        const auto id = order.is_object() ? order.find("orderId") : order.end();
        return sync::UnreadableOrder{id != order.end() && id->is_string() ? id->get<std::string>() : std::string{},
                                     error.arguments().empty() ? std::string{toString(error.code())}
                                                               : error.arguments().back()};
    }
}

PlatformStatus statusOf(const json& order)
{
    const auto payment = textField(order, "orderPaymentStatus");
    const auto fulfillment = textField(order, "orderFulfillmentStatus");
    if (payment == "FULLY_REFUNDED" || is(objectField(order, "cancelStatus"), "cancelState", "CANCELED")) {
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
    const auto& cancel = objectField(order, "cancelStatus");
    return isCancelAsked(order) && arrayField(cancel, "cancelRequests").empty();
}

bool asksForShipments(const json& order)
{
    const auto& lines = arrayField(order, "lineItems");
    return std::any_of(lines.begin(), lines.end(),
                       [](const json& line) { return is(line, "lineItemFulfillmentStatus", "IN_PROGRESS"); });
}

std::vector<sync::KnownShipment> readShipments(const json& fulfillments, const json& order)
{
    std::map<std::string, std::string, std::less<>> lineIds;
    for (const auto& line : arrayField(order, "lineItems")) {
        lineIds.emplace(textField(line, "lineItemId").value_or(""), platformLineId(line));
    }
    std::vector<sync::KnownShipment> shipments;
    for (const auto& fulfillment : arrayField(fulfillments, "fulfillments")) {
        auto& shipment = shipments.emplace_back();
        shipment.tracking = textField(fulfillment, "shipmentTrackingNumber").value_or("");
        for (const auto& line : arrayField(fulfillment, "lineItems")) {
            const auto id = textField(line, "lineItemId").value_or("");
            const auto known = lineIds.find(id);
            // The schema: a quantity that is not said is 1.
            shipment.lines.push_back(
                {known == lineIds.end() ? id : known->second, countField(line, "quantity").value_or(1)});
        }
    }
    return shipments;
}

ShippedPieces shippedPieces(const json& fulfillments)
{
    ShippedPieces pieces;
    for (const auto& fulfillment : arrayField(fulfillments, "fulfillments")) {
        for (const auto& line : arrayField(fulfillment, "lineItems")) {
            pieces[textField(line, "lineItemId").value_or("")] += countField(line, "quantity").value_or(1);
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
