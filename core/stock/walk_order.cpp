// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/walk_order.h"

#include "core/base/text.h"

#include <algorithm>

namespace supercargo::stock {

namespace {

std::string paddedLeft(const std::string_view digits, const std::size_t width)
{
    return std::string(width - std::min(width, digits.size()), '0').append(digits);
}

} // namespace

std::string naturalKey(const std::string_view code)
{
    const std::string text = foldedCode(code);
    std::string key;
    for (auto at = text.begin(); at != text.end();) {
        if (!isDigit(*at)) {
            key += *at++;
            continue;
        }
        const auto end = std::find_if_not(at, text.end(), isDigit);
        const std::string_view digits{std::find_if(at, end - 1, [](const char c) { return c != '0'; }), end};
        // A longer number is a larger one: its length goes before it.
        key += paddedLeft(std::to_string(digits.size()), 3);
        key += digits;
        at = end;
    }
    return key;
}

std::string walkKey(const std::optional<std::int64_t> pickSequence, const std::string_view zone,
                    const std::string_view code)
{
    if (pickSequence) {
        return "0" + paddedLeft(std::to_string(*pickSequence), 19) + naturalKey(code);
    }
    // The separator is below every character of a zone, so that "A" comes before "AB".
    return "1" + naturalKey(zone) + '\x1f' + naturalKey(code);
}

} // namespace supercargo::stock
