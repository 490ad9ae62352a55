// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_text.h"

namespace supercargo {

void appendJsonString(std::string& json, const std::string_view text)
{
    static constexpr std::string_view kHex = "0123456789abcdef";
    json += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') {
            continue;
        }
        json.append(text.substr(plain, i - plain));
        plain = i + 1;
        if (c == '"' || c == '\\') {
            json += '\\';
            json += text[i];
        } else if (c == '\n') {
            json += "\\n";
        } else {
            json += "\\u00";
            json += kHex[c >> 4U];
            json += kHex[c & 15U];
        }
    }
    json.append(text.substr(plain)) += '"';
}

} // namespace supercargo
