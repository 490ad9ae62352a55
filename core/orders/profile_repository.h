// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/orders/readers/mapping_profile.h"

#include <string_view>
#include <vector>

namespace supercargo::orders {

/// The mapping profiles that sellers have saved, by name.
class ProfileRepository {
public:
    explicit ProfileRepository(db::Connection& db) : m_db{db} {}

    /// Over the one of that name, if there is one. In the caller's transaction.
    void put(const MappingProfile& profile);
    /// Throws not_found {"profile", name}.
    [[nodiscard]] MappingProfile get(std::string_view name);
    /// By name.
    [[nodiscard]] std::vector<MappingProfile> list();

private:
    db::Connection& m_db;
};

} // namespace supercargo::orders
