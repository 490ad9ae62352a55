// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/aliexpress/gateway.h"
#include "core/platforms/aliexpress/shipment_note.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace supercargo::platforms::aliexpress {

/// The shipments of a detail, with what our note adds to them: the reference and the pieces. One of which the platform
/// refused lines is none yet: it is told of them again, or a person sees to it.
[[nodiscard]] std::vector<sync::KnownShipment> knownShipments(const nlohmann::json& detail, const ShipmentNote& note);

/// A number as it is compared: without spaces, in capitals.
[[nodiscard]] std::string comparable(std::string_view tracking);

/// Tells AliExpress of a package, by the one family of calls that its order's first one was told by. Sources: the
/// published parameters of
/// - aliexpress.solution.order.fulfill, or sellershipmentfortop for sellers in China, and for another number
///   sellermodifiedshipmentfortop (docs apiId 42269, 30154);
/// - where an app has none of these, aliexpress.logistics.order.shipment and …order.modifyshipment (apiId 58024), which
///   tell it line by line. These may take some of the lines and refuse the others: then the note says which, and the next
///   try tells only those.
class ShipmentCalls {
public:
    ShipmentCalls(Gateway& gateway, sync::OrderNotes& notes) : m_gateway{gateway}, m_notes{notes} {}

    /// `detail`: the order as it is there now. The last parcel is told as the last one. A number that the carrier's
    /// service does not take is told as the seller's own service, with an address to track it at. Throws what
    /// Gateway::ask throws; platform_refused {status, words} for an order that was closed, or whose family's calls the
    /// app has not got any more, and in the first words of its refusals; invalid_argument {"tracking number" or "order
    /// line", order} where one is needed and lacks; answer_malformed {host, what}, to be tried again, while this parcel
    /// or another one of the order may yet show there.
    void tell(const sync::ShipmentNews& news, const nlohmann::json& detail, const TaskControl& task);

private:
    struct Parcel;
    struct Way;

    void tellBy(const Way& way, Parcel& parcel, const ShipmentNote& before, const TaskControl& task);
    [[nodiscard]] nlohmann::json send(const Way& way, const Parcel& parcel, const TaskControl& task);

    Gateway& m_gateway;
    sync::OrderNotes& m_notes;
};

} // namespace supercargo::platforms::aliexpress
