// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace supercargo {

/// Where a package goes, or comes from, as the buyer (or seller) wrote it.
struct PostalAddress {
    std::string name;
    std::string company;
    std::vector<std::string> lines;
    std::string city;
    std::string region;
    std::string postcode;
    std::string country; // ISO 3166-1 alpha-2
    std::string phone;

    friend bool operator==(const PostalAddress&, const PostalAddress&) = default;
};

/// What the destination's post would refuse, as stable words, in this order; empty when nothing is wrong:
/// unknown_country, missing_name, missing_address, missing_city, missing_region, missing_postcode, postcode_form.
[[nodiscard]] std::vector<std::string> addressFaults(const PostalAddress& address);

/// One line of an address and what it is made of: the label sets the name and the city apart, and a refusal names
/// the field.
struct AddressLine {
    std::string text;
    std::string_view
        field; // "name", "company", "address", "city" (the line that has it), "region", "postcode", "country"

    friend bool operator==(const AddressLine&, const AddressLine&) = default;
};

/// The lines in the destination's order, empty ones left out, the country's English name in capitals last. A region
/// is left out where the destination's form has no place for it and its postcode says it, and where it is spelled as
/// the city and not asked for. An unknown country stays as it is written.
[[nodiscard]] std::vector<AddressLine> addressLines(const PostalAddress& address);

/// True when every letter of `text` is of the Latin script.
[[nodiscard]] bool isLatin(std::string_view text);

} // namespace supercargo
