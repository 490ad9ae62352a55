// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/s10_number.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace supercargo::channels {

namespace {

bool isLetter(const char c)
{
    return c >= 'A' && c <= 'Z';
}
} // namespace

int s10CheckDigit(const std::int64_t serial)
{
    assert(serial >= 0 && serial <= kLargestS10Serial);
    constexpr std::array kWeightsFromTheRight{7, 9, 5, 3, 2, 4, 6, 8};
    int sum = 0;
    auto rest = serial;
    for (const int weight : kWeightsFromTheRight) {
        sum += static_cast<int>(rest % 10) * weight;
        rest /= 10;
    }
    const int check = 11 - sum % 11;
    return check == 10 ? 0 : check == 11 ? 5 : check;
}

std::string toText(const S10Number& number)
{
    const auto digits = std::to_string(number.serial);
    return number.prefix + std::string(8 - digits.size(), '0') + digits + std::to_string(s10CheckDigit(number.serial)) +
           number.suffix;
}

std::string compactNumber(const std::string_view text)
{
    auto compact = upperAscii(text);
    std::erase_if(compact, [](const char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
    return compact;
}

bool looksLikeS10(const std::string_view compact)
{
    return compact.size() == 13 && std::ranges::all_of(compact.substr(0, 2), isLetter) &&
           std::ranges::all_of(compact.substr(2, 9), isDigit) && std::ranges::all_of(compact.substr(11), isLetter);
}

std::optional<S10Number> parseS10(const std::string_view text)
{
    const auto compact = compactNumber(text);
    if (!looksLikeS10(compact)) {
        return {};
    }
    S10Number number{compact.substr(0, 2), 0, compact.substr(11)};
    std::from_chars(compact.data() + 2, compact.data() + 10, number.serial);
    return s10CheckDigit(number.serial) == compact[10] - '0' ? std::optional{number} : std::nullopt;
}

} // namespace supercargo::channels
