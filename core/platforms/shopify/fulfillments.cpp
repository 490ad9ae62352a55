// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/fulfillments.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shopify/carriers.h"

#include <algorithm>

namespace supercargo::platforms::shopify {

namespace {

using nlohmann::json;

struct Fulfillment {
    std::string id;
    std::vector<std::string> numbers;
    Pieces pieces;
};

/// FulfillmentStatus: CANCELLED, ERROR and FAILURE moved nothing.
bool hasLeft(const json& fulfillment)
{
    const auto status = textAt(fulfillment, "status");
    return status != "CANCELLED" && status != "ERROR" && status != "FAILURE";
}

std::vector<Fulfillment> fulfillmentsOf(const json& order)
{
    std::vector<Fulfillment> read;
    for (const auto& fulfillment : arrayAt(order, "fulfillments")) {
        if (!hasLeft(fulfillment)) {
            continue;
        }
        auto& each = read.emplace_back();
        each.id = textAt(fulfillment, "id");
        for (const auto& tracking : arrayAt(fulfillment, "trackingInfo")) {
            if (auto number = textAt(tracking, "number"); !number.empty()) {
                each.numbers.push_back(std::move(number));
            }
        }
        for (const auto& line : arrayAt(objectAt(fulfillment, "fulfillmentLineItems"), "nodes")) {
            each.pieces[digitsOf(textAt(objectAt(line, "lineItem"), "id"))] += countAt(line, "quantity").value_or(0);
        }
    }
    return read;
}

bool bears(const Fulfillment& fulfillment, const std::string_view tracking)
{
    return std::ranges::any_of(fulfillment.numbers,
                               [&](const std::string& number) { return trackingKey(number) == trackingKey(tracking); });
}

std::vector<outbox::MarkedLine> linesOf(const Pieces& pieces)
{
    std::vector<outbox::MarkedLine> lines;
    for (const auto& [line, quantity] : pieces) {
        lines.push_back({line, quantity});
    }
    return lines;
}

Pieces piecesOf(const std::vector<outbox::MarkedLine>& lines)
{
    Pieces pieces;
    for (const auto& line : lines) {
        pieces[line.platformLineId] += line.quantity;
    }
    return pieces;
}

bool hasIds(const outbox::ShipmentMark& mark)
{
    return !mark.lines.empty() &&
           std::ranges::none_of(mark.lines, [](const auto& line) { return line.platformLineId.empty(); });
}

const json& fulfillmentOrdersIn(const json& order)
{
    return arrayAt(objectAt(order, "fulfillmentOrders"), "nodes");
}

/// What is left at our locations, for a whole order whose lines came without ids.
Pieces remaining(const json& order, const Locations& locations)
{
    Pieces pieces;
    for (const auto& part : fulfillmentOrdersIn(order)) {
        if (isOurs(part, locations) && isOpen(part)) {
            for (const auto& line : arrayAt(objectAt(part, "lineItems"), "nodes")) {
                pieces[digitsOf(textAt(objectAt(line, "lineItem"), "id"))] +=
                    countAt(line, "remainingQuantity").value_or(0);
            }
        }
    }
    return pieces;
}

/// Takes of a fulfilment order what is wanted of it: FulfillmentOrderLineItemsInput; null where it has nothing of it.
json takeFrom(const json& part, Pieces& wanted)
{
    auto lines = json::array();
    for (const auto& line : arrayAt(objectAt(part, "lineItems"), "nodes")) {
        const auto found = wanted.find(digitsOf(textAt(objectAt(line, "lineItem"), "id")));
        if (found == wanted.end()) {
            continue;
        }
        const auto taken = std::min(found->second, countAt(line, "remainingQuantity").value_or(0));
        if (taken > 0) {
            lines.push_back({{"id", textAt(line, "id")}, {"quantity", taken}});
            found->second -= taken;
        }
    }
    return lines.empty() ? json{}
                         : json{{"fulfillmentOrderId", textAt(part, "id")}, {"fulfillmentOrderLineItems", lines}};
}

/// All fulfilment orders of one fulfilment must be at one location.
std::vector<json> take(const json& order, const Locations& locations, Pieces& wanted, const json& tracking)
{
    std::map<std::string, json> byLocation;
    for (const auto& part : fulfillmentOrdersIn(order)) {
        if (!isOurs(part, locations) || !isOpen(part)) {
            continue;
        }
        if (auto taken = takeFrom(part, wanted); !taken.is_null()) {
            const auto& location = objectAt(objectAt(part, "assignedLocation"), "location");
            byLocation[textAt(location, "id")].push_back(std::move(taken));
        }
    }
    std::vector<json> fulfillments;
    for (const auto& [location, parts] : byLocation) {
        json input{{"lineItemsByFulfillmentOrder", parts}, {"notifyCustomer", true}};
        if (!tracking.empty()) {
            input["trackingInfo"] = tracking;
        }
        fulfillments.push_back(std::move(input));
    }
    return fulfillments;
}

/// "fulfillment order 12: ON_HOLD" of those that have pieces and let none go.
std::string obstacles(const json& order, const Locations& locations)
{
    std::vector<std::string> words;
    for (const auto& part : fulfillmentOrdersIn(order)) {
        const auto status = textAt(part, "status");
        if (status == "CLOSED" || status == "CANCELLED" || (isOpen(part) && isOurs(part, locations))) {
            continue;
        }
        words.push_back("fulfillment order " + digitsOf(textAt(part, "id")) + ": " +
                        (isOurs(part, locations) ? status : "another location's"));
    }
    return words.empty() ? "not as much is left of it" : joined(words, "; ");
}

[[noreturn]] void throwRefused(const std::string& words)
{
    throw Error{ErrorCode::platform_refused, {"409", words}};
}

} // namespace

std::vector<sync::KnownShipment> shipmentsOf(const json& order)
{
    std::vector<sync::KnownShipment> shipments;
    std::map<std::string, std::pair<std::string, Pieces>> byNumber;
    for (const auto& fulfillment : fulfillmentsOf(order)) {
        if (fulfillment.numbers.empty()) {
            shipments.push_back({.reference = {}, .tracking = {}, .lines = linesOf(fulfillment.pieces)});
        }
        for (const auto& number : fulfillment.numbers) {
            auto& [written, pieces] = byNumber[trackingKey(number)];
            written = number;
            for (const auto& [line, quantity] : fulfillment.pieces) {
                pieces[line] += quantity;
            }
        }
    }
    for (const auto& [key, shipment] : byNumber) {
        shipments.push_back({.reference = {}, .tracking = shipment.first, .lines = linesOf(shipment.second)});
    }
    return shipments;
}

Pieces shippedPieces(const json& order)
{
    Pieces pieces;
    for (const auto& fulfillment : fulfillmentsOf(order)) {
        for (const auto& [line, quantity] : fulfillment.pieces) {
            pieces[line] += quantity;
        }
    }
    return pieces;
}

bool isSameShipment(const sync::KnownShipment& shipment, const sync::ShipmentNews& news)
{
    if (trackingKey(shipment.tracking) != trackingKey(news.mark.tracking)) {
        return false;
    }
    if (!hasIds(news.mark)) {
        return !shipment.tracking.empty();
    }
    const auto told = piecesOf(shipment.lines);
    const auto wanted = piecesOf(news.mark.lines);
    if (shipment.tracking.empty()) {
        return told == wanted;
    }
    return std::ranges::all_of(wanted, [&](const auto& line) {
        const auto found = told.find(line.first);
        return found != told.end() && found->second >= line.second;
    });
}

json trackingInput(const outbox::ShipmentMark& mark)
{
    auto input = json::object();
    if (!mark.tracking.empty()) {
        const auto company = trackingCompany(mark.carrier, mark.tracking);
        input["number"] = mark.tracking;
        if (!company.name.empty()) {
            input["company"] = company.name;
        }
        if (!company.url.empty()) {
            input["url"] = company.url;
        }
    }
    return input;
}

Telling tellingOf(const json& order, const json& fulfillments, const sync::ShipmentNews& news,
                  const Locations& locations)
{
    const auto& mark = news.mark;
    if (!textAt(order, "cancelledAt").empty()) {
        throwRefused("the order was cancelled");
    }
    if (!hasIds(mark) && mark.isPart) {
        throw Error{ErrorCode::invalid_argument, {"order line", mark.platformOrderId}};
    }
    auto wanted = hasIds(mark) ? piecesOf(mark.lines) : remaining(order, locations);
    const auto whole = wanted;
    const auto told = fulfillmentsOf(fulfillments);
    for (const auto& fulfillment : told) {
        if (hasIds(mark) && !mark.tracking.empty() && bears(fulfillment, mark.tracking)) {
            for (const auto& [line, quantity] : fulfillment.pieces) {
                if (const auto found = wanted.find(line); found != wanted.end()) {
                    found->second -= std::min(found->second, quantity);
                }
            }
        }
    }
    Telling telling;
    telling.fulfillments = take(order, locations, wanted, trackingInput(mark));
    const bool isAll = std::ranges::all_of(wanted, [](const auto& line) { return line.second == 0; });
    if (isAll && (!telling.fulfillments.empty() || (!told.empty() && !whole.empty()))) {
        return telling; // with nothing to do where all of it bears the number
    }
    if (telling.fulfillments.empty() && !mark.tracking.empty() && wanted == whole) {
        std::vector<std::string> sameOnes;
        for (const auto& fulfillment : told) {
            if (fulfillment.pieces == whole) {
                sameOnes.push_back(fulfillment.id);
            }
        }
        if (sameOnes.size() == 1) {
            telling.renumbered = sameOnes.front();
            return telling;
        }
        if (sameOnes.size() > 1) {
            throwRefused("several fulfillments have these pieces: change the number in the shop");
        }
    }
    throwRefused(obstacles(order, locations));
}

} // namespace supercargo::platforms::shopify
