// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/order.h"

#include <map>
#include <string>
#include <vector>

// The rules by which a version of an order is taken into ours. Pure: no store, no clock.
namespace supercargo::orders {

/// What becomes of an incoming order that we know already.
enum class VersionVerdict {
    unchanged, // its content is what we took last
    stale,     // older, or replaced since
    take,
};

/// From a lower version nothing is taken. At an equal one, or where one side has none, unlike content is taken in
/// the order of import; content once taken and since replaced (`wasTakenBefore`) is stale.
[[nodiscard]] VersionVerdict judgeVersion(std::optional<Instant> oursVersion, std::string_view oursHash,
                                          std::optional<Instant> theirsVersion, std::string_view theirsHash,
                                          bool wasTakenBefore);

struct FieldChange {
    std::string field; // "ship_to.city", "line MUG-RED quantity"
    std::string before;
    std::string after;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

struct VersionChanges {
    std::vector<FieldChange> fields; // left empty for an order that is new
    bool lines = false;              // what is to ship, or which lines there are
    bool shipTo = false;
    bool cancelled = false;        // it was cancelled now
    bool oursToShip = false;       // whether it is ours to ship
    bool buyerAskedCancel = false; // it was asked now
    bool deadlines = false;        // paid or ship-by

    [[nodiscard]] bool any() const { return !fields.empty(); }
};

/// Pieces of a line that our own packages have shipped, or that the platform was told of: what it counts as shipped
/// includes them.
struct OwnPieces {
    std::int64_t pieces = 0;
    std::int64_t left = 0; // of these, those that are out of the house
    Instant lastAt{};      // when the last of them left, was packed or was to be told
};
using ShippedByUs = std::map<OrderLineId, OwnPieces>;

/// Takes into `order` what `incoming` has: an absent field leaves ours, no line vanishes, `cancelled` never
/// returns, shipped quantities never fall; but where the platform has given the order back since (releasedAt) it is to
/// be shipped again, and held until a person has looked. A line is matched by the platform's line id, else by SKU
/// (title, where there is none), unit price where both have one, and n-th of equal ones. New lines have no id.
VersionChanges takeVersion(Order& order, const IncomingOrder& incoming, const ShippedByUs& shippedByUs);

/// A person says where the order goes. What the platform says is kept beside it, and says nothing new until it changes:
/// then the platform's word counts again.
VersionChanges correctShipTo(Order& order, const PostalAddress& to);

/// The order that a first version makes.
[[nodiscard]] Order firstVersion(ShopId shop, const IncomingOrder& incoming);

/// What a line is known and mapped by: its SKU folded, or its title where it has none.
[[nodiscard]] std::string skuKey(std::string_view platformSku, std::string_view title);

/// For each incoming line the index of ours that it is, or -1 for a new one.
[[nodiscard]] std::vector<int> matchLines(const std::vector<OrderLine>& ours, const std::vector<IncomingLine>& theirs);

} // namespace supercargo::orders
