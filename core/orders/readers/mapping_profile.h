// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::orders {

/// The fields that a column can be mapped to. The names are stable: they are typed and stored.
inline constexpr std::array<std::string_view, 34> kMappingFields{
    "order_id",     "line_id",    "sku",        "title",      "quantity",  "unit_price", "line_total",
    "currency",     "total",      "shipping",   "status",     "name",      "company",    "line1",
    "line2",        "line3",      "city",       "region",     "postcode",  "country",    "phone",
    "email",        "buyer_id",   "buyer_name", "note",       "placed_at", "paid_at",    "shipped_at",
    "cancelled_at", "updated_at", "ship_by",    "deliver_by", "service",   "ioss",
};

/// How the columns of any other file are to be understood; saved under a name and used again.
struct MappingProfile {
    std::string name;
    Platform platform = Platform::other;
    /// Field → names of its column, in the order of preference.
    std::map<std::string, std::vector<std::string>> columns;

    friend bool operator==(const MappingProfile&, const MappingProfile&) = default;
};

/// Throws invalid_argument {"field", name} for an unknown field and {"mapping", field} where order_id, quantity, or
/// both sku and title are not mapped.
void checkProfile(const MappingProfile& profile);

/// {"name", "platform", "columns": {field: [header, …]}}.
[[nodiscard]] std::string toJson(const MappingProfile& profile);
/// Throws invalid_argument {"profile", what}.
[[nodiscard]] MappingProfile profileFromJson(std::string_view json);

} // namespace supercargo::orders
