// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/countries.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace supercargo {

namespace {

// Spellings of marketplaces and of ISO 3166-1 that are nobody's display name, folded, without "the".
constexpr auto kSpellings = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"uk", "GB"},
    {"great britain", "GB"},
    {"england", "GB"},
    {"scotland", "GB"},
    {"wales", "GB"},
    {"northern ireland", "GB"},
    {"united kingdom of great britain and northern ireland", "GB"},
    {"united states of america", "US"},
    {"u.s.", "US"},
    {"u.s.a.", "US"},
    {"america", "US"},
    {"russian federation", "RU"},
    {"korea", "KR"},
    {"korea, republic of", "KR"},
    {"republic of korea", "KR"},
    {"korea, south", "KR"},
    {"korea, democratic people's republic of", "KP"},
    {"korea, north", "KP"},
    {"czech republic", "CZ"},
    {"turkiye", "TR"},
    {"macedonia", "MK"},
    {"macedonia, republic of", "MK"},
    {"republic of north macedonia", "MK"},
    {"moldova, republic of", "MD"},
    {"republic of moldova", "MD"},
    {"viet nam", "VN"},
    {"hong kong, china", "HK"},
    {"hong kong sar", "HK"},
    {"hongkong", "HK"},
    {"香港", "HK"},
    {"macau", "MO"},
    {"macao, china", "MO"},
    {"macau sar", "MO"},
    {"macao sar", "MO"},
    {"澳门", "MO"},
    {"taiwan, china", "TW"},
    {"taiwan, province of china", "TW"},
    {"mainland china", "CN"},
    {"people's republic of china", "CN"},
    {"iran, islamic republic of", "IR"},
    {"syrian arab republic", "SY"},
    {"lao people's democratic republic", "LA"},
    {"bolivia, plurinational state of", "BO"},
    {"venezuela, bolivarian republic of", "VE"},
    {"tanzania, united republic of", "TZ"},
    {"united republic of tanzania", "TZ"},
    {"congo, democratic republic of the", "CD"},
    {"congo", "CG"},
    {"palestine, state of", "PS"},
    {"palestinian territory", "PS"},
    {"palestinian territories", "PS"},
    {"micronesia, federated states of", "FM"},
    {"brunei darussalam", "BN"},
    {"holy see", "VA"},
    {"vatican", "VA"},
    {"cote d'ivoire", "CI"},
    {"swaziland", "SZ"},
    {"burma", "MM"},
    {"cabo verde", "CV"},
    {"east timor", "TL"},
    {"falkland islands (malvinas)", "FK"},
    {"virgin islands, british", "VG"},
    {"virgin islands, u.s.", "VI"},
    {"virgin islands (british)", "VG"},
    {"virgin islands (u.s.)", "VI"},
    {"u.s. virgin islands", "VI"},
    {"holland", "NL"},
    {"uae", "AE"},
    {"republic of serbia", "RS"},
    {"slovak republic", "SK"},
    {"republic of ireland", "IE"},
    {"eire", "IE"},
    {"kingdom of saudi arabia", "SA"},
    {"saudi", "SA"},
    {"guernsey (channel islands)", "GG"},
    {"jersey (channel islands)", "JE"},
    {"kosovo, republic of", "XK"},
    {"saint kitts-nevis", "KN"},
    {"saint vincent & the grenadines", "VC"},
    {"saint martin (french part)", "MF"},
    {"sint maarten (dutch part)", "SX"},
    {"aland", "AX"},
    {"korea (south)", "KR"},
    {"korea (republic of)", "KR"},
});

// The languages in which marketplaces write country names; English and Chinese first.
constexpr auto kLanguages = std::to_array<const char*>(
    {"en", "zh_CN", "zh_TW", "de", "fr", "es", "it", "ja", "ko", "ru", "pt", "pl", "nl", "sv", "tr"});

std::string displayName(const Country& country, const char* language)
{
    icu::UnicodeString name;
    icu::Locale{"", std::string{country.code}.c_str()}.getDisplayCountry(icu::Locale{language}, name);
    std::string utf8;
    return name.toUTF8String(utf8);
}

/// "The Netherlands" and "Bosnia & Herzegovina" as their plain forms.
std::string nameKey(const std::string_view text)
{
    auto key = folded(text);
    if (key.starts_with("the ")) {
        key.erase(0, 4);
    }
    if (const auto ampersand = key.find(" & "); ampersand != std::string::npos) {
        key.replace(ampersand, 3, " and ");
    }
    if (key.starts_with("st. ")) {
        key.replace(0, 3, "saint");
    }
    return key;
}

using NameIndex = std::unordered_map<std::string, const Country*>;

NameIndex englishIndex()
{
    NameIndex index;
    for (const auto& country : countries()) {
        index.emplace(nameKey(country.name), &country);
    }
    for (const auto& [spelling, code] : kSpellings) {
        index.emplace(nameKey(spelling), findCountry(code));
    }
    return index;
}

/// Made at the first name that is not English: it asks ICU for thousands.
NameIndex foreignIndex()
{
    NameIndex index;
    for (const char* language : kLanguages) {
        for (const auto& country : countries()) {
            index.emplace(nameKey(displayName(country, language)), &country);
        }
    }
    for (const auto& country : countries()) {
        const char* alpha3 = icu::Locale{"", std::string{country.code}.c_str()}.getISO3Country();
        if (*alpha3 != '\0') {
            index.emplace(lowerAscii(alpha3), &country);
        }
    }
    return index;
}

const Country* findName(const NameIndex& index, const std::string& key)
{
    const auto found = index.find(key);
    return found == index.end() ? nullptr : found->second;
}

bool matches(const std::string_view code, const std::string_view pattern)
{
    return std::ranges::equal(code, pattern, [](const char c, const char form) {
        const bool digit = c >= '0' && c <= '9';
        const bool letter = c >= 'A' && c <= 'Z';
        return form == '9' ? digit : form == 'A' ? letter : c == form;
    });
}

} // namespace

const Country* findCountry(const std::string_view code)
{
    const auto wanted = upperAscii(trimmed(code));
    const auto found = std::ranges::lower_bound(countries(), std::string_view{wanted}, {}, &Country::code);
    return found != countries().end() && found->code == wanted ? &*found : nullptr;
}

const Country* countryFromText(const std::string_view text)
{
    if (const auto* byCode = findCountry(text)) {
        return byCode;
    }
    const auto key = nameKey(text);
    if (key.empty()) {
        return nullptr;
    }
    static const NameIndex english = englishIndex();
    if (const auto* country = findName(english, key)) {
        return country;
    }
    static const NameIndex foreign = foreignIndex();
    return findName(foreign, key);
}

std::string chineseName(const Country& country)
{
    return displayName(country, "zh_CN");
}

bool hasPostcodeForm(const Country& country, const std::string_view postcode)
{
    if (country.postcode.empty()) {
        return true;
    }
    auto code = upperAscii(foldedCode(postcode));
    std::erase_if(code, [](const char c) { return c == ' ' || c == '-'; });
    const auto patterns = split(country.postcode, '|');
    const auto fits = [&patterns](const std::string_view text) {
        return std::ranges::any_of(patterns, [text](const auto& pattern) { return matches(text, pattern); });
    };
    return fits(code) || (code.starts_with(country.code) && fits(std::string_view{code}.substr(2)));
}

} // namespace supercargo
