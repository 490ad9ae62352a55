// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/tcp_transport.h"

#include "core/base/error.h"
#include "core/printing/host_lookup.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace supercargo::printing {

namespace {

constexpr int kSendBuffer = 32 * 1024; // what lies here no printer has seen
constexpr int kKeepAliveSeconds = 60;  // finds a dead host while a printer is out of paper
constexpr std::chrono::milliseconds kSocketLook{50}; // how often a wait looks whether it shall end

std::string systemText(const int reason)
{
    return std::strerror(reason);
}

void setOption(const int socket, const int level, const int option, const int value)
{
    // None of these is needed for a label to come out right, so a system that lacks one is no failure.
    static_cast<void>(::setsockopt(socket, level, option, &value, sizeof value));
}

/// Waits until the socket shows one of `events`, or `limit` is over. What it shows.
short waitFor(const int socket, const short events, const std::chrono::nanoseconds limit)
{
    pollfd watched{socket, events, 0};
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limit);
    const timespec time{seconds.count(), (limit - seconds).count()};
    ::ppoll(&watched, 1, &time, nullptr); // interrupted or over: the caller looks again
    return watched.revents;
}

int pendingError(const int socket)
{
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

[[noreturn]] void throwConnectionLost(const int reason)
{
    throw Error{ErrorCode::printer_failed, {}, systemText(reason)};
}

} // namespace

TcpTransport::TcpTransport(std::string host, const std::uint16_t port, std::string printerName, const TcpLimits limits)
    : m_host{std::move(host)}, m_port{port}, m_printerName{std::move(printerName)}, m_limits{limits}
{}

TcpTransport::~TcpTransport()
{
    drop();
}

void TcpTransport::drop()
{
    if (m_socket >= 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

void TcpTransport::open(const SendControl& control)
{
    if (isOpen()) {
        return;
    }
    const auto until = std::chrono::steady_clock::now() + m_limits.connect;
    auto [addresses, detail] = lookUpHost(m_host, m_port, control, until);
    for (const auto* address = addresses.get(); address != nullptr && m_socket < 0; address = address->ai_next) {
        if (const int reason = connectTo(*address, control, until); reason != 0) {
            detail = systemText(reason);
        }
    }
    if (m_socket < 0) {
        throw Error{ErrorCode::printer_unreachable, {m_printerName, m_host + ":" + std::to_string(m_port)}, detail};
    }
}

/// 0, or the system's reason. Throws cancelled.
int TcpTransport::connectTo(const addrinfo& address, const SendControl& control,
                            const std::chrono::steady_clock::time_point until)
{
    m_socket = ::socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol);
    if (m_socket < 0) {
        return errno;
    }
    setOption(m_socket, SOL_SOCKET, SO_SNDBUF, kSendBuffer);
    setOption(m_socket, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(m_socket, IPPROTO_TCP, TCP_KEEPIDLE, kKeepAliveSeconds);
    setOption(m_socket, IPPROTO_TCP, TCP_NODELAY, 1);
    int reason = ::connect(m_socket, address.ai_addr, address.ai_addrlen) == 0 ? 0 : errno;
    while (reason == EINPROGRESS) {
        if (control.isOver()) {
            drop();
            throw Error{ErrorCode::cancelled};
        }
        if ((waitFor(m_socket, POLLOUT, kSocketLook) & (POLLOUT | POLLERR | POLLHUP)) != 0) {
            reason = pendingError(m_socket);
        } else if (std::chrono::steady_clock::now() >= until) {
            reason = ETIMEDOUT;
        }
    }
    if (reason != 0) {
        drop();
    }
    return reason;
}

/// Reads away what the printer says: unread answers would turn our closing into a reset, which loses labels.
TcpTransport::Answers TcpTransport::readAnswers()
{
    std::array<char, 4096> answer{};
    for (;;) {
        const auto size = ::recv(m_socket, answer.data(), answer.size(), MSG_DONTWAIT);
        if (size > 0 || (size < 0 && errno == EINTR)) {
            continue;
        }
        if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            return Answers::open;
        }
        return Answers::ended;
    }
}

bool TcpTransport::isOpen()
{
    if (m_socket >= 0 && readAnswers() == Answers::ended) {
        drop(); // the printer has closed it since
    }
    return m_socket >= 0;
}

Delivery TcpTransport::send(const Document& document, const SendControl& control)
{
    Delivery delivery;
    try {
        handOver(document, control, delivery);
        awaitAcknowledgement(control);
        delivery.complete = true;
    } catch (const Error& error) {
        delivery.error = std::string{toString(error.code())};
        delivery.mayTryAgain = delivery.handedOver == 0;
        drop(); // the printer has part of a label: the next one begins on a new connection
    }
    return delivery;
}

void TcpTransport::handOver(const Document& document, const SendControl& control, Delivery& delivery)
{
    while (delivery.handedOver < document.bytes.size()) {
        if (control.isOver()) {
            throw Error{ErrorCode::cancelled};
        }
        const auto rest = document.bytes.substr(delivery.handedOver);
        const auto taken = ::send(m_socket, rest.data(), rest.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (taken >= 0) {
            delivery.handedOver += static_cast<std::size_t>(taken);
            control.progress(document.job, delivery.handedOver);
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            // The printer's buffer is full or its paper is out. That may last; it is no failure.
            waitFor(m_socket, POLLOUT, kSocketLook);
            static_cast<void>(readAnswers()); // a printer may end its answers and print on
        } else if (errno != EINTR) {
            throwConnectionLost(errno);
        }
    }
    delivery.handedOverAt = std::chrono::steady_clock::now();
}

void TcpTransport::awaitAcknowledgement(const SendControl& control)
{
    std::chrono::nanoseconds pause = std::chrono::microseconds{50};
    for (;;) {
        int unacknowledged = 0;
        if (::ioctl(m_socket, SIOCOUTQ, &unacknowledged) != 0) {
            throwConnectionLost(errno);
        }
        // Only now: a reset empties the queue too.
        if (const int error = pendingError(m_socket); error != 0) {
            throwConnectionLost(error);
        }
        if (unacknowledged == 0) {
            return;
        }
        if (control.isOver()) {
            throw Error{ErrorCode::cancelled};
        }
        if ((waitFor(m_socket, 0, pause) & POLLHUP) != 0 && pendingError(m_socket) == 0) {
            throwConnectionLost(EPIPE);
        }
        pause = std::min<std::chrono::nanoseconds>(pause * 2, std::chrono::milliseconds{5});
    }
}

void TcpTransport::close(const SendControl& control)
{
    if (m_socket < 0) {
        return;
    }
    ::shutdown(m_socket, SHUT_WR);
    const auto until = std::chrono::steady_clock::now() + m_limits.drain;
    while (readAnswers() == Answers::open && !control.isOver() && std::chrono::steady_clock::now() < until) {
        waitFor(m_socket, POLLIN, kSocketLook);
    }
    drop();
}

} // namespace supercargo::printing
