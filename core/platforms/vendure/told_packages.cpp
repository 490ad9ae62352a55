// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/vendure/told_packages.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"
#include "core/platforms/vendure/order_mapping.h"
#include "core/platforms/vendure/queries.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::vendure {

namespace {

using nlohmann::json;

/// The handler that takes a number as it is. Others of the shop's may order a label by themselves.
constexpr std::string_view kHandler = "manual-fulfillment";
constexpr std::string_view kMade = "Pending";
constexpr std::string_view kLeft = "Shipped";
constexpr std::string_view kCancelled = "Cancelled";

sync::KnownShipment packageOf(const json& fulfillment)
{
    sync::KnownShipment package;
    package.tracking = textAt(fulfillment, "trackingCode");
    for (const auto& line : arrayAt(fulfillment, "lines")) {
        package.lines.push_back({textAt(line, "orderLineId"), countAt(line, "quantity").value_or(0)});
    }
    return package;
}

/// What a change comes to: {"__typename": …}; of anything but success the shop's words.
const json& checked(const json& data, const std::string_view name, const std::string_view wanted)
{
    const auto& result = objectAt(data, name);
    if (textAt(result, "__typename") == wanted) {
        return result;
    }
    const auto code = textAt(result, "errorCode");
    auto words = code + ": " + textAt(result, "message");
    for (const auto* detail : {"fulfillmentHandlerError", "transitionError", "productVariantName", "stockOnHand"}) {
        if (const auto text = textAt(result, detail); !text.empty()) {
            words += " (" + text + ")";
        }
    }
    throw Error{ErrorCode::platform_refused, {code, boundedWords(words)}};
}

/// Of a whole order, which may have come from a file without its lines' ids: what is in no fulfillment yet.
std::vector<outbox::MarkedLine> linesOf(const json& order, const outbox::ShipmentMark& mark)
{
    const bool hasIds = std::ranges::none_of(mark.lines, [](const auto& line) { return line.platformLineId.empty(); });
    if (hasIds && !mark.lines.empty()) {
        return mark.lines;
    }
    if (mark.isPart) {
        throw Error{ErrorCode::invalid_argument, {"order line", mark.platformOrderId}};
    }
    const auto fulfilled = fulfilledPieces(order);
    std::vector<outbox::MarkedLine> lines;
    for (const auto& line : arrayAt(order, "lines")) {
        const auto id = textAt(line, "id");
        const auto found = fulfilled.find(id);
        const auto rest = countAt(line, "quantity").value_or(0) - (found == fulfilled.end() ? 0 : found->second);
        if (rest > 0) {
            lines.push_back({id, rest});
        }
    }
    return lines;
}

json argument(const std::string_view name, const std::string& value)
{
    return {{"name", name}, {"value", value}};
}

std::string make(VendureClient& client, const json& order, const outbox::ShipmentMark& mark, const TaskControl& task)
{
    auto lines = json::array();
    for (const auto& line : linesOf(order, mark)) {
        lines.push_back({{"orderLineId", line.platformLineId}, {"quantity", line.quantity}});
    }
    const json handler{{"code", kHandler},
                       {"arguments", {argument("method", mark.carrier), argument("trackingCode", mark.tracking)}}};
    const auto data = client.ask({.operation = "addFulfillmentToOrder",
                                  .query = std::string{query::kAddFulfillment},
                                  .variables = {{"input", {{"lines", lines}, {"handler", handler}}}},
                                  .repeating = net::Repeating::unsafe},
                                 task);
    return textAt(checked(data, "addFulfillmentToOrder", "Fulfillment"), "id");
}

/// An earlier try's, whose answer was lost, or which ended before it was moved.
std::string madeBefore(const json& order, const outbox::ShipmentMark& mark)
{
    for (const auto& fulfillment : arrayAt(order, "fulfillments")) {
        if (textAt(fulfillment, "state") == kMade && isSamePackage(packageOf(fulfillment), mark)) {
            return textAt(fulfillment, "id");
        }
    }
    return {};
}

void move(VendureClient& client, const std::string& id, const std::string_view state, const TaskControl& task)
{
    const auto data = client.ask({.operation = "transitionFulfillmentToState",
                                  .query = std::string{query::kMoveFulfillment},
                                  .variables = {{"id", id}, {"state", state}},
                                  .repeating = net::Repeating::unsafe},
                                 task);
    static_cast<void>(checked(data, "transitionFulfillmentToState", "Fulfillment"));
}

/// {"7": "12"}: our package 7 is the shop's fulfillment 12.
json noted(sync::OrderNotes* notes, const std::string& orderCode)
{
    auto read = notes == nullptr ? json{} : json::parse(notes->find(orderCode), nullptr, false);
    return read.is_object() ? read : json::object();
}

/// Its label before this one. True where the order is another one now.
bool cancelEarlier(VendureClient& client, const json& order, const std::string& id, const TaskControl& task)
{
    for (const auto& fulfillment : arrayAt(order, "fulfillments")) {
        if (!id.empty() && textAt(fulfillment, "id") == id && textAt(fulfillment, "state") != kCancelled) {
            move(client, id, kCancelled, task);
            return true;
        }
    }
    return false;
}

} // namespace

json shipmentsOf(VendureClient& client, const std::string& orderCode, const TaskControl& task)
{
    const auto data = client.ask({.operation = "order",
                                  .query = std::string{query::kShipments} + std::string{query::kFulfillmentFields},
                                  .variables = {{"code", orderCode}}},
                                 task);
    return namingHost(client.host(), [&] {
        const auto& items = arrayAt(objectAt(data, "orders"), "items");
        if (items.empty()) {
            throw Error{ErrorCode::platform_refused, {"404", "no order " + orderCode}};
        }
        return items.front();
    });
}

std::vector<sync::KnownShipment> toldPackages(const json& order)
{
    std::vector<sync::KnownShipment> packages;
    for (const auto& fulfillment : arrayAt(order, "fulfillments")) {
        const auto state = textAt(fulfillment, "state");
        if (state == "Shipped" || state == "Delivered") {
            packages.push_back(packageOf(fulfillment));
        }
    }
    return packages;
}

bool isSamePackage(const sync::KnownShipment& known, const outbox::ShipmentMark& mark)
{
    if (!mark.tracking.empty() || !known.tracking.empty()) {
        return known.tracking == trimmed(mark.tracking);
    }
    return std::ranges::is_permutation(known.lines, mark.lines);
}

void tellPackage(VendureClient& client, const json& order, const sync::ShipmentNews& news, sync::OrderNotes* notes,
                 const TaskControl& task)
{
    const auto& mark = news.mark;
    const auto status = statusOf(order);
    if (status == orders::PlatformStatus::cancelled || status == orders::PlatformStatus::unpaid) {
        throw Error{ErrorCode::platform_refused, {"409", "state: " + textAt(order, "state")}};
    }
    auto id = madeBefore(order, mark);
    auto note = noted(notes, mark.platformOrderId);
    if (id.empty()) {
        const bool isChanged = cancelEarlier(client, order, textAt(note, news.reference), task);
        id = make(client, isChanged ? shipmentsOf(client, mark.platformOrderId, task) : order, mark, task);
    }
    if (notes != nullptr) {
        note[news.reference] = id;
        notes->put(mark.platformOrderId, note.dump());
    }
    move(client, id, kLeft, task);
}

} // namespace supercargo::platforms::vendure
