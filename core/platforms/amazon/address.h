// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/incoming_order.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::platforms::amazon {

/// What an interface calls the members of an address. Source: orders_2026-01-01.json, CustomerAddress; ordersV0.json,
/// Address.
struct AddressNames {
    std::string_view name;
    std::string_view company;
    std::array<std::string_view, 3> lines;
    std::string_view district; // empty: the county's member has both
    std::string_view city;
    std::string_view municipality;
    std::string_view region;
    std::string_view county;
    std::string_view postcode;
    std::string_view country;
    std::string_view phone;
    std::string_view extended;
    std::string_view neighborhood; // of the extended ones
};

/// Where the name or the street is told, what is missing beside them is empty; where neither is, the application may
/// not see them. The telephone number is taken away for reasons of its own, and is kept then.
[[nodiscard]] orders::IncomingAddress addressOf(const nlohmann::json& from, const AddressNames& names);

/// Adds a text unless one of the others has it already, or it is `except`.
void addOnce(const std::optional<std::string>& text, const std::optional<std::string>& except,
             std::vector<std::string>& others);

} // namespace supercargo::platforms::amazon
