// SPDX-License-Identifier: GPL-3.0-or-later
// Lists as one parameter: SQLite reads them from JSON.
#include "core/base/json_text.h"
#include "core/db/connection.h"

namespace supercargo::db {

Statement& Statement::bindList(const char* name, const std::span<const std::int64_t> values)
{
    std::string json = "[";
    for (const auto value : values) {
        json += json.size() > 1 ? "," : "";
        json += std::to_string(value);
    }
    return bind(name, json + "]");
}

Statement& Statement::bindList(const char* name, const std::span<const std::string> values)
{
    std::string json = "[";
    for (const auto& value : values) {
        json += json.size() > 1 ? "," : "";
        appendJsonString(json, value);
    }
    return bind(name, json + "]");
}

std::string listOf(const std::string_view name)
{
    return "(SELECT value FROM json_each(" + std::string{name} + "))";
}

} // namespace supercargo::db
