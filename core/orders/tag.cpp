// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/tag.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace supercargo::orders {

namespace {

constexpr std::size_t kLongestTag = 30;

// In the order of TagColor.
constexpr std::array<std::string_view, kTagColors.size()> kColorWords{"red",  "orange", "yellow", "green",
                                                                      "teal", "blue",   "violet", "grey"};

bool isControl(const char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

} // namespace

std::string_view toString(const TagColor color)
{
    return kColorWords[static_cast<std::size_t>(color)];
}

std::optional<TagColor> parseTagColor(const std::string_view word)
{
    const auto found = std::ranges::find(kColorWords, word);
    return found == kColorWords.end() ? std::nullopt
                                      : std::optional{static_cast<TagColor>(found - kColorWords.begin())};
}

std::string tagName(const std::string_view typed)
{
    auto name = trimmed(typed);
    if (name.starts_with('#')) {
        name = trimmed(name.substr(1));
    }
    auto valid = toValidUtf8(name);
    if (valid.empty() || codePointCount(valid) > kLongestTag || std::ranges::any_of(valid, isControl)) {
        throw Error{ErrorCode::invalid_argument, {"tag", std::string{typed}}};
    }
    return valid;
}

std::string tagKey(const std::string_view name)
{
    return foldedCode(name);
}

} // namespace supercargo::orders
