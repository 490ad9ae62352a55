// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/support/printed_label.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace supercargo::tests {

namespace {

[[noreturn]] void refuse(const std::string& why)
{
    throw std::runtime_error{"TSPL: " + why};
}

int number(const std::string_view text)
{
    if (!isDigits(text)) {
        refuse("not a number: " + std::string{text});
    }
    return std::stoi(std::string{text});
}

const std::map<std::string, int>& fontHeights()
{
    static const std::map<std::string, int> heights{{"1", 12}, {"2", 20}, {"3", 24}, {"4", 32}, {"5", 48}};
    return heights;
}

class TsplReader {
public:
    TsplReader(const std::string_view bytes, const double dotsPerMm) : m_bytes{bytes}, m_dotsPerMm{dotsPerMm} {}

    PrintedLabel read()
    {
        while (m_at < m_bytes.size()) {
            if (m_bytes.substr(m_at).starts_with("BITMAP ")) {
                picture();
                continue;
            }
            const auto end = m_bytes.find("\r\n", m_at);
            if (end == std::string_view::npos) {
                refuse("a line without end");
            }
            line(std::string{m_bytes.substr(m_at, end - m_at)});
            m_at = end + 2;
        }
        if (m_label.copies != 1) {
            refuse("not printed once");
        }
        return std::move(m_label);
    }

private:
    void picture()
    {
        std::vector<int> numbers;
        m_at += std::string_view{"BITMAP "}.size();
        for (int i = 0; i < 5; ++i) {
            const auto comma = m_bytes.find(',', m_at);
            numbers.push_back(number(m_bytes.substr(m_at, comma - m_at)));
            m_at = comma + 1;
        }
        const int rowBytes = numbers[2];
        barcode::Bitmap bits{rowBytes * 8, numbers[3]};
        for (int y = 0; y < bits.height(); ++y) {
            for (auto& byte : bits.row(y)) {
                byte = static_cast<std::uint8_t>(static_cast<unsigned char>(m_bytes.at(m_at++)) ^ 0xFFU); // 0 burns
            }
        }
        if (numbers[4] != 0 || m_bytes.substr(m_at, 2) != "\r\n") {
            refuse("a picture that does not end where it says");
        }
        m_at += 2;
        m_label.pictures.push_back({numbers[0], numbers[1], std::move(bits)});
    }

    /// The parameters of a line; a string in quotes is one.
    static std::vector<std::string> parameters(const std::string& text)
    {
        std::vector<std::string> result{""};
        bool quoted = false;
        for (const char c : text) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                result.emplace_back();
            } else {
                result.back() += c;
            }
        }
        if (quoted) {
            refuse("an open quote");
        }
        return result;
    }

    void line(const std::string& text)
    {
        if (std::ranges::any_of(text, [](const char c) { return static_cast<unsigned char>(c) - 0x20U >= 0x5F; })) {
            refuse("a control or a byte beyond ASCII in a line");
        }
        const auto space = std::min(text.find(' '), text.size());
        const auto keyword = text.substr(0, space);
        const auto values = parameters(space < text.size() ? text.substr(space + 1) : "");
        if (keyword == "SIZE") {
            m_label.width = static_cast<int>(std::stod(values.at(0)) * m_dotsPerMm + 0.5);
            m_label.height = static_cast<int>(std::stod(values.at(1)) * m_dotsPerMm + 0.5);
        } else if (keyword == "DENSITY" || keyword == "SPEED" || keyword == "DIRECTION" || keyword == "REFERENCE" ||
                   keyword == "CLS") {
            m_label.settings.push_back(text);
        } else if (keyword == "TEXT") {
            m_label.texts.push_back(
                {number(values.at(0)), number(values.at(1)), fontHeights().at(values.at(2)), values.at(6)});
        } else if (keyword == "BAR") {
            m_label.bars.push_back(
                {number(values.at(0)), number(values.at(1)), number(values.at(2)), number(values.at(3))});
        } else if (keyword == "BARCODE" && values.at(2) == "128" && values.at(4) == "0" && values.at(5) == "0") {
            m_label.symbols.push_back({barcode::Symbology::code128, number(values.at(0)), number(values.at(1)),
                                       number(values.at(6)), number(values.at(3)), values.at(8)});
        } else if (keyword == "QRCODE" && values.at(2) == "M" && values.at(4) == "A") {
            m_label.symbols.push_back({barcode::Symbology::qr, number(values.at(0)), number(values.at(1)),
                                       number(values.at(3)), number(values.at(3)), values.back()});
        } else if (keyword == "PRINT") {
            m_label.copies += number(values.at(1));
        } else {
            refuse("an unknown line: " + keyword);
        }
    }

    std::string_view m_bytes;
    double m_dotsPerMm;
    std::size_t m_at = 0;
    PrintedLabel m_label;
};

} // namespace

PrintedLabel readTspl(const std::string_view bytes, const double dotsPerMm)
{
    return TsplReader{bytes, dotsPerMm}.read();
}

} // namespace supercargo::tests
