// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/published_schema.h"

#include <fstream>
#include <string_view>

namespace supercargo::tests {

namespace {

using nlohmann::json;

constexpr int kDeepest = 12;

bool endsWith(const std::string_view text, const std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

json textFor(const std::string& name)
{
    if (endsWith(name, "Date") || name == "reset") {
        return "2026-11-18T09:05:30.250Z";
    }
    if (name == "currency" || name == "convertedFromCurrency") {
        return "USD";
    }
    return name == "value" || name == "convertedFromValue" ? "12.33" : name;
}

bool isOf(const json& value, const std::string& type)
{
    return (type == "string" && value.is_string()) || (type == "integer" && value.is_number_integer()) ||
           (type == "number" && value.is_number()) || (type == "boolean" && value.is_boolean()) ||
           (type == "array" && value.is_array()) || (type == "object" && value.is_object()) || type.empty();
}

} // namespace

PublishedSchema::PublishedSchema(const std::filesystem::path& document)
{
    std::ifstream file{document};
    m_schemas = json::parse(file).at("components").at("schemas");
}

const json& PublishedSchema::resolved(const json& schema) const
{
    const auto reference = schema.find("$ref");
    if (reference == schema.end()) {
        return schema;
    }
    const auto& path = reference->get_ref<const std::string&>();
    return m_schemas.at(path.substr(path.rfind('/') + 1));
}

json PublishedSchema::example(const std::string& schema) const
{
    return exampleOf(m_schemas.at(schema), schema, 0);
}

json PublishedSchema::exampleOf(const json& schema, const std::string& name, const int depth) const
{
    if (depth > kDeepest) {
        return nullptr;
    }
    const auto& whole = resolved(schema);
    const auto type = whole.value("type", "");
    if (type == "array") {
        return json::array({exampleOf(whole.at("items"), name, depth + 1)});
    }
    if (type == "integer" || type == "number") {
        return 3;
    }
    if (type == "boolean") {
        return true;
    }
    if (type == "string") {
        return textFor(name);
    }
    auto example = json::object();
    const auto members = whole.value("properties", json::object());
    for (const auto& member : members.items()) {
        example[member.key()] = exampleOf(member.value(), member.key(), depth + 1);
    }
    return example;
}

std::vector<std::string> PublishedSchema::strangers(const std::string& schema, const json& value) const
{
    std::vector<std::string> strangers;
    compare(m_schemas.at(schema), value, "", strangers);
    return strangers;
}

void PublishedSchema::compare(const json& schema, const json& value, const std::string& where,
                              std::vector<std::string>& strangers) const
{
    const auto& whole = resolved(schema);
    if (!isOf(value, whole.value("type", ""))) {
        strangers.push_back(where + " is no " + whole.value("type", ""));
        return;
    }
    if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            compare(whole.at("items"), value[i], where + "/" + std::to_string(i), strangers);
        }
    }
    const auto members = whole.value("properties", json::object());
    for (auto member = value.is_object() ? value.begin() : value.end(); member != value.end(); ++member) {
        const auto known = members.find(member.key());
        if (known == members.end()) {
            strangers.push_back(where + "/" + member.key());
        } else {
            compare(*known, *member, where + "/" + member.key(), strangers);
        }
    }
}

} // namespace supercargo::tests
