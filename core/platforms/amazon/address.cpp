// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/address.h"

#include "core/base/text.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::amazon {

namespace {

using nlohmann::json;

/// The first that is told.
std::optional<std::string> eitherOf(const json& from, const std::string_view name, const std::string_view otherwise)
{
    auto text = optionalText(from, name);
    return text ? text : optionalText(from, otherwise);
}

void readStreetLines(const json& from, const AddressNames& names, orders::IncomingAddress& address)
{
    auto& lines = address.lines.emplace();
    for (const auto name : names.lines) {
        if (auto line = optionalText(from, name)) {
            lines.push_back(*std::move(line));
        }
    }
    addOnce(optionalText(member(from, names.extended), names.neighborhood), std::nullopt, lines);
    addOnce(optionalText(from, names.district), std::nullopt, lines);
    addOnce(optionalText(from, names.county), address.region, lines);
    addOnce(optionalText(from, names.municipality), address.city, lines);
}

} // namespace

void addOnce(const std::optional<std::string>& text, const std::optional<std::string>& except,
             std::vector<std::string>& others)
{
    if (!text || text == except) {
        return;
    }
    const auto wanted = folded(*text);
    const bool isThere = std::any_of(others.begin(), others.end(), [&](const std::string& other) {
        return folded(other).find(wanted) != std::string::npos;
    });
    if (!isThere) {
        others.push_back(*text);
    }
}

orders::IncomingAddress addressOf(const json& from, const AddressNames& names)
{
    orders::IncomingAddress address;
    address.country = optionalText(from, names.country);
    address.city = eitherOf(from, names.city, names.municipality);
    address.region = eitherOf(from, names.region, names.county);
    address.postcode = optionalText(from, names.postcode);
    address.phone = optionalText(from, names.phone);
    address.name = optionalText(from, names.name);
    if (!address.name && textAt(from, names.lines.front()).empty()) {
        return address;
    }
    readStreetLines(from, names, address);
    address.company = textAt(from, names.company);
    for (auto* field : {&address.name, &address.city, &address.region, &address.postcode}) {
        *field = field->value_or(std::string{});
    }
    return address;
}

} // namespace supercargo::platforms::amazon
