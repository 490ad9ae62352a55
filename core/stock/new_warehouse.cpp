// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/new_warehouse.h"

#include "core/base/countries.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace supercargo::stock {

namespace {

constexpr std::size_t kLongestCode = 32; // bytes

bool isWarehouseCode(const std::string_view code)
{
    return !code.empty() && code.size() <= kLongestCode && code == trimmed(code) && isValidUtf8(code) &&
           std::ranges::none_of(code, [](const char c) { return c == '/' || static_cast<unsigned char>(c) < ' '; });
}

} // namespace

Warehouse addWarehouse(db::Connection& db, const Clock& clock, const audit::Actor& actor, const NewWarehouse& wanted)
{
    if (!isWarehouseCode(wanted.code)) {
        throw Error{ErrorCode::invalid_argument, {"warehouse", wanted.code}};
    }
    const auto* country = findCountry(wanted.country);
    if (country == nullptr) {
        throw Error{ErrorCode::invalid_argument, {"country", wanted.country}};
    }
    Warehouse made{.id = {},
                   .code = wanted.code,
                   .name = wanted.name.empty() ? wanted.code : wanted.name,
                   .kind = wanted.kind,
                   .country = std::string{country->code},
                   .address = wanted.address};
    WarehouseRepository warehouses{db};
    db::Transaction transaction{db};
    if (BinDirectory{warehouses}.findWarehouse(made.code) != nullptr) {
        throw Error{ErrorCode::already_exists, {"warehouse", made.code}};
    }
    made.id = warehouses.insert(made);
    audit::AuditRepository{db}.record(
        actor, clock.now(),
        {.subject = "warehouse",
         .subjectId = made.id.value,
         .action = "added",
         .field = {},
         .before = {},
         .after = joined({made.code, made.name, std::string{toString(made.kind)}, made.country, made.address}, "; ")});
    transaction.commit();
    return made;
}

} // namespace supercargo::stock
