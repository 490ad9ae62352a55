// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/mapping_profile.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::orders {

void checkProfile(const MappingProfile& profile)
{
    if (profile.name.empty()) {
        throw Error{ErrorCode::invalid_argument, {"profile name", profile.name}};
    }
    for (const auto& [field, headers] : profile.columns) {
        if (std::ranges::find(kMappingFields, field) == kMappingFields.end()) {
            throw Error{ErrorCode::invalid_argument, {"field", field}};
        }
    }
    const auto isMapped = [&profile](const std::string& field) {
        const auto found = profile.columns.find(field);
        return found != profile.columns.end() && !found->second.empty();
    };
    for (const auto* field : {"order_id", "quantity"}) {
        if (!isMapped(field)) {
            throw Error{ErrorCode::invalid_argument, {"mapping", field}};
        }
    }
    if (!isMapped("sku") && !isMapped("title")) {
        throw Error{ErrorCode::invalid_argument, {"mapping", "sku"}};
    }
}

std::string toJson(const MappingProfile& profile)
{
    return nlohmann::json{
        {"name", profile.name}, {"platform", toString(profile.platform)}, {"columns", profile.columns}}
        .dump();
}

MappingProfile profileFromJson(const std::string_view json)
{
    try {
        const auto parsed = nlohmann::json::parse(json);
        MappingProfile profile{.name = parsed.at("name").get<std::string>()};
        const auto platform = parsePlatform(parsed.at("platform").get<std::string>());
        if (!platform) {
            throw Error{ErrorCode::invalid_argument, {"profile", "platform"}};
        }
        profile.platform = *platform;
        profile.columns = parsed.at("columns").get<decltype(profile.columns)>();
        return profile;
    } catch (const nlohmann::json::exception& error) {
        throw Error{ErrorCode::invalid_argument, {"profile", "JSON"}, error.what()};
    }
}

} // namespace supercargo::orders
