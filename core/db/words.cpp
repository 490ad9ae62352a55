// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/db/full_text.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#pragma GCC diagnostic ignored "-Wold-style-cast" // in ICU's U8_… macros

namespace supercargo::db {

namespace {

constexpr std::size_t kLongestWord = 64; // of bytes; what is longer is no word that anyone types

/// Scripts written without spaces, and Hangul, whose names are searched by parts.
bool isPaired(const UChar32 c)
{
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

enum class CharacterKind { separator, word, paired };

CharacterKind kindOf(const UChar32 c)
{
    if (c < 0x80) {
        const bool isWord = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
        return isWord ? CharacterKind::word : CharacterKind::separator;
    }
    if (isPaired(c)) {
        return CharacterKind::paired;
    }
    return u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK ? CharacterKind::word : CharacterKind::separator;
}

class Cutter {
public:
    void cut(const std::string_view folded)
    {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(folded.data());
        const auto size = static_cast<std::int32_t>(folded.size());
        for (std::int32_t i = 0; i < size;) {
            const auto start = i;
            UChar32 c = 0;
            U8_NEXT(bytes, i, size, c);
            const auto character =
                folded.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start));
            take(kindOf(c), character);
        }
        endRun();
    }
    void add(std::string word)
    {
        if (!word.empty() && word.size() <= kLongestWord && std::ranges::find(m_words, word) == m_words.end()) {
            m_words.push_back(std::move(word));
        }
    }
    [[nodiscard]] std::vector<std::string> words() && { return std::move(m_words); }

private:
    void take(const CharacterKind kind, const std::string_view character)
    {
        if (kind != m_kind) {
            endRun();
            m_kind = kind;
        }
        if (kind == CharacterKind::word) {
            m_run += character;
        } else if (kind == CharacterKind::paired) {
            if (!m_previous.empty()) {
                add(m_previous + std::string{character});
                m_hasPair = true;
            }
            m_previous = character;
        }
    }
    void endRun()
    {
        if (m_kind == CharacterKind::word) {
            add(std::move(m_run));
        } else if (m_kind == CharacterKind::paired && !m_hasPair) {
            add(m_previous);
        }
        m_run.clear();
        m_previous.clear();
        m_hasPair = false;
    }

    std::vector<std::string> m_words;
    CharacterKind m_kind = CharacterKind::separator;
    std::string m_run;
    std::string m_previous;
    bool m_hasPair = false;
};

/// "+1 347-448-3190" → "13474483190"; empty for what is not a telephone number as people write one.
std::string telephoneDigits(const std::string_view text)
{
    std::string digits;
    bool hasMark = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (c == ' ' || c == '-' || c == '(' || c == ')' || c == '+' || c == '.' || c == '/') {
            hasMark = true;
        } else {
            return {};
        }
    }
    return hasMark && digits.size() >= 7 && digits.size() <= 15 ? digits : std::string{};
}

/// A mail provider's name says nothing: the local part is what an address is known by.
std::string_view withoutMailDomain(const std::string_view part)
{
    const auto at = part.find('@');
    return at == std::string_view::npos || at == 0 || part.find(' ') != std::string_view::npos ? part : part.substr(0, at);
}

} // namespace

std::string indexWords(const std::span<const std::string_view> parts)
{
    Cutter cutter;
    for (const auto part : parts) {
        const auto text = folded(part);
        cutter.cut(withoutMailDomain(text));
        cutter.add(telephoneDigits(text));
    }
    return joined(std::move(cutter).words(), " ");
}

SearchedWords searchedWords(const std::string_view text)
{
    SearchedWords searched;
    const auto whole = folded(text);
    Cutter cutter;
    for (const auto& part : split(whole, ' ')) {
        cutter.cut(withoutMailDomain(part));
    }
    searched.words = std::move(cutter).words();
    searched.telephone = telephoneDigits(whole);
    return searched;
}

} // namespace supercargo::db
