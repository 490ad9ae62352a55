// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo::stock {

/// Who runs it, and where it stands. Stored and typed as these words.
enum class WarehouseKind { own, third_party, overseas, marketplace };

[[nodiscard]] std::string_view toString(WarehouseKind kind);
/// Empty for what is none of the words.
[[nodiscard]] std::optional<WarehouseKind> parseWarehouseKind(std::string_view word);

struct Warehouse {
    WarehouseId id;
    std::string code; // unlike any other's, whatever the case; no '/'
    std::string name;
    WarehouseKind kind = WarehouseKind::own;
    std::string country; // ISO 3166-1 alpha-2
    std::string address;
    Money handlingPerPackage{0, Currency{"USD"}};
    Money handlingPerPiece{0, Currency{"USD"}}; // in the same currency

    friend bool operator==(const Warehouse&, const Warehouse&) = default;
};

/// The smallest place that stock lies in.
struct Bin {
    BinId id;
    WarehouseId warehouse;
    std::string code;
    std::string zone;
    std::optional<std::int64_t> pickSequence; // goes before the order of zones and codes

    friend bool operator==(const Bin&, const Bin&) = default;
};

} // namespace supercargo::stock
