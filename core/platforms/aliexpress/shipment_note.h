// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/outbox/shipment_mark.h"

#include <string>
#include <string_view>
#include <vector>

// What we must know of an order's shipments later, and AliExpress does not tell: by which family of calls they were
// told, because the other one then does not know them, and which pieces went with which number, because the last
// parcel is told as the last. Kept as an order's note (sync::OrderNotes), written before a call and after it.
namespace supercargo::platforms::aliexpress {

/// Calls that do not know each other's shipments. Source: the platform's change log of 2022 ("record not found").
enum class Family {
    none,  // nothing was told yet
    order, // of whole orders: …solution.order.fulfill, …sellershipmentfortop, …sellermodifiedshipmentfortop
    lines, // of their lines: …logistics.order.shipment, …logistics.order.modifyshipment
};

struct NotedPackage {
    std::string reference; // ours
    std::string tracking;
    std::string service;         // as it was told
    std::string replaced;        // the number that this one takes the place of; empty: of none
    std::string replacedService; // and how that one was told
    std::vector<outbox::MarkedLine> lines; // that the platform has, or has been told
    std::vector<std::string> refused;      // ids of lines that it did not take with the others
    Instant at{};             // when the call was made
    bool isConfirmed = false; // and it was answered with success

    friend bool operator==(const NotedPackage&, const NotedPackage&) = default;
};

struct ShipmentNote {
    Family family = Family::none;
    std::vector<NotedPackage> packages;

    /// Null where it is not noted.
    [[nodiscard]] const NotedPackage* find(std::string_view reference) const;
    /// In place of what was noted of the same reference.
    void put(NotedPackage package);

    friend bool operator==(const ShipmentNote&, const ShipmentNote&) = default;
};

[[nodiscard]] std::string toText(const ShipmentNote& note);
/// Of an empty text an empty note. Throws database_damaged.
[[nodiscard]] ShipmentNote shipmentNoteFrom(std::string_view text);

} // namespace supercargo::platforms::aliexpress
