// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/transport.h"

#include <cstdint>
#include <string>

struct addrinfo;

namespace supercargo::printing {

struct TcpLimits {
    std::chrono::milliseconds connect{5'000};
    /// How long the end of the printer's answers is awaited at closing; some printers never end them.
    std::chrono::milliseconds drain{2'000};
};

/// Raw TCP, port 9100 (AppSocket, "JetDirect"): bytes in, and no protocol. A label counts as sent when the printer's
/// side has acknowledged its last byte, so that of all labels only the one being sent can be lost with the
/// connection; no later label is begun before.
class TcpTransport final : public Transport {
public:
    TcpTransport(std::string host, std::uint16_t port, std::string printerName, TcpLimits limits = {});
    ~TcpTransport() override;
    TcpTransport(const TcpTransport&) = delete;
    TcpTransport& operator=(const TcpTransport&) = delete;

    void open(const SendControl& control) override;
    [[nodiscard]] bool isOpen() override;
    [[nodiscard]] Delivery send(const Document& document, const SendControl& control) override;
    void close(const SendControl& control) override;

private:
    enum class Answers { open, ended };

    [[nodiscard]] Answers readAnswers();
    [[nodiscard]] int connectTo(const addrinfo& address, const SendControl& control,
                                std::chrono::steady_clock::time_point until);
    void handOver(const Document& document, const SendControl& control, Delivery& delivery);
    void awaitAcknowledgement(const SendControl& control);
    void drop();

    std::string m_host;
    std::uint16_t m_port;
    std::string m_printerName;
    TcpLimits m_limits;
    int m_socket = -1;
};

} // namespace supercargo::printing
