// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/connections.h"
#include "core/stock/warehouse.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// A seller says which of the shop's locations has the stock of which warehouse. They know a location by its name; what
// is kept is the platform's number, which a new name does not change. So the shop is asked as it is connected, and a
// slip of the pen is seen at once.
namespace supercargo::platforms {

struct LocationChoice {
    std::string location; // its name, or its number, as the seller writes it
    WarehouseId warehouse;
};

/// A marketplace's own warehouse is at none of the shop's locations: nobody tells the platform what it counts itself.
[[nodiscard]] bool mayHaveLocation(const stock::Warehouse& warehouse);

/// One location for a warehouse: two would both be told the whole of its stock. Throws invalid_argument {"warehouse",
/// code} for one that may have none, {"location", "Berlin=BER"} for one that has one already.
void addChoice(std::vector<LocationChoice>& choices, std::string_view location, const stock::Warehouse& warehouse);

struct LocationMatch {
    std::vector<sync::ShopLocation> locations; // chosen, and found
    std::vector<std::string> unknown;          // chosen, and none of the shop's, or one name of several
    std::vector<sync::FoundLocation> there;    // all that the shop has
};

/// By number, name, or both ("11 Berlin"), whatever the case; an active location goes before others of its name.
[[nodiscard]] LocationMatch matchLocations(std::span<const LocationChoice> choices,
                                           std::vector<sync::FoundLocation> there);

/// Asks the shop for its locations, and finds those that were chosen; without a choice nothing is asked. `secrets` are
/// not kept yet: what signing in renews goes into them. Throws role_missing {"locations", what} where the application
/// may not see them, and what the platform does to us.
[[nodiscard]] LocationMatch findLocations(const Connectable& platform, const sync::Account& account,
                                          net::Secrets& secrets, const sync::ConnectionParts& parts,
                                          std::span<const LocationChoice> choices, const TaskControl& task);

/// "11 Berlin, 12 Los Angeles".
[[nodiscard]] std::string namesOf(std::span<const sync::FoundLocation> locations);

} // namespace supercargo::platforms
