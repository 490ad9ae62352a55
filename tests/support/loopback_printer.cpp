// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_printer.h"

#include "tests/support/held.h"

#include <algorithm>
#include <array>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace supercargo::tests {

namespace {

constexpr std::chrono::seconds kPrinterPatience{10};
} // namespace

LoopbackPrinter::LoopbackPrinter(Manner manner) : m_manner{std::move(manner)}
{
    require(::pipe(m_stopPipe) == 0);
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    // A small receive buffer, as a printer has: what is written beyond it waits at the sender.
    const int buffer = 8 * 1024;
    ::setsockopt(m_listener, SOL_SOCKET, SO_RCVBUF, &buffer, sizeof buffer);
    require(::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) == 0);
    require(::listen(m_listener, 8) == 0);
    require(::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread{[this] { run(); }};
}

LoopbackPrinter::~LoopbackPrinter()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopped = true;
        m_changed.notify_all();
    }
    require(::write(m_stopPipe[1], "x", 1) == 1);
    m_thread.join();
    ::close(m_listener);
    ::close(m_stopPipe[0]);
    ::close(m_stopPipe[1]);
}

std::string LoopbackPrinter::target() const
{
    return "tcp://127.0.0.1:" + std::to_string(m_port);
}

std::vector<std::string> LoopbackPrinter::connections()
{
    const std::lock_guard lock{m_mutex};
    return m_connections;
}

std::size_t LoopbackPrinter::connectionCount()
{
    const std::lock_guard lock{m_mutex};
    return m_connections.size();
}

std::string LoopbackPrinter::received(const std::size_t skippedConnections)
{
    const std::lock_guard lock{m_mutex};
    std::string all;
    for (std::size_t i = skippedConnections; i < m_connections.size(); ++i) {
        all += m_connections[i];
    }
    return all;
}

bool LoopbackPrinter::waitForBytes(const std::size_t bytes)
{
    std::unique_lock lock{m_mutex};
    return m_changed.wait_for(lock, kPrinterPatience, [&] { return m_total >= bytes; });
}

bool LoopbackPrinter::waitForEndedConnections(const std::size_t connections)
{
    std::unique_lock lock{m_mutex};
    return m_changed.wait_for(lock, kPrinterPatience, [&] { return m_ended >= connections; });
}

void LoopbackPrinter::goOn()
{
    const std::lock_guard lock{m_mutex};
    m_mayGoOn = true;
    m_changed.notify_all();
}

bool LoopbackPrinter::isStopped()
{
    const std::lock_guard lock{m_mutex};
    return m_stopped;
}

void LoopbackPrinter::run()
{
    while (!isStopped()) {
        std::array<pollfd, 2> watched{{{m_listener, POLLIN, 0}, {m_stopPipe[0], POLLIN, 0}}};
        ::poll(watched.data(), watched.size(), -1);
        if ((watched[0].revents & POLLIN) != 0) {
            const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (connection >= 0) {
                serve(connection); // one at a time, as real ones do
            }
        }
    }
}

void LoopbackPrinter::stallUntilGoOn()
{
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [&] { return m_mayGoOn || m_stopped; });
}

void LoopbackPrinter::callAfter(const std::size_t moreBytes, std::function<void()> call)
{
    const std::lock_guard lock{m_mutex};
    m_call = std::move(call);
    m_callAt = m_total + moreBytes;
}

std::size_t LoopbackPrinter::bytesUntilCall(const std::size_t most)
{
    const std::lock_guard lock{m_mutex};
    return m_call ? std::min(most, m_callAt - m_total) : most;
}

void LoopbackPrinter::callIfDue()
{
    std::function<void()> call;
    {
        const std::lock_guard lock{m_mutex};
        if (m_call && m_total >= m_callAt) {
            call = std::exchange(m_call, nullptr);
        }
    }
    if (call) {
        call();
    }
}

void LoopbackPrinter::serve(const int connection)
{
    std::size_t index = 0;
    bool isFaulty = false;
    {
        const std::lock_guard lock{m_mutex};
        index = m_connections.size();
        m_connections.emplace_back();
        isFaulty = m_manner.fault != Fault::none && m_faultsDone < m_manner.faults;
    }
    if (m_manner.isMute) {
        stallUntilGoOn();
    }
    std::array<char, 65536> buffer{};
    std::size_t here = 0;
    while (!isStopped()) {
        std::size_t wanted = buffer.size();
        if (isFaulty) {
            if (here >= m_manner.after) {
                ++m_faultsDone;
                if (m_manner.fault == Fault::stall) {
                    stallUntilGoOn();
                    isFaulty = false;
                    continue;
                }
                if (m_manner.fault == Fault::reset) {
                    const linger abortive{1, 0};
                    ::setsockopt(connection, SOL_SOCKET, SO_LINGER, &abortive, sizeof abortive);
                }
                break;
            }
            wanted = std::min(wanted, m_manner.after - here);
        }
        wanted = bytesUntilCall(wanted);
        std::array<pollfd, 2> watched{{{connection, POLLIN, 0}, {m_stopPipe[0], POLLIN, 0}}};
        ::poll(watched.data(), watched.size(), -1);
        if ((watched[1].revents & POLLIN) != 0) {
            break;
        }
        const auto size = ::recv(connection, buffer.data(), wanted, 0);
        if (size <= 0) {
            break;
        }
        here += static_cast<std::size_t>(size);
        {
            const std::lock_guard lock{m_mutex};
            m_connections[index].append(buffer.data(), static_cast<std::size_t>(size));
            m_total += static_cast<std::size_t>(size);
            m_changed.notify_all();
        }
        if (!m_manner.answer.empty()) {
            static_cast<void>(::send(connection, m_manner.answer.data(), m_manner.answer.size(), MSG_NOSIGNAL));
        }
        callIfDue();
    }
    ::close(connection);
    const std::lock_guard lock{m_mutex};
    ++m_ended;
    m_changed.notify_all();
}

} // namespace supercargo::tests
