// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <array>
#include <condition_variable>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string_view>

#include <curl/curl.h>

namespace supercargo::net {

/// One request and its answer on libcurl's side: set up by the caller, run by the transport's thread, read by the
/// caller again once it has ended.
class CurlExchange {
public:
    static constexpr std::size_t kMostHeaders = 200;
    static constexpr std::size_t kMostHeaderBytes = 64U << 10U; // of one answer
    static constexpr std::chrono::milliseconds kConnectTimeout{15'000};

    /// Throws invalid_argument for a URL or a header that is not allowed.
    CurlExchange(HttpRequest request, const std::filesystem::path& authorities);
    CurlExchange(const CurlExchange&) = delete;
    CurlExchange& operator=(const CurlExchange&) = delete;

    [[nodiscard]] CURL* handle() const { return m_handle.get(); }

    /// Said by the thread, once.
    void end(CURLcode result);
    /// Waits for the end; false when the stop came first.
    [[nodiscard]] bool waitForEnd(const std::stop_token& stop);
    /// The answer, or what went wrong, as HttpTransport::send throws it. After the end.
    [[nodiscard]] HttpAnswer takeAnswer();

private:
    struct Closing {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };

    void addHeaders();
    void setMethod();
    void setLimits(const std::filesystem::path& authorities);
    void addHeaderLine(std::string_view line);
    [[nodiscard]] bool hasSentNothing() const;

    static std::size_t onRead(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t onWrite(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t onHeader(char* bytes, std::size_t size, std::size_t count, void* self);

    HttpRequest m_request;
    std::unique_ptr<CURL, Closing> m_handle;
    std::unique_ptr<curl_slist, Closing> m_headers;
    std::array<char, CURL_ERROR_SIZE> m_words{};

    std::size_t m_bodySent = 0;
    std::size_t m_headerBytes = 0;
    std::size_t m_brokenLimit = 0; // 0: none
    HttpAnswer m_answer;

    std::mutex m_mutex; // the two below
    std::condition_variable_any m_ended;
    bool m_hasEnded = false;
    CURLcode m_result = CURLE_OK;
};

} // namespace supercargo::net
