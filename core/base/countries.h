// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

// Countries as the post knows them: their names, which parts of an address they ask for, and in which order the
// lines stand. The facts on address forms are those that Google publishes for its address input (CC-BY 4.0), with
// the corrections that carriers' pages ask for (Korea's five digits, Ireland's Eircode).
namespace supercargo {

struct Country {
    std::string_view code; // ISO 3166-1 alpha-2, or XK
    std::string_view name; // English, as it stands on a label (there in capitals)
    /// The order of lines, '/' between them: N name, O company, A address lines, C city, S region, Z postcode;
    /// what stands in braces is text, and other characters too.
    std::string_view lines;
    std::string_view latinLines; // the same for an address in Latin letters; empty where it is no different
    std::string_view required;   // letters of A, C, S, Z
    /// What a postcode looks like, without spaces and dashes: 9 is a digit, A a letter, alternatives
    /// stand with '|' between them. Empty: not checked.
    std::string_view postcode;
};

/// All of them, by code.
[[nodiscard]] std::span<const Country> countries();

/// The country of an alpha-2 code in any case; null for what is none.
[[nodiscard]] const Country* findCountry(std::string_view code);

/// The country that a platform, a file or a person means: a code of two or three letters, an English or Chinese
/// name, a usual spelling ("Russian Federation", "Korea, Republic of", "UK"), or the name in another of the
/// common languages ("Deutschland"). Null for what names none; nothing is guessed.
[[nodiscard]] const Country* countryFromText(std::string_view text);

/// "德国".
[[nodiscard]] std::string chineseName(const Country& country);

/// True when `postcode` has the country's form, or the country has none that could be checked. Spaces, dashes,
/// case and width do not matter, nor a country's letters in front ("LV-1073").
[[nodiscard]] bool hasPostcodeForm(const Country& country, std::string_view postcode);

} // namespace supercargo
