// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_http.h"

#include "core/base/text.h"
#include "tests/support/held.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

namespace supercargo::tests {

namespace {

constexpr std::chrono::seconds kHttpPatience{10};
constexpr std::chrono::milliseconds kSlowPause{20};
constexpr std::size_t kSlowPieces = 50;

bool sendAll(const int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool receiveMore(const int socket, std::string& buffered)
{
    std::array<char, 16384> bytes{};
    const auto size = ::recv(socket, bytes.data(), bytes.size(), 0);
    if (size <= 0) {
        return false;
    }
    buffered.append(bytes.data(), static_cast<std::size_t>(size));
    return true;
}

void reset(const int socket)
{
    const linger abortive{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &abortive, sizeof abortive);
}

std::string gzipped(const std::string& text)
{
    z_stream stream{};
    require(::deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(::deflateBound(&stream, text.size()) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    require(::deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    ::deflateEnd(&stream);
    return packed;
}

std::string unescaped(const std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16).ptr == text.data() + i + 3) {
            plain += static_cast<char>(value);
            i += 2;
        } else {
            plain += text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

std::string firstOf(const std::multimap<std::string, std::string, std::less<>>& fields, const std::string_view name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string{} : found->second;
}

} // namespace

std::multimap<std::string, std::string, std::less<>> formFields(const std::string_view text)
{
    std::multimap<std::string, std::string, std::less<>> fields;
    for (const auto& field : split(text, '&')) {
        const auto equals = std::min(field.find('='), field.size());
        if (!field.empty()) {
            fields.emplace(unescaped(std::string_view{field}.substr(0, equals)),
                           unescaped(std::string_view{field}.substr(std::min(equals + 1, field.size()))));
        }
    }
    return fields;
}

std::string LoopbackRequest::header(const std::string_view name) const
{
    for (const auto& header : headers) {
        if (lowerAscii(header.name) == lowerAscii(name)) {
            return header.value;
        }
    }
    return {};
}

std::string LoopbackRequest::parameter(const std::string_view name) const
{
    return firstOf(query, name);
}

std::string LoopbackRequest::formField(const std::string_view name) const
{
    return firstOf(formFields(body), name);
}

LoopbackHttp::LoopbackHttp(Handler handler) : m_handler{std::move(handler)}
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    require(::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) == 0);
    require(::listen(m_listener, 128) == 0);
    require(::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread{[this] { run(); }};
}

LoopbackHttp::~LoopbackHttp()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopped = true;
        m_changed.notify_all();
        for (const auto& connection : m_connections) {
            if (connection.socket >= 0) {
                ::shutdown(connection.socket, SHUT_RDWR);
            }
        }
    }
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    for (auto& connection : m_connections) {
        connection.thread.join();
    }
    ::close(m_listener);
}

std::string LoopbackHttp::url() const
{
    return "http://127.0.0.1:" + std::to_string(m_port);
}

void LoopbackHttp::setFaults(Faults faults)
{
    const std::lock_guard lock{m_mutex};
    m_faults = std::move(faults);
}

void LoopbackHttp::failNext(const LoopbackFault fault, const int times)
{
    setFaults(
        [fault, left = times](const LoopbackRequest&) mutable { return left-- > 0 ? fault : LoopbackFault::none; });
}

void LoopbackHttp::goOn()
{
    const std::lock_guard lock{m_mutex};
    ++m_released;
    m_changed.notify_all();
}

std::vector<LoopbackRequest> LoopbackHttp::requests()
{
    const std::lock_guard lock{m_mutex};
    return m_requests;
}

std::size_t LoopbackHttp::requestCount()
{
    const std::lock_guard lock{m_mutex};
    return m_requests.size();
}

std::size_t LoopbackHttp::connectionCount()
{
    const std::lock_guard lock{m_mutex};
    return m_connectionCount;
}

bool LoopbackHttp::waitForRequests(const std::size_t count)
{
    std::unique_lock lock{m_mutex};
    return m_changed.wait_for(lock, kHttpPatience, [&] { return m_requests.size() >= count; });
}

void LoopbackHttp::run()
{
    while (true) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const std::lock_guard lock{m_mutex};
        if (m_stopped) {
            if (socket >= 0) {
                ::close(socket);
            }
            return;
        }
        if (socket < 0) {
            continue;
        }
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        reapEnded();
        ++m_connectionCount;
        auto& connection = m_connections.emplace_back();
        connection.socket = socket;
        connection.thread = std::thread{[this, &connection] { serve(connection); }};
    }
}

/// Under m_mutex.
void LoopbackHttp::reapEnded()
{
    m_connections.remove_if([](Connection& connection) {
        if (connection.isOver) {
            connection.thread.join(); // it has let go of m_mutex, and does nothing more
        }
        return connection.isOver;
    });
}

void LoopbackHttp::serve(Connection& connection)
{
    std::string buffered;
    while (serveOne(connection.socket, buffered)) {
    }
    const std::lock_guard lock{m_mutex};
    ::close(std::exchange(connection.socket, -1));
    connection.isOver = true;
}

bool LoopbackHttp::serveOne(const int socket, std::string& buffered)
{
    LoopbackRequest request;
    if (!readRequest(socket, buffered, request)) {
        return false;
    }
    LoopbackFault fault = LoopbackFault::none;
    LoopbackAnswer answered;
    int released = 0;
    {
        const std::lock_guard handling{m_handling};
        {
            const std::lock_guard lock{m_mutex};
            m_requests.push_back(request);
            released = m_released;
            m_changed.notify_all();
            fault = m_faults ? m_faults(request) : LoopbackFault::none;
        }
        if (fault == LoopbackFault::reset_before) {
            reset(socket);
            return false;
        }
        answered = m_handler(request);
    }
    if (fault == LoopbackFault::reset_after) {
        reset(socket);
        return false;
    }
    if (fault == LoopbackFault::stall) {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [&] { return m_stopped || m_released != released; });
    }
    return answer(socket, answered, fault);
}

bool LoopbackHttp::readRequest(const int socket, std::string& buffered, LoopbackRequest& request)
{
    auto end = buffered.find("\r\n\r\n");
    while (end == std::string::npos) {
        if (!receiveMore(socket, buffered)) {
            return false;
        }
        end = buffered.find("\r\n\r\n");
    }
    auto lines = split(std::string_view{buffered}.substr(0, end), '\n');
    const auto words = split(trimmed(lines.front()), ' ');
    if (words.size() != 3) {
        return false;
    }
    request.method = words[0];
    request.target = words[1];
    const auto mark = std::min(request.target.find('?'), request.target.size());
    request.path = request.target.substr(0, mark);
    request.query = formFields(std::string_view{request.target}.substr(std::min(mark + 1, request.target.size())));
    lines.erase(lines.begin());
    for (const auto& line : lines) {
        const auto colon = std::min(line.find(':'), line.size() - 1);
        request.headers.push_back(
            {line.substr(0, colon), std::string{trimmed(std::string_view{line}.substr(colon + 1))}});
    }
    buffered.erase(0, end + 4);
    const auto length = static_cast<std::size_t>(std::strtoul(request.header("Content-Length").c_str(), nullptr, 10));
    while (buffered.size() < length) {
        if (!receiveMore(socket, buffered)) {
            return false;
        }
    }
    request.body = buffered.substr(0, length);
    buffered.erase(0, length);
    return true;
}

bool LoopbackHttp::answer(const int socket, const LoopbackAnswer& answered, const LoopbackFault fault)
{
    const auto body = answered.isGzipped ? gzipped(answered.body) : answered.body;
    auto head = "HTTP/1.1 " + std::to_string(answered.status) + " -\r\nContent-Length: " + std::to_string(body.size()) +
                "\r\n" + (answered.isGzipped ? "Content-Encoding: gzip\r\n" : "");
    for (const auto& header : answered.headers) {
        head += header.name + ": " + header.value + "\r\n";
    }
    head += "\r\n";
    if (fault == LoopbackFault::cut) {
        const auto whole = head + body;
        static_cast<void>(
            sendAll(socket, whole.substr(0, body.empty() ? head.size() / 2 : head.size() + body.size() / 2)));
        return false;
    }
    if (fault != LoopbackFault::slow) {
        return sendAll(socket, head + body);
    }
    if (!sendAll(socket, head)) {
        return false;
    }
    const auto piece = std::max<std::size_t>(1, body.size() / kSlowPieces);
    for (std::size_t at = 0; at < body.size(); at += piece) {
        std::unique_lock lock{m_mutex};
        if (m_changed.wait_for(lock, kSlowPause, [&] { return m_stopped; })) {
            return false;
        }
        lock.unlock();
        if (!sendAll(socket, body.substr(at, piece))) {
            return false;
        }
    }
    return true;
}

} // namespace supercargo::tests
