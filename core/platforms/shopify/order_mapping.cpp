// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/order_mapping.h"

#include "core/base/text.h"
#include "core/orders/readers/row_cells.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::shopify {

namespace {

using nlohmann::json;
using orders::IncomingLine;
using orders::IncomingOrder;
using orders::PlatformStatus;

constexpr MoneyNames kMoneyNames{"amount", "currencyCode"};
constexpr std::string_view kGid = "gid://shopify/";

std::optional<Money> shopMoneyAt(const json& object, const std::string_view name, const Currency currency)
{
    const auto& bag = objectAt(object, name);
    try {
        return moneyAt(bag, "shopMoney", kMoneyNames, currency);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::answer_malformed) {
            throw;
        }
        throwUnreadable(std::string{name});
    }
}

/// What the fulfilment orders say of one line.
struct Share {
    std::int64_t open = 0; // may leave
    std::int64_t held = 0; // ours, and may not leave yet
    bool isShipped = true; // goes by a parcel
};
using Shares = std::map<std::string, Share, std::less<>>;

bool isHeld(const json& fulfillmentOrder)
{
    const auto status = textAt(fulfillmentOrder, "status");
    return status == "ON_HOLD" || status == "SCHEDULED";
}

bool isFetched(const json& fulfillmentOrder)
{
    const auto method = textAt(objectAt(fulfillmentOrder, "deliveryMethod"), "methodType");
    return method == "PICK_UP" || method == "RETAIL" || method == "NONE";
}

Shares sharesOf(const json& order, const Locations& locations)
{
    Shares shares;
    for (const auto& part : arrayAt(objectAt(order, "fulfillmentOrders"), "nodes")) {
        const bool mayLeave = isOpen(part);
        if (!isOurs(part, locations) || (!mayLeave && !isHeld(part))) {
            continue;
        }
        for (const auto& line : arrayAt(objectAt(part, "lineItems"), "nodes")) {
            auto& share = shares[digitsOf(textAt(objectAt(line, "lineItem"), "id"))];
            const auto remaining = requiredCount(line, "remainingQuantity");
            (mayLeave ? share.open : share.held) += remaining;
            share.isShipped = share.isShipped && !(remaining > 0 && isFetched(part));
        }
    }
    return shares;
}

/// What the buyer typed or chose besides the variant: a line without a SKU is known by its title. A leading underscore
/// hides an attribute from the buyer; apps keep their own under it.
std::string titleOf(const json& line)
{
    std::string options;
    for (const auto& attribute : arrayAt(line, "customAttributes")) {
        const auto key = textAt(attribute, "key");
        const auto value = textAt(attribute, "value");
        if (!key.empty() && !key.starts_with('_') && !value.empty()) {
            options += (options.empty() ? "" : ", ") + key + ": " + value;
        }
    }
    const auto name = textAt(line, "name");
    return options.empty() ? name : name + " [" + options + "]";
}

/// Pieces that have left: what was ordered and has not, unless some was refunded before it could.
std::int64_t shippedOf(const json& line, const Pieces* const shipped)
{
    if (shipped != nullptr) {
        const auto found = shipped->find(digitsOf(textAt(line, "id")));
        return found == shipped->end() ? 0 : found->second;
    }
    const bool isWhole = requiredCount(line, "currentQuantity") == requiredCount(line, "quantity");
    return isWhole
               ? std::max<std::int64_t>(0, requiredCount(line, "quantity") - requiredCount(line, "unfulfilledQuantity"))
               : 0;
}

IncomingLine lineOf(const json& line, const Share& share, const Currency currency, const Pieces* const shipped)
{
    IncomingLine read;
    read.platformLineId = digitsOf(textAt(line, "id"));
    read.platformSku = textAt(line, "sku");
    read.title = titleOf(line);
    read.shipped = shippedOf(line, shipped);
    read.quantity = *read.shipped + share.open;
    read.total = shopMoneyAt(line, "discountedTotalSet", currency);
    read.unitPrice = orders::exactShare(read.total, requiredCount(line, "quantity"));
    read.needsShipping = member(line, "requiresShipping") != false && share.isShipped;
    return read;
}

/// `shipped`: null where the lines themselves say it.
void readLines(const json& order, const Shares& shares, const Currency currency, const Pieces* const shipped,
               IncomingOrder& incoming)
{
    const auto& lines = arrayAt(objectAt(order, "lineItems"), "nodes");
    std::int64_t unfulfilled = 0;
    std::int64_t open = 0;
    std::int64_t gone = 0;
    std::vector<Share> ofLines;
    for (const auto& line : lines) {
        const auto found = shares.find(digitsOf(textAt(line, "id")));
        const auto share = found == shares.end() ? Share{} : found->second;
        incoming.lines.push_back(inLine(incoming.lines.size(), [&] { return lineOf(line, share, currency, shipped); }));
        ofLines.push_back(share);
        unfulfilled += requiredCount(line, "unfulfilledQuantity");
        open += share.open;
        gone += incoming.lines.back().shipped.value_or(0);
    }
    const bool maySend = incoming.status == PlatformStatus::paid || incoming.status == PlatformStatus::partly_shipped;
    if (incoming.lines.empty() && maySend) {
        throwUnreadable("lineItems");
    }
    incoming.fulfilledByPlatform = false;
    if (open > 0 || gone > 0) {
        return;
    }
    const bool isHeldHere = std::ranges::any_of(ofLines, [](const Share& share) { return share.held > 0; });
    incoming.fulfilledByPlatform = maySend && !isHeldHere && unfulfilled > 0;
    for (std::size_t i = 0; i < incoming.lines.size(); ++i) {
        incoming.lines[i].quantity = isHeldHere ? ofLines[i].held : requiredCount(lines[i], "unfulfilledQuantity");
    }
    if (isHeldHere && maySend) {
        incoming.status = PlatformStatus::unpaid;
    }
}

void readAddress(const json& order, IncomingOrder& incoming)
{
    const auto& from = objectAt(order, "shippingAddress");
    auto& to = incoming.shipTo;
    to.name = textAt(from, "name");
    to.company = textAt(from, "company");
    to.lines = textsAt(from, {"address1", "address2"});
    to.city = textAt(from, "city");
    const auto code = optionalText(from, "provinceCode");
    to.region = code ? *code : textAt(from, "province");
    to.postcode = textAt(from, "zip");
    to.country = textAt(from, "countryCodeV2");
    const auto phone = optionalText(from, "phone");
    to.phone = phone ? *phone : textAt(order, "phone");
    incoming.buyerName = textAt(from, "name");
    incoming.buyerEmail = textAt(order, "email");
    incoming.buyerPhone = textAt(order, "phone");
}

/// The order's own time of change, or a fulfilment order's that is later; with the earliest day by which one of ours is
/// to leave.
void readTimes(const json& order, const Locations& locations, IncomingOrder& incoming)
{
    incoming.version = instantAt(order, "updatedAt");
    incoming.placedAt = momentAt(order, "createdAt");
    std::optional<Instant> shipBy;
    for (const auto& part : arrayAt(objectAt(order, "fulfillmentOrders"), "nodes")) {
        if (const auto changed = instantAt(part, "updatedAt"); changed && incoming.version) {
            incoming.version = std::max(*incoming.version, *changed);
        }
        const auto due = instantAt(part, "fulfillBy");
        if (due && isOurs(part, locations) && isOpen(part)) {
            shipBy = shipBy ? std::min(*shipBy, *due) : *due;
        }
    }
    incoming.shipBy = momentOf(shipBy);
    if (!incoming.version) {
        throwUnreadable("updatedAt");
    }
}

} // namespace

std::string digitsOf(const std::string_view gid)
{
    const auto slash = gid.find_last_of('/');
    auto digits = slash == std::string_view::npos ? gid : gid.substr(slash + 1);
    digits = digits.substr(0, digits.find('?'));
    return std::string{trimmed(digits)};
}

std::string gidOf(const std::string_view kind, const std::string_view digits)
{
    return std::string{kGid} + std::string{kind} + "/" + std::string{digits};
}

bool isOurs(const json& fulfillmentOrder, const Locations& locations)
{
    const auto& location = objectAt(objectAt(fulfillmentOrder, "assignedLocation"), "location");
    if (!locations.empty()) {
        return locations.count(digitsOf(textAt(location, "id"))) != 0;
    }
    return member(location, "isFulfillmentService") != true;
}

bool isOpen(const json& fulfillmentOrder)
{
    const auto status = textAt(fulfillmentOrder, "status");
    return status == "OPEN" || status == "IN_PROGRESS";
}

bool asksForShipments(const json& order)
{
    const auto& lines = arrayAt(objectAt(order, "lineItems"), "nodes");
    return textAt(order, "displayFulfillmentStatus") != "UNFULFILLED" &&
           std::ranges::any_of(lines, [](const json& line) {
               return requiredCount(line, "currentQuantity") != requiredCount(line, "quantity");
           });
}

PlatformStatus statusOf(const json& order)
{
    const auto financial = textAt(order, "displayFinancialStatus");
    const auto fulfillment = requiredText(order, "displayFulfillmentStatus");
    if (fulfillment == "FULFILLED") {
        return PlatformStatus::shipped;
    }
    if (!textAt(order, "cancelledAt").empty() || financial == "REFUNDED") {
        return PlatformStatus::cancelled;
    }
    if (financial == "PAID" || financial == "PARTIALLY_REFUNDED") {
        return fulfillment == "PARTIALLY_FULFILLED" ? PlatformStatus::partly_shipped : PlatformStatus::paid;
    }
    return PlatformStatus::unpaid;
}

IncomingOrder incomingOrder(const json& order, const Locations& locations, const Pieces& shipped)
{
    IncomingOrder incoming;
    incoming.platformOrderId = digitsOf(textAt(order, "id"));
    incoming.status = statusOf(order);
    readTimes(order, locations, incoming);
    const auto currency = Currency::parse(textAt(order, "currencyCode"));
    if (!currency) {
        throwUnreadable("currencyCode");
    }
    incoming.total = shopMoneyAt(order, "currentTotalPriceSet", *currency);
    incoming.shippingPaid = shopMoneyAt(order, "totalShippingPriceSet", *currency);
    incoming.serviceLevel = optionalText(objectAt(order, "shippingLine"), "title");
    incoming.buyerNote = textAt(order, "note");
    readAddress(order, incoming);
    readLines(order, sharesOf(order, locations), *currency, asksForShipments(order) ? &shipped : nullptr, incoming);
    incoming.rawPayload = payloadOf(order);
    return incoming;
}

} // namespace supercargo::platforms::shopify
