// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/profile_repository.h"

#include "core/base/error.h"

namespace supercargo::orders {

void ProfileRepository::put(const MappingProfile& profile)
{
    m_db.statement("INSERT INTO mapping_profiles (name, platform, mapping) VALUES ($1, $2, $3)"
                   " ON CONFLICT (name) DO UPDATE SET platform = excluded.platform, mapping = excluded.mapping")
        .bind("$1", profile.name)
        .bind("$2", toString(profile.platform))
        .bind("$3", toJson(profile))
        .run();
}

MappingProfile ProfileRepository::get(const std::string_view name)
{
    auto query = m_db.statement("SELECT mapping FROM mapping_profiles WHERE name = $1");
    query.bind("$1", name);
    if (!query.next()) {
        throw Error{ErrorCode::not_found, {"profile", std::string{name}}};
    }
    return profileFromJson(query.textView(0));
}

std::vector<MappingProfile> ProfileRepository::list()
{
    std::vector<MappingProfile> profiles;
    auto query = m_db.statement("SELECT mapping FROM mapping_profiles ORDER BY name");
    while (query.next()) {
        profiles.push_back(profileFromJson(query.textView(0)));
    }
    return profiles;
}

} // namespace supercargo::orders
