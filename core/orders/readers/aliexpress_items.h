// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::orders {

struct AliexpressItem {
    std::string title;
    std::string sku; // may be empty
    std::int64_t quantity = 0;
    std::string service; // the logistics that the buyer chose; may be empty

    friend bool operator==(const AliexpressItem&, const AliexpressItem&) = default;
};

/// Takes the one cell apart that holds all items of an AliExpress order: items begin with `【n】`, their facts stand
/// in brackets that begin with a known word. Empty where an item has no readable quantity.
[[nodiscard]] std::optional<std::vector<AliexpressItem>> readAliexpressItems(std::string_view cell);

} // namespace supercargo::orders
