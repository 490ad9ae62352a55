// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace supercargo::tests {

/// A request as it came over the wire.
struct LoopbackRequest {
    std::string method;
    std::string target;                                         // "/orders?after=a%20b"
    std::string path;                                           // "/orders", not decoded
    std::multimap<std::string, std::string, std::less<>> query; // decoded
    std::vector<net::HttpHeader> headers;
    std::string body;

    /// The first of that name, whatever its case; empty when there is none.
    [[nodiscard]] std::string header(std::string_view name) const;
    /// The query's first field of that name, decoded; empty when there is none.
    [[nodiscard]] std::string parameter(std::string_view name) const;
    /// The same of a body that is a form (application/x-www-form-urlencoded).
    [[nodiscard]] std::string formField(std::string_view name) const;
};

struct LoopbackAnswer {
    int status = 200;
    std::string body = {};
    std::vector<net::HttpHeader> headers = {}; // Content-Length comes by itself
    bool isGzipped = false;                    // the body is packed on its way
};

/// What goes wrong with one request.
enum class LoopbackFault {
    none,
    reset_before, // the connection breaks; the handler never hears of the request
    reset_after,  // the handler has done it, but its answer is lost
    cut,          // the handler has done it; half of the body, then the connection ends in order
    slow,         // the body comes in small pieces, 20 ms apart
    stall,        // nothing comes until goOn() or the server's end
};

/// An HTTP/1.1 server on 127.0.0.1 and a free port, with connections that are kept. Its handler is called by one thread
/// at a time, so what it stands on needs no lock of its own while only requests touch it; `locked` is for the test.
class LoopbackHttp {
public:
    using Handler = std::function<LoopbackAnswer(const LoopbackRequest&)>;
    using Faults = std::function<LoopbackFault(const LoopbackRequest&)>;

    explicit LoopbackHttp(Handler handler);
    ~LoopbackHttp();
    LoopbackHttp(const LoopbackHttp&) = delete;
    LoopbackHttp& operator=(const LoopbackHttp&) = delete;

    /// "http://127.0.0.1:PORT".
    [[nodiscard]] std::string url() const;
    [[nodiscard]] std::uint16_t port() const { return m_port; }

    /// Asked before each request is handled; it must not call the server.
    void setFaults(Faults faults);
    /// The next `times` requests meet this fault; then all is well.
    void failNext(LoopbackFault fault, int times = 1);
    /// Lets go what stalls.
    void goOn();
    /// Runs while no request is being handled; what it gives comes back.
    template <typename Work>
    auto locked(Work&& work)
    {
        const std::lock_guard lock{m_handling};
        return std::forward<Work>(work)();
    }

    /// What has come so far, in order, also that which a fault kept from the handler.
    [[nodiscard]] std::vector<LoopbackRequest> requests();
    [[nodiscard]] std::size_t requestCount();
    /// Connections accepted so far: fewer than requests where they were kept.
    [[nodiscard]] std::size_t connectionCount();
    /// Waits until so many requests have come. False after 10 s.
    [[nodiscard]] bool waitForRequests(std::size_t count);

private:
    struct Connection {
        int socket = -1;
        bool isOver = false;
        std::thread thread;
    };

    void run();
    void serve(Connection& connection);
    /// False when the connection is over.
    [[nodiscard]] bool serveOne(int socket, std::string& buffered);
    [[nodiscard]] bool readRequest(int socket, std::string& buffered, LoopbackRequest& request);
    [[nodiscard]] bool answer(int socket, const LoopbackAnswer& answer, LoopbackFault fault);
    void reapEnded();

    Handler m_handler;
    int m_listener = -1;
    std::uint16_t m_port = 0;

    std::mutex m_handling; // one request at a time
    std::mutex m_mutex;    // all below
    std::condition_variable m_changed;
    Faults m_faults;
    std::vector<LoopbackRequest> m_requests;
    std::list<Connection> m_connections;
    std::size_t m_connectionCount = 0;
    int m_released = 0;
    bool m_stopped = false;

    std::thread m_thread;
};

/// Of "a=b%20c&d=e"; a plus is a space.
[[nodiscard]] std::multimap<std::string, std::string, std::less<>> formFields(std::string_view text);

} // namespace supercargo::tests
