// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http_date.h"

#include <chrono>
#include <string>

#include <curl/curl.h>

namespace supercargo::net {

std::optional<Instant> parseHttpDate(const std::string_view text)
{
    constexpr std::size_t kLongest = 40; // "Wednesday, 09-Nov-94 08:49:37 GMT" has 33
    // libcurl reads more than the three forms: days alone, dates without a time.
    if (text.size() > kLongest || text.find(':') == std::string_view::npos ||
        text.find(' ') == std::string_view::npos) {
        return {};
    }
    const auto seconds = curl_getdate(std::string{text}.c_str(), nullptr);
    if (seconds < 0) {
        return {};
    }
    return Instant{std::chrono::seconds{seconds}};
}

} // namespace supercargo::net
