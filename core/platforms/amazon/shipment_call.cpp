// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/shipment_call.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/http.h"
#include "core/platforms/amazon/carriers.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::amazon {

namespace {

std::string trackingKey(const std::string_view tracking)
{
    auto key = foldedCode(tracking);
    std::erase_if(key, [](const char c) { return c == ' ' || c == '-'; });
    return key;
}

} // namespace

std::string confirmationPath(const std::string_view platformOrderId)
{
    return "/orders/v0/orders/" + net::percentEncoded(platformOrderId) + "/shipmentConfirmation";
}

std::string confirmationBody(const sync::ShipmentNews& news, const std::string_view marketplaceId, const Instant now)
{
    const auto& mark = news.mark;
    auto items = nlohmann::json::array();
    for (const auto& line : mark.lines) {
        if (line.platformLineId.empty()) {
            throw Error{ErrorCode::invalid_argument, {"order line", mark.platformOrderId}};
        }
        items.push_back({{"orderItemId", line.platformLineId}, {"quantity", line.quantity}});
    }
    if (items.empty()) {
        throw Error{ErrorCode::invalid_argument, {"order line", mark.platformOrderId}};
    }
    const auto carrier = carrierWords(mark.carrier);
    nlohmann::json package{{"packageReferenceId", news.reference},
                           {"carrierCode", carrier.code},
                           {"trackingNumber", mark.tracking},
                           {"shipDate", toIso8601(std::min(mark.shippedAt, now))},
                           {"orderItems", std::move(items)}};
    if (!carrier.name.empty()) {
        package["carrierName"] = carrier.name;
    }
    const nlohmann::json body{{"marketplaceId", marketplaceId}, {"packageDetail", std::move(package)}};
    return jsonText(body);
}

bool isSameShipment(const sync::KnownShipment& shipment, const sync::ShipmentNews& news)
{
    const auto theirs = trackingKey(shipment.tracking);
    const auto ours = trackingKey(news.mark.tracking);
    if (theirs.empty() && ours.empty()) {
        return !news.reference.empty() && shipment.reference == news.reference;
    }
    return theirs == ours;
}

} // namespace supercargo::platforms::amazon
