// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http.h"

#include "core/base/text.h"

#include <algorithm>

namespace supercargo::net {

namespace {

bool isLetter(const char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What a URL says before its path; nothing is decoded, because what needs decoding is not allowed there.
struct Origin {
    std::string scheme;
    std::string_view authority; // "host:port"; with "user@" where there is one
    std::string host;           // lower case, an IPv6 address without its brackets
    std::string_view port;
    bool isWhole = false; // host and port are well formed
};

bool isPort(const std::string_view port)
{
    return !port.empty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), isDigit);
}

/// A name or an IPv4 address; names in other scripts come as "xn--…".
bool isHostName(const std::string_view host)
{
    return !host.empty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), [](const char c) {
        return isLetter(c) || isDigit(c) || c == '.' || c == '-';
    });
}

void readAuthority(Origin& origin)
{
    auto rest = origin.authority;
    if (!rest.empty() && rest.front() == '[') {
        const auto end = rest.find(']');
        if (end == std::string_view::npos) {
            return;
        }
        origin.host = lowerAscii(rest.substr(1, end - 1));
        origin.isWhole = origin.host == "::1"; // the only address of that form that we speak to
        rest.remove_prefix(end + 1);
    } else {
        const auto end = std::min(rest.find(':'), rest.size());
        origin.host = lowerAscii(rest.substr(0, end));
        origin.isWhole = isHostName(origin.host);
        rest.remove_prefix(end);
    }
    if (!rest.empty()) {
        origin.port = rest.substr(1);
        origin.isWhole = origin.isWhole && rest.front() == ':' && isPort(origin.port);
    }
}

Origin originOf(const std::string_view url)
{
    Origin origin;
    const auto colon = url.find("://");
    if (colon == std::string_view::npos) {
        return origin;
    }
    origin.scheme = lowerAscii(url.substr(0, colon));
    const auto rest = url.substr(colon + 3);
    origin.authority = rest.substr(0, std::min(rest.find_first_of("/?#"), rest.size()));
    readAuthority(origin);
    return origin;
}

bool isThisMachine(const Origin& origin)
{
    return origin.host == "127.0.0.1" || origin.host == "::1" || origin.host == "localhost";
}

/// Nothing that ends a line or a word of the request.
bool hasOnlyUrlCharacters(const std::string_view url)
{
    return std::all_of(url.begin(), url.end(), [](const char c) { return c > ' ' && c < '\x7f' && c != '\\'; });
}

} // namespace

std::string_view toString(const HttpMethod method)
{
    switch (method) {
    case HttpMethod::get:
        return "GET";
    case HttpMethod::post:
        return "POST";
    case HttpMethod::put:
        return "PUT";
    case HttpMethod::patch:
        return "PATCH";
    case HttpMethod::remove:
        return "DELETE";
    }
    return "GET";
}

std::string_view HttpAnswer::header(const std::string_view name) const
{
    const auto wanted = lowerAscii(name);
    const auto found = std::find_if(headers.begin(), headers.end(), [&](const HttpHeader& candidate) {
        return candidate.name.size() == wanted.size() && lowerAscii(candidate.name) == wanted;
    });
    return found == headers.end() ? std::string_view{} : std::string_view{found->value};
}

bool isAllowedUrl(const std::string_view url)
{
    return isWebUrl(url) && (originOf(url).scheme == "https" || isThisMachine(url));
}

bool isWebUrl(const std::string_view url)
{
    if (!hasOnlyUrlCharacters(url)) {
        return false;
    }
    const auto origin = originOf(url);
    return origin.isWhole && (origin.scheme == "https" || origin.scheme == "http");
}

bool isThisMachine(const std::string_view url)
{
    return isThisMachine(originOf(url));
}

std::string hostOf(const std::string_view url)
{
    return originOf(url).host;
}

std::string percentEncoded(const std::string_view text)
{
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size() + text.size() / 4);
    for (const char c : text) {
        if (isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded += '%';
            encoded += kDigits[byte >> 4U];
            encoded += kDigits[byte & 0x0FU];
        }
    }
    return encoded;
}

std::string formEncoded(const std::vector<std::pair<std::string, std::string>>& fields)
{
    std::string form;
    for (const auto& [name, value] : fields) {
        if (!form.empty()) {
            form += '&';
        }
        form += percentEncoded(name) + '=' + percentEncoded(value);
    }
    return form;
}

} // namespace supercargo::net
