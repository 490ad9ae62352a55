// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include "core/base/error.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace supercargo {

namespace {

__extension__ using Wide = __int128;

std::int64_t narrowed(const Wide value)
{
    if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min()) {
        throw Error{ErrorCode::amount_overflow};
    }
    return static_cast<std::int64_t>(value);
}

} // namespace

std::optional<Currency> Currency::parse(const std::string_view code)
{
    if (code.size() != 3) {
        return {};
    }
    std::array<char, 3> letters{};
    for (std::size_t i = 0; i < 3; ++i) {
        const char letter = code[i] >= 'a' && code[i] <= 'z' ? static_cast<char>(code[i] - 'a' + 'A') : code[i];
        if (letter < 'A' || letter > 'Z') {
            return {};
        }
        letters[i] = letter;
    }
    return Currency{letters};
}

int Currency::minorDigits() const
{
    // ISO 4217, list one (2024-06): the currencies whose minor unit is not 1/100.
    static constexpr std::array<std::string_view, 16> none{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                                           "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF"};
    static constexpr std::array<std::string_view, 7> three{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
    if (std::ranges::find(none, code()) != none.end() || code() == "XPF") {
        return 0;
    }
    return std::ranges::find(three, code()) != three.end() ? 3 : 2;
}

std::int64_t multiplyRounded(const std::int64_t value, const Ratio ratio)
{
    assert(ratio.denominator > 0);
    const Wide product = static_cast<Wide>(value) * ratio.numerator;
    const Wide magnitude = product < 0 ? -product : product;
    const Wide rounded = (magnitude * 2 + ratio.denominator) / (static_cast<Wide>(ratio.denominator) * 2);
    return narrowed(product < 0 ? -rounded : rounded);
}

std::optional<Money> Money::parseDecimal(std::string_view text, const Currency currency)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (negative || (!text.empty() && text.front() == '+')) {
        text.remove_prefix(1);
    }
    Wide value = 0;
    int afterPoint = -1;
    bool anyDigit = false;
    for (const char c : text) {
        if (c == '.' && afterPoint < 0) {
            afterPoint = 0;
            continue;
        }
        if (c < '0' || c > '9') {
            return {};
        }
        anyDigit = true;
        if (afterPoint >= currency.minorDigits()) {
            if (c != '0') {
                return {};
            }
            continue;
        }
        afterPoint += afterPoint >= 0 ? 1 : 0;
        value = value * 10 + (c - '0');
        if (value > std::numeric_limits<std::int64_t>::max()) {
            return {};
        }
    }
    if (!anyDigit) {
        return {};
    }
    for (int digits = std::max(afterPoint, 0); digits < currency.minorDigits(); ++digits) {
        value *= 10;
    }
    if (value > std::numeric_limits<std::int64_t>::max()) {
        return {};
    }
    return Money{static_cast<std::int64_t>(negative ? -value : value), currency};
}

std::string Money::toDecimal() const
{
    const int digits = m_currency.minorDigits();
    const bool negative = m_minorUnits < 0;
    std::string text = std::to_string(m_minorUnits);
    text.erase(0, negative ? 1 : 0);
    if (digits > 0) {
        const auto places = static_cast<std::size_t>(digits);
        if (text.size() <= places) {
            text.insert(0, places + 1 - text.size(), '0');
        }
        text.insert(text.size() - places, ".");
    }
    return negative ? "-" + text : text;
}

Money& Money::operator+=(const Money other)
{
    if (!(other.m_currency == m_currency)) {
        throw Error{ErrorCode::currency_mismatch,
                    {std::string{m_currency.code()}, std::string{other.m_currency.code()}}};
    }
    m_minorUnits = narrowed(static_cast<Wide>(m_minorUnits) + other.m_minorUnits);
    return *this;
}

Money& Money::operator-=(const Money other)
{
    return *this += Money{narrowed(-static_cast<Wide>(other.m_minorUnits)), other.m_currency};
}

Money Money::times(const Ratio ratio) const
{
    return {multiplyRounded(m_minorUnits, ratio), m_currency};
}

std::vector<Money> Money::splitBy(const std::span<const std::int64_t> weights) const
{
    Wide sum = 0;
    for (const auto weight : weights) {
        assert(weight >= 0);
        sum += weight;
    }
    assert(sum > 0);
    std::vector<Money> shares;
    shares.reserve(weights.size());
    Wide left = m_minorUnits;
    for (const auto weight : weights) {
        const Wide share = static_cast<Wide>(m_minorUnits) * weight / sum; // towards zero: never too much
        shares.emplace_back(static_cast<std::int64_t>(share), m_currency);
        left -= share;
    }
    const int unit = left < 0 ? -1 : 1;
    for (std::size_t i = 0; left != 0; i = (i + 1) % shares.size()) {
        if (weights[i] > 0) {
            shares[i].m_minorUnits += unit;
            left -= unit;
        }
    }
    return shares;
}

} // namespace supercargo
