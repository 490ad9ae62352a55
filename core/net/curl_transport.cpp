// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/curl_transport.h"

#include "core/base/error.h"
#include "core/net/curl_exchange.h"

#include <algorithm>
#include <new>
#include <utility>

#include <curl/curl.h>

namespace supercargo::net {

namespace {

constexpr long kKeptConnections = 32;
constexpr int kLongestPoll = 60'000; // ms; libcurl's own timers and a wake-up end it earlier

} // namespace

CurlTransport::CurlTransport(std::filesystem::path authorities) : m_authorities{std::move(authorities)}
{
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
        throw std::bad_alloc{};
    }
    m_multi = curl_multi_init();
    if (m_multi == nullptr) {
        curl_global_cleanup();
        throw std::bad_alloc{};
    }
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, kKeptConnections);
    m_thread = std::thread{[this] { run(); }};
}

CurlTransport::~CurlTransport()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopped = true;
    }
    curl_multi_wakeup(m_multi);
    m_thread.join();
    for (const auto& exchange : m_running) { // of callers that were cancelled just now
        curl_multi_remove_handle(m_multi, exchange->handle());
    }
    m_running.clear();
    curl_multi_cleanup(m_multi);
    curl_global_cleanup();
}

HttpAnswer CurlTransport::send(const HttpRequest& request, const TaskControl& task)
{
    if (task.stopRequested()) {
        throw Error{ErrorCode::cancelled};
    }
    const auto exchange = std::make_shared<CurlExchange>(request, m_authorities);
    {
        const std::lock_guard lock{m_mutex};
        m_ordered.push_back(exchange);
    }
    curl_multi_wakeup(m_multi);
    if (!exchange->waitForEnd(task.stop)) {
        {
            const std::lock_guard lock{m_mutex};
            m_abandoned.push_back(exchange);
        }
        curl_multi_wakeup(m_multi);
        throw Error{ErrorCode::cancelled};
    }
    return exchange->takeAnswer();
}

void CurlTransport::run()
{
    while (true) {
        {
            const std::lock_guard lock{m_mutex};
            if (m_stopped) {
                return;
            }
        }
        takeOrders();
        int running = 0;
        curl_multi_perform(m_multi, &running);
        finishEnded();
        curl_multi_poll(m_multi, nullptr, 0, kLongestPoll, nullptr);
    }
}

void CurlTransport::takeOrders()
{
    std::vector<Exchange> ordered;
    std::vector<Exchange> abandoned;
    {
        const std::lock_guard lock{m_mutex};
        ordered.swap(m_ordered);
        abandoned.swap(m_abandoned);
    }
    for (const auto& exchange : ordered) {
        begin(exchange);
    }
    for (const auto& exchange : abandoned) {
        forget(*exchange);
    }
}

void CurlTransport::begin(const Exchange& exchange)
{
    if (curl_multi_add_handle(m_multi, exchange->handle()) == CURLM_OK) {
        m_running.push_back(exchange);
    } else {
        exchange->end(CURLE_FAILED_INIT);
    }
}

void CurlTransport::finishEnded()
{
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE) {
            continue;
        }
        const auto result = message->data.result; // the message is gone with its handle
        CurlExchange* ended = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &ended);
        const auto found = std::find_if(m_running.begin(), m_running.end(),
                                        [&](const Exchange& exchange) { return exchange.get() == ended; });
        const auto exchange = *found;
        forget(*exchange);
        exchange->end(result);
    }
}

void CurlTransport::forget(const CurlExchange& exchange)
{
    const auto found = std::find_if(m_running.begin(), m_running.end(),
                                    [&](const Exchange& running) { return running.get() == &exchange; });
    if (found != m_running.end()) {
        curl_multi_remove_handle(m_multi, exchange.handle());
        m_running.erase(found);
    }
}

} // namespace supercargo::net
