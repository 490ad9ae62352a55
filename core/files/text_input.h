// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/encoding.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>

namespace supercargo::files {

/// A text file of any of our encodings as UTF-8, in blocks: memory does not grow with the file. What is not a
/// character in its encoding becomes U+FFFD.
class TextInput {
public:
    /// Looks through the whole file once to guess its encoding, unless it is given.
    /// Throws file_unreadable {path}.
    TextInput(std::filesystem::path path, std::optional<Encoding> encoding);
    ~TextInput();
    TextInput(const TextInput&) = delete;
    TextInput& operator=(const TextInput&) = delete;

    /// The next piece of text, never empty before the end; valid until the next call.
    [[nodiscard]] std::string_view next();
    void rewind();

    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    /// Bytes of the file that were read since the beginning, and all of them.
    [[nodiscard]] std::int64_t position() const { return m_position; }
    [[nodiscard]] std::int64_t size() const { return m_size; }

private:
    struct Converter; // ICU's
    [[nodiscard]] std::string_view readBlock();

    std::filesystem::path m_path;
    std::ifstream m_file;
    std::string m_bytes;
    std::string m_text;
    Encoding m_encoding = Encoding::utf8;
    std::size_t m_markSize = 0;
    std::unique_ptr<Converter> m_converter; // none where the bytes are the text
    std::int64_t m_position = 0;
    std::int64_t m_size = 0;
};

} // namespace supercargo::files
