// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/db/connection.h"
#include "core/orders/stage.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace supercargo::reports {

/// Where packages stand: in one warehouse, in any, or in none, because no stock has been found for them.
struct Place {
    enum class Kind { one, any, none };
    Kind kind = Kind::any;
    WarehouseId warehouse; ///< of `one`
};

/// Orders by where their packages stand. What is not set does not narrow.
struct WarehouseOrdersFilter {
    Place place;
    /// A step of the package (waiting to packed, shipped); any other: the stage of the order itself, of open packages.
    std::optional<orders::Stage> stage;
    /// Should leave before this instant, whatever it was merged with. Shipped ones: left at it or after it.
    std::optional<Instant> at;
};

/// The lists behind the figures of a warehouse.
class WarehouseOrders {
public:
    explicit WarehouseOrders(db::Connection& db) : m_db{db} {}

    /// How a place is searched for: "@SZ" with the code of a warehouse in any case, "@*" for any, "@?" for none.
    /// Empty for a text that names no place.
    [[nodiscard]] std::optional<Place> placeOf(std::string_view text);

    /// At most `limit`, each once: what must leave first comes first; of those that left, the last.
    [[nodiscard]] std::vector<OrderId> list(const WarehouseOrdersFilter& filter, std::size_t limit);

private:
    db::Connection& m_db;
};

} // namespace supercargo::reports
