// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Numbers as shops and spreadsheets write them. An absent number ("", "-", "--") is not a wrong one.
namespace supercargo::files {

/// What a cell says: nothing, a value, or something that cannot be read as one.
template <typename Value>
struct Reading {
    std::optional<Value> value;
    bool isBad = false;

    [[nodiscard]] bool isAbsent() const { return !value && !isBad; }
    [[nodiscard]] static Reading bad() { return {{}, true}; }
};

/// Which sign stands before the fraction. `unknown`: told from the number itself.
enum class DecimalMark { unknown, point, comma };

/// "$90.00", "AU $3,000.00", "EUR 90,00", "1 234,50 €" (any kind of space), "(3.00)", "1'234.50", "-3.00", "3.00-".
/// The currency is the cell's own word or sign, else `shops`; a bare "$" or "¥" or "kr" is the shop's if that is one
/// of those. "1,234" and "1.234" are thousands unless the mark is known or the currency has three digits. An amount
/// with a finer fraction than its currency has is bad: nothing is rounded.
[[nodiscard]] Reading<Money> readAmount(std::string_view text, Currency shops, DecimalMark mark = DecimalMark::unknown);

/// The mark that this one amount proves ("1.234,50", "90,00": comma), else unknown.
[[nodiscard]] DecimalMark decimalMarkOf(std::string_view text);

/// A whole number: "12", "12.0", "1,000". Bad for a fraction or what does not fit.
[[nodiscard]] Reading<std::int64_t> readWhole(std::string_view text);

/// A plain decimal scaled to whole units of 10^-digits: readDecimal("1.5", 3) is 1500. A comma may stand for the
/// point. Bad where digits would be lost.
[[nodiscard]] Reading<std::int64_t> readDecimal(std::string_view text, int digits);

/// "1.12345E+17": digits that a spreadsheet has destroyed. No key may be made of it.
[[nodiscard]] bool isDestroyedNumber(std::string_view text);
/// An identifier as it was before a spreadsheet touched it: trimmed, `="0012345"` and `'01234` unwrapped (one
/// apostrophe), a trailing ".0" of a number dropped.
[[nodiscard]] std::string_view withoutSpreadsheetMarks(std::string_view text);

} // namespace supercargo::files
