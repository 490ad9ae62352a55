// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The seam to everything that speaks HTTP: platforms, carriers, token servers. What is behind it verifies TLS always,
// bounds size and time, and never writes a header or a body into a log.
namespace supercargo::net {

enum class HttpMethod { get, post, put, patch, remove };

[[nodiscard]] std::string_view toString(HttpMethod method); // "GET", "DELETE"

/// Answers that mean more than that it failed. Source: RFC 9110, 15.5; RFC 6585, 4.
namespace status {
inline constexpr int kUnauthorized = 401;
inline constexpr int kForbidden = 403;
inline constexpr int kNotFound = 404;
inline constexpr int kTooManyRequests = 429;
} // namespace status

struct HttpHeader {
    std::string name;
    std::string value; // one line; may be a secret
};

struct HttpRequest {
    HttpMethod method = HttpMethod::get;
    std::string url; // https; http to this very machine only (isAllowedUrl), unless it may be plain
    std::vector<HttpHeader> headers = {};
    std::string body = {};
    std::chrono::milliseconds timeout{60'000}; // from first byte to last
    std::size_t answerLimit = 32U << 20U;      // bytes, unpacked
    bool mayBePlain = false; // http to any host, too: it is signed, and has no secret that could be read on its way
};

struct HttpAnswer {
    int status = 0;
    std::vector<HttpHeader> headers;
    std::string body;

    /// The value of the first header of that name, whatever its case; empty when there is none.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

class HttpTransport {
public:
    virtual ~HttpTransport() = default;

    /// One request, one answer, whatever its status; redirections are not followed. May be called from several
    /// threads at once. Throws
    /// - network_unreachable {host}: nothing was sent (no such name, no connection, TLS not verified);
    /// - answer_lost {host}: the request may have arrived, and no whole answer came (time is up, connection broken);
    /// - answer_too_large {host, limit};
    /// - cancelled {} within 100 ms of a stop;
    /// - invalid_argument {"url", url} for one that is not allowed.
    [[nodiscard]] virtual HttpAnswer send(const HttpRequest& request, const TaskControl& task) = 0;
};

/// https://HOST…, or http://127.0.0.1, http://[::1] and http://localhost, without a user name in it.
[[nodiscard]] bool isAllowedUrl(std::string_view url);
/// The same, and http://HOST… of any other, for requests that may be plain.
[[nodiscard]] bool isWebUrl(std::string_view url);
/// Does it name this very machine (127.0.0.1, [::1], localhost)?
[[nodiscard]] bool isThisMachine(std::string_view url);
/// "api.ebay.com" of "https://api.ebay.com:443/x"; for sentences and logs, which never show a path (it may hold a
/// buyer's or an order's name).
[[nodiscard]] std::string hostOf(std::string_view url);

/// RFC 3986: everything but unreserved characters as %XX.
[[nodiscard]] std::string percentEncoded(std::string_view text);
/// "name=value&…", each percent-encoded; for queries and for application/x-www-form-urlencoded.
[[nodiscard]] std::string formEncoded(const std::vector<std::pair<std::string, std::string>>& fields);

} // namespace supercargo::net
