// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/shipment_mark.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

namespace supercargo::outbox {

std::string toPayload(const ShipmentMark& mark)
{
    auto lines = nlohmann::json::array();
    for (const auto& line : mark.lines) {
        lines.push_back({{"line", line.platformLineId}, {"quantity", line.quantity}});
    }
    const nlohmann::json payload{{"order", mark.platformOrderId},
                                 {"lines", lines},
                                 {"part", mark.isPart},
                                 {"shipped_at", toMilliseconds(mark.shippedAt)},
                                 {"carrier", mark.carrier},
                                 {"tracking", mark.tracking}};
    // A buyer's platform may send ids that are no UTF-8: they are kept readable rather than refused.
    return payload.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

ShipmentMark shipmentMarkFrom(const std::string_view payload)
{
    try {
        const auto json = nlohmann::json::parse(payload);
        ShipmentMark mark{.platformOrderId = json.at("order"),
                          .lines = {},
                          .isPart = json.at("part"),
                          .shippedAt = fromMilliseconds(json.at("shipped_at")),
                          .carrier = json.at("carrier"),
                          .tracking = json.at("tracking")};
        for (const auto& line : json.at("lines")) {
            mark.lines.push_back({line.at("line"), line.at("quantity")});
        }
        return mark;
    } catch (const nlohmann::json::exception& error) {
        throw Error{ErrorCode::database_damaged, {"outbox payload"}, error.what()};
    }
}

} // namespace supercargo::outbox
