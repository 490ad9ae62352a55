// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/postal_address.h"

#include "core/base/countries.h"
#include "core/base/text.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace supercargo {

namespace {

constexpr std::string_view kDefaultLines = "N/O/A/C/S/Z";

bool isBlank(const std::string_view text)
{
    return trimmed(text).empty();
}

bool isLatin(const PostalAddress& address)
{
    const auto latin = [](const std::string& text) { return supercargo::isLatin(text); };
    return latin(address.name) && latin(address.company) && latin(address.city) && latin(address.region) &&
           std::ranges::all_of(address.lines, latin);
}

std::string_view formOf(const Country* country, const PostalAddress& address)
{
    if (country == nullptr) {
        return kDefaultLines;
    }
    return !country->latinLines.empty() && isLatin(address) ? country->latinLines : country->lines;
}

struct Part {
    std::string_view text;
    std::string_view field;
};

Part partOf(const PostalAddress& address, const char letter)
{
    switch (letter) {
    case 'N':
        return {trimmed(address.name), "name"};
    case 'O':
        return {trimmed(address.company), "company"};
    case 'C':
        return {trimmed(address.city), "city"};
    case 'S':
        return {trimmed(address.region), "region"};
    case 'Z':
        return {trimmed(address.postcode), "postcode"};
    default:
        return {};
    }
}

/// One line of the form with its fields put in. What stands between two fields is left out with either of them.
AddressLine fillLine(const std::string_view form, const PostalAddress& address)
{
    AddressLine line;
    std::string between;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] == '{') {
            const auto end = form.find('}', i);
            between += form.substr(i + 1, end - i - 1);
            i = end;
            continue;
        }
        const auto part = partOf(address, form[i]);
        if (part.field.empty()) {
            between += form[i];
            continue;
        }
        if (!part.text.empty()) {
            const bool opens = line.text.empty() && i > 0 && form[i - 1] != '}';
            line.text.append(opens ? std::string_view{} : between).append(part.text);
            line.field = line.field.empty() || part.field == "city" ? part.field : line.field;
        }
        between.clear();
    }
    return line;
}

void addLine(std::vector<AddressLine>& lines, AddressLine line)
{
    if (!line.text.empty()) {
        lines.push_back(std::move(line));
    }
}

/// A region without a place in the form is said where the postcode does not say it, or stands for the city.
bool needsRegionLine(const Country* country, const std::string_view form, const PostalAddress& address)
{
    if (form.find('S') != std::string_view::npos || isBlank(address.region)) {
        return false;
    }
    return isBlank(address.city) || country->required.find('Z') == std::string_view::npos;
}

/// "08001 Barcelona Barcelona": a province's capital bears its name, and where the post does not ask for the region,
/// once is enough. Where it does ("New York New York 10001") both stay.
bool repeatsCity(const Country* country, const PostalAddress& address)
{
    return country != nullptr && country->required.find('S') == std::string_view::npos && !isBlank(address.region) &&
           folded(address.city) == folded(address.region);
}

} // namespace

bool isLatin(const std::string_view text)
{
    const auto wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
        const auto c = wide.char32At(i);
        UErrorCode status = U_ZERO_ERROR;
        if (u_isalpha(c) && uscript_getScript(c, &status) != USCRIPT_LATIN) {
            return false;
        }
    }
    return true;
}

std::vector<std::string> addressFaults(const PostalAddress& address)
{
    const auto* country = findCountry(address.country);
    const auto asksFor = [country](const char letter) {
        return country != nullptr && country->required.find(letter) != std::string_view::npos;
    };
    std::vector<std::string> faults;
    const auto note = [&faults](const bool wrong, const char* fault) {
        if (wrong) {
            faults.emplace_back(fault);
        }
    };
    note(country == nullptr, "unknown_country");
    note(isBlank(address.name) && isBlank(address.company), "missing_name");
    note(std::ranges::all_of(address.lines, isBlank), "missing_address");
    note(asksFor('C') && isBlank(address.city), "missing_city");
    note(asksFor('S') && isBlank(address.region), "missing_region");
    const bool hasPostcode = !isBlank(address.postcode);
    note(asksFor('Z') && !hasPostcode, "missing_postcode");
    note(country != nullptr && hasPostcode && !hasPostcodeForm(*country, address.postcode), "postcode_form");
    return faults;
}

std::vector<AddressLine> addressLines(const PostalAddress& address)
{
    const auto* country = findCountry(address.country);
    if (repeatsCity(country, address)) {
        auto once = address;
        once.region.clear();
        return addressLines(once);
    }
    const auto form = formOf(country, address);
    std::vector<AddressLine> lines;
    for (const auto& lineForm : split(form, '/')) {
        if (lineForm == "A") {
            for (const auto& text : address.lines) {
                addLine(lines, {std::string{trimmed(text)}, "address"});
            }
            continue;
        }
        addLine(lines, fillLine(lineForm, address));
        if (lineForm.find('C') != std::string::npos && needsRegionLine(country, form, address)) {
            addLine(lines, {std::string{trimmed(address.region)}, "region"});
        }
    }
    const auto name = country != nullptr ? upperAscii(country->name) : std::string{trimmed(address.country)};
    addLine(lines, {name, "country"});
    return lines;
}

} // namespace supercargo
