// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/curl_exchange.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <new>
#include <utility>

namespace supercargo::net {

namespace {

template <typename Value>
void set(CURL* handle, const CURLoption option, const Value value)
{
    const auto result = curl_easy_setopt(handle, option, value);
    if (result != CURLE_OK) {
        throw Error{ErrorCode::invalid_argument, {"libcurl", curl_easy_strerror(result)}};
    }
}

bool endsLine(const char c)
{
    return c == '\r' || c == '\n' || c == '\0';
}

/// A header that would begin another header or end the request is refused; its value may be a secret and is not told.
void checkHeader(const HttpHeader& header)
{
    const bool isName = !header.name.empty() && std::all_of(header.name.begin(), header.name.end(), [](const char c) {
        return c > ' ' && c < '\x7f' && c != ':' && c != ';';
    });
    if (!isName || std::any_of(header.value.begin(), header.value.end(), endsLine)) {
        throw Error{ErrorCode::invalid_argument, {"header", toValidUtf8(header.name)}};
    }
}

} // namespace

CurlExchange::CurlExchange(HttpRequest request, const std::filesystem::path& authorities)
    : m_request{std::move(request)},
      m_handle{curl_easy_init()}
{
    if (!isAllowedUrl(m_request.url) && !(m_request.mayBePlain && isWebUrl(m_request.url))) {
        throw Error{ErrorCode::invalid_argument, {"url", hostOf(m_request.url)}};
    }
    if (!m_handle) {
        throw std::bad_alloc{};
    }
    set(handle(), CURLOPT_URL, m_request.url.c_str());
    set(handle(), CURLOPT_PATH_AS_IS, 1L);
    set(handle(), CURLOPT_PRIVATE, static_cast<void*>(this));
    set(handle(), CURLOPT_ERRORBUFFER, m_words.data());
    set(handle(), CURLOPT_WRITEFUNCTION, &CurlExchange::onWrite);
    set(handle(), CURLOPT_WRITEDATA, static_cast<void*>(this));
    set(handle(), CURLOPT_HEADERFUNCTION, &CurlExchange::onHeader);
    set(handle(), CURLOPT_HEADERDATA, static_cast<void*>(this));
    setMethod();
    addHeaders();
    setLimits(authorities);
}

void CurlExchange::setMethod()
{
    if (m_request.method == HttpMethod::get && m_request.body.empty()) {
        return;
    }
    set(handle(), CURLOPT_CUSTOMREQUEST, toString(m_request.method).data());
    const bool isDelete = m_request.method == HttpMethod::remove;
    if (isDelete && m_request.body.empty()) {
        return;
    }
    // The body is read through a function that cannot go back. So libcurl, which repeats a request on its own when a
    // kept connection breaks before the first byte of the answer, cannot repeat one that may have been heard.
    set(handle(), CURLOPT_UPLOAD, 1L);
    set(handle(), CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
    set(handle(), CURLOPT_READFUNCTION, &CurlExchange::onRead);
    set(handle(), CURLOPT_READDATA, static_cast<void*>(this));
    if (m_request.body.empty()) {
        set(handle(), CURLOPT_FRESH_CONNECT, 1L); // nothing would need to be read again
    }
}

void CurlExchange::addHeaders()
{
    const auto add = [this](const std::string& line) {
        auto* longer = curl_slist_append(m_headers.get(), line.c_str());
        if (longer == nullptr) {
            throw std::bad_alloc{};
        }
        static_cast<void>(m_headers.release());
        m_headers.reset(longer);
    };
    add("Expect:"); // no waiting for 100 Continue
    for (const auto& header : m_request.headers) {
        checkHeader(header);
        add(header.value.empty() ? header.name + ";" : header.name + ": " + header.value);
    }
    set(handle(), CURLOPT_HTTPHEADER, m_headers.get());
}

void CurlExchange::setLimits(const std::filesystem::path& authorities)
{
    set(handle(), CURLOPT_PROTOCOLS_STR, "http,https");
    set(handle(), CURLOPT_FOLLOWLOCATION, 0L);
    set(handle(), CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(handle(), CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    set(handle(), CURLOPT_ACCEPT_ENCODING, "gzip");
    set(handle(), CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(handle(), CURLOPT_SSL_VERIFYPEER, 1L);
    set(handle(), CURLOPT_SSL_VERIFYHOST, 2L);
    if (!authorities.empty()) {
        set(handle(), CURLOPT_CAINFO, authorities.c_str());
        set(handle(), CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    }
    if (isThisMachine(m_request.url)) {
        set(handle(), CURLOPT_PROXY, "");
    }
    set(handle(), CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    // Zero would mean for ever.
    const auto timeout = std::max(m_request.timeout, std::chrono::milliseconds{1});
    set(handle(), CURLOPT_TIMEOUT_MS, static_cast<long>(timeout.count()));
    set(handle(), CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(std::min(timeout, kConnectTimeout).count()));
    set(handle(), CURLOPT_NOSIGNAL, 1L);
    set(handle(), CURLOPT_QUICK_EXIT, 1L); // a name that is still being looked up holds nobody up
    set(handle(), CURLOPT_TCP_KEEPALIVE, 1L);
}

std::size_t CurlExchange::onRead(char* bytes, const std::size_t size, const std::size_t count, void* self)
{
    auto& exchange = *static_cast<CurlExchange*>(self);
    const auto taken = std::min(size * count, exchange.m_request.body.size() - exchange.m_bodySent);
    std::copy_n(exchange.m_request.body.data() + exchange.m_bodySent, taken, bytes);
    exchange.m_bodySent += taken;
    return taken;
}

std::size_t CurlExchange::onWrite(char* bytes, const std::size_t size, const std::size_t count, void* self)
{
    auto& exchange = *static_cast<CurlExchange*>(self);
    auto& body = exchange.m_answer.body;
    if (size * count > exchange.m_request.answerLimit - body.size()) {
        exchange.m_brokenLimit = exchange.m_request.answerLimit;
        return CURL_WRITEFUNC_ERROR;
    }
    body.append(bytes, size * count);
    return size * count;
}

std::size_t CurlExchange::onHeader(char* bytes, const std::size_t size, const std::size_t count, void* self)
{
    auto& exchange = *static_cast<CurlExchange*>(self);
    exchange.m_headerBytes += size * count;
    if (exchange.m_headerBytes > kMostHeaderBytes || exchange.m_answer.headers.size() >= kMostHeaders) {
        exchange.m_brokenLimit = kMostHeaderBytes;
        return CURL_WRITEFUNC_ERROR;
    }
    exchange.addHeaderLine({bytes, size * count});
    return size * count;
}

void CurlExchange::addHeaderLine(const std::string_view line)
{
    if (line.substr(0, 5) == "HTTP/") {
        m_answer.headers.clear(); // those of an interim answer, such as 103
        return;
    }
    const auto colon = line.find(':');
    if (colon != std::string_view::npos) {
        m_answer.headers.push_back(
            {toValidUtf8(trimmed(line.substr(0, colon))), toValidUtf8(trimmed(line.substr(colon + 1)))});
    }
}

void CurlExchange::end(const CURLcode result)
{
    const std::lock_guard lock{m_mutex};
    m_result = result;
    m_hasEnded = true;
    m_ended.notify_all();
}

bool CurlExchange::waitForEnd(const std::stop_token& stop)
{
    std::unique_lock lock{m_mutex};
    return m_ended.wait(lock, stop, [this] { return m_hasEnded; });
}

bool CurlExchange::hasSentNothing() const
{
    switch (m_result) {
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return true;
    default:
        break;
    }
    long proxyStatus = 0; // of its answer to CONNECT; 0 where there was none
    long bytes = 0;
    curl_easy_getinfo(handle(), CURLINFO_HTTP_CONNECTCODE, &proxyStatus);
    curl_easy_getinfo(handle(), CURLINFO_REQUEST_SIZE, &bytes);
    return bytes == 0 || (proxyStatus != 0 && proxyStatus / 100 != 2);
}

HttpAnswer CurlExchange::takeAnswer()
{
    const auto host = hostOf(m_request.url);
    if (m_brokenLimit != 0) {
        throw Error{ErrorCode::answer_too_large, {host, std::to_string(m_brokenLimit)}};
    }
    if (m_result != CURLE_OK) {
        const auto words = m_words[0] != '\0' ? m_words.data() : curl_easy_strerror(m_result);
        throw Error{hasSentNothing() ? ErrorCode::network_unreachable : ErrorCode::answer_lost, {host}, words};
    }
    long status = 0;
    curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
    m_answer.status = static_cast<int>(status);
    return std::move(m_answer);
}

} // namespace supercargo::net
