// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace supercargo::tests {

/// The schemas of a published OpenAPI 3.0 document.
class PublishedSchema {
public:
    explicit PublishedSchema(const std::filesystem::path& document);

    /// A value of the schema with every member that it names, each told apart by its text: dates and amounts where the
    /// member's name says so, 3 for numbers, one item in every array.
    [[nodiscard]] nlohmann::json example(const std::string& schema) const;
    /// Where `value` has a member that the schema does not name, or of another type: "/orders/0/buyerNote".
    [[nodiscard]] std::vector<std::string> strangers(const std::string& schema, const nlohmann::json& value) const;

private:
    [[nodiscard]] const nlohmann::json& resolved(const nlohmann::json& schema) const;
    [[nodiscard]] nlohmann::json exampleOf(const nlohmann::json& schema, const std::string& name, int depth) const;
    void compare(const nlohmann::json& schema, const nlohmann::json& value, const std::string& where,
                 std::vector<std::string>& strangers) const;

    nlohmann::json m_schemas;
};

} // namespace supercargo::tests
