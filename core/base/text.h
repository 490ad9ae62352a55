// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Text is UTF-8 as the buyer wrote it. What is compared is folded here, in one way for the whole program, never
// by SQL. Unicode rules by ICU.
namespace supercargo {

/// Without white space (Unicode's, with no-break and ideographic spaces) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] bool isValidUtf8(std::string_view text);
/// The same text with every ill-formed sequence replaced by U+FFFD and NULs dropped.
[[nodiscard]] std::string toValidUtf8(std::string_view text);

/// For comparing codes, names and headers: trimmed, NFKC, case folded, accents dropped (ё → е, ł → l, й kept
/// apart from и no longer), runs of white space one space. Two texts that a person calls the same fold alike.
[[nodiscard]] std::string folded(std::string_view text);
/// For comparing codes (SKU, barcode, order number): trimmed, NFKC, case folded; accents and inner spaces stay.
[[nodiscard]] std::string foldedCode(std::string_view text);

/// Number of Unicode code points. The text must be valid UTF-8.
[[nodiscard]] std::size_t codePointCount(std::string_view text);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);
/// ASCII only.
[[nodiscard]] constexpr bool isDigit(const char c)
{
    return c >= '0' && c <= '9';
}
/// Not empty, and ASCII digits only.
[[nodiscard]] bool isDigits(std::string_view text);
[[nodiscard]] std::string upperAscii(std::string_view text);
[[nodiscard]] std::string lowerAscii(std::string_view text);

} // namespace supercargo
