// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/text_input.h"

#include "core/base/error.h"
#include "core/base/fault.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <vector>

namespace supercargo::files {

namespace {
constexpr std::size_t kRead = 256 * 1024;
} // namespace

struct TextInput::Converter {
    explicit Converter(const Encoding encoding)
    {
        UErrorCode status = U_ZERO_ERROR;
        converter.reset(ucnv_open(std::string{toString(encoding)}.c_str(), &status));
        if (U_FAILURE(status)) {
            throw Error{
                ErrorCode::invalid_argument, {"encoding", std::string{toString(encoding)}}, u_errorName(status)};
        }
    }

    /// Appends the text of `bytes`; a character cut at their end waits for the next ones, unless these are the last.
    void convert(const std::string_view bytes, const bool last, std::string& text)
    {
        units.resize(bytes.size() + 64); // no encoding of ours makes more units than bytes, but for what waited
        const char* source = bytes.data();
        UChar* target = units.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, bytes.data() + bytes.size(),
                       nullptr, last ? 1 : 0, &status);
        const auto count = static_cast<std::int32_t>(target - units.data());
        text.resize(static_cast<std::size_t>(count) * 3 + 1);
        std::int32_t length = 0;
        u_strToUTF8WithSub(text.data(), static_cast<std::int32_t>(text.size()), &length, units.data(), count, 0xFFFD,
                           nullptr, &status);
        if (U_FAILURE(status)) {
            throw Error{ErrorCode::file_malformed, {"", toString(Fault::encoding_broken)}, u_errorName(status)};
        }
        text.resize(static_cast<std::size_t>(length));
    }

    struct Close {
        void operator()(UConverter* open) const { ucnv_close(open); }
    };
    std::unique_ptr<UConverter, Close> converter;
    std::vector<UChar> units;
};

TextInput::TextInput(std::filesystem::path path, const std::optional<Encoding> encoding) : m_path{std::move(path)}
{
    m_bytes.resize(kRead);
    rewind();
    EncodingGuess guess;
    for (auto block = readBlock(); !block.empty(); block = readBlock()) {
        guess.add(block);
        m_size += static_cast<std::int64_t>(block.size());
    }
    m_encoding = encoding.value_or(guess.encoding());
    m_markSize = m_encoding == guess.encoding() ? guess.markSize() : 0;
    if (m_encoding != Encoding::utf8 || !guess.isCleanUtf8()) {
        m_converter = std::make_unique<Converter>(m_encoding);
    }
    rewind();
}

TextInput::~TextInput() = default;

void TextInput::rewind()
{
    m_file.close();
    m_file.clear();
    m_file.open(m_path, std::ios::binary);
    if (!m_file) {
        throw Error{ErrorCode::file_unreadable, {m_path.string()}};
    }
    m_file.seekg(static_cast<std::streamoff>(m_markSize));
    m_position = static_cast<std::int64_t>(m_markSize);
    if (m_converter) {
        ucnv_resetToUnicode(m_converter->converter.get());
    }
}

std::string_view TextInput::readBlock()
{
    m_file.read(m_bytes.data(), static_cast<std::streamsize>(m_bytes.size()));
    if (m_file.bad()) {
        throw Error{ErrorCode::file_unreadable, {m_path.string()}, "reading stopped midway"};
    }
    const auto count = m_file.gcount();
    m_position += count;
    return {m_bytes.data(), static_cast<std::size_t>(count)};
}

std::string_view TextInput::next()
{
    while (true) {
        const auto bytes = readBlock();
        if (!m_converter) {
            return bytes;
        }
        m_text.clear();
        m_converter->convert(bytes, bytes.empty(), m_text);
        if (bytes.empty() || !m_text.empty()) {
            return m_text;
        }
    }
}

} // namespace supercargo::files
