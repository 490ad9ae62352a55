// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace supercargo::files {

/// How a workbook's style shows a number.
enum class NumberKind { plain, date, date_and_time, time };

/// What a number format says, by ECMA-376 part 1, 18.8.30 and 18.8.31: a built-in id, or the format's own code.
[[nodiscard]] NumberKind numberKindOf(int builtInId);
[[nodiscard]] NumberKind numberKindOf(std::string_view formatCode);

/// The number of a cell as text without exponent: whole numbers to the last digit they have ("8.1E+14" is
/// 810000000000000), fractions to the 15 digits that a spreadsheet shows. An exponent stays where the number is
/// 2^53 or more, for its digits were lost when it was stored.
[[nodiscard]] std::string plainNumber(std::string_view written);

/// A day count as "2019-04-23", "2019-04-23 10:11:00" or "10:11:00"; the number itself where it is no date.
[[nodiscard]] std::string dateOfSerial(std::string_view written, NumberKind kind, bool countsFrom1904);

} // namespace supercargo::files
