// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace supercargo::net {

class CurlExchange;

/// HTTP over libcurl: HTTP/2 where the server has it, connections kept, gzip, TLS 1.2 or later and always verified
/// against the system's authorities, the environment's proxy (https_proxy, no_proxy; never for this machine). All
/// exchanges run on one thread of its own; `send` blocks its caller's.
///
/// No request is sent twice by itself but GET and DELETE on a kept connection that turns out to be dead; a body is
/// never sent again (RFC 9110 9.2.2).
class CurlTransport final : public HttpTransport {
public:
    /// `authorities`, for tests only: a PEM file of the certificates to trust instead of the system's.
    explicit CurlTransport(std::filesystem::path authorities = {});
    /// No call may be under way.
    ~CurlTransport() override;
    CurlTransport(const CurlTransport&) = delete;
    CurlTransport& operator=(const CurlTransport&) = delete;

    [[nodiscard]] HttpAnswer send(const HttpRequest& request, const TaskControl& task) override;

private:
    /// The caller and the thread share an exchange: whichever leaves last frees it, so that a cancelled caller need
    /// not wait for the thread.
    using Exchange = std::shared_ptr<CurlExchange>;

    void run();
    void takeOrders();
    void begin(const Exchange& exchange);
    void finishEnded();
    void forget(const CurlExchange& exchange);

    std::filesystem::path m_authorities;
    void* m_multi = nullptr; // CURLM*, the thread's own but for waking it

    std::mutex m_mutex; // the three below
    std::vector<Exchange> m_ordered;
    std::vector<Exchange> m_abandoned;
    bool m_stopped = false;

    std::vector<Exchange> m_running; // the thread's own
    std::thread m_thread;
};

} // namespace supercargo::net
