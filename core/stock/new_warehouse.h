// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/stock/warehouse_repository.h"

#include <string>

namespace supercargo::stock {

/// What a person says of a new warehouse.
struct NewWarehouse {
    std::string code; // 1 to 32 characters, unlike any other's, whatever the case; no '/'
    std::string name; // empty: the code
    WarehouseKind kind = WarehouseKind::own;
    std::string country; // ISO 3166-1 alpha-2
    std::string address; // where it ships from
};

/// Throws invalid_argument {"warehouse", code} or {"country", country}, already_exists {"warehouse", code}.
Warehouse addWarehouse(db::Connection& db, const Clock& clock, const audit::Actor& actor, const NewWarehouse& wanted);

} // namespace supercargo::stock
