// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include "core/base/error.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#pragma GCC diagnostic ignored "-Wold-style-cast" // in ICU's U8_… macros

namespace supercargo {

namespace {

bool isAscii(const std::string_view text)
{
    return std::ranges::all_of(text, [](const char c) { return static_cast<unsigned char>(c) < 0x80; });
}

const icu::Normalizer2& nfkcCaseFold()
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) {
        throw Error{ErrorCode::invalid_argument, {"ICU", u_errorName(status)}, "ICU's data is missing"};
    }
    return *normalizer;
}

const icu::Normalizer2& nfkd()
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) {
        throw Error{ErrorCode::invalid_argument, {"ICU", u_errorName(status)}, "ICU's data is missing"};
    }
    return *normalizer;
}

icu::UnicodeString caseFolded(const std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto source =
        icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    return nfkcCaseFold().normalize(source, status);
}

/// Letters that Unicode does not decompose, but that people type without their stroke.
UChar32 withoutStroke(const UChar32 c)
{
    switch (c) {
    case 0x0142:
        return 'l'; // ł
    case 0x00F8:
        return 'o'; // ø
    case 0x0111:
        return 'd'; // đ
    case 0x0131:
        return 'i'; // ı
    case 0x0127:
        return 'h'; // ħ
    case 0x2019:
    case 0x2018:
    case 0x02BC:
        return '\''; // typographic apostrophes
    default:
        return c;
    }
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::int32_t begin = 0;
    auto end = static_cast<std::int32_t>(text.size());
    const auto isSpace = [](const UChar32 c) { return c >= 0 && (u_isUWhiteSpace(c) || c == 0xFEFF || c == 0x200B); };
    while (begin < end) {
        std::int32_t next = begin;
        UChar32 c = 0;
        U8_NEXT(bytes, next, end, c);
        if (!isSpace(c)) {
            break;
        }
        begin = next;
    }
    while (end > begin) {
        std::int32_t previous = end;
        UChar32 c = 0;
        U8_PREV(bytes, begin, previous, c);
        if (!isSpace(c)) {
            break;
        }
        end = previous;
    }
    return text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

bool isValidUtf8(const std::string_view text)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c < 0) {
            return false;
        }
    }
    return true;
}

std::string toValidUtf8(const std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < size;) {
        const std::int32_t start = i;
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c < 0) {
            result += "\xEF\xBF\xBD";
        } else if (c != 0) {
            result.append(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
        }
    }
    return result;
}

std::string folded(const std::string_view text)
{
    std::string result;
    if (isAscii(text)) { // the usual case: headers, SKUs, Latin names
        bool pendingSpace = false;
        for (const char c : text) {
            if (c == ' ' || (c >= '\t' && c <= '\r')) {
                pendingSpace = !result.empty();
                continue;
            }
            if (pendingSpace) {
                result += ' ';
                pendingSpace = false;
            }
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        return result;
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto decomposed = nfkd().normalize(caseFolded(text), status);
    icu::UnicodeString kept;
    bool pendingSpace = false;
    for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 c = decomposed.char32At(i);
        if (u_isUWhiteSpace(c)) {
            pendingSpace = !kept.isEmpty();
            continue;
        }
        // Kana's voicing marks (U+3099, U+309A) tell letters apart; Latin's, Greek's and Cyrillic's accents are dropped.
        if (u_charType(c) == U_NON_SPACING_MARK && c < 0x0370) {
            continue;
        }
        if (pendingSpace) {
            kept.append(static_cast<UChar32>(' '));
            pendingSpace = false;
        }
        kept.append(withoutStroke(c));
    }
    UErrorCode composeStatus = U_ZERO_ERROR;
    nfkcCaseFold().normalize(kept, composeStatus).toUTF8String(result);
    return result;
}

std::string foldedCode(const std::string_view text)
{
    const auto core = trimmed(text);
    if (isAscii(core)) {
        return lowerAscii(core);
    }
    std::string result;
    caseFolded(core).toUTF8String(result);
    return result;
}

std::size_t codePointCount(const std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](const char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> split(const std::string_view text, const char separator)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (true) {
        const auto end = text.find(separator, begin);
        parts.emplace_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
        if (end == std::string_view::npos) {
            return parts;
        }
        begin = end + 1;
    }
}

std::string joined(const std::vector<std::string>& parts, const std::string_view separator)
{
    std::string text;
    for (const auto& part : parts) {
        if (&part != &parts.front()) {
            text += separator;
        }
        text += part;
    }
    return text;
}

std::string upperAscii(const std::string_view text)
{
    std::string result{text};
    std::ranges::transform(
        result, result.begin(), [](const char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return result;
}

bool isDigits(const std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

std::string lowerAscii(const std::string_view text)
{
    std::string result{text};
    std::ranges::transform(
        result, result.begin(), [](const char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

} // namespace supercargo
