// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo {

/// An ISO 4217 currency: three capital letters.
class Currency {
public:
    /// "USD" in any case. Empty for what is not three letters.
    [[nodiscard]] static std::optional<Currency> parse(std::string_view code);
    /// The same for a code of our own program; asserts.
    constexpr explicit Currency(const char (&code)[4]) : m_code{code[0], code[1], code[2]} {}

    [[nodiscard]] std::string_view code() const { return {m_code.data(), m_code.size()}; }
    /// Digits after the point: 2, but 0 for JPY and 3 for KWD (ISO 4217).
    [[nodiscard]] int minorDigits() const;

    friend constexpr bool operator==(const Currency&, const Currency&) = default;

private:
    constexpr explicit Currency(std::array<char, 3> code) : m_code{code} {}
    std::array<char, 3> m_code;
};

/// A factor as a fraction, so that rates and shares stay exact until the one rounding.
struct Ratio {
    std::int64_t numerator = 1;
    std::int64_t denominator = 1; // above zero
};

/// numerator × factor / denominator, rounded half away from zero, once. Throws amount_overflow past 64 bits.
[[nodiscard]] std::int64_t multiplyRounded(std::int64_t value, Ratio ratio);

/// An exact amount in the smallest unit of one currency (cents, fen, whole yen).
/// Amounts of two currencies never mix; convert first.
class Money {
public:
    constexpr Money(std::int64_t minorUnits, Currency currency) : m_minorUnits{minorUnits}, m_currency{currency} {}

    /// A plain decimal ("12.34", "-3", "1e3" is not one). Empty when it is not a number, does not fit or has
    /// more digits after the point than the currency (zeros there are allowed).
    [[nodiscard]] static std::optional<Money> parseDecimal(std::string_view text, Currency currency);

    [[nodiscard]] constexpr std::int64_t minorUnits() const { return m_minorUnits; }
    [[nodiscard]] constexpr Currency currency() const { return m_currency; }
    /// "12.34", with a point whatever the locale: for files and logs, not for the screen.
    [[nodiscard]] std::string toDecimal() const;

    /// Throws currency_mismatch, or amount_overflow past 64 bits.
    Money& operator+=(Money other);
    Money& operator-=(Money other);
    friend Money operator+(Money a, Money b) { return a += b; }
    friend Money operator-(Money a, Money b) { return a -= b; }
    /// Rounded half away from zero. Throws amount_overflow.
    [[nodiscard]] Money times(Ratio ratio) const;

    /// Shares in proportion to `weights` (at least one, none negative, not all zero) that add up to exactly
    /// *this: what rounding leaves over goes one unit each to the first shares.
    [[nodiscard]] std::vector<Money> splitBy(std::span<const std::int64_t> weights) const;

    friend constexpr bool operator==(const Money&, const Money&) = default;

private:
    std::int64_t m_minorUnits;
    Currency m_currency;
};

} // namespace supercargo
