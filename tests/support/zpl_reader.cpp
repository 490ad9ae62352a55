// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/support/printed_label.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <zlib.h>

namespace supercargo::tests {

namespace {

[[noreturn]] void refuseZpl(const std::string& why)
{
    throw std::runtime_error{"ZPL: " + why};
}

int zplNumber(const std::string& text)
{
    if (!isDigits(text)) {
        refuseZpl("not a number: " + text);
    }
    return std::stoi(text);
}

unsigned hexValue(const std::string_view digits)
{
    unsigned value = 0;
    for (const char c : digits) {
        const auto digit = std::string_view{"0123456789ABCDEF"}.find(c);
        if (digit == std::string_view::npos) {
            refuseZpl("not hexadecimal");
        }
        value = value * 16 + static_cast<unsigned>(digit);
    }
    return value;
}

/// Bit by bit, as the book says it: polynomial 1021, start 0.
unsigned crcOf(const std::string_view text)
{
    unsigned crc = 0;
    for (const char c : text) {
        for (int bit = 7; bit >= 0; --bit) {
            const unsigned in = static_cast<unsigned char>(c) >> bit & 1U;
            const unsigned out = crc >> 15 & 1U;
            crc = (crc << 1 & 0xFFFFU) ^ (in ^ out ? 0x1021U : 0U);
        }
    }
    return crc;
}

std::string fromBase64(const std::string_view text)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        const auto value = kLetters.find(c);
        if (value == std::string_view::npos) {
            continue; // '='
        }
        bits = bits << 6 | static_cast<unsigned>(value);
        if (count += 6; count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> count & 0xFFU);
        }
    }
    return bytes;
}

std::string inflated(const std::string& bytes, const std::size_t expected)
{
    std::string result(expected, '\0');
    auto size = static_cast<uLongf>(expected);
    if (uncompress(reinterpret_cast<Bytef*>(result.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                   static_cast<uLong>(bytes.size())) != Z_OK ||
        size != expected) {
        refuseZpl("a picture does not unpack to its size");
    }
    return result;
}

class ZplReader {
public:
    explicit ZplReader(const std::string_view bytes) : m_bytes{bytes} {}

    PrintedLabel read()
    {
        while (m_at < m_bytes.size()) {
            command();
        }
        if (m_open || !m_ended) {
            refuseZpl("the label is not ended");
        }
        return std::move(m_label);
    }

private:
    /// A prefix is one wherever it stands.
    void command()
    {
        const char prefix = m_bytes[m_at];
        if (prefix == '\n' || prefix == '\r') {
            ++m_at;
            return;
        }
        if ((prefix != '^' && prefix != '~') || m_at + 3 > m_bytes.size()) {
            refuseZpl("text outside a field");
        }
        const std::string name{m_bytes.substr(m_at + 1, 2)};
        const auto end = std::min(m_bytes.find_first_of("^~", m_at + 1), m_bytes.size());
        auto data = std::string{m_bytes.substr(m_at + 3, end - m_at - 3)};
        m_at = end;
        if (name != "FD") {
            std::erase_if(data, [](const char c) { return c == '\n' || c == '\r'; });
        }
        prefix == '~' ? tilde(name, data) : caret(name, data);
    }

    void tilde(const std::string& name, const std::string& data)
    {
        if (name != "SD" || m_open) {
            refuseZpl("~" + name);
        }
        m_label.settings.push_back("~" + name + data);
    }

    void caret(const std::string& name, const std::string& data)
    {
        const auto parts = split(data, ',');
        if (name == "XA") {
            if (m_open || m_ended) {
                refuseZpl("a second label");
            }
            m_open = true;
        } else if (!m_open) {
            refuseZpl("^" + name + " outside the label");
        } else if (name == "XZ") {
            m_open = false;
            m_ended = true;
        } else if (name == "PW") {
            m_label.width = zplNumber(data);
        } else if (name == "LL") {
            m_label.height = zplNumber(data);
        } else if (name == "PQ") {
            m_label.copies = zplNumber(data);
        } else if (name == "CI" || name == "PR" || name == "LH" || name == "LS" || name == "LT" || name == "PO") {
            m_label.settings.push_back("^" + name + data);
        } else {
            field(name, data, parts);
        }
    }

    void field(const std::string& name, const std::string& data, const std::vector<std::string>& parts)
    {
        if (name == "FO") {
            m_x = zplNumber(parts.at(0));
            m_y = zplNumber(parts.at(1));
        } else if (name == "FH") {
            m_hex = data.empty() ? '_' : data[0];
        } else if (name == "A0") {
            m_kind = Kind::text;
            m_textHeight = zplNumber(parts.at(1));
        } else if (name == "FB") {
            m_label.settings.push_back("^FB" + data);
        } else if (name == "BY") {
            m_module = zplNumber(parts.at(0));
            m_barHeight = zplNumber(parts.at(2));
        } else if (name == "BC") {
            m_kind = Kind::code128;
            m_height = zplNumber(parts.at(1));
        } else if (name == "BQ") {
            m_kind = Kind::qr;
            m_magnification = zplNumber(parts.at(2));
        } else if (name == "GB") {
            box(parts);
        } else if (name == "GF") {
            graphic(data);
        } else if (name == "FD") {
            m_data = m_hex != '\0' ? unescaped(data) : data;
        } else if (name == "FS") {
            endField();
        } else {
            refuseZpl("^" + name);
        }
    }

    [[nodiscard]] std::string unescaped(const std::string& data) const
    {
        std::string text;
        for (std::size_t i = 0; i < data.size(); ++i) {
            if (data[i] == m_hex && i + 2 < data.size()) {
                text += static_cast<char>(hexValue(std::string_view{data}.substr(i + 1, 2)));
                i += 2;
            } else {
                text += data[i];
            }
        }
        return text;
    }

    void box(const std::vector<std::string>& parts)
    {
        const int width = zplNumber(parts.at(0));
        const int height = zplNumber(parts.at(1));
        if (zplNumber(parts.at(2)) * 2 < std::min(width, height)) {
            refuseZpl("a frame, not a bar");
        }
        m_label.bars.push_back({m_x, m_y, width, height});
    }

    void graphic(const std::string& data)
    {
        const auto parts = split(data, ',');
        const int total = zplNumber(parts.at(1));
        const int rowBytes = zplNumber(parts.at(3));
        if (parts.at(0) != "A" || parts.at(2) != parts.at(1) || total > 99'999 || total % rowBytes != 0) {
            refuseZpl("^GF with sizes that do not fit");
        }
        std::string bytes;
        if (parts.at(4).starts_with(":Z64:")) {
            const auto pieces = split(parts.at(4), ':');
            if (crcOf(pieces.at(2)) != hexValue(pieces.at(3))) {
                refuseZpl("a picture's check value is wrong");
            }
            bytes = inflated(fromBase64(pieces.at(2)), static_cast<std::size_t>(total));
        } else {
            for (std::size_t i = 0; i < parts.at(4).size(); i += 2) {
                bytes += static_cast<char>(hexValue(std::string_view{parts.at(4)}.substr(i, 2)));
            }
        }
        if (bytes.size() != static_cast<std::size_t>(total)) {
            refuseZpl("a picture of another size");
        }
        barcode::Bitmap bits{rowBytes * 8, total / rowBytes};
        for (int y = 0; y < bits.height(); ++y) {
            std::copy_n(bytes.begin() + y * rowBytes, rowBytes, bits.row(y).begin());
        }
        m_label.pictures.push_back({m_x, m_y, std::move(bits)});
    }

    void endField()
    {
        switch (m_kind) {
        case Kind::none:
            break;
        case Kind::text:
            m_label.texts.push_back({m_x, m_y, m_textHeight, m_data});
            break;
        case Kind::code128:
            m_label.symbols.push_back({barcode::Symbology::code128, m_x, m_y, m_module, m_height, m_data});
            break;
        case Kind::qr:
            if (!m_data.starts_with("MA,")) {
                refuseZpl("a QR without its mode");
            }
            // It is drawn below its origin by the bar height that is set.
            m_label.symbols.push_back(
                {barcode::Symbology::qr, m_x, m_y + m_barHeight, m_magnification, m_magnification, m_data.substr(3)});
            break;
        }
        m_kind = Kind::none;
        m_hex = '\0';
        m_data.clear();
    }

    enum class Kind { none, text, code128, qr };

    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_open = false;
    bool m_ended = false;
    PrintedLabel m_label;
    Kind m_kind = Kind::none;
    int m_x = 0;
    int m_y = 0;
    int m_textHeight = 0;
    int m_module = 2;
    int m_barHeight = 10;
    int m_height = 0;
    int m_magnification = 0;
    char m_hex = '\0';
    std::string m_data;
};

} // namespace

PrintedLabel readZpl(const std::string_view bytes)
{
    return ZplReader{bytes}.read();
}

} // namespace supercargo::tests
