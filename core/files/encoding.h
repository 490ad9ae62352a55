// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace supercargo::files {

/// The encodings that order files come in. Japanese files are Windows-31J (a superset of Shift-JIS), Chinese ones
/// GB18030 (a superset of GBK), Western ones without a mark Windows-1252.
enum class Encoding { utf8, utf16_little, utf16_big, gb18030, windows_31j, windows_1252 };

/// Its usual name ("UTF-16LE", "windows-31j"), which ICU knows as well.
[[nodiscard]] std::string_view toString(Encoding encoding);

/// Guesses from what was seen of a file, block by block. A byte order mark decides; else well-formed UTF-8 is
/// UTF-8; else the characters that each encoding would make of the bytes are weighed by how usual they are.
class EncodingGuess {
public:
    /// The next bytes of the file, in order.
    void add(std::string_view block);
    [[nodiscard]] Encoding encoding() const;
    /// True when the file is UTF-8 without a fault, so that nothing needs converting.
    [[nodiscard]] bool isCleanUtf8() const;
    /// Bytes of the byte order mark.
    [[nodiscard]] std::size_t markSize() const;

private:
    void addMultibyte(std::string_view block);
    void addByte(unsigned char byte);

    enum class Mark { unknown, none, utf8, utf16_little, utf16_big };
    Mark m_mark = Mark::unknown;
    char m_sample[65536]{}; // around the bytes that are not ASCII
    std::size_t m_sampleSize = 0;
    int m_continuation = 0; // bytes still wanted by the current UTF-8 sequence
    unsigned char m_lowest = 0x80;
    unsigned char m_highest = 0xBF;
    std::int64_t m_good = 0; // well-formed sequences beyond ASCII
    std::int64_t m_bad = 0;
};

} // namespace supercargo::files
