// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/recipient.h"

#include "core/base/text.h"
#include "core/orders/readers/row_cells.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace supercargo::platforms::aliexpress {

namespace {

using nlohmann::json;

constexpr std::array kHidden{"contact_person",   "detail_address", "address",    "address2", "mobile_no",
                             "phone_number",     "phone_country",  "phone_area", "zip",      "city",
                             "localized_address"};

bool hides(const json& address, const char* name)
{
    return textAt(address, name).find('*') != std::string::npos;
}

/// "+49 1701234567"; a mobile number before a fixed one.
std::string phoneOf(const json& address)
{
    const auto mobile = textAt(address, "mobile_no");
    std::vector<std::string> parts;
    if (auto country = textAt(address, "phone_country"); !country.empty()) {
        parts.push_back(country.starts_with('+') ? country : "+" + country);
    }
    if (auto area = textAt(address, "phone_area"); mobile.empty() && !area.empty()) {
        parts.push_back(std::move(area));
    }
    const auto number = mobile.empty() ? textAt(address, "phone_number") : mobile;
    if (number.empty() || number.starts_with('+')) {
        return number;
    }
    parts.push_back(number);
    return joined(parts, " ");
}

} // namespace

bool isMasked(const json& address)
{
    return std::ranges::any_of(kHidden, [&](const char* name) { return hides(address, name); });
}

json unmasked(json address, const json& told)
{
    for (const auto* name : kHidden) {
        if (auto text = textAt(told, name); !text.empty()) {
            address[name] = std::move(text);
        } else if (hides(address, name)) {
            address.erase(name);
        }
    }
    return address;
}

orders::IncomingAddress addressOf(const json& address, const std::string& taxId)
{
    orders::IncomingAddress to;
    to.name = optionalText(address, "contact_person");
    auto& lines = to.lines.emplace();
    auto street = textAt(address, "detail_address");
    if (street.empty()) {
        street = textAt(address, "address");
    }
    for (const auto& line : {street, textAt(address, "address2")}) {
        if (!line.empty() && std::ranges::find(lines, line) == lines.end()) {
            lines.push_back(line);
        }
    }
    if (!taxId.empty() && !lines.empty()) {
        lines.push_back("CPF " + taxId);
    }
    to.city = textAt(address, "city");
    to.region = textAt(address, "province");
    to.postcode = textAt(address, "zip");
    to.country = orders::countryCode(textAt(address, "country")); // "UK" is GB
    to.phone = phoneOf(address);
    return to;
}

} // namespace supercargo::platforms::aliexpress
