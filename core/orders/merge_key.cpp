// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/merge_key.h"

#include "core/base/hash.h"
#include "core/base/text.h"

#include <cstdint>
#include <string_view>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace supercargo::orders {

namespace {

constexpr char kFieldEnd = '\x1F';

/// Letters and digits as foldedCode has them. What stands between two letters is dropped ("St. John" is
/// "St John" is "StJohn"); beside a digit it stays as one space, and between two digits the mark itself stays.
std::string normalised(const std::string_view text)
{
    const std::string code = foldedCode(text);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(code.data());
    const auto size = static_cast<std::int32_t>(code.size());
    std::string result;
    std::string_view mark; // the first punctuation mark since the last letter or digit
    bool parted = false;
    bool afterDigit = false;
    for (std::int32_t i = 0; i < size;) {
        const auto start = i;
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        const std::string_view character{code.data() + start, static_cast<std::size_t>(i - start)};
        if (c >= 0 && (u_isUWhiteSpace(c) || u_ispunct(c))) {
            if (mark.empty() && !u_isUWhiteSpace(c)) {
                mark = character;
            }
            parted = true;
            continue;
        }
        const bool isDigit = c >= 0 && u_isdigit(c);
        if (parted && !result.empty() && (isDigit || afterDigit)) {
            result += isDigit && afterDigit && !mark.empty() ? mark : std::string_view{" "};
        }
        result += character;
        afterDigit = isDigit;
        parted = false;
        mark = {};
    }
    return result;
}

std::string buyerKey(const Buyer& buyer, const PostalAddress& shipTo)
{
    if (auto id = foldedCode(buyer.id); !id.empty()) {
        return "id:" + id;
    }
    if (auto email = foldedCode(buyer.email); !email.empty()) {
        return "email:" + email;
    }
    const auto name = normalised(buyer.name.empty() ? shipTo.name : buyer.name);
    const auto phone = normalised(buyer.phone.empty() ? shipTo.phone : buyer.phone);
    return name.empty() ? std::string{} : "name:" + name + kFieldEnd + phone;
}

/// Spaces and dashes in a postcode say nothing ("SW1A 1AA", "123-4567").
std::string postcodeKey(const std::string_view postcode)
{
    auto key = foldedCode(postcode);
    std::erase_if(key, [](const char c) { return c == ' ' || c == '-'; });
    return key;
}

} // namespace

std::string mergeKey(const Buyer& buyer, const PostalAddress& shipTo)
{
    const auto who = buyerKey(buyer, shipTo);
    const auto street = normalised(joined(shipTo.lines, "\n"));
    const auto city = normalised(shipTo.city);
    const auto postcode = postcodeKey(shipTo.postcode);
    if (who.empty() || street.empty() || (city.empty() && postcode.empty())) {
        return {};
    }
    std::string whole = who;
    for (const auto& field : {normalised(shipTo.name), normalised(shipTo.company), street, city,
                              normalised(shipTo.region), postcode, foldedCode(shipTo.country)}) {
        whole += kFieldEnd;
        whole += field;
    }
    return sha256Hex(whole).substr(0, 32);
}

} // namespace supercargo::orders
