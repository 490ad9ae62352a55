// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/encoding.h"

#include <algorithm>
#include <cstring>

namespace supercargo::files {

namespace {

using Byte = unsigned char;

constexpr bool within(const Byte byte, const Byte low, const Byte high)
{
    return byte >= low && byte <= high;
}

Byte at(const std::string_view text, const std::size_t index)
{
    return index < text.size() ? static_cast<Byte>(text[index]) : Byte{0};
}

std::size_t firstBeyondAscii(const std::string_view text)
{
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        if ((word & 0x8080808080808080U) != 0) {
            break;
        }
    }
    while (i < text.size() && static_cast<Byte>(text[i]) < 0x80) {
        ++i;
    }
    return i;
}

/// How usual the text is as GB18030: the first level of GB 2312 (its 3,755 commonest characters) counts most.
double plausibilityOfGb(const std::string_view text)
{
    double score = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Byte lead = at(text, i);
        if (lead < 0x80) {
            continue;
        }
        const Byte trail = at(text, i + 1);
        if (within(lead, 0x81, 0xFE) && within(trail, 0x30, 0x39) && within(at(text, i + 2), 0x81, 0xFE)) {
            i += 3; // four bytes: valid, and rare
            continue;
        }
        if (lead == 0x80 || lead == 0xFF || !within(trail, 0x40, 0xFE) || trail == 0x7F) {
            score -= 3;
            continue;
        }
        if (within(trail, 0xA1, 0xFE)) {
            score += within(lead, 0xB0, 0xD7)   ? 2
                     : within(lead, 0xA1, 0xA3) ? 1.5
                     : within(lead, 0xD8, 0xF7) ? 0.6
                                                : -0.5;
        } else {
            score -= 0.3;
        }
        ++i;
    }
    return score;
}

/// The same for Windows-31J: kana count most, then the 2,965 kanji of JIS level 1.
double plausibilityOfJapanese(const std::string_view text)
{
    double score = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Byte lead = at(text, i);
        if (lead < 0x80 || within(lead, 0xA1, 0xDF)) { // a half-width kana is neither here nor there
            continue;
        }
        const Byte trail = at(text, i + 1);
        if (!(within(lead, 0x81, 0x9F) || within(lead, 0xE0, 0xFC)) || !within(trail, 0x40, 0xFC) || trail == 0x7F) {
            score -= 3;
            continue;
        }
        const bool isKana = (lead == 0x82 && within(trail, 0x9F, 0xF1)) || (lead == 0x83 && within(trail, 0x40, 0x96));
        score += isKana || lead == 0x81 ? 2 : within(lead, 0x88, 0x97) ? 1.2 : within(lead, 0x98, 0x9F) ? 0.3 : 0;
        ++i;
    }
    return score;
}

/// The same for Windows-1252: its letters stand alone among ASCII ones.
double plausibilityOfWestern(const std::string_view text)
{
    double score = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Byte byte = at(text, i);
        if (byte < 0x80) {
            continue;
        }
        if (byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D) { // not assigned
            score -= 3;
            continue;
        }
        const bool alone = (i == 0 || at(text, i - 1) < 0x80) && at(text, i + 1) < 0x80;
        const bool isLetter = byte >= 0xC0 && byte != 0xD7 && byte != 0xF7;
        const bool isSign =
            within(byte, 0x91, 0x97) || byte == 0x80 || byte == 0x85 || byte == 0x99 || within(byte, 0xA0, 0xBF);
        score += alone ? (isLetter || isSign ? 1 : 0) : (isLetter ? 0.35 : -0.5);
    }
    return score;
}

} // namespace

std::string_view toString(const Encoding encoding)
{
    switch (encoding) {
    case Encoding::utf8:
        return "UTF-8";
    case Encoding::utf16_little:
        return "UTF-16LE";
    case Encoding::utf16_big:
        return "UTF-16BE";
    case Encoding::gb18030:
        return "gb18030";
    case Encoding::windows_31j:
        return "windows-31j";
    case Encoding::windows_1252:
        break;
    }
    return "windows-1252";
}

void EncodingGuess::add(std::string_view block)
{
    if (m_mark == Mark::unknown) {
        m_mark = block.starts_with("\xEF\xBB\xBF") ? Mark::utf8
                 : block.starts_with("\xFF\xFE")   ? Mark::utf16_little
                 : block.starts_with("\xFE\xFF")   ? Mark::utf16_big
                                                   : Mark::none;
    }
    if (m_mark == Mark::utf16_little || m_mark == Mark::utf16_big) {
        return;
    }
    const auto first = m_continuation > 0 ? 0 : firstBeyondAscii(block);
    if (first == block.size()) {
        return;
    }
    const auto kept = std::min(block.size() - first, sizeof m_sample - m_sampleSize);
    std::memcpy(m_sample + m_sampleSize, block.data() + first, kept);
    m_sampleSize += kept;
    addMultibyte(block.substr(first));
}

void EncodingGuess::addMultibyte(std::string_view block)
{
    while (!block.empty()) {
        if (m_continuation == 0) {
            block.remove_prefix(firstBeyondAscii(block));
            if (block.empty()) {
                return;
            }
        }
        addByte(static_cast<Byte>(block.front()));
        block.remove_prefix(1);
    }
}

void EncodingGuess::addByte(const unsigned char byte)
{
    if (m_continuation > 0) {
        if (within(byte, m_lowest, m_highest)) {
            m_lowest = 0x80;
            m_highest = 0xBF;
            m_good += --m_continuation == 0 ? 1 : 0;
            return;
        }
        ++m_bad;
        m_continuation = 0;
    }
    m_lowest = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;  // no overlong forms,
    m_highest = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF; // no surrogates, nothing past U+10FFFF
    if (within(byte, 0xC2, 0xDF)) {
        m_continuation = 1;
    } else if (within(byte, 0xE0, 0xEF)) {
        m_continuation = 2;
    } else if (within(byte, 0xF0, 0xF4)) {
        m_continuation = 3;
    } else if (byte >= 0x80) {
        ++m_bad;
    }
}

bool EncodingGuess::isCleanUtf8() const
{
    return encoding() == Encoding::utf8 && m_bad == 0 && m_continuation == 0;
}

std::size_t EncodingGuess::markSize() const
{
    switch (m_mark) {
    case Mark::utf8:
        return 3;
    case Mark::utf16_little:
    case Mark::utf16_big:
        return 2;
    case Mark::unknown:
    case Mark::none:
        break;
    }
    return 0;
}

Encoding EncodingGuess::encoding() const
{
    if (m_mark == Mark::utf16_little) {
        return Encoding::utf16_little;
    }
    if (m_mark == Mark::utf16_big) {
        return Encoding::utf16_big;
    }
    // A cut or a broken character here and there does not make UTF-8 another encoding.
    if (m_mark == Mark::utf8 || m_bad == 0 || m_good > 20 * m_bad) {
        return Encoding::utf8;
    }
    const std::string_view sample{m_sample, m_sampleSize};
    const double chinese = plausibilityOfGb(sample);
    const double japanese = plausibilityOfJapanese(sample);
    const double western = plausibilityOfWestern(sample);
    if (western >= chinese && western >= japanese) {
        return Encoding::windows_1252;
    }
    return chinese >= japanese ? Encoding::gb18030 : Encoding::windows_31j;
}

} // namespace supercargo::files
