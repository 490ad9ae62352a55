// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/text_fitting.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace supercargo::labels {

namespace {

constexpr UChar32 kZeroWidthNonJoiner = 0x200C;
constexpr UChar32 kZeroWidthJoiner = 0x200D;

icu::UnicodeString toWide(const std::string_view text)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
}

std::string toUtf8(const icu::UnicodeString& text)
{
    std::string utf8;
    return text.toUTF8String(utf8);
}

bool isPrintableAscii(const std::string_view text)
{
    return std::ranges::all_of(text, [](const char c) { return c >= ' ' && c <= '~'; });
}

/// Runs of spaces as one, none at the ends.
std::string singleSpaced(const std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c != ' ' || (!result.empty() && result.back() != ' ')) {
            result += c;
        }
    }
    if (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

/// Byte offsets in `text` at which a line may end, the end among them.
std::vector<std::size_t> breaksOf(const std::string_view text, const BreakRule rule)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks{
        rule == BreakRule::words ? icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status)
                                 : icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
    if (U_FAILURE(status)) {
        throw Error{ErrorCode::invalid_argument, {"ICU", u_errorName(status)}, "ICU's break rules are missing"};
    }
    const auto wide = toWide(text);
    breaks->setText(wide);
    std::vector<std::size_t> result;
    std::size_t bytes = 0;
    for (auto from = breaks->first(), to = breaks->next(); to != icu::BreakIterator::DONE;
         from = to, to = breaks->next()) {
        bytes += toUtf8(wide.tempSubStringBetween(from, to)).size();
        result.push_back(bytes);
    }
    return result;
}

/// True at a break that would part a short number from the word before it ("Hauptstraße |12") or, where the line
/// starts with it, from the word behind it ("12 |Rose Street").
bool partsHouseNumber(const std::string_view text, const std::size_t position)
{
    if (position >= text.size() || position == 0 || text[position - 1] != ' ') {
        return false;
    }
    const auto next = text.substr(position);
    const auto nextWord = next.substr(0, next.find(' '));
    const auto before = text.substr(0, position - 1);
    const auto lastWord = before.substr(before.rfind(' ') + 1); // npos + 1 is 0
    constexpr std::size_t kLongestHouseNumber = 6;
    const bool startsWithNumber = !lastWord.empty() && isDigit(lastWord.front()) && lastWord.size() == before.size();
    return (isDigit(nextWord.front()) && nextWord.size() <= kLongestHouseNumber) ||
           (startsWithNumber && lastWord.size() <= kLongestHouseNumber);
}

class Wrapper {
public:
    Wrapper(const std::string_view text, const TextStyle& style, const int width, TextRasteriser& fonts)
        : m_text{text},
          m_style{style},
          m_width{width},
          m_fonts{fonts}
    {}

    /// Empty when a piece between two breaks is too wide.
    [[nodiscard]] std::vector<std::string> wrap(const std::vector<std::size_t>& breaks) const
    {
        std::vector<std::string> lines;
        std::size_t start = 0;
        while (start < m_text.size()) {
            std::size_t end = start;
            for (const auto candidate : breaks) {
                if (candidate <= start) {
                    continue;
                }
                if (!fits(start, candidate)) {
                    break;
                }
                end = candidate;
            }
            if (end == start) {
                return {};
            }
            lines.emplace_back(trimmed(m_text.substr(start, end - start)));
            start = end;
        }
        return lines;
    }

private:
    [[nodiscard]] bool fits(const std::size_t start, const std::size_t end) const
    {
        return m_fonts.measure(trimmed(m_text.substr(start, end - start)), m_style).width <= m_width;
    }

    std::string_view m_text;
    const TextStyle& m_style;
    int m_width;
    TextRasteriser& m_fonts;
};

} // namespace

std::string cleanText(const std::string_view text)
{
    if (isPrintableAscii(text)) {
        return singleSpaced(text);
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) {
        throw Error{ErrorCode::invalid_argument, {"ICU", u_errorName(status)}, "ICU's data is missing"};
    }
    const auto source = nfc->normalize(toWide(toValidUtf8(text)), status);
    icu::UnicodeString clean;
    for (std::int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
        const auto c = source.char32At(i);
        const bool joins = c == kZeroWidthJoiner || c == kZeroWidthNonJoiner;
        if (u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR) {
            clean.append(u' ');
        } else if (joins ||
                   (u_charType(c) != U_FORMAT_CHAR && !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))) {
            clean.append(c);
        }
    }
    return singleSpaced(toUtf8(clean));
}

std::vector<std::string> wrapText(const std::string_view text, const TextStyle& style, const int width,
                                  const BreakRule rule, TextRasteriser& fonts)
{
    if (text.empty()) {
        return {};
    }
    if (fonts.measure(text, style).width <= width) {
        return {std::string{text}};
    }
    const Wrapper wrapper{text, style, width, fonts};
    const auto breaks = breaksOf(text, rule);
    if (rule == BreakRule::anywhere) {
        return wrapper.wrap(breaks);
    }
    auto kind = breaks;
    std::erase_if(kind, [text](const std::size_t position) { return partsHouseNumber(text, position); });
    auto lines = wrapper.wrap(kind);
    return lines.empty() ? wrapper.wrap(breaks) : lines;
}

} // namespace supercargo::labels
