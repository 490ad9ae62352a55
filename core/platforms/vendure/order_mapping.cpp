// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/vendure/order_mapping.h"

#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/orders/readers/row_cells.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace supercargo::platforms::vendure {

namespace {

using nlohmann::json;
using orders::IncomingLine;
using orders::IncomingOrder;
using orders::PlatformStatus;

constexpr std::int64_t kUsualPrecision = 2; // DefaultMoneyStrategy
constexpr std::int64_t kMostPrecision = 12;

/// How the shop writes amounts.
struct Scale {
    Currency currency;
    int precision;
};

std::optional<Money> amountAt(const json& object, const std::string_view name, const Scale& scale)
{
    const auto& amount = member(object, name);
    if (amount.is_null()) {
        return std::nullopt;
    }
    if (!amount.is_number_integer()) {
        throwUnreadable(std::string{name});
    }
    return Money::parseDecimal(plainDecimal(amount.dump() + "E-" + std::to_string(scale.precision)), scale.currency);
}

bool isOneOf(const std::string_view word, const std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

template <typename Wanted>
Pieces piecesIn(const json& order, Wanted&& isWanted)
{
    Pieces pieces;
    for (const auto& fulfillment : arrayAt(order, "fulfillments")) {
        if (!isWanted(textAt(fulfillment, "state"))) {
            continue;
        }
        for (const auto& line : arrayAt(fulfillment, "lines")) {
            pieces[textAt(line, "orderLineId")] += countAt(line, "quantity").value_or(0);
        }
    }
    return pieces;
}

/// The order's own word says that it can be sent.
bool isToShip(const json& order, const std::string_view state)
{
    const auto& next = arrayAt(order, "nextStates");
    const bool canShip =
        std::ranges::any_of(next, [](const json& each) { return each == "Shipped" || each == "PartiallyShipped"; });
    const bool isHeld = isOneOf(state, {"PaymentAuthorized", "Modifying", "ArrangingAdditionalPayment"});
    return isOneOf(state, {"PaymentSettled", "PartiallyShipped", "PartiallyDelivered"}) || (canShip && !isHeld);
}

bool isAddress(const json& address)
{
    return !textAt(address, "streetLine1").empty() || !textAt(address, "city").empty() ||
           !textAt(address, "postalCode").empty();
}

void readAddresses(const json& order, IncomingOrder& incoming)
{
    const auto& shipping = objectAt(order, "shippingAddress");
    const auto& from = isAddress(shipping) ? shipping : objectAt(order, "billingAddress");
    const auto& customer = objectAt(order, "customer");
    auto& to = incoming.shipTo;
    to.name = textAt(from, "fullName");
    to.company = textAt(from, "company");
    to.lines = textsAt(from, {"streetLine1", "streetLine2"});
    to.city = textAt(from, "city");
    to.region = textAt(from, "province");
    to.postcode = textAt(from, "postalCode");
    to.country = textAt(from, "countryCode");
    incoming.buyerId = optionalText(customer, "id");
    incoming.buyerName = std::string{trimmed(textAt(customer, "firstName") + " " + textAt(customer, "lastName"))};
    incoming.buyerEmail = textAt(customer, "emailAddress");
    incoming.buyerPhone = textAt(customer, "phoneNumber");
    const auto phone = optionalText(from, "phoneNumber");
    to.phone = phone ? *phone : *incoming.buyerPhone;
    if (to.name->empty()) {
        to.name = incoming.buyerName;
    }
}

IncomingLine lineOf(const json& line, const Scale& scale)
{
    IncomingLine read;
    read.platformLineId = textAt(line, "id");
    const auto& variant = objectAt(line, "productVariant");
    read.platformSku = textAt(variant, "sku");
    read.title = textAt(variant, "name");
    const auto quantity = requiredCount(line, "quantity");
    read.quantity = quantity;
    read.total = amountAt(line, "proratedLinePriceWithTax", scale);
    read.unitPrice = orders::exactShare(read.total, quantity);
    return read;
}

void readLines(const json& order, const Scale& scale, IncomingOrder& incoming)
{
    const auto shipped = shippedPieces(order);
    const bool isWhole = incoming.status == PlatformStatus::shipped || incoming.status == PlatformStatus::completed;
    for (const auto& each : arrayAt(order, "lines")) {
        auto line = inLine(incoming.lines.size(), [&] { return lineOf(each, scale); });
        const auto found = shipped.find(line.platformLineId);
        const auto left = found == shipped.end() ? 0 : std::min(found->second, line.quantity);
        line.shipped = isWhole ? line.quantity : left;
        incoming.lines.push_back(std::move(line));
    }
    requireLines(incoming, "lines");
}

std::optional<orders::DayOrInstant> paidAt(const json& order)
{
    std::optional<Instant> at;
    for (const auto& payment : arrayAt(order, "payments")) {
        if (textAt(payment, "state") == "Settled") {
            at = std::max(at, instantAt(payment, "createdAt")); // the last one made it whole
        }
    }
    return momentOf(at);
}

std::optional<std::string> serviceOf(const json& order)
{
    std::vector<std::string> names;
    for (const auto& line : arrayAt(order, "shippingLines")) {
        if (auto name = textAt(objectAt(line, "shippingMethod"), "name"); !name.empty()) {
            names.push_back(std::move(name));
        }
    }
    return names.empty() ? std::nullopt : std::optional{joined(names, ", ")};
}

} // namespace

Pieces shippedPieces(const json& order)
{
    return piecesIn(order, [](const std::string_view state) { return isOneOf(state, {"Shipped", "Delivered"}); });
}

Pieces fulfilledPieces(const json& order)
{
    return piecesIn(order, [](const std::string_view state) { return state != "Cancelled"; });
}

bool isCutUp(const json& order)
{
    return member(order, "type") == "Aggregate";
}

PlatformStatus statusOf(const json& order)
{
    const auto state = requiredText(order, "state");
    if (state == "Cancelled") {
        return PlatformStatus::cancelled;
    }
    if (state == "Delivered") {
        return PlatformStatus::completed;
    }
    const auto shipped = shippedPieces(order);
    std::int64_t ordered = 0;
    std::int64_t left = 0;
    for (const auto& line : arrayAt(order, "lines")) {
        const auto quantity = countAt(line, "quantity").value_or(0);
        const auto found = shipped.find(textAt(line, "id"));
        ordered += quantity;
        left += found == shipped.end() ? 0 : std::min(found->second, quantity);
    }
    if (state == "Shipped" || (ordered > 0 && left == ordered)) {
        return PlatformStatus::shipped;
    }
    if (!isToShip(order, state)) {
        return PlatformStatus::unpaid;
    }
    const bool isPart = left > 0 || state == "PartiallyShipped" || state == "PartiallyDelivered";
    return isPart ? PlatformStatus::partly_shipped : PlatformStatus::paid;
}

IncomingOrder incomingOrder(const json& order, const int precision, const Instant readAt)
{
    IncomingOrder incoming;
    incoming.platformOrderId = textAt(order, "code");
    incoming.version = readAt;
    incoming.status = statusOf(order);
    incoming.placedAt = momentAt(order, "orderPlacedAt");
    incoming.paidAt = paidAt(order);
    const auto currency = Currency::parse(textAt(order, "currencyCode"));
    if (!currency) {
        throwUnreadable("currencyCode");
    }
    const Scale scale{*currency, precision};
    incoming.total = amountAt(order, "totalWithTax", scale);
    incoming.shippingPaid = amountAt(order, "shippingWithTax", scale);
    incoming.serviceLevel = serviceOf(order);
    readAddresses(order, incoming);
    readLines(order, scale, incoming);
    incoming.rawPayload = payloadOf(order);
    return incoming;
}

sync::OrderPage orderPage(const json& answer, const Instant readAt)
{
    const auto& server = objectAt(objectAt(answer, "globalSettings"), "serverConfig");
    const auto precision = countAt(server, "moneyStrategyPrecision").value_or(kUsualPrecision);
    if (precision > kMostPrecision) {
        throwUnreadable("moneyStrategyPrecision");
    }
    sync::OrderPage page;
    for (const auto& order : arrayAt(objectAt(answer, "orders"), "items")) {
        if (!isCutUp(order)) {
            addOrder(page, net::textOf(order, "code"),
                     [&] { return incomingOrder(order, static_cast<int>(precision), readAt); });
        }
    }
    return page;
}

} // namespace supercargo::platforms::vendure
